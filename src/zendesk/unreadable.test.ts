import { describe, expect, it } from 'vitest'
import { accountThat } from '#test/doubles/rest.ts'
import * as rows from '#test/doubles/rows.ts'
import type { Api } from './api.ts'
import { searchPosts, topics } from './community.ts'
import { ticketsNow } from './correct-tickets.ts'
import { activityOf } from './events.ts'
import { articlesPage, searchArticles } from './help-center.ts'
import { ticketsWithMetrics } from './metric-sets.ts'
import { organizationsById } from './parties.ts'

const FIELDS = { reason: rows.REASON, inhibitor: rows.INHIBITOR }

/** By call: the list it reads, a row as it is, and a name that every row of its kind has. */
const LISTS: readonly [string, (api: Api) => Promise<unknown>, string, object, string][] = [
  ['metrics', (api) => ticketsWithMetrics(api, [1], FIELDS), 'tickets', rows.ticketRow, 'requester_id'],
  ['tickets to correct', (api) => ticketsNow(api, [1], FIELDS), 'tickets', rows.ticketRow, 'status'],
  ['articles', (api) => articlesPage(api, 'de', null), 'articles', rows.articleRow, 'html_url'],
  ['found articles', (api) => searchArticles(api, 'x'), 'results', rows.articleRow, 'id'],
  ['found posts', (api) => searchPosts(api, 'x', new Map()), 'results', rows.postRow, 'html_url'],
  ['topics', (api) => topics(api), 'topics', { id: 1, name: 'A', user_segment_id: null }, 'id'],
  ['organisations', (api) => organizationsById(api, [1]), 'organizations', rows.organizationRow, 'name'],
  ['events', (api) => activityOf(api, 1, 0), 'events', rows.eventRow, 'created_at'],
]

describe.each(LISTS)('%s', (_name, ask, key, row, field) => {
  const asked = (list: readonly object[]) => ask(accountThat(() => ({ body: { [key]: list } })).api)
  const { [field]: _, ...without } = row as Record<string, unknown>

  it('are not understood where none can be read', async () => {
    for (const odd of [without, { ...row, [field]: null }])
      await expect(asked([odd, odd])).rejects.toMatchObject({ kind: 'malformed' })
  })

  it('are those that can be read where one cannot, and none where there is none', async () => {
    await expect(asked([without, row])).resolves.toBeTruthy()
    await expect(asked([])).resolves.toBeTruthy()
  })
})
