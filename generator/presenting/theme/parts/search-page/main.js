/* The page: address → question → answer, and back into the address. */
(function (search) {
  "use strict"

  const root = document.querySelector("[data-search]")
  if (!root) return
  const BATCH = 10, MOST_WORDS = 4, MOST_AT_ONCE = 100, ENOUGH_BYTES = 320 * 1024, NEAR_BYTES = 360 * 1024
  const { make, fill } = search
  const form = root.querySelector("form"), input = form.elements.q
  const [status, columns, filter, choices, kinds, list, sort, more] = [
    "status", "columns", "filter", "choices", "kinds", "list", "sort", "more",
  ].map((name) => root.querySelector("[data-search-" + name + "]"))
  const [near, nearSaid, nearList, nearMore] = ["near", "near-said", "near-list", "near-more"]
    .map((name) => root.querySelector("[data-search-" + name + "]"))
  const meanings = root.querySelector("[data-search-meanings]")
  const chip = root.querySelector("[data-search-chip]").firstElementChild
  const EXACT = { root: root.dataset.root, level: "h2", mark: "data-result", chip }
  const NEAR = { root: root.dataset.root, level: "h3", mark: "data-near", chip }
  const title = document.title
  let run = 0, index, shown, others

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
      search.explain(meanings, asked.q)
      if (!asked.q) return idle("输入要找的字，如项目名称、村名、文号、金额。")
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
    const narrowed = search.narrow(index.choices, found.pages, asked.chosen)
    return index.sorted(narrowed.kept, asked.sort).then((pages) => {
      if (mine !== run) return
      columns.hidden = !found.pages.size
      filter.hidden = sort.parentNode.hidden = !found.pages.size
      columns.toggleAttribute("data-alone", !found.pages.size)
      search.drawChoices(choices, index.choices.slice(1), asked.chosen, narrowed.counts)
      search.drawKinds(kinds, index.choices[0], asked.chosen, narrowed.counts, location.search, link)
      fill(list)
      near.hidden = more.hidden = true
      shown = { pages, parts: () => found.parts, done: 0, list, more, look: EXACT }
      return extend(shown, mine).then(() => {
        if (mine !== run) return
        const number = tell(asked, found, pages.length)
        return goOn(mine).then(() => showNear(asked, found, mine)).then(() => {
          if (mine === run) settle(number, pages.length)
        })
      })
    })
  }

  /* Below the exact answers and under a head of their own: pages that are nearly what was asked for. */
  function showNear(asked, found, mine) {
    return index.near(asked.q, found.pages, NEAR_BYTES).then(({ pages, words, cut }) => {
      const kept = search.narrow(index.choices, pages, asked.chosen).kept
      if (mine !== run) return
      if (words.length) offer(words)
      if (!kept.size) return
      const ordered = index.nearestFirst(pages, kept)
      others = { pages: ordered, parts: (page) => pages.get(page).parts, done: 0, list: nearList, more: nearMore, look: NEAR }
      fill(nearList)
      fill(nearSaid, "下面 " + kept.size + " 页没有连着写" + inQuotes(asked.q) +
        "，写的是别的写法、意思相近的词，或者差一两个字，不算在找到的页数里。" + (cut ? "只看了最像的一部分页面，可能不全。" : ""))
      return extend(others, mine).then(() => {
        if (mine !== run) return
        columns.hidden = near.hidden = false
      })
    })
  }

  /* All is shown that is shown without being asked: whoever measures may look now. */
  function settle(number, count) {
    number.setAttribute("data-result-count", count)
    root.dataset.searchLoaded = index.files.loaded
    root.dataset.searchReady = ""
  }

  function tell(asked, found, count) {
    const none = !found.pages.size, number = make("b", {}, String(count))
    const said = none ? ["没有找到" + inQuotes(asked.q) + "（", number, " 页）"] : ["找到 ", number, " 页"]
    if (count < found.pages.size) {
      said.push("（筛选前 " + found.pages.size + " 页，", link("取消筛选", new URLSearchParams({ q: asked.q })), "）")
    }
    said.push("。")
    if (found.apart && !none) said.push("这些字没有连着写的，列出的页面分别含有每一个词。")
    if (found.more && found.pages.size) {
      const all = new URLSearchParams(location.search)
      all.set("m", "all")
      said.push("这里按原样连着找；", link("分开写的也找", all), "。")
    }
    if (!count) said.push("也可以看", everything(), "。")
    fill(status, ...said)
    performance.mark("search-shown")
    return number
  }

  /* Words of titles that are read as what was typed. */
  function offer(words) {
    const links = words.slice(0, MOST_WORDS).map((word) => link(inQuotes(word), new URLSearchParams({ q: word })))
    status.append("按拼音，可以找", ...links, "。")
  }

  function inQuotes(text) {
    return "“" + text.replace(/^["“”＂](.+)["“”＂]$/, "$1") + "”"
  }

  /* Show more by ourselves as long as that costs little. */
  function goOn(mine) {
    const enough = shown.done >= MOST_AT_ONCE || index.files.loaded >= ENOUGH_BYTES
    if (mine !== run || more.hidden || enough) return Promise.resolve()
    return extend(shown, mine).then(() => goOn(mine))
  }

  /* Show the next of a list of pages, and how many are left. */
  function extend(part, mine) {
    const next = part.pages.slice(part.done, part.done + BATCH)
    return Promise.all(next.map((page) => search.item(index, page, part.parts(page), part.look))).then((items) => {
      if (mine !== run) return
      part.list.append(...items)
      part.done += next.length
      const left = part.pages.length - part.done
      part.more.hidden = left <= 0
      part.more.textContent = "再显示 " + Math.min(BATCH, left) + " 条（还有 " + left + " 条）"
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

  /* A button that shows more of a list; the keyboard goes on with the first that came. */
  function shows(button, part) {
    button.addEventListener("click", () => {
      const those = part(), before = those.list.children.length, mine = run
      extend(those, mine).then(() => {
        const first = those.list.children[before]
        if (mine === run && first) first.querySelector("a").focus()
      })
    })
  }

  shows(more, () => shown)
  shows(nearMore, () => others)
  window.addEventListener("popstate", show)
  root.querySelector("[data-search-static]").hidden = true
  filter.open = window.matchMedia("(min-width: 60em)").matches
  show()
})(self.MingzhangSearch = self.MingzhangSearch || {})
