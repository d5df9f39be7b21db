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

  it('takes no word that is as frequent elsewhere, however frequent', () => {
    const here = Array.from({ length: 5 }, () => ticket('The certificate'))
    const there = Array.from({ length: 20 }, () => ticket('The certificate'))
    expect(hiddenIn(here, there).groups).toEqual([])
    expect(hiddenIn(here, []).groups).toHaveLength(1)
  })

  it('names a group by three words at most', () => {
    const others = Array.from({ length: 5 }, () => ticket('certificate training invoice parking'))
    const usual = Array.from({ length: 40 }, () => ticket('card'))
    expect(hiddenIn(others, usual).groups).toEqual([
      { words: ['certificate', 'invoice', 'parking'], tickets: others.map(({ id }) => id) },
    ])
  })

  it('spells its name as most of its tickets do', () => {
    const about = (word: string) => ticket(`Could you please send us the ${word} that we have asked you for?`)
    const others = ['certificate', 'certificates', 'certificates', 'certificates'].map(about)
    const usual = Array.from({ length: 40 }, () => about('money'))
    expect(hiddenIn(others, usual).groups.map(({ words }) => words)).toEqual([['certificates']])
  })

  it('adds no word to a name that fewer than six of ten of its tickets have', () => {
    const group = (having: number) => {
      const others = Array.from({ length: 10 }, (_, index) =>
        ticket(index < having ? 'certificate parking' : 'certificate'),
      )
      const usual = Array.from({ length: 40 }, () => ticket('card'))
      return hiddenIn(others, usual).groups[0]?.words
    }
    expect(group(6)).toEqual(['certificate', 'parking'])
    expect(group(5)).toEqual(['certificate'])
  })

  it('finds eight groups at most', () => {
    const subjects = ['apple', 'bridge', 'candle', 'dragon', 'engine', 'forest', 'garden', 'hammer', 'island']
    const others = subjects.flatMap((word) => Array.from({ length: 3 }, () => ticket(word)))
    const found = hiddenIn(
      others,
      Array.from({ length: 200 }, () => ticket('card')),
    )
    expect(found.groups).toHaveLength(8)
    expect(found.rest).toHaveLength(3)
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

it('reads subject, text and what agents noted, each word once', () => {
  const description = "Could you please tell us whether the driver's cars and a car may be there?"
  const { words, ...ids } = wordedTicket({ id: 1, requesterId: 2, subject: 'Parking', description }, [
    'garage',
  ])
  expect(ids).toEqual({ id: 1, requesterId: 2 })
  expect([...words.values()]).toEqual(expect.arrayContaining(['parking', "driver's", 'cars', 'garage']))
  expect([...words.values()]).not.toContain('car')
  expect([...words.values()]).not.toContain('the')
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
