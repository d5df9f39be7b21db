// How do two versions of a series become one: what a file adds, and what a colleague saved in between?

import type { Day } from '#domain/review/day.ts'
import type { SeriesPoint, TeamSeries } from '#domain/review/series.ts'
import type { Side } from '#domain/settings/parts.ts'
import { isSame } from '#domain/settings/same.ts'

type ByDay = ReadonlyMap<Day, SeriesPoint>

const byDay = (points: readonly SeriesPoint[]): ByDay => new Map(points.map((point) => [point.from, point]))

const inOrder = (points: Iterable<SeriesPoint>): readonly SeriesPoint[] =>
  [...points].toSorted((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0))

export interface Added {
  points: readonly SeriesPoint[]
  /** Of those added: new days; days with another value than before. */
  fresh: number
  changed: number
  /** Known days of which nothing was said. */
  kept: number
}

/** What is added counts where both speak of the day; nothing else of what is known goes. */
export function addPoints(known: readonly SeriesPoint[], added: readonly SeriesPoint[]): Added {
  const before = byDay(known)
  const after = byDay(added)
  const changed = added
    .filter(({ from }) => before.has(from))
    .filter((point) => !isSame(before.get(point.from), point))
  return {
    points: inOrder(new Map([...before, ...after]).values()),
    fresh: [...after.keys()].filter((day) => !before.has(day)).length,
    changed: changed.length,
    kept: [...before.keys()].filter((day) => !after.has(day)).length,
  }
}

/** What both versions decide apart: the kind, the unit, each day. */
export type About = 'kind' | 'unit' | Day

export interface SeriesClash {
  about: About
  mine: SeriesPoint | string | null
  theirs: SeriesPoint | string | null
  /** Whoever changed it alone; mine where both did. */
  proposed: Side
  both: boolean
}

type Parts = ReadonlyMap<About, SeriesPoint | string>

const partsOf = (series: TeamSeries | null): Parts =>
  new Map<About, SeriesPoint | string>(
    series === null ? [] : [['kind', series.kind], ['unit', series.unit], ...byDay(series.points)],
  )

/** Every part in which the two differ; `base` is what both began with, null where there was none. Null: removed. */
export function seriesClashes(
  base: TeamSeries | null,
  mine: TeamSeries | null,
  theirs: TeamSeries | null,
): readonly SeriesClash[] {
  const [from, own, other] = [partsOf(base), partsOf(mine), partsOf(theirs)]
  return [...new Set([...own.keys(), ...other.keys()])]
    .filter((about) => !isSame(own.get(about), other.get(about)))
    .toSorted()
    .map((about) => {
      const iChanged = !isSame(from.get(about), own.get(about))
      const theyChanged = !isSame(from.get(about), other.get(about))
      return {
        ...{ about, mine: own.get(about) ?? null, theirs: other.get(about) ?? null },
        proposed: iChanged ? 'mine' : 'theirs',
        both: iChanged && theyChanged,
      }
    })
}

/** The series of the chosen sides. */
export function mergedSeries(
  mine: TeamSeries,
  theirs: TeamSeries,
  sideOf: (about: About) => Side,
): TeamSeries {
  const [own, other] = [byDay(mine.points), byDay(theirs.points)]
  const days = new Set([...own.keys(), ...other.keys()])
  return {
    name: mine.name,
    kind: (sideOf('kind') === 'mine' ? mine : theirs).kind,
    unit: (sideOf('unit') === 'mine' ? mine : theirs).unit,
    points: inOrder([...days].flatMap((day) => (sideOf(day) === 'mine' ? own : other).get(day) ?? [])),
  }
}
