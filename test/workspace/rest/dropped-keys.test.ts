import { describe, expect, it } from 'vitest'
import { type Answered, createClient } from './client.ts'
import { SAMPLE_BODIES } from './openapi/sample-bodies.ts'
import { callerFor, callSample, sampleWorld } from './openapi/sample-world.ts'
import type { Route } from './route.ts'
import { ROUTES } from './routes.ts'

/** Bodies that are no record under its name: tags, filters, jobs and messages have no keys to drop. */
const NO_RECORD =
  /\/(tags|search|jobs|notify|update_many|create_many|merge|events|validate|preview|preview\/count)$/

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** The record that a sample writes, under its name. */
function recordOf(route: Route): { name: string; record: Record<string, unknown> } | null {
  const [entry] = Object.entries(SAMPLE_BODIES[`${route.method} ${route.path}`] ?? {})
  if (entry === undefined || NO_RECORD.test(route.path) || !isObject(entry[1])) return null
  return { name: entry[0], record: entry[1] }
}

const WRITES = ROUTES.flatMap((route) => {
  const written = recordOf(route)
  return written === null ? [] : [{ title: `${route.method} ${route.path}`, route, ...written }]
})

async function write(route: Route, body: unknown): Promise<Answered> {
  const { world, params } = await sampleWorld(route.path)
  return callSample(createClient(world, { user: callerFor(route) }), route, params, body)
}

describe('a key that nobody knows', () => {
  it('is tried on most of the endpoints that write', () => {
    expect(WRITES.length).toBeGreaterThan(8)
  })

  it.each(WRITES)('$title drops it and says so', async ({ route, name, record }) => {
    const { status, header } = await write(route, { [name]: { ...record, no_such_key: 1 } })
    expect(status).toBeLessThan(300)
    const warning = header('x-zendesk-api-warn') ?? ''
    const [, keys = ''] = /:unpermitted_keys=>\[([^\]]*)\]/.exec(warning) ?? []
    expect(keys).toBe(`"${name}.no_such_key"`)
    expect(warning).toMatch(
      /^\{:allowed_parameters=>\{:controller=>"\w+", :action=>"\w+", .*:invalid_values=>\[\]\}\}$/,
    )
  })

  it.each(WRITES)('$title warns of nothing otherwise', async ({ route, name, record }) => {
    expect((await write(route, { [name]: record })).header('x-zendesk-api-warn')).toBeNull()
  })
})
