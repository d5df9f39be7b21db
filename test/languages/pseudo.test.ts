import { expect, it } from 'vitest'
import { sentence } from '#app/i18n/sentence.ts'
import { pseudo, pseudoTexts, unbracketed } from './pseudo.ts'

it('is longer by two fifths, in brackets, and keeps its gaps', () => {
  expect(pseudo('Hello {name}')).toBe('⟦Ĥéłłó {name} ëï⟧')
  expect(pseudo('{#id}')).toBe('⟦{#id}⟧')
  const text = 'A sentence of some length that says something'
  expect(pseudo(text).length - 2).toBeGreaterThanOrEqual(text.length * 1.35)
})

it('is read from right to left where it is asked for', () => {
  expect(pseudo('Hello {name}', 'right_to_left')).toMatch(
    /^⟦\p{Script=Hebrew}{5} \{name\} \p{Script=Hebrew}+⟧$/u,
  )
  const words = pseudoTexts(
    { direction: 'ltr', tickets: { one: '{count} ticket', other: '{count} tickets' } },
    'right_to_left',
  )
  expect(words.direction).toBe('rtl')
  expect(sentence(words, 'en', 'tickets', { count: 1200 })).toMatch(/^⟦1,200 \p{Script=Hebrew}/u)
})

it('what stands outside of brackets is what no translation said', () => {
  expect(unbracketed('⟦Ĥé ⟦ïn⟧ ö⟧: Hello')).toEqual({ rest: ': Hello', depth: 0 })
  expect(unbracketed('⟦Ĥé ')).toEqual({ rest: '', depth: 1 })
  expect(unbracketed('ö⟧ Hello', 1)).toEqual({ rest: ' Hello', depth: 0 })
})
