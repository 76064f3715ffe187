/* Reading bytes: what presenting/search/codec.py wrote. A reader stands at a place and moves on with all it reads. */
(function (search) {
  "use strict"

  class Reader {
    constructor(bytes, alphabet) {
      this.bytes = bytes
      this.at = 0
      this.alphabet = alphabet
    }

    number() {
      let number = 0, weight = 1, byte
      do {
        byte = this.bytes[this.at++]
        number += (byte & 127) * weight
        weight *= 128
      } while (byte & 128)
      return number
    }

    /* A reader of the next piece alone. */
    piece() {
      const length = this.number()
      this.at += length
      return new Reader(this.bytes.subarray(this.at - length, this.at), this.alphabet)
    }

    utf8() {
      return new TextDecoder().decode(this.piece().bytes)
    }

    /* As many numbers as the first says. */
    counted() {
      const list = []
      for (let count = this.number(); count; count--) list.push(this.number())
      return list
    }

    /* All numbers up to the end. */
    numbers() {
      const numbers = [], bytes = this.bytes
      let number = 0, weight = 1
      for (let at = this.at; at < bytes.length; at++) {
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

    /* The same, written as the steps between them. */
    ascending() {
      const numbers = this.numbers()
      for (let i = 1; i < numbers.length; i++) numbers[i] += numbers[i - 1]
      return numbers
    }

    /* One number for every page: runs of the same, or one by one. */
    column(total) {
      const runs = this.bytes[this.at++], numbers = this.piece().numbers(), values = new Int32Array(total)
      if (!runs) values.set(numbers)
      else for (let i = 0, done = 0; i < numbers.length; i += 2) values.fill(numbers[i], done, done += numbers[i + 1])
      return values
    }

    /* A set of pages: steps, runs, or a bit for every page. */
    pages() {
      const form = this.bytes[this.at++], piece = this.piece(), pages = []
      if (form === 0) return piece.ascending()
      if (form === 1) {
        for (let ends = piece.ascending(), i = 0; i < ends.length; i += 2) {
          for (let page = ends[i]; page < ends[i + 1]; page++) pages.push(page)
        }
      } else {
        for (let bit = 0; bit < piece.bytes.length * 8; bit++) {
          if (piece.bytes[bit >> 3] >> (bit & 7) & 1) pages.push(bit)
        }
      }
      return pages
    }

    /* The same, unread: most are never asked for. */
    set() {
      const start = this.at++
      this.piece()
      return new Reader(this.bytes.subarray(start, this.at))
    }

    /* The number of a character in the alphabet. */
    code() {
      const lead = this.bytes[this.at++]
      if (lead < 0xc0) return lead
      if (lead < 0xff) return 0xc0 + ((lead - 0xc0) << 8) + this.bytes[this.at++]
      this.at += 3
      const b = this.bytes, point = b[this.at - 3] << 16 | b[this.at - 2] << 8 | b[this.at - 1]
      return this.alphabet.codes.get(String.fromCodePoint(point))
    }

    /* A list of codes, written as what differs from the one before. */
    keyed(before) {
      const same = this.number(), codes = before.slice(0, same)
      for (let more = this.number(); more; more--) codes.push(this.code())
      return codes
    }

    lines() {
      const lines = []
      for (let count = this.number(); count; count--) {
        let line = ""
        for (let length = this.number(); length; length--) line += this.alphabet.chars[this.code()]
        lines.push(line)
      }
      return lines
    }
  }

  search.Reader = Reader
})(self.MingzhangSearch = self.MingzhangSearch || {})
