/* A table that fits needs no scroll region: its head may stick to the window, and Tab passes it by. A picture becomes
   one where large letters make it wider than its place. */
(function () {
  "use strict"
  const regions = Array.prototype.slice.call(document.querySelectorAll(".mz-scroll, .mz-chart"))
  function fitAll() { /* all is measured before anything changes: one layout, not one a table */
    const fitting = regions.map(function (region) { return region.scrollWidth <= region.clientWidth + 1 })
    regions.forEach(function (region, index) {
      if (region.hasAttribute("tabindex") !== fitting[index]) return
      region.classList.toggle("mz-fits", fitting[index])
      if (fitting[index]) region.removeAttribute("tabindex")
      else region.setAttribute("tabindex", "0")
    })
  }
  fitAll()
  window.addEventListener("resize", fitAll)
  window.addEventListener("load", fitAll)
  document.addEventListener("toggle", fitAll, true)
})()
