/* Text that is nearly what was typed: one wrong or missing character in four. */
(function (search) {
  "use strict"

  const MOST_ERRORS = 4
  const HAN = /[\u3400-\u9fff]/, DIGITS = /[^0-9.]+/g

  /* How many characters of a word may be wrong or missing: one in four. Of three typed none may be wrong, but one
     may be missing; words without Chinese characters, numbers above all, are meant as they are. */
  function allowed(part) {
    if (part.filter((char) => HAN.test(char)).length < 3) return { errors: 0, wrong: false }
    return { errors: part.length === 3 ? 1 : Math.min(part.length >> 2, MOST_ERRORS), wrong: part.length > 3 }
  }

  /* All pairs of neighbours of a word, each once. */
  function pairs(part) {
    const found = []
    for (let i = 0; i + 1 < part.length; i++) {
      const pair = part[i] + part[i + 1]
      if (found.indexOf(pair) < 0) found.push(pair)
    }
    return found
  }

  /* The piece of a folded line that is nearest to a word, {text, errors}, if there is one near enough, of equals the one as long: an edit
     distance of which every column remembers where its piece begins. Numbers in it must be those typed. */
  function nearest(part, line) {
    const { errors, wrong } = allowed(part), size = part.length
    const worst = wrong ? 1 : size // what a wrong character costs
    let costs = part.map((unused, i) => (i + 1) * worst), begins = part.map(() => 0), best = null
    for (let at = 0; at < line.length; at++) {
      const next = [], nextBegins = []
      for (let i = 0; i < size; i++) {
        const hit = part[i] === line[at], before = i ? costs[i - 1] : 0
        const step = before + (hit ? 0 : worst)
        const missing = costs[i] + 1, extra = (i ? next[i - 1] : 0) + worst
        const least = Math.min(step, missing, extra)
        next.push(least)
        if (least === step) nextBegins.push(i ? begins[i - 1] : at)
        else if (least === missing) nextBegins.push(begins[i])
        else nextBegins.push(i ? nextBegins[i - 1] : at + 1)
      }
      costs = next
      begins = nextBegins
      if (costs[size - 1] > errors || best && best.errors < costs[size - 1]) continue
      const text = line.slice(begins[size - 1], at + 1), off = Math.abs(text.length - size)
      if (best && best.errors === costs[size - 1] && best.off <= off) continue
      if (digits(text) === digits(part)) best = { text, errors: costs[size - 1], off }
    }
    return best
  }

  function digits(chars) {
    return chars.join("").replace(DIGITS, " ").trim()
  }

  /* The nearest piece of several lines. */
  function nearestOf(part, lines) {
    const some = pairs(part)
    let best = null
    for (const line of lines) {
      if (!some.some((pair) => line.indexOf(pair) >= 0)) continue
      const found = nearest(part, Array.from(line))
      if (found && (!best || found.errors < best.errors)) best = found
    }
    return best
  }

  Object.assign(search, { allowed, pairs, nearest, nearestOf })
})(self.MingzhangSearch = self.MingzhangSearch || {})
