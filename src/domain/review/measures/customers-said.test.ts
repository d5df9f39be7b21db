import { describe, expect, it } from 'vitest'
import type { Contact } from '#domain/contact.ts'
import { judgedCustomers } from '#test/samples/any-customers.ts'
import { always, distinct, said } from '#test/samples/customers-oracle.ts'
import { moodCounts, moodRows, questionLines, questionRows } from './customers-said.ts'

describe('as the definitions read literally have it, whatever the contacts', () => {
  it('are moods, of how many', () => {
    always(({ judged, rows, some, idsOf }) => {
      const found = moodCounts(judged, rows)
      expect(found.contacts).toBe(some.length)
      for (const mood of ['content', 'anxious', 'restless', 'angry'] as const) {
        const those = some.filter((one) => said(one, 'bm_mood_') === mood)
        expect(found.moods[mood]).toBe(those.length)
        expect(idsOf(moodRows(judged, rows, mood))).toEqual(those.map(({ id }) => id))
      }
    })
  })

  it('are answers to each question that stands on them, the present one first', () => {
    const present = { id: 'oct', options: [{ id: 'yes', text: {} }] }
    always(({ judged, rows, some, idsOf }) => {
      const found = questionLines(judged, rows, present)
      const asked = (id: string) => some.filter((one) => said(one, 'bm_q_')?.startsWith(`${id}_`))
      expect(found.map(({ id }) => id)).toEqual(['oct', 'nov'].filter((id) => asked(id).length > 0))
      for (const { id, results } of found) {
        const people = (tickets: readonly Contact[]) =>
          distinct(tickets.map(({ requesterId }) => requesterId)).length
        expect(results.asked).toBe(people(asked(id)))
        expect(results.answered).toBe(people(asked(id).filter((one) => said(one, 'bm_q_') !== `${id}_asked`)))
        expect(idsOf(questionRows(judged, rows, { id, option: null }))).toEqual(
          asked(id).map((one) => one.id),
        )
        expect(idsOf(questionRows(judged, rows, { id, option: 'yes' }))).toEqual(
          asked(id)
            .filter((one) => said(one, 'bm_q_') === `${id}_yes`)
            .map((one) => one.id),
        )
      }
    })
  })
})

it('says nothing of nobody', () => {
  expect(questionLines(judgedCustomers([]), new Uint32Array(), null)).toEqual([])
})
