/* What a reader takes along: the address, a citation, a picture with its numbers; and where a mistake is told. */
(function () {
  "use strict"
  const cite = document.querySelector(".mz-cite")
  const relative = cite && cite.hasAttribute("data-relative")

  function button(words, action) {
    const made = document.createElement("button")
    made.type = "button"
    made.className = "mz-action"
    made.textContent = words
    made.addEventListener("click", function () { action(made) })
    return made
  }

  /* --- copying ---------------------------------------------------------------------------------- */

  function copied(text, done) {
    if (navigator.clipboard && window.isSecureContext) written(text, done)
    else byHand(text, done)
  }

  async function written(text, done) {
    try {
      await navigator.clipboard.writeText(text)
    } catch (error) { /* the reader or the browser said no */
      byHand(text, done)
      return
    }
    done()
  }

  /* Pages from a disk or without TLS may not use the clipboard; the old way still goes. */
  function byHand(text, done) {
    const box = document.createElement("textarea")
    box.value = text
    box.setAttribute("readonly", "")
    box.className = "mz-offscreen"
    document.body.appendChild(box)
    box.select()
    if (document.execCommand("copy")) done()
    document.body.removeChild(box)
  }

  function copier(words, textOf) {
    return button(words, function (pressed) {
      copied(textOf(), function () {
        pressed.textContent = "已复制"
        const said = cite.querySelector("[role=status]")
        said.textContent = words + "：已复制"
        setTimeout(function () { pressed.textContent = words; said.textContent = "" }, 2000)
      })
    })
  }

  function address() {
    return relative ? location.href.split("#")[0] : cite.querySelector("[data-mz-address]").textContent
  }

  /* --- mistakes --------------------------------------------------------------------------------- */

  let row = ""

  /* The row of the table that was last touched, by its head and the names of its columns. */
  document.addEventListener("click", function (event) {
    const found = event.target.closest && event.target.closest(".md-typeset tbody tr")
    const head = found && found.querySelector("th")
    if (head) row = head.textContent.trim()
  })

  function letter() {
    const marked = String(window.getSelection()).trim().slice(0, 200)
    return "页面：" + document.title + "\n网址：" + location.href + "\n哪一行、哪一个数：" + (marked || row) +
      "\n写的是：\n应该是：\n依据（文件、页码）：\n"
  }

  if (cite) {
    if (relative) cite.querySelector("[data-mz-address]").textContent = address()
    const line = cite.querySelector(".mz-cite-do")
    line.insertBefore(copier("复制引用", function () { return cite.querySelector(".mz-cite-text").textContent.replace(/\s+/g, " ").trim() }), line.firstChild)
    line.insertBefore(copier("复制网址", address), line.firstChild)
    Array.prototype.forEach.call(cite.querySelectorAll("a[href^='mailto:']"), function (link) {
      const bare = link.getAttribute("href")
      function fill() {
        link.href = bare + "?subject=" + encodeURIComponent("纠错：" + document.title) + "&body=" + encodeURIComponent(letter().replace(/\n/g, "\r\n"))
      }
      fill()
      link.addEventListener("mousedown", fill)
      link.addEventListener("focus", fill)
    })
    if (cite.querySelector(".mz-ways")) cite.querySelector(".mz-ways").appendChild(copier("复制纠错信息（网址和哪一行）", letter))
  }

  /* --- pictures --------------------------------------------------------------------------------- */

  const styles = ["fill", "stroke", "stroke-width", "stroke-dasharray", "font-size", "font-weight", "text-anchor"]

  /* The drawing by itself: the colours in it, its title above, its source below. */
  function drawing(figure) {
    const svg = figure.querySelector("svg.mz-svg"), made = svg.cloneNode(true)
    const before = svg.querySelectorAll("*"), after = made.querySelectorAll("*")
    Array.prototype.forEach.call(before, function (element, place) {
      const look = getComputedStyle(element)
      styles.forEach(function (name) { after[place].style.setProperty(name, look.getPropertyValue(name)) })
    })
    const box = svg.viewBox.baseVal, font = getComputedStyle(document.body).fontFamily
    made.setAttribute("xmlns", "http://www.w3.org/2000/svg")
    made.setAttribute("viewBox", "-12 -34 " + (box.width + 24) + " " + (box.height + 66))
    made.setAttribute("width", (box.width + 24) * 3)
    made.setAttribute("height", (box.height + 66) * 3)
    made.style.fontFamily = font
    const ground = getComputedStyle(document.body).backgroundColor
    const ink = getComputedStyle(document.body).color
    const paper = document.createElementNS("http://www.w3.org/2000/svg", "rect")
    paper.setAttribute("x", "-12")
    paper.setAttribute("y", "-34")
    paper.setAttribute("width", "100%")
    paper.setAttribute("height", "100%")
    paper.style.fill = ground
    made.insertBefore(paper, made.firstChild)
    const text = function (y, size, words) {
      const line = document.createElementNS("http://www.w3.org/2000/svg", "text")
      line.setAttribute("x", "0")
      line.setAttribute("y", y)
      line.style.fill = ink
      line.style.fontSize = size + "px"
      line.textContent = words
      made.appendChild(line)
    }
    text(-14, 13, figure.querySelector("figcaption").textContent)
    text(box.height + 22, 9, "来源：" + document.title)
    return { text: new XMLSerializer().serializeToString(made), width: (box.width + 24) * 3, height: (box.height + 66) * 3 }
  }

  function save(blob, name) {
    const link = document.createElement("a")
    link.href = URL.createObjectURL(blob)
    link.download = name
    document.body.appendChild(link)
    link.click()
    document.body.removeChild(link)
    setTimeout(function () { URL.revokeObjectURL(link.href) }, 1000)
  }

  function picture(figure, name) {
    const made = drawing(figure), image = new Image()
    image.onload = function () {
      const canvas = document.createElement("canvas")
      canvas.width = made.width
      canvas.height = made.height
      canvas.getContext("2d").drawImage(image, 0, 0)
      canvas.toBlob(function (blob) { save(blob, name + ".png") }, "image/png")
    }
    image.src = "data:image/svg+xml;charset=utf-8," + encodeURIComponent(made.text)
  }

  function table(figure, name) {
    const rows = Array.prototype.map.call(figure.querySelectorAll("table tr"), function (line) {
      return Array.prototype.map.call(line.cells, function (cell) {
        return '"' + cell.textContent.trim().replace(/"/g, '""') + '"'
      }).join(",")
    })
    save(new Blob(["\ufeff" + rows.join("\r\n") + "\r\n"], { type: "text/csv" }), name + ".csv")
  }

  Array.prototype.forEach.call(document.querySelectorAll(".mz-chart"), function (figure) {
    const title = figure.querySelector("figcaption")
    if (!title || !figure.querySelector("svg.mz-svg") || !document.createElement("canvas").toBlob) return
    const name = title.textContent.trim().replace(/[\\/:*?"<>|\s]+/g, "-").slice(0, 60)
    const line = document.createElement("p")
    line.className = "mz-chart-do"
    const image = button("下载图片", function () { picture(figure, name) })
    image.setAttribute("aria-label", "下载图片：" + title.textContent.trim())
    line.appendChild(image)
    if (figure.querySelector("table")) {
      const data = button("下载数据", function () { table(figure, name) })
      data.setAttribute("aria-label", "下载数据：" + title.textContent.trim())
      line.appendChild(data)
    }
    const closed = figure.querySelector("details.mz-numbers"), place = closed || figure
    place.appendChild(line) /* one stop a picture until it is opened */
    if (closed) closed.querySelector("summary").append("，下载")
  })
})()
