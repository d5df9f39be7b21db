import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fateOf, isSilent, type PendingChoice, readPending } from './pending.ts'

const KEPT: PendingChoice = {
  reason: 'billing__refund',
  inhibitor: null,
  origin: 'top1',
  furtherInhibitors: ['circumstances'],
  firstContact: 'no',
  because: 'only_put_off',
  cannot: false,
  at: 5,
}

describe('reading', () => {
  it('gives back what was kept', () => {
    expect(readPending(structuredClone(KEPT))).toEqual(KEPT)
  })

  it('leaves out what is not its own, whatever a frame of another version kept', () => {
    const strange = {
      ...KEPT,
      origin: 'guess',
      furtherInhibitors: ['bad_luck', 7],
      because: 'so',
      text: 'Hello',
    }
    expect(readPending(strange)).toEqual({ ...KEPT, origin: null, furtherInhibitors: [], because: null })
  })

  it('never throws, and never gives what says nothing', () => {
    fc.assert(
      fc.property(fc.anything(), (raw) => {
        const choice = readPending(raw)
        if (choice !== null) expect(isSilent(choice)).toBe(false)
      }),
    )
    expect(readPending({ ...KEPT, reason: null, furtherInhibitors: [], firstContact: null })).toBeNull()
  })
})

const none = { reason: null, inhibitor: null }

describe('what becomes of it', () => {
  it.each([
    ['the draft lost it', KEPT, none, true, 'offer'],
    ['somebody chose another', KEPT, { ...none, reason: 'account__login' }, true, 'offer'],
    ['its option is gone', KEPT, none, false, 'gone'],
    ['the draft holds it', KEPT, { ...none, reason: KEPT.reason }, true, 'resume'],
    ['only words were lost', { ...KEPT, reason: null }, none, true, 'resume'],
    [
      'the inhibitor is lost',
      { ...KEPT, reason: null, inhibitor: 'bm_inh_circumstances' },
      none,
      true,
      'offer',
    ],
  ] as const)('%s', (_name, choice, ticket, isOffered, fate) => {
    expect(fateOf(choice, ticket, () => isOffered)).toBe(fate)
  })
})
