// Of the days that somebody calls spikes, how many does the detector find, and how many others does it call so?

import { atOnce } from '#domain/pieces.ts'
import { daysFrom, mondayOf } from '#domain/review/day.ts'
import { mergeFirings } from '#domain/review/spikes/alerts.ts'
import { dayFirings } from '#domain/review/spikes/day-detector.ts'
import type { LabelledSeries } from './spikes-files.ts'
import { poissonDays } from './spikes-poisson.ts'

export interface SpikeFigures {
  /** Days that were called a spike, and those of them that lie within a label. */
  called: number
  right: number
  /** Labels, and those of them in which a day was called. */
  labels: number
  found: number
  /** null where nothing was called, or nothing is labelled. */
  precision: number | null
  recall: number | null
  /** Called days that lie together make one alert; those that hold a labelled day. */
  alerts: number
  rightAlerts: number
}

export interface MeasuredSeries {
  name: string
  days: number
  /** Values of less than a day were added up. */
  summed: boolean
  labelled: boolean
  ours: SpikeFigures & { days: readonly string[] }
  poisson: SpikeFigures
}

type Labels = readonly (readonly [from: number, to: number])[]

const share = (part: number, of: number): number | null => (of > 0 ? part / of : null)

const within = (labels: Labels, from: number, to = from): boolean =>
  labels.some(([first, last]) => from <= last && to >= first)

function figuresOf(days: readonly number[], labels: Labels): SpikeFigures {
  const right = days.filter((day) => within(labels, day)).length
  const found = labels.filter(([from, to]) => days.some((day) => day >= from && day <= to)).length
  const alerts = mergeFirings(
    days.map((day) => ({
      ...{ reason: '', detector: 'day' as const, from: day, to: day },
      ...{ count: 0, expected: 0, low: 0, high: 0, ratio: 0, p: 0, needed: 0 },
    })),
  )
  return {
    ...{ called: days.length, right, labels: labels.length, found },
    ...{ precision: share(right, days.length), recall: share(found, labels.length) },
    alerts: alerts.length,
    rightAlerts: alerts.filter(({ from, to }) => within(labels, from, to)).length,
  }
}

/** Days on which our detector speaks; each rests on the days before it alone, of this series alone. */
function ourDays({ counts, firstDay }: LabelledSeries): number[] {
  // Days begin with a Monday.
  const lead = daysFrom(mondayOf(firstDay), firstDay)
  const days = [...Array.from({ length: lead }, () => null), ...counts]
  const { firings } = atOnce(
    dayFirings({
      reasons: [{ reason: '', parent: null, days, weeks: [] }],
      watchFrom: 0,
    }),
  )
  return firings.map(({ from }) => from - lead)
}

const written = (firstDay: string, day: number): string =>
  new Date(Date.parse(firstDay) + day * 86_400_000).toISOString().slice(0, 10)

/** Both rules on the same series, with the same constants for every series. */
export function measureSeries(series: LabelledSeries): MeasuredSeries {
  const labels = series.spikes ?? []
  const days = ourDays(series)
  return {
    ...{ name: series.name, days: series.counts.length, summed: series.summed },
    labelled: series.spikes !== null,
    ours: { ...figuresOf(days, labels), days: days.map((day) => written(series.firstDay, day)) },
    poisson: figuresOf(poissonDays(series.counts), labels),
  }
}

/** Days, labels and alerts of all labelled series together. */
export function total(all: readonly SpikeFigures[]): SpikeFigures {
  const sum = (name: 'called' | 'right' | 'labels' | 'found' | 'alerts' | 'rightAlerts') =>
    all.reduce((amount, figures) => amount + figures[name], 0)
  const [called, right, labels, found] = [sum('called'), sum('right'), sum('labels'), sum('found')]
  return {
    ...{ called, right, labels, found, alerts: sum('alerts'), rightAlerts: sum('rightAlerts') },
    ...{ precision: share(right, called), recall: share(found, labels) },
  }
}
