/* Near answers: pages that do not hold what was typed, but another way to write it or nearly the same. */
(function (search) {
  "use strict"

  const SPELLED = 1, SOUNDING = 2, MEANING = 3, ALIKE = 4 // the smaller the nearer
  const MOST_TEXTS = 8
  const MOST_READ = 120
  const BATCH = 10
  const HAN = /[\u3400-\u9fff]/

  /* Add pages that are not known yet: page → {parts, cost, title, hits}. */
  function add(near, exact, pages, parts, cost) {
    pages.forEach((hit, page) => {
      if (!exact.has(page) && !near.has(page)) near.set(page, { parts, cost, title: hit.title, hits: hit.hits })
    })
  }

  function note(ways, char, way) {
    const known = ways.get(char) || []
    if (known.indexOf(way) < 0) ways.set(char, known.concat(way))
  }

  /* All near pages, {pages, words, cut}: `words` are read as what was typed, `cut` where not every page that might be near could be looked at. `most` is how
     many bytes may be loaded by then. */
  search.Index.prototype.near = function (typed, exact, most) {
    const question = search.understood(typed), near = new Map()
    let words = []
    if (question.quoted || question.whole.length < 2) return Promise.resolve({ pages: near, words, cut: false })
    return this.spelledOtherwise(typed, exact, near)
      .then(() => this.sounding(typed, exact, near))
      .then((texts) => { words = texts })
      .then(() => this.meaning(question, exact, near))
      .then(() => this.alike(question, exact, near, most))
      .then((cut) => ({ pages: near, words, cut }))
  }

  /* Texts looked for one after the other, each as it stands or, if it has several parts, each part. */
  search.Index.prototype.addAll = function (texts, exact, near, cost) {
    return Promise.all(texts.map((text) => this.search(text))).then((all) => {
      for (const found of all) add(near, exact, found.pages, found.parts, cost)
    })
  }

  search.Index.prototype.spelledOtherwise = function (typed, exact, near) {
    return this.addAll(search.spellings(typed), exact, near, SPELLED)
  }

  search.Index.prototype.meaning = function (question, exact, near) {
    return this.read("synonyms").then((read) => {
      const groups = []
      for (let count = read.number(); count; count--) {
        const words = []
        for (let more = read.number(); more; more--) words.push(read.utf8())
        groups.push(words)
      }
      return this.addAll(search.reworded(question.whole.join(""), groups), exact, near, MEANING)
    })
  }

  /* Pinyin without tones of words in titles; their initials where neither that nor the letters find anything; other
     characters of the same sound where those typed find nothing. The words found. */
  search.Index.prototype.sounding = function (typed, exact, near) {
    const letters = search.asSounds(typed), chars = search.fold(search.tidy(typed))
    const spoken = chars.length > 1 && chars.every((char) => HAN.test(char)) && !exact.size
    if (!letters && !spoken) return Promise.resolve([])
    return this.read("sounds").then((read) => {
      const { syllables, firsts, titles } = soundsOf(this, read)
      let texts = letters ? search.soundingLike(letters, titles, syllables, false) : search.homophones(chars, titles, syllables)
      if (!texts.length && letters && !exact.size) texts = search.soundingLike(letters, titles, syllables, true)
      if (!texts.length && letters && !exact.size) texts = search.soundingLike(letters, titles, firsts, false)
      texts = texts.slice(0, MOST_TEXTS)
      return this.addAll(texts, exact, near, SOUNDING).then(() => texts)
    })
  }

  /* How characters are read, with which letters that begins, and all titles. */
  function soundsOf(index, read) {
    const syllables = new Map(), firsts = new Map(), titles = []
    for (let count = read.number(); count; count--) {
      const syllable = read.utf8()
      for (const char of Array.from(read.utf8())) {
        note(syllables, char, syllable)
        note(firsts, char, syllable[0])
      }
    }
    for (let key = [], count = read.number(); count; count--) titles.push(index.text(key = read.keyed(key)))
    return { syllables, firsts, titles }
  }

  /* Pages with text that is nearly the same, those with most pairs of characters in common looked at first. */
  search.Index.prototype.alike = function (question, exact, near, most) {
    const parts = question.parts, inexact = parts.filter((part) => search.allowed(part).errors)
    if (!inexact.length || this.files.loaded > most) return Promise.resolve(inexact.length > 0)
    return Promise.all(parts.map((part) => this.inCommon(part))).then((found) => {
      const pages = Array.from(found[0].keys())
        .filter((page) => !exact.has(page) && !near.has(page) && found.every((other) => other.has(page)))
      const common = (page) => found.reduce((sum, other) => sum + other.get(page), 0)
      const order = new Map(pages.map((page) => [page, common(page)]))
      pages.sort((one, other) => order.get(other) - order.get(one) || one - other)
      return this.lookAt(pages, 0, parts, near, most)
    })
  }

  /* Pages that may be near one part, each with how many of its pairs they have: a wrong character spoils two. */
  search.Index.prototype.inCommon = function (part) {
    const { errors } = search.allowed(part)
    if (!errors) return this.find(part).then((pages) => new Map(Array.from(pages.keys()).map((page) => [page, 1])))
    const pairs = search.pairs(part), least = Math.max(1, pairs.length - 2 * errors)
    return Promise.all(pairs.map((pair) => this.find(Array.from(pair)))).then((all) => {
      const counts = new Map()
      for (const found of all) found.forEach((hit, page) => counts.set(page, (counts.get(page) || 0) + 1))
      counts.forEach((count, page) => { if (count < least) counts.delete(page) })
      return counts
    })
  }

  search.Index.prototype.lookAt = function (pages, done, parts, near, most) {
    if (done >= pages.length) return Promise.resolve(false)
    if (done >= MOST_READ || this.files.loaded > most) return Promise.resolve(true)
    const next = pages.slice(done, done + BATCH)
    return Promise.all(next.map((page) => this.textOf(page).then((text) => {
      const found = parts.map((part) => (search.allowed(part).errors ? search.nearestOf(part, text.lines) : { text: part, errors: 0 }))
      if (!found.every(Boolean)) return
      const title = found.every((one) => text.lines[0].indexOf(one.text.join("")) >= 0) ? 1 : 0
      const errors = found.reduce((sum, one) => sum + one.errors, 0)
      near.set(page, { parts: found.map((one) => one.text), cost: ALIKE + errors, title, hits: 1 })
    }))).then(() => this.lookAt(pages, done + BATCH, parts, near, most))
  }

  /* All lines of a page, folded, the title first. */
  search.Index.prototype.textOf = function (page) {
    return Promise.all([this.record(page), this.sharedLines(page)]).then(([record, shared]) => (
      { lines: [record.title].concat(record.lines, shared).map(search.folded) }))
  }

  /* Near pages in order: the nearest first, then as any others. */
  search.Index.prototype.nearestFirst = function (near, kept) {
    const cost = (page) => near.get(page).cost
    return search.ranked(kept, this.choices[0]).sort((one, other) => cost(one) - cost(other))
  }
})(self.MingzhangSearch = self.MingzhangSearch || {})
