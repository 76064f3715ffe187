/* A term opens its explanation where it stands; without JavaScript it is a link to the same words. */
(function () {
  "use strict"
  let box = null, opener = null

  function close(back) {
    const old = box, term = opener
    box = opener = null
    if (!old) return
    old.parentNode.removeChild(old)
    term.setAttribute("aria-expanded", "false")
    if (back) term.focus()
  }

  function place(term) {
    const at = term.getBoundingClientRect()
    const width = document.documentElement.clientWidth
    const left = Math.max(8, Math.min(at.left, width - box.offsetWidth - 8))
    box.style.left = left + window.pageXOffset + "px"
    const below = at.bottom + 6
    const fits = below + box.offsetHeight <= document.documentElement.clientHeight
    const top = fits || at.top < box.offsetHeight + 60 ? below : at.top - box.offsetHeight - 6
    box.style.top = top + window.pageYOffset + "px"
  }

  function open(term) {
    close(false)
    box = document.createElement("div")
    box.className = "mz-term md-typeset"
    box.setAttribute("role", "dialog")
    box.setAttribute("aria-label", term.textContent)
    box.tabIndex = -1
    const words = document.createElement("p")
    words.textContent = term.title || term.getAttribute("data-meaning")
    const more = document.createElement("a")
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
    return event.target.closest && event.target.closest("a.mz-none[title], a.mz-tag[title], a.mz-word[title]")
  }

  Array.prototype.forEach.call(document.querySelectorAll("a.mz-none[title], a.mz-tag[title], a.mz-word[title]"), function (term) {
    term.setAttribute("aria-haspopup", "dialog")
    term.setAttribute("aria-expanded", "false")
  })
  document.addEventListener("click", function (event) {
    const term = termOf(event)
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
})()
