// Which stretches of time were walked through already, and which windows are left to walk?

import { DAY, type Instant } from '#domain/instant.ts'
import { dayOf, mondayOf, plusDays, startOf } from './day.ts'

/** `to` itself lies outside. */
export interface Stretch {
  from: Instant
  to: Instant
}

/** In order of time, none empty; those that touch or overlap are one. */
export function joined(stretches: readonly Stretch[]): readonly Stretch[] {
  const sorted = stretches.filter(({ from, to }) => to > from).toSorted((a, b) => a.from - b.from)
  const result: Stretch[] = []
  for (const { from, to } of sorted) {
    const last = result.at(-1)
    if (last && last.to >= from) result[result.length - 1] = { from: last.from, to: Math.max(last.to, to) }
    else result.push({ from, to })
  }
  return result
}

/** What of the whole the others do not cover. */
export function uncovered(whole: Stretch, covered: readonly Stretch[]): readonly Stretch[] {
  const gaps: Stretch[] = []
  let from = whole.from
  for (const one of joined(covered)) {
    if (one.from > from) gaps.push({ from, to: Math.min(one.from, whole.to) })
    from = Math.max(from, one.to)
  }
  return [...gaps, { from, to: whole.to }].filter((gap) => gap.to > gap.from)
}

/** Calendar weeks of the zone that the whole touches, newest first; each in full. */
export function weeksIn(whole: Stretch, zone: string): readonly Stretch[] {
  const weeks: Stretch[] = []
  let monday = mondayOf(dayOf(whole.to - 1, zone))
  let to = startOf(plusDays(monday, 7), zone)
  while (to > whole.from) {
    const from = startOf(monday, zone)
    weeks.push({ from, to })
    monday = plusDays(monday, -7)
    to = from
  }
  return weeks
}

/** Windows that are left to walk, newest first: a week each, or what is missing of it. */
export const windowsLeft = (whole: Stretch, walked: readonly Stretch[], zone: string): readonly Stretch[] =>
  weeksIn(whole, zone).flatMap(({ from, to }) =>
    uncovered({ from: Math.max(from, whole.from), to: Math.min(to, whole.to) }, walked).toReversed(),
  )

/** How far back the walked part reaches from the end of the whole without a gap; its end where it is not walked. */
export const reachedBack = (whole: Stretch, walked: readonly Stretch[]): Instant =>
  uncovered(whole, walked).at(-1)?.to ?? whole.from

/** Days before a period of which contacts must be known too: an issue may have begun there, and be unsolved for long. */
export const daysBefore = (windowDays: number): number => 28 + 2 * windowDays

/** What must be walked so that a period can be judged. */
export const walkFor = (period: Stretch, windowDays: number): Stretch => ({
  from: period.from - daysBefore(windowDays) * DAY,
  to: period.to,
})
