import { describe, expect, it } from 'vitest'
import { buildTags } from '#domain/tags/build.ts'
import { EMPTY_TAGS } from '#domain/tags/state.ts'
import { type FunnelFacts, funnelState } from './funnel.ts'
import { itemsInReply } from './links.ts'

const linked = (...ids: number[]) =>
  itemsInReply(ids.map((id) => `https://h.example.com/hc/articles/${id}`).join(' '), ['h.example.com'])

const NOTHING: FunnelFacts = { suggested: null, inserted: new Map(), linked: [], gap: null, irrelevant: [] }

const tagsOf = (facts: Partial<FunnelFacts>): string[] =>
  buildTags(5, { ...EMPTY_TAGS, ...funnelState({ ...NOTHING, ...facts }) }).filter((tag) => tag !== 'bm_on_5')

describe('funnelState', () => {
  it.each<[string, Partial<FunnelFacts>, string[]]>([
    ['not looked', {}, []],
    ['nothing found, a gap', { suggested: 0, gap: true }, ['bm_ans_none', 'bm_gap']],
    ['shown only', { suggested: 3 }, ['bm_ans_shown']],
    [
      'inserting is not sending',
      { suggested: 3, inserted: new Map([['article:1', 'top']]) },
      ['bm_ans_shown', 'bm_ans_ins'],
    ],
    [
      'inserted and sent',
      { suggested: 3, inserted: new Map([['article:1', 'top']]), linked: linked(1) },
      ['bm_ans_shown', 'bm_ans_ins', 'bm_sent_via_top', 'bm_sent_a1'],
    ],
    [
      'found by search, and another one pasted',
      { suggested: 0, inserted: new Map([['article:1', 'search']]), linked: linked(1, 2) },
      ['bm_ans_none', 'bm_ans_ins', 'bm_sent_via_search', 'bm_sent_via_paste', 'bm_sent_a1', 'bm_sent_a2'],
    ],
  ])('%s', (_, facts, tags) => {
    expect(tagsOf(facts)).toEqual(tags)
  })

  it('says what is not relevant, as long as the agent holds it so', () => {
    expect(tagsOf({ suggested: 2, irrelevant: ['article:3', 'post:4'] })).toEqual([
      'bm_ans_shown',
      'bm_irr_a3',
      'bm_irr_p4',
    ])
    const before = funnelState({ ...NOTHING, irrelevant: ['article:3'] })
    expect(funnelState(NOTHING, before).irrelevant).toEqual([])
  })

  it.each([
    [null, true],
    [true, true],
    [false, false],
  ])('of a gap that was flagged earlier holds what is said now: %s', (gap, holds) => {
    const before = funnelState({ ...NOTHING, gap: true })
    expect(funnelState({ ...NOTHING, gap }, before).gap).toBe(holds)
  })

  it('takes what is sent once more for new, so that a dozen keeps it', () => {
    const earlier = { ...funnelState(NOTHING), sent: ['article:1', 'article:2'] }
    expect(funnelState({ ...NOTHING, linked: linked(1) }, earlier).sent).toEqual(['article:2', 'article:1'])
  })

  it('what earlier replies sent stays sent', () => {
    const first = funnelState({ ...NOTHING, suggested: 0, linked: linked(1) })
    const second = funnelState({ ...NOTHING, suggested: 2, linked: linked(2) }, first)
    expect(second).toMatchObject({
      answersShown: true,
      answersNone: false,
      sent: ['article:1', 'article:2'],
      sentVia: ['paste'],
    })
  })
})
