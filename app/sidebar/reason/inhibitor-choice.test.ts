import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { INHIBITORS, inhibitorValue } from '#domain/reasons/inhibitors.ts'
import { type InhibitorChoice, isChosen, offered, toggled } from './inhibitor-choice.ts'

const none: InhibitorChoice = { first: null, further: [] }
const quality = inhibitorValue('product_quality')
const skills = inhibitorValue('staff_skills')

describe('toggled', () => {
  it('puts the first choice into the field and the others beyond it', () => {
    expect(toggled(toggled(none, quality), skills)).toEqual({ first: quality, further: ['staff_skills'] })
  })

  it('moves the next one up when the first is taken away', () => {
    expect(toggled({ first: quality, further: ['staff_skills'] }, quality)).toEqual({
      first: skills,
      further: [],
    })
  })

  it("puts the account's own option into the field", () => {
    expect(toggled({ first: quality, further: ['staff_skills'] }, 'legacy_system')).toEqual({
      first: 'legacy_system',
      further: ['staff_skills'],
    })
  })

  it('toggles exactly the one it is asked to, and never chooses one twice', () => {
    const values = INHIBITORS.map(inhibitorValue)
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...values), { maxLength: 20 }),
        fc.constantFrom(...values),
        (steps, last) => {
          const before = steps.reduce(toggled, none)
          const after = toggled(before, last)
          expect(isChosen(after, last)).toBe(!isChosen(before, last))
          for (const other of values)
            if (other !== last) expect(isChosen(after, other)).toBe(isChosen(before, other))
          const all = [after.first, ...after.further.map(inhibitorValue)].filter((value) => value !== null)
          expect(new Set(all).size).toBe(all.length)
          expect(after.first === null).toBe(all.length === 0)
        },
      ),
    )
  })
})

describe('offered', () => {
  it('lists likely ones first and only what the field has', () => {
    const options = [{ value: 'own' }, { value: quality }, { value: skills }]
    expect(offered(options, ['staff_skills', 'circumstances'])).toEqual([skills, quality, 'own'])
  })
})
