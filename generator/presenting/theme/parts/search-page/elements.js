/* The search page: what stands in the address is what is shown, and what is chosen goes into the address. */

/* Elements of the page; every text goes in as text. */
(function (search) {
  "use strict"

  function make(tag, attributes, ...children) {
    const element = document.createElement(tag)
    for (const name of Object.keys(attributes)) element.setAttribute(name, attributes[name])
    element.append(...children)
    return element
  }

  /* Put these children in the place of those there were. */
  function fill(element, ...children) {
    while (element.firstChild) element.firstChild.remove()
    element.append(...children)
  }

  Object.assign(search, { make, fill })
})(self.MingzhangSearch = self.MingzhangSearch || {})
