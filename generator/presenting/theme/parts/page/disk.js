/* Opened from a disk, a folder shows no page by itself: links lead to the page inside it. */
(function () {
  "use strict"
  if (location.protocol !== "file:") return
  function complete(event) {
    const link = event.target.closest && event.target.closest("a[href]")
    if (!link || link.protocol !== "file:" || link.pathname.slice(-1) !== "/") return
    link.href = link.href.replace(/\/(?=$|[?#])/, "/index.html")
  }
  ["click", "auxclick", "contextmenu", "focusin"].forEach(function (kind) {
    document.addEventListener(kind, complete, true)
  })
  document.addEventListener("submit", function (event) {
    const form = event.target
    if (form.action.slice(-1) === "/") form.action += "index.html"
  }, true)
})()
