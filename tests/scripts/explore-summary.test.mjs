import assert from "node:assert/strict"
import test from "node:test"
import { explorer } from "./projects.mjs"

const mz = explorer()
const { data, filter, state, summary } = mz
const store = data.store([2023, 2024])
const conditions = (query) => summary.conditions(store, state.read(query)).map((item) => item.text)

test("conditions in words", () => {
  assert.deepEqual(conditions("?q=灯&unit=a&unit=x&year=2024&spot=yes&area="), [
    "文字包含“灯”", "单位：甲镇", "单位：示例镇（示例）", "年度：2024 年", "领域：未填报", "被抽查：是",
  ])
})

test("ranges in words, with their ends", () => {
  assert.deepEqual(conditions("?executed=10..50"), ["全年执行数 不低于 10 万元， 不高于 50 万元"])
  assert.deepEqual(conditions("?rate=>90..<95"), ["执行率 大于 90%， 小于 95%"])
  assert.deepEqual(conditions("?score=90..90"), ["自评总分 90 分"])
  assert.deepEqual(conditions("?gap=none"), ["自评与复算之差：没有"])
  assert.deepEqual(conditions("?gap=x"), ["自评与复算之差：x（看不懂，没有筛选）"])
})

test("a condition taken away leaves the others", () => {
  const now = state.read("?q=灯&unit=a&unit=b&executed=1..2")
  const [, unit] = summary.conditions(store, now)
  unit.remove()
  assert.equal(state.write(now), "?q=%E7%81%AF&unit=b&executed=1..2")
  for (const item of summary.conditions(store, now)) item.remove()
  assert.equal(state.write(now), "")
})

test("a unit nobody knows is called by its id", () => {
  assert.equal(mz.labelOf(store, "unit", "gone"), "gone")
})

function notes(query) {
  const now = state.read(query)
  return summary.notes(store, now, filter.totals(store, filter.run(store, now)))
}

test("what the sums leave out is said of the units that are listed", () => {
  assert.deepEqual(notes("?unit=b"), ["乙局 2024 年度共 45 个项目，本站逐项列出 1 个，合计只含列出的。"])
  assert.deepEqual(notes("?unit=a"), ["有 1 个项目没有填报全年执行数，没有计入支出合计。"])
  assert.equal(notes("?unit=b&year=2023").length, 0)
})

test("many units are counted, not named", () => {
  const some = store.site.islands
  store.site.islands = ["c", "d", "e", "f"].map((unit) => ({ ...some[2], unit, projects: 11, listed: 1 }))
  const [said] = notes("")
  store.site.islands = some
  assert.equal(said, "有 4 个单位年度没有逐项列出全部项目（共 40 个没有列出），合计只含列出的。")
})

test("fictional data are said to be", () => {
  assert.ok(notes("?example=all").includes("含虚构的示例数据。"))
  assert.ok(!notes("").includes("含虚构的示例数据。"))
})
