/* The menu of narrow windows: a button for the keyboard in the place of the theme's label; the label's checkbox still
   holds whether it is open. A page that stands in the menu has its headings there, on a sheet that slides over it. */
(function () {
  "use strict"
  const drawer = document.querySelector(".md-sidebar--primary")
  const toggle = document.getElementById("__drawer")
  const button = document.querySelector(".mz-menu")
  if (!drawer || !toggle || !button) return

  function inSight(link) {
    return link.getClientRects().length && getComputedStyle(link).visibility === "visible"
  }

  /* A button that shows and hides a box, as its checkbox says; returns what hides it. `keys` hears Escape. */
  function disclose(checkbox, opener, box, keys) {
    function tell() { opener.setAttribute("aria-expanded", String(checkbox.checked)) }
    function close() { if (checkbox.checked) checkbox.click() }
    opener.setAttribute("aria-controls", box.id)
    tell()
    checkbox.addEventListener("change", tell)
    window.addEventListener("pageshow", tell)
    opener.addEventListener("click", function (event) {
      checkbox.click()
      if (event.detail || !checkbox.checked) return /* a mouse leaves the focus where it is */
      const first = Array.prototype.filter.call(box.querySelectorAll("a, button"), inSight)[0]
      if (first) first.focus()
    })
    keys.addEventListener("keydown", function (event) {
      if (event.key !== "Escape" || !checkbox.checked) return
      event.stopPropagation()
      opener.focus()
      close()
    })
    box.addEventListener("focusout", function (event) {
      const next = event.relatedTarget
      if (next && next !== opener && !box.contains(next)) close()
    })
    return close
  }

  drawer.id = "mz-drawer"
  drawer.classList.add("mz-drawer")
  document.querySelector("label.md-header__button[for=__drawer]").hidden = true
  button.hidden = false
  disclose(toggle, button, drawer, document)

  /* A section's entries stand below its name: the name opens nothing and is no stop for Tab. */
  drawer.querySelectorAll(".md-nav__item--nested").forEach(function (section) {
    section.querySelector("label.md-nav__link").removeAttribute("tabindex")
    section.querySelector("nav").removeAttribute("aria-expanded")
  })

  const label = drawer.querySelector("label.md-nav__link[for=__toc]")
  if (!label) return
  const sheet = label.parentNode.querySelector("nav")
  const inner = document.createElement("button")
  inner.type = "button"
  inner.className = label.className + " mz-menu-toc"
  Array.prototype.forEach.call(label.childNodes, function (part) { inner.appendChild(part.cloneNode(true)) })
  label.classList.add("mz-drawer-ready")
  label.parentNode.insertBefore(inner, sheet)
  sheet.id = "mz-drawer-toc"
  const close = disclose(document.getElementById("__toc"), inner, sheet, sheet)
  toggle.addEventListener("change", function () { if (!toggle.checked) close() })
})()
