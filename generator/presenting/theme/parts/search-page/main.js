/* The page: address → question → answer, and back into the address. */
(function (search) {
  "use strict"

  const root = document.querySelector("[data-search]")
  if (!root) return
  const BATCH = 10, MOST_AT_ONCE = 100, ENOUGH_BYTES = 320 * 1024
  const { make, fill } = search
  const form = root.querySelector("form"), input = form.elements.q
  const [status, columns, choices, list, sort, more] = ["status", "columns", "choices", "list", "sort", "more"]
    .map((name) => root.querySelector("[data-search-" + name + "]"))
  const title = document.title
  let run = 0, index, shown

  function link(text, params) {
    const made = make("a", { href: "?" + params }, text)
    made.addEventListener("click", (event) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey) return
      event.preventDefault()
      go(params)
    })
    return made
  }

  function go(params) {
    if (location.protocol === "file:") location.search = "?" + params // history is closed to files
    else {
      history.pushState(null, "", "?" + params)
      show()
    }
  }

  function state() {
    const params = new URLSearchParams(location.search)
    return {
      params, q: (params.get("q") || "").trim(),
      chosen: search.chosenIn(index.choices, params), sort: params.get("sort") || "",
    }
  }

  function show() {
    const mine = ++run
    delete root.dataset.searchReady
    opened().then(() => {
      const asked = state()
      input.value = asked.q
      sort.value = asked.sort
      asked.sort = sort.value // nothing, if the address asks for a sort there is not
      document.title = asked.q ? asked.q + " · " + title : title
      if (!asked.q) return idle("输入两个以上的字，如项目名称、村名、文号、金额。")
      return index.search(asked.q, asked.params.get("m") === "all").then((found) => {
        if (mine === run) return answer(asked, found, mine)
      })
    }).catch((error) => {
      if (mine === run) failed(error)
    })
  }

  function opened() {
    if (index) return Promise.resolve()
    return search.open(root.dataset.files).then((made) => { index = made })
  }

  function idle(...said) {
    columns.hidden = true
    fill(status, ...said)
  }

  function everything() {
    return make("a", { href: root.dataset.all }, "全部项目的清单")
  }

  function failed(error) {
    if (location.protocol === "file:") {
      idle("这个页面是直接从磁盘打开的，浏览器不许它读取搜索用的文件。请看", everything(), "，或者把网站放到网址下再搜索。")
    } else idle("搜索用的文件没有取到（" + error.message + "）。请刷新再试，或看", everything(), "。")
  }

  /* --- the answer -------------------------------------------------------------------------------------- */

  function answer(asked, found, mine) {
    if (found.short) return idle("请至少输入两个字。")
    const narrowed = search.narrow(index.choices, found.pages, asked.chosen)
    return index.sorted(narrowed.kept, asked.sort).then((pages) => {
      if (mine !== run) return
      columns.hidden = !found.pages.size
      search.drawChoices(choices, index.choices, asked.chosen, narrowed.counts)
      fill(list)
      more.hidden = true
      shown = { pages, parts: found.parts, done: 0 }
      return Promise.all([extra(asked, found), extend(mine)]).then(([offered]) => {
        if (mine !== run) return
        const number = tell(asked, found, pages.length, offered)
        return goOn(mine).then(() => {
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

  function tell(asked, found, count, offered) {
    const none = !found.pages.size, number = make("b", {}, String(count))
    const said = none ? ["没有找到" + inQuotes(asked.q) + "（", number, " 页）"] : ["找到 ", number, " 页"]
    if (count < found.pages.size) {
      said.push("（筛选前 " + found.pages.size + " 页，", link("取消筛选", new URLSearchParams({ q: asked.q })), "）")
    }
    said.push("。")
    if (found.apart && !none) said.push("这些字没有连着写的，列出的页面分别含有每一个词。")
    if (found.left && found.left.length) said.push("只有一个字的“" + found.left.join("”“") + "”没有用来找。")
    if (found.more && found.pages.size) {
      const all = new URLSearchParams(location.search)
      all.set("m", "all")
      said.push("这里按原样连着找；", link("分开写的也找", all), "。")
    }
    if (offered) said.push(offered)
    fill(status, ...said)
    performance.mark("search-shown")
    return number
  }

  function inQuotes(text) {
    return "“" + text.replace(/^["“”＂](.+)["“”＂]$/, "$1") + "”"
  }

  /* What is offered beside what was found: another spelling, titles, the list of everything. */
  function extra(asked, found) {
    const all = make("span", {}, "也可以看", everything(), "。")
    if (found.pages.size) {
      return index.twin(asked.q, found.apart ? 0 : found.pages.size).then((twin) => {
        if (twin) return make("span", {}, "也可以找", spelled(twin), "（" + twin.pages + " 页）。")
        return shown.pages.length ? "" : all
      })
    }
    return index.closest(asked.q).then((close) => {
      if (!close) return byInitials(asked.q.toLowerCase(), all)
      return make("span", {}, "是不是找", spelled(close), "？（" + close.pages + " 页）。", all)
    })
  }

  function spelled(other) {
    return link(inQuotes(other.typed), new URLSearchParams({ q: other.typed }))
  }

  /* Letters may be the initials of a title. */
  function byInitials(letters, all) {
    if (!/^[a-z]{2,}$/.test(letters)) return Promise.resolve(all)
    return index.byInitials(letters).then((pages) => {
      if (!pages.length) return all
      return Promise.all(pages.slice(0, BATCH).map((page) => index.record(page))).then((records) => {
        const titles = records.map((record) =>
          make("li", {}, make("a", { href: root.dataset.root + record.address }, record.title)))
        const said = "按拼音首字母，有 " + pages.length + " 个标题合得上："
        return make("span", {}, said, make("ul", { class: "mz-list" }, ...titles))
      })
    })
  }

  /* Show more by ourselves as long as that costs little. */
  function goOn(mine) {
    const enough = shown.done >= MOST_AT_ONCE || index.files.loaded >= ENOUGH_BYTES
    if (mine !== run || more.hidden || enough) return Promise.resolve()
    return extend(mine).then(() => goOn(mine))
  }

  function extend(mine) {
    const part = shown, next = part.pages.slice(part.done, part.done + BATCH)
    return Promise.all(next.map((page) => search.item(index, page, part.parts, root.dataset.root))).then((items) => {
      if (mine !== run) return
      list.append(...items)
      part.done += next.length
      const left = part.pages.length - part.done
      more.hidden = left <= 0
      more.textContent = "再显示 " + Math.min(BATCH, left) + " 条（还有 " + left + " 条）"
    })
  }

  /* --- what readers do --------------------------------------------------------------------------------- */

  function choose() {
    go(search.chosenParams(choices, index.choices, sort.value, location.search))
  }

  form.addEventListener("submit", (event) => {
    event.preventDefault()
    go(new URLSearchParams({ q: input.value.trim() }))
  })
  choices.addEventListener("change", choose)
  sort.addEventListener("change", choose)
  more.addEventListener("click", () => {
    const before = list.children.length, mine = run
    extend(mine).then(() => {
      const first = list.children[before]
      if (mine === run && first) first.querySelector("a").focus()
    })
  })
  window.addEventListener("popstate", show)
  root.querySelector("[data-search-static]").hidden = true
  root.querySelector("[data-search-filter]").open = window.matchMedia("(min-width: 60em)").matches
  show()
})(self.MingzhangSearch = self.MingzhangSearch || {})
