/* On the page for what is not there: this file was found, so the site begins one folder above it. The nearest counts. */
(function () {
  "use strict"
  const ways = document.getElementById("ways")
  if (!ways || !ways.hidden || !document.currentScript) return
  const root = new URL("../", document.currentScript.src)
  ways.querySelector("form").action = new URL("search/", root).href
  ways.querySelectorAll("a[data-way]").forEach(function (link) { link.href = new URL(link.dataset.way, root).href })
  ways.hidden = false
})()
