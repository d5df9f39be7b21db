// How do tests make what health is computed from?

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
