import { describe, expect, it } from 'vitest'
import type { AgentWord } from '#app/sidebar/agent-word.tsx'
import type { OpenTicket } from '#domain/open-ticket.ts'
import { textOf } from '#domain/open-ticket-text.ts'
import { codeOf } from '#domain/reasons/first-suggestion.ts'
import { buildTaxonomy } from '#domain/reasons/taxonomy.ts'
import { DEFAULT_SETTINGS } from '#domain/settings.ts'
import { message, NOW, openTicket } from '#test/open-ticket.ts'
import { aContact, someMetrics } from '#test/samples/records.ts'
import { messagesAfterSave } from './after-save.ts'
import { reasonTags } from './reason-tags.ts'

const known = {
  contacts: [],
  customer: null,
  tierRose: null,
  taxonomy: buildTaxonomy([{ name: 'Billing::Refund late', value: 'refund_late' }], {}),
  settings: DEFAULT_SETTINGS,
}
const unsuggested = { text: textOf(openTicket()), suggestions: [] }
const silent: AgentWord = {
  firstContact: null,
  because: null,
  otherWords: [],
  cannot: false,
  furtherInhibitors: [],
  choice: null,
  gap: false,
  irrelevant: [],
  inherited: false,
}
const UNSEEN = { inhibitors: false, reasons: true }
const tags = (ticket = openTicket(), word: Partial<AgentWord> = {}) =>
  reasonTags(ticket, unsuggested, known, { ...silent, ...word }, NOW, UNSEEN)

describe('messagesAfterSave', () => {
  it('counts the reply in the composer, but neither a note nor an empty one', () => {
    const reply = openTicket({ draftComment: { text: 'It is on its way.', public: true } })
    expect(messagesAfterSave(reply, NOW)).toHaveLength(2)
    for (const draftComment of [
      { text: 'note', public: false },
      { text: '  ', public: true },
    ])
      expect(messagesAfterSave(openTicket({ draftComment }), NOW)).toHaveLength(1)
  })
})

describe('reasonTags', () => {
  it('says nothing of a conversation without a reply', () => {
    expect(tags()).toMatchObject({ turns: null, thanks: null, suggestion: null })
  })

  it('counts the reply that is being sent as the first turn', () => {
    const ticket = openTicket({ draftComment: { text: 'It is on its way.', public: true } })
    expect(tags(ticket).turns).toEqual({ count: 'one', replies: 1 })
  })

  it('sees the second turn', () => {
    const conversation = [
      message('end_user', 'The refund has not arrived.', 30),
      message('agent', 'It was sent.', 28),
      message('end_user', 'Still not here, where is it?', 4),
    ]
    const ticket = openTicket({ conversation, draftComment: { text: 'Sent again.', public: true } })
    expect(tags(ticket).turns).toEqual({ count: 'more', replies: 2 })
  })

  it('does not judge a conversation that the host did not give', () => {
    const ticket = openTicket({
      conversationKnown: false,
      conversation: [message('agent', 'Hello', 1)],
    })
    expect(tags(ticket).turns).toBeNull()
  })

  it.each([
    ['the first suggestion', { value: 'refund_late', origin: 'top1' as const }, 'refund_late', 'top1'],
    ['saved before', { value: null, origin: 'top3' as const }, 'refund_late', 'top3'],
    ['changed past Barometer', { value: 'refund_late', origin: 'own' as const }, 'other', null],
    ['filled past Barometer', null, 'refund_late', null],
    ['emptied', { value: 'refund_late', origin: 'own' as const }, null, null],
  ])('keeps where the reason came from: %s', (_name, choice, reason, suggestion) => {
    expect(tags(openTicket({ reason }), { choice }).suggestion).toBe(suggestion)
  })

  it("carries the agent's word", () => {
    expect(tags(openTicket(), { firstContact: 'no', furtherInhibitors: ['circumstances'] })).toMatchObject({
      firstContact: 'no',
      furtherInhibitors: ['circumstances'],
    })
  })
})

describe('what was suggested first', () => {
  const suggestions = [
    { value: 'refund_late', likelihood: 'likely' as const, probability: 0.74, terms: [] },
    { value: 'other', likelihood: 'maybe' as const, probability: 0.1, terms: [] },
  ]
  const chosen = { choice: { value: 'refund_late', origin: 'top1' as const } }
  const kept = (
    ticket: Partial<OpenTicket>,
    { word = {}, shown = true, pending = false, offered = suggestions }: Partial<KeptOptions> = {},
  ) =>
    reasonTags(
      openTicket(ticket),
      { ...unsuggested, suggestions: offered, pending },
      known,
      { ...silent, ...word },
      NOW,
      { inhibitors: false, reasons: shown },
    ).firstSuggestion
  interface KeptOptions {
    word: Partial<AgentWord>
    shown: boolean
    pending: boolean
    offered: typeof suggestions
  }
  const code = codeOf('refund_late')
  const earlier = ['bm_on_110', 'bm_sug_2_abc']

  it('stays with the reason, whatever that is, and says whether it was seen', () => {
    expect(kept({ reason: 'refund_late' }, { word: chosen })).toEqual({ tenth: 7, code, blind: false })
    expect(kept({ reason: 'other' })).toEqual({ tenth: 7, code, blind: false })
    expect(kept({ reason: 'other' }, { shown: false })).toEqual({ tenth: 7, code, blind: true })
  })

  it('stays with a solve that has none', () => {
    expect(kept({ status: 'solved' })).toEqual({ tenth: 7, code, blind: false })
    expect(kept({ status: 'open' })).toBeNull()
  })

  it('is left as it was until a reason is chosen anew', () => {
    const before = { tenth: 2, code: 'abc', blind: false }
    expect(kept({ reason: 'refund_late', tags: earlier })).toEqual(before)
    expect(kept({ reason: 'refund_late', tags: earlier }, { word: chosen })).toEqual({
      ...{ tenth: 7, code, blind: false },
    })
    expect(kept({ tags: earlier })).toEqual(before)
    expect(kept({ reason: 'refund_late', tags: ['bm_on_9', 'bm_sug_2_abc'] })?.code).toBe(code)
  })

  it('is nothing while the text is read, nor where nothing is suggested', () => {
    expect(kept({ reason: 'refund_late' }, { pending: true })).toBeNull()
    expect(kept({ reason: 'refund_late' }, { offered: [] })).toBeNull()
    expect(kept({ id: null, reason: 'refund_late' })).toBeNull()
  })
})

describe('what became of the proposed inhibitor', () => {
  // On hold speaks for circumstances, a linked problem more directly for the product.
  const facts = { ...known, contacts: [aContact({ id: 110, problemId: 7 })] }
  const traced = (inhibitor: string | null, status: string, asked = true, word: Partial<AgentWord> = {}) =>
    reasonTags(
      openTicket({ inhibitor, status }),
      unsuggested,
      facts,
      { ...silent, firstContact: 'no', ...word },
      NOW,
      { inhibitors: asked, reasons: true },
    ).proposal

  it.each([
    ['accepted', 'bm_inh_product_quality', 'solved', 'top'],
    ['changed', 'bm_inh_circumstances', 'solved', 'other'],
    ['ignored at the solve', null, 'solved', 'none'],
    ['not decided yet', null, 'pending', null],
  ])('is traced: %s', (_name, inhibitor, status, proposal) => {
    expect(traced(inhibitor, status)).toBe(proposal)
  })

  it('is none where nobody saw it, or nobody is asked', () => {
    expect(traced(null, 'solved', false)).toBeNull()
    expect(traced(null, 'solved', true, { firstContact: 'yes' })).toBeNull()
  })
})

describe('what an earlier session saw', () => {
  const before = ['bm_on_110', 'bm_turns_n_r2', 'bm_thanks_r2', 'bm_tier_up']
  const unread = { tags: before, conversation: [], conversationKnown: false }
  const counted = (replies: number) => ({
    ...known,
    contacts: [aContact({ id: 110, tags: before, metrics: someMetrics({ replies, reopens: 1 }) })],
  })
  const kept = { turns: { count: 'more', replies: 2 }, thanks: { replies: 2 }, tierUp: true }

  it.each([
    ['metrics that are not known', known],
    ['metrics that count as many replies', counted(2)],
  ])('stays where this one cannot tell: %s', (_name, facts) => {
    expect(reasonTags(openTicket(unread), unsuggested, facts, silent, NOW, UNSEEN)).toMatchObject(kept)
  })

  it('is void once metrics count more, or the reply in the composer will make it more', () => {
    const gone = { turns: null, thanks: null, tierUp: true }
    expect(reasonTags(openTicket(unread), unsuggested, counted(3), silent, NOW, UNSEEN)).toMatchObject(gone)
    const draftComment = { text: 'Sent again.', public: true }
    expect(
      reasonTags(openTicket({ ...unread, draftComment }), unsuggested, counted(2), silent, NOW, UNSEEN),
    ).toMatchObject(gone)
  })

  it('gives way to what this one reads', () => {
    const conversation = [
      message('end_user', 'The refund has not arrived.', 30),
      message('agent', 'It was sent.', 28),
      message('agent', 'And it should be there.', 27),
    ]
    const read = { ...counted(2), tierRose: false }
    expect(
      reasonTags(openTicket({ tags: before, conversation }), unsuggested, read, silent, NOW, UNSEEN),
    ).toMatchObject({
      turns: { count: 'one', replies: 2 },
      tierUp: false,
    })
  })

  it('stays where it covers more replies than the host shows now', () => {
    expect(
      reasonTags(openTicket({ tags: before }), unsuggested, counted(2), silent, NOW, UNSEEN),
    ).toMatchObject(kept)
  })

  it('counts for nothing on a follow-up that inherited it', () => {
    const tags = ['bm_on_9', ...before.slice(1)]
    expect(
      reasonTags(openTicket({ ...unread, tags }), unsuggested, known, silent, NOW, UNSEEN),
    ).toMatchObject({
      turns: null,
      thanks: null,
      tierUp: false,
    })
  })
})
