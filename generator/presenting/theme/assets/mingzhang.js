/* Improves pages that already work without it. Each part stands alone; none sends anything anywhere. */

/* The list of a year's projects stands open beside the page where there is room for it. */
(function () {
  "use strict"
  var side = document.querySelector(".mz-side > details")
  if (!side || !window.matchMedia("(min-width: 76.25em)").matches) return
  side.open = true
  var current = side.querySelector("[aria-current]")
  var list = side.querySelector("ol")
  if (current && list) list.scrollTop = current.offsetTop - list.offsetTop - list.clientHeight / 3
})();

/* The menu of narrow windows: a button for the keyboard in the place of the theme's label; the label's checkbox still
   holds whether it is open. A page that stands in the menu has its headings there, on a sheet that slides over it. */
(function () {
  "use strict"
  var drawer = document.querySelector(".md-sidebar--primary")
  var toggle = document.getElementById("__drawer")
  var button = document.querySelector(".mz-menu")
  if (!drawer || !toggle || !button) return

  function inSight(link) {
    return link.getClientRects().length && getComputedStyle(link).visibility === "visible"
  }

  function disclose(toggle, button, box, keys) {
    function tell() { button.setAttribute("aria-expanded", String(toggle.checked)) }
    function close() { if (toggle.checked) toggle.click() }
    button.setAttribute("aria-controls", box.id)
    tell()
    toggle.addEventListener("change", tell)
    window.addEventListener("pageshow", tell)
    button.addEventListener("click", function (event) {
      toggle.click()
      if (event.detail || !toggle.checked) return /* a mouse leaves the focus where it is */
      var first = Array.prototype.filter.call(box.querySelectorAll("a, button"), inSight)[0]
      if (first) first.focus()
    })
    keys.addEventListener("keydown", function (event) {
      if (event.key !== "Escape" || !toggle.checked) return
      event.stopPropagation()
      button.focus()
      close()
    })
    box.addEventListener("focusout", function (event) {
      var next = event.relatedTarget
      if (next && next !== button && !box.contains(next)) close()
    })
    return close
  }

  drawer.id = "mz-drawer"
  drawer.classList.add("mz-drawer")
  document.querySelector("label.md-header__button[for=__drawer]").hidden = true
  button.hidden = false
  disclose(toggle, button, drawer, document)

  var label = drawer.querySelector("label.md-nav__link[for=__toc]")
  if (!label) return
  var sheet = label.parentNode.querySelector("nav")
  var inner = document.createElement("button")
  inner.type = "button"
  inner.className = label.className + " mz-menu-toc"
  Array.prototype.forEach.call(label.childNodes, function (part) { inner.appendChild(part.cloneNode(true)) })
  label.classList.add("mz-drawer-ready")
  label.parentNode.insertBefore(inner, sheet)
  sheet.id = "mz-drawer-toc"
  var close = disclose(document.getElementById("__toc"), inner, sheet, sheet)
  toggle.addEventListener("change", function () { if (!toggle.checked) close() })
})();

/* Large letters: a choice the browser keeps, if it keeps anything (mingzhang-early.js puts it on). */
(function () {
  "use strict"
  var root = document.documentElement
  var button = document.querySelector("[data-mz-large]")
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
})();

/* A table that fits needs no scroll region: its head may stick to the window, and Tab passes it by. A picture becomes
   one where large letters make it wider than its place. */
(function () {
  "use strict"
  var regions = Array.prototype.slice.call(document.querySelectorAll(".mz-scroll, .mz-chart"))
  function fitAll() { /* all is measured before anything changes: one layout, not one a table */
    var fitting = regions.map(function (region) { return region.scrollWidth <= region.clientWidth + 1 })
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
})();

/* A term opens its explanation where it stands; without JavaScript it is a link to the same words. */
(function () {
  "use strict"
  var box = null, opener = null

  function close(back) {
    var old = box, term = opener
    box = opener = null
    if (!old) return
    old.parentNode.removeChild(old)
    term.setAttribute("aria-expanded", "false")
    if (back) term.focus()
  }

  function place(term) {
    var at = term.getBoundingClientRect()
    var width = document.documentElement.clientWidth
    var left = Math.max(8, Math.min(at.left, width - box.offsetWidth - 8))
    box.style.left = left + window.pageXOffset + "px"
    var below = at.bottom + 6
    var fits = below + box.offsetHeight <= document.documentElement.clientHeight
    var top = fits || at.top < box.offsetHeight + 60 ? below : at.top - box.offsetHeight - 6
    box.style.top = top + window.pageYOffset + "px"
  }

  function open(term) {
    close(false)
    box = document.createElement("div")
    box.className = "mz-term md-typeset"
    box.setAttribute("role", "dialog")
    box.setAttribute("aria-label", term.textContent)
    box.tabIndex = -1
    var words = document.createElement("p")
    words.textContent = term.title || term.getAttribute("data-meaning")
    var more = document.createElement("a")
    more.href = term.href
    more.textContent = "更多说明"
    box.appendChild(words)
    box.appendChild(more)
    document.body.appendChild(box)
    opener = term
    term.setAttribute("aria-expanded", "true")
    place(term)
    box.focus({ preventScroll: true })
    box.addEventListener("focusout", function (event) {
      if (box && !(event.relatedTarget && box.contains(event.relatedTarget))) close(false)
    })
  }

  function termOf(event) {
    return event.target.closest && event.target.closest("a.mz-none[title], a.mz-tag[title]")
  }

  Array.prototype.forEach.call(document.querySelectorAll("a.mz-none[title], a.mz-tag[title]"), function (term) {
    term.setAttribute("aria-haspopup", "dialog")
    term.setAttribute("aria-expanded", "false")
  })
  document.addEventListener("click", function (event) {
    var term = termOf(event)
    if (term && !(event.ctrlKey || event.metaKey || event.shiftKey || event.altKey || event.button)) {
      event.preventDefault()
      if (term === opener) close(true)
      else open(term)
    } else if (box && !box.contains(event.target)) close(false)
  })
  document.addEventListener("keydown", function (event) {
    if (!box) return
    if (event.key === "Escape") close(true)
    if (event.key === "Tab" && (event.shiftKey || document.activeElement.tagName === "A") && box.contains(document.activeElement)) {
      event.preventDefault()
      close(true)
    }
  })
})();

/* Paper: everything is open on it, and its foot says where the page stands. */
(function () {
  "use strict"
  var root = document.documentElement
  var closed = []

  function tellAddress() {
    var sheet = document.getElementById("mz-paper")
    var address = location.href.split("#")[0].replace(/["\\\n]/g, "")
    if (!sheet || !sheet.hasAttribute("data-relative")) return
    sheet.textContent = sheet.textContent.replace(/(@bottom-left\{content:")[^"]*"/, function (all, head) {
      return head + address + '"'
    })
    var line = document.querySelector(".mz-paper-line span")
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

  function button(words, action) {
    var made = document.createElement("button")
    made.type = "button"
    made.className = "mz-action"
    made.textContent = words
    made.addEventListener("click", action)
    return made
  }

  if (!window.print) return
  var jump = document.querySelector(".mz-jump ul")
  if (jump) {
    var item = document.createElement("li")
    item.appendChild(button("打印本页", function () { window.print() }))
    jump.appendChild(item)
  }
  var form = document.querySelector(".mz-form")
  if (form) {
    var line = document.createElement("p")
    line.className = "mz-actions"
    line.appendChild(button("只打印这张表", function () {
      root.classList.add("mz-only-form")
      window.print()
    }))
    form.parentNode.insertBefore(line, form)
  }
})();

/* Opened from a disk, a folder shows no page by itself: links lead to the page inside it. */
(function () {
  "use strict"
  if (location.protocol !== "file:") return
  function complete(event) {
    var link = event.target.closest && event.target.closest("a[href]")
    if (!link || link.protocol !== "file:" || link.pathname.slice(-1) !== "/") return
    link.href = link.href.replace(/\/(?=$|[?#])/, "/index.html")
  }
  ["click", "auxclick", "contextmenu", "focusin"].forEach(function (kind) {
    document.addEventListener(kind, complete, true)
  })
  document.addEventListener("submit", function (event) {
    var form = event.target
    if (form.action.slice(-1) === "/") form.action += "index.html"
  }, true)
})()
