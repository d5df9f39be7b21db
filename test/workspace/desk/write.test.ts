import { describe, expect, it } from 'vitest'
import type { FieldRecord } from '#workspace/records/fields.ts'
import { TINY_STATUSES, TINY_TICKET_FIELDS } from '#workspace/tiny/fields.ts'
import { TINY } from '#workspace/tiny/people.ts'
import { draftOf } from './draft.ts'
import type { Draft } from './types.ts'
import { newTicketBody, ticketBody } from './write.ts'

const definitions = {
  fields: TINY_TICKET_FIELDS as readonly FieldRecord[],
  forms: [],
  statuses: [
    ...TINY_STATUSES,
    {
      id: 77,
      status_category: 'pending' as const,
      agent_label: 'Waiting',
      end_user_label: '',
      active: true,
      default: false,
    },
  ],
  rights: { editTickets: true, editTags: true, replyPublicly: true },
}

const BASE = {
  subject: 'Refund',
  status: 'open',
  custom_status_id: 500002,
  priority: 'normal',
  tags: ['billing__refund_late', 'product_forms', 'vip'],
  custom_fields: [
    { id: TINY.reasonField, value: 'billing__refund_late' },
    { id: TINY.productsField, value: ['product_forms'] },
    { id: TINY.escalatedField, value: false },
    { id: TINY.orderField, value: null },
  ],
}

const body = (change: Partial<Draft>, latest: typeof BASE | object = BASE) => {
  const draft = { ...draftOf(BASE), ...change }
  return ticketBody({ draft, base: BASE, latest: latest as typeof BASE, definitions })
}

const fields = (change: Record<number, never | string | string[] | boolean>) => ({
  customFields: { ...draftOf(BASE).customFields, ...change },
})

describe('ticketBody', () => {
  it('is empty for an untouched draft', () => expect(body({})).toEqual({}))

  it.each<[string, Partial<Draft>, object]>([
    ['a subject', { subject: 'Late' }, { subject: 'Late' }],
    ['an emptied priority', { priority: '' }, { priority: null }],
    [
      'a status with its default custom status',
      { status: 'solved', customStatusId: 500005 },
      { status: 'solved' },
    ],
    [
      'a custom status of its own',
      { status: 'pending', customStatusId: 77 },
      { status: 'pending', custom_status_id: 77 },
    ],
    ['an assignee', { assigneeId: 8, groupId: 6 }, { assignee_id: 8, group_id: 6 }],
    [
      'a reply',
      { comment: { html: '<p>Hi</p>', public: true, channel: 'email' } },
      { comment: { html_body: '<p>Hi</p>', public: true } },
    ],
    [
      'a note',
      { comment: { html: 'x', public: false, channel: 'email' } },
      { comment: { html_body: 'x', public: false } },
    ],
    ['no blank reply', { comment: { html: '<p> &nbsp;<br></p>', public: true, channel: 'email' } }, {}],
    [
      'only the field that changed',
      fields({ [TINY.orderField]: 'A-1' }),
      { custom_fields: [{ id: TINY.orderField, value: 'A-1' }] },
    ],
  ])('writes %s', (_name, change, expected) => expect(body(change)).toEqual(expected))

  it("applies the draft's tags to the tags of this moment", () => {
    const latest = { ...BASE, tags: ['theirs', 'vip'] }
    expect(body({ tags: ['billing__refund_late', 'product_forms', 'mine'] }, latest)).toEqual({
      tags: ['theirs', 'mine'],
    })
  })

  it('says in the tags what the changed fields say', () => {
    const change = fields({
      [TINY.reasonField]: 'other',
      [TINY.productsField]: ['product_campaigns'],
      [TINY.escalatedField]: true,
    })
    const written = body({ ...change, tags: [...BASE.tags, 'bm_on_1'] }) as { tags: string[] }
    expect(written.tags.toSorted()).toEqual(['bm_on_1', 'escalated', 'other', 'product_campaigns', 'vip'])
  })

  it('leaves the tags alone where only a field changed', () => {
    expect(body(fields({ [TINY.reasonField]: 'other' }))).toEqual({
      custom_fields: [{ id: TINY.reasonField, value: 'other' }],
    })
  })
})

describe('newTicketBody', () => {
  it('writes what was filled in', () => {
    const draft = {
      ...draftOf({}),
      subject: 'By phone',
      status: 'open',
      customStatusId: 500002,
      newRequester: { name: 'Zoe', email: 'zoe@example.net' },
      tags: ['x'],
      comment: { html: '<p>Hi</p>', public: true, channel: 'web' },
    }
    expect(newTicketBody(draft, definitions)).toEqual({
      subject: 'By phone',
      status: 'open',
      requester: { name: 'Zoe', email: 'zoe@example.net' },
      tags: ['x'],
      comment: { html_body: '<p>Hi</p>', public: true },
    })
  })
})
