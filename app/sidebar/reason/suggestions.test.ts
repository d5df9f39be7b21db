import { describe, expect, it } from 'vitest'
import { aContact } from '#test/samples/records.ts'
import { mostUsed } from './suggestions.ts'

describe('mostUsed', () => {
  it('counts the reasons of all contacts, most frequent first', () => {
    const contacts = ['late', 'card', null, 'card'].map((reason, place) =>
      aContact({ id: place + 1, reason }),
    )
    expect(mostUsed(contacts)).toEqual(['card', 'late'])
    expect(mostUsed(null)).toEqual([])
  })

  it('leaves out what a follow-up only inherited', () => {
    const followUp = { id: 2, followUpOf: 1, reason: 'card' }
    expect(mostUsed([aContact({ ...followUp, tags: ['bm_on_1'] })])).toEqual([])
    expect(mostUsed([aContact({ ...followUp, tags: ['bm_on_2'] })])).toEqual(['card'])
  })
})
