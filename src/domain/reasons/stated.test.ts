import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { statedFacts } from './stated.ts'

const states = (fact: string, reply: string) => statedFacts([fact], reply).has(fact)

describe('facts that a reply states', () => {
  it.each([
    ['when the refund was sent', 'Hello Kim, we sent your refund on 3 May.'],
    ['when the refund was sent', 'Your money is on its way: the refund was sent yesterday.'],
    ['how long the bank takes', 'Your bank needs up to five days. Please be patient.'],
    ['Which rows went in', 'Rows 1 to 214 went into your list.'],
    ['What is wrong with the file', 'The file is wrong in line 12: a comma is missing.'],
    [
      'That a second import makes no duplicates',
      'You may import it a second time, there will be no duplicates.',
    ],
    ['How long it takes', 'It takes about two hours.'],
    ['Where the file appears', 'The file will appear under Exports.'],
    ['wann die Erstattung ankommt', 'Die Rückerstattung kommt bis Freitag an, spätestens am 12. Mai.'],
    ['wie lange die Prüfung dauert', 'Wir prüfen das gerade. Die Überprüfung ist in zwei Tagen fertig.'],
    ['cuándo llega el reembolso', 'El reembolso llegará el 12 de mayo.'],
    ['how the refund is paid', 'The refudn is paid to your card.'],
  ])('“%s” in “%s”', (fact, reply) => {
    expect(states(fact, reply)).toBe(true)
  })

  it.each([
    ['when the refund was sent', ''],
    ['when the refund was sent', 'Hello Kim,'],
    // A refund is spoken of, but not when.
    ['when the refund was sent', 'We are sorry that the refund was not sent.'],
    ['how long the bank takes', 'It was sent to your bank.'],
    ['how long the bank takes', 'Within five days we will write again.'],
    ['Which conditions are needed', 'Thank you for your patience.'],
    ['When a segment is refreshed', 'Open the segment and click on it.'],
    ['how long the bank takes', 'Your bank has it now.\n\nThere is more to say.\n\nCome back in 5 days.'],
  ])('not “%s” in “%s”', (fact, reply) => {
    expect(states(fact, reply)).toBe(false)
  })

  it('finds a fact in its own words, and nothing in silence', () => {
    const name = fc.stringMatching(/^[b-df-hj-np-tv-z]{6,12}$/)
    fc.assert(
      fc.property(fc.array(name, { minLength: 1, maxLength: 5 }), (names) => {
        const fact = names.join(' ')
        expect(states(fact, `We say: ${fact}.`)).toBe(true)
        expect(states(fact, '')).toBe(false)
      }),
    )
  })

  it('takes whatever is written, quickly', () => {
    const long = 'The refund goes to your bank and takes its time. '.repeat(5_000)
    const facts = Array.from({ length: 20 }, (_, place) => `when thing ${place} was sent to somebody else`)
    const before = performance.now()
    statedFacts(facts, long)
    expect(performance.now() - before).toBeLessThan(500)
    fc.assert(fc.property(fc.string(), fc.string(), (fact, reply) => void statedFacts([fact], reply)))
  })
})
