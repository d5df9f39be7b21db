import { describe, expect, it } from 'vitest'
import { HOUR } from '#domain/instant.ts'
import type { OpenTicket } from '#domain/open-ticket.ts'
import { textOf } from '#domain/open-ticket-text.ts'
import * as signs from '#domain/reasons/signs.ts'
import { buildTaxonomy } from '#domain/reasons/taxonomy.ts'
import { DEFAULT_SETTINGS } from '#domain/settings.ts'
import { message, NOW, openTicket } from '#test/open-ticket.ts'
import { aContact, aCustomer, anActivity } from '#test/samples/records.ts'
import { inhibitorFactsOf } from './inhibitor-facts.ts'
import type { Known } from './verdict.ts'

const known: Known = {
  contacts: [],
  customer: null,
  taxonomy: buildTaxonomy([{ name: 'Billing::Refund late', value: 'refund_late' }], {}),
  settings: DEFAULT_SETTINGS,
  signs,
}
const facts = (
  ticket: Partial<OpenTicket> = {},
  more: Partial<Known> = {},
  gap = false,
  tags: string[] = [],
) =>
  inhibitorFactsOf({
    ticket: openTicket(ticket),
    contact: aContact({ id: 110, createdAt: NOW - 4 * HOUR, tags }),
    known: { ...known, ...more },
    suggestions: [],
    text: textOf(openTicket(ticket)),
    word: { gap },
    now: NOW,
  })
const wrote = (text: string): Partial<OpenTicket> => ({ conversation: [message('end_user', text, 4)] })
const answered = (text: string): Partial<OpenTicket> => ({
  conversation: [message('end_user', 'The refund has not arrived.', 4), message('agent', text, 2)],
})

describe('facts for inhibitors', () => {
  it("come from the customer's words", () => {
    expect(facts(wrote('Our webhook gets no payload from your API.')).technical).toContain('api')
    expect(facts(wrote('Since version 3.2 nothing is sent.')).release).toBe('3.2')
    expect(facts(wrote('Nothing is sent.'))).toMatchObject({ technical: [], release: null })
  })

  it('come from our last reply, the one in the composer before those that were sent', () => {
    expect(facts(answered('We are waiting for the bank.')).awaited).toBe('third_party')
    const draftComment = { text: 'You will have it by Friday.', public: true }
    expect(facts({ ...answered('We are waiting for the bank.'), draftComment }).awaited).toBe('date')
    const note = { text: 'waiting for the bank', public: false }
    expect(facts({ ...answered('It is done.'), draftComment: note }).awaited).toBeNull()
    expect(facts()).not.toHaveProperty('awaited')
  })

  it('say since when the chosen reason is there, where that was lately', () => {
    const newReasons = new Map([['refund_late', NOW - 12.7 * 24 * HOUR]])
    expect(facts({ reason: 'refund_late' }, { newReasons }).reasonAgeDays).toBe(12)
    expect(facts({ reason: 'refund_late' }).reasonAgeDays).toBeNull()
    expect(facts({}, { newReasons }).reasonAgeDays).toBeNull()
  })

  it('say in which languages both write', () => {
    const draftComment = { text: 'Wir haben das Geld heute an die Bank geschickt.', public: true }
    expect(facts({ draftComment })).toMatchObject({ requesterLanguage: 'en', replyLanguage: 'de' })
  })

  it('leave words alone until what reads them is loaded', () => {
    const early = facts(wrote('Since version 3.2 the API is silent.'), { signs: null })
    expect(early).not.toHaveProperty('technical')
    expect(early).not.toHaveProperty('release')
  })

  it('come from customer and account', () => {
    const customer = aCustomer({ createdAt: NOW - 50 * HOUR, fields: { onboarding_step: 2 } })
    expect(facts({}, { customer })).toMatchObject({ customerAgeDays: 2, onboardingUnfinished: true })
    const activity = [{ ...anActivity('help_center_searched', 0, { resultCount: 0 }), at: NOW - 5 * HOUR }]
    expect(facts({}, { activity }).customerSearchedInVain).toBe(true)
    expect(facts({}, { activity: [] }).customerSearchedInVain).toBe(false)
    expect(facts({}, { activity: null })).not.toHaveProperty('customerSearchedInVain')
  })

  it('come from the Answers panel', () => {
    expect(facts({}, { answerSections: 3 }, true)).toMatchObject({ answerSections: 3, gapFlagged: true })
    expect(facts({}, { searchedInVain: true }).searchedInVain).toBe(true)
    expect(facts({}, { answerSections: null })).not.toHaveProperty('answerSections')
  })

  it('remember that the tier rose, where it is not worked out anew', () => {
    const before = ['bm_on_110', 'bm_tier_up']
    expect(facts({}, { tierRose: null }, false, before).tierRose).toBe(true)
    expect(facts({}, { tierRose: false }, false, before).tierRose).toBe(false)
    expect(facts({}, { tierRose: null }, false, ['bm_on_9', 'bm_tier_up']).tierRose).toBe(false)
  })
})
