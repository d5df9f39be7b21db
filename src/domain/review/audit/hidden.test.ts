import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { hiddenIn, wordedTicket } from './hidden.ts'
import { likelyErrors } from './likely-errors.ts'

let next = 0
const ticket = (description: string, requesterId?: number) => {
  next += 1
  return wordedTicket({ id: next, requesterId: requesterId ?? next, subject: 'Question', description })
}

describe('what *other* hides', () => {
  it('is found by the words that its tickets share and others do not', () => {
    const others = [
      ...Array.from({ length: 6 }, () => ticket('Please send me the certificate for our training last week')),
      ...Array.from({ length: 4 }, () => ticket('The parking garage would not open for my car')),
      ticket('Hello there'),
    ]
    const usual = Array.from({ length: 30 }, () => ticket('Please help, my card was declined last week'))
    const { groups, rest } = hiddenIn(others, usual)
    expect(groups.map(({ tickets }) => tickets.length)).toEqual([6, 4])
    expect(groups[0]?.words.some((word) => ['certificate', 'training', 'send'].includes(word))).toBe(true)
    expect(groups[1]?.words.some((word) => ['parking', 'garage', 'open', 'car'].includes(word))).toBe(true)
    expect(groups.flatMap(({ words }) => words)).not.toContain('please')
    expect(rest).toHaveLength(1)
  })

  it('names no word that fewer than three people wrote', () => {
    const others = Array.from({ length: 9 }, () => ticket('Ask Mr Zwingli about Zwingli', 7))
    expect(hiddenIn(others, []).groups).toEqual([])
  })

  it('puts each ticket into one group or none', () => {
    const anyText = fc.array(fc.constantFrom('apple', 'bridge', 'candle', 'dragon', 'engine', 'forest'), {
      maxLength: 5,
    })
    fc.assert(
      fc.property(
        fc.array(anyText, { maxLength: 30 }),
        fc.array(anyText, { maxLength: 10 }),
        (here, there) => {
          const others = here.map((words) => ticket(words.join(' ')))
          const { groups, rest } = hiddenIn(
            others,
            there.map((words) => ticket(words.join(' '))),
          )
          const all = [...groups.flatMap(({ tickets }) => tickets), ...rest]
          expect(all.toSorted((a, b) => a - b)).toEqual(others.map(({ id }) => id))
        },
      ),
    )
  })
})

describe('likely errors', () => {
  const likely = { value: 'a', likelihood: 'likely' as const, probability: 0.8, terms: [] }
  const maybe = { value: 'b', likelihood: 'maybe' as const, probability: 0.3, terms: [] }
  const isOther = (value: string): boolean => value === 'other'

  it('are tickets whose reason is none of the suggested ones, where the first is likely', () => {
    const found = likelyErrors(
      [
        { ticketId: 1, reason: null, suggestions: [likely] },
        { ticketId: 2, reason: 'c', suggestions: [likely, maybe] },
        { ticketId: 3, reason: 'b', suggestions: [likely, maybe] },
        { ticketId: 4, reason: 'c', suggestions: [maybe] },
        { ticketId: 5, reason: 'other', suggestions: [likely] },
        { ticketId: 6, reason: 'c', suggestions: [] },
      ],
      isOther,
    )
    expect(found.map(({ ticketId, kind }) => [ticketId, kind])).toEqual([
      [2, 'differs'],
      [5, 'other'],
      [1, 'missing'],
    ])
  })
})
