import assert from "node:assert/strict"
import test from "node:test"
import { loadSearch } from "./load.mjs"

const { Index, allowed, asSounds, fold, homophones, nearest, nearestOf, reworded, soundingLike, spellings } = loadSearch()

const near = (typed, line) => {
  const found = nearest(fold(typed), fold(line))
  return found && [found.text.join(""), found.errors]
}

test("of four characters one may be wrong, of eight two", () => {
  assert.deepEqual(near("路登电费", "全镇路灯电费支出"), ["路灯电费", 1])
  assert.deepEqual(near("村镇路登电贵支出", "付村镇路灯电费支出的钱"), ["村镇路灯电费支出", 2])
  assert.deepEqual(near("科技特派圆", "科技特派员补助"), ["科技特派员", 1])
  assert.equal(near("村镇路登电贵支处", "付村镇路灯电费支出的钱"), null)
  assert.equal(near("路登水费", "全镇路灯电费支出"), null)
})

test("one may be missing in what was typed or in what stands there", () => {
  assert.deepEqual(near("路灯电费", "付路灯的电费"), ["路灯的电费", 1])
  assert.deepEqual(near("路灯的电费", "付路灯电费"), ["路灯电费", 1])
  assert.deepEqual(near("党建作", "党建工作"), ["党建工作", 1])
})

test("of three characters none may be wrong, of two none missing", () => {
  assert.equal(near("党键工", "党建工作"), null)
  assert.equal(allowed(fold("党建")).errors, 0)
  assert.equal(near("亮灯绿", "亮灯率达到"), null)
})

test("numbers and letters are meant as they are", () => {
  assert.equal(allowed(fold("1841.668")).errors, 0)
  assert.equal(allowed(fold("gb/t9704")).errors, 0)
  assert.equal(near("修建路灯12盏", "修建路灯13盏"), null)
  assert.deepEqual(near("修件路灯12盏", "修建路灯12盏"), ["修建路灯12盏", 1])
})

test("what stands there as it was typed has no error, and the nearest line counts", () => {
  assert.deepEqual(near("路灯电费", "路灯电费"), ["路灯电费", 0])
  const best = nearestOf(fold("路灯电费"), ["路登电费", "别的", "交路灯电费"].map((line) => fold(line).join("")))
  assert.deepEqual([best.text.join(""), best.errors], ["路灯电费", 0])
  assert.equal(nearestOf(fold("路灯电费"), ["别的"]), null)
})

test("numbers without commas, units with and without a blank, never what was typed", () => {
  assert.deepEqual(spellings("1,778.67"), ["1778.67"])
  assert.deepEqual(spellings("３６盏"), ["36 盏"])
  assert.deepEqual(spellings("96.08 万元"), ["96.08万元"])
  assert.deepEqual(spellings("路灯"), [])
  assert.deepEqual(spellings("1,77 和 12,345,678")[0], "1,77 和 12345678")
  assert.deepEqual(spellings("1,7788"), [])
  assert.deepEqual(spellings("1,778.67万元"), ["1778.67万元", "1,778.67 万元", "1778.67 万元"])
})

const GROUPS = [["厕所", "公厕", "公共厕所"], ["电费", "用电"]]

test("a word is changed for another of its group, not for one that holds it or is held by it", () => {
  assert.deepEqual(reworded("厕所维修", GROUPS), ["公厕维修"])
  assert.deepEqual(reworded("公共厕所", GROUPS), ["公厕"])
  assert.deepEqual(reworded("公厕电费", GROUPS), ["厕所电费", "公共厕所电费", "公厕用电"])
  assert.deepEqual(reworded("路灯", GROUPS), [])
})

test("letters may be pinyin, however they are divided", () => {
  assert.equal(asSounds(" Lu deng"), "ludeng")
  assert.equal(asSounds("xi'an"), "xian")
  assert.equal(asSounds("lü hua"), "lvhua")
  assert.equal(asSounds("lu灯"), "")
  assert.equal(asSounds("a"), "")
})

const SYLLABLES = new Map([["路", ["lu"]], ["灯", ["deng"]], ["露", ["lu"]], ["长", ["chang", "zhang"]], ["西", ["xi"]],
  ["安", ["an"]], ["现", ["xian"]]])
const sounding = (letters, open, ...titles) => soundingLike(letters, titles, SYLLABLES, open)

test("parts of titles that are read so, by any of their readings", () => {
  assert.deepEqual(sounding("ludeng", false, "村路灯费", "露灯"), ["路灯", "露灯"])
  assert.deepEqual(sounding("zhanglu", false, "长路"), ["长路"])
  assert.deepEqual(sounding("xian", false, "西安", "现"), ["西安"])
  assert.deepEqual(sounding("ludeng", false, "灯路"), [])
})

test("the beginning of the last syllable is enough where that is asked for", () => {
  assert.deepEqual(sounding("lude", false, "路灯"), [])
  assert.deepEqual(sounding("lude", true, "路灯"), ["路灯"])
})

test("characters of the same sound, by any of their readings, written otherwise", () => {
  assert.deepEqual(homophones(fold("露灯"), ["村路灯费", "露灯"], SYLLABLES), ["路灯"])
  assert.deepEqual(homophones(fold("路等"), ["路灯"], SYLLABLES), [])
  assert.deepEqual(homophones(fold("路灯"), ["路灯"], SYLLABLES), [])
})

/* An index of pages with lines; every phrase is found where a line holds it. */
function index(pages) {
  const made = Object.create(Index.prototype)
  made.files = { loaded: 0 }
  made.find = (phrase) => Promise.resolve(new Map(pages
    .map((lines, page) => [page, lines.some((line) => line.includes(phrase.join("")))])
    .filter(([, holds]) => holds).map(([page]) => [page, { title: 0, hits: 1 }])))
  made.textOf = (page) => Promise.resolve({ lines: pages[page] })
  made.read = () => Promise.resolve({ number: () => 0 })
  return made
}

const exactly = async (made, typed) => (await made.search(typed)).pages
const nearPages = async (made, typed, most = 1000) => {
  const found = await made.near(typed, await exactly(made, typed), most)
  return [Array.from(found.pages).map(([page, hit]) => [page, hit.parts.map((part) => part.join("")).join()]), found.cut]
}

const PAGES = [["路灯", "路灯电费"], ["别的", "路灯的电费"], ["电费", "路灯"], ["水", "路灯水费"]]

test("near pages are never among the exact ones, and say what they hold", async () => {
  const [pages, cut] = await nearPages(index(PAGES), "路灯电费")
  assert.deepEqual([pages, cut], [[[1, "路灯的电费"], [3, "路灯水费"]], false])
})

test("of several words each must be there, nearly", async () => {
  const made = index([["甲", "路灯的电费 二十盏"], ["乙", "路灯的电费"]])
  assert.deepEqual(await nearPages(made, "路登的电费 二十盏"), [[[0, "路灯的电费,二十盏"]], false])
})

test("quoted words have no near ones", async () => {
  assert.deepEqual(await nearPages(index(PAGES), "“路灯电费”"), [[], false])
})

test("where too much is loaded already that is said", async () => {
  const made = index(PAGES)
  made.files.loaded = 2000
  assert.deepEqual(await nearPages(made, "路灯电费"), [[], true])
})
