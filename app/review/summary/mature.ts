// Which contacts tell of first contact by now: of the picked group and channel, in the newest four weeks that are old enough?

import type { ReadyChosen } from '#app/review/data/use-chosen.ts'
import { plusDays, startOf } from '#domain/review/day.ts'
import { chosenContacts } from '#domain/review/measures/chosen.ts'
import { newestMature } from '#domain/review/measures/first-contact-weeks.ts'
import type { Span } from '#domain/review/period.ts'

export interface Mature {
  rows: Uint32Array
  span: Span
}

/** Nothing of a week that is just over can be told: so that a weekly summary would have no rate at all. */
export function matureContacts({ data, choice }: ReadyChosen): Mature {
  const { judged, zone } = data
  const { from: firstDay, to: lastDay } = newestMature(judged, zone)
  const span = { from: startOf(firstDay, zone), to: startOf(plusDays(lastDay, 1), zone), firstDay, lastDay }
  return { rows: chosenContacts(judged, { ...choice, from: span.from, to: span.to }).rows, span }
}
