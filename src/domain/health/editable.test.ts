import { describe, expect, it } from 'vitest'
import { DEFAULT_COMPONENTS } from './default-components.ts'
import { editableComponents } from './editable.ts'

const [SOUND] = DEFAULT_COMPONENTS

/** What a table shows of one stored component. */
const shown = (component: unknown) => editableComponents({ components: [component] })?.[0]

describe('editableComponents', () => {
  it('shows a sound definition as it is', () => {
    expect(editableComponents({ components: DEFAULT_COMPONENTS })).toEqual(DEFAULT_COMPONENTS)
  })

  it.each([null, 'text', {}, { components: null }, { components: {} }, { components: [SOUND, null] }])(
    'shows nothing where there is no list of components: %j',
    (definition) => {
      expect(editableComponents(definition)).toBeNull()
    },
  )

  it('leaves empty what is missing or of another type', () => {
    const empty = {
      id: '',
      pillar: '',
      signal: '',
      steps: [],
      maximum: Number.NaN,
      coaching: { id: '', tier1: false, kinds: [], about: [] },
      evidenceDays: Number.NaN,
      dueAfterDays: Number.NaN,
    }
    expect(shown({})).toEqual(empty)
    expect(
      shown({ id: 1, pillar: [], signal: {}, steps: 'x', maximum: '12', coaching: 'x', evidenceDays: null }),
    ).toEqual(empty)
  })

  it('keeps names that it does not know, for the check to report', () => {
    expect(shown({ ...SOUND, pillar: 'sales', signal: 'clicks' })).toMatchObject({
      pillar: 'sales',
      signal: 'clicks',
    })
  })

  it.each([
    [
      { atLeast: 3, points: 4 },
      { atLeast: 3, points: 4 },
    ],
    [
      { atMost: 3, points: 4 },
      { atMost: 3, points: 4 },
    ],
    [
      { equals: 'yes', points: 4 },
      { equals: 'yes', points: 4 },
    ],
    [
      { equals: false, points: 4 },
      { equals: false, points: 4 },
    ],
    [
      { equals: 3, atMost: 2, points: 4 },
      { atMost: 2, points: 4 },
    ],
    [
      { atMost: 'x', points: 'y' },
      { atMost: Number.NaN, points: Number.NaN },
    ],
    ['none', { atLeast: Number.NaN, points: Number.NaN }],
  ])('shows step %j', (step, expected) => {
    expect(shown({ ...SOUND, steps: [step] })?.steps).toEqual([expected])
  })

  it('keeps of the coaching what can be kept', () => {
    const coaching = { tier1: 'yes', kinds: ['defect', 'why', 4, 'how_to'], about: ['billing', 7] }
    expect(shown({ id: 'use', coaching })?.coaching).toEqual({
      id: 'use',
      tier1: false,
      kinds: ['how_to', 'defect'],
      about: ['billing'],
    })
  })
})
