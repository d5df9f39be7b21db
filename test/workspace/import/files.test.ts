import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { folderWith, problemsOf, ticket } from './export-folder.ts'
import { NoAccountError } from './files.ts'
import { readAccount } from './import.ts'

describe('a folder that is none', () => {
  test.each([
    ['missing', async () => join(tmpdir(), 'barometer-nowhere-at-all'), /does not exist/],
    ['a file', async () => join(await folderWith({ 'tickets.json': '' }), 'tickets.json'), /is no folder/],
    ['empty', async () => folderWith({}), /is empty/],
    [
      'without tickets',
      async () => folderWith({ 'photo.png': '', 'users.json': [] }),
      /holds no tickets.*photo\.png/s,
    ],
    ['with XML', async () => folderWith({ 'tickets.xml': '<tickets/>' }), /holds no tickets/],
    ['with an empty file', async () => folderWith({ 'tickets.json': '' }), /can be read.*empty/s],
    [
      'with bad lines only',
      async () => folderWith({ 'tickets.json': 'no\nnor this' }),
      /first bad line: tickets\.json, line 1/,
    ],
  ])('%s: says what is wrong and what is expected', async (_name, make, says) => {
    const failed = await readAccount(await make()).catch((error: unknown) => error)
    expect(failed).toBeInstanceOf(NoAccountError)
    expect(String(failed)).toMatch(says)
    expect(String(failed)).toMatch(/one object a line.*tickets\*.*users\*, organizations\*/s)
  })
})

describe('forms in which files come', () => {
  const rows = [ticket(1), ticket(2)]
  const lines = rows.map((row) => JSON.stringify(row))

  test.each([
    ['one object a line', lines.join('\n')],
    ['CRLF', lines.join('\r\n')],
    ['byte order mark', `\uFEFF${lines.join('\n')}\n`],
    ['empty lines', `\n${lines.join('\n\n')}\n\n`],
    ['an envelope', JSON.stringify({ tickets: rows, next_page: null, count: 2 })],
    ['an envelope a line', rows.map((row) => JSON.stringify({ tickets: [row] })).join('\n')],
    ['a list', JSON.stringify(rows)],
    ['pretty-printed', JSON.stringify({ tickets: rows }, null, 2)],
    [
      'pretty-printed list with mark and CRLF',
      `\uFEFF${JSON.stringify(rows, null, 2).replaceAll('\n', '\r\n')}`,
    ],
  ])('%s', async (_name, text) => {
    const { account, problems } = await readAccount(await folderWith({ 'tickets.json': text }))
    expect(problems).toEqual([])
    expect(account.tickets.map(({ id }) => id)).toEqual([1, 2])
  })

  test('several files, other endings, other cases; what is not read is named', async () => {
    const told: string[] = []
    const { account } = await readAccount(
      await folderWith({
        'Tickets-2026-01.jsonl': lines[0] ?? '',
        'tickets-2026-02.NDJSON': lines[1] ?? '',
        'notes.txt': 'x',
      }),
      (line) => told.push(line),
    )
    expect(account.tickets).toHaveLength(2)
    expect(told).toContain('Not read: notes.txt')
  })

  test('a pretty-printed file that breaks off is one problem', async () => {
    const text = JSON.stringify({ users: [{ id: 501, name: 'Kim' }] }, null, 2).slice(0, -9)
    const found = await readAccount(
      await folderWith({ 'tickets.json': lines.join('\n'), 'users.json': text }),
    )
    expect(problemsOf(found)).toEqual([expect.stringMatching(/^users\.json: is no JSON/)])
  })

  test('long files tell of their progress', async () => {
    const told: string[] = []
    const many = Array.from({ length: 12_001 }, (_, index) => ticket(index + 1))
    const { account } = await readAccount(await folderWith({ 'tickets.json': many }), (line) =>
      told.push(line),
    )
    expect(account.tickets).toHaveLength(12_001)
    expect(told).toEqual([
      'tickets.json: 5,000 lines …',
      'tickets.json: 10,000 lines …',
      'tickets.json: 12,001 lines, done',
    ])
  })
})
