import { describe, expect, it } from 'vitest'
import { aContact, daysAgo, NOW, someMetrics } from '#test/samples/records.ts'
import { confirmedMood } from './moods.ts'

const said = (id: number, mood: string, days: number, stamp = id) =>
  aContact({ id, tags: [`bm_on_${stamp}`, `bm_mood_${mood}`], updatedAt: daysAgo(days) })

describe('confirmedMood', () => {
  it('is the agent’s own word now, else the newest on another ticket', () => {
    const contacts = [said(1, 'angry', 20), said(2, 'content', 5), said(9, 'angry', 1)]
    expect(confirmedMood('anxious', contacts, 9, NOW)).toEqual({ mood: 'anxious', at: NOW })
    expect(confirmedMood(null, contacts, 9, NOW)).toEqual({ mood: 'content', at: daysAgo(5) })
  })

  it('is none where only tags of another ticket, or of nobody’s mood, stand there', () => {
    expect(confirmedMood(null, [said(1, 'angry', 2, 7), said(2, 'sunny', 2)], null, NOW)).toBeNull()
  })

  it('dates from the solve: that a ticket closed by itself since makes no mood newer', () => {
    const closed = { ...said(1, 'angry', 28), metrics: someMetrics({ solvedAt: daysAgo(32) }) }
    expect(confirmedMood(null, [closed], null, NOW)).toEqual({ mood: 'angry', at: daysAgo(32) })
  })
})
