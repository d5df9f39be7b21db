// What do the contacts of each organisation cost us?

import { type Costs, costBy } from './cost.ts'
import type { Judged } from './judged.ts'
import type { Expense } from './range.ts'

/** By organisation id, of these contacts; those without an organisation are in none. */
export function costByOrganization(
  judged: Judged,
  rows: Uint32Array,
  costs: Costs,
): ReadonlyMap<number, Expense> {
  const { codes, columns, size } = judged.table
  const groups = codes.organization.size + 1
  const of = Int32Array.from(columns.organization.subarray(0, size), (code) => (code === 0 ? -1 : code))
  const spent = costBy(costs, rows, { size: groups, of })
  const came = new Uint8Array(groups)
  for (const row of rows) came[columns.organization[row] ?? 0] = 1
  const found = new Map<number, Expense>()
  for (let code = 1; code < groups; code += 1) {
    const [id, expense] = [codes.organization.idOf(code), spent[code]]
    if (came[code] === 1 && id !== null && expense) found.set(id, expense)
  }
  return found
}
