/* Large letters: a choice the browser keeps, if it keeps anything (mingzhang-early.js puts it on). */
(function () {
  "use strict"
  const root = document.documentElement
  const button = document.querySelector("[data-mz-large]")
  if (!button) return
  function tell() {
    button.setAttribute("aria-pressed", String(root.classList.contains("mz-large")))
  }
  button.hidden = false
  tell()
  button.addEventListener("click", function () {
    root.classList.toggle("mz-large")
    window.__md_set("__large", root.classList.contains("mz-large"))
    tell()
    window.dispatchEvent(new Event("resize"))
  })
})()
