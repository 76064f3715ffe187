import assert from "node:assert/strict"
import test from "node:test"
import { COLUMNS, explorer } from "./projects.mjs"

const { data } = explorer()

test("the latest year comes first, whatever came first from the host", () => {
  const store = data.store([2023, 2024])
  assert.deepEqual(store.text.year, ["2024", "2024", "2024", "2024", "2023"])
  assert.equal(store.rows, 5)
})

test("only the years asked for are in it", () => {
  assert.deepEqual(data.store([2023]).text.id, ["a3"])
})

test("numbers keep their digits as text and are compared as whole numbers", () => {
  const store = data.store([2024])
  assert.deepEqual(store.text.annual_budget, ["10", "3.8598", "100", "1"])
  assert.equal(store.places.annual_budget, 4)
  assert.deepEqual(store.number.annual_budget, [100000n, 38598n, 1000000n, 10000n])
  assert.equal(store.number.name, undefined)
})

test("yes and no are words, what is not stated is nothing", () => {
  const store = data.store([2023])
  assert.deepEqual([store.text.spot_checked, store.text.example, store.text.executed], [["是"], ["否"], [""]])
  assert.deepEqual(store.number.executed, [null])
})

test("columns that are all the same, or few words, come packed", () => {
  const packed = { all: { all: null }, few: { of: ["优", null], at: [0, 1, 0] }, plain: ["1", "2", "3"] }
  const columns = Object.keys(packed).map((name) => ({ name, type: "string" }))
  self.mzData.splice(0, self.mzData.length, { kind: "site", columns }, { kind: "year", year: 1, rows: 3, columns: packed })
  const { text } = data.store([1])
  assert.deepEqual(text, { all: ["", "", ""], few: ["优", "", "优"], plain: ["1", "2", "3"] })
  assert.ok(COLUMNS.length > 10)
})
