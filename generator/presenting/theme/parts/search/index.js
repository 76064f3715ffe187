/* The index: which pages hold a phrase. Pieces that occur often know their pages, all others their places. */
(function (search) {
  "use strict"

  const BLOCK = 64
  const FORMAT = 2
  const { Reader, compare, lastNotAbove, starts } = search

  /* A hit is {title, hits}, where title is 0 not in it, 1 in it, 2 at its start, 3 all of it. */
  const INSIDE = 1, BEGINS = 2, WHOLE = 3

  class Index {
    constructor(files, bytes) {
      const read = new Reader(bytes)
      if (read.number() !== FORMAT) throw new Error("format")
      this.files = files
      files.version = read.utf8()
      this.total = read.number()
      this.alphabet = read.alphabet = alphabet(read.utf8())
      search.letters(read.utf8(), read.utf8())
      this.titlesAt = read.number()
      this.bodyAt = read.number()
      this.titleLengths = read.column(this.total)
      this.titleStarts = starts(this.titleLengths, this.titlesAt)
      this.blockStarts = starts(read.column(this.total))
      this.shared = sharedLines(read)
      this.sharedStarts = this.shared.map((group) => group.start)
      this.choices = choices(read, this.total)
      this.frequent = new Map(keys(read).map((key, i) => [this.text(key), i]))
      this.frequentStarts = starts(read.counted())
      this.firsts = keys(read)
      this.characterStarts = starts(read.counted())
      this.textStarts = starts(read.counted())
    }

    text(codes) {
      let text = ""
      for (let i = 0; i < codes.length; i++) text += this.alphabet.chars[codes[i]]
      return text
    }

    read(name) {
      return this.files.get(name).then((bytes) => new Reader(bytes, this.alphabet))
    }

    /* All pages whose text holds a phrase, each with its hit. */
    find(phrase) {
      const codes = phrase.map((char) => this.alphabet.codes.get(char))
      if (codes.some((code) => code === undefined)) return Promise.resolve(new Map())
      if (codes.length === 1) return this.pagesListed("c", this.characterStarts, codes[0], 1)
      const frequent = this.frequent.get(phrase.join(""))
      if (frequent !== undefined) return this.pagesListed("f", this.frequentStarts, frequent, codes.length)
      const cover = this.cover(phrase)
      return Promise.all(cover.map(([start, end]) => this.places(codes.slice(start, end))))
        .then((lists) => this.pagesAt(search.together(lists, cover), phrase.length))
    }

    /* The fewest pieces with known places that cover a phrase, each [start, end). */
    cover(phrase) {
      const size = phrase.length, ends = [], cover = []
      const frequent = (from, to) => this.frequent.has(phrase.slice(from, to).join(""))
      for (let start = 0; start < size - 1; start++) {
        let end = start + 2
        while (end <= size && frequent(start, end)) end++
        if (end <= size) ends[start] = end
      }
      let last = size - 2
      while (last > 0 && frequent(last, size)) last--
      ends[last] = size
      for (let covered = 0; covered < size; covered = cover[cover.length - 1][1]) {
        let best = -1
        for (let start = 0; start <= covered && start < size - 1; start++) {
          if (ends[start] > covered && (best < 0 || ends[start] > ends[best])) best = start
        }
        cover.push([best, ends[best]])
      }
      return cover
    }

    places(codes) {
      const file = lastNotAbove(this.firsts, codes, compare)
      if (file < 0) return Promise.resolve([])
      return this.read("p" + file).then((read) => {
        for (let key = []; read.at < read.bytes.length;) {
          key = read.keyed(key)
          const list = read.piece(), order = compare(key, codes)
          if (order === 0) return list.ascending()
          if (order > 0) break
        }
        return []
      })
    }

    pagesAt(places, size) {
      const found = new Map(), groups = new Set()
      const hit = (page, title) => {
        const known = found.get(page) || { title: 0, hits: 0 }
        found.set(page, { title: Math.max(known.title, title), hits: known.hits + 1 })
      }
      for (const place of places) {
        if (place >= this.bodyAt) hit(lastNotAbove(this.blockStarts, (place - this.bodyAt) / BLOCK | 0), 0)
        else if (place < this.titlesAt) groups.add(lastNotAbove(this.sharedStarts, place))
        else {
          const page = lastNotAbove(this.titleStarts, place), inside = place > this.titleStarts[page]
          hit(page, inside ? INSIDE : this.titleLengths[page] - 1 === size ? WHOLE : BEGINS)
        }
      }
      groups.forEach((group) => {
        this.sharedPages(group).forEach((page) => { hit(page, 0) })
      })
      return found
    }

    sharedPages(group) {
      const known = this.shared[group]
      return known.pages || (known.pages = known.set.pages())
    }

    /* The pages of the piece with this number, from the files of frequent pieces or of single characters. */
    pagesListed(kind, fileStarts, wanted, size) {
      const file = lastNotAbove(fileStarts, wanted)
      return this.read(kind + file).then((read) => {
        let pages, named
        for (let i = fileStarts[file]; i <= wanted; i++) {
          if (read.bytes[read.at] === 3) read.at++ // as the piece before
          else {
            pages = read.pages()
            named = read.pages()
          }
        }
        const found = new Map(pages.map((page) => [page, { title: 0, hits: 1 }]))
        for (const page of named) {
          found.set(page, { title: this.titleLengths[page] - 1 === size ? WHOLE : INSIDE, hits: 1 })
        }
        return found
      })
    }
  }

  function alphabet(letters) {
    const chars = Array.from(letters)
    return { chars, codes: new Map(chars.map((char, code) => [char, code])) }
  }

  /* Lines that stand on many pages, in groups that stand on the same; the first place of all is an end of line. */
  function sharedLines(read) {
    const groups = []
    let start = 1
    for (let count = read.number(); count; count--) {
      const length = read.number()
      groups.push({ start, set: read.set() })
      start += length
    }
    return groups
  }

  /* What pages can be narrowed down by: a page's value is the number of its option, 0 for none. */
  function choices(read, total) {
    const list = []
    for (let count = read.number(); count; count--) {
      const choice = { key: read.utf8(), label: read.utf8(), options: [] }
      for (let more = read.number(); more; more--) choice.options.push({ value: read.utf8(), label: read.utf8() })
      choice.values = read.column(total)
      list.push(choice)
    }
    return list
  }

  /* Pieces of text as lists of codes, each written after the one before. */
  function keys(read) {
    const list = []
    for (let key = [], count = read.number(); count; count--) list.push(key = read.keyed(key))
    return list
  }

  /* Read the index in a folder. */
  function open(base) {
    const files = new search.Files(base)
    return files.get("index").then((bytes) => new Index(files, bytes))
  }

  Object.assign(search, { Index, open })
})(self.MingzhangSearch = self.MingzhangSearch || {})
