import { describe, expect, it } from 'vitest'
import { type Correction, isUndoable, loggedCorrections } from './corrections.ts'

const entry = (change: Partial<Correction>): Correction => ({
  ...{ ticketId: 1, by: 2, at: 100, of: 'reason', from: ['a'], to: ['b'], wrote: 'field', undoes: false },
  ...change,
})

describe('the reason that counts', () => {
  it.each<[string, readonly Correction[], readonly (readonly [number, string])[]]>([
    ['is the last correction’s', [entry({ at: 2, to: ['c'] }), entry({ at: 1 })], [[1, 'c']]],
    [
      'is the ticket’s own again where it was undone',
      [entry({}), entry({ at: 101, to: ['a'], undoes: true })],
      [],
    ],
    [
      'is of each ticket',
      [entry({}), entry({ ticketId: 2, to: ['d'] })],
      [
        [1, 'b'],
        [2, 'd'],
      ],
    ],
    [
      'is of a correction after an undoing',
      [entry({ undoes: true }), entry({ at: 200, to: ['e'] })],
      [[1, 'e']],
    ],
    ['is none where the log is empty', [], []],
  ])('%s', (_, log, expected) => {
    expect([...loggedCorrections(log).reasons]).toEqual(expected)
  })
})

describe('the reason that stands in the log alone', () => {
  const alone = (log: readonly Correction[]) => [...(loggedCorrections(log).onlyLogged ?? [])]
  const refused = entry({ wrote: 'log' })

  it.each<[string, readonly Correction[], readonly (readonly [number, string])[]]>([
    ['is one that the ticket did not take', [refused], [[1, 'b']]],
    ['is none that stands on the ticket', [entry({ wrote: 'tag' }), entry({ ticketId: 2 })], []],
    ['is none where a later correction was written', [refused, entry({ at: 200, to: ['c'] })], []],
    ['is none where it was undone', [refused, entry({ at: 200, to: ['a'], undoes: true, wrote: 'log' })], []],
  ])('%s', (_, log, expected) => {
    expect(alone(log)).toEqual(expected)
  })
})

describe('the cause that counts', () => {
  const cause = (change: Partial<Correction>): Correction => entry({ of: 'inhibitor', ...change })

  it.each<[string, readonly Correction[], readonly (readonly [number, string | null])[]]>([
    ['is the last correction’s', [cause({ at: 2, to: ['c'] }), cause({ at: 1 })], [[1, 'c']]],
    ['may be none after all', [cause({ to: [] })], [[1, null]]],
    ['is the ticket’s own again where it was undone', [cause({}), cause({ at: 101, undoes: true })], []],
    ['has nothing to do with the reason', [entry({ at: 200 }), cause({ to: ['d'] })], [[1, 'd']]],
  ])('%s', (_, log, expected) => {
    const { reasons, causes } = loggedCorrections(log)
    expect([...causes]).toEqual(expected)
    expect([...reasons.keys()]).toEqual(log.some(({ of }) => of === 'reason') ? [1] : [])
  })
})

describe('undoing', () => {
  const first = entry({ at: 1 })
  const second = entry({ at: 2, to: ['c'] })
  const undone = entry({ at: 3, from: ['c'], to: ['b'], undoes: true })

  it('takes back the last word on a ticket only, and no undoing', () => {
    expect([first, second].map((one) => isUndoable([first, second], one))).toEqual([false, true])
    expect([first, second, undone].map((one) => isUndoable([first, second, undone], one))).toEqual([
      ...[false, false, false],
    ])
  })

  it('of a reason leaves the cause’s correction to be undone', () => {
    const cause = entry({ of: 'inhibitor', at: 5 })
    const log = [first, second, undone, cause]
    expect(log.map((one) => isUndoable(log, one))).toEqual([false, false, false, true])
  })
})
