import assert from "node:assert/strict"
import test from "node:test"
import { COLUMNS, explorer } from "./projects.mjs"

const mz = explorer()
mz.root = "../"
globalThis.location = { href: "https://county.example/open/explore/" }
globalThis.mzZip = { strToU8: (text) => text, zipSync: (files) => files }

const made = (values) => {
  const store = mz.data.store([2023])
  for (const name of Object.keys(values)) store.text[name] = [values[name]]
  return store
}
const lines = (text) => text.slice(1).split("\r\n")
const cellOf = (line, name) => line.split(",")[COLUMNS.findIndex((column) => column.name === name)]

test("the heads are the columns', the last is the page's address", () => {
  const [heads, row, end] = lines(mz.download.csv(made({}), [0]))
  assert.equal(heads, COLUMNS.map((column) => column.title).join(",") + ",页面")
  assert.ok(row.endsWith(",https://county.example/open/a/2023/a3/"))
  assert.equal(end, "")
  assert.equal(mz.download.csv(made({}), []).charCodeAt(0), 0xfeff)
})

test("no text is taken for a formula, a negative number stays one", () => {
  for (const text of ["=1+1", "+1", "-1", "@x", "＝1"]) {
    assert.equal(cellOf(lines(mz.download.csv(made({ name: text }), [0]))[1], "name"), "'" + text)
  }
  assert.equal(cellOf(lines(mz.download.csv(made({ score_gap: "-1.5" }), [0]))[1], "score_gap"), "-1.5")
})

test("quotes, commas and line ends stay in their cell", () => {
  const text = mz.download.csv(made({ id: "a", name: '甲,"乙"\n丙' }), [0])
  assert.ok(text.includes('\r\na,"甲,""乙""\n丙",'))
})

const sheet = (values) => mz.download.xlsx(made(values), [0], [["条件", "<全部>"]])["xl/worksheets/sheet1.xml"][0]

test("in a workbook a number is a number with its digits, a text a text, nothing an empty cell", () => {
  const text = sheet({ name: "=SUM(A1)", annual_budget: "3.8500", executed: "" })
  assert.ok(text.includes('<is><t xml:space="preserve">=SUM(A1)</t></is>'))
  assert.ok(text.includes('<c s="2"><v>3.8500</v></c><c/>'))
  assert.ok(text.includes('<autoFilter ref="A1:W2"/>'))
  assert.equal(COLUMNS.length + 1, 23)
})

test("signs of XML and its escapes are text, what it cannot hold is replaced", () => {
  const written = (name) => sheet({ id: "一号", name }).split("一号</t></is></c>")[1].split(/<t .*?>|<\/t>/)[1]
  assert.equal(written("a<b>&"), "a&lt;b&gt;&amp;")
  assert.equal(written("_x000A_"), "_x005F_x000A_")
  assert.equal(written("a\u0000\u001fb\uffff"), "a\ufffd\ufffdb\ufffd")
  assert.equal(written("𠮷"), "𠮷")
  assert.equal(written("a\ud842b"), "a\ufffdb")
  assert.equal(written("\udfb7\udfb7\ud842\ud842"), "\ufffd\ufffd\ufffd\ufffd")
})

test("the second sheet says what was asked for", () => {
  const files = mz.download.xlsx(made({}), [0], [["条件", "<全部>"]])
  assert.ok(files["xl/worksheets/sheet2.xml"][0].includes("&lt;全部&gt;"))
  assert.deepEqual(Object.keys(files).sort()[0], "[Content_Types].xml")
})
