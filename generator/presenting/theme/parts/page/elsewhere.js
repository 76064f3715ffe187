/* An anchor of a year's page that now stands on the year's report or statistics leads there; without scripts its link is here. */
(function () {
  "use strict"
  function go() {
    let name = ""
    try { name = decodeURIComponent(location.hash.slice(1)) } catch (error) { return }
    const place = name && document.getElementById(name)
    const line = place && place.closest(".mz-elsewhere [data-page]")
    if (line) location.replace(line.dataset.page + location.search + location.hash)
  }

  window.addEventListener("hashchange", go)
  go()
})()
