/* The search page: what stands in the address is what is shown, and what is chosen goes into the address. */
(function () {
  "use strict"

  var root = document.querySelector("[data-search]")
  if (!root) return
  var BATCH = 10, MOST_AT_ONCE = 100, ENOUGH_BYTES = 320 * 1024, LONGEST_EXCERPT = 90
  var form = root.querySelector("form"), input = form.elements.q
  var status = root.querySelector("[data-search-status]"), columns = root.querySelector("[data-search-columns]")
  var choices = root.querySelector("[data-search-choices]"), list = root.querySelector("[data-search-list]")
  var sort = root.querySelector("[data-search-sort]"), more = root.querySelector("[data-search-more]")
  var title = document.title, run = 0, index, shown

  function make(tag, attributes) {
    var element = document.createElement(tag)
    Object.keys(attributes || {}).forEach(function (name) { element.setAttribute(name, attributes[name]) })
    for (var i = 2; i < arguments.length; i++) element.append(arguments[i])
    return element
  }

  function clear(element) {
    while (element.firstChild) element.firstChild.remove()
    for (var i = 1; i < arguments.length; i++) element.append(arguments[i])
  }

  function link(text, params) {
    var made = make("a", { href: "?" + params }, text)
    made.addEventListener("click", function (event) {
      if (event.ctrlKey || event.metaKey || event.shiftKey) return
      event.preventDefault()
      go(params)
    })
    return made
  }

  function go(params) {
    if (location.protocol === "file:") location.search = "?" + params /* history is closed to files */
    else {
      history.pushState(null, "", "?" + params)
      show()
    }
  }

  function state() {
    var params = new URLSearchParams(location.search), chosen = {}
    index.choices.forEach(function (choice) {
      var values = params.getAll(choice.key)
      if (values.length) chosen[choice.key] = values
    })
    return { params: params, q: (params.get("q") || "").trim(), chosen: chosen, sort: params.get("sort") || "" }
  }

  function show() {
    var mine = ++run, asked
    delete root.dataset.searchReady
    opened().then(function () {
      asked = state()
      input.value = asked.q
      sort.value = asked.sort
      asked.sort = sort.value /* nothing, if the address asks for a sort there is not */
      document.title = asked.q ? asked.q + " · " + title : title
      if (!asked.q) return idle("输入两个以上的字，如项目名称、村名、文号、金额。")
      return index.search(asked.q, asked.params.get("m") === "all").then(function (found) {
        if (mine === run) return answer(asked, found, mine)
      })
    }).catch(function (error) {
      if (mine === run) failed(error)
    })
  }

  function opened() {
    if (index) return Promise.resolve()
    return window.MingzhangSearch.open(root.dataset.files).then(function (made) { index = made })
  }

  function idle() {
    columns.hidden = true
    clear.apply(null, [status].concat(Array.prototype.slice.call(arguments)))
  }

  function failed(error) {
    var all = make("a", { href: root.dataset.all }, "全部项目的清单")
    if (location.protocol === "file:")
      idle("这个页面是直接从磁盘打开的，浏览器不许它读取搜索用的文件。请看", all, "，或者把网站放到网址下再搜索。")
    else idle("搜索用的文件没有取到（" + error.message + "）。请刷新再试，或看", all, "。")
  }

  /* --- narrowing down ---------------------------------------------------------------------------------- */

  /* Which pages fulfil every choice, and how many each option would leave if it were chosen. */
  function narrow(found, chosen) {
    var kept = new Map(), counts = {}, wanted = index.choices.map(function (choice) {
      counts[choice.key] = {}
      if (!chosen[choice.key]) return null
      return new Set(chosen[choice.key].map(function (value) {
        return choice.options.findIndex(function (option) { return option.value === value }) + 1
      }))
    })
    found.forEach(function (hit, page) {
      var failing = index.choices.filter(function (choice, i) {
        return wanted[i] && !(choice.values[page] && wanted[i].has(choice.values[page]))
      })
      if (!failing.length) kept.set(page, hit)
      if (failing.length < 2) (failing.length ? failing : index.choices).forEach(function (choice) {
        var value = choice.values[page]
        if (value) counts[choice.key][value] = (counts[choice.key][value] || 0) + 1
      })
    })
    return { kept: kept, counts: counts }
  }

  function drawChoices(asked, counts) {
    var focused = document.activeElement, again
    var sets = index.choices.map(function (choice) {
      var chosen = asked.chosen[choice.key] || []
      var options = choice.options.map(function (option, i) {
        var count = counts[choice.key][i + 1] || 0, ticked = chosen.indexOf(option.value) >= 0
        if (!count && !ticked) return null
        var box = make("input", { type: "checkbox", name: choice.key, value: option.value })
        box.checked = ticked
        if (focused && focused.name === choice.key && focused.value === option.value) again = box
        return make("label", {}, box, make("span", {}, option.label), make("span", { "class": "mz-count" }, String(count)))
      }).filter(Boolean)
      if (!options.length || options.length < 2 && !chosen.length && choice.options.length > 1) return null
      var set = make("fieldset", {}, make("legend", {}, choice.label))
      options.forEach(function (option) { set.append(option) })
      return set
    })
    clear.apply(null, [choices].concat(sets.filter(Boolean)))
    if (again) again.focus()
  }

  function chosenParams() {
    var params = new URLSearchParams(location.search)
    index.choices.forEach(function (choice) { params.delete(choice.key) })
    choices.querySelectorAll("input:checked").forEach(function (box) { params.append(box.name, box.value) })
    if (sort.value) params.set("sort", sort.value)
    else params.delete("sort")
    return params
  }

  /* --- the answer -------------------------------------------------------------------------------------- */

  function answer(asked, found, mine) {
    if (found.short) return idle("请至少输入两个字。")
    var narrowed = narrow(found.pages, asked.chosen)
    return index.sorted(narrowed.kept, asked.sort).then(function (pages) {
      if (mine !== run) return
      columns.hidden = !found.pages.size
      drawChoices(asked, narrowed.counts)
      clear(list)
      more.hidden = true
      shown = { pages: pages, parts: found.parts, done: 0 }
      return Promise.all([extra(asked, found), extend(mine)]).then(function (both) {
        var extra = both[0]
        if (mine !== run) return
        var number = tell(asked, found, pages.length, extra)
        return goOn(mine).then(function () {
          if (mine === run) settle(number, pages.length)
        })
      })
    })
  }

  /* All is shown that is shown without being asked: whoever measures may look now. */
  function settle(number, count) {
    number.setAttribute("data-result-count", count)
    root.dataset.searchLoaded = index.files.loaded
    root.dataset.searchReady = ""
  }

  function tell(asked, found, count, extra) {
    var none = !found.pages.size, number = make("b", {}, String(count))
    var said = none ? ["没有找到" + inQuotes(asked.q) + "（", number, " 页）"] : ["找到 ", number, " 页"]
    if (count < found.pages.size) {
      var params = new URLSearchParams({ q: asked.q })
      said.push("（筛选前 " + found.pages.size + " 页，", link("取消筛选", params), "）")
    }
    said.push("。")
    if (found.apart && !none) said.push("这些字没有连着写的，列出的页面分别含有每一个词。")
    if (found.left && found.left.length) said.push("只有一个字的“" + found.left.join("”“") + "”没有用来找。")
    if (found.more && found.pages.size) {
      var all = new URLSearchParams(location.search)
      all.set("m", "all")
      said.push("这里按原样连着找；", link("分开写的也找", all), "。")
    }
    if (extra) said.push(extra)
    clear.apply(null, [status].concat(said))
    performance.mark("search-shown")
    return number
  }

  function inQuotes(text) { return "“" + text.replace(/^["“”＂](.+)["“”＂]$/, "$1") + "”" }

  /* What is offered beside what was found: another spelling, titles, the list of everything. */
  function extra(asked, found) {
    var all = make("span", {}, "也可以看", make("a", { href: root.dataset.all }, "全部项目的清单"), "。")
    if (found.pages.size) {
      return index.twin(asked.q, found.apart ? 0 : found.pages.size).then(function (twin) {
        if (twin) return make("span", {}, "也可以找", spelled(twin), "（" + twin.pages + " 页）。")
        return shown.pages.length ? "" : all
      })
    }
    return index.closest(asked.q).then(function (close) {
      if (!close) return byInitials(asked.q.toLowerCase(), all)
      return make("span", {}, "是不是找", spelled(close), "？（" + close.pages + " 页）。", all)
    })
  }

  function spelled(other) { return link(inQuotes(other.typed), new URLSearchParams({ q: other.typed })) }

  /* Letters may be the initials of a title. */
  function byInitials(letters, all) {
    if (!/^[a-z]{2,}$/.test(letters)) return Promise.resolve(all)
    return index.byInitials(letters).then(function (pages) {
      if (!pages.length) return all
      return Promise.all(pages.slice(0, BATCH).map(function (page) { return index.record(page) })).then(function (records) {
        var titles = make("ul", { "class": "mz-list" })
        records.forEach(function (record) {
          titles.append(make("li", {}, make("a", { href: root.dataset.root + record.address }, record.title)))
        })
        return make("span", {}, "按拼音首字母，有 " + pages.length + " 个标题合得上：", titles)
      })
    })
  }

  /* Show more by ourselves as long as that costs little. */
  function goOn(mine) {
    if (mine !== run || more.hidden || shown.done >= MOST_AT_ONCE || index.files.loaded >= ENOUGH_BYTES) return Promise.resolve()
    return extend(mine).then(function () { return goOn(mine) })
  }

  function extend(mine) {
    var part = shown, next = part.pages.slice(part.done, part.done + BATCH)
    return Promise.all(next.map(function (page) { return item(page, part.parts) })).then(function (items) {
      if (mine !== run) return
      items.forEach(function (made) { list.append(made) })
      part.done += next.length
      more.hidden = part.done >= part.pages.length
      more.textContent = "再显示 " + Math.min(BATCH, part.pages.length - part.done) + " 条（还有 " + (part.pages.length - part.done) + " 条）"
    })
  }

  function item(page, parts) {
    return index.record(page).then(function (record) {
      return index.excerpts(page, record, parts).then(function (lines) {
        var heading = make("a", { href: root.dataset.root + record.address, "data-result": "" })
        marked(heading, record.title, parts, 0, Infinity)
        var made = make("li", {}, make("h2", {}, heading), make("p", { "class": "mz-small" }, about(page, record)))
        lines.slice(0, 2).forEach(function (line) { made.append(excerpt(line, parts)) })
        return made
      })
    })
  }

  function about(page, record) {
    var words = {}
    index.choices.forEach(function (choice) {
      if (choice.values[page]) words[choice.key] = choice.options[choice.values[page] - 1]
    })
    function label(key) { return words[key] ? words[key].label : "" }
    var grade = words.grade && words.grade.value !== "none" ? "（" + words.grade.label + "）" : ""
    return [
      label("kind"), label("unit"), label("year"),
      record.executed && "支出 " + record.executed + " 万元", record.rate && "执行率 " + record.rate + "%",
      record.score && "自评 " + record.score + " 分" + grade, label("spot"), label("open"),
      words.example && words.example.value === "yes" ? label("example") : "", label("draft")
    ].filter(Boolean).join(" · ")
  }

  /* The part of a line around its first match. */
  function excerpt(line, parts) {
    var found = window.MingzhangSearch.marks(line, parts), size = Array.from(line).length, from = 0, to = size
    if (size > LONGEST_EXCERPT) {
      from = Math.max(0, Math.min(found.length ? found[0][0] - 20 : 0, size - LONGEST_EXCERPT))
      to = Math.min(size, from + LONGEST_EXCERPT)
    }
    return marked(make("p", { "class": "mz-hit-text" }), line, parts, from, to)
  }

  function marked(element, line, parts, from, to) {
    var chars = Array.from(line), at = from
    function text(start, end) { return chars.slice(start, end).join("") }
    if (from > 0) element.append("…")
    window.MingzhangSearch.marks(line, parts).forEach(function (mark) {
      if (mark[1] <= from || mark[0] >= to) return
      element.append(text(at, Math.max(mark[0], from)), make("mark", {}, text(Math.max(mark[0], from), Math.min(mark[1], to))))
      at = Math.min(mark[1], to)
    })
    element.append(text(at, Math.min(to, chars.length)))
    if (to < chars.length) element.append("…")
    return element
  }

  /* --- what readers do --------------------------------------------------------------------------------- */

  form.addEventListener("submit", function (event) {
    event.preventDefault()
    go(new URLSearchParams({ q: input.value.trim() }))
  })
  choices.addEventListener("change", function () { go(chosenParams()) })
  sort.addEventListener("change", function () { go(chosenParams()) })
  more.addEventListener("click", function () {
    var before = list.children.length, mine = run
    extend(mine).then(function () {
      var first = list.children[before]
      if (mine === run && first) first.querySelector("a").focus()
    })
  })
  window.addEventListener("popstate", show)
  root.querySelector("[data-search-static]").hidden = true
  root.querySelector("[data-search-filter]").open = window.matchMedia("(min-width: 60em)").matches
  show()
})()
