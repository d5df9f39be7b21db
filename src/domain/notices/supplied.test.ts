import { describe, expect, it } from 'vitest'
import type { Notice } from './notice.ts'
import { hasWording, suppliedBy } from './supplied.ts'

const NOTICE: Notice = {
  id: 'cards',
  reason: 'billing__card_declined',
  what: 'Card payments of some banks fail; nothing is charged twice.',
  since: Date.parse('2026-09-14T07:10:00Z'),
  next: Date.parse('2026-09-14T11:00:00Z'),
  expires: Date.parse('2026-09-15T00:00:00Z'),
  wording: 'We know that cards are declined. We try the card again within two days.',
}
const since = { from: 'since', at: NOTICE.since }
const next = { from: 'next', at: NOTICE.next }

describe('what a notice supplies', () => {
  it.each([
    ['Whether they were charged twice', { from: 'text', text: NOTICE.what }],
    ['When we try the card again', { from: 'text', text: 'We try the card again within two days.' }],
    ['Since when', since],
    ['Seit wann', since],
    ['Since when payments fail', since],
    ['When they will hear', next],
    ['when the next update comes', next],
    ['Wann sie von uns hören', next],
  ])('%s', (fact, supplied) => {
    expect(suppliedBy(fact, NOTICE)).toEqual(supplied)
  })

  it.each(['How to pay another way', 'Since when the account is locked', 'Who is in charge', ''])(
    'is nothing to “%s”',
    (fact) => {
      expect(suppliedBy(fact, NOTICE)).toBeNull()
    },
  )

  it('is no moment that the notice does not give', () => {
    expect(suppliedBy('When they will hear', { ...NOTICE, next: null })).toBeNull()
  })
})

describe('the wording in a reply', () => {
  it('is known whatever the line breaks', () => {
    expect(hasWording(`Hello,\n${NOTICE.wording.replaceAll(' ', '\n')}\nBye`, NOTICE)).toBe(true)
    expect(hasWording('Hello', NOTICE)).toBe(false)
    expect(hasWording('Hello', { ...NOTICE, wording: '' })).toBe(false)
  })
})
