/* Improves pages that already work without it; keeps nothing. */
(function () {
  "use strict"

  /* The list of a year's projects stands open beside the page where there is room for it. */
  var side = document.querySelector(".mz-side > details")
  if (side && window.matchMedia("(min-width: 76.25em)").matches) {
    side.open = true
    var current = side.querySelector("[aria-current]")
    var list = side.querySelector("ol")
    if (current && list) list.scrollTop = current.offsetTop - list.offsetTop - list.clientHeight / 3
  }

  /* On paper everything is open. */
  var closed = []
  window.addEventListener("beforeprint", function () {
    closed = Array.prototype.filter.call(
      document.querySelectorAll(".md-typeset details"),
      function (item) { return !item.open }
    )
    closed.forEach(function (item) { item.open = true })
  })
  window.addEventListener("afterprint", function () {
    closed.forEach(function (item) { item.open = false })
    closed = []
  })
})()
