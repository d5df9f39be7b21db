import { describe, expect, test } from 'vitest'
import { comment, folderWith, problemsOf, ticket } from './export-folder.ts'
import { readAccount } from './import.ts'

describe('bad lines are reported with file, line and cause; the rest loads', () => {
  test.each([
    ['malformed', '{"id": 7, "subject": "cut off', /^tickets\.json, line 2: is no JSON/],
    ['no object', '42', /^tickets\.json, line 2: /],
    ['without id', JSON.stringify({ ...ticket(7), id: undefined }), /^tickets\.json, line 2: id: /],
    [
      'without requester',
      JSON.stringify(ticket(7, { requester_id: null })),
      /line 2: requester_id: is missing/,
    ],
    ['wrong type', JSON.stringify(ticket(7, { tags: 'vip' })), /line 2: tags: .*expected array/],
    ['wrong type inside', JSON.stringify(ticket(7, { tags: ['a', 1] })), /line 2: tags\[1\]: /],
    ['no date', JSON.stringify(ticket(7, { created_at: 'last week' })), /line 2: created_at: is no date/],
    ['unknown status', JSON.stringify(ticket(7, { status: 'asleep' })), /line 2: status: /],
    [
      'prototype',
      '{"id":7,"__proto__":{"admin":true}}',
      /line 2: holds the key “__proto__”, which is refused/,
    ],
    [
      'prototype, deep',
      JSON.stringify(ticket(7)).replace('"tags"', '"x":[{"constructor":1}],"tags"'),
      /“constructor”/,
    ],
    ['prototype, escaped', '{"id":7,"\\u005f_proto__":{}}', /“__proto__”/],
  ])('%s', async (_name, line, says) => {
    const text = [JSON.stringify(ticket(1)), line, JSON.stringify(ticket(3))].join('\n')
    const found = await readAccount(await folderWith({ 'tickets.json': text }))
    expect(found.account.tickets.map(({ id }) => id)).toEqual([1, 3])
    expect(problemsOf(found)).toEqual([expect.stringMatching(says)])
    expect(found.counts.tickets).toEqual({ read: 2, leftOut: 1 })
    expect(({} as Record<string, unknown>).admin).toBeUndefined()
  })

  test('a word such as “constructor” in a text is no key', async () => {
    const found = await readAccount(
      await folderWith({ 'tickets.json': [ticket(1, { subject: '"constructor": __proto__' })] }),
    )
    expect(found.problems).toEqual([])
  })

  test('a bad first line does not spoil the file', async () => {
    const text = `{"id": 7, "subject": "cut off\n${JSON.stringify(ticket(1))}`
    const found = await readAccount(await folderWith({ 'tickets.json': text }))
    expect(found.account.tickets).toHaveLength(1)
    expect(problemsOf(found)[0]).toMatch(/line 1: is no JSON/)
  })

  test('of two tickets with one id the newer is kept', async () => {
    const rows = [
      ticket(1, { subject: 'Old', updated_at: '2026-03-02T00:00:00Z' }),
      ticket(1, { subject: 'New', updated_at: '2026-03-03T00:00:00Z' }),
      ticket(1, { subject: 'Oldest', updated_at: '2026-03-01T00:00:00Z' }),
    ]
    const found = await readAccount(await folderWith({ 'tickets.json': rows }))
    expect(found.account.tickets.map(({ subject }) => subject)).toEqual(['New'])
    expect(found.counts.tickets).toEqual({ read: 1, leftOut: 2 })
    expect(problemsOf(found)[0]).toMatch(/line 2: id 1 is there already/)
  })

  test('a bad comment is left out, its ticket stays', async () => {
    const found = await readAccount(
      await folderWith({
        'tickets.json': [ticket(1, { comments: [{ id: 'x', body: 5 }, comment(2, 501, 'Good')] })],
      }),
    )
    expect(found.account.comments(1)).toHaveLength(1)
    expect(found.counts.comments).toEqual({ read: 1, leftOut: 1 })
  })

  test('bad rows of other files do not hide the tickets', async () => {
    const found = await readAccount(
      await folderWith({
        'tickets.json': [ticket(1)],
        'users.json': '{oops\n{"id":501,"name":"Kim","role":"emperor"}',
      }),
    )
    expect(problemsOf(found)).toEqual([
      expect.stringMatching(/^users\.json, line 1: is no JSON/),
      expect.stringMatching(/^users\.json, line 2: role: /),
    ])
    expect(found.account.tickets).toHaveLength(1)
  })
})
