/* What is shown of the pages found: their order, their records, the lines that hold what was asked for. */
(function (search) {
  "use strict"

  const { fold, folded, lastNotAbove } = search

  const ABOUT = ["other", "rule", "guide"] // kinds of pages that explain: they come after what they explain

  /* Page numbers, the best answers first: real pages before explanations, the title before the text, then the number of
     matches. `kinds` is the first choice of the index. */
  function ranked(pages, kinds) {
    const weights = new Map()
    pages.forEach((hit, page) => {
      const kind = kinds.options[kinds.values[page] - 1], about = kind && ABOUT.indexOf(kind.value) >= 0 ? 0 : 10000
      weights.set(page, about + hit.title * 1000 + (hit.title ? 0 : Math.min(hit.hits, 50)))
    })
    return Array.from(pages.keys()).sort((one, other) => weights.get(other) - weights.get(one) || one - other)
  }

  /* Page numbers in the order asked for. */
  search.Index.prototype.sorted = function (pages, by) {
    if (!by) return Promise.resolve(ranked(pages, this.choices[0]))
    return this.read("by-" + by).then((read) => {
      const ranks = read.column(this.total)
      return Array.from(pages.keys()).sort((one, other) => ranks[other] - ranks[one] || one - other)
    })
  }

  /* What is shown of a page. */
  search.Index.prototype.record = function (page) {
    const file = lastNotAbove(this.textStarts, page)
    return this.read("t" + file).then((all) => {
      let read = all.piece()
      for (let i = this.textStarts[file]; i < page; i++) read = all.piece()
      const record = { address: read.utf8(), executed: read.utf8(), rate: read.utf8(), score: read.utf8() }
      record.title = read.lines()[0]
      record.lines = read.lines()
      return record
    })
  }

  /* The lines of a page that hold a part, its own; where it has none, those that many pages share. */
  search.Index.prototype.excerpts = function (page, record, parts) {
    const holds = (line) => marks(line, parts).length > 0
    const own = record.lines.filter(holds)
    if (own.length) return Promise.resolve(own)
    if (holds(record.title)) return Promise.resolve(gist(record.lines))
    return this.sharedLines(page).then((lines) => lines.filter(holds))
  }

  /* The lines of a page that many pages share. */
  search.Index.prototype.sharedLines = function (page) {
    return this.read("shared").then((read) => {
      const groups = this.sharedGroups = this.sharedGroups || this.shared.map(() => read.lines())
      const lines = []
      groups.forEach((group, i) => {
        const pages = this.sharedPages(i)
        if (pages[lastNotAbove(pages, page)] === page) lines.push(...group)
      })
      return lines
    })
  }

  /* What a page found by its title alone is about: its first line that is a sentence. */
  function gist(lines) {
    const long = lines.filter((line) => line.length >= 20)
    return (long.length ? long : lines).slice(0, 1)
  }

  /* Where parts stand in a line, as [start, end) in its characters, not overlapping. */
  function marks(line, parts) {
    const joined = folded(line), found = []
    let text, end = 0
    for (const part of parts) {
      if (joined.indexOf(part.join("")) < 0) continue
      text = text || fold(line)
      for (let at = 0; at + part.length <= text.length; at++) {
        if (part.every((char, i) => text[at + i] === char)) found.push([at, at + part.length])
      }
    }
    found.sort((one, other) => one[0] - other[0] || other[1] - one[1])
    return found.filter((mark) => {
      const free = mark[0] >= end
      if (free) end = mark[1]
      return free
    })
  }

  Object.assign(search, { ranked, gist, marks })
})(self.MingzhangSearch = self.MingzhangSearch || {})
