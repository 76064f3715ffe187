/* Elements of the page; every text goes in as text. */
(function (mz) {
  "use strict"

  function node(name, attributes, ...children) {
    const made = document.createElement(name)
    for (const key of Object.keys(attributes)) {
      if (attributes[key] !== null && attributes[key] !== "" || key.slice(0, 5) === "data-" || key === "value") {
        made.setAttribute(key, attributes[key])
      }
    }
    made.append(...children)
    return made
  }

  function fill(place, ...children) {
    while (place.firstChild) place.removeChild(place.firstChild)
    place.append(...children)
  }

  /* A number with so many decimals, its thousands apart: by a gap, so that what is copied stays 1778.67. */
  function apart(given, digits) {
    const cut = given.indexOf(".") < 0 ? given.length : given.indexOf(".")
    const lacking = Math.max((digits || 0) - Math.max(given.length - cut - 1, 0), 0)
    const groups = given.slice(0, cut).replace(/(\d)(?=(\d{3})+$)/g, "$1,").split(",")
    const rest = given.slice(cut) + (lacking && cut === given.length ? "." : "") + "0".repeat(lacking)
    return groups.map((group, place) =>
      place < groups.length - 1 ? node("span", { class: "mz-k" }, group) : group + rest)
  }

  /* The address of a project's page, relative to the explorer's. */
  function page(store, row) {
    const part = (name) => encodeURIComponent(store.text[name][row])
    return mz.root + part("unit") + "/" + part("year") + "/" + part("id") + "/"
  }

  Object.assign(mz, { node, fill, apart, page })
})(self.mz = self.mz || {})
