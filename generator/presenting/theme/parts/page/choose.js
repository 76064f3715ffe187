/* Units of a comparison: two to four of them and one measure are chosen; the choice and the order stand in the address. */
(function () {
  "use strict"
  const MOST = 4
  const table = document.querySelector("table.mz-choosable")
  if (!table || table.tBodies.length === 0 || table.tBodies[0].rows.length < 2) return
  const rows = Array.from(table.tBodies[0].rows)
  const heads = Array.from(table.tHead.rows[0].cells)
  const boxes = []

  function made(name, text, within) {
    const element = document.createElement(name)
    if (text) element.textContent = text
    if (within) within.append(element)
    return element
  }

  function box(row, within) {
    const label = made("label", "", within)
    const input = made("input", "", label)
    input.type = "checkbox"
    input.name = "unit"
    input.value = row.dataset.unit
    label.append(" " + row.querySelector("th a").textContent)
    boxes.push(input)
  }

  /* Of two units there is nothing to choose but the measure. */
  function offer() {
    const details = made("details")
    details.className = "mz-choose"
    made("summary", rows.length > 2 ? "选几个单位、选一项来比" : "选一项来比", details)
    const form = made("form", "", details)
    if (rows.length > 2) {
      const field = made("fieldset", "", form)
      made("legend", "单位，选 2 至 " + MOST + " 个", field)
      rows.forEach(function (row) { box(row, field) })
    }
    const label = made("label", "比哪一项 ", form)
    const select = made("select", "", label)
    select.name = "by"
    made("option", "全部", select).value = ""
    heads.slice(1).forEach(function (head) { made("option", head.textContent.trim(), select).value = head.dataset.by })
    const clear = made("button", "全部显示", form)
    clear.type = "button"
    const said = made("p", "", form)
    said.className = "mz-small"
    said.setAttribute("role", "status")
    form.addEventListener("submit", function (event) { event.preventDefault() })
    return { details: details, form: form, select: select, clear: clear, said: said }
  }

  function order() {
    const head = heads.find(function (one) { return one.hasAttribute("aria-sort") })
    return head ? (head.getAttribute("aria-sort") === "descending" ? "-" : "") + head.dataset.by : ""
  }

  function write(units, by) {
    const asked = new URLSearchParams(location.search)
    ;["unit", "by", "sort"].forEach(function (name) { asked.delete(name) })
    units.forEach(function (unit) { asked.append("unit", unit) })
    if (by) asked.set("by", by)
    if (order()) asked.set("sort", order())
    const query = asked.toString()
    try { history.replaceState(null, "", location.pathname + (query ? "?" + query : "") + location.hash) }
    catch (error) { /* on a disk some browsers keep the address as it is; the choice holds all the same */ }
  }

  function words(count, by) {
    const what = by ? "：" + heads.find(function (head) { return head.dataset.by === by }).textContent.trim() : ""
    if (count === 1) return "再选一个单位就可以比较。"
    if (count || by) return "正在看 " + (count || rows.length) + " 个单位" + what + "。"
    return ""
  }

  const parts = offer()

  function show() {
    const units = boxes.filter(function (one) { return one.checked }).map(function (one) { return one.value })
    const by = parts.select.value
    const some = units.length > 1
    boxes.forEach(function (one) { one.disabled = !one.checked && units.length >= MOST })
    rows.forEach(function (row) { row.hidden = some && units.indexOf(row.dataset.unit) < 0 })
    heads.forEach(function (head, place) {
      const hidden = place > 0 && by !== "" && head.dataset.by !== by
      head.hidden = hidden
      rows.forEach(function (row) { row.cells[place].hidden = hidden })
    })
    if (table.tFoot) table.tFoot.hidden = some || by !== "" /* sums and medians are those of all units */
    parts.said.textContent = words(units.length, by)
    write(units, by)
    window.dispatchEvent(new Event("resize")) /* the table may fit now */
  }

  function read() {
    const asked = new URLSearchParams(location.search)
    const units = asked.getAll("unit")
    boxes.filter(function (one) { return units.indexOf(one.value) >= 0 }).slice(0, MOST)
      .forEach(function (one) { one.checked = true })
    const by = asked.get("by") || ""
    if (heads.slice(1).some(function (head) { return head.dataset.by === by })) parts.select.value = by
    const sort = asked.get("sort") || ""
    const head = heads.find(function (one) { return one.dataset.by === sort.replace(/^-/, "") })
    const button = head && head.querySelector(".mz-sort")
    if (button) {
      button.click()
      if (order() !== sort) button.click()
    }
    parts.details.open = units.length > 0 || by !== ""
  }

  read()
  table.closest(".mz-scroll").before(parts.details)
  parts.form.addEventListener("change", show)
  parts.clear.addEventListener("click", function () {
    boxes.forEach(function (one) { one.checked = false })
    parts.select.value = ""
    show()
  })
  table.tHead.addEventListener("click", show)
  if (location.search) show()
})()
