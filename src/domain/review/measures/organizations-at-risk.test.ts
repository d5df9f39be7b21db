import { expect, it } from 'vitest'
import type { Contact } from '#domain/contact.ts'
import { buildTaxonomy } from '#domain/reasons/taxonomy.ts'
import { reasonRows } from '#domain/review/reason-rows.ts'
import { always, bandIn, distinct, quadrantIn, sightings } from '#test/samples/customers-oracle.ts'
import { together } from './grouping.ts'
import { atRiskBy, rowsAtRisk, treeAtRisk, valueOfOrganizations } from './organizations-at-risk.ts'

const top = reasonRows(
  buildTaxonomy([
    { name: 'Billing::Refund', value: 'billing_refund' },
    { name: 'Billing::Card', value: 'billing_card' },
    { name: 'Login', value: 'login_reset' },
    { name: 'Other', value: 'other' },
  ]).reasons,
)

const firmsOf = (some: readonly Contact[]): number[] =>
  distinct(some.flatMap(({ organizationId }) => organizationId ?? []))

it('are the organisations at risk behind each reason, once for each, and they overlap', () => {
  always(({ judged, seen, rows, some, all, asOf, idsOf }) => {
    const risky = (firm: number): boolean => {
      const last = sightings(all, asOf).find(({ organizationId }) => organizationId === firm)
      return last !== undefined && (bandIn(last) === 'at_risk' || quadrantIn(last) === 'at_risk')
    }
    const inRow = (contact: Contact): string | null => {
      const row = judged.table.ids.find(contact.id) - 1
      const code = judged.marks.reason[row] ?? 0
      return code === 0 ? null : (judged.marks.reasons.texts[code - 1] ?? null)
    }
    const tree = treeAtRisk(judged, rows, top, seen)
    expect(tree.all.toSorted()).toEqual(firmsOf(some).filter(risky).toSorted())
    expect(atRiskBy(judged, rows, together(judged), seen)).toEqual([tree.all])
    for (const { key, values } of [...top, ...top.flatMap(({ children }) => children)]) {
      const mine = some.filter((contact) => values.includes(inRow(contact) ?? '!'))
      expect((tree.rows.get(key) ?? []).toSorted()).toEqual(firmsOf(mine).filter(risky).toSorted())
    }
    const contacts = some.filter(({ organizationId }) => organizationId !== null && risky(organizationId))
    expect(idsOf(rowsAtRisk(judged, rows, seen))).toEqual(contacts.map(({ id }) => id))
    const values = new Map(tree.all.map((id, place) => [id, place % 2 === 0 ? 100 : null]))
    const known = Math.ceil(tree.all.length / 2)
    expect(valueOfOrganizations([...tree.all, ...tree.all], values)).toEqual({
      ...{ organizations: tree.all.length, known, sum: 100 * known },
    })
  })
})
