/* One result: the title, what the page is about, the lines that hold what was asked for. */
(function (search) {
  "use strict"

  const LONGEST = 90 // characters of an excerpt
  const BEFORE = 20 // of these before the first match
  const { make } = search

  function item(index, page, parts, root) {
    return index.record(page).then((record) => index.excerpts(page, record, parts).then((lines) => {
      const heading = make("a", { href: root + record.address, "data-result": "" })
      marked(heading, record.title, parts, 0, Infinity)
      const about = make("p", { class: "mz-small" }, aboutPage(index.choices, page, record))
      return make("li", {}, make("h2", {}, heading), about, ...lines.slice(0, 2).map((line) => excerpt(line, parts)))
    }))
  }

  /* What a page is, in a line: 项目 · 遂城镇 · 2024 年 · 支出 3 万元. */
  function aboutPage(choices, page, record) {
    const words = {}
    for (const choice of choices) {
      if (choice.values[page]) words[choice.key] = choice.options[choice.values[page] - 1]
    }
    const label = (key) => (words[key] ? words[key].label : "")
    const grade = words.grade && words.grade.value !== "none" ? "（" + words.grade.label + "）" : ""
    return [
      label("kind"), label("unit"), label("year"),
      record.executed && "支出 " + record.executed + " 万元", record.rate && "执行率 " + record.rate + "%",
      record.score && "自评 " + record.score + " 分" + grade, label("spot"), label("open"),
      words.example && words.example.value === "yes" ? label("example") : "", label("draft"),
    ].filter(Boolean).join(" · ")
  }

  /* The part of a line around its first match: [from, to) in its characters. */
  function around(found, size) {
    if (size <= LONGEST) return [0, size]
    const from = Math.max(0, Math.min(found.length ? found[0][0] - BEFORE : 0, size - LONGEST))
    return [from, Math.min(size, from + LONGEST)]
  }

  function excerpt(line, parts) {
    const [from, to] = around(search.marks(line, parts), Array.from(line).length)
    return marked(make("p", { class: "mz-hit-text" }), line, parts, from, to)
  }

  /* Put a line from here to there into an element, its matches marked. */
  function marked(element, line, parts, from, to) {
    const chars = Array.from(line), text = (start, end) => chars.slice(start, end).join("")
    let at = from
    if (from > 0) element.append("…")
    for (const [start, end] of search.marks(line, parts)) {
      if (end <= from || start >= to) continue
      element.append(text(at, Math.max(start, from)), make("mark", {}, text(Math.max(start, from), Math.min(end, to))))
      at = Math.min(end, to)
    }
    element.append(text(at, Math.min(to, chars.length)))
    if (to < chars.length) element.append("…")
    return element
  }

  Object.assign(search, { item, aboutPage, around })
})(self.MingzhangSearch = self.MingzhangSearch || {})
