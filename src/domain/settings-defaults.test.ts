import { expect, it } from 'vitest'
import { DEFAULT_SETTINGS, FCR_WINDOWS, FEATURES, HEALTH_FIELDS, PANELS } from './settings.ts'

it('settings are, before anybody has changed them, what the README says', () => {
  expect(DEFAULT_SETTINGS).toMatchObject({
    ...{
      version: 1,
      guardPolicy: 'warn',
      guardBy: {},
      guardInhibitor: true,
      fcrWindowDays: 7,
      reasonFieldId: null,
      inhibitorFieldId: null,
    },
    ...{
      featuresOff: [],
      allowedHosts: [],
      externalSources: [],
      groupTiers: {},
      inhibitorAskedOneIn: 1,
      otherBudgetPercent: 10,
    },
    ...{
      agentsLogContacts: true,
      quietSamplePercent: 0,
      reviewMostRows: 200_000,
      whoMayEdit: { users: [], groups: [] },
    },
    ...{
      bands: { thriving: 75, steady: 55, slipping: 35 },
      healthDefinition: null,
      question: null,
      unknownKeys: {},
    },
  })
  expect(DEFAULT_SETTINGS.panelOrder).toEqual(['health', 'answers', 'reason'])
  expect([FCR_WINDOWS, PANELS.length, FEATURES.length]).toEqual([[3, 7, 14, 30], 3, 9])
  expect(FEATURES).toEqual([
    ...[
      'health',
      'answers',
      'reason',
      'suggestions',
      'inhibitors',
      'coaching',
      'community',
      'events',
      'tags',
    ],
  ])
  // Each field stands under its own name where nobody has said otherwise.
  expect(Object.entries(DEFAULT_SETTINGS.fieldMap)).toEqual(HEALTH_FIELDS.map((name) => [name, name]))
  expect(HEALTH_FIELDS).toEqual([
    ...[
      'plan',
      'last_active',
      'features_used',
      'key_action_at',
      'onboarding_step',
      'training_at',
      'value',
      'renewal_at',
    ],
    ...['nps_score', 'nps_at'],
  ])
})
