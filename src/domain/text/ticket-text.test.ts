import { describe, expect, it } from 'vitest'
import type { Message } from '#domain/contact.ts'
import { detectLanguage } from './detect-language.ts'
import { languageOfLocale } from './language.ts'
import { cleanSubject, ticketText } from './ticket-text.ts'
import { tokens } from './tokens.ts'

describe('the language', () => {
  it.each([
    ['My card was declined and I do not know why', 'en'],
    ['Meine Karte wurde abgelehnt und ich weiß nicht warum', 'de'],
    ['Mi tarjeta fue rechazada y no sé por qué', 'es'],
    ["Ma carte a été refusée et je ne sais pas pourquoi, c'est la deuxième fois", 'fr'],
    ['Meu cartão foi recusado e não sei por quê', 'pt'],
    ['La mia carta è stata rifiutata e non so perché', 'it'],
    ['Mijn kaart is geweigerd en ik weet niet waarom', 'nl'],
    ['Where is my order 12345?', 'en'],
    ['CSV export', 'unknown'],
    ['', 'unknown'],
    ['12345 67890', 'unknown'],
  ])('of "%s" is %s', (text, language) => {
    expect(detectLanguage(text)).toBe(language)
  })

  it.each([
    ['pt-BR', 'pt'],
    ['en-US', 'en'],
    ['ja', 'unknown'],
    [null, 'unknown'],
  ] as const)('of the locale %s is %s', (locale, language) => {
    expect(languageOfLocale(locale)).toBe(language)
  })
})

describe('tokens', () => {
  it.each([
    ['en', 'declined', 'declining'],
    ['de', 'Rechnungen', 'Rechnung'],
    ['es', 'facturas', 'factura'],
    ['fr', 'factures', 'facture'],
    ['pt', 'faturas', 'fatura'],
    ['en', 'can’t', "can't"],
    ['de', 'Größe', 'größe'],
  ] as const)('%s: %s and %s are one', (language, one, other) => {
    expect(tokens(one, language)).toEqual(tokens(other, language))
    expect(tokens(one, language)).toHaveLength(1)
  })

  it.each([
    ['en', 'The card, and 12345 of it'],
    ['fr', "l'adresse d'expédition"],
  ] as const)('%s: "%s" keeps neither stop words nor bare numbers', (language, text) => {
    const found = tokens(text, language)
    expect(found.length).toBeGreaterThan(0)
    expect(found.filter((token) => /^\d+$|^(the|and|of|l|d)$/.test(token))).toEqual([])
  })
})

const message = (at: number, text: string, more: Partial<Message> = {}): Message => ({
  authorId: 1,
  authorRole: 'end_user',
  public: true,
  at,
  text,
  channel: 'email',
  ...more,
})

describe('a ticket’s text', () => {
  it('is what the requester wrote, newest first and weighing most', () => {
    const text = ticketText({
      subject: 'Re: Fwd: [ACME] Card declined',
      messages: [
        message(1, 'Hi,\nmy card is declined'),
        message(2, 'Try again', { authorRole: 'agent' }),
        message(3, 'We got your mail', { authorRole: 'system' }),
        message(4, 'secret', { public: false }),
        message(5, 'It is still declined'),
      ],
    })
    expect(text.subject).toBe('Card declined')
    expect(text.parts.map((part) => part.text)).toEqual(['It is still declined', 'my card is declined'])
    expect(text.parts[0]?.weight).toBe(1)
    expect(text.parts[1]?.weight).toBeLessThan(1)
    expect(text.language).toBe('en')
  })

  it('of a new ticket is its subject alone', () => {
    expect(ticketText({ subject: 'Refund', messages: [] })).toEqual({
      subject: 'Refund',
      parts: [],
      language: 'unknown',
    })
  })

  it.each([
    ['AW: WG: Rechnung', 'Rechnung'],
    ['Re[2]: RE: Order', 'Order'],
    ['Regarding my order', 'Regarding my order'],
    ['Re:', ''],
  ])('takes the subject "%s" for "%s"', (raw, clean) => {
    expect(cleanSubject(raw)).toBe(clean)
  })
})
