import assert from "node:assert/strict"
import test from "node:test"
import { loadSearch } from "./load.mjs"

const { Reader } = loadSearch()
const reader = (...bytes) => new Reader(Uint8Array.from(bytes))

test("numbers of one byte and of several", () => {
  const read = reader(5, 0xac, 2, 0x80, 0x80, 0x80, 0x80, 0x20, 7)
  assert.deepEqual([read.number(), read.number(), read.number(), read.number()], [5, 300, 2 ** 33, 7])
  assert.equal(read.at, 9)
})

test("all numbers to the end, and steps added up", () => {
  assert.deepEqual(reader(3, 0x80, 1, 0xe5, 6).numbers(), [3, 128, 869])
  assert.deepEqual(reader(3, 0x80, 1, 0xe5, 6).ascending(), [3, 131, 1000])
  assert.deepEqual(reader().numbers(), [])
})

test("a piece ends where it says, and the next begins there", () => {
  const read = reader(2, 9, 8, 1, 7)
  assert.deepEqual(read.piece().numbers(), [9, 8])
  assert.deepEqual(read.piece().numbers(), [7])
})

test("a list says how long it is", () => {
  const read = reader(2, 10, 11, 12)
  assert.deepEqual(read.counted(), [10, 11])
  assert.equal(read.number(), 12)
})

test("a text is UTF-8 of so many bytes", () => {
  assert.equal(reader(4, 0xe7, 0x81, 0xaf, 0x41, 9).utf8(), "灯A")
})

test("a column one by one and as runs", () => {
  assert.deepEqual(Array.from(reader(0, 3, 1, 2, 3).column(3)), [1, 2, 3])
  assert.deepEqual(Array.from(reader(1, 4, 7, 3, 2, 1).column(4)), [7, 7, 7, 2])
})

test("pages as steps, as runs, as bits", () => {
  assert.deepEqual(reader(0, 3, 1, 4, 2).pages(), [1, 5, 7])
  assert.deepEqual(reader(1, 4, 1, 3, 2, 1).pages(), [1, 2, 3, 6])
  assert.deepEqual(reader(2, 2, 0b101, 0b10).pages(), [0, 2, 9])
})

test("a set is kept unread and read later", () => {
  const read = reader(0, 2, 4, 1, 42), set = read.set()
  assert.equal(read.number(), 42)
  assert.deepEqual(set.pages(), [4, 5])
})

const LETTERS = Array.from("ab灯𠮷")
const ALPHABET = { chars: LETTERS, codes: new Map(LETTERS.map((char, code) => [char, code])) }
const spelled = (...bytes) => new Reader(Uint8Array.from(bytes), ALPHABET)

test("a character takes one byte, two, or its code point in three", () => {
  assert.equal(spelled(2).code(), 2)
  assert.equal(spelled(0xc1, 0x05).code(), 0xc0 + 256 + 5)
  assert.equal(spelled(0xff, 0x02, 0x0b, 0xb7).code(), 3)
})

test("a key repeats the beginning of the one before", () => {
  const read = spelled(0, 2, 0, 1, 1, 1, 2)
  const first = read.keyed([])
  assert.deepEqual(first, [0, 1])
  assert.deepEqual(read.keyed(first), [0, 2])
  assert.deepEqual(first, [0, 1])
})

test("lines are counted, and their characters", () => {
  assert.deepEqual(spelled(2, 3, 0, 1, 2, 0).lines(), ["ab灯", ""])
})
