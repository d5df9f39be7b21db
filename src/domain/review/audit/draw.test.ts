import { describe, expect, it } from 'vitest'
import { aContact } from '#test/samples/records.ts'
import { drawBody, drawKey, drawnOf, readDraw } from './draw.ts'

const isReason = (tag: string): boolean => tag === 'card' || tag === 'refund'

describe('what is frozen of a ticket', () => {
  const contact = aContact({
    id: 5,
    assigneeId: 9,
    reason: 'card',
    tags: ['card'],
    inhibitor: 'bm_inh_knowledge',
  })
  const none = new Map<number, never>()

  it('is what its tags say', () => {
    expect(drawnOf(contact, isReason, none, none)).toEqual({
      ...{ id: 5, assigneeId: 9, reason: 'card', inhibitor: 'bm_inh_knowledge' },
    })
  })

  it('is no reason where two contradict each other, or none stands there', () => {
    for (const tags of [['card', 'refund'], []])
      expect(drawnOf({ ...contact, reason: null, tags }, isReason, none, none).reason).toBeNull()
  })

  it('is what the log says first', () => {
    const reasons = new Map([[5, 'refund']])
    expect(drawnOf(contact, isReason, reasons, new Map([[5, 'bm_inh_policy']]))).toMatchObject({
      ...{ reason: 'refund', inhibitor: 'bm_inh_policy' },
    })
    expect(drawnOf(contact, isReason, reasons, new Map([[5, null]])).inhibitor).toBeNull()
    expect(drawnOf(contact, isReason, new Map([[6, 'refund']]), new Map([[6, null]]))).toMatchObject({
      ...{ reason: 'card', inhibitor: 'bm_inh_knowledge' },
    })
  })
})

it('is named by day, user and moment of the day', () => {
  expect(drawKey(Date.parse('2026-09-18T00:00:00.007Z'), 12)).toBe('2026-09-18-12-7')
})

it('is read from no other record', () => {
  const draw = { key: 'k', seed: 's', from: 1, to: 2, at: 3, by: 4, among: 5, tickets: [] }
  const body = drawBody(draw) as Record<string, unknown>
  expect(readDraw('k', body)).toEqual(draw)
  const wrong = [{ v: 2 }, { words: 'a' }, { seed: 1 }, { at: '3' }, { by: null }, { among: undefined }]
  const periods = [null, [], [1], ['1', 2], [1, '2'], { from: 1, to: 2 }].map((period) => ({ period }))
  for (const change of [...wrong, ...periods]) expect(readDraw('k', { ...body, ...change })).toBeNull()
})
