/* Runs before anything is painted, so that nothing jumps: what the theme's bundle needs to know (its authors write
   it into every page, which a strict content security policy forbids), the reader's letter size, then, called a
   second time from inside the body, the reader's colours. */
(function () {
  "use strict"
  const root = document.documentElement

  if (!window.__md_get) {
    const base = document.currentScript.getAttribute("data-base") || "."
    window.__md_scope = new URL(base, location)
    window.__md_hash = function (text) {
      return Array.prototype.reduce.call(text, function (sum, letter) {
        return (sum << 5) - sum + letter.charCodeAt(0)
      }, 0)
    }
    window.__md_get = function (key, storage, scope) {
      try {
        return JSON.parse((storage || localStorage).getItem((scope || window.__md_scope).pathname + "." + key))
      } catch (error) {
        return null
      }
    }
    window.__md_set = function (key, value, storage, scope) {
      try {
        (storage || localStorage).setItem((scope || window.__md_scope).pathname + "." + key, JSON.stringify(value))
      } catch (error) {
        /* a browser that keeps nothing shows the site as it is */
      }
    }
    root.classList.add("mz-js")
    if (window.__md_get("__large") === true) root.classList.add("mz-large")
    if (!document.body) return
  }

  const palette = window.__md_get("__palette")
  if (!palette || !palette.color) return
  if (palette.color.media === "(prefers-color-scheme)") {
    const light = window.matchMedia("(prefers-color-scheme: light)").matches ? "light" : "dark"
    const input = document.querySelector("[data-md-color-media='(prefers-color-scheme: " + light + ")']")
    if (!input) return
    const names = ["media", "scheme", "primary", "accent"]
    names.forEach(function (name) {
      palette.color[name] = input.getAttribute("data-md-color-" + name)
    })
  }
  Object.keys(palette.color).forEach(function (name) {
    document.body.setAttribute("data-md-color-" + name, palette.color[name])
  })
})()
