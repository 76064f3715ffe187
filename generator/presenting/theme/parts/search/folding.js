/* Search without a server: reads the files beside the search page (format: docs/dev/search.md), only those a
   query needs, and shows every page whose text holds it. ES2018; text from data is only ever text. */

/* What counts as the same letter: like presenting/search/folded_characters.py. */
(function (search) {
  "use strict"

  const BLANKS = /[\t-\r \u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]+/g
  const WIDE = 0xfee0 // from a letter to its full-width form
  const OPENING = "[\u3014\u3010\u3016", CLOSING = "]\u3015\u3011\u3017"
  const KNOWN = "A-Z\\u00a0-\\u052f\\uff01-\\uff5e\\uffe5\\[\\]\u3010\u3011\u3014-\u3017"
  const simplified = new Map()
  let folding = new RegExp("[" + KNOWN + "]", "g")

  /* Characters that a site writes traditionally or simply: what the index says, in the same order. */
  function letters(traditional, simple) {
    for (let i = 0; i < traditional.length; i++) simplified.set(traditional[i], simple[i])
    folding = new RegExp("[" + KNOWN + Array.from(simplified.keys()).join("") + "]", "g")
  }

  function same(char) {
    const code = char.charCodeAt(0)
    if (simplified.has(char)) return simplified.get(char)
    if (code === 0xffe5) return "\u00a5"
    if (code > 0xff00 && code < 0xff5f) char = String.fromCharCode(code - WIDE)
    if (OPENING.indexOf(char) >= 0) return "("
    if (CLOSING.indexOf(char) >= 0) return ")"
    const small = char.toLowerCase()
    return small.length === 1 && char.charCodeAt(0) < 0x530 ? small : char
  }

  /* A text as one string, folded, character for character. */
  function folded(text) {
    return text.replace(folding, same)
  }

  /* The same as a list of its characters. */
  function fold(text) {
    return Array.from(folded(text))
  }

  function halfWidth(text) {
    return text.replace(/[\uff01-\uff5e]/g, (char) => String.fromCharCode(char.charCodeAt(0) - WIDE))
  }

  /* Blanks of any kind and number are one; before a per cent sign there is none, as in presenting/search/documents.py. */
  function tidy(text) {
    return text.replace(BLANKS, " ").trim().replace(/([0-9\uff10-\uff19]) (?=[%\u2030\uff05])/g, "$1")
  }

  Object.assign(search, { letters, fold, folded, halfWidth, tidy })
})(self.MingzhangSearch = self.MingzhangSearch || {})
