// What do the contacts of each organisation cost us?

import { type Costs, costAlong } from './cost.ts'
import type { Judged } from './judged.ts'
import { type Expense, NOTHING } from './range.ts'
import { remembering } from './remembered.ts'

/** By organisation id, of these contacts; those without an organisation are in none. */
export const costByOrganization = remembering(
  (judged: Judged, rows: Uint32Array, costs: Costs): ReadonlyMap<number, Expense> => {
    const { codes, columns } = judged.table
    // Those that came stand close together: an account has many more.
    const placeOf = new Int32Array(codes.organization.size + 1).fill(-1)
    const came: number[] = []
    const places = new Int32Array(rows.length).fill(-1)
    for (let index = 0; index < rows.length; index += 1) {
      const code = columns.organization[rows[index] ?? 0] ?? 0
      if (code === 0) continue
      if (placeOf[code] === -1) placeOf[code] = came.push(code) - 1
      places[index] = placeOf[code] ?? -1
    }
    const spent = costAlong(costs, rows, places, came.length)
    return new Map(came.map((code, place) => [codes.organization.idOf(code) ?? 0, spent[place] ?? NOTHING]))
  },
)
