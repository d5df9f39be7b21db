import { describe, expect, it } from 'vitest'
import { INHIBITORS } from './reasons/inhibitors.ts'
import { SHIPPED_REASONS } from './reasons/shipped.ts'
import { buildTaxonomy, isOther } from './reasons/taxonomy.ts'
import { packageRequirements } from './requirements.ts'

const requirements = packageRequirements()
const values = (field: string) =>
  requirements.ticket_fields[field]?.custom_field_options.map((option) => option.value) ?? []

describe('what the package creates', () => {
  it('keeps its identifiers for ever: a changed one deletes what customers stored', () => {
    expect({
      fields: Object.keys(requirements.ticket_fields),
      objects: requirements.custom_objects_v2.objects.map((object) => object.key),
      objectFields: requirements.custom_objects_v2.object_fields.map(({ key, type }) => `${key}: ${type}`),
      reasons: values('contact_reason'),
      inhibitors: values('first_contact_inhibitor'),
    }).toEqual({
      fields: ['contact_reason', 'first_contact_inhibitor'],
      inhibitors: [
        'bm_inh_product_maturity',
        'bm_inh_product_quality',
        'bm_inh_product_capabilities',
        'bm_inh_staff_skills',
        'bm_inh_advanced_customer',
        'bm_inh_novice_customer',
        'bm_inh_communication_skills',
        'bm_inh_knowledge_access',
        'bm_inh_circumstances',
      ],
      objectFields: ['kind: text', 'key: text', 'version: integer', 'body: textarea'],
      objects: ['barometer'],
      reasons: [
        'bm_cr_account_sign_in',
        'bm_cr_account_details',
        'bm_cr_account_users',
        'bm_cr_account_close',
        'bm_cr_billing_invoice',
        'bm_cr_billing_payment_failed',
        'bm_cr_billing_charge',
        'bm_cr_billing_refund',
        'bm_cr_billing_plan',
        'bm_cr_order_status',
        'bm_cr_order_change',
        'bm_cr_order_damaged',
        'bm_cr_product_how_to',
        'bm_cr_product_defect',
        'bm_cr_product_outage',
        'bm_cr_product_integration',
        'bm_cr_product_idea',
        'bm_cr_other',
      ],
    })
  })

  it('obeys Zendesk’s validator', () => {
    const { objects, object_fields } = requirements.custom_objects_v2
    const keys = objects.map((object) => object.key)
    expect(object_fields.length).toBeLessThanOrEqual(20)
    for (const field of object_fields) expect(keys).toContain(field.object_key)
    for (const field of Object.values(requirements.ticket_fields)) expect(field.title).not.toBe('')
    expect(JSON.stringify(requirements)).not.toContain('{{')
  })

  it('has option values that Zendesk keeps as tags, each in one field only', () => {
    const all = [...values('contact_reason'), ...values('first_contact_inhibitor')]
    expect(new Set(all).size).toBe(all.length)
    for (const value of all) expect(value).toMatch(/^bm_[a-z0-9_]+$/)
    expect(values('first_contact_inhibitor')).toHaveLength(INHIBITORS.length)
  })
})

describe('the shipped reasons', () => {
  const taxonomy = buildTaxonomy(SHIPPED_REASONS.options, SHIPPED_REASONS.details)

  it('stand on at most two levels, with one catch-all at the end', () => {
    expect(taxonomy.reasons.every((reason) => reason.path.length <= 2)).toBe(true)
    expect(taxonomy.reasons.filter(isOther)).toEqual([taxonomy.reasons.at(-1)])
  })

  it('say what they mean, how to make them fewer and what to tell', () => {
    for (const reason of taxonomy.reasons.filter((one) => !isOther(one))) {
      expect(reason.definition).not.toBe('')
      expect(reason.example).not.toBe('')
      expect(reason.remedy).not.toBeNull()
      expect(reason.synonyms.length).toBeGreaterThan(2)
      expect(reason.facts.length).toBeGreaterThan(1)
    }
  })
})
