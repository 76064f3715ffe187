/* Other ways to write what was typed: numbers and units, words that mean the same, sounds. */
(function (search) {
  "use strict"

  const MOST = 24

  function withoutCommas(text) {
    return [text.replace(/(\d),(?=\d{3}(?!\d))/g, "$1")]
  }

  /* With and without a blank between a number and its unit. */
  function aroundUnits(text) {
    const close = text.replace(/(\d) (?=[\u2103A-Za-z\u4e00-\u9fff])/g, "$1")
    return [close, close.replace(/(\d)(?=[\u2103\u4e00-\u9fff])/g, "$1 ")]
  }

  const CHANGES = [withoutCommas, aroundUnits]

  /* Spellings of a text that are others than itself, those with the fewest changes first. */
  function spellings(typed) {
    const start = search.tidy(search.halfWidth(typed)), seen = [search.folded(start)], levels = [[start], [], []]
    for (const change of CHANGES) {
      for (let level = 1; level >= 0; level--) {
        for (const text of levels[level]) {
          for (const other of change(text)) {
            if (seen.indexOf(search.folded(other)) >= 0) continue
            seen.push(search.folded(other))
            levels[level + 1].push(other)
          }
        }
      }
    }
    return levels[1].concat(levels[2])
  }

  /* A folded text with one of its words changed for one that means the same; the longest word of a place first. */
  function reworded(text, groups) {
    const found = []
    for (const words of groups) {
      const held = words.filter((word) => text.indexOf(word) >= 0).sort((one, other) => other.length - one.length)[0]
      if (!held) continue
      for (const word of words) {
        const other = text.split(held).join(word)
        if (word.indexOf(held) < 0 && held.indexOf(word) < 0 && found.indexOf(other) < 0) found.push(other)
      }
    }
    return found.slice(0, MOST)
  }

  /* Letters that may be pinyin, without what divides syllables; nothing if they are no letters. */
  function asSounds(typed) {
    const letters = search.folded(search.tidy(typed)).replace(/[ '\u2019\u00b7-]/g, "").replace(/\u00fc/g, "v")
    return /^[a-z]{2,}$/.test(letters) ? letters : ""
  }

  /* How many characters from a place on are read so; 0 if they are not. `ways` are the syllables of each character;
     of the last one its beginning is enough if `open`. */
  function readFrom(ways, at, letters, open) {
    if (at >= ways.length) return 0
    for (const way of ways[at]) {
      if (way === letters || open && way.indexOf(letters) === 0) return 1
      if (letters.indexOf(way) !== 0) continue
      const more = readFrom(ways, at + 1, letters.slice(way.length), open)
      if (more) return more + 1
    }
    return 0
  }

  /* The parts of titles that are read so, of two characters or more, each once. */
  function soundingLike(letters, titles, syllables, open) {
    const found = []
    for (const title of titles) {
      const chars = Array.from(title), ways = chars.map((char) => syllables.get(char) || [char])
      for (let at = 0; at < chars.length; at++) {
        const count = readFrom(ways, at, letters, open), text = chars.slice(at, at + count).join("")
        if (count > 1 && found.indexOf(text) < 0) found.push(text)
      }
    }
    return found
  }

  /* The parts of titles that sound like some characters typed but are written with others: 遂成镇 for 遂城镇. */
  function homophones(typed, titles, syllables) {
    const found = [], same = (one, other) => one === other ||
      (syllables.get(one) || []).some((way) => (syllables.get(other) || []).indexOf(way) >= 0)
    for (const title of titles) {
      const chars = Array.from(title)
      for (let at = 0; at + typed.length <= chars.length; at++) {
        if (!typed.every((char, i) => same(char, chars[at + i]))) continue
        const text = chars.slice(at, at + typed.length).join("")
        if (text !== typed.join("") && found.indexOf(text) < 0) found.push(text)
      }
    }
    return found
  }

  Object.assign(search, { homophones, spellings, reworded, asSounds, soundingLike })
})(self.MingzhangSearch = self.MingzhangSearch || {})
