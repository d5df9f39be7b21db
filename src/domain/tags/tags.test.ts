import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { OVERRULE_REASONS } from '#domain/fcr/overrule.ts'
import { codeOf } from '#domain/reasons/first-suggestion.ts'
import { INHIBITORS } from '#domain/reasons/inhibitors.ts'
import { buildTags, MOST_CHARACTERS, MOST_TAGS } from './build.ts'
import { lateChanges, tagChanges } from './changes.ts'
import { parseOurTags } from './parse.ts'
import { EMPTY_TAGS, type TagState } from './state.ts'
import { isOurTag, rowOf, TAG_TABLE } from './table.ts'

const TICKET = 4711

describe('whose tag it is', () => {
  it.each([
    ['bm_on_4711', true],
    ['bm_reason_top1', true],
    ['bm_sug_7_0k3', true],
    ['bm_sug_0_zzz_blind', true],
    ['bm_sug_10_0k3', false],
    ['bm_turns_n_r3', true],
    ['bm_sent_a360012', true],
    ['bm_sent_via_paste', true],
    ['bm_other_gift-card', true],
    ['bm_other_rückgabe', true],
    ['bm_inh_staff_skills', false],
    ['bm_from_tomorrow', false],
    ['bm_reason_top2', false],
    ['bmw', false],
    ['vip', false],
    ['', false],
  ])('%s: ours to write and remove is %s', (tag, ours) => {
    expect(isOurTag(tag)).toBe(ours)
  })

  it('is told by exactly one row of the table', () => {
    const samples = [
      'bm_on_1',
      'bm_inh2_circumstances',
      'bm_inhp_none',
      'bm_gap',
      'bm_q_2026-11_yes',
      'bm_do_x',
    ]
    for (const tag of samples) expect(TAG_TABLE.filter((row) => row.pattern.test(tag))).toHaveLength(1)
  })
})

describe('reading', () => {
  it('counts for nothing without the stamp of this very ticket, and says that it is inherited', () => {
    const inherited = ['bm_on_12', 'bm_reason_own', 'bm_sent_a5', 'vip']
    expect(parseOurTags(inherited, TICKET)).toEqual({ state: EMPTY_TAGS, stamped: false, inherited: true })
  })

  it('does not call foreign tags or a field value inherited', () => {
    expect(parseOurTags(['vip', 'bm_inh_staff_skills'], TICKET).inherited).toBe(false)
  })

  it.each([
    { counted: null, turns: { count: 'more', replies: 2 } },
    { counted: 1, turns: { count: 'more', replies: 2 } },
    { counted: 2, turns: { count: 'more', replies: 2 } },
    { counted: 3, turns: null },
  ])('takes evidence of two replies where metrics count $counted: $turns', ({ counted, turns }) => {
    const tags = ['bm_on_4711', 'bm_turns_1_r1', 'bm_turns_n_r2']
    expect(parseOurTags(tags, TICKET, { replies: counted }).state.turns).toEqual(turns)
  })
})

const slug = fc.stringMatching(/^[a-z][a-z0-9]{0,9}$/)
const item = fc
  .tuple(fc.constantFrom('article', 'post'), fc.integer({ min: 1, max: 99_999_999_999_999 }))
  .map(([kind, id]) => `${kind}:${id}`)
const few = <T>(values: fc.Arbitrary<T>, maxLength: number) => fc.uniqueArray(values, { maxLength })
const word = fc.stringMatching(/^[a-z]{1,10}$/)
const maybe = <T>(values: fc.Arbitrary<T>) => fc.option(values, { nil: null })

const stateOf = (many: number): fc.Arbitrary<TagState> =>
  fc.record({
    suggestion: maybe(fc.constantFrom('top1', 'top3', 'own')),
    firstSuggestion: maybe(
      fc.record({
        tenth: fc.nat({ max: 9 }),
        code: fc.string({ minLength: 1 }).map(codeOf),
        blind: fc.boolean(),
      }),
    ),
    furtherInhibitors: few(fc.constantFrom(...INHIBITORS), Math.min(many, 9)),
    proposal: maybe(fc.constantFrom('top', 'other', 'none')),
    turns: maybe(fc.record({ count: fc.constantFrom('one', 'more'), replies: fc.nat({ max: 5000 }) })),
    thanks: maybe(fc.record({ replies: fc.nat({ max: 5000 }) })),
    tierUp: fc.boolean(),
    firstContact: maybe(fc.constantFrom('yes', 'no')),
    because: maybe(fc.constantFrom(...OVERRULE_REASONS)),
    cannot: fc.boolean(),
    answersShown: fc.boolean(),
    answersNone: fc.boolean(),
    answerInserted: fc.boolean(),
    sent: few(item, many),
    sentVia: fc.subarray(['top', 'search', 'paste']),
    gap: fc.boolean(),
    irrelevant: few(item, many),
    band: maybe(word),
    quadrant: maybe(word),
    mood: maybe(word),
    done: few(slug, many),
    later: few(slug, many),
    question: maybe(fc.record({ id: slug, option: slug })),
    notices: few(slug, many),
    quiet: fc.boolean(),
    otherWords: few(slug, 2),
  })

const anyTag = fc.oneof(
  fc.constantFrom('vip', 'bm_inh_circumstances', 'bm_unheard_of', 'bm_on_1', 'bm_gap', 'bm_sent_a7', 'bmx'),
  fc.string(),
)

describe('writing', () => {
  it('says nothing, not even the stamp, where there is nothing to say', () => {
    expect(buildTags(TICKET, EMPTY_TAGS)).toEqual([])
  })

  it('keeps to 25 tags and 600 characters, stamped, whatever there is to say', () => {
    fc.assert(
      fc.property(stateOf(40), (state) => {
        const tags = buildTags(TICKET, state)
        expect(tags.length).toBeLessThanOrEqual(MOST_TAGS)
        expect(tags.join(' ').length).toBeLessThanOrEqual(MOST_CHARACTERS)
        expect(tags.filter((tag) => rowOf(tag)?.about === 'answers').length).toBeLessThanOrEqual(12)
        expect(tags.every(isOurTag)).toBe(true)
        if (tags.length > 0) expect(tags[0]).toBe('bm_on_4711')
      }),
    )
  })

  it('drops the oldest sent items first and keeps what the measures rest on', () => {
    const sent = Array.from({ length: 30 }, (_, index) => `article:${100 + index}`)
    const state: TagState = { ...EMPTY_TAGS, sent, suggestion: 'own', turns: { count: 'one', replies: 1 } }
    const read = parseOurTags(buildTags(TICKET, state), TICKET).state
    expect(read.sent).toEqual(sent.slice(-12))
    expect(read).toMatchObject({ suggestion: 'own', turns: { count: 'one', replies: 1 } })
  })

  it('is read back as it was meant, where it fits', () => {
    const small = stateOf(1).filter((state) => buildTags(TICKET, state).length > 0)
    fc.assert(
      fc.property(small, (state) => {
        const tags = buildTags(TICKET, state)
        fc.pre(tags.length < MOST_TAGS - 1 && tags.join(' ').length < MOST_CHARACTERS - 40)
        fc.pre(tags.filter((tag) => rowOf(tag)?.about === 'answers').length < 12)
        expect(parseOurTags(tags, TICKET).state).toEqual(state)
      }),
    )
  })

  it('makes tags that Zendesk keeps as they are, from any words', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'grapheme' }), { maxLength: 3 }), (otherWords) => {
        for (const tag of buildTags(TICKET, { ...EMPTY_TAGS, otherWords })) {
          expect(tag).toMatch(/^[\p{L}\p{N}_:/-]+$/u)
          expect(tag).toBe(tag.toLowerCase())
        }
      }),
    )
  })
})

describe('changes', () => {
  it('never touch what is not ours, and bring about exactly what is wanted', () => {
    fc.assert(
      fc.property(fc.uniqueArray(anyTag), stateOf(5), (current, state) => {
        const wanted = buildTags(TICKET, state)
        const { add, remove } = tagChanges(current, wanted)
        const after = [...current.filter((tag) => !remove.includes(tag)), ...add]
        const foreign = (tags: readonly string[]) => tags.filter((tag) => !isOurTag(tag))
        expect(foreign(after)).toEqual(foreign(current))
        expect(new Set(after.filter(isOurTag))).toEqual(new Set(wanted))
        expect(new Set(after).size).toBe(after.length)
      }),
    )
  })

  it('are none the second time', () => {
    const wanted = buildTags(TICKET, { ...EMPTY_TAGS, gap: true })
    expect(tagChanges([...wanted, 'vip'], wanted)).toEqual({ add: [], remove: [] })
  })

  it('clear what a follow-up inherited', () => {
    const inherited = ['bm_on_12', 'bm_reason_own', 'vip', 'bm_inh_circumstances']
    expect(tagChanges(inherited, [])).toEqual({ add: [], remove: ['bm_on_12', 'bm_reason_own'] })
  })
})

describe('changes that come late', () => {
  const changedLate = (current: readonly string[], base: readonly string[], wanted: readonly string[]) => {
    const { add, remove } = lateChanges(current, base, wanted)
    return [...current.filter((tag) => !remove.includes(tag)), ...add]
  }

  it('come to the same as in time, where nobody changed anything since', () => {
    fc.assert(
      fc.property(fc.uniqueArray(anyTag), stateOf(5), (base, state) => {
        const wanted = buildTags(TICKET, state)
        const { add, remove } = tagChanges(base, wanted)
        const inTime = [...base.filter((tag) => !remove.includes(tag)), ...add]
        expect(new Set(changedLate(base, base, wanted))).toEqual(new Set(inTime))
      }),
    )
  })

  it('are none the second time, and lose nothing that came since', () => {
    fc.assert(
      fc.property(fc.uniqueArray(anyTag), fc.uniqueArray(anyTag), stateOf(5), (base, current, state) => {
        const wanted = buildTags(TICKET, state)
        const once = changedLate(current, base, wanted)
        expect(changedLate(once, base, wanted)).toEqual(once)
        for (const tag of current) if (!base.includes(tag)) expect(once).toContain(tag)
      }),
    )
  })

  it('leave what a colleague has said since of the same', () => {
    const base = ['bm_on_4711', 'bm_band_steady']
    const wanted = ['bm_on_4711', 'bm_band_slipping', 'bm_turns_1_r1', 'bm_gap']
    const current = ['bm_on_4711', 'bm_band_thriving', 'bm_turns_n_r2']
    expect(lateChanges(current, base, wanted)).toEqual({ add: ['bm_gap'], remove: [] })
  })
})
