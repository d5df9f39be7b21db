// In which state is the account when an endpoint is tried out, and how is one called with its sample?

import { sampleZip } from '#test/package/sample.ts'
import { type Answered, type Client, createClient } from '#workspace/rest/client.ts'
import type { Route } from '#workspace/rest/route.ts'
import { TINY } from '#workspace/tiny/people.ts'
import { tinyAccount } from '#workspace/tiny-account.ts'
import { createWorld, type World } from '#workspace/world/world.ts'
import { appBody, PACKAGE_FORMS, sampleApps } from './app-samples.ts'
import { SAMPLE_BODIES } from './sample-bodies.ts'
import { SAMPLE_PARAMS, samplePath } from './samples.ts'

export interface SampleWorld {
  world: World
  /** The parameters of paths, the ids of what was made here among them. */
  params: Record<string, string>
}

/** The tiny account with one record of a custom object and one job, both the admin's; ticket 109 was deleted. */
export async function sampleWorld(): Promise<SampleWorld> {
  const world = createWorld(tinyAccount(), { time: () => 0, controls: { highVolume: true } })
  const admin = createClient(world, { user: TINY.admin })
  const record = await admin.post('/api/v2/custom_objects/barometer/records', {
    custom_object_record: {
      name: 'settings',
      external_id: 'known',
      custom_object_fields: { kind: 'settings' },
    },
  })
  await admin.delete('/api/v2/tickets/109')
  const job = await admin.put('/api/v2/tickets/update_many?ids=110', { ticket: { priority: 'high' } })
  const tag = await admin.post('/api/v2/guide/content_tags', { content_tag: { name: 'sample' } })
  await admin.put('/api/v2/help_center/articles/33001', {
    article: { content_tag_ids: [tag.body.content_tag.id] },
  })
  const customer = createClient(world, { user: TINY.customer })
  const vote = await customer.post('/api/v2/community/posts/250002/up')
  return {
    world,
    params: {
      ...SAMPLE_PARAMS,
      content_tag_id: tag.body.content_tag.id,
      vote_id: String(vote.body.vote.id),
      ...(await sampleApps(admin)),
      custom_object_record_id: record.body.custom_object_record.id,
      job_status_id: job.body.job_status.id,
    },
  }
}

/** Who may call every endpoint; only one's own contacts are rated by who asked. */
export const callerFor = (route: Route): number =>
  route.path.endsWith('/satisfaction_rating') ? TINY.customer : TINY.admin

/** Calls the endpoint with its sample path, query and body, or with another body. */
export function callSample(
  client: Client,
  route: Route,
  params: Record<string, string>,
  body: unknown = SAMPLE_BODIES[`${route.method} ${route.path}`] ??
    appBody(`${route.method} ${route.path}`, params),
): Promise<Answered> {
  const path = samplePath(route.path, params, route.method)
  const form = PACKAGE_FORMS[`${route.method} ${route.path}`]
  if (form !== undefined) return client.upload(path, form, sampleZip())
  switch (route.method) {
    case 'GET':
      return client.get(path)
    case 'POST':
      return client.post(path, body)
    case 'PUT':
      return client.put(path, body)
    case 'PATCH':
      return client.patch(path, body)
    case 'DELETE':
      return client.delete(path, body)
  }
}
