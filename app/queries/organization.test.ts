import { expect, it } from 'vitest'
import { DAY } from '#domain/instant.ts'
import { openFacts } from '#store/facts.ts'
import { accountThat } from '#test/doubles/rest.ts'
import { ticketRow } from '#test/doubles/rows.ts'
import { ALONE, NO_NEWS, NO_OFFICE } from '#test/doubles/services.ts'
import { createQueryClient } from './client.ts'
import type { OurFields } from './fields.ts'
import { organizationContactsQuery } from './organization.ts'
import type { Services } from './services.ts'

const NOW = Date.parse('2026-09-18T12:00:00Z')
const FIELDS = { reason: null, inhibitor: null } as OurFields
const row = (id: number) => ({ ...ticketRow, id, result_type: 'ticket' })
const sinceOf = (query: URLSearchParams): number =>
  (NOW - Date.parse(/created>=(\S+)/.exec(query.get('query') ?? '')?.[1] ?? '')) / DAY

const read = (more: boolean) => {
  const { host, api, calls } = accountThat(({ query }) => {
    const whole = sinceOf(query) > 90
    const results = whole ? [row(1), row(2)] : [row(2), row(3)]
    const meta = { has_more: whole && more, after_cursor: 'a' }
    return { body: { results, meta, links: {} } }
  })
  const services: Services = {
    host,
    api,
    agent: {} as Services['agent'],
    facts: openFacts({ installationId: 61, userId: 1 }),
    frameFacts: ALONE,
    settingsNews: NO_NEWS,
    office: NO_OFFICE,
    now: () => NOW,
  }
  return { calls, found: createQueryClient().fetchQuery(organizationContactsQuery(services, 7, FIELDS)) }
}

it('lists a year’s contacts of an organisation in one call', async () => {
  const { calls, found } = read(false)
  expect((await found).contacts.map(({ id }) => id)).toEqual([1, 2])
  expect(await found).toMatchObject({ complete: true, skipped: 0 })
  expect(calls.map(({ query }) => [sinceOf(query), query.get('filter[type]')])).toEqual([[365, 'ticket']])
})

it('knows those of the last 90 days too where the year is more than a page, each once', async () => {
  const { calls, found } = read(true)
  expect((await found).contacts.map(({ id }) => id)).toEqual([1, 2, 3])
  expect(await found).toMatchObject({ complete: false })
  expect(calls.map(({ query }) => sinceOf(query))).toEqual([365, 90])
})
