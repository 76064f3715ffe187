/* Exact sums of decimal numbers given as text: whole numbers of the smallest place, no float. */
(function (mz) {
  "use strict"

  const exact = typeof BigInt === "function"
  const whole = exact ? BigInt : Number
  const zero = whole(0)

  /* How many digits stand behind the point: "3.8598" has 4. */
  function places(given) {
    const point = given.indexOf(".")
    return point < 0 ? 0 : given.length - point - 1
  }

  /* The number in units of its `digits`-th place: parse("3.85", 4) is 38500. */
  function parse(given, digits) {
    const point = given.indexOf(".")
    const head = point < 0 ? given : given.slice(0, point)
    const tail = point < 0 ? "" : given.slice(point + 1)
    return whole(head + tail + "0".repeat(Math.max(digits - tail.length, 0)))
  }

  /* The number as text with so many digits behind the point: text(38500, 4) is "3.8500". */
  function text(number, digits) {
    const negative = number < zero
    let figures = String(negative ? -number : number)
    figures = figures.padStart(digits + 1, "0")
    const cut = figures.length - digits
    const shown = digits ? figures.slice(0, cut) + "." + figures.slice(cut) : figures
    return (negative ? "-" : "") + shown
  }

  /* The sum of numbers as texts, with as many digits as the longest; null where it would not be exact. */
  function sum(texts) {
    let digits = 0
    for (const item of texts) digits = Math.max(digits, places(item))
    let total = zero
    for (const item of texts) total += parse(item, digits)
    return safe(total) ? text(total, digits) : null
  }

  /* part ÷ base in %, two decimals, half up; "" where the base is not above 0. */
  function rate(part, base) {
    const digits = Math.max(places(part), places(base))
    const below = parse(base, digits)
    if (!(below > zero)) return ""
    return text(quotient(parse(part, digits) * whole(10000), below), 2)
  }

  /* The mean of two numbers, two decimals, half up. */
  function mean(one, other) {
    const digits = Math.max(places(one), places(other), 2)
    const scale = whole("1" + "0".repeat(digits - 2))
    return text(quotient(parse(one, digits) + parse(other, digits), whole(2) * scale), 2)
  }

  /* top ÷ below, rounded half away from zero; below is above 0. */
  function quotient(top, below) {
    const negative = top < zero
    const twice = (negative ? -top : top) * whole(2) + below
    let result = twice / (below * whole(2))
    if (!exact) result = Math.floor(result)
    return negative ? -result : result
  }

  function safe(number) {
    return exact || Number.isSafeInteger(number)
  }

  /* The same number without zeros at its end: "95.50" is "95.5". */
  function trimmed(shown) {
    return shown.indexOf(".") < 0 ? shown : shown.replace(/\.?0+$/, "")
  }

  /* At most so many decimals, rounded half away from zero: rounded("3.8598", 2) is "3.86". */
  function rounded(given, digits) {
    const more = places(given) - digits
    if (more <= 0) return given
    return trimmed(text(quotient(parse(given, digits + more), whole("1" + "0".repeat(more))), digits))
  }

  mz.decimal = { rounded, places, parse, text, sum, rate, mean, trimmed }
})(self.mz = self.mz || {})
