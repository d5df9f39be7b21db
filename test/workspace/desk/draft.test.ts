import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { changedFields, channelOf, draftOf, editTags, rebase, tagEdit } from './draft.ts'

const RECORD = {
  subject: 'Refund',
  status: 'open',
  custom_status_id: 2,
  priority: null,
  tags: ['vip', 'late'],
  custom_fields: [
    { id: 1, value: 'a' },
    { id: 2, value: null },
  ],
  via: { channel: 'email' },
  is_public: true,
}

describe('draftOf', () => {
  it('starts as the record says, with an empty reply', () => {
    expect(draftOf(RECORD)).toMatchObject({
      subject: 'Refund',
      status: 'open',
      priority: '',
      tags: ['vip', 'late'],
      customFields: { 1: 'a', 2: null },
      comment: { html: '', public: true, channel: 'email' },
    })
  })

  it('starts a new ticket as new', () => {
    expect(draftOf({})).toMatchObject({ status: 'new', tags: [], requesterId: null })
  })

  it.each([
    [{ via: { channel: 'chat' } }, 'chat'],
    [{ via: { channel: 'api' }, from_messaging_channel: true }, 'native_messaging'],
    [{ via: { channel: 'whatsapp' }, from_messaging_channel: true }, 'whatsapp'],
    [{}, 'web'],
  ])('%o came by %s', (record, channel) => expect(channelOf(record)).toBe(channel))
})

const tag = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f')
const tags = fc.uniqueArray(tag)

describe('tags', () => {
  it('replays what was done on the same list', () => {
    fc.assert(
      fc.property(tags, tags, (before, after) => {
        const { add, remove } = tagEdit(before, after)
        expect(new Set(editTags(before, add, remove))).toEqual(new Set(after))
      }),
    )
  })

  it('never touches what only the other side changed', () => {
    fc.assert(
      fc.property(tags, tags, tags, (base: string[], mine: string[], theirs: string[]) => {
        const { add, remove } = tagEdit(base, mine)
        const merged = editTags(theirs, add, remove)
        for (const one of theirs) if (base.includes(one) === mine.includes(one)) expect(merged).toContain(one)
        for (const one of merged) expect(theirs.includes(one) || add.includes(one)).toBe(true)
      }),
    )
  })
})

describe('rebase', () => {
  const draft = draftOf(RECORD)

  it('follows the record where nothing was changed', () => {
    const after = { ...RECORD, subject: 'Other', tags: ['new'], custom_fields: [{ id: 1, value: 'b' }] }
    expect(rebase(draft, RECORD, after)).toEqual(draftOf(after))
  })

  it('keeps what the agent changed and takes the rest', () => {
    const mine = {
      ...draft,
      subject: 'Mine',
      tags: ['vip', 'mine'],
      customFields: { 1: 'z', 2: null },
      comment: { ...draft.comment, html: '<p>Hi</p>' },
    }
    const after = {
      ...RECORD,
      subject: 'Theirs',
      priority: 'high',
      tags: ['vip', 'late', 'theirs'],
      custom_fields: [
        { id: 1, value: 'b' },
        { id: 2, value: 'new' },
      ],
    }
    expect(rebase(mine, RECORD, after)).toMatchObject({
      subject: 'Mine',
      priority: 'high',
      tags: ['vip', 'theirs', 'mine'],
      customFields: { 1: 'z', 2: 'new' },
      comment: { html: '<p>Hi</p>' },
    })
  })

  it('keeps a chosen status together with its custom status', () => {
    const mine = { ...draft, status: 'solved', customStatusId: 5 }
    const after = { ...RECORD, status: 'pending', custom_status_id: 3 }
    expect(rebase(mine, RECORD, after)).toMatchObject({ status: 'solved', customStatusId: 5 })
    expect(rebase(draft, RECORD, after)).toMatchObject({ status: 'pending', customStatusId: 3 })
  })
})

it('knows which fields changed: absent is null, lists by content', () => {
  const old = { ...draftOf({}), customFields: { 1: 'a', 2: ['x'], 4: null } }
  const draft = { ...old, customFields: { 1: 'b', 2: ['x'], 3: null, 4: '' } }
  expect(changedFields(old, draft)).toEqual({ 1: 'b', 4: '' })
})
