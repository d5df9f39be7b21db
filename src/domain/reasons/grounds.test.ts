import { describe, expect, it } from 'vitest'
import { evidence } from '#domain/evidence.ts'
import type { Inhibitor } from './inhibitors.ts'
import { type PendingChoice, readChoice, readPending } from './pending.ts'
import { type InhibitorFacts, proposeInhibitors } from './proposals.ts'
import { isTelling, sentenceStating, statedFacts } from './stated.ts'

describe('the evidence for an inhibitor', () => {
  it.each<[InhibitorFacts, Inhibitor, ReturnType<typeof evidence>]>([
    [{ problemId: 12 }, 'product_quality', evidence('problem_linked', { ticket: 12 })],
    [{ reasonKind: 'defect' }, 'product_quality', evidence('reason_is_defect')],
    [{ release: '3.2' }, 'product_maturity', evidence('release_named', { release: '3.2' })],
    [{ reasonAgeDays: 60 }, 'product_maturity', evidence('reason_is_new', { count: 60 })],
    [{ productAreas: 2 }, 'product_capabilities', evidence('several_areas', { areas: 2 })],
    [{ answerSections: 3 }, 'product_capabilities', evidence('answers_spread', { sections: 3 })],
    [{ reassignments: 2 }, 'staff_skills', evidence('reassigned', { times: 2 })],
    [{ technical: ['vocabulary'] }, 'advanced_customer', evidence('technical_vocabulary')],
    [{ customerAgeDays: 29 }, 'novice_customer', evidence('customer_is_new', { days: 29 })],
    [{ turns: 3 }, 'communication_skills', evidence('many_turns', { turns: 3 })],
    [
      { requesterLanguage: 'de', replyLanguage: 'en' },
      'communication_skills',
      evidence('languages_differ', { requester: 'de', reply: 'en' }),
    ],
    [{ awaited: 'third_party' }, 'circumstances', evidence('awaits_third_party')],
  ])('holds its figures: %j', (facts, inhibitor, ground) => {
    expect(proposeInhibitors(facts)).toEqual([{ inhibitor, evidence: [ground] }])
  })

  it.each<[string, InhibitorFacts, Inhibitor[]]>([
    ['a record before a sign', { onHold: true, tierRose: true }, ['staff_skills', 'circumstances']],
    ['a sign before a hint', { turns: 3, onHold: true }, ['circumstances', 'communication_skills']],
    [
      'somebody waited for before a hint',
      { turns: 3, awaited: 'third_party' },
      ['circumstances', 'communication_skills'],
    ],
    [
      'what an API tells before a hint',
      { turns: 3, technical: ['api'] },
      ['advanced_customer', 'communication_skills'],
    ],
    [
      'a hint of words after a sign',
      { onHold: true, technical: ['vocabulary'] },
      ['circumstances', 'advanced_customer'],
    ],
    [
      'two signs before a record',
      { tierRose: true, searchedInVain: true, customerSearchedInVain: true },
      ['knowledge_access', 'staff_skills'],
    ],
    [
      'a hint and a date, in the order of the facts',
      { awaited: 'date', turns: 3 },
      ['communication_skills', 'circumstances'],
    ],
  ])('weighs %s', (_, facts, inhibitors) => {
    expect(proposeInhibitors(facts).map(({ inhibitor }) => inhibitor)).toEqual(inhibitors)
  })

  it('begins with what speaks most directly', () => {
    const [only] = proposeInhibitors({ requesterLanguage: 'de', replyLanguage: 'en', turns: 3 })
    expect(only?.evidence.map(({ id }) => id)).toEqual(['languages_differ', 'many_turns'])
  })

  it.each<InhibitorFacts>([
    { release: '' },
    { release: null },
    { requesterLanguage: 'en', replyLanguage: 'unknown' },
    { requesterLanguage: 'en' },
    { replyLanguage: 'en' },
    { requesterLanguage: 'en', replyLanguage: 'en' },
    { reasonsNearlyEqual: false, tierRose: false, onboardingUnfinished: false, searchedInVain: false },
    { gapFlagged: false, customerSearchedInVain: false, onHold: false, awaited: null, technical: [] },
  ])('is none where the facts say nothing: %j', (facts) => {
    expect(proposeInhibitors(facts)).toEqual([])
  })
})

describe('a choice that no save has stored', () => {
  const silent: PendingChoice = {
    ...{ reason: null, inhibitor: null, origin: null, furtherInhibitors: [], firstContact: null },
    ...{ because: null, cannot: false, at: 5 },
  }

  it.each<Partial<PendingChoice>>([
    { reason: 'refund' },
    { inhibitor: 'bm_inh_circumstances' },
    { furtherInhibitors: ['staff_skills'] },
    { firstContact: 'yes' },
    { firstContact: 'no' },
    { cannot: true },
  ])('speaks by any one of its parts: %j', (parts) => {
    expect(readPending({ ...silent, ...parts })).toEqual({ ...silent, ...parts })
  })

  it.each<Partial<PendingChoice>>([{}, { origin: 'top1' }])('is silent with nothing to miss: %j', (parts) => {
    expect(readChoice({ ...silent, ...parts })).toEqual({ ...silent, ...parts })
    expect(readPending({ ...silent, ...parts })).toBeNull()
  })

  it('reads of what was kept only what is sound', () => {
    const kept = {
      reason: 3,
      inhibitor: {},
      origin: 'top9',
      furtherInhibitors: ['x', 4, 'staff_skills'],
      firstContact: 1,
      because: 'x',
      cannot: 1,
    }
    expect(readChoice({ ...kept, at: 5 })).toEqual({ ...silent, furtherInhibitors: ['staff_skills'] })
    for (const none of [null, 'x', {}, { ...silent, at: '5' }]) expect(readChoice(none)).toBeNull()
  })
})

describe('facts and the words for them', () => {
  const states = (fact: string, reply: string) => statedFacts([fact], reply).has(fact)

  it.each([
    ['another ending of a long word', 'refunded parcel', 'The refunding of the parcels is done.', true],
    ['a beginning of three letters only', 'redone parcel', 'The reduction.', false],
    ['a short word with another end', 'send', 'It was sent.', true],
    ['a short word that only looks alike', 'bank', 'Come back.', false],
    ['a word of three letters, as it is', 'fax', 'By fax.', true],
    ['a word of three letters within another', 'fax', 'The faxes.', false],
    ['a part of a longer word', 'parcel', 'The parcelservice.', true],
    ['a slip in a long word', 'invoice', 'The invioce is here.', true],
    ['three of five words', 'alpha bravo charlie deltas echoes', 'alpha bravo charlie', true],
    ['two of five words', 'alpha bravo charlie deltas echoes', 'alpha bravo', false],
    ['words in two neighbouring sentences', 'alpha bravo', 'This is alpha. And bravo.', true],
    ['words far apart', 'alpha bravo', 'This is alpha. Nothing. And bravo.', false],
    ['an amount that is named', 'how many parcels', 'Two parcels.', true],
    ['an amount in German', 'wie viele Pakete', 'Es ist eine der Pakete.', true],
    ['an amount that is not', 'how many parcels', 'The parcels are here.', false],
  ])('%s', (_, fact, reply, stated) => {
    expect(states(fact, reply)).toBe(stated)
  })

  it.each([
    ['refund parcel', true],
    ['refund', false],
    ['when the refund comes', true],
    ['how many parcels', true],
    ['how long it takes', false],
    ['', false],
  ])('tell more than one word that many a sentence holds: “%s” %s', (fact, telling) => {
    expect(isTelling(fact)).toBe(telling)
  })

  it('the first sentence that states it on its own', () => {
    const text =
      'Hello. The parcel is late. The refund of the parcel was sent.\nThe refund is for the parcel.'
    expect(sentenceStating('refund parcel', text)).toBe('The refund of the parcel was sent.')
    expect(sentenceStating('refund parcel', 'The parcel. A refund.')).toBeNull()
  })
})
