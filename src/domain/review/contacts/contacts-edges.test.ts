// The table of contacts at its edges: flags and blocks of a few rows written down by hand.

import { describe, expect, it } from 'vitest'
import type { Contact } from '#domain/contact.ts'
import { MINUTE } from '#domain/instant.ts'
import { aContact, someMetrics } from '#test/samples/records.ts'
import { addBlock, blockOf, isBlock, lacksMetrics, rowsBetween, without } from './block.ts'
import { emptyColumns, FLAG, NO_MINUTES } from './columns.ts'
import { contactAt, createdAt, hasFlag, rowsOfTickets } from './row.ts'
import { type Contacts, createContacts, putContact, reserve, setMetrics } from './table.ts'

const tableOf = (
  contacts: readonly Partial<Contact>[],
  isReason = (tag: string) => tag.startsWith('r_'),
): Contacts => {
  const table = createContacts(isReason)
  for (const [index, parts] of contacts.entries()) putContact(table, aContact({ id: index + 1, ...parts }))
  return table
}
const rows = (table: Contacts) => Uint32Array.from({ length: table.size }, (_, row) => row)

describe('a row', () => {
  it('tells its ticket, channel, codes and times', () => {
    const contact = aContact({
      ...{ id: 77, channel: 'voice', organizationId: 3, groupId: 4, brandId: 5, problemId: 6, followUpOf: 8 },
      ...{ reason: 'r_a', inhibitor: 'x', rating: 'bad', status: 'hold', submitterId: 12 },
      metrics: someMetrics({ solvedAt: 5_000, firstReplyMinutes: null, firstResolutionMinutes: 0 }),
    })
    const table = tableOf([contact])
    expect(contactAt(table, 0)).toEqual({ ...contact, submitterId: 0, subject: '' })
    expect([createdAt(table, 0), hasFlag(table, 0, FLAG.byOther), hasFlag(table, 0, FLAG.merged)]).toEqual([
      ...[contact.createdAt, true, false],
    ])
    expect(contactAt(table, 0, ['t'], 'r_b')).toMatchObject({ tags: ['t'], reason: 'r_b' })
  })

  it('that is nowhere is empty', () => {
    expect(contactAt(createContacts(), 5)).toMatchObject({
      ...{
        id: 0,
        status: 'new',
        channel: '',
        requesterId: 0,
        reason: null,
        rating: null,
        metrics: null,
        tags: [],
      },
    })
  })

  it('is found by its ticket, in the order asked for', () => {
    const table = tableOf([{ id: 30 }, { id: 10 }, { id: 20 }])
    expect([...rowsOfTickets(table, [20, 99, 30, 20])]).toEqual([2, 0, 2])
    expect([...rowsOfTickets(table, [])]).toEqual([])
  })

  it('knows whether the requester spoke more than a minute after it was made', () => {
    const spoke = (after: number) => {
      const contact = aContact()
      const metrics = someMetrics({ requesterUpdatedAt: contact.createdAt + after })
      const table = tableOf([{ metrics }])
      return (contactAt(table, 0).metrics?.requesterUpdatedAt ?? Number.NaN) > contact.createdAt + MINUTE
    }
    expect([spoke(0), spoke(MINUTE), spoke(MINUTE + 1)]).toEqual([false, false, true])
    expect(contactAt(tableOf([{ metrics: someMetrics() }]), 0).metrics).not.toHaveProperty(
      'requesterUpdatedAt',
    )
  })

  it('holds what is below nothing, broken or beyond a column as near as it can', () => {
    const table = tableOf([
      {
        ...{ createdAt: -5, updatedAt: 1_999 },
        metrics: someMetrics({
          replies: 2.6,
          firstReplyMinutes: -3,
          firstResolutionMinutes: 1e12,
          assigneeStations: 300,
        }),
      },
    ])
    expect(contactAt(table, 0)).toMatchObject({
      ...{ createdAt: 0, updatedAt: 1000 },
      metrics: {
        replies: 3,
        firstReplyMinutes: 0,
        firstResolutionMinutes: NO_MINUTES - 1,
        assigneeStations: 255,
      },
    })
  })

  it('keeps 250 tags, ours only with their stamp and no others than reasons', () => {
    const many = Array.from({ length: 300 }, (_, at) => `r_${at}`)
    expect(contactAt(tableOf([{ tags: many }]), 0).tags).toEqual(many.slice(0, 250))
    const tags = ['bm_on_1', 'bm_gap', 'r_a', 'bm_nonsense_of_ours', 'vip', 'closed_by_merge']
    expect(contactAt(tableOf([{ tags }]), 0).tags).toEqual(['bm_on_1', 'bm_gap', 'r_a', 'closed_by_merge'])
    expect(contactAt(tableOf([{ tags: ['bm_gap', 'r_a'] }]), 0).tags).toEqual(['r_a'])
  })

  it('that is put again is replaced, and keeps metrics that were asked for in vain', () => {
    const table = tableOf([{ metrics: null, channel: 'email' }, { metrics: null }])
    setMetrics(table, 0, null)
    expect(putContact(table, aContact({ id: 1, channel: 'chat' }))).toBe(0)
    expect([table.size, contactAt(table, 0).channel, lacksMetrics(table, 0), lacksMetrics(table, 1)]).toEqual(
      [2, 'chat', false, true],
    )
    setMetrics(table, 0, someMetrics({ requesterUpdatedAt: 0 }))
    setMetrics(table, 0, null)
    expect([hasFlag(table, 0, FLAG.metrics), hasFlag(table, 0, FLAG.spokeKnown)]).toEqual([false, false])
  })
})

describe('room', () => {
  it('grows by half at least, and keeps what stands there', () => {
    const table = tableOf([{ channel: 'voice', tags: ['r_a'] }])
    const [capacity, tags] = [table.columns.created.length, table.tags.length]
    reserve(table, capacity - 1, tags - 1)
    expect([table.columns.created.length, table.tags.length]).toEqual([capacity, tags])
    reserve(table, capacity, tags)
    expect([table.columns.created.length, table.tags.length]).toEqual([capacity * 1.5, tags * 1.5])
    reserve(table, capacity * 9, tags * 9)
    expect([table.columns.created.length, table.tags.length]).toEqual([capacity * 9 + 1, tags * 9 + 1])
    expect(contactAt(table, 0)).toMatchObject({ channel: 'voice', tags: ['r_a'] })
    expect(Object.values(emptyColumns(7)).every(({ length }) => length === 7)).toBe(true)
  })
})

describe('blocks', () => {
  const contacts = [1, 2, 3, 4].map((id) => ({
    id,
    createdAt: id * 10_000,
    requesterId: 100 + id,
    tags: [`r_${id}`],
    channel: `c${id}`,
  }))

  it('hold rows from a moment until before another', () => {
    const table = tableOf(contacts)
    expect([...rowsBetween(table, 20_000, 40_000)]).toEqual([1, 2])
    expect([...rowsBetween(table, 20_001, 40_001)]).toEqual([2, 3])
  })

  it('hold rows that do not stand together, with no words but theirs', () => {
    const block = blockOf(tableOf(contacts), Uint32Array.of(0, 3))
    expect([
      block.size,
      [...block.ids],
      [...block.numbers.requester],
      block.texts.tag,
      block.texts.channel,
    ]).toEqual([...[2, [1, 4], [101, 104], ['r_1', 'r_4'], ['c1', 'c4']]])
    expect(block.tags).toHaveLength(2)
    expect(block.columns.created).toHaveLength(2)
    expect([...block.columns.created]).toEqual([10, 40])
  })

  it('are added beside what is there, by the table’s own codes', () => {
    const table = tableOf([
      { ...contacts[1], channel: 'c4' },
      { id: 9, channel: 'x', tags: ['r_4'] },
    ])
    addBlock(table, blockOf(tableOf(contacts), Uint32Array.of(0, 1, 3)))
    expect(
      [...rows(table)]
        .map((row) => contactAt(table, row))
        .map(({ id, channel, tags }) => [id, channel, tags[0]]),
    ).toEqual([
      ...[
        [2, 'c4', 'r_2'],
        [9, 'x', 'r_4'],
        [1, 'c1', 'r_1'],
        [4, 'c4', 'r_4'],
      ],
    ])
  })

  it('are known by all their parts', () => {
    const block = blockOf(tableOf(contacts), Uint32Array.of(0))
    expect(isBlock(block)).toBe(true)
    const spoilt: unknown[] = [
      undefined,
      ...Object.keys(block).map((name) => ({ ...block, [name]: undefined })),
      ...[
        { ...block, ids: new Float64Array(2) },
        { ...block, ids: [1] },
        { ...block, tags: [1] },
        { ...block, size: '1' },
      ],
      { ...block, columns: { ...block.columns, solved: new Uint32Array(2) } },
      { ...block, columns: { ...block.columns, created: undefined } },
      { ...block, numbers: { ...block.numbers, followUp: [] } },
      ...['channel', 'inhibitor', 'tag'].map((name) => ({
        ...block,
        texts: { ...block.texts, [name]: 'x' },
      })),
    ]
    expect(spoilt.filter(isBlock)).toEqual([])
  })

  it('without some rows a table knows reasons as before', () => {
    const kept = without(tableOf(contacts), (row) => row % 2 === 0)
    expect([kept.size, kept.isReason('r_x'), kept.isReason('x')]).toEqual([2, true, false])
    expect([...rows(kept)].map((row) => contactAt(kept, row).tags)).toEqual([['r_2'], ['r_4']])
  })
})
