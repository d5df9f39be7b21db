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

interface Preparation {
  /** The paths that need it. */
  path: RegExp
  /** What is made, and the parameters that name it. */
  make(admin: Client, customer: Client): Promise<Record<string, string>>
}

const PREPARATIONS: readonly Preparation[] = [
  {
    path: /\/custom_objects\//,
    async make(admin) {
      const { body } = await admin.post('/api/v2/custom_objects/barometer/records', {
        custom_object_record: {
          name: 'settings',
          external_id: 'known',
          custom_object_fields: { kind: 'settings' },
        },
      })
      return { custom_object_record_id: body.custom_object_record.id }
    },
  },
  {
    path: /\/deleted_tickets/,
    async make(admin) {
      await admin.delete('/api/v2/tickets/109')
      return {}
    },
  },
  {
    // A default form could not be deleted: another one takes its place.
    path: /\/ticket_forms\//,
    async make(admin) {
      await admin.post('/api/v2/ticket_forms', { ticket_form: { name: 'Orders', default: true } })
      return {}
    },
  },
  {
    path: /^\/api\/v2\/job_statuses/,
    async make(admin) {
      const { body } = await admin.put('/api/v2/tickets/update_many?ids=110', {
        ticket: { priority: 'high' },
      })
      return { job_status_id: body.job_status.id }
    },
  },
  {
    path: /\/content_tags|\/articles/,
    async make(admin) {
      const { body } = await admin.post('/api/v2/guide/content_tags', { content_tag: { name: 'sample' } })
      const { id } = body.content_tag
      await admin.put('/api/v2/help_center/articles/33001', { article: { content_tag_ids: [id] } })
      return { content_tag_id: id }
    },
  },
  {
    path: /\/articles\/\{article_id\}\/comments/,
    async make(_admin, customer) {
      const { body } = await customer.post('/api/v2/help_center/en-us/articles/33001/comments', {
        comment: { body: '<p>Thank you.</p>' },
      })
      return { comment_id: String(body.comment.id) }
    },
  },
  {
    path: /\/votes/,
    async make(_admin, customer) {
      const { body } = await customer.post('/api/v2/community/posts/250002/up')
      return { vote_id: String(body.vote.id) }
    },
  },
  {
    path: /\/identities/,
    async make(admin) {
      const { body } = await admin.post(`/api/v2/users/${TINY.customer}/identities`, {
        identity: { type: 'email', value: 'kim@home.example' },
      })
      return { user_identity_id: String(body.identity.id) }
    },
  },
  {
    path: /\/requests\/\{request_id\}\/comments/,
    async make(_admin, customer) {
      const { body } = await customer.get('/api/v2/requests/110/comments')
      return { ticket_comment_id: String(body.comments[0].id) }
    },
  },
  { path: /\/apps/, make: sampleApps },
]

/** The tiny account with what is needed beside it: for one path, or for all of them. */
export async function sampleWorld(path?: string): Promise<SampleWorld> {
  const world = createWorld(tinyAccount(), { time: () => 0, controls: { highVolume: true } })
  const admin = createClient(world, { user: TINY.admin })
  const customer = createClient(world, { user: TINY.customer })
  let params = SAMPLE_PARAMS
  for (const one of PREPARATIONS)
    if (path === undefined || one.path.test(path))
      params = { ...params, ...(await one.make(admin, customer)) }
  return { world, params }
}

/** Who may call every endpoint; only one's own contacts are rated, and are requests. */
export const callerFor = ({ path }: Route): number =>
  path.endsWith('/satisfaction_rating') || path.includes('/requests') ? TINY.customer : TINY.admin

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
