/* Paper: everything is open on it, and its foot says where the page stands. */
(function () {
  "use strict"
  const root = document.documentElement
  let closed = []

  function tellAddress() {
    const sheet = document.getElementById("mz-paper")
    const address = location.href.split("#")[0].replace(/["\\\n]/g, "")
    if (!sheet || !sheet.hasAttribute("data-relative")) return
    sheet.textContent = sheet.textContent.replace(/(@bottom-left\{content:")[^"\\]*/, function (all, head) {
      return head + address
    })
    const line = document.querySelector(".mz-paper-line span")
    if (line) line.textContent = address
  }

  window.addEventListener("beforeprint", function () {
    tellAddress()
    closed = Array.prototype.filter.call(
      document.querySelectorAll(".md-typeset details"),
      function (item) { return !item.open }
    )
    closed.forEach(function (item) { item.open = true })
  })
  window.addEventListener("afterprint", function () {
    closed.forEach(function (item) { item.open = false })
    closed = []
    root.classList.remove("mz-only-form")
  })

  /* Browsers and the theme open everything for paper; the arithmetic is printed only where a reader has opened it. */
  document.addEventListener("click", function (event) {
    const summary = event.target.closest && event.target.closest(".mz-why summary")
    if (summary) summary.closest(".mz-why").classList.toggle("mz-shown", !summary.parentNode.open)
  })

  function button(words, action) {
    const made = document.createElement("button")
    made.type = "button"
    made.className = "mz-action"
    made.textContent = words
    made.addEventListener("click", action)
    return made
  }

  if (!window.print) return
  const jump = document.querySelector(".mz-jump ul")
  if (jump) {
    const item = document.createElement("li")
    item.appendChild(button("打印本页", function () { window.print() }))
    jump.appendChild(item)
  }
  const form = document.querySelector(".mz-form")
  if (form) {
    const line = document.createElement("p")
    line.className = "mz-actions"
    line.appendChild(button("只打印这张表", function () {
      root.classList.add("mz-only-form")
      window.print()
    }))
    form.parentNode.insertBefore(line, form)
  }
})()
