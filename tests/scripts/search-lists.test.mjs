import assert from "node:assert/strict"
import test from "node:test"
import { loadSearch } from "./load.mjs"

const { compare, lastNotAbove, starts, together } = loadSearch()

test("lists are ordered by their first difference, a beginning before what goes on", () => {
  assert.ok(compare([1, 2], [1, 3]) < 0)
  assert.ok(compare([2], [1, 9]) > 0)
  assert.ok(compare([1], [1, 0]) < 0)
  assert.equal(compare([1, 2], [1, 2]), 0)
})

test("the last entry that is not above", () => {
  const list = [2, 4, 4, 9]
  assert.deepEqual([1, 2, 3, 4, 8, 9, 10].map((wanted) => lastNotAbove(list, wanted)), [-1, 0, 0, 2, 2, 3, 3])
  assert.equal(lastNotAbove([], 1), -1)
  assert.equal(lastNotAbove([[1], [1, 2], [3]], [1, 5], compare), 1)
})

test("things laid one behind the other begin where the ones before end", () => {
  assert.deepEqual(starts([2, 3, 1], 10), [10, 12, 15])
  assert.deepEqual(starts([4, 4]), [0, 4])
  assert.deepEqual(starts([]), [])
})

/* Every text of up to seven letters over two, every phrase in it, covered by every pair of pieces. */
test("pieces that stand one behind the other are the phrase, wherever it is", () => {
  const places = (text, piece) => [...text.keys()].filter((at) => text.slice(at, at + piece.length).join("") === piece.join(""))
  let asked = 0
  for (let size = 3; size <= 7; size++) {
    for (let bits = 0; bits < 1 << size; bits++) {
      const text = Array.from({ length: size }, (unused, at) => "ab"[bits >> at & 1])
      for (const phrase of [text.slice(0, 4), text.slice(-3), ["a", "b", "a", "a"]]) {
        for (let cut = 1; cut < phrase.length; cut++) {
          const cover = [[0, cut], [Math.max(cut - 1, 0), phrase.length]]
          const lists = cover.map(([start, end]) => places(text, phrase.slice(start, end)))
          assert.deepEqual(together(lists, cover), places(text, phrase), text.join("") + " " + phrase.join(""))
          asked++
        }
      }
    }
  }
  assert.ok(asked > 1000)
})
