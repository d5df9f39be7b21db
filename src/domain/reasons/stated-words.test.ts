import { describe, expect, it } from 'vitest'
import { isTelling, sentenceStating, statedFacts } from './stated.ts'

const states = (fact: string, reply: string): boolean => statedFacts([fact], reply).has(fact)
const words = (list: string): string[] => list.trim().split(/\s+/)

describe('a moment or a span', () => {
  it.each(
    words(`5 today tomorrow tonight yesterday immediately second seconds minute minutes hour hours day days week weeks
      month months year years monday tuesday wednesday thursday friday saturday sunday
      heute morgen gestern sofort sekunde sekunden minuten stunde stunden tag tage tagen woche wochen monat monate
      monaten jahr jahre jahren montag dienstag donnerstag freitag samstag sonntag mittwoch
      hoy mañana ayer hora horas día días semana semanas mes meses aujourd'hui demain hier heure heures jour jours
      semaine semaines mois hoje amanhã ontem dia dias`),
  )('is named by “%s”', (word) => {
    expect(states('when the parcel comes', `Parcel comes: ${word}.`)).toBe(true)
    expect(states('when the parcel comes', `Parcel comes ${word} at the latest.`)).toBe(true)
  })

  it.each(words('soon later weekly secondary dayly then tagged'))('is not named by “%s”', (word) => {
    expect(states('when the parcel comes', `Parcel comes: ${word}.`)).toBe(false)
  })

  it.each([
    'when parcel',
    'how long parcel',
    'how soon parcel',
    'how often parcel',
    'since parcel',
    'until parcel',
    'by what parcel',
    'wann parcel',
    'wie lange parcel',
    'wie oft parcel',
    'wie bald parcel',
    'seit parcel',
    'bis parcel',
    'cuándo parcel',
    'cuánto tiempo parcel',
    'desde parcel',
    'quand parcel',
    'combien de temps parcel',
    'depuis parcel',
    'quando parcel',
    'quanto tempo parcel',
    'wanneer parcel',
    'hoe lang parcel',
  ])('is asked for by “%s”', (fact) => {
    // Asks for a time: the words alone do not state it.
    expect(states(fact, `${fact.replace('parcel', '')} parcel`)).toBe(false)
    expect(states(fact, `${fact.replace('parcel', '')} parcel 12`)).toBe(true)
  })
})

describe('an amount', () => {
  it.each([
    'how much',
    'how many',
    'wie viel',
    'wie viele',
    'wieviel',
    'wieviele',
    'cuánto',
    'cuántos',
    'cuánta',
    'cuántas',
    'combien',
    'quanto',
    'quanta',
    'quanti',
    'quante',
    'hoeveel',
  ])('is asked for by “%s”', (asking) => {
    expect(states(`${asking} parcel`, `${asking} parcel`)).toBe(false)
    expect(states(`${asking} parcel`, `${asking} parcel 12`)).toBe(true)
    expect(isTelling(`${asking} parcel`)).toBe(true)
  })

  it.each(words('7 none no one two three four five ten kein keine ein eine einer zwei drei vier fünf zehn'))(
    'is named by “%s”',
    (word) => {
      expect(states('how many parcels', `Parcels: ${word}.`)).toBe(true)
    },
  )

  it.each(words('several nothing often tenth einige'))('is not named by “%s”', (word) => {
    expect(states('how many parcels', `Parcels: ${word}.`)).toBe(false)
  })

  it('need not be named where a time is asked for as well', () => {
    expect(states('when and how many parcels', 'Parcels: today.')).toBe(true)
    expect(states('when and how many parcels', 'Parcels: none.')).toBe(false)
  })
})

describe('a word in another form', () => {
  it.each([
    // Beginnings of four letters or more, with at most three and four left.
    ['alphxyz', 'alphdefg', true],
    ['alphxyzw', 'alphdefg', false],
    ['alphxyz', 'alphdefgh', false],
    ['alpxyz', 'alpdef', false],
    // Short words: the end alone may differ, by a letter.
    ['sent', 'send', true],
    ['sent', 'sende', false],
    ['send', 'sends', true],
    ['sxnd', 'send', false],
    ['monye', 'money', false],
    // Parts of longer words, from five letters on.
    ['money', 'xmoneyx', true],
    ['bank', 'embankment', false],
    // A slip in words of six letters or more.
    ['parcel', 'parecl', true],
    ['parcel', 'paarcel', true],
    ['parcel', 'paarcell', false],
    ['fax', 'fay', false],
    ['fax', 'fax', true],
  ])('“%s” and “%s”: %s', (one, other, alike) => {
    expect(states(one, other)).toBe(alike)
    expect(states(other, one)).toBe(alike)
  })
})

describe('what a fact names', () => {
  it.each([
    ['each word once', 'alpha alpha bravo', 'alpha', false],
    ['no single letters', 'x y z alpha', 'alpha', true],
    ['no words that only ask', 'what kind of parcel needs and how long it takes to happen', 'parcel 3', true],
    ['words without their apostrophes', "rock'n'roll", 'rocknroll', true],
    ['words without accents', 'Rückgabe', 'ruckgabe', true],
    ['no words without matter in any language', 'el parcel und die', 'parcel', true],
    ['nothing', 'the and of', 'the and of', false],
  ])('%s', (_, fact, reply, stated) => {
    expect(states(fact, reply)).toBe(stated)
  })

  it('is looked for in the first ten thousand letters', () => {
    const xs = (letters: number): string => 'x. '.repeat(4000).slice(0, letters - 1)
    expect(states('fax', `${xs(9998)} fax`)).toBe(false)
    expect(states('fax', `${xs(9997)} fax`)).toBe(true)
  })

  it('is looked for sentence by sentence', () => {
    expect(sentenceStating('parcel', 'Hello! \n\n  Your parcel…   and more.')).toBe('Your parcel…')
    expect(sentenceStating('parcel bravo', 'Parcel.\nBravo.')).toBeNull()
    expect(sentenceStating('parcel bravo', 'A parcel.Bravo')).toBe('A parcel.Bravo')
    expect(sentenceStating('parcel', '')).toBeNull()
    expect(statedFacts(['parcel', 'bravo'], 'Bravo.')).toEqual(new Set(['bravo']))
  })

  it.each([
    ['parcel bravo', true],
    ['parcel', false],
    ['wann', false],
    ['wann parcel', true],
    ['parcel bravo charlie', true],
  ])('“%s” tells something: %s', (fact, telling) => {
    expect(isTelling(fact)).toBe(telling)
  })
})
