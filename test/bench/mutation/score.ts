// How many of the mistakes that were planted did a test notice, and how sure is that where some were drawn?

import type { Interval } from '#domain/statistics.ts'
import { wilson } from '#domain/statistics.ts'

/** One planted mistake and what became of it; statuses are Stryker's. */
export interface Planted {
  /** From the project's folder. */
  file: string
  line: number
  column: number
  /** The kind of mistake, as Stryker names it. */
  mutator: string
  /** What stood there, and what stood there instead, both without line breaks and indentation. */
  was: string
  became: string
  status: string
}

/** Why one that survived is no fault of the tests: it does the same in every case that can occur. */
export interface Explained {
  file: string
  was: string
  became: string
  why: string
}

export interface Score {
  killed: number
  timeouts: number
  survived: number
  /** No test comes by. */
  unreached: number
  /** Of those that survived or were not reached. */
  explained: number
  /** Noticed, of all that were planted; null where none was. An endless loop is noticed. */
  share: number | null
  /** The same without those explained. */
  unexplained: number | null
  /** At 95 %, as if those planted were drawn from more. */
  interval: Interval
}

export const oneLine = (code: string): string => code.replace(/\s+/g, ' ').trim()

const isOpen = ({ status }: Planted): boolean => status === 'Survived' || status === 'NoCoverage'

const explains = (planted: Planted) => (one: Explained) =>
  one.file === planted.file && one.was === planted.was && one.became === planted.became

/** Those that no test noticed and nobody explained, by place. */
export const openOnes = (planted: readonly Planted[], explained: readonly Explained[]): Planted[] =>
  planted
    .filter((one) => isOpen(one) && !explained.some(explains(one)))
    .sort((a, b) => a.file.localeCompare(b.file) || a.line - b.line || a.column - b.column)

/** Explanations of what was planted and is noticed after all: to be struck. */
export const needless = (planted: readonly Planted[], explained: readonly Explained[]): Explained[] =>
  explained.filter((one) => {
    const its = planted.filter((candidate) => explains(candidate)(one))
    return its.length > 0 && !its.some(isOpen)
  })

/** Those that could not be judged count nowhere. */
export function scoreOf(planted: readonly Planted[], explained: readonly Explained[]): Score {
  const count = (status: string): number => planted.filter((one) => one.status === status).length
  const [killed, timeouts] = [count('Killed'), count('Timeout')]
  const [survived, unreached] = [count('Survived'), count('NoCoverage')]
  const noticed = killed + timeouts
  const all = noticed + survived + unreached
  const excused = survived + unreached - openOnes(planted, explained).length
  return {
    killed,
    timeouts,
    survived,
    unreached,
    explained: excused,
    share: all === 0 ? null : noticed / all,
    unexplained: all === excused ? null : noticed / (all - excused),
    interval: wilson(noticed, all),
  }
}
