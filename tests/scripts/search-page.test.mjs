import assert from "node:assert/strict"
import test from "node:test"
import { loadSearchPage } from "./load.mjs"

const { aboutPage, around, findOnPage, chosenIn, chosenParams, explain, meant, narrow } = loadSearchPage()

const YEAR = { key: "year", options: [{ value: "2024", label: "2024 年" }, { value: "2023", label: "2023 年" }], values: [1, 1, 2, 0] }
const GRADE = { key: "grade", options: [{ value: "1", label: "优" }, { value: "none", label: "未填报" }], values: [1, 2, 1, 1] }
const CHOICES = [YEAR, GRADE]
const FOUND = new Map([0, 1, 2, 3].map((page) => [page, { title: 0, hits: 1 }]))
const kept = (chosen) => Array.from(narrow(CHOICES, FOUND, chosen).kept.keys())

test("the address says what is chosen, each value of it; what is no choice is none", () => {
  const params = new URLSearchParams("q=a&year=2024&year=2023&unit=x")
  assert.deepEqual(chosenIn(CHOICES, params), { year: ["2024", "2023"] })
})

test("every choice must be fulfilled, one of its values", () => {
  assert.deepEqual(kept({}), [0, 1, 2, 3])
  assert.deepEqual(kept({ year: ["2024"] }), [0, 1])
  assert.deepEqual(kept({ year: ["2024", "2023"], grade: ["1"] }), [0, 2])
})

test("a page without a value fulfils no choice, not even one nobody offers", () => {
  assert.deepEqual(kept({ year: ["1999"] }), [])
  assert.deepEqual(kept({ year: ["2023", "1999"] }), [2])
})

test("an option's count keeps all choices but its own", () => {
  const { counts } = narrow(CHOICES, FOUND, { year: ["2024"] })
  assert.deepEqual(counts, { year: { 1: 2, 2: 1 }, grade: { 1: 1, 2: 1 } })
  assert.deepEqual(narrow(CHOICES, FOUND, { year: ["2024"], grade: ["1"] }).counts,
    { year: { 1: 1, 2: 1 }, grade: { 1: 1, 2: 1 } })
})

test("what is ticked takes the place of what the address had", () => {
  const place = { querySelectorAll: () => [{ name: "grade", value: "1" }] }
  const query = "?q=a&year=2024&sort=amount&m=all"
  assert.equal(String(chosenParams(place, CHOICES, "rate", query)), "q=a&sort=rate&m=all&grade=1")
  assert.equal(String(chosenParams(place, CHOICES, "", query)), "q=a&m=all&grade=1")
})

test("an excerpt is the whole of a short line, else what is around the first match", () => {
  assert.deepEqual(around([[5, 7]], 90), [0, 90])
  assert.deepEqual(around([[5, 7]], 200), [0, 90])
  assert.deepEqual(around([[100, 102], [150, 152]], 200), [80, 170])
  assert.deepEqual(around([[195, 197]], 200), [110, 200])
  assert.deepEqual(around([], 200), [0, 90])
})

const choice = (key, ...options) => ({ key, options: options.map(([value, label]) => ({ value, label })), values: [1] })

test("what a page is, in a line", () => {
  const choices = [choice("kind", ["project", "项目"]), choice("unit", ["suicheng", "遂城镇"]), choice("year", ["2024", "2024 年"]),
    choice("grade", ["1", "优"]), choice("example", ["yes", "示例"])]
  const record = { executed: "3.86", rate: "96.5", score: "98" }
  const chip = { cloneNode: () => "[示例]" }
  assert.deepEqual(aboutPage(choices, 0, record, chip),
    ["[示例]", " ", "项目 · 遂城镇 · 2024 年 · 支出 3.86 万元 · 执行率 96.5% · 自评 98 分（优）"])
})

test("what is not stated is not said", () => {
  const choices = [choice("kind", ["other", "说明和汇总"]), choice("grade", ["none", "未填报"]), choice("example", ["no", "实际"])]
  assert.deepEqual(aboutPage(choices, 0, { executed: "", rate: "", score: "" }), ["说明和汇总"])
  assert.deepEqual(aboutPage(choices, 0, { executed: "", rate: "", score: "90" }), ["说明和汇总 · 自评 90 分"])
})

test("a page is asked to mark what it prints, once, and nothing where no excerpt holds it", () => {
  const parts = ["led", "路灯"].map((word) => Array.from(word))
  assert.equal(findOnPage(["改造ＬＥＤ&路灯", "路灯"], parts), "?find=%EF%BC%AC%EF%BC%A5%EF%BC%A4&find=%E8%B7%AF%E7%81%AF")
  assert.equal(findOnPage(["别的"], parts), "")
})

test("a word that is explained is told first, alone where it is all that was asked", () => {
  const words = ["预算执行率", "执行率", "三保"]
  assert.deepEqual(meant(words, "三保"), ["三保"])
  assert.deepEqual(meant(words, "“三保” 支出"), ["三保"])
  assert.deepEqual(meant(words, "执行率"), ["执行率"])
  assert.deepEqual(meant(words, "预算执行率低"), ["预算执行率", "执行率"])
  assert.deepEqual(meant(words, "路灯"), [])
  assert.deepEqual(meant(words, ""), [])
})

test("explanations of other words are hidden, all of them where nothing is explained", () => {
  const pair = (word) => ({ dataset: { word }, hidden: true })
  const place = { children: [pair("三保"), pair("结转")], hidden: true }
  explain(place, "结转")
  assert.deepEqual([place.hidden, ...place.children.map((one) => one.hidden)], [false, true, false])
  explain(place, "路灯")
  assert.deepEqual([place.hidden, ...place.children.map((one) => one.hidden)], [true, true, true])
})
