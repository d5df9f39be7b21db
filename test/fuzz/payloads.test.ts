import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { accountThat, type RestAnswer } from '#test/doubles/rest.ts'
import * as rows from '#test/doubles/rows.ts'
import { fakeZaf, REGISTERED } from '#test/doubles/zaf-client.ts'
import { HostError } from '#zendesk/errors.ts'
import type { Host } from '#zendesk/host.ts'
import { insertIntoReply } from '#zendesk/insert.ts'
import { readOpenTicket } from '#zendesk/open-ticket.ts'
import { applyTags, setField } from '#zendesk/record.ts'
import { zafHost } from '#zendesk/zaf.ts'
import { CALLS, FIELDS } from './adapter-calls.ts'
import { cases, PATIENCE } from './cases.ts'
import { expectNothingReached, oddJson, oddText } from './odd.ts'

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
  .tuple(fc.constantFrom(...KNOWN_ROWS), fc.nat(), fc.option(oddJson, { nil: undefined }))
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
  'brands',
  'groups',
  'ticket_forms',
  'user_fields',
  'organization_fields',
  'custom_object_fields',
  'votes',
]

/** An answer in which every list that we know holds such rows. */
const oddAnswer = fc
  .tuple(fc.array(fc.oneof(oddRow, oddJson), { maxLength: 4 }), oddJson)
  .map(([list, meta]) => ({
    ...Object.fromEntries(LISTS.map((key) => [key, list])),
    meta,
    ticket: list[0],
    article: list[0],
    post: list[0],
  }))

const body = fc.oneof({ arbitrary: oddAnswer, weight: 3 }, oddJson, oddText)

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

describe.each(Object.entries(CALLS))('%s', (_name, call) => {
  it(
    'rejects with nothing but HostError, whatever Zendesk answers',
    async () => {
      await fc.assert(
        fc.asyncProperty(answer, async (given) => {
          const { api, host } = accountThat(() => given)
          await onlyHostErrors(call(api, host))
        }),
        cases('payloads', Object.keys(CALLS).length),
      )
      expectNothingReached()
    },
    PATIENCE,
  )
})

const onHost: Record<string, (host: Host) => Promise<unknown>> = {
  readOpenTicket: (host) => readOpenTicket(host, FIELDS),
  setField: (host) => setField(host, rows.REASON, 'a'),
  applyTags: (host) => applyTags(host, ['bm_gap']),
  insertIntoReply: (host) => insertIntoReply(host, '<b>x</b>', 'x'),
}

describe.each(Object.entries(onHost))('%s', (_name, call) => {
  it(
    'rejects with nothing but HostError, whatever the host answers',
    async () => {
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
        cases('host', Object.keys(onHost).length),
      )
    },
    PATIENCE,
  )
})
