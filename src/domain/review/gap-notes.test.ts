import fc from 'fast-check'
import { expect, it } from 'vitest'
import { gapBody, gapKey, LONGEST_NOTE, readGapNote } from './gap-notes.ts'

const noted = fc
  .record({
    closed: fc.option(fc.integer({ min: 0, max: 4_000_000_000_000 })),
    note: fc.string({ maxLength: LONGEST_NOTE }).map((text) => text.trim()),
  })
  .filter(({ closed, note }) => closed !== null || note !== '')

it('reads what was written', () => {
  fc.assert(
    fc.property(noted, (note) => {
      expect(readGapNote(JSON.parse(JSON.stringify(gapBody(note))))).toEqual(note)
    }),
  )
})

it.each([null, 7, 'done', [], {}, { note: '  ' }, { closed: 'soon' }, { note: 4, closed: 3 }])(
  'reads nothing from %j',
  (body) => expect(readGapNote(body)).toBeNull(),
)

it('is cut where somebody stored more than fits', () => {
  expect(readGapNote({ note: 'x'.repeat(2000) })?.note).toHaveLength(LONGEST_NOTE)
})

it('has a key for contacts without a reason', () => {
  expect(gapKey(null)).not.toBe(gapKey('none'))
  expect(gapKey('billing')).toBe('billing')
})
