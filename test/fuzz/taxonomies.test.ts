import fc from 'fast-check'
import { expect, it } from 'vitest'
import { searchReasons } from '#domain/reasons/search.ts'
import { suggestReasons } from '#domain/reasons/suggest.ts'
import { buildTaxonomy, type ReasonNode, topLevel } from '#domain/reasons/taxonomy.ts'
import { REACHING_KEYS } from '#test/abuse/keys.ts'
import { aTicketText } from '#test/samples/ranking.ts'
import { readReasonDetails } from '#zendesk/schemas/reason-details.ts'
import { cases, PATIENCE } from './cases.ts'
import { expectNothingReached, oddJson, oddText } from './odd.ts'

const value = fc.oneof(fc.constantFrom('a', 'b', 'billing__card', ...REACHING_KEYS), oddText)
const name = fc.oneof(
  oddText,
  fc.array(oddText, { minLength: 1, maxLength: 5 }).map((parts) => parts.join('::')),
  fc.constantFrom('::', 'a::', '::a', 'a::::b', 'a::a', 'Other', 'constructor::__proto__'),
)
const options = fc.array(fc.record({ name, value }), { maxLength: 12 })
const details = fc
  .array(fc.tuple(value, oddJson), { maxLength: 6 })
  .map((entries): unknown => Object.fromEntries(entries))

const leaves = (nodes: readonly ReasonNode[]): number =>
  nodes.reduce((sum, node) => sum + (node.reason ? 1 : 0) + leaves(node.children), 0)

it(
  'of any options and any record of details: each value once, each reason at one place, found and suggested',
  () => {
    fc.assert(
      fc.property(options, fc.oneof(details, oddJson), oddText, (given, raw, query) => {
        const taxonomy = buildTaxonomy(given, readReasonDetails(raw))
        const values = new Set(given.map((option) => option.value).filter((one) => one !== ''))
        expect(new Set(taxonomy.byValue.keys())).toEqual(values)
        expect(taxonomy.reasons).toHaveLength(values.size)
        const offered = taxonomy.reasons.filter(({ retired }) => !retired)
        expect(leaves(taxonomy.tree)).toBe(offered.length)
        for (const reason of taxonomy.reasons) {
          expect(typeof topLevel(reason)).toBe('string')
          expect([reason.definition, reason.example].every((one) => typeof one === 'string')).toBe(true)
          expect([reason.synonyms, reason.facts, reason.pinned, reason.next].every(Array.isArray)).toBe(true)
        }
        expect(searchReasons(taxonomy, '', { limit: 100 })).toHaveLength(offered.length)
        for (const { reason } of searchReasons(taxonomy, query)) expect(offered).toContain(reason)
        for (const one of suggestReasons(taxonomy, aTicketText(query, query)))
          expect(values.has(one.value)).toBe(true)
      }),
      cases('taxonomies'),
    )
    expectNothingReached()
  },
  PATIENCE,
)
