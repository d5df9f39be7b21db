// Which of the tickets in columns pass a test, without a record being made of any?

import type { BulkTickets, TicketColumn } from '#workspace/records/bulk.ts'
import type { TicketRecord } from '#workspace/records/tickets.ts'

export type PlaceTest = (place: number) => boolean

/** Stamps as Zendesk writes them; `from` inclusive, `to` exclusive. */
interface Span {
  from?: string
  to?: string
}

const second = (stamp: string | undefined, absent: number): number =>
  stamp === undefined ? absent : Date.parse(stamp) / 1000

/** Whether a time lies within the bounds; 0 is no time at all. */
export function withinSpan(seconds: Uint32Array, { from, to }: Span): PlaceTest {
  const [low, high] = [second(from, Number.NEGATIVE_INFINITY), second(to, Number.POSITIVE_INFINITY)]
  return (place) => {
    const at = seconds[place] ?? 0
    return at !== 0 && at >= low && at < high
  }
}

/** The first of ascending places that is not `before`. */
export function lowerBound(count: number, before: (index: number) => boolean): number {
  let low = 0
  let high = count
  while (low < high) {
    const middle = (low + high) >>> 1
    if (before(middle)) low = middle + 1
    else high = middle
  }
  return low
}

/** The places created within the span, the end left out. */
export function createdPlaces({ created, size }: BulkTickets, { from, to }: Span): [number, number] {
  const bound = (stamp: string): number =>
    lowerBound(size, (place) => (created[place] ?? 0) < second(stamp, 0))
  const low = from === undefined ? 0 : bound(from)
  return [low, Math.max(low, to === undefined ? size : bound(to))]
}

/** Judges each code once, by one of its tickets; each ticket where `each` says that the code does not decide. */
export function byColumn(
  column: TicketColumn,
  matches: (part: Partial<TicketRecord>) => boolean,
  each: boolean,
): PlaceTest {
  if (each) return (place) => matches(column.sample(place))
  const { codes } = column
  const verdicts = new Uint8Array(column.count)
  return (place) => {
    const code = codes[place] ?? 0
    const known = verdicts[code] ?? 0
    if (known !== 0) return known === 1
    const verdict = matches(column.common?.(code) ?? column.sample(place))
    verdicts[code] = verdict ? 1 : 2
    return verdict
  }
}

/** Places from `low` up to `high` that pass every test, in order; tests that leave few come first at best. */
export function placesPassing(
  tests: readonly PlaceTest[],
  [low, high]: readonly [number, number],
): Uint32Array {
  const found = new Uint32Array(high - low)
  for (let place = low; place < high; place += 1) found[place - low] = place
  let count = found.length
  for (const passes of tests) {
    let kept = 0
    for (let index = 0; index < count; index += 1) {
      const place = found[index] ?? 0
      if (!passes(place)) continue
      found[kept] = place
      kept += 1
    }
    count = kept
  }
  return found.slice(0, count)
}
