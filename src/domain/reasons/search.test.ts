import { describe, expect, it } from 'vitest'
import { searchReasons } from './search.ts'
import { buildTaxonomy } from './taxonomy.ts'

const TAXONOMY = buildTaxonomy(
  [
    { name: 'Billing::Refund', value: 'refund' },
    { name: 'Billing::Invoice', value: 'invoice' },
    { name: 'Account::Deliverability', value: 'mail' },
    { name: 'Account::Würfel', value: 'old' },
  ],
  {
    refund: {
      synonyms: ['money back'],
      definition: 'The amount is returned.',
      example: 'Where is my cashback?',
    },
    old: { retired: true },
  },
)
const found = (query: string, options = {}) =>
  searchReasons(TAXONOMY, query, options).map(({ reason: { value }, score, matched }) => [
    value,
    matched,
    score,
  ])
const near = (score: number): unknown => expect.closeTo(score, 9)

describe('searchReasons', () => {
  it.each<[string, string, unknown[][]]>([
    ['a label', 'refund', [['refund', 'label', near(10)]]],
    ['a synonym', 'money', [['refund', 'synonym', near(8)]]],
    ['a word of the definition', 'returned', [['refund', 'definition', near(3)]]],
    ['a word of the example', 'cashback', [['refund', 'example', near(2)]]],
    ['capitals and accents', 'RÉFUND', [['refund', 'label', near(10)]]],
    // The more of a word is typed, the surer: 0.7 and a quarter of the share of its letters.
    ['the beginning of a word', 'ref', [['refund', 'label', near(10 * (0.7 + 0.25 * (3 / 6)))]]],
    ['three letters within a word', 'oic', [['invoice', 'label', near(5)]]],
    ['two letters within a word', 'oi', []],
    ['a swap in a middling word', 'refnud', [['refund', 'label', near(10 * 0.45)]]],
    ['a wrong letter in a beginning', 'invu', [['invoice', 'label', near(10 * 0.45)]]],
    ['two slips in a middling word', 'rafind', []],
    ['a slip in a short word', 'rwf', []],
    ['two slips in a long word', 'delivarebility', [['mail', 'label', near(10 * 0.3)]]],
    ['a slip in a long text', 'retirned', []],
    ['two words: their mean', 'refund money', [['refund', 'label', near(9)]]],
    ['a word that nothing answers', 'refund zebra', []],
    ['no word', '?!', []],
    ['a retired reason', 'würfel', []],
  ])('%s', (_, query, hits) => {
    expect(found(query)).toEqual(hits)
  })

  it('a group’s name finds all of it, in the tree’s order, and those used most first', () => {
    const both = ['refund', 'invoice']
    expect(found('billing')).toEqual(both.map((value) => [value, 'path', near(5)]))
    const turned = found('billing', { usedMost: ['mail', 'invoice'] })
    expect(turned.map(([value]) => value)).toEqual(['invoice', 'refund'])
  })

  it('an empty query lists all that are offered, those used most first, up to the limit', () => {
    const values = (options = {}) => searchReasons(TAXONOMY, ' ', options).map(({ reason }) => reason.value)
    expect(values()).toEqual(['refund', 'invoice', 'mail'])
    expect(values({ usedMost: ['mail', 'old', 'invoice'] })).toEqual(['mail', 'invoice', 'refund'])
    expect(values({ limit: 2 })).toEqual(['refund', 'invoice'])
  })

  it('the better match comes first, however much the other is used', () => {
    const taxonomy = buildTaxonomy(
      [
        { name: 'Refunds of invoices', value: 'longer' },
        { name: 'Refund', value: 'whole' },
      ],
      {},
    )
    const hits = searchReasons(taxonomy, 'refund', { usedMost: ['longer'] })
    expect(hits.map(({ reason }) => reason.value)).toEqual(['whole', 'longer'])
  })
})
