/* The project explorer: address → choices → list, totals and downloads, and back into the address. */
(function (mz) {
  "use strict"

  const place = document.getElementById("mz-explore")
  if (!place || !mz.data.site()) return
  mz.root = place.dataset.root
  mz.partial = place.querySelector("template").content.querySelector("a")
  mz.partial.setAttribute("aria-haspopup", "dialog")
  mz.partial.setAttribute("aria-expanded", "false")
  const state = mz.state.read(location.search)
  const wanted = location.hash  // the address is written anew as soon as the list stands
  const site = mz.data.site()
  const all = site.years.map((item) => item.year)
  const parts = {}
  let loaded = [], store, bar, view, rows, sums, later

  /* The years that the choices need: those asked for, else all; at a very large site the latest. */
  function needed() {
    const asked = all.filter((year) => state.words.year.indexOf(String(year)) >= 0)
    return asked.length ? asked : all
  }

  function load(years) {
    return mz.data.load(years).then(() => {
      loaded = all.filter((year) => loaded.indexOf(year) >= 0 || years.indexOf(year) >= 0)
      store = mz.data.store(loaded)
      if (bar) bar.store = store
    })
  }

  function lacking() {
    return needed().filter((year) => loaded.indexOf(year) < 0)
  }

  function start() {
    if (!state.words.year.length) state.words.year = site.first.map(String)
    mz.fill(place, mz.node("p", { role: "status" }, "正在读取项目……"))
    load(needed()).then(() => {
      frame()
      refresh()
      if (wanted) parts.chips.scrollIntoView()
      if (!site.first.length && loaded.length < all.length) load(all).then(refresh, () => {})
    }).catch(failed)
  }

  function failed(error) {
    mz.fill(place, mz.node("p", { class: "mz-notes" }, "项目数据没有读到，请刷新再试，或者从下面的名单进入。"))
    throw error
  }

  function frame() {
    mz.fill(place)
    bar = mz.facets.create(place, store, state, choose)
    parts.chips = mz.node("ul", { class: "mzx-chips", "aria-label": "现有的条件" })
    parts.totals = mz.node("dl", { class: "mz-figures mzx-totals" })
    parts.told = mz.node("p", { class: "mzx-said", role: "status", "aria-live": "polite" })
    parts.notes = mz.node("ul", { class: "mzx-notes" })
    place.append(parts.chips, parts.told, parts.totals, parts.notes, tools())
    view = mz.table.create(place, sort)
    window.addEventListener("popstate", () => { Object.assign(state, mz.state.read(location.search)); refresh() })
  }

  function tools() {
    const row = mz.node("div", { class: "mzx-tools" })
    parts.order = mz.node("select", { id: "mzx-order" })
    parts.order.addEventListener("change", () => sort(parts.order.value))
    row.append(mz.node("label", { class: "mzx-order", for: "mzx-order" }, "排序"), parts.order, columns())
    row.append(button("下载 CSV", () => mz.download.save(mz.download.csv(store, rows), "csv", fileName())))
    row.append(button("下载 XLSX", () => mz.download.save(mz.download.xlsx(store, rows, about()), "xlsx", fileName())))
    row.append(mz.node("a", { href: "#list" }, "跳过表格，看各单位各年度的名单"))
    return row
  }

  function button(text, act) {
    const made = mz.node("button", { type: "button" }, text)
    made.addEventListener("click", act)
    return made
  }

  function columns() {
    const made = mz.facets.panel("列", "mzx-panel mzx-columns")
    const list = mz.node("ul", { role: "list" })
    for (const column of site.columns) {
      const box = mz.node("input", { type: "checkbox", value: column.name })
      box.disabled = column.name === "name"
      box.addEventListener("change", () => { chooseColumns(list) })
      list.append(mz.node("li", {}, mz.node("label", {}, box, " ", column.title)))
    }
    const reset = button("恢复原来的列", () => { state.cols = null; refresh() })
    made.inside.append(mz.node("fieldset", {}, mz.node("legend", {}, "表里显示的列"), list), reset)
    parts.columns = list
    return made.box
  }

  function chooseColumns(list) {
    const ticked = new Set(Array.from(list.querySelectorAll("input")).filter((box) => box.checked).map((box) => box.value))
    const order = shown().filter((name) => ticked.has(name))
    for (const column of site.columns) if (ticked.has(column.name) && order.indexOf(column.name) < 0) order.push(column.name)
    state.cols = order.join() === site.shown.join() ? null : order
    refresh()
  }

  function shown() {
    const asked = (state.cols || site.shown).filter((name) => site.columns.some((column) => column.name === name))
    return asked.indexOf("name") < 0 ? ["name"].concat(asked) : asked
  }

  function sort(order) {
    state.sort = order
    refresh()
  }

  /* Typing is answered when it pauses; until then the page says that an answer is due: whoever measures waits. */
  function choose(typing) {
    place.dataset.due = ""
    clearTimeout(later)
    later = setTimeout(refresh, typing ? 120 : 0)
  }

  function refresh() {
    place.dataset.due = ""
    if (lacking().length) return load(lacking()).then(refresh).catch(failed)
    rows = mz.filter.run(store, state)
    mz.summary.chips(parts.chips, store, state, refresh)
    sums = mz.summary.totals(parts.totals, store, rows)
    mz.fill(parts.told, sums.count ? "列出 " + sums.count + " 个项目" : "没有符合条件的项目")
    mz.fill(parts.notes, ...mz.summary.notes(store, state, sums).concat(hidden()).map((text) => mz.node("li", {}, text)))
    mz.facets.update(bar)
    orders()
    for (const box of parts.columns.querySelectorAll("input")) box.checked = shown().indexOf(box.value) >= 0
    mz.table.show(view, store, rows, shown(), state.sort)
    mz.table.top(view)
    remember()
    delete place.dataset.due
  }

  function remember() {
    try {
      history.replaceState(history.state, "", location.pathname + mz.state.write(state))
    } catch (error) {
      /* a page opened from a disk has no address to write into */
    }
  }

  /* Fictional projects that the same conditions would list. */
  function hidden() {
    if (state.example || !mz.filter.hasReal(store)) return []
    const count = mz.filter.run(store, Object.assign({}, state, { example: "only" })).length
    return count ? ["另有 " + count + " 个虚构的示例项目没有列出，选“含示例”可以看到。"] : []
  }

  function orders() {
    const options = []
    for (const name of shown()) {
      const title = store.columns[name].title, number = !!store.number[name]
      options.push(["-" + name, title + (number ? "：从大到小" : "：倒序")], [name, title + (number ? "：从小到大" : "：顺序")])
    }
    if (!options.some(([value]) => value === state.sort)) options.unshift([state.sort, "排序：" + state.sort])
    mz.fill(parts.order, ...options.map(([value, text]) => mz.node("option", { value }, text)))
    parts.order.value = state.sort
  }

  function fileName() {
    return "项目一览-" + rows.length + "个"
  }

  function median() {
    if (sums.partial) return mz.partial.textContent + "：" + mz.partial.title
    return sums.median ? sums.median + " 分" : "没有"
  }

  function about() {
    const told = mz.summary.conditions(store, state).map((item) => item.text).join("；") || "没有，列出全部"
    return [
      ["来源", document.title], ["网址", location.href], ["条件", told], ["项目数", String(sums.count)],
      ["全年预算数合计", (sums.budget || "") + " 万元"], ["全年执行数合计", (sums.executed || "") + " 万元"],
      ["执行率", sums.rate ? sums.rate + "%" : "不能算出"], ["自评得分中位数", median()],
      ["说明", mz.summary.notes(store, state, sums).join("") + "空着的格子，单位填的列是未填报，明账算的列是算不出。得分是各单位自评，任务和标准不同，不宜排名。"],
    ]
  }

  start()
})(self.mz = self.mz || {})
