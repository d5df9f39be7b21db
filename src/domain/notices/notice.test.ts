import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { buildTaxonomy } from '#domain/reasons/taxonomy.ts'
import { type Fix, lastFix, liveNotices, type Notice, readFix, readNotice } from './notice.ts'

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

it('the last fix that was shipped is the one that counts', () => {
  const fix = (id: string, shipped: number): Fix => ({ id, reason: 'card', shipped, day: null, change: null })
  const fixes = [fix('old', 1), fix('new', 5), fix('planned', NOW + 1)]
  expect(lastFix(fixes, 'card', taxonomy, NOW)?.id).toBe('new')
  expect(lastFix(fixes, 'login', taxonomy, NOW)).toBeNull()
})
