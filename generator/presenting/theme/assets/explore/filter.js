/* Which projects fulfil the conditions, in which order, and what they add up to. */
(function (mz) {
  "use strict"

  const searched = ["name", "unit_name", "code", "area", "category", "department", "implementer", "period"]

  /* One test for each condition: {name, keeps(row)}. */
  function tests(store, state) {
    const made = []
    const words = state.q.toLowerCase().split(/\s+/).filter(Boolean)
    if (words.length) made.push({ name: "q", keeps: contains(store, words) })
    for (const name of Object.keys(state.words)) {
      if (state.words[name].length) made.push({ name, keeps: anyOf(store, name, state.words[name]) })
    }
    for (const name of Object.keys(state.ranges)) {
      const range = mz.state.range(state.ranges[name])
      if (range) made.push({ name, keeps: within(store, name, range) })
    }
    const example = marked(store, state)
    if (example) made.push({ name: "example", keeps: example })
    return made
  }

  function contains(store, words) {
    const texts = haystack(store)
    return (row) => words.every((word) => texts[row].indexOf(word) >= 0)
  }

  /* All texts of a project in one; no searched word holds the line end between them. */
  function haystack(store) {
    if (!store.haystack) {
      store.haystack = store.text.id.map((_, row) =>
        searched.map((name) => store.text[name][row]).join("\n").toLowerCase())
    }
    return store.haystack
  }

  function anyOf(store, name, words) {
    const filter = mz.state.filters[name]
    const texts = store.text[filter.column]
    const wanted = new Set(words)
    if (filter.kind !== "parts") return (row) => wanted.has(texts[row])
    return (row) => texts[row].split("、").some((part) => wanted.has(part))
  }

  function within(store, name, range) {
    const column = mz.state.filters[name].column
    const numbers = store.number[column]
    if (range.none) return (row) => numbers[row] === null
    const digits = Math.max(store.places[column], mz.decimal.places(range.lower), mz.decimal.places(range.upper))
    const texts = store.text[column]
    const lower = range.lower ? mz.decimal.parse(range.lower, digits) : null
    const upper = range.upper ? mz.decimal.parse(range.upper, digits) : null
    const same = digits === store.places[column]
    return (row) => {
      if (numbers[row] === null) return false
      const number = same ? numbers[row] : mz.decimal.parse(texts[row], digits)
      if (lower !== null && (range.above ? number <= lower : number < lower)) return false
      return upper === null || (range.below ? number < upper : number <= upper)
    }
  }

  /* Fictional projects are left out where there are others, unless they are asked for. */
  function marked(store, state) {
    const texts = store.text.example
    if (state.example === "only") return (row) => texts[row] === "是"
    if (state.example === "all" || (!state.example && !hasReal(store))) return null
    return (row) => texts[row] !== "是"
  }

  function hasReal(store) {
    return store.site.islands.some((island) => island.listed > island.examples)
  }

  function run(store, state) {
    const list = tests(store, state)
    const rows = []
    for (let row = 0; row < store.rows; row++) if (list.every((test) => test.keeps(row))) rows.push(row)
    return sorted(store, rows, state.sort)
  }

  const collator = new Intl.Collator("zh-CN")

  /* What is not stated comes last in either direction; equals keep their order. */
  function sorted(store, rows, sort) {
    const down = sort.charAt(0) === "-"
    const name = down ? sort.slice(1) : sort
    if (!store.site.columns.some((column) => column.name === name)) return rows
    const values = store.number[name] || store.text[name]
    const missing = store.number[name] ? null : ""
    const known = rows.filter((row) => values[row] !== missing)
    const rest = rows.filter((row) => values[row] === missing)
    const compare = store.number[name]
      ? (one, other) => (values[one] < values[other] ? -1 : values[one] > values[other] ? 1 : 0)
      : (one, other) => collator.compare(values[one], values[other])
    known.sort((one, other) => (down ? compare(other, one) : compare(one, other)) || one - other)
    return known.concat(rest)
  }

  /* The values of a filter with the projects of each, all other conditions kept. */
  function counts(store, state, name) {
    const list = tests(store, state).filter((test) => test.name !== name)
    const filter = mz.state.filters[name]
    const texts = store.text[filter.column]
    const found = new Map()
    for (let row = 0; row < store.rows; row++) {
      const parts = filter.kind === "parts" ? texts[row].split("、") : [texts[row]]
      const kept = list.every((test) => test.keeps(row)) ? 1 : 0
      for (const part of parts) found.set(part, (found.get(part) || 0) + kept)
    }
    if (filter.kind === "parts") found.delete("")
    return found
  }

  /* Count, sums, rate and median as the pages have them: see generator/judging/groups.py. */
  function totals(store, rows) {
    const stated = (name) => rows.map((row) => store.text[name][row]).filter((text) => text !== "")
    const budgets = stated("annual_budget"), spent = stated("executed")
    const budget = mz.decimal.sum(budgets), executed = mz.decimal.sum(spent)
    const hole = rows.some((row) =>
      store.text.executed[row] === "" && !isZero(store.text.annual_budget[row]))
    const rate = hole || budget === null || executed === null ? "" : mz.decimal.rate(executed, budget)
    const partial = ofTooFew(store, rows)
    return {
      count: rows.length, budget, executed, rate, partial,
      unstated: rows.length - spent.length, median: partial ? "" : median(store, rows), scored: stated("stated_total").length,
    }
  }

  /* Whether some of the rows are of a unit's year that lists too few of its projects for a median. */
  function ofTooFew(store, rows) {
    const few = new Set(store.site.islands.filter((island) => !island.enough).map((island) => island.unit + "/" + island.year))
    return few.size > 0 && rows.some((row) => few.has(store.text.unit[row] + "/" + store.text.year[row]))
  }

  function isZero(text) {
    return text !== "" && /^-?0*\.?0*$/.test(text)
  }

  function median(store, rows) {
    const numbers = store.number.stated_total
    const known = rows.filter((row) => numbers[row] !== null)
    known.sort((one, other) => (numbers[one] < numbers[other] ? -1 : numbers[one] > numbers[other] ? 1 : 0))
    if (!known.length) return ""
    const low = known[(known.length - 1) >> 1], high = known[known.length >> 1]
    const texts = store.text.stated_total
    return numbers[low] === numbers[high] ? texts[low] : mz.decimal.mean(texts[low], texts[high])
  }

  mz.filter = { run, counts, totals, hasReal }
})(self.mz = self.mz || {})
