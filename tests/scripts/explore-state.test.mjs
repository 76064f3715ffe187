import assert from "node:assert/strict"
import test from "node:test"
import { loadExplorer } from "./load.mjs"

const { state } = loadExplorer()

test("an empty address is the beginning, and the beginning an empty address", () => {
  const begun = state.read("")
  assert.deepEqual([begun.q, begun.sort, begun.cols, begun.example], ["", "-executed", null, ""])
  assert.equal(state.write(begun), "")
})

const ADDRESSES = [
  "?q=%E8%B7%AF%E7%81%AF%20LED",
  "?unit=a&unit=b&year=2024",
  "?grade=%E4%BC%98&spot=yes&spot=no",
  "?executed=10..%3C50&gap=none",
  "?example=all&sort=name&cols=name,executed",
  "?q=a%26b%3Dc%2Bd",
]
for (const address of ADDRESSES) {
  test("what is read is written the same: " + address, () => {
    assert.equal(state.write(state.read(address)), address)
  })
}

test("what nobody offers changes nothing", () => {
  assert.equal(state.write(state.read("?example=perhaps&unknown=1")), "")
})

test("ranges", () => {
  const range = (lower, upper, above = false, below = false) => ({ lower, above, upper, below })
  assert.deepEqual(state.range("10..50"), range("10", "50"))
  assert.deepEqual(state.range(">10..<50.5"), range("10", "50.5", true, true))
  assert.deepEqual(state.range("..-3"), range("", "-3"))
  assert.deepEqual(state.range("＞90.."), range("90", "", true))
  assert.deepEqual(state.range("none"), { none: true })
  for (const text of ["..", "", "10", "a..b", "1..2..3", "1...", "10..50;"]) assert.equal(state.range(text), null)
})

test("two fields as people type them", () => {
  assert.equal(state.joined("10", "50"), "10..50")
  assert.equal(state.joined("＞１，０００", ""), ">1000..")
  assert.equal(state.joined(">= 10", "≤50"), "10..50")
  assert.equal(state.joined("", "<95"), "..<95")
  assert.equal(state.joined(" ", ""), "")
  assert.equal(state.joined("十", ""), null)
})
