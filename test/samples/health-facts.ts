// How do tests make what health is computed from?

import type { ComponentScore } from '#domain/health/score.ts'
import type { HealthFacts } from '#domain/health/signals.ts'
import { buildTaxonomy } from '#domain/reasons/taxonomy.ts'
import { DEFAULT_SETTINGS } from '#domain/settings.ts'
import { aCustomer } from './records.ts'

const TAXONOMY = buildTaxonomy([{ name: 'Campaigns::Schedule', value: 'schedule' }], {
  schedule: { kind: 'how_to' },
})

/** A customer of whom nothing is known but the row. */
export const factsOf = (parts: Partial<HealthFacts> = {}): HealthFacts => ({
  customer: aCustomer(),
  organization: null,
  contacts: [],
  activity: null,
  community: true,
  taxonomy: TAXONOMY,
  fieldMap: DEFAULT_SETTINGS.fieldMap,
  ...parts,
})

/** A customer of whom only these user fields are known. */
export const withFields = (fields: Record<string, string | number | null>): HealthFacts =>
  factsOf({ customer: aCustomer({ fields }) })

/** The component's part of a score. */
export const scoreOf = (health: { components: readonly ComponentScore[] }, id: string): ComponentScore => {
  const found = health.components.find((one) => one.component.id === id)
  if (found === undefined) throw new Error(`no component ${id}`)
  return found
}
