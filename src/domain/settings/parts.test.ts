import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { DEFAULT_COMPONENTS } from '#domain/health/default-components.ts'
import { DEFAULT_SETTINGS, type Settings } from '#domain/settings.ts'
import { clashes, differences, merged } from './parts.ts'

const changed = (change: Partial<Settings>): Settings => ({ ...DEFAULT_SETTINGS, ...change })
const withEvidence = (id: string, evidenceDays: number): Partial<Settings> => ({
  healthDefinition: {
    components: DEFAULT_COMPONENTS.map((one) => (one.id === id ? { ...one, evidenceDays } : one)),
  },
})

const some = fc.record({
  guardPolicy: fc.constantFrom('off' as const, 'warn' as const, 'block' as const),
  fcrWindowDays: fc.constantFrom(3 as const, 7 as const, 14 as const, 30 as const),
  allowedHosts: fc.uniqueArray(fc.constantFrom('a.example', 'b.example')),
  plan: fc.constantFrom(null, 'plan', 'tier'),
  weak: fc.constantFrom('recent_use', 'features', 'none'),
})
const settings = some.map(({ plan, weak, ...own }) =>
  changed({ ...own, ...withEvidence(weak, 100), fieldMap: { ...DEFAULT_SETTINGS.fieldMap, plan } }),
)

describe('differences', () => {
  it('are none between settings that say the same, the built-in definition written out included', () => {
    expect(differences(DEFAULT_SETTINGS, changed({}))).toEqual([])
    expect(differences(DEFAULT_SETTINGS, changed(withEvidence('none', 1)))).toEqual([])
  })

  it('name a field of the map and a component of the definition by themselves', () => {
    const after = changed({
      fcrWindowDays: 14,
      fieldMap: { ...DEFAULT_SETTINGS.fieldMap, plan: 'tier' },
      ...withEvidence('features', 30),
    })
    expect(differences(DEFAULT_SETTINGS, after).map(({ path }) => path)).toEqual([
      'fcrWindowDays',
      'fieldMap.plan',
      'healthDefinition.features',
    ])
  })

  it('take a definition that cannot be told apart as one', () => {
    const after = changed({ healthDefinition: { components: 'many' } })
    expect(differences(DEFAULT_SETTINGS, after)).toMatchObject([{ path: 'healthDefinition' }])
  })
})

describe('where a colleague saved first', () => {
  it('each side’s own changes are proposed, and what both changed is mine until decided', () => {
    const mine = changed({ guardPolicy: 'off', fcrWindowDays: 3 })
    const theirs = changed({ guardPolicy: 'block', allowedHosts: ['a.example'] })
    expect(
      clashes(DEFAULT_SETTINGS, mine, theirs).map(({ path, proposed, both }) => [path, proposed, both]),
    ).toEqual([
      ['guardPolicy', 'mine', true],
      ['fcrWindowDays', 'mine', false],
      ['allowedHosts', 'theirs', false],
    ])
  })

  it('nothing is lost, whichever side is taken', () => {
    fc.assert(
      fc.property(settings, settings, (mine, theirs) => {
        expect(
          differences(
            merged(mine, theirs, () => 'mine'),
            mine,
          ),
        ).toEqual([])
        expect(
          differences(
            merged(mine, theirs, () => 'theirs'),
            theirs,
          ),
        ).toEqual([])
      }),
    )
  })

  it('what is chosen part by part is what comes out', () => {
    fc.assert(
      fc.property(settings, settings, settings, (base, mine, theirs) => {
        const found = clashes(base, mine, theirs)
        const proposed = new Map(found.map((clash) => [clash.path, clash.proposed]))
        const result = merged(mine, theirs, (path) => proposed.get(path) ?? 'mine')
        const kept = differences(result, mine).map(({ path }) => path)
        expect(kept).toEqual(found.filter((clash) => clash.proposed === 'theirs').map(({ path }) => path))
      }),
    )
  })

  it('what only a newer version knows stays', () => {
    const theirs = changed({ unknownKeys: { weather: 1 } })
    expect(merged(DEFAULT_SETTINGS, theirs, () => 'mine').unknownKeys).toEqual({ weather: 1 })
  })
})
