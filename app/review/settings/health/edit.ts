// What becomes of a component, and of the list of them, when one thing about it is changed?

import type { Component, Step } from '#domain/health/component.ts'
import { DEFAULT_COMPONENTS } from '#domain/health/default-components.ts'
import { SIGNALS } from '#domain/health/signals.ts'
import { isSame } from '#domain/settings/same.ts'

export const STEP_KINDS = ['atLeast', 'atMost', 'equals'] as const
export type StepKind = (typeof STEP_KINDS)[number]

export const kindOf = (step: Step): StepKind =>
  'equals' in step ? 'equals' : 'atLeast' in step ? 'atLeast' : 'atMost'

/** NaN where the threshold is a word, or nothing yet. */
export const numberOf = (step: Step): number =>
  'equals' in step ? Number.NaN : 'atLeast' in step ? step.atLeast : step.atMost

/** `true` and `false` are what check boxes hold. */
const equalsIn = (text: string): string | boolean =>
  text === 'true' ? true : text === 'false' ? false : text

/** The step with another threshold, number or word, of the kind that it has. */
export const withThreshold = (step: Step, threshold: number | string): Step => {
  const { points } = step
  if ('equals' in step) return { equals: equalsIn(String(threshold)), points }
  return 'atLeast' in step ? { atLeast: Number(threshold), points } : { atMost: Number(threshold), points }
}

/** The step as one of another kind; a number stays, a word cannot. */
export const withKind = (step: Step, kind: StepKind): Step => {
  const { points } = step
  if (kind === 'equals') return { equals: 'equals' in step ? step.equals : '', points }
  return kind === 'atLeast' ? { atLeast: numberOf(step), points } : { atMost: numberOf(step), points }
}

/** The maximum is what the best step gives: so it cannot be forgotten. NaN while a step's points are none. */
export const withSteps = (component: Component, steps: readonly Step[]): Component => ({
  ...component,
  steps,
  maximum: steps.length === 0 ? Number.NaN : Math.max(...steps.map(({ points }) => points)),
})

/** What tells of another signal calls for another step of coaching, unless the team has chosen its own. */
export const withSignal = (component: Component, signal: Component['signal']): Component => {
  const shipped = (id: string) => DEFAULT_COMPONENTS.find((one) => one.signal === id)?.coaching
  const own = !isSame(component.coaching, shipped(component.signal))
  const coaching = own ? component.coaching : (shipped(signal) ?? component.coaching)
  return { ...component, signal, coaching }
}

/** A further component, on a signal that none uses yet, which counts for nothing until it is given points. */
export const newComponent = (components: readonly Component[]): Component => {
  const signal = SIGNALS.find((id) => components.every((one) => one.signal !== id)) ?? 'features_used'
  const shipped = DEFAULT_COMPONENTS.find((one) => one.signal === signal)
  const taken = new Set(components.map(({ id }) => id))
  const names = [shipped?.id ?? signal, ...Array.from({ length: 50 }, (_, index) => `part_${index + 1}`)]
  const id = names.find((name) => !taken.has(name)) ?? ''
  return {
    id,
    pillar: shipped?.pillar ?? 'product',
    signal,
    steps: shipped?.steps.slice(0, 1).map((step) => ({ ...step, points: Number.NaN })) ?? [],
    maximum: Number.NaN,
    coaching: shipped?.coaching ?? { id, tier1: false, kinds: [], about: [] },
    evidenceDays: shipped?.evidenceDays ?? 90,
    dueAfterDays: shipped?.dueAfterDays ?? 30,
  }
}

/** Points of all components, those that are no numbers left out. */
export const sumOf = (components: readonly Component[]): number =>
  components.reduce((sum, { maximum }) => sum + (Number.isFinite(maximum) ? maximum : 0), 0)

/** The definition to store: null where it is the built-in one. */
export const definitionOf = (
  components: readonly Component[],
): { components: readonly Component[] } | null =>
  isSame(components, DEFAULT_COMPONENTS) ? null : { components }
