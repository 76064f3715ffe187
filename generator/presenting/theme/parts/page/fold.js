/* On a telephone long parts begin closed, their figure in the head; a link into one, or a word looked for, keeps all open. */
(function () {
  "use strict"
  if (!matchMedia("(max-width: 44.984375em)").matches) return
  if (new URLSearchParams(location.search).has("find")) return
  document.querySelectorAll("details.mz-fold").forEach(function (part) { part.open = false })

  function reveal() {
    let name = ""
    try { name = decodeURIComponent(location.hash.slice(1)) } catch (error) { return }
    const place = name && document.getElementById(name)
    if (!place) return
    const next = /^H[1-6]$/.test(place.tagName) && place.nextElementSibling
    const inside = place.closest("details.mz-fold") || (next && (next.matches("details.mz-fold") ? next : next.querySelector(":scope > details.mz-fold")))
    if (!inside || inside.open) return
    inside.open = true
    place.scrollIntoView()
  }

  window.addEventListener("hashchange", reveal)
  reveal()
})()
