import { describe, expect, it } from 'vitest'
import { TINY } from '#workspace/tiny/people.ts'
import { createClient } from './client.ts'
import { callSample, sampleWorld } from './openapi/sample-world.ts'
import type { OwnLimit } from './route.ts'
import { ROUTES } from './routes.ts'

type Limit = Omit<OwnLimit, 'name'>

const each = (total: number, more: Partial<Limit> = {}): Limit => ({ total, scope: 'account', ...more })
const perPerson = (total: number, more: Partial<Limit> = {}): Limit => ({
  total,
  scope: 'user and ticket',
  ...more,
})
const ticketWrites: Limit[] = [perPerson(30, { window: 600 }), each(100, { highVolume: 300, sandbox: 20 })]
const exported: Limit[] = [each(10, { highVolume: 30 })]

/** What the reference says of single endpoints, beside the plan's limit: a minute where nothing else is said. */
const REFERENCE: [string, Limit[]][] = [
  ['PUT /api/v2/tickets/{ticket_id}', ticketWrites],
  ['PUT /api/v2/tickets/{ticket_id}/tags', ticketWrites],
  ['POST /api/v2/tickets/{ticket_id}/tags', ticketWrites],
  ['DELETE /api/v2/tickets/{ticket_id}/tags', ticketWrites],
  ['DELETE /api/v2/tickets/{ticket_id}', [each(400)]],
  ['GET /api/v2/tickets/{ticket_id}/audits', [each(500)]],
  ['GET /api/v2/incremental/tickets/cursor', exported],
  ['GET /api/v2/incremental/tickets', exported],
  ['GET /api/v2/incremental/ticket_events', exported],
  ['GET /api/v2/incremental/organizations', exported],
  ['GET /api/v2/incremental/users/cursor', [each(20, { highVolume: 60 })]],
  ['GET /api/v2/incremental/{incremental_resource}/sample', [each(10, { window: 1200 })]],
  ['GET /api/v2/search', [each(2500, { apart: true })]],
  ['GET /api/v2/search/export', [each(100)]],
  ['GET /api/v2/views/{view_id}/execute', [perPerson(5)]],
  ['GET /api/v2/views/{view_id}/count', [perPerson(5)]],
  ['GET /api/v2/views/count_many', [perPerson(6, { window: 300 })]],
  ['GET /api/v2/ticket_fields', [each(300, { highVolume: 450, sandbox: 40 })]],
  ['PUT /api/v2/ticket_fields/{ticket_field_id}', [each(75, { sandbox: 50 })]],
  ['POST /api/v2/ticket_fields/{ticket_field_id}/options', [each(100)]],
  ['GET /api/v2/tags', [each(2000, { sandbox: 100 })]],
  ['PUT /api/v2/users/{user_id}', [{ total: 5, scope: 'record' }, each(1, { window: 1 })]],
  ['PUT /api/v2/organizations/{organization_id}', [{ total: 5, scope: 'record' }]],
  ['POST /api/v2/apps/notify', [each(100)]],
]

const limitsOf = (name: string): Limit[] => {
  const route = ROUTES.find(({ method, path }) => `${method} ${path}` === name)
  return (route?.limits ?? []).map(({ name: _name, ...limit }) => limit)
}

const LIMITED = ROUTES.filter(({ limits = [] }) => limits.length > 0).map(
  (route) => [`${route.method} ${route.path}`, route] as const,
)
/** Few enough to be called until they refuse. */
const SMALL = LIMITED.filter(([, { limits = [] }]) => Math.min(...limits.map(({ total }) => total)) <= 10)

describe('limits of single endpoints', () => {
  it.each(REFERENCE)('%s as the reference has it', (name, limits) => {
    expect(limitsOf(name)).toEqual(limits)
  })

  it.each(SMALL)('%s refuses the next call, and says when to come back', async (_name, route) => {
    const { world, params } = await sampleWorld(route.path)
    world.setControls({ highVolume: false })
    const admin = createClient(world, { user: TINY.admin })
    const allowed = Math.min(...(route.limits ?? []).map(({ total }) => total))
    for (let call = 0; call < allowed; call += 1)
      expect((await callSample(admin, route, params)).status).not.toBe(429)
    const { status, header } = await callSample(admin, route, params)
    expect([status, Number(header('retry-after')) > 0]).toEqual([429, true])
    expect(header('content-type')).toContain('text/plain')
  })
})
