import { describe, expect, it } from 'vitest'
import { DAY } from '#domain/instant.ts'
import { buildTaxonomy } from '#domain/reasons/taxonomy.ts'
import { inOneGo } from '#domain/steps.ts'
import { aContact } from '#test/samples/records.ts'
import type { ToldContact } from '#zendesk/sample-tickets.ts'
import { lessonsOf, markOf, type Teaching } from './lessons.ts'

const NOW = Date.UTC(2026, 8, 18)
const ago = (days: number) => NOW - days * DAY
const taxonomy = buildTaxonomy(
  [
    { name: 'Billing::Refund', value: 'refund' },
    { name: 'Billing::Invoice', value: 'invoice' },
    { name: 'Old', value: 'old' },
    { name: 'Other', value: 'other' },
  ],
  { old: { retired: true } },
)
const teaching: Teaching = {
  taxonomy,
  windowDays: 7,
  agentsLogContacts: true,
  logged: new Map(),
  now: NOW,
  salt: 's',
  known: new Set(),
}
/** Solved within a day: L is one day, so that eight days make a contact mature. */
const told = (more: Partial<ToldContact>): ToldContact => {
  const createdAt = more.createdAt ?? ago(20)
  return {
    ...aContact({ id: 7, createdAt, updatedAt: createdAt + DAY / 2, requesterId: 1, subject: 'Money' }),
    description: 'Where is it?',
    ...more,
  }
}
const lessons = (rows: readonly ToldContact[], more: Partial<Teaching> = {}) =>
  inOneGo(lessonsOf(rows, { ...teaching, ...more }))
const reasonsOf = (...rows: ToldContact[]) => lessons(rows).reasons.map(({ value }) => value)
const itemsOf = (...rows: ToldContact[]) => lessons(rows).answers.map(({ items }) => items)

describe('the reason that a contact teaches', () => {
  it.each<[string, Partial<ToldContact>, string[]]>([
    ['is the field’s', { reason: 'refund' }, ['refund']],
    ['is the tag’s where the two differ', { reason: 'refund', tags: ['invoice', 'vip'] }, ['invoice']],
    ['is none where two tags contradict each other', { reason: 'refund', tags: ['invoice', 'refund'] }, []],
    ['is none where the follow-up only inherited it', { reason: 'refund', followUpOf: 3 }, []],
    ['is its own with its own stamp', { reason: 'refund', followUpOf: 3, tags: ['bm_on_7'] }, ['refund']],
    ['is none where it was retired', { reason: 'old' }, []],
    ['is none where the account has no such option', { reason: 'gone' }, []],
    ['is *other*, so that it is known what fits nowhere', { reason: 'other' }, ['other']],
    ['is none while it is worked on', { reason: 'refund', status: 'open' }, []],
    ['is none where it was merged away', { reason: 'refund', tags: ['closed_by_merge'] }, []],
  ])('%s', (_name, row, expected) => {
    expect(reasonsOf(told(row))).toEqual(expected)
  })

  it('is what it was corrected to, also where only the log could say so', () => {
    const logged = new Map([[7, 'invoice']])
    const taught = (row: Partial<ToldContact>) =>
      lessons([told({ reason: 'refund', ...row })], { logged }).reasons.map(({ value }) => value)
    expect(taught({})).toEqual(['invoice'])
    expect(taught({ tags: ['refund'] })).toEqual(['invoice'])
    expect(taught({ followUpOf: 3 })).toEqual(['invoice'])
    expect(taught({ id: 8 })).toEqual(['refund'])
  })

  it('comes with what the account itself took it to be about', () => {
    const [sample] = lessons([told({ reason: 'refund', tags: ['intent__billing__refund'] })]).reasons
    expect(sample?.text.parts.map(({ text }) => text)).toEqual(['Where is it?', 'billing refund'])
  })
})

describe('the answers that solved a contact', () => {
  const sent = ['bm_on_7', 'bm_sent_a12', 'bm_sent_p5', 'bm_sent_via_top']
  const back = (days: number, more: Partial<ToldContact> = {}) =>
    told({ id: 8, createdAt: ago(days), status: 'open', ...more })

  it('are those that were sent, in a contact that is mature', () => {
    expect(itemsOf(told({ tags: sent }))).toEqual([['article:12', 'post:5']])
    expect(itemsOf(told({ tags: sent, createdAt: ago(7.5) }))).toEqual([[]])
  })

  it('are none where the tags are another ticket’s', () => {
    expect(itemsOf(told({ tags: ['bm_on_6', 'bm_sent_a12'] }))).toEqual([[]])
  })

  it('are none where the requester came back within the window', () => {
    expect(itemsOf(told({ tags: sent }), back(15))).toEqual([[]])
    expect(itemsOf(told({ tags: sent }), back(2))).toEqual([['article:12', 'post:5']])
    expect(itemsOf(told({ tags: sent }), back(15, { requesterId: 2 }))).toEqual([['article:12', 'post:5']])
    const reasons = [{ reason: 'refund' }, { reason: 'other' }] as const
    expect(itemsOf(told({ tags: sent, ...reasons[0] }), back(15, reasons[1]))).toEqual([[]])
  })

  it('wait longer where solving takes longer', () => {
    const slow = Array.from({ length: 9 }, (_, place) =>
      told({ id: 100 + place, requesterId: 100 + place, createdAt: ago(40), updatedAt: ago(20) }),
    )
    expect(itemsOf(told({ tags: sent }), ...slow)[0]).toEqual([])
  })
})

describe('a mark', () => {
  it('lets a contact teach the same thing once', () => {
    const row = told({ reason: 'refund' })
    const { marks } = lessons([row])
    expect(marks).toEqual([markOf('s', 7, 'refund', [])])
    const known = new Set(marks)
    expect(lessons([row], { known })).toEqual({ reasons: [], answers: [], marks: [] })
    expect(lessons([{ ...row, reason: 'invoice' }], { known }).reasons).toHaveLength(1)
  })

  it('stands once for a row that came twice, in its newest state', () => {
    const { reasons, marks } = lessons([told({ reason: 'refund' }), told({ reason: 'invoice' })])
    expect([reasons.map(({ value }) => value), marks.length]).toEqual([['invoice'], 1])
  })
})
