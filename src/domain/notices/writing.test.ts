import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { DAY } from '#domain/instant.ts'
import { REMEDIES } from '#domain/reasons/kinds.ts'
import { isOurTag } from '#domain/tags/table.ts'
import { liveNotices, type Notice, readFix, readNotice } from './notice.ts'
import {
  changedFaults,
  endedNotice,
  fixBody,
  type NoticeDraft,
  newKey,
  noticeBody,
  noticeFaults,
  readLedgerFix,
  STRUCK_OUT,
} from './writing.ts'

const NOW = Date.parse('2026-09-18T12:00:00Z')
const DRAFT: NoticeDraft = {
  reason: 'card',
  what: 'Card payments fail.',
  since: NOW - DAY,
  next: NOW + DAY / 8,
  expires: NOW + DAY,
  wording: 'We know, and are on it.',
}
/** As it comes back from a record, which holds JSON. */
const stored = (body: object): unknown => JSON.parse(JSON.stringify(body))
const moments = fc.integer({ min: Date.parse('2026-01-01'), max: Date.parse('2027-01-01') })
const texts = fc.string({ minLength: 1, maxLength: 80 }).filter((text) => text.trim() === text && text !== '')

describe('a notice', () => {
  it('is written without blanks around, and says nothing of news where none are to come', () => {
    const body = noticeBody({ ...DRAFT, what: ' Cards. ', wording: ' We know. ', next: null })
    expect(stored(body)).toEqual({
      reason: 'card',
      what: 'Cards.',
      since: '2026-09-17T12:00:00.000Z',
      expires: '2026-09-19T12:00:00.000Z',
      wording: 'We know.',
    })
  })

  it('comes back from its record as it was written', () => {
    fc.assert(
      fc.property(
        fc.record({
          ...{ reason: texts, what: texts, since: moments, expires: moments, wording: texts },
          next: fc.option(moments),
        }),
        (draft) => {
          expect(readNotice('n1', stored(noticeBody(draft)))).toEqual({ id: 'n1', ...draft })
        },
      ),
    )
  })

  it('holds no more once it was ended, and stays known', () => {
    const notice: Notice = { id: 'n1', ...DRAFT }
    const ended = readNotice('n1', stored(endedNotice(notice, NOW)))
    expect(ended).toEqual({ ...notice, next: null, expires: NOW })
    const taxonomy = { reasons: [], byValue: new Map(), tree: [] }
    expect(liveNotices([notice], ['card'], taxonomy, NOW)).toHaveLength(1)
    expect(liveNotices(ended ? [ended] : [], ['card'], taxonomy, NOW)).toEqual([])
  })

  it('that had run out by itself keeps its end', () => {
    const notice: Notice = { id: 'n1', ...DRAFT, expires: NOW - DAY / 2 }
    expect(readNotice('n1', stored(endedNotice(notice, NOW)))?.expires).toBe(NOW - DAY / 2)
  })

  it.each<[string, Partial<NoticeDraft>, readonly string[]]>([
    ['whole', {}, []],
    ['without next news', { next: null }, []],
    ['that says nothing', { what: '  ' }, ['what_missing']],
    ['too long', { what: 'x'.repeat(601) }, ['too_long']],
    [
      'as long as may be, with blanks around',
      { what: ` ${'x'.repeat(600)} `, wording: ` ${'x'.repeat(600)} ` },
      [],
    ],
    ['of too long a wording', { wording: 'x'.repeat(601) }, ['too_long']],
    ['of thirty days from now', { expires: NOW + 30 * DAY }, []],
    ['a moment longer', { expires: NOW + 30 * DAY + 1 }, ['expires_far']],
    ['that begins later', { since: NOW + 1 }, ['since_later']],
    ['whose news are late already', { next: NOW }, ['next_past']],
    ['that is over', { expires: NOW }, ['expires_past']],
    ['that hardly ends', { expires: NOW + 31 * DAY }, ['expires_far']],
  ])('%s', (_, change, faults) => {
    expect(noticeFaults({ ...DRAFT, ...change }, NOW)).toEqual(faults)
  })

  it('that is written anew may keep news that are late by now, and no others', () => {
    const before: Notice = { id: 'n1', ...DRAFT, next: NOW - 1 }
    const anew = { ...DRAFT, next: before.next }
    expect(changedFaults(anew, before, NOW)).toEqual([])
    expect(changedFaults({ ...anew, next: NOW - 2 }, before, NOW)).toEqual(['next_past'])
    expect(changedFaults({ ...DRAFT, what: '', next: null }, { ...before, next: null }, NOW)).toEqual([
      'what_missing',
    ])
    expect(changedFaults(anew, null, NOW)).toEqual(['next_past'])
    expect(changedFaults({ ...anew, what: '' }, before, NOW)).toEqual(['what_missing'])
  })
})

describe('a fix', () => {
  const change = fc.option(
    fc
      .tuple(fc.double({ min: -1, max: 3, noNaN: true }), fc.double({ min: -1, max: 3, noNaN: true }))
      .map(([a, b]) => ({ share: (a + b) / 2, low: Math.min(a, b), high: Math.max(a, b) })),
  )

  it('comes back from its record, and reads the same to the sidebar', () => {
    fc.assert(
      fc.property(
        fc.record({
          ...{ reason: texts, shipped: moments, change, owner: texts },
          day: fc.option(fc.constantFrom('2026-09-01', '2024-02-29')),
          remedy: fc.option(fc.constantFrom(...REMEDIES)),
          weeks: fc.integer({ min: 0, max: 60 }),
        }),
        (fix) => {
          const body = JSON.parse(JSON.stringify(fixBody(fix)))
          // JSON knows no negative zero.
          const plain = JSON.parse(JSON.stringify({ id: 'f1', ...fix }))
          expect(readLedgerFix('f1', body)).toEqual(plain)
          const { remedy: _, owner: __, weeks: ___, ...shown } = plain
          expect(readFix('f1', body)).toEqual(shown)
        },
      ),
    )
  })

  it('is written without blanks around who saw to it', () => {
    const fix = { reason: 'card', shipped: NOW, day: null, change: null, remedy: null, weeks: 2 }
    expect(stored(fixBody({ ...fix, owner: ' Kim ' }))).toMatchObject({ owner: 'Kim' })
  })

  it('struck out is none any more, for the ledger and the sidebar', () => {
    expect([readLedgerFix('f1', stored(STRUCK_OUT)), readFix('f1', stored(STRUCK_OUT))]).toEqual([null, null])
  })

  it('of an older record has nobody and nothing known beside it', () => {
    const body = { reason: 'card', shipped: '2026-09-01T00:00:00Z' }
    expect(readLedgerFix('f1', body)).toMatchObject({ remedy: null, owner: '', weeks: 0, change: null })
  })

  it('has no remedy that nobody knows, no half weeks, and a short name beside it', () => {
    const body = { reason: 'card', shipped: '2026-09-01T00:00:00Z' }
    const read = (more: object) => readLedgerFix('f1', { ...body, ...more })
    expect(read({ remedy: 'pray' })?.remedy).toBeNull()
    expect([-1, 0, 0.5, '3', 3].map((weeks) => read({ weeks })?.weeks)).toEqual([0, 0, 0, 0, 3])
    expect([7, ' Kim '].map((owner) => read({ owner })?.owner)).toEqual(['', 'Kim'])
    expect(read({ owner: ` ${'x'.repeat(700)}` })?.owner).toBe('x'.repeat(600))
  })
})

describe('a key', () => {
  it('may stand in the tag of a notice, whatever the reason is called, and is not taken', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), fc.nat(3), (about, already) => {
        const taken = new Set<string>()
        for (let one = 0; one < already; one += 1) taken.add(newKey(about, '2026-09-18', taken))
        const key = newKey(about, '2026-09-18', taken)
        expect(taken.has(key)).toBe(false)
        expect(readNotice(key, stored(noticeBody(DRAFT)))).not.toBeNull()
        expect(isOurTag(`bm_notice_${key}`)).toBe(true)
      }),
    )
  })

  it('tells what it is about and of which day', () => {
    expect(newKey('billing__card_declined', '2026-09-18', new Set())).toBe('billing-card-declin-0918')
    expect(newKey('__Übung__', '2026-09-18', new Set())).toBe('ubung-0918')
    expect(newKey('日本', '2026-09-18', new Set())).toBe('0918')
  })

  it('counts up from two where it is taken', () => {
    expect(newKey('card', '2026-09-18', new Set(['card-0918']))).toBe('card-0918-2')
    expect(newKey('card', '2026-09-18', new Set(['card-0918', 'card-0918-2', 'card-0918-3']))).toBe(
      'card-0918-4',
    )
  })
})
