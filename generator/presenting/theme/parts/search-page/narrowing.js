/* Narrowing down what was found: by which choices, and what each would leave. */
(function (search) {
  "use strict"

  const { make, fill } = search

  /* The values of each choice that an address asks for. */
  function chosenIn(choices, params) {
    const chosen = {}
    for (const choice of choices) {
      const values = params.getAll(choice.key)
      if (values.length) chosen[choice.key] = values
    }
    return chosen
  }

  /* Which pages fulfil every choice, and how many each option would leave if it were chosen: an option's count keeps
     all choices but its own. `counts[key][place]`, places from 1. */
  function narrow(choices, found, chosen) {
    const kept = new Map(), counts = {}
    const wanted = choices.map((choice) => {
      counts[choice.key] = {}
      return chosen[choice.key] ? placesOf(choice, chosen[choice.key]) : null
    })
    found.forEach((hit, page) => {
      const failing = choices.filter((choice, i) => wanted[i] && !wanted[i].has(choice.values[page] || null))
      if (!failing.length) kept.set(page, hit)
      if (failing.length > 1) return
      for (const choice of failing.length ? failing : choices) {
        const value = choice.values[page]
        if (value) counts[choice.key][value] = (counts[choice.key][value] || 0) + 1
      }
    })
    return { kept, counts }
  }

  function placesOf(choice, values) {
    return new Set(values.map((value) => choice.options.findIndex((option) => option.value === value) + 1))
  }

  /* The choices as boxes to tick; the one that has the focus keeps it. */
  function drawChoices(place, choices, chosen, counts) {
    const focused = document.activeElement
    let again
    const sets = choices.map((choice) => {
      const values = chosen[choice.key] || [], boxes = []
      choice.options.forEach((option, i) => {
        const count = counts[choice.key][i + 1] || 0, ticked = values.indexOf(option.value) >= 0
        if (!count && !ticked) return
        const box = make("input", { type: "checkbox", name: choice.key, value: option.value })
        box.checked = ticked
        if (focused && focused.name === choice.key && focused.value === option.value) again = box
        boxes.push(make("label", {}, box, make("span", {}, option.label), make("span", { class: "mz-count" }, String(count))))
      })
      const pointless = boxes.length < 2 && !values.length && choice.options.length > 1
      return !boxes.length || pointless ? null : make("fieldset", {}, make("legend", {}, choice.label), ...boxes)
    })
    fill(place, ...sets.filter(Boolean))
    if (again) again.focus()
  }

  /* The kinds of pages as a row of links with their counts, all of them first; `kinds` is the first choice of the index,
     `link` makes a link to a query. */
  function drawKinds(place, kinds, chosen, counts, query, link) {
    const values = chosen[kinds.key] || [], shown = []
    const one = (label, count, value) => {
      const params = new URLSearchParams(query)
      params.delete(kinds.key)
      if (value) params.set(kinds.key, value)
      const made = link(label + " " + count, params)
      if (value ? values.length === 1 && values[0] === value : !values.length) made.setAttribute("aria-current", "true")
      return made
    }
    kinds.options.forEach((option, i) => {
      const count = counts[kinds.key][i + 1] || 0
      if (count || values.indexOf(option.value) >= 0) shown.push([option.label, count, option.value])
    })
    const total = shown.reduce((sum, [, count]) => sum + count, 0)
    place.hidden = shown.length < 2 && !values.length
    fill(place, ...[["全部", total, ""]].concat(shown).map((each) => one(...each)))
  }

  /* The address with the choices that are ticked and the order that is set. */
  function chosenParams(place, choices, order, query) {
    const params = new URLSearchParams(query)
    for (const choice of choices) params.delete(choice.key)
    for (const box of place.querySelectorAll("input:checked")) params.append(box.name, box.value)
    if (order) params.set("sort", order)
    else params.delete("sort")
    return params
  }

  Object.assign(search, { chosenIn, narrow, drawChoices, drawKinds, chosenParams })
})(self.MingzhangSearch = self.MingzhangSearch || {})
