import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { INHIBITORS, inhibitorValue, parseInhibitor } from './inhibitors.ts'
import { type InhibitorFacts, proposeInhibitors } from './proposals.ts'
import { awaitedIn, releaseIn, technicalSigns } from './signs.ts'

describe('inhibitors', () => {
  it('are nine, each with its own option value', () => {
    expect(INHIBITORS).toHaveLength(9)
    for (const inhibitor of INHIBITORS) expect(parseInhibitor(inhibitorValue(inhibitor))).toBe(inhibitor)
  })

  it.each([null, undefined, '', 'circumstances', 'bm_inh_weather', 'bm_inh2_circumstances'])(
    'are not read from %s',
    (value) => {
      expect(parseInhibitor(value)).toBeNull()
    },
  )
})

describe('proposed inhibitors', () => {
  it.each([
    [{ problemId: 12 }, 'product_quality', 'problem_linked'],
    [{ reasonKind: 'defect' }, 'product_quality', 'reason_is_defect'],
    [{ release: '3.2' }, 'product_maturity', 'release_named'],
    [{ reasonAgeDays: 60 }, 'product_maturity', 'reason_is_new'],
    [{ productAreas: 2 }, 'product_capabilities', 'several_areas'],
    [{ answerSections: 3 }, 'product_capabilities', 'answers_spread'],
    [{ reasonsNearlyEqual: true }, 'product_capabilities', 'reasons_nearly_equal'],
    [{ tierRose: true }, 'staff_skills', 'tier_rose'],
    [{ reassignments: 2 }, 'staff_skills', 'reassigned'],
    [{ technical: ['api'] }, 'advanced_customer', 'technical_api'],
    [{ customerAgeDays: 29 }, 'novice_customer', 'customer_is_new'],
    [{ onboardingUnfinished: true }, 'novice_customer', 'onboarding_unfinished'],
    [{ turns: 3 }, 'communication_skills', 'many_turns'],
    [{ requesterLanguage: 'de', replyLanguage: 'en' }, 'communication_skills', 'languages_differ'],
    [{ searchedInVain: true }, 'knowledge_access', 'searched_in_vain'],
    [{ customerSearchedInVain: true }, 'knowledge_access', 'customer_searched_in_vain'],
    [{ gapFlagged: true }, 'knowledge_access', 'gap_flagged'],
    [{ onHold: true }, 'circumstances', 'on_hold'],
    [{ awaited: 'date' }, 'circumstances', 'awaits_date'],
  ] satisfies [InhibitorFacts, string, string][])('%j speaks for %s', (facts, inhibitor, id) => {
    expect(proposeInhibitors(facts)).toMatchObject([{ inhibitor, evidence: [{ id }] }])
  })

  it.each([
    [{}],
    [{ problemId: null, reasonAgeDays: null, customerAgeDays: null, turns: null, tierRose: null }],
    [{ reasonKind: 'how_to', reasonAgeDays: 61, productAreas: 1, answerSections: 2, reassignments: 1 }],
    [{ customerAgeDays: 30, turns: 2, requesterLanguage: 'unknown', replyLanguage: 'en' }],
  ] satisfies [InhibitorFacts][])('%j speaks for nothing', (facts) => {
    expect(proposeInhibitors(facts)).toEqual([])
  })

  it('begin with what has most and the most direct evidence', () => {
    const proposals = proposeInhibitors({ turns: 4, reasonKind: 'defect', problemId: 9, customerAgeDays: 3 })
    expect(proposals.map(({ inhibitor }) => inhibitor)).toEqual([
      'product_quality',
      'novice_customer',
      'communication_skills',
    ])
  })

  it('name each inhibitor once, with evidence', () => {
    const facts = fc.record(
      {
        problemId: fc.nat(),
        reasonAgeDays: fc.nat({ max: 100 }),
        turns: fc.nat({ max: 9 }),
        reassignments: fc.nat({ max: 5 }),
        technical: fc.subarray(['api', 'logs', 'code', 'vocabulary'] as const),
        onHold: fc.boolean(),
      },
      { requiredKeys: [] },
    )
    fc.assert(
      fc.property(facts, (input) => {
        const proposals = proposeInhibitors(input)
        expect(new Set(proposals.map(({ inhibitor }) => inhibitor)).size).toBe(proposals.length)
        expect(proposals.every(({ evidence }) => evidence.length > 0)).toBe(true)
      }),
    )
  })
})

describe('signs in the text', () => {
  it.each([
    ['The webhook gets 500', ['api']],
    ['TypeError\n  at Foo.bar(index.js:12)', ['logs']],
    ['I ran SELECT id FROM users', ['code']],
    ['Our DNS and the SPF record are set', ['vocabulary']],
    ['My parcel is late', []],
    ['', []],
  ])('of "%s" are %j', (text, signs) => {
    expect(technicalSigns(text)).toEqual(signs)
  })

  it.each([
    ['Since version 3.2 it fails', '3.2'],
    ['after the update to 14.1', '14.1'],
    ['seit v4.0.1', '4.0.1'],
    ['I paid 3.20', null],
    ['', null],
  ])('name in "%s" the release %s', (text, release) => {
    expect(releaseIn(text)).toBe(release)
  })

  it.each([
    ['We are waiting for the carrier.', 'third_party'],
    ['You will hear from us by Friday.', 'date'],
    ['Wir warten noch auf die Bank.', 'third_party'],
    ['Nous vous répondrons la semaine prochaine.', 'date'],
    ['Wir melden uns morgen.', 'date'],
    ['Guten Morgen Frau Meier, bitte neu laden.', null],
    ['Ihre Mail von heute Morgen habe ich gelesen.', null],
    ['Please try again.', null],
  ])('say in "%s" that %s is awaited', (reply, awaited) => {
    expect(awaitedIn(reply)).toBe(awaited)
  })
})
