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

  /* The address of a project's page, relative to the explorer's. */
  function page(store, row) {
    const part = (name) => encodeURIComponent(store.text[name][row])
    return mz.root + part("unit") + "/" + part("year") + "/" + part("id") + "/"
  }

  Object.assign(mz, { node, fill, page })
})(self.mz = self.mz || {})
