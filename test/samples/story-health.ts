// What does the app read of the people in the demo's stories, through the same adapters?

import type { HealthFacts } from '#domain/health/signals.ts'
import { SHIPPED_REASONS } from '#domain/reasons/shipped.ts'
import { buildTaxonomy } from '#domain/reasons/taxonomy.ts'
import { DEFAULT_SETTINGS } from '#domain/settings.ts'
import { demoAccount } from '#workspace/demo/demo.ts'
import { STORIES } from '#workspace/demo/stories.ts'
import { inProcessHost } from '#workspace/in-process.ts'
import { createWorld } from '#workspace/world/world.ts'
import { type Api, createApi } from '#zendesk/api.ts'
import { activityOf } from '#zendesk/events.ts'
import { historyOf, requesterRows } from '#zendesk/people.ts'
import { loadSettings } from '#zendesk/settings.ts'
import { findFields } from '#zendesk/ticket-fields.ts'

export type StoryName = keyof typeof STORIES

const LOOK_BACK = 174 * 86_400_000

export interface StoryFacts {
  now: number
  /** As of now; events are kept for 118 days. */
  of: ReadonlyMap<StoryName, HealthFacts>
}

const factsOf = async (
  api: Api,
  id: number,
  now: number,
  account: Awaited<ReturnType<typeof accountFacts>>,
): Promise<HealthFacts> => {
  const { contacts, customer, organization } = historyOf(await requesterRows(api, id), account.ids)
  const events = await activityOf(api, id, now - LOOK_BACK)
  if (customer === null || events === 'off')
    throw new Error('The story has no customer, or the account no events.')
  const oldest = Math.min(now - 90 * 86_400_000, ...events.activity.map(({ at }) => at))
  return {
    customer,
    organization,
    contacts,
    activity: events.activity,
    activitySince: Math.max(events.completeSince, oldest),
    taxonomy: account.taxonomy,
    fieldMap: DEFAULT_SETTINGS.fieldMap,
  }
}

const accountFacts = async (api: Api, host: Parameters<typeof findFields>[0]) => {
  const [fields, team] = [await findFields(host, api, {}), await loadSettings(api, host.installation)]
  const details = { ...SHIPPED_REASONS.details, ...team.reasons }
  return {
    ids: { reason: fields.reason?.id, inhibitor: fields.inhibitor?.id },
    taxonomy: buildTaxonomy(fields.reason?.options ?? [], details),
  }
}

export async function storyFacts(): Promise<StoryFacts> {
  const world = createWorld(demoAccount({ tickets: 200 }))
  const { host } = await inProcessHost(world, { location: 'nav_bar' })
  const api = createApi(host, { budget: { take: async () => undefined, hold: async () => undefined } })
  const now = Date.parse(world.account.now)
  const account = await accountFacts(api, host)
  const of = new Map<StoryName, HealthFacts>()
  for (const name of Object.keys(STORIES) as StoryName[])
    of.set(name, await factsOf(api, STORIES[name].requesterId, now, account))
  return { now, of }
}
