import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { accountThat, type RestAnswer } from '#test/doubles/rest.ts'
import * as rows from '#test/doubles/rows.ts'
import { fakeZaf, REGISTERED } from '#test/doubles/zaf-client.ts'
import type { Api } from './api.ts'
import { ticketAudits } from './audits.ts'
import { postComments, postsPage, searchPosts, topics } from './community.ts'
import { HostError } from './errors.ts'
import { activityOf } from './events.ts'
import { articleBody, articlesPage, helpCenterLocales, searchArticles } from './help-center.ts'
import type { Host } from './host.ts'
import { insertIntoReply } from './insert.ts'
import { metricsPage, ticketsWithMetrics } from './metric-sets.ts'
import { readOpenTicket } from './open-ticket.ts'
import { historyOf, readCustomer, readOrganization, requesterRows, staffIds } from './people.ts'
import { applyTags, setField, storeTags } from './record.ts'
import { countTickets, exportTickets } from './search.ts'
import { segmentsOf } from './segments.ts'
import { loadSettings } from './settings.ts'
import { saveSettings } from './settings-versions.ts'
import { newestTeamRecord } from './team-records.ts'
import { findFields } from './ticket-fields.ts'
import { zafHost } from './zaf.ts'

const fields = { reason: rows.REASON, inhibitor: rows.INHIBITOR }

const calls: Record<string, (api: Api, host: Host) => Promise<unknown>> = {
  requesterHistory: (api) => requesterRows(api, 1).then((rows) => historyOf(rows, fields)),
  readCustomer: (api) => readCustomer(api, 1),
  readOrganization: (api) => readOrganization(api, 1),
  findFields: (api, host) => findFields(host, api, {}),
  countTickets: (api) => countTickets(api, 'x'),
  exportTickets: (api) => exportTickets(api, 'x', fields),
  ticketsWithMetrics: (api) => ticketsWithMetrics(api, [1], fields),
  metricsPage: (api) => metricsPage(api, null),
  staffIds: (api) => staffIds(api),
  newestTeamRecord: (api) => newestTeamRecord(api, 'stats'),
  searchArticles: (api) => searchArticles(api, 'x'),
  articlesPage: (api) => articlesPage(api, 'de', null),
  articleBody: (api) => articleBody(api, 1, 'de'),
  helpCenterLocales: (api) => helpCenterLocales(api),
  segmentsOf: (api) => segmentsOf(api, 1),
  topics: (api) => topics(api),
  postsPage: (api) => postsPage(api, null, new Map()),
  searchPosts: (api) => searchPosts(api, 'x', new Map()),
  postComments: (api) => postComments(api, 1),
  activityOf: (api) => activityOf(api, 1, 0),
  ticketAudits: (api) => ticketAudits(api, 1),
  loadSettings: (api, host) => loadSettings(api, host.installation),
  saveSettings: (api) => saveSettings(api, {}, 0),
  storeTags: (api) => storeTags(api, 1, ['bm_gap']),
}

const KNOWN_ROWS: object[] = [
  { ...rows.ticketRow, metric_set: rows.metricSet },
  rows.userRow,
  rows.organizationRow,
  rows.articleRow,
  rows.postRow,
  rows.eventRow,
  rows.fieldRow,
  rows.teamRow('settings', 'team', 1, {}),
  {
    id: 1,
    created_at: '2026-01-01T00:00:00Z',
    author_id: 1,
    events: [{ type: 'Change', field_name: 'status' }],
  },
]

/** A row of Zendesk's in which one key holds something else, or nothing. */
const oddRow = fc
  .tuple(fc.constantFrom(...KNOWN_ROWS), fc.nat(), fc.option(fc.jsonValue(), { nil: undefined }))
  .map(([row, at, value]) => {
    const keys = Object.keys(row)
    return { ...row, [keys[at % keys.length] ?? 'id']: value }
  })

const LISTS = [
  'tickets',
  'users',
  'organizations',
  'results',
  'articles',
  'posts',
  'topics',
  'comments',
  'events',
  'audits',
  'ticket_fields',
  'requirements',
  'custom_object_records',
  'user_segments',
  'locales',
  'tags',
]

/** An answer in which every list that we know holds such rows. */
const oddAnswer = fc
  .tuple(fc.array(fc.oneof(oddRow, fc.jsonValue()), { maxLength: 4 }), fc.jsonValue())
  .map(([list, meta]) => ({ ...Object.fromEntries(LISTS.map((key) => [key, list])), meta }))

const body = fc.oneof(fc.jsonValue(), oddAnswer, fc.string())

const answer: fc.Arbitrary<RestAnswer> = fc.record({
  status: fc.constantFrom(200, 200, 200, 201, 204, 400, 401, 403, 404, 409, 422, 429, 500, 503, 0),
  body,
})

const onlyHostErrors = async (call: Promise<unknown>): Promise<void> => {
  try {
    await call
  } catch (error) {
    expect(error).toBeInstanceOf(HostError)
  }
}

describe.each(Object.entries(calls))('%s', (_name, call) => {
  it('rejects with nothing but HostError, whatever Zendesk answers', async () => {
    await fc.assert(
      fc.asyncProperty(answer, async (given) => {
        const { api, host } = accountThat(() => given)
        await onlyHostErrors(call(api, host))
      }),
      { numRuns: 60 },
    )
  })
})

const onHost: Record<string, (host: Host) => Promise<unknown>> = {
  readOpenTicket: (host) => readOpenTicket(host, fields),
  setField: (host) => setField(host, rows.REASON, 'a'),
  applyTags: (host) => applyTags(host, ['bm_gap']),
  insertIntoReply: (host) => insertIntoReply(host, '<b>x</b>', 'x'),
}

describe.each(Object.entries(onHost))('%s', (_name, call) => {
  it('rejects with nothing but HostError, whatever the host answers', async () => {
    const anything = fc.oneof(fc.anything(), fc.constant('everything'))
    await fc.assert(
      fc.asyncProperty(anything, fc.anything(), fc.boolean(), async (given, value, rejects) => {
        const respond = (paths: string[]) => {
          if (rejects) return Promise.reject(given)
          if (given !== 'everything') return given
          return { errors: {}, ...Object.fromEntries(paths.map((path) => [path, value])) }
        }
        const client = fakeZaf({
          get: respond,
          set: (values) => respond(Object.keys(values)),
          invoke: (action) => respond([action]),
        })
        await onlyHostErrors(call(zafHost(client, REGISTERED)))
      }),
      { numRuns: 100 },
    )
  })
})
