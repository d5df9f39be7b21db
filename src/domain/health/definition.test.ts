import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { DEFAULT_BANDS, DEFAULT_DEFINITION, definitionFrom, validateDefinition } from './definition.ts'

type Loose = Record<string, unknown>

/** The built-in definition with one component changed. */
const changed = (change: Loose, place = 0): Loose => ({
  ...DEFAULT_DEFINITION,
  components: DEFAULT_DEFINITION.components.map((one, at) => (at === place ? { ...one, ...change } : one)),
})

describe('the built-in definition', () => {
  it('is sound: three pillars, maxima that sum to 100', () => {
    expect(validateDefinition(DEFAULT_DEFINITION)).toEqual([])
    const sum = DEFAULT_DEFINITION.components.reduce((total, one) => total + one.maximum, 0)
    expect(sum).toBe(100)
    expect(new Set(DEFAULT_DEFINITION.components.map((one) => one.pillar))).toEqual(
      new Set(['product', 'know_how', 'coaching']),
    )
  })

  it('says what to do about every component', () => {
    const steps = DEFAULT_DEFINITION.components.map((one) => one.coaching.id)
    expect(new Set(steps).size).toBe(steps.length)
  })

  it('gives a number and a band to someone of whom use and how-to contacts are known', () => {
    const known = DEFAULT_DEFINITION.components.filter(
      (one) => one.pillar === 'product' || ['training', 'questions', 'onboarding'].includes(one.id),
    )
    expect(known.reduce((total, one) => total + one.maximum, 0)).toBeGreaterThanOrEqual(60)
  })
})

describe('validateDefinition', () => {
  it.each<[string, unknown, string | null, string, string]>([
    ['nothing', null, null, '', 'not_an_object'],
    ['no components', { bands: DEFAULT_BANDS }, null, 'components', 'missing'],
    ['an empty list', { components: [], bands: DEFAULT_BANDS }, null, 'components', 'empty'],
    ['a component that is a text', { components: ['x'], bands: DEFAULT_BANDS }, '#1', '', 'not_an_object'],
    ['an id with blanks', changed({ id: 'recent use' }), 'recent use', 'id', 'not_a_name'],
    ['an empty id', changed({ id: '' }, 2), '#3', 'id', 'not_a_name'],
    ['a duplicate id', changed({ id: 'features' }), 'features', 'id', 'duplicate'],
    ['an unknown pillar', changed({ pillar: 'sales' }), 'recent_use', 'pillar', 'unknown_value'],
    ['an unknown signal', changed({ signal: 'clicks' }), 'recent_use', 'signal', 'unknown_value'],
    ['half points', changed({ maximum: 12.5 }), 'recent_use', 'maximum', 'not_whole'],
    [
      'maxima beyond 100',
      changed({ maximum: 13, steps: [{ atMost: 7, points: 13 }] }),
      null,
      'components',
      'sum_not_100',
    ],
    [
      'a step above the maximum',
      changed({ steps: [{ atMost: 7, points: 14 }] }),
      'recent_use',
      'steps[0].points',
      'above_maximum',
    ],
    [
      'a maximum that no step gives',
      changed({ steps: [{ atMost: 7, points: 3 }] }),
      'recent_use',
      'steps',
      'maximum_not_reached',
    ],
    [
      'a step of two thresholds',
      changed({ steps: [{ atMost: 7, atLeast: 1, points: 12 }] }),
      'recent_use',
      'steps[0]',
      'step_form',
    ],
    [
      'a threshold that is no number',
      changed({ steps: [{ atMost: '7', points: 12 }] }),
      'recent_use',
      'steps[0]',
      'not_a_number',
    ],
    [
      'a step behind a wider one',
      changed({
        steps: [
          { atMost: 30, points: 12 },
          { atMost: 7, points: 9 },
        ],
      }),
      'recent_use',
      'steps[1]',
      'unreachable',
    ],
    ['no steps', changed({ steps: [] }), 'recent_use', 'steps', 'empty'],
    ['evidence of no age', changed({ evidenceDays: 0 }), 'recent_use', 'evidenceDays', 'out_of_range'],
    ['no coaching', changed({ coaching: null }), 'recent_use', 'coaching', 'not_an_object'],
    [
      'bands out of order',
      { ...DEFAULT_DEFINITION, bands: { thriving: 50, steady: 55, slipping: 35 } },
      null,
      'bands',
      'not_descending',
    ],
    [
      'a band that is no number',
      { ...DEFAULT_DEFINITION, bands: { thriving: '75', steady: 55, slipping: 35 } },
      null,
      'bands.thriving',
      'not_a_number',
    ],
  ])('%s', (_, raw, component, field, code) => {
    expect(validateDefinition(raw)).toContainEqual(expect.objectContaining({ component, field, code }))
  })

  it.each<[string, unknown, unknown]>([
    ['nothing', null, { field: '', code: 'not_an_object' }],
    [
      'components in no list',
      { components: 'x', bands: DEFAULT_BANDS },
      { field: 'components', code: 'not_a_list' },
    ],
    ['no bands', { components: DEFAULT_DEFINITION.components }, { field: 'bands', code: 'missing' }],
    ['bands in a text', { ...DEFAULT_DEFINITION, bands: 'x' }, { field: 'bands', code: 'not_an_object' }],
    ...(
      [
        [{ thriving: 100, steady: 55, slipping: 35 }, 'bands.thriving', 'out_of_range'],
        [{ thriving: 75, steady: 55, slipping: 0 }, 'bands.slipping', 'out_of_range'],
        [{ thriving: 75, steady: Number.NaN, slipping: 35 }, 'bands.steady', 'not_a_number'],
        [{ thriving: 55, steady: 55, slipping: 35 }, 'bands', 'not_descending'],
        [{ thriving: 75, steady: 35, slipping: 35 }, 'bands', 'not_descending'],
      ] as const
    ).map(([bands, field, code]): [string, unknown, unknown] => [
      JSON.stringify(bands),
      { ...DEFAULT_DEFINITION, bands },
      { field, code },
    ]),
  ])('reports one fault of the whole: %s', (_, raw, fault) => {
    expect(validateDefinition(raw)).toEqual([{ component: null, params: {}, ...(fault as object) }])
  })

  it('says what maxima sum up to, and nothing of it where one of them is none', () => {
    const [first, ...rest] = DEFAULT_DEFINITION.components
    expect(validateDefinition({ ...DEFAULT_DEFINITION, components: rest })).toEqual([
      {
        component: null,
        field: 'components',
        code: 'sum_not_100',
        params: { sum: 100 - (first?.maximum ?? 0) },
      },
    ])
    expect(validateDefinition(changed({ maximum: null })).map(({ code }) => code)).toEqual(['not_whole'])
    expect(validateDefinition({ ...DEFAULT_DEFINITION, components: ['x', ...rest] })).toEqual([
      { component: '#1', field: '', code: 'not_an_object', params: {} },
    ])
  })

  it('never throws, whatever is typed', () => {
    fc.assert(
      fc.property(fc.anything(), fc.anything(), (components, bands) => {
        expect(validateDefinition({ components, bands }).length).toBeGreaterThan(0)
        expect(Array.isArray(validateDefinition(components))).toBe(true)
      }),
    )
  })

  it('names what cannot be written as text', () => {
    for (const signal of [{ toString: 1 }, [{ toString: 1 }], Object.create(null)])
      expect(validateDefinition(changed({ signal }))).toContainEqual(
        expect.objectContaining({ field: 'signal', code: 'unknown_value' }),
      )
  })

  it('never throws on a definition with one wrong part', () => {
    const keys = Object.keys(DEFAULT_DEFINITION.components[0] ?? {})
    fc.assert(
      fc.property(fc.constantFrom(...keys), fc.anything(), (key, value) => {
        expect(Array.isArray(validateDefinition(changed({ [key]: value })))).toBe(true)
      }),
    )
  })
})

describe('definitionFrom', () => {
  const bands = { thriving: 80, steady: 60, slipping: 40 }
  it('takes a sound definition, with the bands of the settings', () => {
    const [first, ...rest] = DEFAULT_DEFINITION.components
    const own = { components: [...rest, first] }
    expect(definitionFrom(own, bands)).toEqual({ components: own.components, bands })
  })
  it('falls back to the built-in one', () => {
    expect(definitionFrom({ components: [] }, bands)).toEqual({ ...DEFAULT_DEFINITION, bands })
    expect(definitionFrom(null, bands).components).toBe(DEFAULT_DEFINITION.components)
  })
})
