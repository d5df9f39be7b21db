import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { searchReasons } from './search.ts'
import { SHIPPED_REASONS } from './shipped.ts'
import { buildTaxonomy, isOther, type ReasonNode, topLevel, topLevelOf } from './taxonomy.ts'

const option = (name: string, value = name.toLowerCase()) => ({ name, value })
const outline = (nodes: readonly ReasonNode[]): unknown[] =>
  nodes.map(({ label, reason, children }) => [label, reason?.value ?? null, ...outline(children)])

describe('the tree of reasons', () => {
  it('nests by name, levels in order of first appearance', () => {
    const taxonomy = buildTaxonomy([
      option('B::two', 'b2'),
      option('A', 'a'),
      option('B::one', 'b1'),
      option('A::x::y', 'axy'),
    ])
    expect(outline(taxonomy.tree)).toEqual([
      ['B', null, ['two', 'b2'], ['one', 'b1']],
      ['A', 'a', ['x', null, ['y', 'axy']]],
    ])
  })

  it.each([
    ['blank parts', 'A:: ::b ', ['A', 'b']],
    ['no name but colons', '::', ['::']],
    ['a single colon', 'A:b', ['A:b']],
  ])('reads %s', (_, name, path) => {
    expect(buildTaxonomy([option(name, 'v')]).reasons[0]?.path).toEqual(path)
  })

  it('keeps both of two options with one name, and the first of two with one value', () => {
    const taxonomy = buildTaxonomy([option('A', 'a1'), option('A', 'a2'), option('B', 'a1'), option('C', '')])
    expect(taxonomy.reasons.map(({ value }) => value)).toEqual(['a1', 'a2'])
    expect(JSON.stringify(outline(taxonomy.tree))).toContain('a2')
  })

  it('keeps a retired reason for history, but offers it no more', () => {
    const taxonomy = buildTaxonomy([option('A', 'a'), option('B', 'b')], {
      a: { retired: true, kind: 'defect' },
    })
    expect(taxonomy.byValue.get('a')).toMatchObject({ retired: true, kind: 'defect' })
    expect(outline(taxonomy.tree)).toEqual([['B', 'b']])
    expect(searchReasons(taxonomy, '').map(({ reason }) => reason.value)).toEqual(['b'])
  })

  it('knows a renamed option by its value: what the team says of it stays', () => {
    const details = { a: { kind: 'defect' as const, definition: 'The card is refused.' } }
    const [before] = buildTaxonomy([option('Billing::Card', 'a')], details).reasons
    const [after] = buildTaxonomy([option('Payments::Card declined', 'a')], details).reasons
    expect(before).toMatchObject({ label: 'Card', ...details.a })
    expect(after).toMatchObject({ label: 'Card declined', path: ['Payments', 'Card declined'], ...details.a })
  })

  it('takes nothing from what an object inherits', () => {
    expect(buildTaxonomy([option('A', 'constructor')], {}).reasons[0]?.kind).toBe('other')
  })

  it.each([
    ['Other', true],
    ['Other / unclear', true],
    ['Sonstiges', true],
    ['Autre', true],
    ['Otro motivo', true],
    ['Outros', true],
    ['Misc.', true],
    ['Miscellaneous', true],
    ['Otherwise blocked', false],
    ['Miscalculated invoice', false],
    ['Refund', false],
  ])('knows that %s being a catch-all is %s', (name, other) => {
    const taxonomy = buildTaxonomy([option(`Group::${name}`, 'v')])
    expect(taxonomy.reasons.map(isOther)).toEqual([other])
    expect(topLevelOf(taxonomy)('v')).toBe(other ? null : 'Group')
  })

  it('holds every offered reason exactly once', () => {
    const name = fc
      .array(fc.constantFrom('A', 'B', 'C'), { minLength: 1, maxLength: 3 })
      .map((p) => p.join('::'))
    fc.assert(
      fc.property(fc.array(name), (names) => {
        const taxonomy = buildTaxonomy(names.map((one, index) => option(one, `v${index}`)))
        const found = searchReasons(taxonomy, '', { limit: Infinity })
        expect(found.map(({ reason }) => reason.value).sort()).toEqual([...taxonomy.byValue.keys()].sort())
        for (const reason of taxonomy.reasons) expect(topLevel(reason)).toBe(reason.path[0])
      }),
    )
  })
})

const shipped = buildTaxonomy(SHIPPED_REASONS.options, SHIPPED_REASONS.details)
const first = (query: string) => searchReasons(shipped, query)[0]

describe('searching reasons', () => {
  it.each([
    ['refund', 'bm_cr_billing_refund', 'label'],
    ['REFU', 'bm_cr_billing_refund', 'label'],
    ['refnud', 'bm_cr_billing_refund', 'label'],
    ['passwrod', 'bm_cr_account_sign_in', 'label'],
    ['money back', 'bm_cr_billing_refund', 'synonym'],
    ['outage', 'bm_cr_product_outage', 'synonym'],
    ['charged twice', 'bm_cr_billing_charge', 'synonym'],
    ['billing refund', 'bm_cr_billing_refund', 'label'],
    ['intergration', 'bm_cr_product_integration', 'label'],
  ])('"%s" finds %s by its %s', (query, value, matched) => {
    expect(first(query)).toMatchObject({ reason: { value }, matched })
  })

  it('finds by definition and example, without accents and signs', () => {
    expect(first('colleague')?.matched).toBe('example')
    const french = buildTaxonomy([option('Problème de réception', 'r')])
    expect(searchReasons(french, 'reception')).toHaveLength(1)
  })

  it.each(['zzzz', '???', 'refund zzzz'])('finds nothing for "%s"', (query) => {
    expect(searchReasons(shipped, query)).toEqual([])
  })

  it('lists the most used first where nothing is typed, then the order of the tree', () => {
    const values = searchReasons(shipped, ' ', { usedMost: ['bm_cr_order_status', 'gone'] })
    expect(values.slice(0, 2).map(({ reason }) => reason.value)).toEqual([
      'bm_cr_order_status',
      'bm_cr_account_sign_in',
    ])
  })

  it('prefers the more used among equals', () => {
    const taxonomy = buildTaxonomy([option('A::Card', 'a'), option('B::Card', 'b')])
    expect(searchReasons(taxonomy, 'card', { usedMost: ['b'] })[0]?.reason.value).toBe('b')
  })

  it('finds one among 2,000 reasons', () => {
    const many = Array.from({ length: 2_000 }, (_, n) =>
      option(`Group ${n % 40}::Topic${n} ${['refund', 'delivery', 'login', 'invoice'][n % 4]}`, `v${n}`),
    )
    const taxonomy = buildTaxonomy(many)
    expect(searchReasons(taxonomy, 'refnud')[0]?.reason.label).toMatch(/refund$/)
    expect(searchReasons(taxonomy, 'topic1999')[0]?.reason.value).toBe('v1999')
  })
})
