import { describe, expect, it } from 'vitest'
import type { TeamAlert } from './alert.ts'
import {
  alertBody,
  alertDue,
  alertKey,
  isSameAlert,
  LONGEST_NOTE,
  readAlert,
  withWord,
} from './alert-record.ts'

type Loose = Record<string, unknown>

const PEAK = { from: '2026-11-17', to: '2026-11-18', count: 31, low: 4, high: 12.5 }
const BODY: Loose = {
  reason: 'card',
  from: '2026-11-16',
  to: '2026-11-18',
  peak: PEAK,
  ended: 1_000,
  state: 'explained',
  note: 'The bank was down.',
  by: 7,
  at: 2_000,
}
const read = (change: Loose = {}): TeamAlert | null => readAlert('card:2026-11-16', { ...BODY, ...change })
const sound = (change: Loose = {}): TeamAlert => {
  const alert = read(change)
  if (alert === null) throw new Error('made of sound parts')
  return alert
}

const NO_DAY = [undefined, null, 20261116, '16.11.2026', '2026-13-01', '']
const NO_NUMBER = [undefined, null, '31', Number.NaN, Number.POSITIVE_INFINITY, true]

describe('reading an alert', () => {
  it('takes the record as it was written', () => {
    expect(read()).toEqual({ id: 'card:2026-11-16', ...BODY })
    expect(readAlert('k', alertBody(sound()))).toEqual({ ...sound(), id: 'k' })
    expect(alertBody(sound())).not.toHaveProperty('id')
  })

  it.each<[string, readonly unknown[]]>([
    ['reason', [undefined, null, 7, '']],
    ['from', NO_DAY],
    ['to', NO_DAY],
    ['ended', NO_NUMBER],
    ['peak', [undefined, null, 'high', []]],
  ])('is none without its %s', (part, values) => {
    for (const value of values) expect(read({ [part]: value })).toBeNull()
  })

  it.each([
    ['from', NO_DAY],
    ['to', NO_DAY],
    ['count', NO_NUMBER],
    ['low', NO_NUMBER],
    ['high', NO_NUMBER],
  ])('is none without the %s of its peak', (part, values) => {
    for (const value of values) expect(read({ peak: { ...PEAK, [part]: value } })).toBeNull()
  })

  it('is none where the record is no object', () => {
    for (const body of [null, 'card', 7, undefined]) expect(readAlert('k', body)).toBeNull()
  })

  it('says nothing of who and when where that is no number', () => {
    expect(read({ by: 'Kim', at: '2026' })).toMatchObject({ by: null, at: null })
  })

  it.each<[string, Loose, string, string]>([
    ['without a state', { state: undefined }, 'new', 'The bank was down.'],
    ['of a state that nobody knows', { state: 'closed' }, 'new', 'The bank was down.'],
    ['seen', { state: 'seen', note: '' }, 'seen', ''],
    ['explained by nothing', { note: '  ' }, 'seen', ''],
    ['explained by what is no text', { note: 7 }, 'seen', ''],
    ['explained, with blanks around', { note: ' Bank. ' }, 'explained', 'Bank.'],
    ['explained at length', { note: 'x'.repeat(LONGEST_NOTE + 1) }, 'explained', 'x'.repeat(LONGEST_NOTE)],
  ])('%s', (_, change, state, note) => {
    expect(read(change)).toMatchObject({ state, note })
  })
})

describe('the key of an alert', () => {
  it('names reason and Monday of its first week', () => {
    expect(alertKey({ reason: 'card', from: '2026-11-18' })).toBe('card:2026-11-16')
    expect(alertKey({ reason: 'card', from: '2026-11-16' })).toBe('card:2026-11-16')
    expect(alertKey({ reason: 'card_2', from: '2026-11-15' })).toBe('card_2:2026-11-09')
  })

  it('keeps names apart that read alike once they are plain', () => {
    const keys = ['Billing & more', 'Billing, more', 'billing more', 'billing-more'].map((reason) =>
      alertKey({ reason, from: '2026-11-16' }),
    )
    expect(new Set(keys).size).toBe(4)
    for (const key of keys.slice(0, 3)) expect(key).toMatch(/^billing-more-[a-z0-9]+:2026-11-16$/)
  })
})

describe('what is to be written of an alert', () => {
  const found = { reason: 'card', from: '2026-11-16', to: '2026-11-18', peak: PEAK }
  it('is all of it where the team knows nothing', () => {
    expect(alertDue(null, found, 5)).toEqual({
      ...found,
      ...{ id: 'card:2026-11-16', ended: 5, state: 'new', note: '', by: null, at: null },
    })
  })

  it('is nothing where the last day is known', () => {
    expect(alertDue(sound(), found, 5)).toBeNull()
    expect(alertDue(sound({ to: '2026-11-20' }), found, 5)).toBeNull()
  })

  it('is the record with newest days and peak, and the first of both beginnings, where it goes on', () => {
    const peak = { ...PEAK, count: 50 }
    const later = { ...found, to: '2026-11-19', peak }
    const known = sound()
    expect(alertDue(known, { ...later, from: '2026-11-17' }, 5)).toEqual({
      ...known,
      to: '2026-11-19',
      peak,
      ended: 5,
    })
    expect(alertDue(known, { ...later, from: '2026-11-14' }, 5)?.from).toBe('2026-11-14')
  })

  it.each([
    ['2026-11-10', '2026-11-12', true],
    ['2026-11-05', '2026-11-08', true],
    ['2026-11-05', '2026-11-07', false],
    ['2026-11-26', '2026-11-27', true],
    ['2026-11-27', '2026-11-27', false],
    ['2026-11-01', '2026-11-30', true],
  ])('belongs to what was found from %s to %s: %s', (from, to, same) => {
    expect(isSameAlert(found, { ...found, from, to })).toBe(same)
    expect(isSameAlert({ ...found, from, to }, found)).toBe(same)
    expect(isSameAlert(found, { ...found, from, to, reason: 'refund' })).toBe(false)
  })
})

it('a word of nothing says that it was seen', () => {
  const alert = sound({ state: 'new', note: '' })
  expect(withWord(alert, '  ', 3, 4)).toEqual({ ...alert, state: 'seen', note: '', by: 3, at: 4 })
  expect(withWord(alert, ' Bank. ', 3, 4)).toEqual({
    ...alert,
    state: 'explained',
    note: 'Bank.',
    by: 3,
    at: 4,
  })
  expect(withWord(alert, 'x'.repeat(300), 3, 4).note).toHaveLength(LONGEST_NOTE)
})
