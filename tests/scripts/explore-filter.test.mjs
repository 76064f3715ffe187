import assert from "node:assert/strict"
import test from "node:test"
import { explorer, names } from "./projects.mjs"

const { data, filter, state } = explorer()
const store = data.store([2023, 2024])
const run = (query) => names(store, filter.run(store, state.read(query)))

test("at first all real projects, the dearest first, those without a number last", () => {
  assert.deepEqual(run(""), ["维稳", "路灯维修", "LED 路灯", "党建"])
})

test("fictional ones only if asked for", () => {
  assert.deepEqual(run("?example=only"), ["虚构"])
  assert.equal(run("?example=all").length, 5)
})

test("words are all needed, anywhere, in any case", () => {
  assert.deepEqual(run("?q=led"), ["LED 路灯"])
  assert.deepEqual(run("?q=路灯 城建"), ["路灯维修", "LED 路灯"])
  assert.deepEqual(run("?q=路灯 维稳"), [])
})

test("a word is not found across two fields", () => {
  assert.deepEqual(run("?q=修城"), [])
})

test("of several values any, of several filters all", () => {
  assert.deepEqual(run("?unit=a&unit=b&year=2024"), ["维稳", "路灯维修", "LED 路灯"])
  assert.deepEqual(run("?unit=a&year=2023"), ["党建"])
  assert.deepEqual(run("?area="), ["党建"])
})

test("a list of aspects is asked for by each", () => {
  assert.deepEqual(run("?missed=时效"), ["路灯维修"])
  assert.deepEqual(run("?missed=时"), [])
})

test("ranges take in their ends unless they say otherwise; what is not stated is in none", () => {
  assert.deepEqual(run("?executed=3.86..9.5"), ["路灯维修", "LED 路灯"])
  assert.deepEqual(run("?executed=>3.86..<100"), ["路灯维修"])
  assert.deepEqual(run("?budget=3.8598..3.8598"), ["LED 路灯"])
  assert.deepEqual(run("?budget=3.85981.."), ["维稳", "路灯维修"])
  assert.deepEqual(run("?executed=none"), ["党建"])
  assert.equal(run("?executed=nonsense").length, 4)
})

test("sorted up and down by number and by word, missing ones last both ways", () => {
  assert.deepEqual(run("?sort=executed"), ["LED 路灯", "路灯维修", "维稳", "党建"])
  assert.deepEqual(run("?sort=area").slice(-1), ["党建"])
  assert.deepEqual(run("?sort=-area").slice(-1), ["党建"])
  assert.deepEqual(run("?sort=-stated_total"), ["路灯维修", "LED 路灯", "维稳", "党建"])
})

test("equals keep their order, and an order that does not exist leaves all as it is", () => {
  assert.deepEqual(run("?sort=-year").slice(0, 3), ["路灯维修", "LED 路灯", "维稳"])
  assert.deepEqual(run("?sort=nothing"), ["路灯维修", "LED 路灯", "维稳", "党建"])
})

test("a filter's counts keep all conditions but its own", () => {
  const counts = (query, name) => Object.fromEntries(filter.counts(store, state.read(query), name))
  assert.deepEqual(counts("?unit=a", "unit"), { a: 3, b: 1, x: 0 })
  assert.deepEqual(counts("?unit=b", "year"), { 2024: 1, 2023: 0 })
  assert.deepEqual(counts("", "missed"), { 数量: 1, 时效: 1, 质量: 1 })
})

const totals = (query) => filter.totals(store, filter.run(store, state.read(query)))

test("what is listed adds up exactly, and what is not stated is counted", () => {
  const sums = totals("?unit=a")
  assert.deepEqual([sums.count, sums.budget, sums.executed, sums.unstated], [3, "13.8598", "13.36", 1])
  assert.equal(sums.rate, "96.39")
  assert.equal(sums.median, "90.5")
  assert.equal(sums.scored, 3)
})

test("of an even number the median is the mean of the two in the middle", () => {
  assert.equal(totals("?unit=a&year=2024").median, "92.75")
})

test("no median where a unit lists too few of its projects", () => {
  const sums = totals("")
  assert.deepEqual([sums.partial, sums.median], [true, ""])
})

test("no rate where spending is not stated of a project that had money", () => {
  const row = store.text.id.indexOf("a3")
  store.text.annual_budget[row] = "0.5"
  assert.equal(totals("?unit=a").rate, "")
  store.text.annual_budget[row] = "0.0"
  assert.equal(totals("?unit=a").rate, "96.39")
  store.text.annual_budget[row] = "0"
})

test("nothing listed adds up to nothing", () => {
  const sums = totals("?q=没有")
  assert.deepEqual([sums.count, sums.budget, sums.rate, sums.median], [0, "0", "", ""])
})
