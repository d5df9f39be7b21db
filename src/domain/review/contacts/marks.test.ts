import { describe, expect, it } from 'vitest'
import type { Contact } from '#domain/contact.ts'
import { aContact, someMetrics } from '#test/samples/records.ts'
import { itemsAt, readMarks } from './marks.ts'
import { contactAt } from './row.ts'
import { type Contacts, createContacts, putContact } from './table.ts'
import { MARK } from './tag-dictionary.ts'

const tableOf = (contacts: readonly Partial<Contact>[]): Contacts => {
  const table = createContacts((tag) => tag.startsWith('r_'))
  for (const [index, parts] of contacts.entries()) putContact(table, aContact({ id: index + 1, ...parts }))
  return table
}
/** A row with its stamp and these tags of ours. */
const ours = (id: number, ...tags: string[]): Partial<Contact> => ({ id, tags: [`bm_on_${id}`, ...tags] })

describe('marks', () => {
  const bitsOf = (...contacts: Partial<Contact>[]) => [...readMarks(tableOf(contacts)).bits]
  const metrics = someMetrics({ replies: 3 })

  it('say what each tag says', () => {
    const said: readonly (readonly [string, number])[] = [
      ...([
        ['bm_turns_1_r3', MARK.oneTurn],
        ['bm_turns_n_r3', MARK.moreTurns],
        ['bm_thanks_r3', MARK.onlyThanks],
      ] as const),
      ...([
        ['bm_tier_up', MARK.tierUp],
        ['bm_fcr_yes', MARK.saidYes],
        ['bm_fcr_no', MARK.saidNo],
        ['bm_cannot', MARK.cannot],
      ] as const),
      ...([
        ['bm_ans_shown', MARK.shown],
        ['bm_ans_none', MARK.noneFound],
        ['bm_ans_ins', MARK.inserted],
      ] as const),
      ...([
        ['bm_sent_a1', MARK.sent],
        ['bm_sent_via_top', MARK.viaTop],
        ['bm_sent_via_search', MARK.viaSearch],
      ] as const),
      ...([
        ['bm_sent_via_paste', MARK.viaPaste],
        ['bm_gap', MARK.gap],
        ['bm_quiet', MARK.quiet],
      ] as const),
      ...([
        ['bm_reason_top1', MARK.reasonTop1],
        ['bm_reason_top3', MARK.reasonTop3],
        ['bm_reason_own', MARK.reasonOwn],
      ] as const),
      ...([
        ['bm_irr_a1', 0],
        ['bm_band_steady', 0],
      ] as const),
    ]
    expect(bitsOf(...said.map(([tag], at) => ours(at + 1, tag)))).toEqual(said.map(([, bit]) => bit))
  })

  it('about turns and thanks count while they cover the replies, and of several that which covers most', () => {
    const row = (...tags: string[]) => bitsOf({ ...ours(1, ...tags), metrics })[0]
    expect([row('bm_turns_1_r3'), row('bm_turns_1_r2'), row('bm_thanks_r3'), row('bm_thanks_r2')]).toEqual([
      ...[MARK.oneTurn, 0, MARK.onlyThanks, 0],
    ])
    expect([row('bm_turns_1_r3', 'bm_turns_n_r4'), row('bm_turns_1_r5', 'bm_turns_n_r4')]).toEqual([
      MARK.moreTurns,
      MARK.oneTurn,
    ])
    expect([row('bm_turns_1_r4', 'bm_turns_n_r4'), row('bm_thanks_r4', 'bm_thanks_r1')]).toEqual([
      MARK.oneTurn,
      MARK.onlyThanks,
    ])
    // Nothing is known of replies: any covers them.
    expect(bitsOf(ours(1, 'bm_turns_n_r0'), ours(2, 'bm_thanks_r0'))).toEqual([
      MARK.moreTurns,
      MARK.onlyThanks,
    ])
  })

  it('of both words the yes counts', () => {
    expect(bitsOf(ours(1, 'bm_fcr_yes', 'bm_fcr_no'), ours(2, 'bm_fcr_no', 'bm_fcr_yes'))).toEqual([
      MARK.saidYes,
      MARK.saidYes,
    ])
  })

  it('have the tag’s reason before the field’s, none where several are named or a follow-up inherited them', () => {
    const { reason, reasons, bits } = readMarks(
      tableOf([
        { tags: ['r_a'], reason: 'r_b' },
        { reason: 'r_b' },
        { tags: ['r_a', 'r_b'], reason: 'r_b' },
        { tags: ['r_a', 'r_a'] },
        { tags: ['r_a', 'r_b'], followUpOf: 1 },
        { ...ours(6, 'bm_gap'), reason: 'r_b', followUpOf: 1 },
        {},
      ]),
    )
    expect([...reason].map((code) => reasons.textOf(code))).toEqual([
      'r_a',
      'r_b',
      null,
      'r_a',
      null,
      'r_b',
      null,
    ])
    expect([...bits]).toEqual([0, 0, MARK.conflict, 0, MARK.inherited, MARK.gap, 0])
  })

  it('are corrected by the log, of rows that are there', () => {
    const table = tableOf([
      { tags: ['r_a', 'r_b'] },
      { tags: ['r_a'], followUpOf: 1 },
      { inhibitor: 'x' },
      { inhibitor: 'y' },
    ])
    const { reason, reasons, bits, cause, causes } = readMarks(table, {
      reasons: new Map([
        [1, 'r_b'],
        [2, 'r_new'],
        [99, 'r_a'],
      ]),
      causes: new Map([
        [3, null],
        [4, 'z'],
        [99, 'z'],
      ]),
    })
    expect([...reason].map((code) => reasons.textOf(code))).toEqual(['r_b', 'r_new', null, null])
    expect([...cause].map((code) => causes.textOf(code))).toEqual([null, null, null, 'z'])
    expect([...bits]).toEqual([0, 0, 0, 0])
    // The table itself stays as it was read.
    expect([contactAt(table, 3).inhibitor, table.codes.inhibitor.texts]).toEqual(['y', ['x', 'y']])
  })

  it('name items sent and not relevant, each once', () => {
    const table = tableOf([ours(1, 'bm_sent_a5', 'bm_sent_p7', 'bm_irr_a9', 'bm_gap'), ours(2, 'bm_sent_p7')])
    const { items, sentItem, unfitItem } = readMarks(table)
    const names = (row: number, of: Uint32Array) => itemsAt(table, row, of).map((item) => items.textOf(item))
    expect([names(0, sentItem), names(0, unfitItem)]).toEqual([['article:5', 'post:7'], ['article:9']])
    expect([names(1, sentItem), names(1, unfitItem)]).toEqual([['post:7'], []])
    const twice = itemsAt(
      table,
      0,
      Uint32Array.from(sentItem, () => 3),
    )
    expect(twice).toEqual([3])
  })
})
