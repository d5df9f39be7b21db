import { expect, it } from 'vitest'
import type { Contact } from '#domain/contact.ts'
import { done, matches } from '#test/samples/issues-oracle.ts'
import { always } from '#test/samples/review-both.ts'
import { isRepeated } from '#test/samples/review-oracle.ts'
import { boardLines, sentForReason } from './boards.ts'

const BOARDS = [
  { value: 'login_reset', pinned: ['article:12', 'post:7'] },
  { value: 'billing_refund', pinned: ['article:11', 'article:999'] },
  { value: 'billing_card', pinned: [] },
  { value: 'never_seen', pinned: ['article:11'] },
]

const sentIn = (contact: Contact): string[] =>
  matches(contact, /^bm_sent_([ap])(\d+)$/).map(
    ([, kind, id]) => `${kind === 'a' ? 'article' : 'post'}:${id}`,
  )

it('counts contacts, those with something sent, and with something from the board', () => {
  always(({ judged, some, rows, reason }) => {
    const lines = boardLines(judged, rows, BOARDS)
    for (const { value, pinned } of BOARDS) {
      const mine = some.filter((one) => reason(one) === value)
      expect(lines.find((line) => line.reason === value)).toEqual({
        reason: value,
        contacts: mine.length,
        sent: mine.filter((one) => sentIn(one).length > 0).length,
        fromBoard: mine.filter((one) => sentIn(one).some((key) => pinned.includes(key))).length,
      })
    }
    const contacts = lines.map((line) => line.contacts)
    expect(contacts).toEqual(contacts.toSorted((a, b) => b - a))
  }, 60)
})

it('tells what was sent for one reason and how often that was the end of it', () => {
  always(({ judged, account, some, rows, reason }) => {
    for (const { value } of BOARDS) {
      const mature = some.filter(
        (one) => reason(one) === value && one.createdAt <= account.matureTo && done(one),
      )
      const found = sentForReason(judged, rows, value)
      const keys = [...new Set(mature.flatMap(sentIn))]
      expect(found.map(({ item }) => item).sort()).toEqual(keys.sort())
      for (const { item, contacts, n, worked } of found) {
        const mine = mature.filter((one) => sentIn(one).includes(item))
        const part = (those: readonly Contact[]): number =>
          those.reduce((sum, one) => sum + 1 / new Set(sentIn(one)).size, 0)
        expect(contacts).toBe(mine.length)
        expect(n).toBeCloseTo(part(mine))
        expect(worked).toBeCloseTo(part(mine.filter((one) => !isRepeated(account, one))))
      }
    }
  }, 60)
})
