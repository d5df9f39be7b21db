import { describe, expect, it } from 'vitest'
import { awaitedIn, releaseIn, technicalSigns } from './signs.ts'

describe('signs of an advanced customer in other spellings', () => {
  it.each([
    ['ERROR[main] no', 'logs'],
    ['a fatal [x]', 'logs'],
    ['at a$b.c(x.js:7)', 'logs'],
    ['2026-09-01 12:30:00.5 a warn', 'logs'],
    ['function (x) does it', 'code'],
    ['x =>{ y }', 'code'],
    ['select a, b, c from d', 'code'],
    ['</div>', 'code'],
    ['const x=3', 'code'],
    ['{"name":1}', 'code'],
    ['{"name" : 1}', 'code'],
    ['import * from y', 'code'],
  ])('%s', (text, sign) => {
    expect(technicalSigns(text)).toEqual([sign])
  })

  it.each(['http 404', 'http 503', 'http status', 'idempotency', 'idempotent', 'csv schema', 'cname'])(
    'two different words are enough: dns and %s',
    (word) => {
      expect(technicalSigns(`dns and ${word}`)).toEqual(['vocabulary'])
    },
  )

  it.each(['http 4', 'http 200', 'customer', 'apis', 'terror [x]', 'constant = 3', 'selected one from us'])(
    'no sign: %s',
    (text) => {
      expect(technicalSigns(`dns and ${text}`)).toEqual([])
    },
  )
})

describe('releases in other spellings', () => {
  it.each([
    ['ver 12', '12'],
    ['ver.12', null],
    ['version 3.14.15.92', '3.14.15.92'],
    ['version 1234.5', '1234.5'],
    ['version: 12.345', '12.345'],
    ['version12', null],
    ['mise à jour 4.2', '4.2'],
    ['atualização do 6', '6'],
    ['we run v12.34.56 here', '12.34.56'],
    ['we run v123.4', '123.4'],
    ['release 2026H1', '2026h1'],
    ['release 2026x', null],
  ])('%s: %s', (text, release) => {
    expect(releaseIn(text)).toBe(release)
  })
})

describe('what is waited for, in other words', () => {
  it.each([
    'waiting for the third party',
    'waiting for your developer',
    'waiting for developers',
    'Wir warten auf den Lieferant',
    'Wir warten auf Rueckmeldung',
    'Esperando la respuesta de la banco',
    'Esperando la respuesta del proveedor',
    'esperando a el fabricante',
    'en attente du fournisseur',
    'en attente de notre transporteur',
    'aguardando retorno',
    'aguardando a transportadora',
  ])('somebody else: %s', (reply) => {
    expect(awaitedIn(reply)).toBe('third_party')
  })

  it.each([
    'from 13.10 on',
    'by 1/2',
    'until the 12',
    'on the 3',
    'in the next release',
    'bis zum Montag',
    'bis Ende Mai',
    'a partir del lunes',
    'la próxima semana',
    'jusqu‘a demain',
    'à partir du 3 mai',
    'até o dia 3',
    'na próxima semana',
    'before May 4',
  ])('a date: %s', (reply) => {
    expect(awaitedIn(reply)).toBe('date')
  })

  it.each(['by the end', 'on 1', 'Guten Morgen', 'gestern Morgen', 'diesen Morgen', 'am Morgen', 'a may 4'])(
    'nothing: %s',
    (reply) => {
      expect(awaitedIn(reply)).toBeNull()
    },
  )

  it('is read in the first twenty thousand letters', () => {
    expect(awaitedIn(`${' '.repeat(19_992)}tomorrow`)).toBe('date')
    expect(awaitedIn(`${' '.repeat(19_993)}tomorrow`)).toBeNull()
    expect(releaseIn(`${' '.repeat(19_991)}version 3`)).toBe('3')
    expect(releaseIn(`${' '.repeat(19_992)}version 3`)).toBeNull()
  })
})
