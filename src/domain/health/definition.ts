// Which parts make up engagement, and from which share on is it good? The team's definition, and whether it is fit for use.

import { isRecord } from '#domain/settings/checks.ts'
import { type Bands, DEFAULT_SETTINGS } from '#domain/settings.ts'
import type { Component } from './component.ts'
import { checkComponent } from './component-check.ts'
import { DEFAULT_COMPONENTS } from './default-components.ts'

export interface HealthDefinition {
  components: readonly Component[]
  bands: Bands
}

export const DEFAULT_BANDS: Bands = DEFAULT_SETTINGS.bands

export const DEFAULT_DEFINITION: HealthDefinition = { components: DEFAULT_COMPONENTS, bands: DEFAULT_BANDS }

export interface DefinitionIssue {
  /** Id of the component, or its place (`#3`) where it has none; null for the definition as a whole. */
  component: string | null
  field: string
  code:
    | 'not_an_object'
    | 'not_a_list'
    | 'empty'
    | 'missing'
    | 'not_a_name'
    | 'duplicate'
    | 'unknown_value'
    | 'not_whole'
    | 'not_a_number'
    | 'out_of_range'
    | 'above_maximum'
    | 'maximum_not_reached'
    | 'step_form'
    | 'unreachable'
    | 'sum_not_100'
    | 'not_descending'
  params: Readonly<Record<string, string | number>>
}

const componentIssues = (components: readonly unknown[]): DefinitionIssue[] => {
  const issues: DefinitionIssue[] = []
  const ids = new Set<unknown>()
  let sum: number | null = 0
  for (const [place, raw] of components.entries()) {
    const id = isRecord(raw) && typeof raw.id === 'string' && raw.id !== '' ? raw.id : `#${place + 1}`
    if (!isRecord(raw)) {
      issues.push({ component: id, field: '', code: 'not_an_object', params: {} })
      sum = null
      continue
    }
    if (ids.has(id)) issues.push({ component: id, field: 'id', code: 'duplicate', params: {} })
    ids.add(id)
    const maximum = checkComponent(raw, (field, code, params = {}) =>
      issues.push({ component: id, field, code, params }),
    )
    sum = sum === null || maximum === null ? null : sum + maximum
  }
  if (sum !== null && sum !== 100)
    issues.push({ component: null, field: 'components', code: 'sum_not_100', params: { sum } })
  return issues
}

const bandIssues = (bands: unknown): DefinitionIssue[] => {
  const issue = (field: string, code: DefinitionIssue['code']): DefinitionIssue[] => [
    { component: null, field, code, params: {} },
  ]
  if (!isRecord(bands)) return issue('bands', bands === undefined ? 'missing' : 'not_an_object')
  const { thriving, steady, slipping } = bands
  for (const [name, value] of Object.entries({ thriving, steady, slipping })) {
    if (typeof value !== 'number' || !Number.isFinite(value)) return issue(`bands.${name}`, 'not_a_number')
    if (value <= 0 || value >= 100) return issue(`bands.${name}`, 'out_of_range')
  }
  const falling = Number(thriving) > Number(steady) && Number(steady) > Number(slipping)
  return falling ? [] : issue('bands', 'not_descending')
}

/** Every fault of a definition that was typed or imported; none means that it is a `HealthDefinition`. */
export function validateDefinition(raw: unknown): DefinitionIssue[] {
  if (!isRecord(raw)) return [{ component: null, field: '', code: 'not_an_object', params: {} }]
  const { components, bands } = raw
  const listed = (code: DefinitionIssue['code']): DefinitionIssue => ({
    component: null,
    field: 'components',
    code,
    params: {},
  })
  if (!Array.isArray(components))
    return [listed(components === undefined ? 'missing' : 'not_a_list'), ...bandIssues(bands)]
  if (components.length === 0) return [listed('empty'), ...bandIssues(bands)]
  return [...componentIssues(components), ...bandIssues(bands)]
}

const isDefinition = (raw: unknown): raw is HealthDefinition => validateDefinition(raw).length === 0

/** The team's definition where it has a sound one, else the built-in one; always with the team's bands. */
export const definitionFrom = (raw: unknown, bands: Bands): HealthDefinition => {
  const whole = isRecord(raw) ? { ...raw, bands } : null
  return isDefinition(whole) ? whole : { ...DEFAULT_DEFINITION, bands }
}
