/* The controls: a search field, a panel of choices for each filter, ranges of numbers, columns. */
(function (mz) {
  "use strict"

  const shown = ["unit", "year", "area", "grade", "done", "missed", "spot", "status"]
  const long = 12 // choices, above which a panel has a field to narrow them

  /* Build the controls in `place`; `change(state, typing)` is called with every choice. */
  function create(place, store, state, change) {
    const bar = { store, state, change, panels: {}, fields: {} }
    const form = mz.node("form", { class: "mzx-bar", role: "search", "aria-label": "筛选项目" })
    form.addEventListener("submit", (event) => event.preventDefault())
    form.append(words(bar))
    const row = mz.node("div", { class: "mzx-panels" })
    for (const name of shown) if (useful(bar, name)) row.append(choices(bar, name))
    row.append(ranges(bar))
    if (store.site.islands.some((island) => island.examples) && mz.filter.hasReal(store)) row.append(examples(bar))
    form.append(row)
    place.append(form)
    closeOthers(row)
    return bar
  }

  function words(bar) {
    const found = document.getElementById("mz-explore").dataset.words
    const input = mz.node("input", {
      type: "search", id: "mzx-q", placeholder: found ? "例如：" + found : "", autocomplete: "off",
    })
    input.value = bar.state.q
    input.addEventListener("input", () => { bar.state.q = input.value; bar.change(true) })
    bar.fields.q = input
    const label = mz.node("label", { for: "mzx-q" }, "名称、编码、单位、领域等文字包含（空格隔开的几个词都要有）")
    return mz.node("div", { class: "mzx-words" }, label, input)
  }

  /* A filter with one value for all projects is none, unless the address asks for it. */
  function useful(bar, name) {
    if (name === "year") return bar.store.site.years.length > 1
    if (name === "unit") return new Set(bar.store.site.islands.map((island) => island.unit)).size > 1
    const values = mz.filter.counts(bar.store, mz.state.read(""), name)
    return values.size > 1 || bar.state.words[name].length > 0
  }

  function panel(title, className) {
    const note = mz.node("span", { class: "mzx-told" })
    const summary = mz.node("summary", {}, title, note)
    const inside = mz.node("div", { class: "mzx-inside" })
    return { box: mz.node("details", { class: className || "mzx-panel" }, summary, inside), inside, told: note }
  }

  function choices(bar, name) {
    const made = panel(mz.state.filters[name].title)
    bar.panels[name] = made
    made.box.firstChild.addEventListener("click", () => { if (!made.box.open) options(bar, name) })
    mark(bar, name)
    return made.box
  }

  function options(bar, name) {
    const made = bar.panels[name], counts = mz.filter.counts(bar.store, bar.state, name)
    const values = ordered(bar, name, counts)
    const list = mz.node("ul", { role: "list" })
    for (const value of values) list.append(option(bar, name, value, told(counts, value)))
    const group = mz.node("fieldset", {}, mz.node("legend", {}, mz.state.filters[name].title), list)
    if (values.length > long) list.before(narrow(list))
    mz.fill(made.inside, group)
  }

  function ordered(bar, name, counts) {
    const values = Array.from(counts.keys())
    for (const word of bar.state.words[name]) if (!counts.has(word)) values.push(word)
    if (name === "year") {
      for (const item of bar.store.site.years) if (!counts.has(String(item.year))) values.push(String(item.year))
      return values.sort().reverse()
    }
    if (name === "grade") return values.sort((one, other) => rank(bar, one) - rank(bar, other))
    if (name === "unit") return values
    return values.sort((one, other) => (one === "") - (other === "") || counts.get(other) - counts.get(one))
  }

  function rank(bar, grade) {
    const place = bar.store.site.grades.indexOf(grade)
    return place < 0 ? 99 : place
  }

  function option(bar, name, value, count) {
    const box = mz.node("input", { type: "checkbox", value })
    box.checked = bar.state.words[name].indexOf(value) >= 0
    box.addEventListener("change", () => {
      const others = bar.state.words[name].filter((word) => word !== value)
      bar.state.words[name] = box.checked ? others.concat(value) : others
      bar.change()
    })
    const label = mz.node("label", {}, box, " ", mz.labelOf(bar.store, name, value), mz.node("span", { class: "mzx-count" }, count))
    return mz.node("li", {}, label)
  }

  function narrow(list) {
    const input = mz.node("input", { type: "search", class: "mzx-narrow", "aria-label": "在选项里找", placeholder: "在选项里找" })
    input.addEventListener("input", () => {
      for (const item of list.children) item.hidden = item.textContent.indexOf(input.value.trim()) < 0
    })
    return input
  }

  function ranges(bar) {
    const made = panel("金额、执行率、得分")
    bar.panels.ranges = made
    for (const name of Object.keys(bar.state.ranges)) made.inside.append(range(bar, name))
    made.inside.append(mz.node("p", { class: "mzx-hint" }, "两端都含；写 <95 表示小于 95。"))
    return made.box
  }

  function range(bar, name) {
    const filter = mz.state.filters[name]
    const legend = mz.node("legend", {}, filter.title + "（" + filter.unit + "）")
    const low = end(name, filter.title + "，从"), high = end(name, filter.title + "，到")
    const wrong = mz.node("p", { class: "mzx-wrong", role: "alert" })
    const read = () => {
      const joined = mz.state.joined(low.value, high.value)
      mz.fill(wrong, joined === null ? "看不懂这个范围：请只写数字，例如 10 和 50。" : "")
      if (joined === null) return
      bar.state.ranges[name] = joined
      bar.change(true)
    }
    low.addEventListener("input", read)
    high.addEventListener("input", read)
    bar.fields[name] = { low, high }
    return mz.node("fieldset", { class: "mzx-range" }, legend, low, mz.node("span", {}, "到"), high, wrong)
  }

  function end(name, label) {
    return mz.node("input", { type: "text", inputmode: "decimal", "aria-label": label, size: "8", autocomplete: "off" })
  }

  function examples(bar) {
    const select = mz.node("select", { "aria-label": "示例数据" })
    for (const [value, text] of [["", "不含示例"], ["all", "含示例"], ["only", "只看示例"]]) {
      select.append(mz.node("option", { value }, text))
    }
    select.addEventListener("change", () => { bar.state.example = select.value; bar.change() })
    bar.fields.example = select
    return mz.node("div", { class: "mzx-select" }, select)
  }

  /* Show what is chosen, after a change from elsewhere too. */
  function update(bar) {
    if (document.activeElement !== bar.fields.q) bar.fields.q.value = bar.state.q
    for (const name of shown) if (bar.panels[name]) {
      mark(bar, name)
      if (bar.panels[name].box.open) recount(bar, name)
    }
    let set = 0
    for (const name of Object.keys(bar.state.ranges)) set += written(bar, name)
    mz.fill(bar.panels.ranges.told, set ? " · " + set : "")
    if (bar.fields.example) bar.fields.example.value = bar.state.example === "none" ? "" : bar.state.example
  }

  /* New counts beside the choices of an open panel; the panel itself stays as it is. */
  function recount(bar, name) {
    const counts = mz.filter.counts(bar.store, bar.state, name)
    for (const box of bar.panels[name].inside.querySelectorAll("input[type=checkbox]")) {
      box.checked = bar.state.words[name].indexOf(box.value) >= 0
      box.parentNode.querySelector(".mzx-count").textContent = told(counts, box.value)
    }
  }

  function mark(bar, name) {
    const count = bar.state.words[name].length
    mz.fill(bar.panels[name].told, count ? " · " + count : "")
  }

  /* A year that is not read yet has no count. */
  function told(counts, value) {
    return counts.has(value) ? String(counts.get(value)) : "…"
  }

  function written(bar, name) {
    const text = bar.state.ranges[name], asked = mz.state.range(text), fields = bar.fields[name]
    if (document.activeElement === fields.low || document.activeElement === fields.high) return text ? 1 : 0
    fields.low.value = asked && !asked.none ? (asked.above ? ">" : "") + asked.lower : ""
    fields.high.value = asked && !asked.none ? (asked.below ? "<" : "") + asked.upper : ""
    return text ? 1 : 0
  }

  function openPanels() {
    return Array.from(document.querySelectorAll("#mz-explore details[open]"))
  }

  /* One panel is open at a time; Escape or a click beside it closes it. */
  function closeOthers(row) {
    row.addEventListener("toggle", (event) => {
      if (event.target.open) openPanels().forEach((box) => { if (box !== event.target) box.open = false })
    }, true)
    document.addEventListener("click", (event) => {
      openPanels().forEach((box) => { if (!box.contains(event.target)) box.open = false })
    })
    document.addEventListener("keydown", (event) => {
      if (event.key !== "Escape") return
      openPanels().forEach((box) => {
        if (box.contains(document.activeElement)) box.querySelector("summary").focus()
        box.open = false
      })
    })
  }

  mz.facets = { create, update, panel }
})(self.mz = self.mz || {})
