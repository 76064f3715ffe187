/* Search without a server: reads the files beside the search page (format: docs/dev/search.md), only those a
   query needs, and shows every page whose text holds it. Plain ES2018; text from data is only ever text. */
(function () {
  "use strict"

  var BLOCK = 64
  var BLANKS = /[\t-\r \u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]+/g

  /* --- what counts as the same letter: like search/folding.py ------------------------------------------ */

  function fold(text) {
    return Array.from(text, function (char) {
      var code = char.codePointAt(0)
      if (code === 0xffe5) return "\u00a5"
      if (code > 0xff00 && code < 0xff5f) char = String.fromCodePoint(code -= 0xfee0)
      if (code < 0x41 || code >= 0x530) return char
      var small = char.toLowerCase()
      return small.length === 1 ? small : char
    })
  }

  /* A text as one string, folded; most hold nothing to fold. */
  function folded(text) { return /[A-Z\u00a0-\u052f\uff01-\uffe5]/.test(text) ? fold(text).join("") : text }

  function tidy(text) { return text.replace(BLANKS, " ").trim() }

  /* --- reading bytes: like search/codec.py -------------------------------------------------------------- */

  function Reader(bytes, alphabet) {
    this.bytes = bytes
    this.at = 0
    this.alphabet = alphabet
  }

  Reader.prototype.number = function () {
    var number = 0, weight = 1, byte
    do {
      byte = this.bytes[this.at++]
      number += (byte & 127) * weight
      weight *= 128
    } while (byte & 128)
    return number
  }

  Reader.prototype.piece = function () {
    var length = this.number()
    this.at += length
    return new Reader(this.bytes.subarray(this.at - length, this.at), this.alphabet)
  }

  Reader.prototype.utf8 = function () { return new TextDecoder().decode(this.piece().bytes) }

  /* All numbers up to the end. */
  Reader.prototype.numbers = function () {
    var numbers = [], bytes = this.bytes, number = 0, weight = 1
    for (var at = this.at; at < bytes.length; at++) {
      number += (bytes[at] & 127) * weight
      if (bytes[at] > 127) weight *= 128
      else {
        numbers.push(number)
        number = 0
        weight = 1
      }
    }
    return numbers
  }

  Reader.prototype.ascending = function () {
    for (var numbers = this.numbers(), i = 1; i < numbers.length; i++) numbers[i] += numbers[i - 1]
    return numbers
  }

  Reader.prototype.column = function (total) {
    var runs = this.bytes[this.at++], numbers = this.piece().numbers(), values = new Int32Array(total)
    if (!runs) values.set(numbers)
    else for (var i = 0, done = 0; i < numbers.length; i += 2) values.fill(numbers[i], done, done += numbers[i + 1])
    return values
  }

  Reader.prototype.pages = function () {
    var form = this.bytes[this.at++], piece = this.piece(), pages = []
    if (form === 0) return piece.ascending()
    if (form === 1) {
      for (var ends = piece.ascending(), i = 0; i < ends.length; i += 2)
        for (var page = ends[i]; page < ends[i + 1]; page++) pages.push(page)
    } else {
      for (var bit = 0; bit < piece.bytes.length * 8; bit++)
        if (piece.bytes[bit >> 3] >> (bit & 7) & 1) pages.push(bit)
    }
    return pages
  }

  /* The same, unread: most are never asked for. */
  Reader.prototype.set = function () {
    var start = this.at++
    this.piece()
    return new Reader(this.bytes.subarray(start, this.at))
  }

  Reader.prototype.code = function () {
    var lead = this.bytes[this.at++]
    if (lead < 0xc0) return lead
    if (lead < 0xff) return 0xc0 + ((lead - 0xc0) << 8) + this.bytes[this.at++]
    this.at += 3
    var b = this.bytes, point = b[this.at - 3] << 16 | b[this.at - 2] << 8 | b[this.at - 1]
    return this.alphabet.codes.get(String.fromCodePoint(point))
  }

  Reader.prototype.keyed = function (before) {
    var same = this.number(), more = this.number(), codes = before.slice(0, same)
    while (more--) codes.push(this.code())
    return codes
  }

  Reader.prototype.lines = function () {
    var lines = []
    for (var count = this.number(); count; count--) {
      var line = ""
      for (var length = this.number(); length; length--) line += this.alphabet.chars[this.code()]
      lines.push(line)
    }
    return lines
  }

  function compare(one, other) {
    for (var i = 0; i < one.length && i < other.length; i++)
      if (one[i] !== other[i]) return one[i] - other[i]
    return one.length - other.length
  }

  /* The last place in a sorted list whose entry is not above what is looked for; -1 if there is none. */
  function lastNotAbove(list, wanted, order) {
    var low = 0, high = list.length
    while (low < high) {
      var middle = low + high >> 1
      if ((order ? order(list[middle], wanted) : list[middle] - wanted) <= 0) low = middle + 1
      else high = middle
    }
    return low - 1
  }

  function sums(counts, start) {
    var at = start || 0, list = []
    for (var i = 0; i < counts.length; i++) {
      list.push(at)
      at += counts[i]
    }
    return list
  }

  /* --- loading: by fetch; of a page opened from a disk by scripts that hand over their bytes ------------ */

  function Files(base) {
    this.base = base
    this.version = ""
    this.loaded = 0
    this.waiting = {}
  }

  Files.prototype.get = function (name) {
    var files = this
    if (!this.waiting[name]) {
      this.waiting[name] = (location.protocol === "file:" ? byScript : byFetch)(this, name).then(
        function (bytes) {
          files.loaded += bytes.length
          return bytes
        },
        function (error) {
          delete files.waiting[name]
          throw error
        }
      )
    }
    return this.waiting[name]
  }

  function byFetch(files, name) {
    var options = name === "index" ? { cache: "no-cache" } : {}
    return fetch(files.base + name + ".bin" + (files.version && "?v=" + files.version), options)
      .then(function (answer) {
        if (!answer.ok) throw new Error(name + ": " + answer.status)
        return answer.arrayBuffer()
      })
      .then(function (buffer) { return new Uint8Array(buffer) })
  }

  /* Each such file says: mingzhangSearchFile("p12", "… base64 …") */
  var handed = {}
  window.mingzhangSearchFile = function (name, text) {
    handed[name] = Uint8Array.from(atob(text), function (char) { return char.charCodeAt(0) })
  }

  function byScript(files, name) {
    return new Promise(function (resolve, reject) {
      var script = document.createElement("script")
      script.src = files.base + name + ".js"
      script.onload = function () {
        script.remove()
        if (handed[name]) resolve(handed[name])
        else reject(new Error(name))
      }
      script.onerror = function () { reject(new Error(name)) }
      document.head.appendChild(script)
    })
  }

  /* --- the index ----------------------------------------------------------------------------------------- */

  function open(base) {
    var files = new Files(base)
    return files.get("index").then(function (bytes) { return new Index(files, bytes) })
  }

  function Index(files, bytes) {
    var read = new Reader(bytes), count, i
    if (read.number() !== 1) throw new Error("format")
    this.files = files
    files.version = read.utf8()
    this.total = read.number()
    var chars = Array.from(read.utf8()), codes = new Map()
    chars.forEach(function (char, code) { codes.set(char, code) })
    this.alphabet = read.alphabet = { chars: chars, codes: codes }
    this.titlesAt = read.number()
    this.bodyAt = read.number()
    this.titleLengths = read.column(this.total)
    this.titleStarts = sums(this.titleLengths, this.titlesAt)
    this.blockStarts = sums(read.column(this.total))
    this.shared = []
    for (count = read.number(), i = 1; count; count--) {
      var start = i
      i += read.number()
      this.shared.push({ start: start, set: read.set() })
    }
    this.sharedStarts = this.shared.map(function (group) { return group.start })
    this.choices = []
    for (count = read.number(); count; count--) {
      var choice = { key: read.utf8(), label: read.utf8(), options: [] }
      for (i = read.number(); i; i--) choice.options.push({ value: read.utf8(), label: read.utf8() })
      choice.values = read.column(this.total)
      this.choices.push(choice)
    }
    this.frequent = new Map()
    var key = []
    for (i = 0, count = read.number(); i < count; i++) {
      key = read.keyed(key)
      this.frequent.set(this.text(key), i)
    }
    this.frequentStarts = sums(counts(read))
    this.firsts = []
    for (key = [], count = read.number(); count; count--) this.firsts.push(key = read.keyed(key))
    this.textStarts = sums(counts(read))
  }

  function counts(read) {
    for (var list = [], count = read.number(); count; count--) list.push(read.number())
    return list
  }

  Index.prototype.text = function (codes) {
    for (var text = "", i = 0; i < codes.length; i++) text += this.alphabet.chars[codes[i]]
    return text
  }

  Index.prototype.read = function (name) {
    var alphabet = this.alphabet
    return this.files.get(name).then(function (bytes) { return new Reader(bytes, alphabet) })
  }

  /* All pages whose text holds a phrase of at least two characters: page → {title, hits}, where title is
     0 not in it, 1 in it, 2 at its start, 3 all of it. */
  Index.prototype.find = function (phrase) {
    var index = this, codes = phrase.map(function (char) { return index.alphabet.codes.get(char) })
    if (codes.some(function (code) { return code === undefined })) return Promise.resolve(new Map())
    if (this.frequent.has(phrase.join(""))) return this.pagesOfFrequent(phrase)
    var cover = this.cover(phrase)
    return Promise.all(
      cover.map(function (part) { return index.places(codes.slice(part[0], part[1])) })
    ).then(function (lists) {
      return index.pagesAt(together(lists, cover), phrase.length)
    })
  }

  /* The fewest pieces with known places that cover a phrase, each [start, end). */
  Index.prototype.cover = function (phrase) {
    var size = phrase.length, ends = [], index = this, start, end
    function frequent(from, to) { return index.frequent.has(phrase.slice(from, to).join("")) }
    for (start = 0; start < size - 1; start++) {
      for (end = start + 2; end <= size && frequent(start, end);) end++
      if (end <= size) ends[start] = end
    }
    for (start = size - 2; start > 0 && frequent(start, size);) start--
    ends[start] = size
    var cover = [], covered = 0
    while (covered < size) {
      var best = -1
      for (start = 0; start <= covered && start < size - 1; start++)
        if (ends[start] > covered && (best < 0 || ends[start] > ends[best])) best = start
      cover.push([best, ends[best]])
      covered = ends[best]
    }
    return cover
  }

  Index.prototype.places = function (codes) {
    var file = lastNotAbove(this.firsts, codes, compare)
    if (file < 0) return Promise.resolve([])
    return this.read("p" + file).then(function (read) {
      for (var key = []; read.at < read.bytes.length;) {
        key = read.keyed(key)
        var list = read.piece(), order = compare(key, codes)
        if (order === 0) return list.ascending()
        if (order > 0) break
      }
      return []
    })
  }

  /* Where all pieces stand one behind the other: the places of the phrase's first character. */
  function together(lists, cover) {
    var order = lists.map(function (list, i) { return i })
    order.sort(function (a, b) { return lists[a].length - lists[b].length })
    var starts = lists[order[0]].map(function (place) { return place - cover[order[0]][0] })
    order.slice(1).forEach(function (i) {
      var list = lists[i], offset = cover[i][0], at = 0
      starts = starts.filter(function (start) {
        while (at < list.length && list[at] < start + offset) at++
        return list[at] === start + offset
      })
    })
    return starts
  }

  Index.prototype.pagesAt = function (places, size) {
    var index = this, found = new Map(), groups = new Set()
    function hit(page, title) {
      var known = found.get(page) || { title: 0, hits: 0 }
      found.set(page, { title: Math.max(known.title, title), hits: known.hits + 1 })
    }
    places.forEach(function (place) {
      if (place >= index.bodyAt)
        return hit(lastNotAbove(index.blockStarts, (place - index.bodyAt) / BLOCK | 0), 0)
      if (place < index.titlesAt) return groups.add(lastNotAbove(index.sharedStarts, place))
      var page = lastNotAbove(index.titleStarts, place)
      hit(page, place > index.titleStarts[page] ? 1 : index.titleLengths[page] - 1 === size ? 3 : 2)
    })
    groups.forEach(function (group) {
      index.sharedPages(group).forEach(function (page) { hit(page, 0) })
    })
    return found
  }

  Index.prototype.sharedPages = function (group) {
    var known = this.shared[group]
    return known.pages || (known.pages = known.set.pages())
  }

  Index.prototype.pagesOfFrequent = function (phrase) {
    var index = this, wanted = this.frequent.get(phrase.join(""))
    var file = lastNotAbove(this.frequentStarts, wanted)
    return this.read("f" + file).then(function (read) {
      var pages, named
      for (var i = index.frequentStarts[file]; i <= wanted; i++) {
        if (read.bytes[read.at] === 3) read.at++
        else {
          pages = read.pages()
          named = read.pages()
        }
      }
      var found = new Map()
      pages.forEach(function (page) { found.set(page, { title: 0, hits: 1 }) })
      named.forEach(function (page) {
        var all = index.titleLengths[page] - 1 === phrase.length
        found.set(page, { title: all ? 3 : 1, hits: 1 })
      })
      return found
    })
  }

  /* What a reader typed: as it stands, or, where no page has it so, every part of it on the same page. */
  Index.prototype.search = function (typed, apart) {
    var index = this, question = understood(typed)
    if (question.whole.length < 2) return Promise.resolve({ pages: new Map(), parts: [], short: true })
    return (apart && question.parts.length > 1 ? Promise.resolve(new Map()) : this.find(question.whole))
      .then(function (pages) {
        if (pages.size || question.quoted || question.parts.length < 2)
          return { pages: pages, parts: [question.whole], more: !question.quoted && question.parts.length > 1 }
        return Promise.all(question.parts.map(function (part) { return index.find(part) }))
          .then(function (found) {
            return { pages: onAll(found), parts: question.parts, apart: true, left: question.left }
          })
      })
  }

  function understood(typed) {
    var text = tidy(typed), quoted = /^["\u201c\u201d\uff02].*["\u201c\u201d\uff02]$/.test(text) && text.length > 3
    var whole = fold(quoted ? tidy(text.slice(1, -1)) : text), parts = [], left = []
    text.replace(/["\u201c\uff02]([^"\u201c\u201d\uff02]+)["\u201d\uff02]|[^ ]+/g, function (word, inner) {
      var part = fold(tidy(inner || word))
      if (part.length > 1) parts.push(part)
      else left.push(word)
    })
    return { whole: whole, quoted: quoted, parts: parts, left: left }
  }

  /* --- other spellings, offered and never counted ------------------------------------------------------- */

  var YEAR_BRACKETS = ["\u3014\u3015", "()", "[]", "\u3010\u3011"], MOST_SPELLINGS = 12

  function halfWidth(text) {
    return text.replace(/[\uff01-\uff5e]/g, function (char) { return String.fromCharCode(char.charCodeAt(0) - 0xfee0) })
  }

  function withoutCommas(text) { return [text.replace(/(\d),(?=\d{3}(?!\d))/g, "$1")] }

  /* With and without a blank between a number and its unit. */
  function aroundUnits(text) {
    var close = text.replace(/(\d) (?=[%\u2030\u2103A-Za-z\u4e00-\u9fff])/g, "$1")
    return [close, close.replace(/(\d)(?=[%\u2030\u2103\u4e00-\u9fff])/g, "$1 ")]
  }

  function aroundYears(text) {
    return YEAR_BRACKETS.map(function (pair) {
      return text.replace(/[\u3014([\u3010](\d{4})[\u3015)\]\u3011]/g, pair[0] + "$1" + pair[1])
    })
  }

  /* Spellings that are others than what was typed, those with the fewest changes first. */
  function spellings(typed, changes) {
    var start = tidy(halfWidth(typed)), seen = [folded(start)], levels = [[start], [], [], []]
    changes.forEach(function (change) {
      for (var level = 2; level >= 0; level--) levels[level].forEach(function (text) {
        change(text).forEach(function (other) {
          if (seen.indexOf(folded(other)) >= 0) return
          seen.push(folded(other))
          levels[level + 1].push(other)
        })
      })
    })
    return levels[1].concat(levels[2], levels[3]).slice(0, MOST_SPELLINGS)
  }

  /* The closest spelling that some page holds, for one that none does: {typed, pages}, or null. */
  Index.prototype.closest = function (typed) {
    var most = understood(typed).parts.length
    return this.firstFound(spellings(typed, [withoutCommas, aroundYears, aroundUnits]), 0, function (found) { return !found.apart || found.parts.length <= most })
  }

  /* What was typed without commas, or with a blank more or less before a unit, if more than so many pages hold that. */
  Index.prototype.twin = function (typed, than) {
    return this.firstFound(spellings(typed, [withoutCommas, aroundUnits]), than, function (found) { return !found.apart })
  }

  Index.prototype.firstFound = function (list, than, fits) {
    var index = this
    if (!list.length) return Promise.resolve(null)
    return this.search(list[0]).then(function (found) {
      if (found.pages.size > than && fits(found)) return { typed: list[0], pages: found.pages.size }
      return index.firstFound(list.slice(1), than, fits)
    })
  }

  function onAll(found) {
    var pages = new Map()
    found[0].forEach(function (first, page) {
      if (!found.every(function (other) { return other.has(page) })) return
      var each = found.map(function (other) { return other.get(page) })
      pages.set(page, {
        title: Math.min.apply(null, each.map(function (one) { return Math.min(one.title, 1) })),
        hits: Math.min.apply(null, each.map(function (one) { return one.hits }))
      })
    })
    return pages
  }

  /* Pages whose title has these pinyin initials. */
  Index.prototype.byInitials = function (letters) {
    var total = this.total
    return this.read("initials").then(function (read) {
      for (var pages = [], page = 0; page < total; page++)
        if (read.utf8().indexOf(letters) >= 0) pages.push(page)
      return pages
    })
  }

  /* Page numbers in the order asked for. */
  Index.prototype.sorted = function (pages, by) {
    var list = Array.from(pages.keys()), total = this.total, kinds = this.choices[0]
    if (!by) {
      var weights = new Map()
      pages.forEach(function (hit, page) {
        var kind = kinds.options[kinds.values[page] - 1], about = kind && kind.value === "other" ? 0 : 10000
        weights.set(page, about + hit.title * 1000 + (hit.title ? 0 : Math.min(hit.hits, 50)))
      })
      return Promise.resolve(list.sort(function (a, b) { return weights.get(b) - weights.get(a) || a - b }))
    }
    return this.read("by-" + by).then(function (read) {
      var ranks = read.column(total)
      return list.sort(function (a, b) { return ranks[b] - ranks[a] || a - b })
    })
  }

  /* What is shown of a page; its lines that hold a part, its own first, then those many pages share. */
  Index.prototype.record = function (page) {
    var index = this, file = lastNotAbove(this.textStarts, page)
    return this.read("t" + file).then(function (all) {
      for (var i = index.textStarts[file], read = all.piece(); i < page; i++) read = all.piece()
      var record = { address: read.utf8(), executed: read.utf8(), rate: read.utf8(), score: read.utf8() }
      record.title = read.lines()[0]
      record.lines = read.lines()
      return record
    })
  }

  Index.prototype.excerpts = function (page, record, parts) {
    var index = this, own = record.lines.filter(holds)
    function holds(line) { return marks(line, parts).length > 0 }
    if (own.length || marks(record.title, parts).length) return Promise.resolve(own.length ? own : gist(record.lines))
    return this.read("shared").then(function (read) {
      var lines = []
      index.shared.forEach(function (unused, group) {
        var here = read.lines().filter(holds), pages = here.length ? index.sharedPages(group) : []
        if (pages[lastNotAbove(pages, page)] === page) lines = lines.concat(here)
      })
      return lines
    })
  }

  /* What a page found by its title alone is about: its first line that is a sentence. */
  function gist(lines) {
    var long = lines.filter(function (line) { return line.length >= 20 })
    return (long.length ? long : lines).slice(0, 1)
  }

  /* Where parts stand in a line, as [start, end) in its characters, not overlapping. */
  function marks(line, parts) {
    var joined = folded(line), found = [], text
    parts.forEach(function (part) {
      if (joined.indexOf(part.join("")) < 0) return
      text = text || fold(line)
      for (var at = 0; at + part.length <= text.length; at++)
        if (part.every(function (char, i) { return text[at + i] === char })) found.push([at, at + part.length])
    })
    found.sort(function (a, b) { return a[0] - b[0] || b[1] - a[1] })
    var end = 0
    return found.filter(function (mark) {
      var free = mark[0] >= end
      if (free) end = mark[1]
      return free
    })
  }

  window.MingzhangSearch = { open: open, marks: marks }
})()
