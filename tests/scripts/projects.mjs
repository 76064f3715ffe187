/* A small made-up site for the explorer: one unit that lists all its projects, one that does not, one fictional. */
import { loadExplorer } from "./load.mjs"

const column = (name, type = "string", ours = false) => ({ name, type, ours, title: name, unit: "", about: "" })

export const COLUMNS = [
  ...["id", "name", "unit", "unit_name", "code", "area", "category", "department", "implementer", "period"].map((name) => column(name)),
  ...["grade_of_stated", "attainment", "missed_aspects", "status"].map((name) => column(name)),
  column("year", "integer"), column("spot_checked", "boolean"), column("example", "boolean"),
  column("annual_budget", "number"), column("executed", "number"), column("stated_total", "number"),
  column("execution_rate", "number", true), column("score_gap", "number", true),
]

const PLAIN = { status: "公开", example: false, spot_checked: false, area: "", stated_total: null, executed: null, annual_budget: null }

const PROJECTS = [
  { id: "a1", name: "路灯维修", unit: "a", year: 2024, area: "城建", annual_budget: "10", executed: "9.5", stated_total: "95", missed_aspects: "数量、时效", grade_of_stated: "优" },
  { id: "a2", name: "LED 路灯", unit: "a", year: 2024, area: "城建", annual_budget: "3.8598", executed: "3.86", stated_total: "90.5", grade_of_stated: "优" },
  { id: "a3", name: "党建", unit: "a", year: 2023, annual_budget: "0", stated_total: "60", spot_checked: true, grade_of_stated: "中" },
  { id: "b1", name: "维稳", unit: "b", year: 2024, area: "维稳", annual_budget: "100", executed: "100", stated_total: "88", missed_aspects: "质量" },
  { id: "x1", name: "虚构", unit: "x", year: 2024, area: "城建", annual_budget: "1", executed: "1", stated_total: "99", example: true },
]

const island = (unit, name, year, more = {}) => {
  const listed = PROJECTS.filter((item) => item.unit === unit && item.year === year).length
  return { unit, name, year, example: false, projects: listed, listed, examples: 0, withheld: 0, enough: true, ...more }
}

const SITE = {
  kind: "site",
  columns: COLUMNS,
  shown: ["name", "executed"],
  years: [{ year: 2023, rows: 1 }, { year: 2024, rows: 4 }],
  first: [],
  grades: ["优", "良", "中", "差"],
  islands: [
    island("a", "甲镇", 2024), island("a", "甲镇", 2023), island("b", "乙局", 2024, { projects: 45, enough: false }),
    island("x", "示例镇", 2024, { example: true, examples: 1 }),
  ],
}

/* A year as explore/data/<year>.js has it. */
function yearOf(year) {
  const own = PROJECTS.filter((item) => item.year === year).map((item) => ({ ...PLAIN, ...item }))
  const cells = (name) => own.map((item) => (item[name] === undefined ? "" : item[name]))
  return { kind: "year", year, rows: own.length, columns: Object.fromEntries(COLUMNS.map(({ name }) => [name, cells(name)])) }
}

/* The explorer's scripts with this site loaded. */
export function explorer() {
  globalThis.mzData = [yearOf(2023), SITE, yearOf(2024)]
  return loadExplorer()
}

/* The names of rows, as a reader would list them. */
export const names = (store, rows) => rows.map((row) => store.text.name[row])
