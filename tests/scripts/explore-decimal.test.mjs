import assert from "node:assert/strict"
import test from "node:test"
import { load, loadExplorer } from "./load.mjs"

const { decimal } = loadExplorer()

test("places behind the point", () => {
  assert.deepEqual(["5", "3.8598", "0.10", "-1.5"].map(decimal.places), [0, 4, 2, 1])
})

test("a number is whole in units of its smallest place, and comes back as it was", () => {
  assert.equal(decimal.parse("3.85", 4), 38500n)
  for (const [text, digits] of [["3.8500", 4], ["-0.05", 2], ["0.00", 2], ["12", 0], ["-7", 0], ["0.007", 3]]) {
    assert.equal(decimal.text(decimal.parse(text, digits), digits), text)
  }
})

test("sums are exact, with the digits of the longest", () => {
  assert.equal(decimal.sum(["0.1", "0.2"]), "0.3")
  assert.equal(decimal.sum(["158.8598", "1619.81", "-0.0098"]), "1778.6600")
  assert.equal(decimal.sum(["99999999999999999999", "0.01"]), "99999999999999999999.01")
  assert.equal(decimal.sum([]), "0")
})

test("rates round half up and need a base above nothing", () => {
  assert.equal(decimal.rate("1", "3"), "33.33")
  assert.equal(decimal.rate("2", "3"), "66.67")
  assert.equal(decimal.rate("0.125", "1000"), "0.01")
  assert.equal(decimal.rate("1.005", "10"), "10.05")
  assert.equal(decimal.rate("-1", "16"), "-6.25")
  assert.equal(decimal.rate("5", "0"), "")
  assert.equal(decimal.rate("5", "-1"), "")
})

test("the mean of two, half up", () => {
  assert.equal(decimal.mean("95", "96"), "95.50")
  assert.equal(decimal.mean("0.001", "0.008"), "0.00")
  assert.equal(decimal.mean("0.01", "0.02"), "0.02")
  assert.equal(decimal.mean("-0.01", "-0.02"), "-0.02")
})

test("zeros at the end are left out, those of a whole number stay", () => {
  assert.deepEqual(["95.50", "95.00", "100", "0.10"].map(decimal.trimmed), ["95.5", "95", "100", "0.1"])
})

test("a browser without whole numbers of any size says so instead of being wrong", () => {
  const bigInt = globalThis.BigInt
  try {
    globalThis.BigInt = undefined
    load("assets/explore/decimal")
  } finally {
    globalThis.BigInt = bigInt
  }
  const old = globalThis.mz.decimal
  assert.equal(old.sum(["0.1", "0.2"]), "0.3")
  assert.equal(old.rate("2", "3"), "66.67")
  assert.equal(old.rate("-1", "16"), "-6.25")
  assert.equal(old.sum(["9007199254740991", "1"]), null)
})
