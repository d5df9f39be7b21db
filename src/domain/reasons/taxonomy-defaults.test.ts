import { describe, expect, it } from 'vitest'
import { aContact } from '#test/samples/records.ts'
import { effectiveReason, withEffectiveReason } from './effective.ts'
import { codeOf, keptSuggestion, tenthOf } from './first-suggestion.ts'
import { intentIn, withIntent } from './intent.ts'
import { otherAmong, overBudget, twoWords } from './own-use.ts'
import { buildTaxonomy, isOther, type ReasonDetails, topLevelOf } from './taxonomy.ts'

describe('a reason of which the team has said nothing', () => {
  it('is of no kind, and empty', () => {
    expect(buildTaxonomy([{ name: ' A :: b', value: 'v' }]).reasons).toEqual([
      {
        ...{ value: 'v', path: ['A', 'b'], label: 'b', kind: 'other', definition: '', example: '' },
        ...{ synonyms: [], remedy: null, facts: [], pinned: [], next: [], after: {}, retired: false },
      },
    ])
  })

  it('and one of which it has said all', () => {
    const details: Required<ReasonDetails> = {
      ...{
        kind: 'defect' as const,
        definition: 'D',
        example: 'E',
        synonyms: ['s'],
        remedy: 'fix_bug' as const,
      },
      ...{ facts: ['f'], pinned: ['article:1'], next: ['post:2'], after: { 'article:1': 'post:3' } },
      retired: true,
    }
    const { byValue, tree } = buildTaxonomy([{ name: 'A', value: 'v' }], { v: details })
    expect(byValue.get('v')).toEqual({ value: 'v', path: ['A'], label: 'A', ...details })
    expect(tree).toEqual([])
  })
})

describe('the tree', () => {
  it('calls a reason by the last part of its path', () => {
    const { reasons } = buildTaxonomy([{ name: 'A::b::c::d', value: 'v' }])
    expect(reasons.map(({ label, path }) => [label, path.length])).toEqual([['d', 4]])
  })

  it('has a sibling for a second option of the same name, under its own label and path', () => {
    const options = [
      { name: 'G::A', value: 'one' },
      { name: 'G::A', value: 'two' },
      { name: 'G::A', value: 'three' },
    ]
    const { tree, reasons } = buildTaxonomy(options)
    const [one, two, three] = reasons
    const leaf = (reason: unknown) => ({ label: 'A', path: ['G', 'A'], reason, children: [] })
    expect(tree).toEqual([
      {
        label: 'G',
        path: ['G'],
        reason: null,
        children: [{ ...leaf(one), children: [leaf(two), leaf(three)] }],
      },
    ])
  })

  it('names its top level, for what is known and no catch-all', () => {
    const taxonomy = buildTaxonomy([
      { name: 'A::b', value: 'v' },
      { name: 'Other', value: 'o' },
    ])
    expect(['v', 'o', 'gone', null].map(topLevelOf(taxonomy))).toEqual(['A', null, null, null])
  })

  it.each(
    [
      ...['other', 'OTHERS', 'something else', 'misc', 'miscellaneous', 'sonstige', 'sonstiges', 'andere'],
      ...[
        'anderer',
        'anderes',
        'otro',
        'otros',
        'otra',
        'otras',
        'autre',
        'autres',
        'outro',
        'outros',
        'outra',
        'outras',
      ],
    ].map((name) => [name]),
  )('knows the catch-all “%s”', (name) => {
    expect(buildTaxonomy([{ name, value: 'v' }]).reasons.map(isOther)).toEqual([true])
    expect(buildTaxonomy([{ name: `My ${name}`, value: 'v' }]).reasons.map(isOther)).toEqual([false])
  })
})

describe('two words for an *Other*', () => {
  it.each([
    ['--gift-- -card-', ['gift', 'card']],
    ['--- gift', ['gift']],
    [`${'a'.repeat(30)} b`, ['a'.repeat(24), 'b']],
    ['one two three', ['one', 'two']],
    ['Größe 42', ['größe', '42']],
  ])('of “%s” are %j', (typed, words) => {
    expect(twoWords(typed)).toEqual(words)
  })
})

describe('the budget for *Other*', () => {
  it.each([
    [2, 20, 10, false],
    [3, 20, 10, true],
    [3, 19, 10, false],
    [20, 20, 0, false],
    [1, 100, 1, false],
    [2, 100, 1, true],
    [5, 20, -1, false],
  ])('%i of %i at %i %%: over it %s', (used, of, percent, over) => {
    expect(overBudget({ used, of }, percent)).toEqual(over ? { used, of } : null)
  })

  it('counts what this account knows', () => {
    const taxonomy = buildTaxonomy([
      { name: 'A', value: 'a' },
      { name: 'Other', value: 'o' },
    ])
    expect(otherAmong([], taxonomy)).toEqual({ used: 0, of: 0 })
    expect(otherAmong(['a', 'o', 'o'], taxonomy)).toEqual({ used: 2, of: 3 })
  })
})

describe('the reason that counts', () => {
  const isReason = (tag: string): boolean => tag === 'card' || tag === 'late'

  it('is the corrections’ log’s before all', () => {
    const contact = aContact({ id: 7, tags: ['card', 'late'], reason: 'card' })
    expect(withEffectiveReason(contact, isReason, new Map([[7, 'logged']])).reason).toBe('logged')
    expect(withEffectiveReason(contact, isReason, new Map([[8, 'logged']])).reason).toBeNull()
  })

  it('leaves a contact as it is where nothing changes', () => {
    const contact = aContact({ tags: ['card'], reason: 'card' })
    expect(withEffectiveReason(contact, isReason)).toBe(contact)
  })

  it('names all that are in conflict, once each', () => {
    expect(effectiveReason({ tags: ['late', 'card', 'late', 'vip'], reason: null }, isReason)).toEqual({
      kind: 'conflict',
      values: ['late', 'card'],
    })
  })
})

describe('the first suggestion', () => {
  it.each([
    [-0.1, 0],
    [1.2, 9],
    [0.95, 9],
    [0.899, 8],
  ])('of %f is of tenth %i', (probability, tenth) => {
    expect(tenthOf(probability)).toBe(tenth)
  })

  it('is of three letters, however small its number', () => {
    const codes = Array.from({ length: 2000 }, (_, i) => codeOf(`v${i}`))
    expect(codes.every((code) => /^[0-9a-z]{3}$/.test(code))).toBe(true)
    expect(codes.some((code) => code.startsWith('0'))).toBe(true)
  })

  it('once seen is never blind again, and blind is not what was not hidden', () => {
    const now = { value: 'v', probability: 0.5 }
    const before = { tenth: 1, code: 'abc', blind: false }
    expect(keptSuggestion(before, now, { chosenAnew: true, hidden: true })?.blind).toBe(false)
    expect(keptSuggestion(null, now, { chosenAnew: false, hidden: true })?.blind).toBe(true)
  })
})

describe('the account’s own guess', () => {
  it('is the first that its tags say, past empty ones', () => {
    expect(intentIn(['intent__', 'my_intent__x', 'intent__a__b', 'intent__c'])).toBe('a__b')
  })

  it('is said as much as the newest message, in its words', () => {
    const text = { subject: 's', parts: [{ text: 'p', weight: 0.6 }], language: 'en' as const }
    expect(withIntent(text, '::Billing::Refund__request 2 ')).toEqual({
      ...text,
      parts: [...text.parts, { text: 'Billing Refund request 2', weight: 1 }],
    })
  })
})
