import { describe, expect, it } from 'vitest'
import { DEFAULT_COMPONENTS } from '#domain/health/default-components.ts'
import { editableComponents } from '#domain/health/editable.ts'
import { DEFAULT_SETTINGS, type Settings } from '#domain/settings.ts'
import { faultsOf, isSound, storedFaults } from './faults.ts'
import { mayEdit } from './rights.ts'

const first = (change: object): Partial<Settings> => ({
  healthDefinition: {
    components: DEFAULT_COMPONENTS.map((one, index) => (index === 0 ? { ...one, ...change } : one)),
  },
})

describe('faults of edited settings', () => {
  it('are none at the start', () => {
    expect(isSound(faultsOf(DEFAULT_SETTINGS))).toBe(true)
    expect(isSound(faultsOf({ ...DEFAULT_SETTINGS, ...first({}) }))).toBe(true)
  })

  it.each<[string, Partial<Settings>, object]>([
    ['an empty number', first({ evidenceDays: Number.NaN }), { definition: [{ field: 'evidenceDays' }] }],
    [
      'maxima beyond 100',
      first({ maximum: 13, steps: [{ atMost: 7, points: 13 }] }),
      { definition: [{ code: 'sum_not_100', params: { sum: 101 } }] },
    ],
    [
      'bands that cross',
      { bands: { thriving: 50, steady: 60, slipping: 35 } },
      { definition: [{ field: 'bands' }], settings: [] },
    ],
    ['a definition that is none', { healthDefinition: 7 }, { definition: [{ code: 'missing' }] }],
    ['an empty share', { inhibitorAskedOneIn: Number.NaN }, { settings: [{ path: 'inhibitorAskedOneIn' }] }],
    [
      'too much',
      { allowedHosts: Array.from({ length: 490 }, (_, index) => `host-${index}.${'a'.repeat(60)}.example`) },
      { settings: [{ code: 'too_large' }] },
    ],
  ])('%s', (_, change, expected) => {
    const faults = faultsOf({ ...DEFAULT_SETTINGS, ...change })
    expect(faults).toMatchObject(expected)
    expect(isSound(faults)).toBe(false)
  })

  it('do not count what a newer version wrote', () => {
    expect(isSound(faultsOf({ ...DEFAULT_SETTINGS, version: 2, unknownKeys: { weather: 1 } }))).toBe(true)
  })
})

describe('a definition as a table', () => {
  it('is what it was where it is sound', () => {
    expect(editableComponents({ components: DEFAULT_COMPONENTS })).toEqual(DEFAULT_COMPONENTS)
  })

  it('has gaps where something is missing, and is no table without components', () => {
    expect(editableComponents({ components: [{ id: 'a', steps: [{ atMost: '7' }] }] })).toMatchObject([
      { id: 'a', pillar: '', maximum: Number.NaN, steps: [{ atMost: Number.NaN, points: Number.NaN }] },
    ])
    for (const definition of [null, {}, { components: 'x' }, { components: [1] }])
      expect(editableComponents(definition)).toBeNull()
  })
})

describe('who may edit', () => {
  const lists = { users: [7], groups: [30] }
  it.each([
    ['an admin', { id: 1, groupIds: [], admin: true }, lists, true],
    ['who is named', { id: 7, groupIds: [], admin: false }, lists, true],
    ['who is in a named group', { id: 2, groupIds: [29, 30], admin: false }, lists, true],
    ['anybody else', { id: 2, groupIds: [29], admin: false }, lists, false],
    [
      'an agent where nobody is named',
      { id: 2, groupIds: [30], admin: false },
      { users: [], groups: [] },
      false,
    ],
  ])('%s: %#', (_, editor, rule, expected) => {
    expect(mayEdit(rule, editor)).toBe(expected)
  })
})

describe('faults of stored settings', () => {
  it('are those of reading them, but for what a newer version wrote', () => {
    const issues = [
      { path: 'weather', code: 'unknown_key', params: {} },
      { path: 'version', code: 'newer_version', params: {} },
      { path: 'bands', code: 'not_allowed', params: {} },
    ] as const
    expect(storedFaults(DEFAULT_SETTINGS, issues)).toEqual({ definition: [], settings: [issues[2]] })
    expect(isSound(storedFaults(DEFAULT_SETTINGS, issues.slice(0, 2)))).toBe(true)
  })

  it('tell of a maximum only where the steps are sound, or are another component’s', () => {
    const fields = (change: object) =>
      faultsOf({ ...DEFAULT_SETTINGS, ...first(change) }).definition.map((one) => one.field)
    expect(fields({ maximum: 0.5 })).toEqual(['maximum'])
    expect(fields({ maximum: 0.5, steps: [] })).toEqual(['steps'])
    expect(fields({ maximum: 0.5, steps: [{ atMost: 'x', points: 1 }] })).toEqual(['steps[0]'])
    const [one, two, ...rest] = DEFAULT_COMPONENTS
    const components = [{ ...one, maximum: 0.5 }, { ...two, steps: [] }, ...rest]
    const { definition } = faultsOf({ ...DEFAULT_SETTINGS, healthDefinition: { components } })
    expect(definition.map(({ component, field }) => [component, field])).toEqual([
      [one?.id, 'maximum'],
      [two?.id, 'steps'],
    ])
  })
})
