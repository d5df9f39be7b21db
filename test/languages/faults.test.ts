import { describe, expect, it } from 'vitest'
import type { Texts } from '#app/i18n/catalogue.ts'
import english from '#translations/en.json'
import { faultsOf } from './faults.ts'
import { SAME } from './same.ts'

const FILES = import.meta.glob<{ app: Texts; screens: Texts }>(
  ['/translations/*.json', '!/translations/en.json'],
  {
    eager: true,
  },
)

describe('the words of a language', () => {
  it('are those of five', () => {
    const names = Object.keys(FILES).map((path) => path.replace('/translations/', ''))
    expect(names.sort()).toEqual(['de.json', 'es.json', 'fr.json', 'pt-BR.json'])
  })

  it.each(Object.entries(FILES))(
    '%s say all that English says, in its plural forms and length',
    (path, file) => {
      const language = path.replace(/^.*\/|\.json$/g, '')
      expect(faultsOf(file.screens, english.screens, language, SAME[language] ?? [])).toEqual([])
      // What Zendesk's marketplace and admins read of the package.
      expect(faultsOf(file.app, english.app, language, SAME[language] ?? [])).toEqual([])
    },
  )
})

describe('a fault is found', () => {
  const ENGLISH = {
    group: { a: 'Hello {name}', b: 'Try again', nth: { ordinal_one: '{count}st', other: '{count}th' } },
    many: { one: '{count} ticket', other: '{count} tickets of {who}' },
    titled: 'There is no field “Contact reason”.',
  }
  const GOOD = {
    group: { a: 'Bonjour {name}', b: 'Réessayer', nth: { ordinal_one: '{count}er', other: '{count}e' } },
    many: { one: '{count} billet', many: '{count} de billets de {who}', other: '{count} billets de {who}' },
    titled: 'Le champ «\u202FContact reason\u202F» est absent.',
  }
  const found = (change: object) => faultsOf({ ...GOOD, ...change } as Texts, ENGLISH, 'fr', [])

  it('only where there is one', () => {
    expect(found({})).toEqual([])
  })

  it.each<[string, object]>([
    [
      'titled: another title of a field: Contact reason',
      { titled: 'Le champ «\u202FMotif\u202F» est absent.' },
    ],
    ['group.b: missing', { group: { a: GOOD.group.a, nth: GOOD.group.nth } }],
    ['group.c: not in English', { group: { ...GOOD.group, c: 'Encore' } }],
    ['group.a: gaps {nom}, in English {name}', { group: { ...GOOD.group, a: 'Bonjour {nom}' } }],
    ['group.b: still English: Try again', { group: { ...GOOD.group, b: 'Try again' } }],
    ['group.b: English words: the', { group: { ...GOOD.group, b: 'Encore the' } }],
    [
      'group.b: 32 letters for 9 of English',
      { group: { ...GOOD.group, b: 'Essayez donc encore une fois svp' } },
    ],
    ['group.b: space at an end', { group: { ...GOOD.group, b: 'Réessayer ' } }],
    ['group.b: more than one space', { group: { ...GOOD.group, b: 'Encore  une' } }],
    ['group.b: no narrow space:  ?', { group: { ...GOOD.group, b: 'Réessayer ?' } }],
    ['group.b: is empty', { group: { ...GOOD.group, b: '' } }],
    [
      'group.nth: forms that the language does not have: ordinal_few',
      { group: { ...GOOD.group, nth: { ordinal_few: '{count}er', other: '{count}e' } } },
    ],
    ['many: has no forms', { many: '{count} billets de {who}' }],
    ['many: no form for one', { many: { other: '{count} billets de {who}' } }],
    [
      'many: gaps of the form other: {count}, in English {count} {who}',
      { many: { one: '{count} {who}', other: '{count} billets' } },
    ],
    [
      'many: the form one stands for nought too, and names no number',
      { many: { ...GOOD.many, one: 'un billet' } },
    ],
  ])('%s', (fault, change) => {
    expect(found(change)).toContain(fault)
  })
})
