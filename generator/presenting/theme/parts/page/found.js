/* A page opened from a result of the search marks the words looked for, as they are printed: ?find=路灯&find=电费. */
(function () {
  "use strict"
  const MOST = 200
  const article = document.querySelector("article")
  const words = new URLSearchParams(location.search).getAll("find")
    .map(function (word) { return word.replace(/\s+/g, " ").trim().toLowerCase() }).filter(Boolean)
  if (!article || !words.length) return

  const INLINE = /^(A|ABBR|B|BDI|BDO|CITE|CODE|DATA|DEL|DFN|EM|I|INS|KBD|LABEL|MARK|Q|S|SAMP|SMALL|SPAN|STRONG|SUB|SUP|TIME|U|VAR|WBR)$/

  function blockOf(node) {
    let element = node.parentNode
    while (element !== article && INLINE.test(element.nodeName)) element = element.parentNode
    return element
  }

  /* The text of each block with the place of every character, blanks collapsed as on the screen. */
  function blocks() {
    const walker = document.createTreeWalker(article, NodeFilter.SHOW_TEXT)
    const found = []
    let last = null
    while (walker.nextNode()) {
      const node = walker.currentNode, block = blockOf(node)
      if (node.parentNode.closest("nav, [data-search-exclude], script, style, template, svg, select, textarea")) continue
      if (block !== last) found.push({ text: "", places: [] })
      last = block
      const here = found[found.length - 1]
      for (let at = 0; at < node.data.length; at++) {
        const blank = /\s/.test(node.data[at])
        if (blank && (!here.text || here.text.slice(-1) === " ")) continue
        if (/[%\u2030]/.test(node.data[at]) && /\d $/.test(here.text)) { // 96.08 % is looked for as 96.08%
          here.text = here.text.slice(0, -1)
          here.places.pop()
        }
        const small = node.data[at].toLowerCase()
        here.text += blank ? " " : small.length === 1 ? small : node.data[at]
        here.places.push({ node: node, at: at })
      }
    }
    return found
  }

  /* Pieces of text nodes to be marked, the last first, so that cutting one leaves the places of the others. */
  function pieces() {
    const found = []
    let number = 0
    blocks().forEach(function (block) {
      for (let at = 0; at < block.text.length && number < MOST;) {
        const word = words.filter(function (one) { return block.text.startsWith(one, at) })
          .sort(function (one, other) { return other.length - one.length })[0]
        if (!word) at++
        else {
          const places = block.places.slice(at, at += word.length)
          places.forEach(function (place, i) {
            const before = i && found[found.length - 1]
            if (before && before.node === place.node && before.number === number) before.end = place.at + 1
            else found.push({ node: place.node, start: place.at, end: place.at + 1, number: number })
          })
          number++
        }
      }
    })
    return found.reverse()
  }

  function mark(piece) {
    const rest = piece.node.splitText(piece.start)
    rest.splitText(piece.end - piece.start)
    const made = document.createElement("mark")
    made.className = "mz-found-word"
    rest.parentNode.insertBefore(made, rest)
    made.append(rest)
    return { element: made, number: piece.number }
  }

  const marks = pieces().map(mark).reverse()
  const starts = marks.filter(function (one, i) { return !i || marks[i - 1].number !== one.number })
    .map(function (one) { return one.element })
  if (!starts.length) return
  let now = -1

  /* Show the next: what it lies in is opened, it has the focus, so that reading goes on there. */
  function go() {
    const target = starts[now = (now + 1) % starts.length]
    for (let inside = target.closest("details"); inside; inside = inside.parentNode.closest("details")) inside.open = true
    target.tabIndex = -1
    target.focus({ preventScroll: true })
    target.scrollIntoView({ block: "center" })
    said.textContent = "标出 " + starts.length + " 处，第 " + (now + 1) + " 处"
  }

  function clear() {
    marks.forEach(function (one) {
      const parent = one.element.parentNode
      one.element.replaceWith.apply(one.element, Array.from(one.element.childNodes))
      parent.normalize()
    })
    bar.remove()
  }

  function button(text, does) {
    const made = document.createElement("button")
    made.type = "button"
    made.textContent = text
    made.addEventListener("click", does)
    return made
  }

  const bar = document.createElement("div"), said = document.createElement("span")
  bar.className = "mz-found-bar"
  bar.setAttribute("role", "group")
  bar.setAttribute("aria-label", "搜索的字")
  said.setAttribute("role", "status")
  bar.append(said)
  if (starts.length > 1) bar.append(button("下一处", go))
  bar.append(button("去掉标记", clear))
  article.append(bar)
  go()
})()
