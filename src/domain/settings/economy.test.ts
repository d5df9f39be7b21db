import { describe, expect, it } from 'vitest'
import { DEFAULT_SETTINGS } from '#domain/settings.ts'
import { cost, ECONOMY } from '#test/samples/economy-settings.ts'
import { type EconomySettings, isSeriesName } from './economy.ts'
import { clashes, differences, merged } from './parts.ts'
import { validateSettings } from './stored.ts'

const validated = (economy: unknown) => validateSettings({ economy })
const at = (path: string, value: unknown): unknown => {
  const copy: unknown = JSON.parse(JSON.stringify(ECONOMY))
  const keys = path.split('.')
  let place = copy as Record<string, unknown>
  for (const key of keys.slice(0, -1)) place = place[key] as Record<string, unknown>
  place[keys.at(-1) ?? ''] = value
  return copy
}

describe('the economy in the settings', () => {
  it('is read back as it was stored', () => {
    expect(validated(JSON.parse(JSON.stringify(ECONOMY)))).toMatchObject({
      settings: { economy: ECONOMY },
      issues: [],
    })
  })

  it.each<[string, string, unknown, string, string]>([
    ['a currency of our own', 'currency', 'Euro', 'currency', 'not_allowed'],
    ['a low above the high', 'costs.standard.money.low', 10, 'costs.standard.money.high', 'below_low'],
    ['a cost as text', 'costs.standard.hours.high', '1', 'costs.standard.hours.high', 'wrong_type'],
    ['a cost below nothing', 'costs.standard.money.low', -1, 'costs.standard.money.low', 'out_of_range'],
    ['an entry for nobody', 'costs.entries.0.tier', null, 'costs.entries.0.tier', 'missing'],
    ['a series with a comma', 'base', 'a,b', 'base', 'not_allowed'],
    ['a brand that is no id', 'baseBy.brands', { shop: 'x' }, 'baseBy.brands.shop', 'not_allowed'],
    ['a remedy that is none', 'remedyShares', { prayer: 3 }, 'remedyShares.prayer', 'not_allowed'],
    ['more than all', 'remedyShares', { fix_bug: 101 }, 'remedyShares.fix_bug', 'out_of_range'],
    ['a survey of nobody', 'selfService.support.came.n', 0, 'selfService.support.came.n', 'out_of_range'],
    ['no such day', 'selfService.support.came.to', '2026-02-30', 'selfService.support.came.to', 'no_day'],
    [
      'an end before',
      'selfService.support.came.to',
      '2026-07-01',
      'selfService.support.came.to',
      'below_low',
    ],
    ['hearsay', 'selfService.support.found.by', 'hearsay', 'selfService.support.found.by', 'not_allowed'],
    [
      'more visits than there were',
      'selfService.information.came.share',
      61,
      'selfService.information.came.share',
      'sum_over_100',
    ],
  ])('names what is wrong: %s', (_, place, value, path, code) => {
    expect(validated(at(place, value)).issues).toMatchObject([{ path: `economy.${path}`, code }])
  })

  it.each<[string, string, unknown, string, string, object]>([
    [
      'a range that is a number',
      'costs.standard.money',
      7,
      '',
      'wrong_type',
      { expected: 'object', found: 'number' },
    ],
    [
      'a high below the low',
      'costs.standard.money',
      { low: 9, high: 6 },
      '.high',
      'below_low',
      { value: 6, low: 9 },
    ],
    ['entries in no list', 'costs.entries', {}, '', 'wrong_type', { expected: 'list', found: 'object' }],
    ['a tier beyond nine', 'costs.entries.0.tier', 10, '', 'out_of_range', { value: 10, low: 1, high: 9 }],
    ['a channel in capitals', 'costs.entries.0.channel', 'Chat', '', 'not_allowed', { value: 'Chat' }],
    ['a channel behind a blank', 'costs.entries.0.channel', ' chat', '', 'not_allowed', { value: ' chat' }],
    ['a channel before a blank', 'costs.entries.0.channel', 'chat ', '', 'not_allowed', { value: 'chat ' }],
    ['a currency in small letters', 'currency', 'usd', '', 'not_allowed', { value: 'usd' }],
    ['too long a currency', 'currency', 'EURO', '', 'not_allowed', { value: 'EURO' }],
    [
      'a brand that only ends as an id',
      'baseBy.brands',
      { a12: 'x' },
      '.a12',
      'not_allowed',
      { value: 'a12' },
    ],
    ['a segment without a name', 'baseBy.segments', { '': 'x' }, '.', 'not_allowed', { value: '' }],
    [
      'too long a segment',
      'baseBy.segments',
      { ['x'.repeat(201)]: 'x' },
      `.${'x'.repeat(201)}`,
      'not_allowed',
      { value: 'x'.repeat(60) },
    ],
    [
      'a remedy that only begins so',
      'remedyShares',
      { fix_bugs: 3 },
      '.fix_bugs',
      'not_allowed',
      { value: 'fix_bugs' },
    ],
    ['visits with a comma', 'selfService.visits', 'a,b', '', 'not_allowed', { value: 'a,b' }],
    [
      'a share beyond all',
      'selfService.support.found.share',
      101,
      '',
      'out_of_range',
      { value: 101, low: 0, high: 100 },
    ],
    ['a first day that is none', 'selfService.support.came.from', 'May', '', 'no_day', { value: 'May' }],
    [
      'an end before',
      'selfService.support.came.to',
      '2026-07-31',
      '',
      'below_low',
      { value: '2026-07-31', low: '2026-08-01' },
    ],
    ['more visits than all', 'selfService.information.came.share', 61, '', 'sum_over_100', { sum: 101 }],
  ])('says what is wrong: %s', (_, place, value, below, code, params) => {
    expect(validated(at(place, value)).issues).toEqual([{ path: `economy.${place}${below}`, code, params }])
  })

  it.each<[string, string, unknown]>([
    ['costs that are the same high as low', 'costs.standard.money', { low: 7, high: 7 }],
    ['no costs', 'costs', null],
    ['no chain', 'selfService', null],
    ['a survey of a day', 'selfService.support.came.to', '2026-08-01'],
    ['visits of exactly all', 'selfService.information.came.share', 60],
    ['an entry of a channel', 'costs.entries.0.channel', 'chat_2'],
  ])('takes %s', (_, place, value) => {
    expect(validated(at(place, value))).toMatchObject({ settings: { economy: at(place, value) }, issues: [] })
  })

  it('takes no more than sixty entries, each tier and channel once', () => {
    const entries = Array.from({ length: 61 }, (_, index) => ({
      tier: null,
      channel: `c${index}`,
      cost: cost(1, 2),
    }))
    const { settings, issues } = validated(at('costs.entries', entries))
    expect(issues).toEqual([
      { path: 'economy.costs.entries', code: 'out_of_range', params: { value: 61, low: 0, high: 60 } },
    ])
    expect(settings.economy.costs?.entries).toEqual(entries.slice(0, 60))
    const pairs = [
      { tier: 2, channel: null },
      { tier: 2, channel: 'chat' },
      { tier: null, channel: 'chat' },
      { tier: 3, channel: 'chat' },
    ].map((pair) => ({ ...pair, cost: cost(1, 2) }))
    expect(validated(at('costs.entries', pairs)).issues).toEqual([])
    expect(validated(at('costs.entries', [...pairs, pairs[1]])).issues).toEqual([
      { path: 'economy.costs.entries.4.tier', code: 'duplicate', params: { value: '2:chat' } },
    ])
  })

  it('takes an entry once', () => {
    const [entry] = ECONOMY.costs?.entries ?? []
    const { settings, issues } = validated(at('costs.entries', [entry, entry]))
    expect(issues).toMatchObject([{ path: 'economy.costs.entries.1.tier', code: 'duplicate' }])
    expect(settings.economy.costs?.entries).toEqual([entry])
  })

  it('has no half: a chain or a cost with a fault is none', () => {
    expect(validated(at('selfService.support.came.n', 0)).settings.economy.selfService).toBeNull()
    expect(validated(at('costs.standard.money.low', 10)).settings.economy.costs).toBeNull()
    expect(validated(at('costs.standard.money.low', 10)).settings.economy.currency).toBe('USD')
  })
})

describe('where a colleague saved first', () => {
  const settings = (change: Partial<EconomySettings>) => ({
    ...DEFAULT_SETTINGS,
    economy: { ...ECONOMY, ...change },
  })

  it('its parts are decided one by one', () => {
    const [base, mine, theirs] = [settings({}), settings({ base: 'Orders' }), settings({ currency: 'CHF' })]
    expect(differences(base, mine).map(({ path }) => path)).toEqual(['economy.base'])
    const found = clashes(base, mine, theirs)
    expect(found.map(({ path, proposed }) => [path, proposed])).toEqual([
      ['economy.currency', 'theirs'],
      ['economy.base', 'mine'],
    ])
    const proposed = new Map(found.map((clash) => [clash.path, clash.proposed]))
    expect(merged(mine, theirs, (path) => proposed.get(path) ?? 'mine').economy).toEqual({
      ...ECONOMY,
      currency: 'CHF',
      base: 'Orders',
    })
  })
})

describe('names of series', () => {
  it.each([
    ['Active customers', true],
    ['Kundinnen & Kunden (EU)', true],
    ['a,b', false],
    ['', false],
    [' blank before', false],
    ['blank after ', false],
    ['two\nlines', false],
    ['x'.repeat(61), false],
  ])('%j: %s', (name, fits) => {
    expect(isSeriesName(name)).toBe(fits)
  })
})
