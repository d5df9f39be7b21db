// Which figures does the tab show of the customers behind these contacts, and which tickets stand behind one of them?

import type { ReadyChosen } from '#app/review/data/use-chosen.ts'
import type { Mover } from '#domain/health/portfolio.ts'
import { SEEN_DAYS } from '#domain/health/sighting.ts'
import { DAY, type Instant } from '#domain/instant.ts'
import {
  type CustomerHealth,
  customerHealth,
  frequencyByHealth,
  moversAmong,
  pickedRows,
} from '#domain/review/measures/customers.ts'
import { type Advocate, advocatesAmong } from '#domain/review/measures/customers-advocates.ts'
import {
  atRiskAlone,
  type OrganizationLine,
  organizationLines,
  rowsOfCustomer,
  rowsOfOrganization,
} from '#domain/review/measures/customers-organizations.ts'
import {
  type MoodCounts,
  moodCounts,
  moodRows,
  type QuestionLine,
  questionLines,
  questionRows,
} from '#domain/review/measures/customers-said.ts'
import { type Seen, seenAsOf } from '#domain/review/measures/customers-seen.ts'
import type { Listed } from './detail.ts'

/** What stands above the first screenful's end; the lists below find their own lines, each when it is drawn. */
export interface View {
  chosen: ReadyChosen
  seen: Seen
  health: CustomerHealth
  /** As of the end of what it is compared with; null where nothing is, or its sightings were not read. */
  before: CustomerHealth | null
  organizations: readonly OrganizationLine[]
  alone: number
}

/** How customers were seen at the end of the period, or by now. */
export const asOfIn = ({ data, spans }: ReadyChosen): Instant => Math.min(data.now, spans.current.to)

/** So many days of tickets tell what was seen by then. */
export const daysToRead = (chosen: ReadyChosen): number =>
  Math.ceil((chosen.data.now - asOfIn(chosen)) / DAY) + SEEN_DAYS

/** Where tickets do not reach back as far as sightings count: from when on they were read; else null. */
export const seenFrom = (chosen: ReadyChosen): Instant | null => {
  const { from } = chosen.data
  return from !== null && from > asOfIn(chosen) - SEEN_DAYS * DAY ? from : null
}

function beforeIn({ data, before, compared }: ReadyChosen): CustomerHealth | null {
  if (before === null || compared === null || data.from === null) return null
  if (data.from > compared.to - SEEN_DAYS * DAY) return null
  return customerHealth(data.judged, before.contacts.rows, seenAsOf(data.judged, compared.to))
}

export function viewOf(chosen: ReadyChosen): View {
  const { judged } = chosen.data
  const { rows } = chosen.contacts
  const seen = seenAsOf(judged, asOfIn(chosen))
  return {
    ...{ chosen, seen },
    health: customerHealth(judged, rows, seen),
    before: beforeIn(chosen),
    organizations: organizationLines(judged, rows, seen),
    alone: atRiskAlone(judged, rows, seen),
  }
}

export const frequencyIn = ({ chosen, seen }: View): ReturnType<typeof frequencyByHealth> =>
  frequencyByHealth(chosen.data.judged, chosen.contacts.rows, seen, chosen.choice.organizations)

export const moversIn = ({ chosen, seen }: View): readonly Mover[] =>
  moversAmong(chosen.data.judged, chosen.contacts.rows, seen)

export const advocatesIn = ({ chosen, seen }: View): readonly Advocate[] =>
  advocatesAmong(chosen.data.judged, chosen.contacts.rows, seen)

export const moodsIn = ({ chosen }: View): MoodCounts => moodCounts(chosen.data.judged, chosen.contacts.rows)

export const questionsIn = ({ chosen }: View): readonly QuestionLine[] =>
  questionLines(chosen.data.judged, chosen.contacts.rows, chosen.data.settings.question)

export function listedRows({ data, contacts, choice }: ReadyChosen, seen: Seen, listed: Listed): Uint32Array {
  const { judged } = data
  const { rows } = contacts
  if (listed.of === 'customer') return rowsOfCustomer(judged, rows, listed.id)
  if (listed.of === 'organization') return rowsOfOrganization(judged, rows, listed.id)
  if (listed.of === 'mood') return moodRows(judged, rows, listed.mood)
  if (listed.of === 'question') return questionRows(judged, rows, listed)
  const bands = listed.band === null ? {} : { bands: [listed.band] }
  if (listed.of === 'frequency')
    return pickedRows(judged, rows, seen, { ...bands, frequency: listed.frequency }, choice.organizations)
  const standing = listed.standing === null ? {} : { standing: listed.standing }
  return pickedRows(judged, rows, seen, { ...bands, ...standing })
}
