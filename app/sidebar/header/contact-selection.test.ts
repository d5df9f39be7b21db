import { describe, expect, it } from 'vitest'
import { repeatContacts } from '#domain/fcr/repeats.ts'
import { DAY } from '#domain/instant.ts'
import { contact, topLevelOf, unsolved } from '#test/samples/earlier-contacts.ts'
import { type Selection, selected } from './contact-selection.ts'

const current = contact(5, 9, unsolved)
const contacts = [
  contact(1, -60),
  contact(2, 2, { reason: 'login_x' }),
  contact(3, 4, { followUpOf: 1, tags: ['bm_on_1'] }),
  contact(4, 8, unsolved),
  current,
]
const now = 9 * DAY
const repeats = repeatContacts(contacts, current, now, topLevelOf)

describe('the contacts behind a part of the line', () => {
  it.each([
    ['recent', [4, 3, 2]],
    ['all', [4, 3, 2, 1]],
    ['reason', [4]],
    ['open', [4]],
  ] satisfies [Selection, number[]][])('%s: as many as it counts', (selection, ids) => {
    const found = selected(selection, contacts, current, repeats, topLevelOf, now)
    expect(found.map(({ id }) => id)).toEqual(ids)
  })
})
