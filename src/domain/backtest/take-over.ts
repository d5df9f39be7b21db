// Which health definition follows from a proposed scorecard? Of its components that are signals of the product.

import type { Component, Step } from '#domain/health/component.ts'
import { DEFAULT_COMPONENTS } from '#domain/health/default-components.ts'
import type { HealthDefinition } from '#domain/health/definition.ts'
import type { Bands } from '#domain/settings.ts'
import { apportion, TOTAL } from './learn/points.ts'
import type { ProposedComponent } from './proposal.ts'

const numberIn = (text: string): number | null => {
  const value = Number(text)
  return text.trim() !== '' && Number.isFinite(value) ? value : null
}

/** Numbers among names (`done`, `1`, `2`): steps that never fall with the number, or never rise where less is better. */
const numberSteps = (pairs: readonly { value: number; points: number }[]): Step[] => {
  const sorted = [...pairs].sort((a, b) => a.value - b.value)
  const rising = (sorted.at(-1)?.points ?? 0) >= (sorted[0]?.points ?? 0)
  let most = 0
  return (rising ? sorted : sorted.reverse())
    .map(({ value, points }): Step => {
      most = Math.max(most, points)
      return rising ? { atLeast: value, points: most } : { atMost: value, points: most }
    })
    .reverse()
}

const wordStep = (value: string, points: number): Step =>
  /^(?:true|false)$/i.test(value)
    ? { equals: value.toLowerCase() === 'true', points }
    : { equals: value, points }

/** Steps in the form of a definition, their points above those of any other value. */
const stepsAbove = ({ steps, otherwise, kind }: ProposedComponent): Step[] => {
  const floor = kind === 'number' || kind === 'date' ? (otherwise ?? 0) : 0
  const ordered: Step[] = []
  const words: Step[] = []
  const numbers: { value: number; points: number }[] = []
  for (const step of steps) {
    const points = step.points - floor
    if ('atLeast' in step) ordered.push({ atLeast: step.atLeast, points })
    else if ('atMost' in step) ordered.push({ atMost: step.atMost, points })
    else
      for (const value of step.values) {
        const number = numberIn(value)
        if (number === null) words.push(wordStep(value, points))
        else numbers.push({ value: number, points })
      }
  }
  return [...ordered, ...words, ...numberSteps(numbers)].filter(({ points }) => points > 0)
}

const mostOf = (steps: readonly Step[]): number => Math.max(0, ...steps.map(({ points }) => points))

/** Of neighbours that whole points no longer tell apart, the one that takes in the other stays. */
const rescaled = (steps: readonly Step[], maximum: number): Step[] => {
  const most = mostOf(steps)
  const scaled = steps.map((step): Step => ({ ...step, points: Math.round((step.points / most) * maximum) }))
  return scaled.filter((step, place) => {
    const next = scaled[place + 1]
    const taken =
      next !== undefined && !('equals' in step) && !('equals' in next) && next.points === step.points
    return step.points > 0 && !taken
  })
}

/**
 * A health definition of the components whose columns are signals, their maxima raised so that they sum to 100 again;
 * pillar, coaching and ages are those of the built-in component. Null where no component is a signal.
 */
export function definitionOf(proposed: readonly ProposedComponent[], bands: Bands): HealthDefinition | null {
  const found = proposed.flatMap((component) => {
    const own = DEFAULT_COMPONENTS.find(({ signal }) => signal === component.signal)
    const steps = stepsAbove(component)
    return own && steps.length > 0 ? [{ own, steps }] : []
  })
  if (found.length === 0) return null
  const maxima = apportion(
    found.map(({ steps }) => mostOf(steps)),
    TOTAL,
  )
  const components = found.map(({ own, steps }, place): Component => {
    const maximum = maxima[place] ?? 0
    return { ...own, steps: rescaled(steps, maximum), maximum }
  })
  return { components, bands }
}
