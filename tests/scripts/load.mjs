/* The site's scripts as a browser runs them: one after the other, in the order of the page, all in one place. */
import { readFileSync } from "node:fs"
import vm from "node:vm"

const THEME = new URL("../../generator/presenting/theme/", import.meta.url)

globalThis.self = globalThis

/* Run these files of the theme, named without their ending. */
export function load(...names) {
  for (const name of names) {
    const file = new URL(name + ".js", THEME)
    vm.runInThisContext(readFileSync(file, "utf8"), { filename: file.pathname })
  }
}

const SEARCH = ["folding", "lists", "reader", "files", "index", "asking", "spellings", "alike", "showing", "near"]
const SEARCH_PAGE = ["elements", "narrowing", "results", "meanings"]
const EXPLORE = ["dom", "decimal", "data", "state", "filter", "summary", "download"]

/* The search without its page: what window.MingzhangSearch holds. */
export function loadSearch() {
  load(...SEARCH.map((name) => "parts/search/" + name))
  return globalThis.MingzhangSearch
}

/* The parts of the search page that draw nothing by themselves. */
export function loadSearchPage() {
  loadSearch()
  load(...SEARCH_PAGE.map((name) => "parts/search-page/" + name))
  return globalThis.MingzhangSearch
}

/* The explorer without its page: what window.mz holds. */
export function loadExplorer() {
  load(...EXPLORE.map((name) => "assets/explore/" + name))
  return globalThis.mz
}
