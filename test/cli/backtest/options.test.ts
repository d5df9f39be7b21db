import { describe, expect, it } from 'vitest'
import { DEFAULT_BANDS, DEFAULT_DEFINITION } from '#domain/health/definition.ts'
import { CommandFault, pairsOf, readCommand, readDefinition } from './options.ts'

describe('readCommand', () => {
  it('reads everything that can be asked for', () => {
    const argv =
      'a.csv --outcome Churn --positive Yes --map x=features_used,y=how_to_contacts --leave-out z --keep k'
    expect(readCommand([...argv.split(' '), '--seed', '7', '--json', '--definition', 'd.json'])).toEqual({
      file: 'a.csv',
      definition: 'd.json',
      json: true,
      options: {
        outcome: 'Churn',
        positive: 'Yes',
        signals: new Map([
          ['x', 'features_used'],
          ['y', 'how_to_contacts'],
        ]),
        leaveOut: ['z'],
        keep: ['k'],
        seed: 7,
      },
    })
  })

  it.each([
    [[]],
    [['--outcome', 'x']],
    [['a.csv']],
    [['a.csv', 'b.csv', '--outcome', 'x']],
    [['a.csv', '--outcome', 'x', '--seed', 'one']],
    [['a.csv', '--outcome', 'x', '--map', 'nothing']],
    [['a.csv', '--outcome', 'x', '--colour']],
  ])('refuses %j in words', (argv) => {
    expect(() => readCommand(argv)).toThrow(CommandFault)
  })
})

it('pairs may hold commas and equals signs in names', () => {
  expect([
    ...pairsOf(['logins, last 30 days=community_visits,a=b=features_used', '__proto__=how_to_contacts']),
  ]).toEqual([
    ['logins, last 30 days', 'community_visits'],
    ['a=b', 'features_used'],
    ['__proto__', 'how_to_contacts'],
  ])
})

describe('readDefinition', () => {
  it('reads a definition by itself, without bands, and within settings', () => {
    const { components } = DEFAULT_DEFINITION
    const bands = { thriving: 80, steady: 60, slipping: 40 }
    expect(readDefinition(JSON.stringify({ components, bands }))).toEqual({ components, bands })
    expect(readDefinition(JSON.stringify({ components }))).toEqual({ components, bands: DEFAULT_BANDS })
    expect(readDefinition(JSON.stringify({ bands, healthDefinition: { components } }))).toEqual({
      components,
      bands,
    })
  })

  it('names every fault', () => {
    expect(() => readDefinition('{')).toThrow('not JSON')
    expect(() => readDefinition('[]')).toThrow(CommandFault)
    const broken = { components: [{ ...DEFAULT_DEFINITION.components[0], maximum: 1.5 }] }
    expect(() => readDefinition(JSON.stringify(broken))).toThrow('recent_use, maximum: not whole')
  })
})
