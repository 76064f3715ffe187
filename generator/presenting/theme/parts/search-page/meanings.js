/* Words that the site explains: whoever asks for one is told what it means before where it stands. */
(function (search) {
  "use strict"

  const MOST = 2

  /* Which of these words are asked for, in their order: the whole question first, else what it contains. */
  function meant(words, question) {
    const asked = search.folded(question.replace(/["“”＂]/g, " ")).trim()
    const same = words.filter((word) => search.folded(word) === asked)
    return (same.length ? same : words.filter((word) => asked.includes(search.folded(word)))).slice(0, MOST)
  }

  /* Show the explanations of a question's words, and no others. */
  function explain(place, question) {
    const pairs = Array.from(place.children)
    const shown = meant(pairs.map((pair) => pair.dataset.word), question)
    for (const pair of pairs) pair.hidden = !shown.includes(pair.dataset.word)
    place.hidden = !shown.length
  }

  Object.assign(search, { meant, explain })
})(self.MingzhangSearch = self.MingzhangSearch || {})
