import { describe, expect, it } from 'vitest'
import { buildTags, MOST_CHARACTERS, MOST_TAGS } from './build.ts'
import { lateChanges } from './changes.ts'
import { firstSuggestionIn, parseOurTags } from './parse.ts'
import { EMPTY_TAGS, type TagState } from './state.ts'

const written = (state: Partial<TagState>): string[] => buildTags(4711, { ...EMPTY_TAGS, ...state }).slice(1)

describe('words in tags', () => {
  it.each([
    ['Gift Card', 'bm_other_gift-card'],
    ['snake_case', 'bm_other_snake-case'],
    ['  --a  &  b--  ', 'bm_other_a-b'],
    ['ÄRGER über 2', 'bm_other_ärger-über-2'],
    ['a'.repeat(40), `bm_other_${'a'.repeat(32)}`],
  ])('%s becomes %s: small, joined by one hyphen, none at its ends', (word, tag) => {
    expect(written({ otherWords: [word] })).toEqual([tag])
  })

  it.each([
    ['At  risk!', 'bm_band_at_risk'],
    ['_at_risk_', 'bm_band_at_risk'],
    ['at &__& risk', 'bm_band_at____risk'],
  ])('the band %s becomes %s: joined by underscores', (band, tag) => {
    expect(written({ band })).toEqual([tag])
  })

  it('keep hyphens in a step, and a question’s id and option apart', () => {
    expect(written({ done: ['webinar-2'], question: { id: 'q 1_a', option: 'Not yet' } })).toEqual([
      'bm_do_webinar-2',
      'bm_q_q-1-a_not-yet',
    ])
  })

  it('say no more than two words of what Other was', () => {
    expect(written({ otherWords: ['one', 'two', 'three'] })).toEqual(['bm_other_one', 'bm_other_two'])
  })

  it('are left out where nothing remains of them, or no item has a number', () => {
    expect(written({ otherWords: ['!?'], sent: ['article:', 'article'], gap: true })).toEqual(['bm_gap'])
  })
})

describe('room', () => {
  const notices = (count: number) => Array.from({ length: count }, (_, index) => `n${index}`)

  it('is for exactly 25 tags with the stamp; the oldest of what is least needed goes', () => {
    expect(written({ notices: notices(24) })).toHaveLength(MOST_TAGS - 1)
    const tags = written({ notices: notices(25) })
    expect(tags).toHaveLength(MOST_TAGS - 1)
    expect(tags).not.toContain('bm_notice_n0')
  })

  it('is for exactly 600 characters with the spaces between', () => {
    const long = (last: number) => [
      ...Array.from({ length: 13 }, (_, index) => `${'x'.repeat(30)}${index + 10}`),
      'y'.repeat(last),
    ]
    // The stamp has 10 characters, each of 13 notices 1 + 10 + 32, and the last 1 + 10 and its own.
    const fits = MOST_CHARACTERS - 10 - 13 * 43 - 11
    expect(buildTags(4711, { ...EMPTY_TAGS, notices: long(fits) }).join(' ')).toHaveLength(MOST_CHARACTERS)
    expect(written({ notices: long(fits + 1) })).toHaveLength(13)
  })
})

describe('tags that are not as we write them', () => {
  it.each(['bm_turns_r2', 'bm_turns_x_r2', 'bm_inh2_somebody', 'bm_q_2026', 'bm_band'])(
    '%s says nothing',
    (tag) => {
      expect(parseOurTags(['bm_on_4711', tag], 4711).state).toEqual(EMPTY_TAGS)
    },
  )

  it.each(['xbm_sug_7_0k3', 'bm_sug_7_0k3x', 'bm_sug_7_', 'bm_sug_x_0k3'])('%s is no suggestion', (tag) => {
    expect(firstSuggestionIn(tag)).toBeNull()
  })

  it('an empty state says nothing at all', () => {
    for (const value of Object.values(EMPTY_TAGS))
      expect(Array.isArray(value) ? value.length === 0 : value === null || value === false).toBe(true)
  })
})

describe('what comes late', () => {
  it.each([
    { what: 'what a colleague wrote of the same stays', current: ['bm_reason_own'], base: [], add: [] },
    {
      what: 'what stood there before gives way',
      current: ['bm_reason_own'],
      base: ['bm_reason_own'],
      add: ['bm_reason_top1'],
    },
    {
      what: 'a foreign tag takes no place',
      current: ['bm_reason_mine', 'xbm_reason_own'],
      base: [],
      add: ['bm_reason_top1'],
    },
    { what: 'another kind takes no place', current: ['bm_gap'], base: [], add: ['bm_reason_top1'] },
  ])('$what', ({ current, base, add }) => {
    expect(lateChanges(current, base, ['bm_reason_top1']).add).toEqual(add)
  })

  it('is not kept back by what is wanted itself and stands there', () => {
    const wanted = ['bm_fcr_no', 'bm_fcr_because_other']
    expect(lateChanges(['bm_fcr_no'], [], wanted)).toEqual({ add: ['bm_fcr_because_other'], remove: [] })
  })
})
