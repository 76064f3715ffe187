import assert from "node:assert/strict"
import test from "node:test"
import { loadSearch } from "./load.mjs"

const { Index, understood, onAll } = loadSearch()

const read = (typed) => {
  const { whole, quoted, parts } = understood(typed)
  return { whole: whole.join(""), quoted, parts: parts.map((part) => part.join("")) }
}

test("a word alone is the whole and its one part", () => {
  assert.deepEqual(read(" 路灯 "), { whole: "路灯", quoted: false, parts: ["路灯"] })
})

test("several words are looked for as they stand, and apart, single characters too", () => {
  assert.deepEqual(read("ＧＢ　路灯 村 2024"),
    { whole: "gb 路灯 村 2024", quoted: false, parts: ["gb", "路灯", "村", "2024"] })
})

for (const typed of ['"路灯 维修"', "“路灯 维修”", "＂路灯  维修＂"]) {
  test("quotes forbid looking apart: " + typed, () => {
    const { whole, quoted, parts } = read(typed)
    assert.deepEqual([whole, quoted, parts], ["路灯 维修", true, ["路灯 维修"]])
  })
}

test("quotes inside keep their words together", () => {
  assert.deepEqual(read('路灯 "党 建" 费').parts, ["路灯", "党 建", "费"])
})

test("one character may stand in quotes; quotes around nothing are what was typed", () => {
  assert.deepEqual(read('"灯"'), { whole: "灯", quoted: true, parts: ["灯"] })
  assert.equal(read('""').quoted, false)
})

test("the pages of all parts, with the least of their hits", () => {
  const hit = (title, hits) => ({ title, hits })
  const one = new Map([[1, hit(3, 5)], [2, hit(0, 1)], [4, hit(2, 2)]])
  const other = new Map([[4, hit(0, 7)], [1, hit(1, 2)]])
  assert.deepEqual(onAll([one, other]), new Map([[1, hit(1, 2)], [4, hit(0, 2)]]))
})

/* An index that knows the pages of some phrases. */
function index(known) {
  const made = Object.create(Index.prototype)
  made.asked = []
  made.find = (phrase) => {
    made.asked.push(phrase.join(""))
    return Promise.resolve(new Map((known[phrase.join("")] || []).map((page) => [page, { title: 0, hits: 1 }])))
  }
  return made
}

const pagesOf = (found) => Array.from(found.pages.keys())

test("as it stands if any page has it so", async () => {
  const found = await index({ "路灯 维修": [3], 路灯: [1, 3], 维修: [1, 3] }).search("路灯 维修", false)
  assert.deepEqual([pagesOf(found), found.apart, found.more], [[3], undefined, true])
})

test("else each part on the same page; apart at once if asked for", async () => {
  const known = { "路灯 维修": [3], 路灯: [1, 3], 维修: [1, 3, 4], 党建: [1] }
  const found = await index(known).search("路灯 党建", false)
  assert.deepEqual([pagesOf(found), found.apart], [[1], true])
  const forced = await index(known).search("路灯 维修", true)
  assert.deepEqual([pagesOf(forced), forced.apart], [[1, 3], true])
})

test("quoted words are never looked for apart; one character is looked for, nothing is not", async () => {
  const quoted = await index({ 路灯: [1], 党建: [1] }).search('"路灯 党建"', true)
  assert.deepEqual([pagesOf(quoted), quoted.more], [[], false])
  assert.deepEqual(pagesOf(await index({ 灯: [2, 5] }).search(" 灯 ", false)), [2, 5])
  const empty = index({})
  assert.deepEqual([pagesOf(await empty.search("  ", false)), empty.asked], [[], []])
})
