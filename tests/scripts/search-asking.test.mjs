import assert from "node:assert/strict"
import test from "node:test"
import { loadSearch } from "./load.mjs"

const { Index, understood, onAll, spellings, ALL_SPELLINGS, HARMLESS_SPELLINGS } = loadSearch()

const read = (typed) => {
  const { whole, quoted, parts, left } = understood(typed)
  return { whole: whole.join(""), quoted, parts: parts.map((part) => part.join("")), left }
}

test("a word alone is the whole and its one part", () => {
  assert.deepEqual(read(" 路灯 "), { whole: "路灯", quoted: false, parts: ["路灯"], left: [] })
})

test("several words are looked for as they stand, and apart; single characters are left", () => {
  assert.deepEqual(read("ＧＢ　路灯 村 2024"),
    { whole: "gb 路灯 村 2024", quoted: false, parts: ["gb", "路灯", "2024"], left: ["村"] })
})

for (const typed of ['"路灯 维修"', "“路灯 维修”", "＂路灯  维修＂"]) {
  test("quotes forbid looking apart: " + typed, () => {
    const { whole, quoted, parts } = read(typed)
    assert.deepEqual([whole, quoted, parts], ["路灯 维修", true, ["路灯 维修"]])
  })
}

test("quotes inside keep their words together", () => {
  assert.deepEqual(read('路灯 "党 建" 费').parts, ["路灯", "党 建"])
})

test("two quotes alone are what was typed", () => {
  assert.equal(read('"灯"').quoted, false)
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

test("quoted words are never looked for apart, one character not at all", async () => {
  const quoted = await index({ 路灯: [1], 党建: [1] }).search('"路灯 党建"', true)
  assert.deepEqual([pagesOf(quoted), quoted.more], [[], false])
  const short = index({})
  assert.equal((await short.search(" 灯 ", false)).short, true)
  assert.deepEqual(short.asked, [])
})

test("other spellings, the nearest first and never what was typed", () => {
  assert.deepEqual(spellings("1,778.67", HARMLESS_SPELLINGS), ["1778.67"])
  assert.deepEqual(spellings("36％", HARMLESS_SPELLINGS), ["36 %"])
  assert.deepEqual(spellings("路灯", ALL_SPELLINGS), [])
  const years = spellings("(2025)19号", ALL_SPELLINGS)
  assert.deepEqual(years.slice(0, 4), ["〔2025〕19号", "[2025]19号", "【2025】19号", "(2025)19 号"])
  assert.ok(spellings("(2025)1,000万元(2024)3人", ALL_SPELLINGS).length <= 12)
})

test("commas go only from between thousands", () => {
  assert.equal(spellings("1,77 和 12,345,678", HARMLESS_SPELLINGS)[0], "1,77 和 12345678")
  assert.deepEqual(spellings("1,7788", HARMLESS_SPELLINGS), [])
})

test("the closest spelling that some page holds, and how many", async () => {
  const found = await index({ "〔2025〕19号": [1, 2] }).closest("(2025)19号")
  assert.deepEqual(found, { typed: "〔2025〕19号", pages: 2 })
  assert.equal(await index({}).closest("(2025)19号"), null)
})

test("a twin is offered only if it finds more", async () => {
  const known = { "36 %": [1, 2], "36%": [1] }
  assert.deepEqual(await index(known).twin("36%", 1), { typed: "36 %", pages: 2 })
  assert.equal(await index(known).twin("36%", 2), null)
})
