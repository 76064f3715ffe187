/* What is filtered as CSV (like the published tables) and as XLSX (with the words of the form). */
(function (mz) {
  "use strict"

  const formula = /^[=+\-@＝＋－＠]/
  const types = { csv: "text/csv;charset=utf-8", xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet" }

  function columns(store) {
    return store.site.columns.concat({ name: "page", title: "页面", type: "string", unit: "" })
  }

  function label(column) {
    return column.title + (column.unit ? "（" + column.unit + "）" : "")
  }

  function text(store, column, row) {
    if (column.name !== "page") return store.text[column.name][row]
    return new URL(mz.page(store, row), location.href).href
  }

  /* UTF-8 with BOM, CRLF, the heads of the workbook; no text is taken for a formula. */
  function csv(store, rows) {
    const list = columns(store)
    const lines = [list.map(label)]
    for (const row of rows) lines.push(list.map((column) => guarded(text(store, column, row), column.type)))
    return "\ufeff" + lines.map((line) => line.map(quoted).join(",") + "\r\n").join("")
  }

  function guarded(value, type) {
    return type === "string" && formula.test(value) ? "'" + value : value
  }

  function quoted(value) {
    return /[",\r\n]/.test(value) ? '"' + value.replace(/"/g, '""') + '"' : value
  }

  /* A workbook of two sheets: the projects, and what they are. */
  function xlsx(store, rows, about) {
    const parts = Object.assign({}, frame)
    parts["xl/worksheets/sheet1.xml"] = table(store, rows)
    parts["xl/worksheets/sheet2.xml"] = notes(about)
    const files = {}
    for (const name of Object.keys(parts)) {
      files[name] = [self.mzZip.strToU8(parts[name]), { mtime: new Date(1980, 0, 1) }]
    }
    return self.mzZip.zipSync(files, { level: 6 })
  }

  const xml = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
  const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
  const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
  const packed = "http://schemas.openxmlformats.org/package/2006"
  const kind = "application/vnd.openxmlformats-officedocument.spreadsheetml."

  const frame = {
    "[Content_Types].xml": xml + '<Types xmlns="' + packed + '/content-types">' +
      '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
      '<Default Extension="xml" ContentType="application/xml"/>' +
      part("workbook", "sheet.main") + part("styles", "styles") +
      part("worksheets/sheet1", "worksheet") + part("worksheets/sheet2", "worksheet") + "</Types>",
    "_rels/.rels": relations(["officeDocument", "xl/workbook.xml"]),
    "xl/workbook.xml": xml + '<workbook xmlns="' + main + '" xmlns:r="' + office + '"><sheets>' +
      '<sheet name="项目" sheetId="1" r:id="r1"/><sheet name="说明" sheetId="2" r:id="r2"/></sheets></workbook>',
    "xl/_rels/workbook.xml.rels": relations(
      ["worksheet", "worksheets/sheet1.xml"], ["worksheet", "worksheets/sheet2.xml"], ["styles", "styles.xml"]),
    "xl/styles.xml": xml + '<styleSheet xmlns="' + main + '">' +
      '<numFmts count="1"><numFmt numFmtId="164" formatCode="0.00####"/></numFmts>' +
      '<fonts count="2"><font><sz val="11"/><name val="宋体"/></font><font><b/><sz val="11"/><name val="宋体"/></font></fonts>' +
      '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
      '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
      '<cellStyleXfs count="1">' + look(0, 0, "") + '</cellStyleXfs><cellXfs count="3">' + look(0, 0, ' xfId="0"') +
      look(0, 1, ' xfId="0" applyFont="1"') + look(164, 0, ' xfId="0" applyNumberFormat="1"') + "</cellXfs>" +
      '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>',
  }

  function look(format, font, more) {
    return '<xf numFmtId="' + format + '" fontId="' + font + '" fillId="0" borderId="0"' + more + "/>"
  }

  function part(name, type) {
    return '<Override PartName="/xl/' + name + '.xml" ContentType="' + kind + type + '+xml"/>'
  }

  function relations(...list) {
    const items = list.map(([type, target], index) =>
      '<Relationship Id="r' + (index + 1) + '" Type="' + office + "/" + type + '" Target="' + target + '"/>')
    return xml + '<Relationships xmlns="' + packed + '/relationships">' + items.join("") + "</Relationships>"
  }

  function table(store, rows) {
    const list = columns(store)
    const heads = list.map(label)
    const body = rows.map((row) => "<row>" + list.map((column) => cell(text(store, column, row), column.type)).join("") + "</row>")
    const widths = list.map((column, index) => '<col min="' + (index + 1) + '" max="' + (index + 1) +
      '" width="' + (column.name === "name" ? 40 : 14) + '" customWidth="1"/>')
    return xml + '<worksheet xmlns="' + main + '"><sheetViews><sheetView workbookViewId="0">' +
      '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>' +
      "<cols>" + widths.join("") + "</cols><sheetData><row>" + heads.map((head) => cell(head, "string", 1)).join("") +
      "</row>" + body.join("") + '</sheetData><autoFilter ref="A1:' + letters(list.length) + (rows.length + 1) + '"/></worksheet>'
  }

  function notes(about) {
    const lines = about.map(([name, value]) => "<row>" + cell(name, "string", 1) + cell(value, "string") + "</row>")
    return xml + '<worksheet xmlns="' + main + '"><cols><col min="1" max="1" width="16" customWidth="1"/>' +
      '<col min="2" max="2" width="100" customWidth="1"/></cols><sheetData>' + lines.join("") + "</sheetData></worksheet>"
  }

  /* A text is written as text and never read as a formula; a number keeps the digits as typed. */
  function cell(value, type, style) {
    if (value === "") return "<c/>"
    if (type === "number") return '<c s="2"><v>' + value + "</v></c>"
    if (type === "integer") return "<c><v>" + value + "</v></c>"
    return '<c t="inlineStr"' + (style ? ' s="' + style + '"' : "") + '><is><t xml:space="preserve">' + escaped(value) + "</t></is></c>"
  }

  function escaped(value) {
    // what XML cannot hold becomes U+FFFD; with /u only half a surrogate pair is one of these
    // oxlint-disable-next-line no-control-regex -- control characters are what is looked for
    const clean = value.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff\ud800-\udfff]/gu, "\ufffd")
    return clean.replace(/_x[0-9A-Fa-f]{4}_/g, "_x005F$&").replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;")
  }

  /* The letters of a column: 1 is A, 27 is AA. */
  function letters(number) {
    const rest = (number - 1) % 26
    return (number > 26 ? letters((number - 1 - rest) / 26) : "") + String.fromCharCode(65 + rest)
  }

  function save(content, type, name) {
    const address = URL.createObjectURL(new Blob([content], { type: types[type] }))
    const link = mz.node("a", { href: address, download: name + "." + type })
    document.body.append(link)
    link.click()
    link.remove()
    setTimeout(() => URL.revokeObjectURL(address), 60000)
  }

  mz.download = { csv, xlsx, save }
})(self.mz = self.mz || {})
