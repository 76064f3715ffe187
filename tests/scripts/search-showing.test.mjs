import assert from "node:assert/strict"
import test from "node:test"
import { loadSearch } from "./load.mjs"

const { Index, fold, gist, marks, ranked } = loadSearch()

const KINDS = { options: [{ value: "project" }, { value: "other" }], values: [1, 1, 2, 1, 0] }
const hit = (title, hits) => ({ title, hits })

test("real pages before explanations, the title before the text, then matches, then the page's number", () => {
  const found = new Map([[4, hit(0, 2)], [2, hit(3, 9)], [3, hit(0, 3)], [1, hit(1, 1)], [0, hit(2, 1)]])
  assert.deepEqual(ranked(found, KINDS), [0, 1, 3, 4, 2])
})

test("no number of matches outweighs the title", () => {
  assert.deepEqual(ranked(new Map([[0, hit(0, 100000)], [1, hit(1, 1)]]), KINDS), [1, 0])
  assert.deepEqual(ranked(new Map([[1, hit(0, 51)], [0, hit(0, 5000)]]), KINDS), [0, 1])
})

const parts = (...words) => words.map(fold)

test("matches are marked in what is shown, whatever its width and case", () => {
  assert.deepEqual(marks("改造ＬＥＤ路灯，led 灯", parts("led")), [[2, 5], [8, 11]])
  assert.deepEqual(marks("没有", parts("路灯")), [])
})

test("places count characters, not halves of them", () => {
  assert.deepEqual(marks("𠮷𠮷路灯", parts("路灯")), [[2, 4]])
})

test("marks do not overlap: the first wins, of two at a place the longer", () => {
  assert.deepEqual(marks("路路路", parts("路路")), [[0, 2]])
  assert.deepEqual(marks("路灯维修费", parts("路灯", "路灯维修", "维修费")), [[0, 4]])
  assert.deepEqual(marks("党建路灯", parts("路灯", "党建")), [[0, 2], [2, 4]])
})

test("a page found by its title alone shows its first sentence", () => {
  const long = "这一行有二十个字那么长所以当它是一个完整的句子。"
  assert.deepEqual(gist(["短", long, long + "二"]), [long])
  assert.deepEqual(gist(["短", "也短"]), ["短"])
  assert.deepEqual(gist([]), [])
})

/* An index of one group of shared lines, on pages 2 and 5. */
function index() {
  const made = Object.create(Index.prototype)
  made.shared = [{ start: 1, pages: [2, 5] }]
  made.read = (name) => {
    assert.equal(name, "shared")
    return Promise.resolve({ lines: () => ["年初预算数", "全年预算数"] })
  }
  return made
}

test("a page's own lines first, then what many pages share", async () => {
  const record = { title: "路灯", lines: ["维修路灯三盏", "预算"] }
  assert.deepEqual(await index().excerpts(2, record, parts("路灯")), ["维修路灯三盏"])
  assert.deepEqual(await index().excerpts(2, { ...record, lines: ["别的"] }, parts("路灯")), ["别的"])
  assert.deepEqual(await index().excerpts(5, record, parts("预算数")), ["年初预算数", "全年预算数"])
  assert.deepEqual(await index().excerpts(3, record, parts("预算数")), [])
})
