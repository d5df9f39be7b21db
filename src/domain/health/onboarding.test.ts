import { describe, expect, it } from 'vitest'
import type { Customer } from '#domain/contact.ts'
import { buildTaxonomy } from '#domain/reasons/taxonomy.ts'
import { DEFAULT_SETTINGS } from '#domain/settings.ts'
import { aCustomer, dateField, NOW } from '#test/samples/records.ts'
import { DEFAULT_DEFINITION } from './definition.ts'
import { onboardingUnfinished } from './onboarding.ts'

const factsOf = (fields: Customer['fields']) => ({
  customer: aCustomer({ fields }),
  organization: null,
  contacts: [],
  activity: null,
  taxonomy: buildTaxonomy([], {}),
  fieldMap: DEFAULT_SETTINGS.fieldMap,
})

describe('onboardingUnfinished', () => {
  it.each([
    [{}, null],
    [{ onboarding_step: 'done' }, false],
    [{ onboarding_step: 5 }, false],
    [{ onboarding_step: 2 }, true],
    [{ onboarding_step: 0 }, true],
    [{ onboarding_step: 2, onboarding_step_at: dateField(500) }, null],
  ] satisfies [Customer['fields'], boolean | null][])('%j: %s', (fields, unfinished) => {
    expect(onboardingUnfinished(DEFAULT_DEFINITION, factsOf(fields), NOW)).toBe(unfinished)
  })

  it('is not known where the team looks at no such step', () => {
    const without = {
      ...DEFAULT_DEFINITION,
      components: DEFAULT_DEFINITION.components.filter(({ signal }) => signal !== 'onboarding_step'),
    }
    expect(onboardingUnfinished(without, factsOf({ onboarding_step: 2 }), NOW)).toBeNull()
  })
})
