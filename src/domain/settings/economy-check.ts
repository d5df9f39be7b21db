// Is what was stored about the team's economy fit to be used? Each part for itself: half a cost or half a chain is none.

import { REMEDIES } from '#domain/reasons/kinds.ts'
import { type Day, isDay } from '#domain/review/day.ts'
import type { CostTable } from '#domain/review/measures/cost.ts'
import type { Expense, Range } from '#domain/review/measures/range.ts'
import {
  amount,
  type Check,
  choice,
  entry,
  isRecord,
  mapOf,
  orNull,
  type Report,
  shape,
  shown,
  text,
  typeOf,
  whole,
} from './checks.ts'
import {
  type ChainStep,
  type EconomySettings,
  SERIES_NAME,
  type ToldPurpose,
  type ToldShare,
} from './economy.ts'

const MOST_MONEY = 1_000_000
const MOST_HOURS = 1_000
const MOST_ENTRIES = 60

const NO_RANGE: Range = { low: 0, high: 0 }
const NO_EXPENSE: Expense = { money: NO_RANGE, hours: NO_RANGE }

/** Both ends are there, and in order. */
const range =
  (most: number): Check<Range> =>
  (value, path, fallback, report) => {
    if (!isRecord(value)) {
      report(path, 'wrong_type', { expected: 'object', found: typeOf(value) })
      return fallback
    }
    const low = amount(0, most)(value.low, `${path}.low`, Number.NaN, report)
    const high = amount(0, most)(value.high, `${path}.high`, Number.NaN, report)
    if (low > high) report(`${path}.high`, 'below_low', { value: high, low })
    return low <= high ? { low, high } : fallback
  }

/** Gives the fallback for the whole where a part of it has a fault: half a cost or half a chain is none. */
const allOrNothing =
  <T>(check: (value: unknown, path: string, report: Report) => T): Check<T> =>
  (value, path, fallback, report) => {
    let faults = 0
    const counting: Report = (...issue) => {
      faults += 1
      report(...issue)
    }
    const made = check(value, path, counting)
    return faults === 0 ? made : fallback
  }

const expense = allOrNothing<Expense>((value, path, report) => {
  const parts = isRecord(value) ? value : {}
  return {
    money: range(MOST_MONEY)(parts.money, `${path}.money`, NO_RANGE, report),
    hours: range(MOST_HOURS)(parts.hours, `${path}.hours`, NO_RANGE, report),
  }
})

type CostEntry = CostTable['entries'][number]

const costEntry = allOrNothing<CostEntry>((value, path, report) => {
  const { tier = null, channel = null, cost } = isRecord(value) ? value : {}
  if (tier === null && channel === null) report(`${path}.tier`, 'missing')
  return {
    tier: orNull(whole(1, 9))(tier, `${path}.tier`, null, report),
    channel: orNull(text(/^[a-z0-9_]{1,60}$/))(channel, `${path}.channel`, null, report),
    cost: expense(cost, `${path}.cost`, NO_EXPENSE, report),
  }
})

const costEntries: Check<readonly CostEntry[]> = (value, path, fallback, report) => {
  if (!Array.isArray(value)) {
    report(path, 'wrong_type', { expected: 'list', found: typeOf(value) })
    return fallback
  }
  if (value.length > MOST_ENTRIES)
    report(path, 'out_of_range', { value: value.length, low: 0, high: MOST_ENTRIES })
  const seen = new Set<string>()
  return value.slice(0, MOST_ENTRIES).flatMap((one, index) => {
    const found = entry(costEntry)(one, `${path}.${index}`, null, report)
    if (found === null) return []
    const name = `${found.tier ?? ''}:${found.channel ?? ''}`
    if (seen.has(name)) {
      report(`${path}.${index}.tier`, 'duplicate', { value: name })
      return []
    }
    seen.add(name)
    return [found]
  })
}

const costs: Check<EconomySettings['costs']> = (value, path, fallback, report) => {
  if (value === null) return null
  const { standard, entries = [] } = isRecord(value) ? value : {}
  const found = entry(expense)(standard, `${path}.standard`, null, report)
  const others = costEntries(entries, `${path}.entries`, [], report)
  return found === null ? fallback : { standard: found, entries: others }
}

const day: Check<Day> = (value, path, fallback, report) => {
  if (typeof value === 'string' && isDay(value)) return value
  report(path, 'no_day', { value: shown(value) })
  return fallback
}

const share = amount(0, 100)

const told = (value: unknown, path: string, report: Report): ToldShare => {
  const stored = isRecord(value) ? value : {}
  const by = choice(['survey', 'assumption'])(stored.by, `${path}.by`, 'assumption', report)
  const part = share(stored.share, `${path}.share`, 0, report)
  if (by === 'assumption') return { by, share: part }
  const from = day(stored.from, `${path}.from`, '', report)
  const to = day(stored.to, `${path}.to`, '', report)
  if (from > to && to !== '') report(`${path}.to`, 'below_low', { value: to, low: from })
  return { by, share: part, n: whole(1, 100_000_000)(stored.n, `${path}.n`, 1, report), from, to }
}

const purpose = (value: unknown, path: string, report: Report): ToldPurpose => {
  const stored = isRecord(value) ? value : {}
  const step = (name: ChainStep): ToldShare => told(stored[name], `${path}.${name}`, report)
  return { came: step('came'), found: step('found'), wouldContact: step('wouldContact') }
}

const seriesName = orNull(text(SERIES_NAME))

const chain = allOrNothing<NonNullable<EconomySettings['selfService']>>((value, path, report) => {
  const { visits = null, support, information } = isRecord(value) ? value : {}
  const made = {
    visits: seriesName(visits, `${path}.visits`, null, report),
    support: purpose(support, `${path}.support`, report),
    information: purpose(information, `${path}.information`, report),
  }
  const both = made.support.came.share + made.information.came.share
  if (both > 100) report(`${path}.information.came.share`, 'sum_over_100', { sum: both })
  return made
})

const remedyShares: Check<EconomySettings['remedyShares']> = mapOf(
  new RegExp(`^(${REMEDIES.join('|')})$`),
  share,
)

export const economy: Check<EconomySettings> = shape<EconomySettings>({
  currency: text(/^[A-Z]{3}$/),
  costs,
  base: seriesName,
  baseBy: shape<EconomySettings['baseBy']>({
    brands: mapOf(/^\d{1,16}$/, text(SERIES_NAME)),
    segments: mapOf(/^.{1,200}$/su, text(SERIES_NAME)),
  }),
  remedyShares,
  selfService: orNull(chain),
})
