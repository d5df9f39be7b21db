import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { DEFAULT_SETTINGS } from '#domain/settings.ts'
import { LARGEST_BODY, settingsBody, validateSettings } from './stored.ts'

describe('settings', () => {
  it.each([[undefined], [null], [{}]])('of %s are the defaults, without a complaint', (raw) => {
    expect(validateSettings(raw)).toEqual({ settings: DEFAULT_SETTINGS, issues: [] })
  })

  it('warn by default, and count repeats within a week', () => {
    expect(DEFAULT_SETTINGS).toMatchObject({ guardPolicy: 'warn', fcrWindowDays: 7, inhibitorAskedOneIn: 1 })
  })

  it.each([
    ['text', 'hello', '', 'not_an_object'],
    ['a list', [], '', 'not_an_object'],
    ['what cannot be written as text', { guardPolicy: { toString: 1 } }, 'guardPolicy', 'not_allowed'],
    ['an unknown policy', { guardPolicy: 'shout' }, 'guardPolicy', 'not_allowed'],
    ['a window between', { fcrWindowDays: 8 }, 'fcrWindowDays', 'not_allowed'],
    ['a window as text', { fcrWindowDays: '7' }, 'fcrWindowDays', 'not_allowed'],
    ['a field id as text', { reasonFieldId: '360' }, 'reasonFieldId', 'wrong_type'],
    ['a broken id', { inhibitorFieldId: 1.5 }, 'inhibitorFieldId', 'wrong_type'],
    ['none of the cases', { inhibitorAskedOneIn: 0 }, 'inhibitorAskedOneIn', 'out_of_range'],
    ['neither yes nor no', { agentsLogContacts: 'no' }, 'agentsLogContacts', 'wrong_type'],
    ['half of a percent', { quietSamplePercent: 2.5 }, 'quietSamplePercent', 'wrong_type'],
    ['a loud sample', { quietSamplePercent: 51 }, 'quietSamplePercent', 'out_of_range'],
    ['hardly any ticket', { reviewMostRows: 10 }, 'reviewMostRows', 'out_of_range'],
    ['a tier of no number', { groupTiers: { '12': 'two' } }, 'groupTiers.12', 'wrong_type'],
    ['a tier of nothing', { groupTiers: { '12': null } }, 'groupTiers.12', 'wrong_type'],
    ['a group that is no id', { groupTiers: { support: 1 } }, 'groupTiers.support', 'not_allowed'],
    ['a rule for nobody', { guardBy: { 'team:1': 'off' } }, 'guardBy.team:1', 'not_allowed'],
    ['a rule that is none', { guardBy: { 'form:1': 'maybe' } }, 'guardBy.form:1', 'not_allowed'],
    ['a budget beyond all', { otherBudgetPercent: 101 }, 'otherBudgetPercent', 'out_of_range'],
    ['a host with a path', { allowedHosts: ['https://x.com/a'] }, 'allowedHosts.0', 'not_allowed'],
    ['a source with a blank', { externalSources: ['my wiki'] }, 'externalSources.0', 'not_allowed'],
    ['an unknown panel', { panelOrder: ['weather'] }, 'panelOrder.0', 'not_allowed'],
    ['an editor who is no id', { whoMayEdit: { users: ['me'] } }, 'whoMayEdit.users.0', 'wrong_type'],
    ['a field key with a blank', { fieldMap: { plan: 'my plan' } }, 'fieldMap.plan', 'not_allowed'],
    ['bands that cross', { bands: { thriving: 50, steady: 60 } }, 'bands', 'not_allowed'],
    ['a band that nobody reaches', { bands: { thriving: 100 } }, 'bands.thriving', 'out_of_range'],
    ['a key of tomorrow', { weather: 1 }, 'weather', 'unknown_key'],
    ['a later format', { version: 2 }, 'version', 'newer_version'],
  ])('name the path where something is wrong: %s', (_, raw, path, code) => {
    expect(validateSettings(raw).issues).toMatchObject([{ path, code }])
  })

  it('keep what is right beside what is wrong', () => {
    const { settings } = validateSettings({
      guardPolicy: 'block',
      fcrWindowDays: 8,
      panelOrder: ['reason', 'weather', 'reason'],
      groupTiers: { '12': 1, '13': 'x' },
      fieldMap: { plan: null, value: 'arr' },
    })
    expect(settings.guardPolicy).toBe('block')
    expect(settings.fcrWindowDays).toBe(7)
    expect(settings.panelOrder).toEqual(['reason', 'health', 'answers'])
    expect(settings.groupTiers).toEqual({ '12': 1 })
    expect(settings.fieldMap).toMatchObject({ plan: null, value: 'arr', nps_at: 'nps_at' })
  })

  it('survive whatever was stored, and what they are is valid', () => {
    fc.assert(
      fc.property(fc.anything(), (raw) => {
        const { settings } = validateSettings(raw)
        const { unknownKeys, ...own } = settings
        if (settings.version === 1) expect(validateSettings(own).issues).toEqual([])
      }),
    )
  })

  it('are read back as they were saved, keys of a newer version too', () => {
    const raw = {
      ...DEFAULT_SETTINGS,
      unknownKeys: undefined,
      weather: { sunny: true },
      featuresOff: ['coaching'],
    }
    const { settings } = validateSettings(raw)
    const saved = settingsBody(settings)
    const again = 'body' in saved ? validateSettings(JSON.parse(saved.body)).settings : null
    expect(again).toEqual(settings)
    expect(again?.unknownKeys).toEqual({ weather: { sunny: true } })
  })

  it('are refused above 24 KB, counted in bytes', () => {
    const fits = settingsBody({ ...DEFAULT_SETTINGS, healthDefinition: 'é'.repeat(LARGEST_BODY / 4) })
    const not = settingsBody({ ...DEFAULT_SETTINGS, healthDefinition: 'é'.repeat(LARGEST_BODY / 2) })
    expect('body' in fits).toBe(true)
    expect(not).toMatchObject({ issue: { code: 'too_large' } })
  })
})

describe('what is stored', () => {
  it.each<[string, object, object]>([
    [
      'a newer version',
      { version: 7 },
      { path: 'version', code: 'newer_version', params: { version: 7, known: 1 } },
    ],
    [
      'a version that is none',
      { version: 0 },
      { path: 'version', code: 'out_of_range', params: { value: 0, low: 1, high: 1000 } },
    ],
    [
      'bands of which the lower two cross',
      { bands: { thriving: 75, steady: 35, slipping: 35 } },
      { path: 'bands', code: 'not_allowed', params: { value: '75 > 35 > 35' } },
    ],
    [
      'a group that only ends as an id',
      { groupTiers: { a12: 2 } },
      { path: 'groupTiers.a12', code: 'not_allowed', params: { value: 'a12' } },
    ],
    [
      'a group that only begins as an id',
      { groupTiers: { '12a': 2 } },
      { path: 'groupTiers.12a', code: 'not_allowed', params: { value: '12a' } },
    ],
    [
      'a channel in capitals',
      { guardBy: { 'channel:VOICE': 'off' } },
      { path: 'guardBy.channel:VOICE', code: 'not_allowed', params: { value: 'channel:VOICE' } },
    ],
    [
      'a long key of nobody',
      { ['x'.repeat(70)]: 1 },
      { path: 'x'.repeat(60), code: 'unknown_key', params: {} },
    ],
  ])('says what is wrong with %s', (_, raw, issue) => {
    expect(validateSettings(raw).issues).toEqual([issue])
  })

  it('takes rules of channels and groups, and sources of several letters', () => {
    const raw = {
      guardBy: { 'channel:native_messaging': 'off', 'group:12': 'warn' },
      externalSources: ['shop-2', 'x'.repeat(64)],
    }
    expect(validateSettings(raw)).toMatchObject({ settings: raw, issues: [] })
  })

  it('may be as large as a record takes, and not a byte larger', () => {
    const empty = settingsBody({ ...DEFAULT_SETTINGS, unknownKeys: { x: '' } })
    const room = LARGEST_BODY - ('body' in empty ? new TextEncoder().encode(empty.body).length : 0)
    const filled = (size: number) =>
      settingsBody({ ...DEFAULT_SETTINGS, unknownKeys: { x: 'x'.repeat(size) } })
    expect(filled(room)).toHaveProperty('body')
    expect(filled(room + 1)).toEqual({
      issue: { path: '', code: 'too_large', params: { bytes: LARGEST_BODY + 1, largest: LARGEST_BODY } },
    })
  })
})
