// How many points does a value earn in a component, and what would earn the next ones?

import type { Component, Step } from './component.ts'
import type { NextStep } from './score.ts'
import type { KnownSignal } from './signals.ts'

/** Fields of text are read as numbers where they hold one, whereas a threshold is the text that was typed. */
const isEqual = (threshold: string | boolean, value: number | string | boolean): boolean =>
  threshold === value ||
  (typeof value === 'number' &&
    typeof threshold === 'string' &&
    threshold.trim() !== '' &&
    Number(threshold) === value)

const meets = (step: Step, value: number | string | boolean): boolean => {
  if ('equals' in step) return isEqual(step.equals, value)
  if (typeof value !== 'number') return false
  return 'atLeast' in step ? value >= step.atLeast : value <= step.atMost
}

/** Points of the first step that the value meets, 0 where it meets none. */
export const pointsFor = (component: Component, value: number | string | boolean): number =>
  component.steps.find((step) => meets(step, value))?.points ?? 0

/**
 * The fewest points that this many or more may earn: what a lower bound is good for. More of something may earn less,
 * as of questions. Counts are whole numbers, so that each threshold and its neighbour are all that can matter.
 */
export const fewestFrom = (component: Component, bound: number | string | boolean): number => {
  if (typeof bound !== 'number') return pointsFor(component, bound)
  const turns = component.steps.flatMap((step) =>
    'atLeast' in step ? [step.atLeast] : 'atMost' in step ? [step.atMost, step.atMost + 1] : [],
  )
  const values = [bound, ...turns.filter((value) => value > bound)]
  return Math.min(...values.map((value) => pointsFor(component, value)))
}

/** Whether the component's steps can read a value of this type at all. */
export const readable = (component: Component, value: number | string | boolean): boolean =>
  typeof value === 'number' ||
  component.steps.some((step) => 'equals' in step && typeof step.equals === typeof value)

/** A step that the value meets already was passed: too much of something gains nothing by more of it. */
export const nextStep = (component: Component, { value }: KnownSignal, points: number): NextStep | null => {
  const better = component.steps.filter((step) => step.points > points && !meets(step, value))
  const nearest = better.reduce<Step | null>(
    (best, step) => (best === null || step.points < best.points ? step : best),
    null,
  )
  return nearest === null ? null : { step: nearest, gain: nearest.points - points }
}
