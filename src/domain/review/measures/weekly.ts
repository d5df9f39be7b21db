// What did each week bring: contacts, intensity, first reply, satisfaction, and the team's own series?

import { dayOf, daysFrom, plusDays } from '#domain/review/day.ts'
import { type TeamSeries, toBase } from '#domain/review/series.ts'
import type { Stretch } from '#domain/review/stretch.ts'
import { type BaseSeries, baseIn } from './base-series.ts'
import { bySolve, type Choice, chosenContacts, chosenSolved } from './chosen.ts'
import { csatBy } from './csat.ts'
import { firstReplyBy } from './first-reply.ts'
import { byTime } from './grouping.ts'
import type { Judged } from './judged.ts'
import type { Weekly } from './lagged.ts'

/** All by week, oldest first, in the order of the weeks asked for; null where nothing is known. */
export interface WeekFigures {
  /** Contacts for a thousand of the base; contacts themselves without one. */
  intensity: Weekly
  /** Minutes, the median of the week's contacts. */
  firstReply: Weekly
  /** Good of rated, of what was solved in the week. */
  csat: Weekly
}

/** `choice`: whom the reader picked; its days do not matter. `weeks` are whole, in order of time. */
export function weekFigures(
  judged: Judged,
  choice: Choice,
  weeks: readonly Stretch[],
  base: BaseSeries | null,
): WeekFigures {
  const [first, last] = [weeks[0], weeks.at(-1)]
  if (!first || !last) return { intensity: [], firstReply: [], csat: [] }
  const { rows } = chosenContacts(judged, { ...choice, from: first.from, to: last.to })
  const replies = firstReplyBy(judged, rows, byTime(judged, weeks))
  const intensity = weeks.map(({ from, to }, week) => {
    const contacts = replies[week]?.contacts ?? 0
    if (base === null) return contacts
    const { value } = baseIn(base, from, to)
    return value ? (contacts / value) * 1000 : null
  })
  const solved = chosenSolved(judged, { ...choice, from: first.from, to: last.to })
  const csat = csatBy(judged, solved.rows, bySolve(judged, weeks))
  return {
    intensity,
    firstReply: replies.map(({ medianMinutes }) => medianMinutes),
    csat: csat.map(({ share }) => share),
  }
}

/** A rate's points weigh by the days that they share with the week, and by how many they were measured on. */
function rateIn({ points }: TeamSeries, { from, to }: Stretch, zone: string): number | null {
  const [first, last] = [dayOf(from, zone), dayOf(to - 1, zone)]
  let [sum, weight] = [0, 0]
  for (const point of points) {
    const end = point.to ?? point.from
    if (point.from > last || end < first) continue
    const begun = point.from > first ? point.from : first
    const days = daysFrom(begun, plusDays(end < last ? end : last, 1))
    const heavy = (days / (daysFrom(point.from, end) + 1)) * (point.n ?? 1)
    sum += heavy * point.value
    weight += heavy
  }
  return weight > 0 ? sum / weight : null
}

/** A stock's mean, a flow's sum where it speaks of the whole week, a rate's mean; null where it says nothing. */
export function seriesByWeek(series: TeamSeries, weeks: readonly Stretch[], zone: string): Weekly {
  if (series.kind === 'rate') return weeks.map((week) => rateIn(series, week, zone))
  const base = toBase(series, zone)
  return weeks.map(({ from, to }) => (base === null ? null : baseIn(base, from, to).value))
}
