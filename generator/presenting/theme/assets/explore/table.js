/* The table of projects: only the rows in sight are in the page, as table rows or, on a phone, as cards. */
(function (mz) {
  "use strict"

  const phone = window.matchMedia("(max-width: 44.984375em)")
  const narrowest = { name: 13, unit_name: 6, area: 6, year: 3.5, grade_of_stated: 4, attainment: 5 }

  /* Make an empty table in `place`; `sort(name)` is called when a head is pressed. */
  function create(place, sort) {
    const view = { rows: [], columns: [], drawn: new Map(), sort, printing: false }
    view.scroll = mz.node("div", { class: "mzx-scroll", role: "region", "aria-label": "项目表", tabindex: "0" })
    view.table = mz.node("table", { class: "mzx-table", role: "table", "aria-label": "筛选出的项目" })
    view.head = mz.node("thead", { role: "rowgroup" })
    view.body = mz.node("tbody", { role: "rowgroup" })
    view.table.append(view.head, view.body)
    view.scroll.append(view.table)
    place.append(view.scroll)
    phone.addListener(() => { attach(view); draw(view) })
    window.addEventListener("beforeprint", () => print(view))
    window.addEventListener("afterprint", () => { view.printing = false; clear(view); draw(view) })
    view.body.addEventListener("focusout", () => setTimeout(() => draw(view)))
    view.scroll.addEventListener("keydown", (event) => ends(view, event))
    return view
  }

  /* Show rows of a store in some columns, sorted as said. */
  function show(view, store, rows, columns, sort) {
    const other = columns.join() !== view.columns.join()
    Object.assign(view, { store, rows, columns, sorted: sort })
    clear(view)
    heads(view)
    if (!view.virtual) attach(view)
    else {
      view.virtual.setOptions(options(view))
      if (other) view.virtual.measure()
      view.virtual._willUpdate()
    }
    draw(view)
    usual(view)
  }

  /* Scroll to the beginning, as after a new choice. */
  function top(view) {
    if (!phone.matches) view.scroll.scrollTop = 0
  }

  /* Home and End reach the first and the last row, however high the rows between turn out to be. */
  function ends(view, event) {
    if (event.target !== view.scroll || event.ctrlKey || event.metaKey || event.altKey) return
    if (event.key !== "Home" && event.key !== "End") return
    event.preventDefault()
    const first = event.key === "Home"
    view.virtual.scrollToIndex(first ? 0 : view.rows.length - 1, { align: first ? "start" : "end" })
  }

  /* Rows that are not measured yet are taken to be as high as those that are, as they mostly are. */
  function usual(view) {
    const heights = Array.from(view.drawn.values(), (row) => row.offsetHeight).sort((one, other) => one - other)
    const height = heights[heights.length >> 1]
    if (!height || Math.abs(height - view.height) < 2) return
    view.height = height
    view.virtual.measure()
  }

  function options(view) {
    const V = self.mzVirtual
    const own = phone.matches
      ? { getScrollElement: () => window, observeElementRect: V.observeWindowRect,
          observeElementOffset: V.observeWindowOffset, scrollToFn: V.windowScroll,
          scrollMargin: view.body.getBoundingClientRect().top + window.scrollY }
      : { getScrollElement: () => view.scroll, observeElementRect: V.observeElementRect,
          observeElementOffset: V.observeElementOffset, scrollToFn: V.elementScroll, scrollMargin: 0 }
    return {
      count: view.rows.length,
      estimateSize: () => view.height || 40,
      getItemKey: (index) => view.rows[index],
      overscan: 8,
      onChange: () => draw(view),
      rangeExtractor: (range) => withFocus(view, V.defaultRangeExtractor(range)),
      ...own,
    }
  }

  /* The row that has the focus stays, however far the table scrolls. */
  function withFocus(view, indexes) {
    const row = document.activeElement && document.activeElement.closest(".mzx-table tbody tr")
    const index = row ? Number(row.dataset.index) : -1
    if (index < 0 || index >= view.rows.length || indexes.indexOf(index) >= 0) return indexes
    return indexes.concat(index).sort((one, other) => one - other)
  }

  function attach(view) {
    if (view.detach) view.detach()
    clear(view)
    view.virtual = new self.mzVirtual.Virtualizer(options(view))
    view.detach = view.virtual._didMount()
    view.virtual._willUpdate()
  }

  function clear(view) {
    view.drawn.forEach((row) => row.remove())
    view.drawn.clear()
  }

  function draw(view) {
    if (view.printing || !view.virtual || !view.store) return
    if (phone.matches) {
      const margin = view.body.getBoundingClientRect().top + window.scrollY
      if (Math.abs(margin - view.virtual.options.scrollMargin) > 1) view.virtual.setOptions(options(view))
    }
    const items = view.virtual.getVirtualItems()
    const margin = view.virtual.options.scrollMargin
    const wanted = new Set(items.map((item) => item.key))
    view.body.style.height = view.virtual.getTotalSize() + "px"
    view.drawn.forEach((row, key) => {
      if (!wanted.has(key)) { row.remove(); view.drawn.delete(key) }
    })
    let before = view.body.firstChild
    for (const item of items) {
      let row = view.drawn.get(item.key)
      const fresh = !row
      if (fresh) view.drawn.set(item.key, (row = line(view, item.index)))
      row.style.transform = "translateY(" + (item.start - margin) + "px)"
      if (row === before) before = before.nextSibling
      else view.body.insertBefore(row, before)
      if (fresh) view.virtual.measureElement(row)
    }
  }

  function heads(view) {
    const row = mz.node("tr", { role: "row", "aria-rowindex": "1" })
    const widths = view.columns.map((name) => narrowest[name] || (numeric(view, name) ? 6 : 8))
    const sum = widths.reduce((all, width) => all + width, 0), least = sum + 0.8 * widths.length
    view.columns.forEach((name, place) => {
      const made = head(view, view.store.columns[name])
      made.style.setProperty("--mzx-share", (100 * widths[place] / sum).toFixed(2) + "%") /* on paper */
      row.append(made)
    })
    mz.fill(view.head, row)
    view.table.style.setProperty("--mzx-columns", widths.map((width) => "minmax(0," + width + "fr)").join(" "))
    view.table.style.setProperty("--mzx-width", least + "em")
    view.table.setAttribute("aria-rowcount", String(view.rows.length + 1))
    view.table.setAttribute("aria-colcount", String(view.columns.length))
  }

  function head(view, column) {
    const down = view.sorted === "-" + column.name, up = view.sorted === column.name
    const made = mz.node("th", {
      role: "columnheader", scope: "col", class: numeric(view, column.name) ? "n" : "",
      "aria-sort": down ? "descending" : up ? "ascending" : "none",
    })
    const button = mz.node("button", { type: "button", title: column.about || "按这一列排序" }, column.title)
    if (column.unit) button.append(mz.node("small", {}, "（" + column.unit + "）"))
    button.append(mz.node("span", { class: "mzx-arrow", "aria-hidden": "true" }, down ? "▼" : up ? "▲" : ""))
    button.addEventListener("click", () => view.sort(next(view, column.name)))
    made.append(button)
    return made
  }

  /* A number is first sorted from large to small, a text from its beginning. */
  function next(view, name) {
    const begin = numeric(view, name) ? "-" + name : name
    const turned = numeric(view, name) ? name : "-" + name
    return view.sorted === begin ? turned : begin
  }

  function numeric(view, name) {
    return !!view.store.number[name] && name !== "year"
  }

  function line(view, index) {
    const row = mz.node("tr", { role: "row", "aria-rowindex": String(index + 2), "data-index": String(index) })
    for (const name of view.columns) row.append(cell(view, name, view.rows[index]))
    return row
  }

  function cell(view, name, row) {
    const column = view.store.columns[name], text = view.store.text[name][row]
    const made = mz.node(name === "name" ? "th" : "td", {
      role: name === "name" ? "rowheader" : "cell", class: numeric(view, name) ? "n" : "",
    })
    made.dataset.column = name
    if (column.unit === "%" && text !== "") made.dataset.sign = column.unit /* a telephone has no head to say it in */
    if (name !== "name") made.dataset.l = column.title + (column.unit ? "（" + column.unit + "）" : "")
    if (name === "name") made.append(...title(view, row))
    else if (text === "") made.append(mz.node("span", { class: "mz-dash" }, column.ours ? "—" : "未填报"))
    else if (name === "grade_of_stated" || name === "grade") made.append(grade(view, text))
    else if (numeric(view, name)) made.append(...mz.apart(text, view.store.places[name]))
    else made.append(text)
    return made
  }

  function title(view, row) {
    const text = (name) => view.store.text[name][row]
    const link = mz.node("a", { href: mz.page(view.store, row) }, text("name"))
    const tags = []
    if (text("example") === "是") tags.push(" ", mz.node("span", { class: "mzx-tag" }, "示例"))
    if (text("status") !== "公开") tags.push(" ", mz.node("span", { class: "mzx-tag" }, text("status")))
    return [link, ...tags]
  }

  function grade(view, text) {
    const place = view.store.site.grades.indexOf(text) + 1
    if (!place) return text
    const look = place === view.store.site.grades.length ? 4 : Math.min(place, 3)
    return mz.node("span", { class: "mz-grade mz-grade-" + look }, text)
  }

  const most = 1000

  /* On paper all rows stand one below the other, as far as that makes sense. */
  function print(view) {
    if (!view.store) return
    view.printing = true
    clear(view)
    view.rows.slice(0, most).forEach((key, index) => {
      const row = line(view, index)
      view.drawn.set(key, row)
      view.body.append(row)
    })
    if (view.rows.length <= most) return
    const said = "纸上只印前 " + most + " 个项目，共 " + view.rows.length + " 个；全部的请下载 CSV 或 XLSX。"
    const note = mz.node("tr", { class: "mzx-left-out" }, mz.node("td", { colspan: String(view.columns.length) }, said))
    view.drawn.set("left-out", note)
    view.body.append(note)
  }

  mz.table = { create, show, top }
})(self.mz = self.mz || {})
