// Can a definition that was stored be shown as a table and mended there, faults and all?

import { REASON_KINDS } from '#domain/reasons/kinds.ts'
import { isRecord } from '#domain/settings/checks.ts'
import type { CoachingStep, Component, Pillar, Step } from './component.ts'
import type { SignalId } from './signals.ts'

const text = (value: unknown): string => (typeof value === 'string' ? value : '')
/** NaN where it is none: shown as an empty field, and a fault that names the field. */
const number = (value: unknown): number => (typeof value === 'number' ? value : Number.NaN)
const texts = (value: unknown): string[] =>
  Array.isArray(value) ? value.filter((entry) => typeof entry === 'string') : []

const step = (raw: unknown): Step => {
  const row = isRecord(raw) ? raw : {}
  const points = number(row.points)
  const { equals } = row
  if (typeof equals === 'string' || typeof equals === 'boolean') return { equals, points }
  return row.atMost === undefined
    ? { atLeast: number(row.atLeast), points }
    : { atMost: number(row.atMost), points }
}

const coaching = (raw: unknown, id: string): CoachingStep => {
  const row = isRecord(raw) ? raw : {}
  const kinds = texts(row.kinds)
  return {
    id: text(row.id) || id,
    tier1: row.tier1 === true,
    kinds: REASON_KINDS.filter((kind) => kinds.includes(kind)),
    about: texts(row.about),
  }
}

const component = (raw: Record<string, unknown>): Component => ({
  id: text(raw.id),
  // Names that we do not know stay as they are: the check reports them.
  pillar: text(raw.pillar) as Pillar,
  signal: text(raw.signal) as SignalId,
  steps: Array.isArray(raw.steps) ? raw.steps.map(step) : [],
  maximum: number(raw.maximum),
  coaching: coaching(raw.coaching, text(raw.id)),
  evidenceDays: number(raw.evidenceDays),
  dueAfterDays: number(raw.dueAfterDays),
})

/** The definition's components, what is missing in them empty; null where there is no list of components at all. */
export const editableComponents = (definition: unknown): Component[] | null =>
  isRecord(definition) && Array.isArray(definition.components) && definition.components.every(isRecord)
    ? definition.components.map(component)
    : null
