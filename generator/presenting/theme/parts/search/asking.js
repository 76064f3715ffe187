/* What a reader typed, and which pages answer it. */
(function (search) {
  "use strict"

  const { fold, tidy } = search

  /* {whole, quoted, parts}: all of it folded, whether it stands in quotes, its parts folded. */
  function understood(typed) {
    const text = tidy(typed), parts = []
    const quoted = /^["\u201c\u201d\uff02].+["\u201c\u201d\uff02]$/.test(text)
    const whole = fold(quoted ? tidy(text.slice(1, -1)) : text)
    text.replace(/["\u201c\uff02]([^"\u201c\u201d\uff02]+)["\u201d\uff02]|[^ ]+/g, (word, inner) => {
      parts.push(fold(tidy(inner || word)))
    })
    return { whole, quoted, parts }
  }

  /* The pages that every part is on; the least of its hits stands for all. */
  function onAll(found) {
    const pages = new Map()
    found[0].forEach((first, page) => {
      if (!found.every((other) => other.has(page))) return
      const each = found.map((other) => other.get(page))
      pages.set(page, {
        title: Math.min(...each.map((one) => Math.min(one.title, 1))),
        hits: Math.min(...each.map((one) => one.hits)),
      })
    })
    return pages
  }

  /* As it stands, or, where no page has it so or `apart` is asked for, every part of it on the same page. */
  search.Index.prototype.search = function (typed, apart) {
    const question = understood(typed), several = question.parts.length > 1
    if (!question.whole.length) return Promise.resolve({ pages: new Map(), parts: [] })
    const whole = apart && several ? Promise.resolve(new Map()) : this.find(question.whole)
    return whole.then((pages) => {
      if (pages.size || question.quoted || !several) {
        return { pages, parts: [question.whole], more: !question.quoted && several }
      }
      return Promise.all(question.parts.map((part) => this.find(part)))
        .then((found) => ({ pages: onAll(found), parts: question.parts, apart: true }))
    })
  }

  Object.assign(search, { understood, onAll })
})(self.MingzhangSearch = self.MingzhangSearch || {})
