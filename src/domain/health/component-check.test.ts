import { describe, expect, it } from 'vitest'
import { checkComponent } from './component-check.ts'

type Loose = Record<string, unknown>

/** Sound in every field. */
const SOUND: Loose = {
  id: 'recent_use',
  pillar: 'product',
  signal: 'days_since_active',
  steps: [
    { atMost: 7, points: 12 },
    { atMost: 30, points: 5 },
  ],
  maximum: 12,
  coaching: { id: 'show_use', tier1: true, kinds: ['how_to'], about: ['billing'] },
  evidenceDays: 90,
  dueAfterDays: 0,
}
const COACHING = SOUND.coaching as Loose

const { maximum: _maximum, ...NO_MAXIMUM } = SOUND
const { id: _coachingId, ...NO_COACHING_ID } = COACHING

/** Every fault as it is reported: field, code and, where there are any, the figures with it. */
const faults = (change: Loose, base: Loose = SOUND): unknown[] => {
  const found: unknown[] = []
  checkComponent({ ...base, ...change }, (field, code, params) =>
    found.push(params === undefined ? [field, code] : [field, code, params]),
  )
  return found
}

const steps = (...rows: unknown[]): Loose => ({ steps: rows })
const coaching = (change: Loose): Loose => ({ coaching: { ...COACHING, ...change } })

describe('checkComponent', () => {
  it('finds nothing in a sound component, and returns its maximum', () => {
    expect(faults({})).toEqual([])
    expect(checkComponent(SOUND, () => undefined)).toBe(12)
  })

  it.each<[string, Loose, unknown[]]>([
    ['no id', { id: undefined }, [['id', 'missing']]],
    ['an id that is no text', { id: 4 }, [['id', 'not_a_name']]],
    ['an id behind a blank', { id: ' recent_use' }, [['id', 'not_a_name']]],
    ['an id before a blank', { id: 'recent_use ' }, [['id', 'not_a_name']]],
    ['an id of 32 characters', { id: 'a'.repeat(32) }, []],
    ['an id of 33 characters', { id: 'a'.repeat(33) }, [['id', 'not_a_name']]],
    ['no pillar', { pillar: undefined }, [['pillar', 'missing']]],
    ['another pillar', { pillar: 'sales' }, [['pillar', 'unknown_value', { value: 'sales' }]]],
    ['a pillar in a list', { pillar: ['product'] }, [['pillar', 'unknown_value', { value: 'list' }]]],
    ['no signal', { signal: undefined }, [['signal', 'missing']]],
    ['no days of evidence', { evidenceDays: undefined }, [['evidenceDays', 'missing']]],
    [
      'no evidence',
      { evidenceDays: 0 },
      [['evidenceDays', 'out_of_range', { value: 0, low: 1, high: 3650 }]],
    ],
    ['evidence of a day', { evidenceDays: 1 }, []],
    ['evidence of ten years', { evidenceDays: 3650 }, []],
    [
      'evidence of more than ten years',
      { evidenceDays: 3651 },
      [['evidenceDays', 'out_of_range', { value: 3651, low: 1, high: 3650 }]],
    ],
    [
      'due before they came',
      { dueAfterDays: -1 },
      [['dueAfterDays', 'out_of_range', { value: -1, low: 0, high: 3650 }]],
    ],
    ['due after half a day', { dueAfterDays: 0.5 }, [['dueAfterDays', 'not_whole']]],
    ['due after a text', { dueAfterDays: '3' }, [['dueAfterDays', 'not_whole']]],
  ])('%s', (_, change, expected) => {
    expect(faults(change)).toEqual(expected)
  })

  it('holds no step to a maximum that is missing itself', () => {
    expect(faults({}, NO_MAXIMUM)).toEqual([['maximum', 'missing']])
    expect(checkComponent(NO_MAXIMUM, () => undefined)).toBeNull()
  })

  it.each<[string, Loose, unknown[]]>([
    ['none at all', { steps: undefined }, [['steps', 'missing']]],
    ['something else than a list', { steps: 'all' }, [['steps', 'not_a_list']]],
    ['an empty list', steps(), [['steps', 'empty']]],
    ['one that is a text', steps('x', { atMost: 7, points: 12 }), [['steps[0]', 'not_an_object']]],
    ['no threshold', steps({ points: 12 }), [['steps[0]', 'step_form']]],
    ['two thresholds', steps({ atMost: 7, equals: 'yes', points: 12 }), [['steps[0]', 'step_form']]],
    ['equal to a text', steps({ equals: 'yes', points: 12 }), []],
    ['equal to yes or no', steps({ equals: false, points: 12 }), []],
    ['equal to a number', steps({ equals: 3, points: 12 }), [['steps[0]', 'step_form']]],
    ['at least a text', steps({ atLeast: '3', points: 12 }), [['steps[0]', 'not_a_number']]],
    [
      'at least infinity',
      steps({ atLeast: Number.POSITIVE_INFINITY, points: 12 }),
      [['steps[0]', 'not_a_number']],
    ],
    ['no points', steps({ atMost: 7, points: 12 }, { atMost: 9 }), [['steps[1].points', 'missing']]],
    [
      'half points',
      steps({ atMost: 7, points: 12 }, { atMost: 9, points: 0.5 }),
      [['steps[1].points', 'not_whole']],
    ],
    [
      'points below none',
      steps({ atMost: 7, points: 12 }, { atMost: 9, points: -1 }),
      [['steps[1].points', 'out_of_range', { value: -1, low: 0, high: 100 }]],
    ],
    [
      'points above the maximum',
      steps({ atMost: 7, points: 13 }),
      [['steps[0].points', 'above_maximum', { points: 13, maximum: 12 }]],
    ],
    [
      'points that never reach the maximum',
      steps({ atMost: 7, points: 4 }, { atMost: 9, points: 3 }),
      [['steps', 'maximum_not_reached', { best: 4, maximum: 12 }]],
    ],
  ])('steps: %s', (_, change, expected) => {
    expect(faults(change)).toEqual(expected)
  })

  it.each<[string, Loose, Loose, boolean]>([
    ['at least the same', { atLeast: 3 }, { atLeast: 3 }, true],
    ['at least more', { atLeast: 3 }, { atLeast: 4 }, true],
    ['at least less', { atLeast: 3 }, { atLeast: 2 }, false],
    ['at most the same', { atMost: 3 }, { atMost: 3 }, true],
    ['at most less', { atMost: 3 }, { atMost: 2 }, true],
    ['at most more', { atMost: 3 }, { atMost: 4 }, false],
    ['the same text', { equals: 'yes' }, { equals: 'yes' }, true],
    ['another text', { equals: 'yes' }, { equals: 'no' }, false],
    ['at most after at least', { atLeast: 3 }, { atMost: 3 }, false],
    ['at least after at most', { atMost: 3 }, { atLeast: 3 }, false],
  ])('a step behind another: %s', (_, first, second, hidden) => {
    expect(faults(steps({ ...first, points: 12 }, { ...second, points: 5 }))).toEqual(
      hidden ? [['steps[1]', 'unreachable']] : [],
    )
  })

  it('looks past a row that is no step, when it asks what stands before', () => {
    expect(faults(steps({ atMost: 7, points: 12 }, null, { atMost: 7, points: 1 }))).toEqual([
      ['steps[1]', 'not_an_object'],
      ['steps[2]', 'unreachable'],
    ])
  })

  it.each<[string, Loose, unknown[]]>([
    ['none at all', { coaching: undefined }, [['coaching', 'missing']]],
    ['a text', { coaching: 'talk' }, [['coaching', 'not_an_object']]],
    ['an id with a capital', coaching({ id: 'Talk' }), [['coaching.id', 'not_a_name']]],
    ['no id', { coaching: NO_COACHING_ID }, [['coaching.id', 'missing']]],
    ['a tier that is a text', coaching({ tier1: 'yes' }), [['coaching.tier1', 'unknown_value']]],
    ['kinds in no list', coaching({ kinds: 'how_to' }), [['coaching.kinds', 'not_a_list']]],
    ['one kind of none', coaching({ kinds: ['how_to', 'why'] }), [['coaching.kinds', 'unknown_value']]],
    ['no kinds', coaching({ kinds: [] }), []],
    ['what it is about in no list', coaching({ about: 'billing' }), [['coaching.about', 'not_a_list']]],
    [
      'a number among what it is about',
      coaching({ about: ['billing', 3] }),
      [['coaching.about', 'not_a_list']],
    ],
  ])('coaching: %s', (_, change, expected) => {
    expect(faults(change)).toEqual(expected)
  })
})
