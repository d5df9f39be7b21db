// How does a test write an export into a folder, and what stands in one?

import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import type { Json } from '#workspace/records/json.ts'
import type { readAccount } from './import.ts'

/** A folder with these files, for as long as the test; objects are written one a line. */
export const folderWith = async (files: Record<string, string | readonly object[]>): Promise<string> => {
  const folder = await mkdtemp(join(tmpdir(), 'barometer-import-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  for (const [name, content] of Object.entries(files)) {
    const text = typeof content === 'string' ? content : content.map((row) => JSON.stringify(row)).join('\n')
    await writeFile(join(folder, name), text)
  }
  return folder
}

export const ticket = (id: number, over: Record<string, Json> = {}): Record<string, Json> => ({
  url: `https://acme.zendesk.com/api/v2/tickets/${id}.json`,
  id,
  via: { channel: 'email', source: { from: {}, to: {}, rel: null } },
  created_at: '2026-03-01T08:00:00Z',
  updated_at: '2026-03-01T09:00:00Z',
  subject: `Ticket ${id}`,
  description: 'It does not work.',
  status: 'solved',
  requester_id: 501,
  assignee_id: 601,
  group_id: 701,
  tags: ['vip'],
  custom_fields: [{ id: 9001, value: 'x' }],
  ...over,
})

export const comment = (id: number, author_id: number, body: string, over: Record<string, Json> = {}) => ({
  id,
  author_id,
  body,
  public: true,
  created_at: '2026-03-01T08:00:00Z',
  ...over,
})

export const METRICS = {
  id: 77,
  replies: 1,
  reopens: 0,
  reply_time_in_minutes: { calendar: 30, business: 20 },
}

export const problemsOf = (found: Awaited<ReturnType<typeof readAccount>>): string[] =>
  found.problems.map(String)
