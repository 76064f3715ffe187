/* A year's list begins with the first projects of its order; the rest is one press away, and there at once where a link asks for the list. */
(function () {
  "use strict"
  const FIRST = 8
  const table = document.querySelector(".mz-page-year table.mz-projects")
  const rows = table ? Array.from(table.tBodies[0].rows) : []
  if (rows.length <= FIRST + 4 || new URLSearchParams(location.search).has("find")) return

  const line = table.tFoot.insertRow(0), cell = line.insertCell(), button = document.createElement("button")
  line.className = "mz-more"
  cell.colSpan = table.tHead.rows[0].cells.length
  button.type = "button"
  button.className = "mz-action"
  button.textContent = "列出其余 " + (rows.length - FIRST) + " 个项目"
  cell.append(button)

  function all() {
    table.classList.remove("mz-short")
    line.remove()
  }

  function asked() {
    if (location.hash === "#projects") all()
  }

  table.classList.add("mz-short")
  button.addEventListener("click", function () {
    const next = table.tBodies[0].rows[FIRST].querySelector("a")
    all()
    if (next) next.focus()
  })
  window.addEventListener("hashchange", asked)
  asked()
})()
