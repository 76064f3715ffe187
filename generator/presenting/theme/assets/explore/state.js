/* What a reader has chosen, in the address and out of it: ?unit=…&grade=…&executed=10..50&sort=-executed */
(function (mz) {
  "use strict"

  /* Filters by name in the address: the column they look at and how. */
  const filters = {
    unit: { column: "unit", kind: "words", title: "单位" },
    year: { column: "year", kind: "words", title: "年度" },
    area: { column: "area", kind: "words", title: "领域" },
    grade: { column: "grade_of_stated", kind: "words", title: "自评等级" },
    done: { column: "attainment", kind: "words", title: "完成程度" },
    missed: { column: "missed_aspects", kind: "parts", title: "未达到的指标" },
    spot: { column: "spot_checked", kind: "words", title: "被抽查" },
    status: { column: "status", kind: "words", title: "状态" },
    executed: { column: "executed", kind: "range", title: "全年执行数", unit: "万元" },
    budget: { column: "annual_budget", kind: "range", title: "全年预算数", unit: "万元" },
    rate: { column: "execution_rate", kind: "range", title: "执行率", unit: "%" },
    score: { column: "stated_total", kind: "range", title: "自评总分", unit: "分" },
    gap: { column: "score_gap", kind: "range", title: "自评与复算之差", unit: "分" },
  }
  const first = "-executed"

  function read(query) {
    const given = new URLSearchParams(query)
    const state = { q: given.get("q") || "", words: {}, ranges: {}, example: "", sort: first, cols: null }
    for (const name of Object.keys(filters)) {
      if (filters[name].kind === "range") state.ranges[name] = given.get(name) || ""
      else state.words[name] = given.getAll(name).map((word) => spelled(name, word))
    }
    const example = given.get("example")
    if (example === "all" || example === "only" || example === "none") state.example = example
    if (given.get("sort")) state.sort = given.get("sort")
    if (given.get("cols")) state.cols = given.get("cols").split(",")
    return state
  }

  function spelled(name, word) {
    return name === "spot" && word === "yes" ? "是" : name === "spot" && word === "no" ? "否" : word
  }

  function write(state) {
    const parts = []
    const add = (name, value) => parts.push(name + "=" + encodeURIComponent(value).replace(/%2C/g, ","))
    if (state.q) add("q", state.q)
    for (const name of Object.keys(state.words)) {
      for (const word of state.words[name]) add(name, name === "spot" && word === "是" ? "yes" : name === "spot" && word === "否" ? "no" : word)
    }
    for (const name of Object.keys(state.ranges)) if (state.ranges[name]) add(name, state.ranges[name])
    if (state.example) add("example", state.example)
    if (state.sort !== first) add("sort", state.sort)
    if (state.cols) add("cols", state.cols.join(","))
    return parts.length ? "?" + parts.join("&") : ""
  }

  /* "10..<50" → {lower, lowerOpen, upper, upperOpen}; "none" → {none: true}; null where it is no range. */
  function range(text) {
    if (text === "none") return { none: true }
    const found = /^([>＞]?)(-?\d+(?:\.\d+)?)?\.\.([<＜]?)(-?\d+(?:\.\d+)?)?$/.exec(text.trim())
    if (!found || (!found[2] && !found[4])) return null
    return { lower: found[2] || "", above: !!found[1], upper: found[4] || "", below: !!found[3] }
  }

  /* Half-width, without blanks and commas. */
  function clean(text) {
    const half = text.replace(/[\uff01-\uff5e]/g, (char) => String.fromCharCode(char.charCodeAt(0) - 0xfee0))
    return half.replace(/[\s,]/g, "")
  }

  /* Two fields as people type them, “>10” and “50”, in one word; "" where both are empty, null where unclear. */
  function joined(lower, upper) {
    const low = clean(lower).replace(/^(>=|≥)/, ""), high = clean(upper).replace(/^(<=|≤)/, "")
    if (!low && !high) return ""
    const text = low + ".." + high
    return range(text) ? text : null
  }

  mz.state = { filters, first, read, write, range, joined }
})(self.mz = self.mz || {})
