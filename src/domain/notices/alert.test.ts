import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { DAY, type Instant } from '#domain/instant.ts'
import { buildTaxonomy } from '#domain/reasons/taxonomy.ts'
import { ALERT_STATES, type FoundAlert, liveAlert, type TeamAlert } from './alert.ts'
import { alertBody, alertDue, alertKey, isSameAlert, readAlert, withWord } from './alert-record.ts'
import { endOf, foundAlert } from './found.ts'

const NOW: Instant = Date.parse('2026-11-20T12:00:00Z')
const FOUND: FoundAlert = {
  ...{ reason: 'billing__card', from: '2026-11-11', to: '2026-11-18' },
  peak: { from: '2026-11-16', to: '2026-11-18', count: 41, low: 3, high: 11 },
}
const ENDED = Date.parse('2026-11-19T00:00:00Z')
const ALERT: TeamAlert = {
  ...FOUND,
  ...{ id: 'billing__card:2026-11-09', ended: ENDED, state: 'new', note: '', by: null, at: null },
}
const stored = (body: object): unknown => JSON.parse(JSON.stringify(body))
const TAXONOMY = buildTaxonomy(
  [
    { name: 'Billing::Card', value: 'billing__card' },
    { name: 'Billing::Refund', value: 'billing__refund' },
    { name: 'Sign in', value: 'sign_in' },
  ],
  {},
)

describe('the record of an alert', () => {
  it('is named by reason and week, so that two who look at once meet', () => {
    expect(alertKey(FOUND)).toBe('billing__card:2026-11-09')
    expect(alertKey({ ...FOUND, from: '2026-11-15' })).toBe('billing__card:2026-11-09')
    expect(alertKey({ ...FOUND, from: '2026-11-16' })).toBe('billing__card:2026-11-16')
    const names = ['Billing & more', 'Billing, more', 'Abrechnung – Übersicht'].map((reason) =>
      alertKey({ ...FOUND, reason }),
    )
    expect(new Set(names).size).toBe(3)
    for (const name of names) expect(name).toMatch(/^[a-z0-9_-]+:2026-11-09$/)
  })

  it('comes back as it was written', () => {
    for (const state of ALERT_STATES) {
      const alert = {
        ...ALERT,
        state,
        note: state === 'explained' ? 'The card provider.' : '',
        by: 7,
        at: NOW,
      }
      expect(readAlert(alert.id, stored(alertBody(alert)))).toEqual(alert)
    }
  })

  it('of another making says nothing, and never fails', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (body) => {
        expect(readAlert('a', body)).toBeNull()
      }),
    )
    expect(readAlert('a', { ...alertBody(ALERT), from: '2026-02-30' })).toBeNull()
  })

  it('is explained only with a note', () => {
    expect(withWord(ALERT, '  ', 7, NOW)).toMatchObject({ state: 'seen', note: '', by: 7, at: NOW })
    expect(withWord(ALERT, ' Provider. ', 7, NOW)).toMatchObject({ state: 'explained', note: 'Provider.' })
    expect(readAlert('a', stored({ ...alertBody(ALERT), state: 'explained' }))?.state).toBe('seen')
  })
})

describe('what is written', () => {
  it.each<[string, TeamAlert | null, Partial<FoundAlert>, Partial<TeamAlert> | null]>([
    ['a new one, as new', null, {}, { id: ALERT.id, state: 'new', ended: ENDED }],
    ['nothing where all is known', ALERT, {}, null],
    ['nothing where another browser knows less', ALERT, { to: '2026-11-17' }, null],
    [
      'its newest days where it goes on, and the lead’s word stays',
      withWord(ALERT, 'Provider.', 7, NOW),
      { from: '2026-11-12', to: '2026-11-19' },
      { id: ALERT.id, from: '2026-11-11', to: '2026-11-19', state: 'explained', note: 'Provider.' },
    ],
  ])('%s', (_, known, change, expected) => {
    const due = alertDue(known, { ...FOUND, ...change }, ENDED)
    if (expected === null) expect(due).toBeNull()
    else expect(due).toMatchObject(expected)
  })

  it.each<[boolean, Partial<FoundAlert>]>([
    [true, {}],
    [true, { from: '2026-11-26', to: '2026-11-27' }],
    [false, { from: '2026-11-27', to: '2026-11-28' }],
    [true, { from: '2026-11-01', to: '2026-11-03' }],
    [false, { from: '2026-11-01', to: '2026-11-02' }],
    [false, { reason: 'sign_in' }],
  ])('is of the same alert: %s', (same, change) => {
    expect(isSameAlert(ALERT, { ...FOUND, ...change })).toBe(same)
  })

  it('has the days that the detectors mean', () => {
    const firing = {
      ...{ reason: 'billing__card', detector: 'week' as const, from: 14, to: 16 },
      ...{ count: 41, expected: 6, low: 3, high: 11, ratio: 6.8, p: 1e-9, needed: 14 },
    }
    const alert = {
      reason: 'billing__card',
      from: 9,
      to: 16,
      detectors: [],
      evidence: firing,
      firings: [firing],
    }
    const span = { firstDay: '2026-11-02', days: 17 }
    expect(foundAlert(alert, 'billing__card', span)).toEqual(FOUND)
    expect(endOf(FOUND, 'America/New_York')).toBe(Date.parse('2026-11-19T05:00:00Z'))
  })
})

describe('what agents are told', () => {
  it.each<[string, readonly TeamAlert[], string, string | null]>([
    ['is of the reason itself', [ALERT], 'billing__card', ALERT.id],
    ['is not of its neighbour', [ALERT], 'billing__refund', null],
    ['is of all under a top level', [{ ...ALERT, reason: 'Billing' }], 'billing__refund', ALERT.id],
    ['is over a week after its last day', [{ ...ALERT, ended: NOW - 7 * DAY }], 'billing__card', null],
    ['lasts until then', [{ ...ALERT, ended: NOW - 7 * DAY + 1 }], 'billing__card', ALERT.id],
    ['is the newest', [{ ...ALERT, id: 'old', ended: ENDED - DAY }, ALERT], 'billing__card', ALERT.id],
  ])('%s', (_, alerts, value, id) => {
    expect(liveAlert(alerts, value, TAXONOMY, NOW)?.id ?? null).toBe(id)
  })
})
