/* Improves pages that already work without it. Each part stands alone; none sends anything anywhere. */

/* The list of a year's projects stands open beside the page where there is room for it. */
(function () {
  "use strict"
  const side = document.querySelector(".mz-side > details")
  if (!side || !window.matchMedia("(min-width: 76.25em)").matches) return
  side.open = true
  const current = side.querySelector("[aria-current]")
  const list = side.querySelector("ol")
  if (current && list) list.scrollTop = current.offsetTop - list.offsetTop - list.clientHeight / 3
})()
