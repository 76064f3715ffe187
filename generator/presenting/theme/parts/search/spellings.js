/* Other spellings of what was typed, offered and never counted. */
(function (search) {
  "use strict"

  const YEAR_BRACKETS = ["\u3014\u3015", "()", "[]", "\u3010\u3011"]
  const MOST = 12

  function withoutCommas(text) {
    return [text.replace(/(\d),(?=\d{3}(?!\d))/g, "$1")]
  }

  /* With and without a blank between a number and its unit. */
  function aroundUnits(text) {
    const close = text.replace(/(\d) (?=[%\u2030\u2103A-Za-z\u4e00-\u9fff])/g, "$1")
    return [close, close.replace(/(\d)(?=[%\u2030\u2103\u4e00-\u9fff])/g, "$1 ")]
  }

  function aroundYears(text) {
    return YEAR_BRACKETS.map(([open, close]) =>
      text.replace(/[\u3014([\u3010](\d{4})[\u3015)\]\u3011]/g, open + "$1" + close))
  }

  const ALL = [withoutCommas, aroundYears, aroundUnits]
  const HARMLESS = [withoutCommas, aroundUnits]

  /* Spellings that are others than what was typed, those with the fewest changes first. */
  function spellings(typed, changes) {
    const start = search.tidy(search.halfWidth(typed)), seen = [search.folded(start)], levels = [[start], [], [], []]
    for (const change of changes) {
      for (let level = 2; level >= 0; level--) {
        for (const text of levels[level]) {
          for (const other of change(text)) {
            if (seen.indexOf(search.folded(other)) >= 0) continue
            seen.push(search.folded(other))
            levels[level + 1].push(other)
          }
        }
      }
    }
    return levels[1].concat(levels[2], levels[3]).slice(0, MOST)
  }

  /* The closest spelling that some page holds, for one that none does: {typed, pages}, or null. */
  search.Index.prototype.closest = function (typed) {
    const most = search.understood(typed).parts.length
    return firstFound(this, spellings(typed, ALL), 0, (found) => !found.apart || found.parts.length <= most)
  }

  /* What was typed without commas, or with a blank more or less before a unit, if more than so many pages hold that. */
  search.Index.prototype.twin = function (typed, than) {
    return firstFound(this, spellings(typed, HARMLESS), than, (found) => !found.apart)
  }

  function firstFound(index, list, than, fits) {
    if (!list.length) return Promise.resolve(null)
    return index.search(list[0]).then((found) => {
      if (found.pages.size > than && fits(found)) return { typed: list[0], pages: found.pages.size }
      return firstFound(index, list.slice(1), than, fits)
    })
  }

  Object.assign(search, { spellings, ALL_SPELLINGS: ALL, HARMLESS_SPELLINGS: HARMLESS })
})(self.MingzhangSearch = self.MingzhangSearch || {})
