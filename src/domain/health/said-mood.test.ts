import { expect, it } from 'vitest'
import type { Language } from '#domain/text/language.ts'
import type { Mood } from './mood.ts'
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

it.each<[Language, Mood, string]>([
  ['en', 'angry', 'I will talk to my lawyer'],
  ['en', 'restless', 'It is the third time that I write'],
  ['en', 'anxious', 'We need it asap'],
  ['en', 'content', 'Great help, have a nice day'],
  ['de', 'angry', 'Dann gehe ich zum Anwalt'],
  ['de', 'restless', 'Ich bekomme keine Antwort'],
  ['de', 'anxious', 'Die Frist läuft ab'],
  ['de', 'content', 'Wunderbar, jetzt geht es'],
  ['es', 'angry', 'Estoy harto de esto'],
  ['es', 'restless', 'Sigo esperando'],
  ['es', 'anxious', 'Lo necesito cuanto antes'],
  ['es', 'content', 'Todo perfecto'],
  ['fr', 'angry', 'C’est une arnaque'],
  ['fr', 'restless', 'Personne ne répond'],
  ['fr', 'anxious', 'C’est urgent'],
  ['fr', 'content', 'Merci infiniment'],
  ['pt', 'angry', 'Isso é um absurdo'],
  ['pt', 'restless', 'Continuo esperando'],
  ['pt', 'anxious', 'Estou preocupada'],
  ['pt', 'content', 'Ficou ótimo'],
  ['it', 'angry', 'È una truffa'],
  ['it', 'restless', 'Nessuno risponde'],
  ['it', 'anxious', 'La scadenza è domani'],
  ['it', 'content', 'Grazie mille'],
  ['nl', 'angry', 'Dit is belachelijk'],
  ['nl', 'restless', 'Ik wacht nog steeds'],
  ['nl', 'anxious', 'Er is spoed bij'],
  ['nl', 'content', 'Het werkt geweldig'],
])('in %s hears %s in “%s”, and nothing else', (language, mood, text) => {
  expect(new Set(said([text], '', language).words.map((word) => word.mood))).toEqual(new Set([mood]))
})

it('hears English in a language it does not know', () => {
  expect(said(['Still waiting'], '', 'unknown').words).toEqual([{ mood: 'restless', word: 'still waiting' }])
})

it('hears whole words alone, whatever stands around them, and in any spelling of capitals and accents', () => {
  expect(said(['Jokers are asleep']).words).toEqual([])
  expect(said(['(URGENT!)']).words).toEqual([{ mood: 'anxious', word: 'urgent' }])
  expect(said(['ES UNA VERGUENZA'], '', 'es').words).toEqual([{ mood: 'angry', word: 'vergüenza' }])
})

it.each([
  ['not perfect', 0],
  ['never really perfect', 0],
  ['not that it were perfect', 1],
  ['perfect, not bad', 1],
])('“%s”: a negation up to a word before turns it', (text, words) => {
  expect(said([text]).words).toHaveLength(words)
})

it('says nothing of an empty text', () => {
  expect(said([])).toEqual({ words: [], shouted: 0 })
})
