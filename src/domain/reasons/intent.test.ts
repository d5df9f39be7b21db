import { describe, expect, it } from 'vitest'
import type { TicketText } from '#domain/text/ticket-text.ts'
import { intentIn, withIntent } from './intent.ts'
import { SHIPPED_REASONS } from './shipped.ts'
import { suggestReasons } from './suggest.ts'
import { buildTaxonomy } from './taxonomy.ts'

const shipped = buildTaxonomy(SHIPPED_REASONS.options, SHIPPED_REASONS.details)
const vague: TicketText = { subject: 'Hello', parts: [{ text: 'please look', weight: 1 }], language: 'en' }

describe('the intent', () => {
  it('tells what a vague text does not', () => {
    expect(suggestReasons(shipped, vague)).toEqual([])
    expect(suggestReasons(shipped, withIntent(vague, 'billing__refund_request'))[0]?.value).toBe(
      'bm_cr_billing_refund',
    )
  })

  it.each([null, '', '::'])('changes nothing where it is %j', (intent) => {
    expect(withIntent(vague, intent)).toBe(vague)
  })
})

describe('the intent in the tags', () => {
  it.each([
    [['vip', 'intent__billing__refund', 'intent_confidence__high'], 'billing__refund'],
    [['intent_confidence__high', 'sentiment__negative'], null],
    [['intent__'], null],
    [[], null],
  ])('of %j is %j', (tags, intent) => {
    expect(intentIn(tags)).toBe(intent)
  })
})
