import { describe, expect, it } from 'vitest'
import { INHIBITORS, inhibitorValue, isInhibitor, parseInhibitor } from './inhibitors.ts'
import { awaitedIn, releaseIn, technicalSigns } from './signs.ts'

describe('the signs of an advanced customer', () => {
  it.each<[string, string[]]>([
    ['We use your API for that', ['api']],
    ['Which WEBHOOK is called', ['api']],
    ['both webhooks are silent', ['api']],
    ['with curl it works', ['api']],
    ['here is the stack trace', ['logs']],
    ['a stacktrace', ['logs']],
    ['Traceback (most recent call last)', ['logs']],
    ['at com.shop.Pay(Pay.java:12)', ['logs']],
    ['ERROR [main] no', ['logs']],
    ['Exception in thread', ['logs']],
    ['2026-09-01 12:30:00,123 INFO started', ['logs']],
    ['2026-09-01T12:30:00 started, no error', ['logs']],
    ['```x```', ['code']],
    ['function(x) does it', ['code']],
    ['x => { y }', ['code']],
    ['select name from customers', ['code']],
    ['a <div class="x"> here', ['code']],
    ['import { x } from "y"', ['code']],
    ['const total = 3', ['code']],
    ['def total(x)', ['code']],
    ['{"name": 1}', ['code']],
    ['our DNS and the SPF record', ['vocabulary']],
    ['http 404 behind a middleware', ['vocabulary']],
    ['DNS, dns and dns', []],
    ['only the regex', []],
    ['My apiary sells honey', []],
    ['I want to select a gift for my mother', []],
    ['I was on the road', []],
    ['', []],
  ])('%s', (text, signs) => {
    expect(technicalSigns(text)).toEqual(signs)
  })

  it('may be several, of the first 20,000 characters', () => {
    expect(technicalSigns('curl: ```x```, dns and tls')).toEqual(['api', 'code', 'vocabulary'])
    expect(technicalSigns(`${' '.repeat(19_990)}curl`)).toEqual(['api'])
    expect(technicalSigns(`${' '.repeat(20_000)}curl`)).toEqual([])
  })
})

describe('the release that a text names', () => {
  it.each([
    ['since version 3.2 it fails', '3.2'],
    ['after the update to v4.0.1', '4.0.1'],
    ['Release: 2026.1 is slow', '2026.1'],
    ['nach der Aktualisierung auf 5.1', '5.1'],
    ['desde la actualización a 7', '7'],
    ['na versão 2.0', '2.0'],
    ['ver. 12', '12'],
    ['since release 2026R2', '2026r2'],
    ['since release 2026 R2', '2026 r2'],
    ['since release 2026 rather slow', '2026'],
    ['we run v1.2.3 here', '1.2.3'],
  ])('%s', (text, release) => {
    expect(releaseIn(text)).toBe(release)
  })

  it.each(['I paid 3.20 euros', 'the latest version is slow', 'v8 engine', 'my conversion 3', ''])(
    'none: %s',
    (text) => {
      expect(releaseIn(text)).toBeNull()
    },
  )
})

describe('what a reply says is waited for', () => {
  it.each([
    'We are waiting for the bank.',
    'We are still waiting on your carrier.',
    'waiting for engineering',
    'Wir warten noch auf die Spedition.',
    'Ich warte auf Rückmeldung.',
    'Estamos esperando al proveedor.',
    'Nous sommes en attente de la banque.',
    'Estamos aguardando o fornecedor.',
  ])('somebody else: %s', (reply) => {
    expect(awaitedIn(reply)).toBe('third_party')
  })

  it.each([
    'You will have it by Friday.',
    'It is sent on the 12.',
    'from 3.9 on',
    'before September 4',
    'We ship it next week.',
    'I will call you tomorrow.',
    'Bis Freitag ist es da.',
    'Wir melden uns nächste Woche.',
    'Das kommt morgen.',
    'Hasta el lunes.',
    'La semaine prochaine.',
    'Jusqu’au 3 mai.',
    'Até segunda.',
  ])('a date: %s', (reply) => {
    expect(awaitedIn(reply)).toBe('date')
  })

  it.each([
    'Guten Morgen, wie geht es?',
    'Heute morgen kam es an.',
    'Thank you for waiting.',
    'You can do it on your own.',
    '',
  ])('nothing: %s', (reply) => {
    expect(awaitedIn(reply)).toBeNull()
  })
})

describe('an inhibitor', () => {
  it('is named by its option’s value, and nothing else names one', () => {
    for (const inhibitor of INHIBITORS) {
      expect(inhibitorValue(inhibitor)).toBe(`bm_inh_${inhibitor}`)
      expect(parseInhibitor(inhibitorValue(inhibitor))).toBe(inhibitor)
      expect(parseInhibitor(inhibitor)).toBeNull()
      expect(isInhibitor(inhibitor)).toBe(true)
    }
    expect(INHIBITORS).toHaveLength(9)
    for (const other of ['bm_inh_', 'bm_inh_weather', '', null, undefined])
      expect(parseInhibitor(other)).toBeNull()
  })
})
