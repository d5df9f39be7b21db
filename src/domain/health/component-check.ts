// Is one component of a health definition fit for use? Every fault names the component and the field.

import { REASON_KINDS } from '#domain/reasons/kinds.ts'
import { isRecord, shown } from '#domain/settings/checks.ts'
import type { DefinitionIssue } from './definition.ts'
import { SIGNALS } from './signals.ts'

type Raw = Readonly<Record<string, unknown>>
type Report = (field: string, code: DefinitionIssue['code'], params?: DefinitionIssue['params']) => void

/** What may stand in a tag and in an identifier. */
const NAME = /^[a-z][a-z0-9_]{0,31}$/
const PILLARS = ['product', 'know_how', 'coaching']
const LONGEST_AGE = 3_650

const oneOf = (raw: Raw, field: string, allowed: readonly string[], report: Report): void => {
  const value = raw[field]
  if (value === undefined) report(field, 'missing')
  else if (typeof value !== 'string' || !allowed.includes(value))
    report(field, 'unknown_value', { value: shown(value) })
}

const wholeNumber = (raw: Raw, field: string, low: number, high: number, report: Report): number | null => {
  const value = raw[field]
  if (value === undefined) report(field, 'missing')
  else if (typeof value !== 'number' || !Number.isInteger(value)) report(field, 'not_whole')
  else if (value < low || value > high) report(field, 'out_of_range', { value, low, high })
  else return value
  return null
}

const name = (value: unknown, field: string, report: Report): void => {
  if (value === undefined) report(field, 'missing')
  else if (typeof value !== 'string' || !NAME.test(value)) report(field, 'not_a_name')
}

/** Exactly one threshold, of the right type. */
const thresholdFault = (step: Raw): 'step_form' | 'not_a_number' | null => {
  const given = ['atLeast', 'atMost', 'equals'].filter((key) => step[key] !== undefined)
  const [key] = given
  if (given.length !== 1 || key === undefined) return 'step_form'
  const value = step[key]
  if (key === 'equals') return typeof value === 'string' || typeof value === 'boolean' ? null : 'step_form'
  return typeof value === 'number' && Number.isFinite(value) ? null : 'not_a_number'
}

/** A later step that an earlier one always meets first can never count. */
const isHidden = (step: Raw, earlier: readonly Raw[]): boolean =>
  earlier.some(
    (before) =>
      (typeof step.atLeast === 'number' &&
        typeof before.atLeast === 'number' &&
        before.atLeast <= step.atLeast) ||
      (typeof step.atMost === 'number' &&
        typeof before.atMost === 'number' &&
        before.atMost >= step.atMost) ||
      (step.equals !== undefined && before.equals === step.equals),
  )

const checkStep = (
  step: unknown,
  place: number,
  earlier: readonly Raw[],
  maximum: number,
  report: Report,
): number => {
  const field = `steps[${place}]`
  if (!isRecord(step)) {
    report(field, 'not_an_object')
    return 0
  }
  const fault = thresholdFault(step)
  if (fault !== null) report(field, fault)
  else if (isHidden(step, earlier)) report(field, 'unreachable')
  const points = wholeNumber(step, 'points', 0, 100, (_, code, params) =>
    report(`${field}.points`, code, params),
  )
  if (points !== null && points > maximum) report(`${field}.points`, 'above_maximum', { points, maximum })
  return points ?? 0
}

const checkSteps = (raw: Raw, maximum: number | null, report: Report): void => {
  const { steps } = raw
  if (!Array.isArray(steps)) {
    report('steps', steps === undefined ? 'missing' : 'not_a_list')
    return
  }
  if (steps.length === 0) {
    report('steps', 'empty')
    return
  }
  const limit = maximum ?? Number.POSITIVE_INFINITY
  const points = steps.map((step: unknown, place) =>
    checkStep(step, place, steps.slice(0, place).filter(isRecord), limit, report),
  )
  const best = Math.max(...points)
  if (maximum !== null && best < maximum) report('steps', 'maximum_not_reached', { best, maximum })
}

const checkCoaching = (raw: Raw, report: Report): void => {
  const { coaching } = raw
  if (!isRecord(coaching)) {
    report('coaching', coaching === undefined ? 'missing' : 'not_an_object')
    return
  }
  name(coaching.id, 'coaching.id', report)
  if (typeof coaching.tier1 !== 'boolean') report('coaching.tier1', 'unknown_value')
  const { kinds, about } = coaching
  if (!Array.isArray(kinds)) report('coaching.kinds', 'not_a_list')
  else if (kinds.some((kind) => !(REASON_KINDS as readonly unknown[]).includes(kind)))
    report('coaching.kinds', 'unknown_value')
  if (!Array.isArray(about) || about.some((word) => typeof word !== 'string'))
    report('coaching.about', 'not_a_list')
}

/** Reports every fault; returns the maximum, where it is a sound number. */
export function checkComponent(raw: Raw, report: Report): number | null {
  name(raw.id, 'id', report)
  oneOf(raw, 'pillar', PILLARS, report)
  oneOf(raw, 'signal', SIGNALS, report)
  const maximum = wholeNumber(raw, 'maximum', 1, 100, report)
  checkSteps(raw, maximum, report)
  checkCoaching(raw, report)
  wholeNumber(raw, 'evidenceDays', 1, LONGEST_AGE, report)
  wholeNumber(raw, 'dueAfterDays', 0, LONGEST_AGE, report)
  return maximum
}
