/* Sorted lists of numbers: where something stands in them, and where several meet. */
(function (search) {
  "use strict"

  /* The order of two lists of numbers: below 0, 0 or above 0. */
  function compare(one, other) {
    for (let i = 0; i < one.length && i < other.length; i++) {
      if (one[i] !== other[i]) return one[i] - other[i]
    }
    return one.length - other.length
  }

  /* The last place in a sorted list whose entry is not above what is looked for; -1 if there is none. */
  function lastNotAbove(list, wanted, order) {
    let low = 0, high = list.length
    while (low < high) {
      const middle = low + high >> 1
      if ((order ? order(list[middle], wanted) : list[middle] - wanted) <= 0) low = middle + 1
      else high = middle
    }
    return low - 1
  }

  /* Where each of so many things begins, laid one behind the other: [2, 3, 1] from 10 is [10, 12, 15]. */
  function starts(counts, from) {
    const list = []
    let at = from || 0
    for (let i = 0; i < counts.length; i++) {
      list.push(at)
      at += counts[i]
    }
    return list
  }

  /* The places of a phrase's first character, from the places of its pieces: where all stand one behind the other.
     lists[i] are the places of the piece that covers [cover[i][0], cover[i][1]) of the phrase. */
  function together(lists, cover) {
    const order = lists.map((list, i) => i)
    order.sort((one, other) => lists[one].length - lists[other].length)
    let places = lists[order[0]].map((place) => place - cover[order[0]][0])
    order.slice(1).forEach((i) => {
      const list = lists[i], offset = cover[i][0]
      let at = 0
      places = places.filter((place) => {
        while (at < list.length && list[at] < place + offset) at++
        return list[at] === place + offset
      })
    })
    return places
  }

  Object.assign(search, { compare, lastNotAbove, starts, together })
})(self.MingzhangSearch = self.MingzhangSearch || {})
