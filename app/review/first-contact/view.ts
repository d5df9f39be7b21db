// Which figures does the tab show of the contacts that the reader means, and which contacts stand behind one of them?

import type { ReadyChosen } from '#app/review/data/use-chosen.ts'
import { isInhibitor } from '#domain/reasons/inhibitors.ts'
import { type Costs, NO_COSTS } from '#domain/review/measures/cost.ts'
import {
  assumedLinks,
  type FirstContactRate,
  firstContactBy,
  issueRows,
} from '#domain/review/measures/first-contact.ts'
import {
  firstContactReasons,
  leafGroups,
  type ReasonRate,
} from '#domain/review/measures/first-contact-reasons.ts'
import { firstContactWeeks, type WeekRate } from '#domain/review/measures/first-contact-weeks.ts'
import { rowsIn, together } from '#domain/review/measures/grouping.ts'
import { type InhibitorTable, inhibitorTable } from '#domain/review/measures/inhibitor-table.ts'
import {
  askedBy,
  inhibitedRows,
  inhibitorMap,
  type Pareto,
  paretoOf,
} from '#domain/review/measures/inhibitors.ts'
import { type Variants, variantRows, variantsOf } from '#domain/review/measures/variants.ts'
import { type Listed, VARIANTS, type Weight } from './detail.ts'

export interface View {
  rate: FirstContactRate
  /** Of what it is compared with; null where nothing is. */
  before: FirstContactRate | null
  links: { links: number; assumed: number }
  variants: Variants
  reasons: readonly ReasonRate[]
  weeks: readonly WeekRate[]
}

export interface Causes {
  pareto: Pareto
  map: InhibitorTable
}

const oneOf = <T>([one]: readonly T[]): T => {
  if (one === undefined) throw new RangeError('one group makes one figure')
  return one
}

export function viewOf({ data, contacts, before, read }: ReadyChosen): View {
  const { judged, taxonomy, zone } = data
  const { rows } = contacts
  const whole = together(judged)
  return {
    rate: oneOf(firstContactBy(judged, rows, whole)),
    before: before ? oneOf(firstContactBy(judged, before.contacts.rows, whole)) : null,
    links: assumedLinks(judged, rows),
    variants: variantsOf(judged, rows),
    reasons: firstContactReasons(judged, rows, taxonomy),
    weeks: firstContactWeeks(judged, rows, read, zone),
  }
}

export function causesOf({ data, contacts }: ReadyChosen, costs: Costs, by: Weight): Causes {
  const { judged, taxonomy, settings } = data
  const options = { by, asked: askedBy(settings.inhibitorAskedOneIn) }
  const groups = leafGroups(judged, taxonomy)
  return {
    pareto: paretoOf(judged, contacts.rows, costs, options),
    // The map shows counts only: five thousand cells need not be priced.
    map: inhibitorTable(inhibitorMap(judged, contacts.rows, NO_COSTS, groups, options), taxonomy),
  }
}

/** Contacts of the reason and the week that the list is of, where it is of one. */
function within({ data, contacts }: ReadyChosen, listed: Listed, weeks: readonly WeekRate[]): Uint32Array {
  const { judged, taxonomy } = data
  let { rows } = contacts
  if (listed.week !== null) {
    const week = weeks[listed.week]
    const { createdAt } = judged.times
    rows = rows.filter((row) => {
      const at = createdAt[row] ?? 0
      return week !== undefined && at >= week.from && at < week.to
    })
  }
  if (listed.reason === null) return rows
  const place = taxonomy.reasons.findIndex(({ value }) => value === listed.reason)
  const group = listed.reason === '' ? taxonomy.reasons.length : place
  return rowsIn(rows, leafGroups(judged, taxonomy), group)
}

/** First contacts of issues, or contacts where a variant counts these. */
export function listedRows(chosen: ReadyChosen, listed: Listed, weeks: readonly WeekRate[]): Uint32Array {
  const { judged, settings } = chosen.data
  const rows = within(chosen, listed, weeks)
  const { of } = listed
  if (of === 'inhibited') {
    const name = listed.inhibitor ?? ''
    return inhibitedRows(judged, rows, isInhibitor(name) ? name : null, askedBy(settings.inhibitorAskedOneIn))
  }
  const variant = VARIANTS.find((name) => name === of)
  if (variant) return variantRows(judged, rows, variant)
  return of === 'all' || of === 'mature' || of === 'yes' || of === 'no' || of === 'maturing'
    ? issueRows(judged, rows, of)
    : new Uint32Array()
}
