/* Tables marked so are sorted by a click on a head: once from large to small or by name, again the other way round. */
(function () {
  "use strict"

  /* What a cell says first; a remark below or behind it (3 个中 2 个, 90分以上) is no part of its number. */
  function textOf(cell) {
    const copy = cell.cloneNode(true)
    copy.querySelectorAll("small, br ~ *").forEach(function (remark) { remark.remove() })
    return copy.textContent.replace(/[,，\s]/g, "")
  }

  function valueOf(row, place) {
    const text = row.children[place] ? textOf(row.children[place]) : ""
    const number = parseFloat(text)
    return { text: text, number: /^[-−+]?\d/.test(text) && !Number.isNaN(number) ? number : null }
  }

  /* What is no number stands last, whichever way the numbers run; equals keep their order. */
  function inOrder(one, other, numbers, way) {
    if (!numbers) return way * one.text.localeCompare(other.text, "zh")
    if (one.number === null || other.number === null) return (one.number === null) - (other.number === null)
    return way * (one.number - other.number)
  }

  function sort(table, head, place) {
    const numbers = head.classList.contains("n")
    const before = head.getAttribute("aria-sort")
    const down = before ? before === "ascending" : numbers
    Array.from(table.tHead.rows[0].cells).forEach(function (cell) { cell.removeAttribute("aria-sort") })
    head.setAttribute("aria-sort", down ? "descending" : "ascending")
    Array.from(table.tBodies).forEach(function (body) {
      const rows = Array.from(body.rows).map(function (row, at) { return { row: row, at: at, value: valueOf(row, place) } })
      rows.sort(function (one, other) { return inOrder(one.value, other.value, numbers, down ? -1 : 1) || one.at - other.at })
      rows.forEach(function (item) { body.append(item.row) })
    })
  }

  document.querySelectorAll("table.mz-sortable").forEach(function (table) {
    if (table.tBodies.length === 0 || table.querySelectorAll("tbody tr").length < 2) return
    Array.from(table.tHead.rows[0].cells).forEach(function (head, place) {
      const button = document.createElement("button")
      button.type = "button"
      button.className = "mz-sort"
      button.append.apply(button, Array.from(head.childNodes))
      button.addEventListener("click", function () { sort(table, head, place) })
      head.append(button)
    })
  })
})()
