/* Search without a server: reads the files beside the search page (format: docs/dev/search.md), only those a
   query needs, and shows every page whose text holds it. ES2018; text from data is only ever text. */

/* What counts as the same letter: like presenting/search/folding.py. */
(function (search) {
  "use strict"

  const BLANKS = /[\t-\r \u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]+/g
  const WIDE = 0xfee0 // from a letter to its full-width form

  /* A text as a list of its characters, each folded; as long as the text has characters. */
  function fold(text) {
    return Array.from(text, (char) => {
      let code = char.codePointAt(0)
      if (code === 0xffe5) return "\u00a5"
      if (code > 0xff00 && code < 0xff5f) char = String.fromCodePoint(code -= WIDE)
      if (code < 0x41 || code >= 0x530) return char
      const small = char.toLowerCase()
      return small.length === 1 ? small : char
    })
  }

  /* A text as one string, folded; most hold nothing to fold. */
  function folded(text) {
    return /[A-Z\u00a0-\u052f\uff01-\uffe5]/.test(text) ? fold(text).join("") : text
  }

  function halfWidth(text) {
    return text.replace(/[\uff01-\uff5e]/g, (char) => String.fromCharCode(char.charCodeAt(0) - WIDE))
  }

  /* Blanks of any kind and number are one. */
  function tidy(text) {
    return text.replace(BLANKS, " ").trim()
  }

  Object.assign(search, { fold, folded, halfWidth, tidy })
})(self.MingzhangSearch = self.MingzhangSearch || {})
