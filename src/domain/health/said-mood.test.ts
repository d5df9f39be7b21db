import { expect, it } from 'vitest'
import type { Language } from '#domain/text/language.ts'
import { saidMood } from './said-mood.ts'

const said = (texts: readonly string[], subject = '', language: Language = 'en') =>
  saidMood({ subject, parts: texts.map((text) => ({ text, weight: 1 })), language })

it('goes by the two newest messages: what was said before that is over', () => {
  expect(said(['Perfect', 'Thanks'], 'This is unacceptable').words.map(({ mood }) => mood)).not.toContain(
    'angry',
  )
  expect(said(['Perfect', 'It is unacceptable']).words.map(({ mood }) => mood)).toContain('angry')
})

it('reads the subject of a ticket that says little else', () => {
  expect(said(['Hello'], 'Still waiting for an answer').words).not.toHaveLength(0)
})

it('counts words in capitals, beyond abbreviations', () => {
  expect(said(['WHERE IS MY MONEY, says the CEO of ACME']).shouted).toBe(3)
  expect(said(['Über ÜBERALL']).shouted).toBe(said(['ÜBERALL']).shouted)
})

it('says nothing of an empty text', () => {
  expect(said([])).toEqual({ words: [], shouted: 0 })
})
