/* What is chosen and what it adds up to, in words. */
(function (mz) {
  "use strict"

  /* A value as people call it: the unit's name for its id, 未填报 for nothing. */
  function labelOf(store, name, value) {
    if (value === "") return "未填报"
    if (name === "year") return value + " 年"
    if (name !== "unit") return value
    const island = store.site.islands.find((item) => item.unit === value)
    return island ? island.name + (island.example ? "（示例）" : "") : value
  }

  /* The conditions as {text, remove()}. */
  function conditions(store, state) {
    const list = []
    if (state.q) list.push({ text: "文字包含“" + state.q + "”", remove: () => { state.q = "" } })
    for (const name of Object.keys(state.words)) {
      for (const word of state.words[name]) list.push({
        text: mz.state.filters[name].title + "：" + labelOf(store, name, word),
        remove: () => { state.words[name] = state.words[name].filter((item) => item !== word) },
      })
    }
    for (const name of Object.keys(state.ranges)) if (state.ranges[name]) list.push({
      text: mz.state.filters[name].title + rangeWords(name, state.ranges[name]),
      remove: () => { state.ranges[name] = "" },
    })
    return list
  }

  function rangeWords(name, text) {
    const range = mz.state.range(text), sign = mz.state.filters[name].unit, unit = (sign === "%" ? "" : " ") + sign
    if (!range) return "：" + text + "（看不懂，没有筛选）"
    if (range.none) return "：没有"
    if (range.lower === range.upper) return " " + range.lower + unit
    const low = range.lower ? (range.above ? " 大于 " : " 不低于 ") + range.lower + unit : ""
    const high = range.upper ? (range.below ? " 小于 " : " 不高于 ") + range.upper + unit : ""
    return low + (low && high ? "，" : "") + high
  }

  function chips(place, store, state, change) {
    const list = conditions(store, state)
    mz.fill(place, ...list.map((item) => {
      const button = mz.node("button", { type: "button", "aria-label": "去掉条件：" + item.text }, item.text,
        mz.node("span", { "aria-hidden": "true" }, "×"))
      button.addEventListener("click", () => { item.remove(); change() })
      return mz.node("li", {}, button)
    }))
    if (list.length < 2) return
    const all = mz.node("button", { type: "button", class: "mzx-clear" }, "清除全部条件")
    all.addEventListener("click", () => { list.forEach((item) => item.remove()); change() })
    place.append(mz.node("li", {}, all))
  }

  /* The figures of what is listed; the count is announced to screen readers. */
  function totals(place, store, rows) {
    const sums = mz.filter.totals(store, rows)
    const figure = (name, number, unit, label) => mz.node("div", { "data-total": name },
      mz.node("dt", {}, label), mz.node("dd", {}, ...large(number), unit ? mz.node("small", {}, (unit === "%" ? "" : " ") + unit) : "", exact(number)))
    const tooLarge = "数太大，请下载后计算"
    mz.fill(place,
      figure("count", String(sums.count), "个", "列出的项目"),
      figure("budget", sums.budget === null ? tooLarge : sums.budget, "万元", "全年预算数合计"),
      figure("executed", sums.executed === null ? tooLarge : sums.executed, "万元", "全年执行数合计"),
      figure("rate", sums.rate ? mz.decimal.trimmed(sums.rate) : "—", sums.rate ? "%" : "", "执行率"),
      sums.partial ? lacking("median", "自评得分中位数")
        : figure("median", sums.median ? mz.decimal.trimmed(sums.median) : "—", sums.median ? "分" : "", "自评得分中位数"))
    return sums
  }

  /* The number in large letters has at most two decimals; what that rounds stands beside it in full. */
  function large(number) {
    if (!isNumber(number)) return [mz.node("b", {}, number)]
    return [mz.node("b", {}, ...mz.apart(mz.decimal.rounded(number, 2)))]
  }

  function exact(number) {
    if (!isNumber(number)) return ""
    const full = mz.decimal.trimmed(number)
    if (full === mz.decimal.trimmed(mz.decimal.rounded(number, 2))) return ""
    return mz.node("small", { class: "mz-exact" }, " 准确值 ", ...mz.apart(full))
  }

  function isNumber(words) {
    return /^\d+(\.\d+)?$/.test(words)
  }

  /* A figure that would say nothing of all: 数据不全, as the comparing pages have it. */
  function lacking(name, label) {
    const term = mz.partial.cloneNode(true)
    return mz.node("div", { "data-total": name }, mz.node("dt", {}, label),
      mz.node("dd", {}, mz.node("span", { class: "mz-figure-none" }, term)))
  }

  /* What the sums leave out. */
  function notes(store, state, sums) {
    const said = []
    const inside = store.site.islands.filter((island) => touches(store, state, island))
    const partial = inside.filter((island) => island.projects > island.listed)
    if (partial.length && partial.length <= 3) {
      for (const island of partial) said.push(island.name + " " + island.year + " 年度共 " + island.projects +
        " 个项目，本站逐项列出 " + island.listed + " 个，合计只含列出的。")
    } else if (partial.length) {
      const missing = partial.reduce((sum, island) => sum + island.projects - island.listed, 0)
      said.push("有 " + partial.length + " 个单位年度没有逐项列出全部项目（共 " + missing + " 个没有列出），合计只含列出的。")
    }
    if (sums.unstated) said.push("有 " + sums.unstated + " 个项目没有填报全年执行数，没有计入支出合计。")
    if (sums.count && inside.some((island) => island.example)) said.push("含虚构的示例数据。")
    return said
  }

  function touches(store, state, island) {
    const { unit, year } = state.words
    if (unit.length && unit.indexOf(island.unit) < 0) return false
    if (year.length && year.indexOf(String(island.year)) < 0) return false
    if (state.example === "only") return island.example
    return !island.example || state.example === "all" || !mz.filter.hasReal(store)
  }

  Object.assign(mz, { labelOf })
  mz.summary = { conditions, chips, totals, notes }
})(self.mz = self.mz || {})
