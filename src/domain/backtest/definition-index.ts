// What does a health definition give each row of a table, where columns stand for signals?

import type { Component } from '#domain/health/component.ts'
import type { HealthDefinition } from '#domain/health/definition.ts'
import { scoreComponent } from '#domain/health/score.ts'
import { SIGNALS, type SignalId, type Signals } from '#domain/health/signals.ts'
import type { Scores } from './learn/scorecard.ts'
import { type Column, type Feature, isOrdered } from './table/columns.ts'
import { readNumber } from './table/numbers.ts'

type Value = number | string | boolean

const YES = /^(?:yes|y|true|ja|wahr|1)$/i
const NO = /^(?:no|n|false|nein|falsch|0)$/i

/** A name in a cell as the component's steps would know it: their own spelling, yes and no, a number, else the name. */
const namedValue = (level: string, { steps }: Component): Value => {
  const spelled = steps.find(
    (step) =>
      'equals' in step &&
      typeof step.equals === 'string' &&
      step.equals.toLowerCase() === level.toLowerCase(),
  )
  if (spelled && 'equals' in spelled) return spelled.equals
  const asksYes = steps.some((step) => 'equals' in step && typeof step.equals === 'boolean')
  if (asksYes && YES.test(level)) return true
  if (asksYes && NO.test(level)) return false
  return readNumber(level, '.') ?? level
}

/** Value of each row, null where it is blank. */
const readerFor = (feature: Feature, component: Component): ((row: number) => Value | null) => {
  if (isOrdered(feature))
    return (row) => {
      const value = feature.values[row] ?? Number.NaN
      return Number.isNaN(value) ? null : value
    }
  const values = feature.levels.map((level) => namedValue(level, component))
  return (row) => values[feature.codes[row] ?? -1] ?? null
}

const NOTHING = Object.fromEntries(
  SIGNALS.map((signal) => [signal, { known: false, because: 'absent' }]),
) as unknown as Signals

/** Points of a value, by the rules of the product; null where the component cannot read it. Its age is unknown. */
const pointsOf = (component: Component, value: Value): number | null => {
  const signals: Signals = {
    ...NOTHING,
    [component.signal]: { known: true, value, observations: 1, at: null, partial: false },
  }
  return scoreComponent(component, signals, Number.POSITIVE_INFINITY, 0).points
}

/** The index of each row: known points of the known maximum, and how much of the definition is known. */
export function scoreByDefinition(
  { components }: HealthDefinition,
  columns: readonly Column[],
  mapped: ReadonlyMap<number, SignalId>,
  rows: Int32Array,
): Scores {
  const points = new Float64Array(rows.length)
  const known = new Float64Array(rows.length)
  const maximum = components.reduce((sum, component) => sum + component.maximum, 0)
  for (const component of components) {
    const column = columns.find(({ number }) => mapped.get(number) === component.signal)
    if (!column?.feature) continue
    const read = readerFor(column.feature, component)
    const remembered = new Map<Value, number | null>()
    for (const [place, row] of rows.entries()) {
      const value = read(row)
      if (value === null) continue
      const seen = remembered.get(value)
      const earned = seen === undefined ? pointsOf(component, value) : seen
      if (seen === undefined) remembered.set(value, earned)
      if (earned === null) continue
      points[place] = (points[place] ?? 0) + earned
      known[place] = (known[place] ?? 0) + component.maximum
    }
  }
  return {
    share: points.map((sum, place) => (known[place] ? (sum / (known[place] ?? 0)) * 100 : Number.NaN)),
    coverage: known.map((sum) => (maximum === 0 ? 0 : sum / maximum)),
  }
}
