/* The projects as columns: loads the years a reader asks for and unpacks them. */
(function (mz) {
  "use strict"

  const queue = (self.mzData = self.mzData || [])

  /* What explore/data/site.js says of the site. */
  function site() {
    return queue.find((item) => item.kind === "site")
  }

  /* Load the files of some years, each once. */
  function load(years) {
    return Promise.all(years.map((year) => script("data/" + year + ".js")))
  }

  const loading = {}

  /* Load a script, once. */
  function script(address) {
    loading[address] = loading[address] || new Promise((resolve, reject) => {
      const element = document.createElement("script")
      element.src = address
      element.onload = resolve
      element.onerror = () => reject(new Error(address))
      document.head.appendChild(element)
    })
    return loading[address]
  }

  /* A store of the loaded years: text[name][row] as in the published table, number[name][row] scaled. */
  function store(years) {
    const about = site()
    const parts = queue.filter((item) => item.kind === "year" && years.indexOf(item.year) >= 0)
    parts.sort((one, other) => other.year - one.year)
    const made = { site: about, columns: {}, text: {}, number: {}, places: {}, rows: 0 }
    for (const column of about.columns) {
      made.columns[column.name] = column
      made.text[column.name] = [].concat(...parts.map((part) => texts(part, column)))
      if (column.type === "number" || column.type === "integer") scale(made, column.name)
    }
    made.rows = parts.reduce((sum, part) => sum + part.rows, 0)
    return made
  }

  function texts(part, column) {
    const packed = part.columns[column.name]
    const write = (value) => written(value, column.type)
    if (!packed) return []
    if (Array.isArray(packed)) return packed.map(write)
    if ("all" in packed) return new Array(part.rows).fill(write(packed.all))
    const words = packed.of.map(write)
    return packed.at.map((place) => words[place])
  }

  function written(value, type) {
    if (value === null) return ""
    if (type === "boolean") return value ? "是" : "否"
    return String(value)
  }

  function scale(made, name) {
    const digits = made.text[name].reduce((most, item) => Math.max(most, mz.decimal.places(item)), 0)
    made.places[name] = digits
    made.number[name] = made.text[name].map((item) => (item === "" ? null : mz.decimal.parse(item, digits)))
  }

  mz.data = { site, load, store }
})(self.mz = self.mz || {})
