import { describe, expect, it } from 'vitest'
import { REASON_KINDS, REMEDIES } from './kinds.ts'
import { SHIPPED_REASONS } from './shipped.ts'
import { buildTaxonomy, isOther } from './taxonomy.ts'

const { options, details } = SHIPPED_REASONS
const taxonomy = buildTaxonomy(options, details)

describe('the reasons that an account starts with', () => {
  it('keep their values for good: they stand on tickets', () => {
    const account = ['sign_in', 'details', 'users', 'close'].map((name) => `account_${name}`)
    const billing = ['invoice', 'payment_failed', 'charge', 'refund', 'plan'].map((name) => `billing_${name}`)
    const order = ['status', 'change', 'damaged'].map((name) => `order_${name}`)
    const product = ['how_to', 'defect', 'outage', 'integration', 'idea'].map((name) => `product_${name}`)
    const names = [...account, ...billing, ...order, ...product, 'other']
    expect(options.map(({ value }) => value)).toEqual(names.map((name) => `bm_cr_${name}`))
    expect(Object.keys(details)).toEqual(options.map(({ value }) => value))
  })

  it('stand on two levels, by what their value says, with *Other* last and alone', () => {
    for (const { path, value } of taxonomy.reasons.slice(0, -1)) {
      expect(path).toHaveLength(2)
      expect(value.startsWith(`bm_cr_${path[0]?.toLowerCase()}_`)).toBe(true)
      expect(path.every((part) => /\p{L}{2}/u.test(part))).toBe(true)
    }
    expect(taxonomy.reasons.filter(isOther).map(({ value }) => value)).toEqual(['bm_cr_other'])
    expect(taxonomy.reasons.at(-1)).toMatchObject({ path: ['Other'], kind: 'other', remedy: null })
  })

  it.each(
    taxonomy.reasons.filter((reason) => !isOther(reason)).map((reason) => [reason.value, reason] as const),
  )(
    'say what they are, and what an answer must say: %s',
    (_, { kind, remedy, definition, example, synonyms, facts, retired }) => {
      expect(REASON_KINDS).toContain(kind)
      expect(kind).not.toBe('other')
      expect(REMEDIES).toContain(remedy)
      expect(definition).toMatch(/^\p{Lu}.{15,}\.$/u)
      expect(example).toMatch(/^\p{Lu}.{10,}[.?!]$/u)
      expect(synonyms.length).toBeGreaterThanOrEqual(4)
      for (const synonym of synonyms) expect(synonym).toMatch(/^[\p{Ll}'][\p{Ll}\s'’-]+$/u)
      expect(new Set(synonyms).size).toBe(synonyms.length)
      expect(facts.length).toBeGreaterThanOrEqual(2)
      for (const fact of facts) expect(fact).toMatch(/^\p{Lu}.{5,}[^.]$/u)
      expect(retired).toBe(false)
    },
  )

  it('name defects what is to be mended, and nothing else', () => {
    const defects = taxonomy.reasons.filter(({ remedy }) => remedy === 'fix_bug')
    expect(defects.map(({ kind }) => kind)).toEqual(defects.map(() => 'defect'))
    expect(taxonomy.reasons.filter(({ kind }) => kind === 'defect')).toEqual(defects)
  })
})
