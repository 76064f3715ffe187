/* What the scripts make of what Python wrote: tests/test_scripts.py writes the cases and runs this file. */
import assert from "node:assert/strict"
import { readFileSync } from "node:fs"
import test from "node:test"
import { loadSearch } from "./load.mjs"

const { Index, Reader, fold, letters } = loadSearch()
const cases = JSON.parse(readFileSync(process.env.MINGZHANG_CASES, "utf8"))
const bytes = (hex) => new Uint8Array(Buffer.from(hex, "hex"))
const read = (item) => new Reader(bytes(item.bytes))

letters(...cases.letters.map((chars) => chars.join("")))

test("every character is the same letter on both sides", () => {
  const different = cases.folds.filter(([char, folded]) => fold(char).join("") !== folded)
  assert.deepEqual(different, [])
  assert.ok(cases.folds.length > 60000)
})

test("numbers, steps, sets, columns and texts come back", () => {
  const { numbers, ascending, sets, columns, texts, piece } = cases.codec
  for (const item of numbers) assert.equal(read(item).number(), item.is)
  assert.deepEqual(read(ascending).ascending(), ascending.is)
  for (const item of sets) assert.deepEqual(read(item).pages(), item.is)
  for (const item of columns) assert.deepEqual(Array.from(read(item).column(item.is.length)), item.is)
  for (const item of texts) assert.equal(read(item).utf8(), item.is)
  assert.deepEqual(read(piece).piece().numbers(), [1, 2])
})

const { files, found, addresses, titles, lines } = cases.index
const index = new Index({ get: (name) => Promise.resolve(bytes(files[name])) }, bytes(files.index))

test("there are files enough of frequent pieces, places and texts, and lines that pages share", () => {
  assert.ok(index.frequentStarts.length > 3)
  assert.ok(index.firsts.length > 3)
  assert.ok(index.characterStarts.length > 3)
  assert.ok(index.textStarts.length > 3)
  assert.equal(index.shared.length, 2)
  assert.equal(index.total, titles.length)
})

test("every phrase is found on the pages that have it, and on no other", async () => {
  for (const phrase of Object.keys(found)) {
    const pages = Array.from((await index.find(Array.from(phrase))).keys()).sort((one, other) => one - other)
    assert.deepEqual(pages, found[phrase], phrase)
  }
  assert.ok(Object.values(found).filter((pages) => pages.length > 1).length > 100)
  assert.ok(Object.values(found).some((pages) => !pages.length))
})

test("a page's record has its title and its own lines; with the shared ones that is all its text", async () => {
  for (let page = 0; page < index.total; page++) {
    const record = await index.record(page)
    assert.equal(record.title, titles[page])
    assert.equal(record.address, addresses[page])
    const shared = lines[page].filter((line) => !record.lines.includes(line))
    for (const line of shared) assert.deepEqual(await index.excerpts(page, record, [fold(line)]), [line])
  }
})
