import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { buildTaxonomy } from '#domain/reasons/taxonomy.ts'
import { ALERT_KIND } from './alert.ts'
import {
  FIX_KIND,
  type Fix,
  isAbout,
  lastFix,
  liveNotices,
  NOTICE_KIND,
  NOTICE_NEWS,
  type Notice,
  readFix,
  readNotice,
} from './notice.ts'

const taxonomy = buildTaxonomy(
  [
    { name: 'Billing::Card declined', value: 'card' },
    { name: 'Billing::Refund', value: 'refund' },
    { name: 'Account::Login', value: 'login' },
  ],
  {},
)

const BODY = {
  reason: 'card',
  what: 'Card payments fail.',
  since: '2026-09-18T09:10:00Z',
  expires: '2026-09-19T00:00:00Z',
}
const at = (iso: string) => Date.parse(iso)
const NOW = at('2026-09-18T12:00:00Z')

const notice = (more: Partial<Notice>): Notice => ({
  id: 'n1',
  reason: 'card',
  what: 'x',
  since: NOW - 1000,
  next: null,
  expires: NOW + 1000,
  wording: '',
  ...more,
})

describe('reading', () => {
  it('takes what a lead wrote', () => {
    expect(readNotice('cards', { ...BODY, next: '2026-09-18T11:00:00Z', wording: ' We know. ' })).toEqual({
      id: 'cards',
      reason: 'card',
      what: 'Card payments fail.',
      since: at(BODY.since),
      next: at('2026-09-18T11:00:00Z'),
      expires: at(BODY.expires),
      wording: 'We know.',
    })
  })

  it.each([
    ['no end', { ...BODY, expires: undefined }],
    ['no beginning', { ...BODY, since: 'soon' }],
    ['nothing to say', { ...BODY, what: '  ' }],
    ['no reason', { ...BODY, reason: 7 }],
  ])('takes none for a notice that has %s', (_name, body) => {
    expect(readNotice('cards', body)).toBeNull()
  })

  it('takes no id that cannot stand in a tag', () => {
    expect(readNotice('Cards fail', BODY)).toBeNull()
  })

  it.each([
    ['Cards', null],
    ['cards fail', null],
    ['-cards', null],
    ['', null],
    ['c', 'c'],
    ['c'.repeat(32), 'c'.repeat(32)],
    ['c'.repeat(33), null],
    ['cards-0918', 'cards-0918'],
  ])('of the id “%s” takes %s', (id, taken) => {
    expect(readNotice(id, BODY)?.id ?? null).toBe(taken)
  })

  it('says nothing of news and wording where that is no moment and no text, and cuts what is too long', () => {
    expect(readNotice('cards', { ...BODY, next: 7, wording: 7 })).toMatchObject({ next: null, wording: '' })
    const long = readNotice('cards', { ...BODY, what: ` ${'x'.repeat(700)}`, wording: 'y'.repeat(700) })
    expect([long?.what, long?.wording]).toEqual(['x'.repeat(600), 'y'.repeat(600)])
  })

  it('takes no fix without reason and moment, and no other record', () => {
    const body = { reason: 'card', shipped: '2026-09-03T00:00:00Z' }
    for (const bad of [{ reason: '' }, { reason: 7 }, { shipped: 'then' }, { shipped: undefined }])
      expect(readFix('f', { ...body, ...bad })).toBeNull()
    for (const other of [null, 'fix', 7]) expect(readFix('f', other)).toBeNull()
  })

  it.each<[string, unknown, boolean]>([
    ['whole', { share: -0.4, low: -0.5, high: -0.2 }, true],
    ['all gone', { share: -1, low: -1, high: -1 }, true],
    ['sure', { share: 0.1, low: 0.1, high: 0.1 }, true],
    ['fewer than none', { share: -1.1, low: -1.2, high: -0.2 }, false],
    ['without a share', { low: -0.5, high: -0.2 }, false],
    ['without its lower end', { share: -0.4, high: -0.2 }, false],
    ['without its upper end', { share: -0.4, low: -0.5 }, false],
    ['as a text', { share: '-0.4', low: -0.5, high: -0.2 }, false],
    ['upside down', { share: -0.4, low: -0.2, high: -0.5 }, false],
    ['without end', { share: 1, low: 0, high: Number.POSITIVE_INFINITY }, false],
    ['yet to come', null, false],
  ])('a change that is %s', (_, change, taken) => {
    const fix = readFix('f', { reason: 'card', shipped: '2026-09-03T00:00:00Z', change })
    expect(fix?.change).toEqual(taken ? change : null)
  })

  it.each([
    ['2026-09-03', '2026-09-03'],
    ['2026-09-03T10:00:00Z', null],
    ['on 2026-09-03', null],
    [20260903, null],
  ])('a day that reads %s', (day, taken) => {
    expect(readFix('f', { reason: 'card', shipped: '2026-09-03T00:00:00Z', day })?.day).toBe(taken)
  })

  it('never throws', () => {
    fc.assert(
      fc.property(fc.string(), fc.anything(), (id, body) => {
        readNotice(id, body)
        readFix(id, body)
      }),
    )
  })

  it('keeps a fix whose result cannot be told yet', () => {
    const body = { reason: 'card', shipped: '2026-09-03T00:00:00Z' }
    expect(readFix('f', body)?.change).toBeNull()
    expect(readFix('f', { ...body, change: { share: -0.38, low: -0.52, high: -0.21 } })?.change).toEqual({
      share: -0.38,
      low: -0.52,
      high: -0.21,
    })
    expect(
      [undefined, 'soon', '2026-13-01', '2026-09-03'].map((day) => readFix('f', { ...body, day })?.day),
    ).toEqual([...[null, null, null], '2026-09-03'])
    expect(readFix('f', { ...body, change: { share: -0.38, low: 'x', high: 1 } })?.change).toBeNull()
  })
})

describe('live notices', () => {
  it.each([
    ['its own reason', notice({}), ['card'], 1],
    ['the top level above it', notice({ reason: 'Billing' }), ['refund'], 1],
    ['another reason', notice({}), ['login'], 0],
    ['no reason', notice({}), [], 0],
    ['one that is over', notice({ expires: NOW }), ['card'], 0],
    ['one that has not begun', notice({ since: NOW + 1 }), ['card'], 0],
    ['one of several suggestions', notice({}), ['login', 'card'], 1],
  ])('%s', (_name, one, reasons, count) => {
    expect(liveNotices([one], reasons, taxonomy, NOW)).toHaveLength(count)
  })
})

it('live notices come newest first, and hold from their beginning to just before their end', () => {
  const [old, young] = [
    notice({ id: 'old', since: NOW - 5 }),
    notice({ id: 'young', since: NOW, expires: NOW + 1 }),
  ]
  expect(liveNotices([old, young], ['card'], taxonomy, NOW).map(({ id }) => id)).toEqual(['young', 'old'])
  expect(liveNotices([young], ['card'], taxonomy, NOW + 1)).toEqual([])
})

it('is about no reason that nobody knows, unless it names that', () => {
  expect(isAbout('gone', 'gone', taxonomy)).toBe(true)
  expect(isAbout('Billing', 'gone', taxonomy)).toBe(false)
})

it('the last fix that was shipped is the one that counts', () => {
  const fix = (id: string, shipped: number): Fix => ({ id, reason: 'card', shipped, day: null, change: null })
  const fixes = [fix('old', 1), fix('new', 5), fix('planned', NOW + 1)]
  expect(lastFix(fixes, 'card', taxonomy, NOW)?.id).toBe('new')
  expect(lastFix(fixes, 'login', taxonomy, NOW)).toBeNull()
})

it('records and news keep the names under which older versions of the app look for them', () => {
  expect([NOTICE_KIND, FIX_KIND, ALERT_KIND, NOTICE_NEWS]).toEqual(['notice', 'fix', 'alert', 'bm_notice'])
})
