/* One result: the title, what the page is about, the lines that hold what was asked for. */
(function (search) {
  "use strict"

  const LONGEST = 90 // characters of an excerpt
  const BEFORE = 20 // of these before the first match
  const MOST_FOUND = 4 // printed texts that a page is asked to mark
  const { make } = search

  /* `look` is {root, level, mark, chip}: the site's root, the title's heading, the attribute of its link, what made-up
     data carry everywhere. */
  function item(index, page, parts, look) {
    return index.record(page).then((record) => index.excerpts(page, record, parts).then((lines) => {
      const href = look.root + record.address + findOnPage([record.title].concat(lines), parts)
      const heading = make("a", { href, [look.mark]: "" })
      marked(heading, record.title, parts, 0, Infinity)
      const about = make("p", { class: "mz-small" }, ...aboutPage(index.choices, page, record, look.chip))
      return make("li", {}, make(look.level, {}, heading), about, ...lines.slice(0, 2).map((line) => excerpt(line, parts)))
    }))
  }

  /* What the opened page is to mark, as it is printed there: ?find=路灯&find=电费; nothing if the excerpts hold nothing. */
  function findOnPage(lines, parts) {
    const printed = []
    for (const part of parts) {
      for (const line of lines) {
        const [place] = search.marks(line, [part])
        const text = place ? Array.from(line).slice(place[0], place[1]).join("") : ""
        if (text && printed.indexOf(text) < 0) printed.push(text)
      }
    }
    return printed.length ? "?" + printed.slice(0, MOST_FOUND).map((text) => "find=" + encodeURIComponent(text)).join("&") : ""
  }

  /* What a page is, in a line: 项目 · 遂城镇 · 2024 年 · 支出 3 万元; the chip of made-up data stands first. */
  function aboutPage(choices, page, record, chip) {
    const words = {}
    for (const choice of choices) {
      if (choice.values[page]) words[choice.key] = choice.options[choice.values[page] - 1]
    }
    const label = (key) => (words[key] ? words[key].label : "")
    const grade = words.grade && words.grade.value !== "none" ? "（" + words.grade.label + "）" : ""
    const said = [
      label("kind"), label("unit"), label("year"),
      record.executed && "支出 " + record.executed + " 万元", record.rate && "执行率 " + record.rate + "%",
      record.score && "自评 " + record.score + " 分" + grade, label("spot"), label("open"), label("draft"),
    ].filter(Boolean).join(" · ")
    const fictional = words.example && words.example.value === "yes"
    return fictional ? [chip.cloneNode(true), " ", said] : [said]
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

  Object.assign(search, { item, aboutPage, around, findOnPage })
})(self.MingzhangSearch = self.MingzhangSearch || {})
