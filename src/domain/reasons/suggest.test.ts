import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { TicketText } from '#domain/text/ticket-text.ts'
import { tokens } from '#domain/text/tokens.ts'
import { trainReasons } from './learning/train.ts'
import { SHIPPED_REASONS } from './shipped.ts'
import { suggestReasons } from './suggest.ts'
import { buildTaxonomy } from './taxonomy.ts'

const shipped = buildTaxonomy(SHIPPED_REASONS.options, SHIPPED_REASONS.details)
const english = (subject: string, ...texts: readonly string[]): TicketText => ({
  subject,
  parts: texts.map((text, age) => ({ text, weight: 0.6 ** age })),
  language: 'en',
})
const first = (...text: readonly [string, ...string[]]) => suggestReasons(shipped, english(...text))[0]

describe('suggested reasons, from descriptions alone', () => {
  it.each([
    ['Refund', 'When will I get my money back?', 'bm_cr_billing_refund'],
    ['Card declined', 'I tried to pay and my credit card was rejected', 'bm_cr_billing_payment_failed'],
    ['Cannot log in', 'The password reset link does not arrive', 'bm_cr_account_sign_in'],
    ['Where is my parcel', 'The tracking says nothing since Monday', 'bm_cr_order_status'],
    ['GDPR', 'please delete my account', 'bm_cr_account_close'],
    ['Charged twice', 'There is a double charge this month', 'bm_cr_billing_charge'],
    ['Webhook', 'How do I connect the API with our shop?', 'bm_cr_product_integration'],
  ])('%s: %s', (subject, text, value) => {
    expect(first(subject, text)?.value).toBe(value)
  })

  it('say which words spoke for them', () => {
    expect(first('Refund please')?.terms).toContain(tokens('refund', 'en')[0])
  })

  it.each([
    ['Rechnungskopie bitte', 'invoice'],
    ['Gestern kam die Rechnu', 'invoice'],
    ['Die Newsletteranmeldung geht nicht', 'signup'],
  ])('find a word within a longer one, and one cut short: %s', (text, value) => {
    const german = buildTaxonomy([
      { name: 'Konto::Rechnung', value: 'invoice' },
      { name: 'Konto::Anmeldung', value: 'signup' },
      ...['Passwort', 'Liefertermin', 'Gutschein', 'Garantie', 'Ersatzteil', 'Umtausch', 'Storno'].map(
        (label) => ({ name: `Weiteres::${label}`, value: label }),
      ),
    ])
    expect(suggestReasons(german, { ...english(text), language: 'de' })[0]?.value).toBe(value)
  })

  it('follow the newest message where the subject says nothing', () => {
    const text = english('Hello', 'now the invoice please', 'about a refund')
    expect(suggestReasons(shipped, text)[0]?.value).toBe('bm_cr_billing_invoice')
  })

  it.each([
    ['empty', english('')],
    ['about nothing', english('Hello', 'Good evening to you all')],
    ['in words that no reason knows', english('Zebra', 'giraffes eat leaves in the savannah')],
    ['a mere complaint', english('', 'The thing is not good today, please help me with this problem')],
    ['in an unknown language', { ...english('Привет', 'Где мой заказ'), language: 'unknown' as const }],
  ])('are none where the text is %s', (_, text) => {
    expect(suggestReasons(shipped, text)).toEqual([])
  })
})

const contacts = (value: string, words: string, many: number) => {
  const all = words.split(' ')
  // Each leaves out one word in turn, so that they are alike and not the same.
  return Array.from({ length: many }, (_, i) => ({
    value,
    text: english('', all.filter((_word, place) => place !== i % all.length).join(' ')),
  }))
}

describe('suggested reasons, learned from tagged contacts', () => {
  const plain = buildTaxonomy(
    [
      { name: 'Alpha', value: 'a' },
      { name: 'Beta', value: 'b' },
      { name: 'Other', value: 'o' },
      { name: 'Gone', value: 'g' },
    ],
    { g: { retired: true } },
  )
  const model = trainReasons(
    [
      ...contacts('a', 'newsletter template broken images', 20),
      ...contacts('b', 'coupon code expired checkout', 20),
      ...contacts('o', 'zebra giraffe elephant', 20),
      ...contacts('g', 'fax machine paper jam', 20),
      ...contacts('deleted', 'carrier pigeon bird', 20),
    ],
    { salt: 'test' },
  )
  if (model === null) throw new Error('five reasons were used twenty times each')

  it('know words that no description holds', () => {
    const [one] = suggestReasons(plain, english('Images', 'my newsletter template shows none'), model)
    expect(one).toMatchObject({ value: 'a', likelihood: 'likely' })
    expect(one?.terms).toContain(tokens('newsletter', 'en')[0])
  })

  it.each([
    ['other', 'zebra giraffe'],
    ['a retired reason', 'fax machine paper'],
    ['a reason that the field no longer has', 'carrier pigeon'],
    ['nothing that was ever seen', 'qqq'],
  ])('never are %s', (_, text) => {
    expect(suggestReasons(plain, english(text), model)).toEqual([])
  })

  it('are none where the text is of another kind than all that was learned from', () => {
    // Shares a few runs of letters with what was learned, and no word.
    expect(suggestReasons(plain, english('', 'the opera singer rehearsed a sonata'), model)).toEqual([])
  })

  it('are what is described where nothing was learned', () => {
    expect(suggestReasons(shipped, english('Refund please'), model)[0]?.value).toBe('bm_cr_billing_refund')
  })

  it('are at most three, known, offered, none twice, at most one likely', () => {
    fc.assert(
      fc.property(fc.string(), fc.lorem({ maxCount: 20 }), (subject, text) => {
        const found = suggestReasons(shipped, english(subject, text), model)
        expect(found.length).toBeLessThanOrEqual(3)
        expect(new Set(found.map(({ value }) => value)).size).toBe(found.length)
        for (const { value } of found) expect(shipped.byValue.has(value)).toBe(true)
        expect(found.filter(({ likelihood }) => likelihood === 'likely').length).toBeLessThanOrEqual(1)
      }),
    )
  })
})
