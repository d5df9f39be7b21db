import { beforeAll, describe, expect, it } from 'vitest'
import { type Answered, createClient } from './client.ts'
import { ABSENT, absenceOf, FAULTS } from './openapi/differences.ts'
import { notice, referenceFile } from './openapi/reference.ts'
import { callerFor, callSample, sampleWorld } from './openapi/sample-world.ts'
import { type Document, type Operation, type Schema, violations } from './openapi/schema.ts'
import type { Route } from './route.ts'
import { ROUTES } from './routes.ts'

const text = referenceFile('openapi-subset.json')
const document: Document = text === null ? { paths: {}, components: { schemas: {} } } : JSON.parse(text)
if (text === null)
  notice('openapi.test: ../shared/zendesk/openapi-subset.json is absent, answers are not compared with it')

const nameOf = ({ method, path }: Route): string => `${method} ${path}`

/** The community's paths stand in the document in their short spelling. */
function operationOf({ method, path }: Route): Operation | undefined {
  const known = document.paths[path] ?? document.paths[path.replace('/help_center/community/', '/community/')]
  return known?.[method.toLowerCase()]
}

const ENDPOINTS = ROUTES.map((route) => [nameOf(route), route] as const)
const COMPARED = ENDPOINTS.filter(([, route]) => operationOf(route) !== undefined)

/** What an admin is answered; calls that write find the account untouched. */
async function answersOfAll(): Promise<Map<string, Answered>> {
  const shared = await sampleWorld()
  const answers = new Map<string, Answered>()
  for (const route of ROUTES) {
    const { world, params } = route.method === 'GET' ? shared : await sampleWorld(route.path)
    const admin = createClient(world, { user: callerFor(route) })
    answers.set(nameOf(route), await callSample(admin, route, params))
  }
  return answers
}

let answers = new Map<string, Answered>()
beforeAll(async () => {
  answers = await answersOfAll()
})

function answerOf(name: string): Answered {
  const answered = answers.get(name)
  if (answered === undefined) throw new Error(`${name} was not called`)
  return answered
}

const schemaOf = (operation: Operation | undefined, status: number): Schema | undefined =>
  operation?.responses?.[String(status)]?.content?.['application/json']?.schema

/** What is wrong with the answer, and which of the document's faults were met on the way. */
function compare(name: string, route: Route): { complaints: string[]; met: Set<(typeof FAULTS)[number]> } {
  const { status, body } = answerOf(name)
  const schema = schemaOf(operationOf(route), status)
  const met = new Set<(typeof FAULTS)[number]>()
  const pardon = (place: string, value: unknown): boolean => {
    const fault = FAULTS.find((one) => one.place.test(place) && one.really(value))
    if (fault !== undefined) met.add(fault)
    return fault !== undefined
  }
  return { complaints: violations(document, schema ?? {}, body, 'body', pardon), met }
}

describe('every endpoint of the workspace', () => {
  it('is there once', () => {
    const names = ENDPOINTS.map(([name]) => name)
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([])
  })

  it.each(ENDPOINTS)('%s answers its sample', (name, { method }) => {
    const { status, body } = answerOf(name)
    expect([name, status >= 200 && status < 300, status]).toEqual([name, true, status])
    if (method === 'GET') expect(status).toBe(200)
    if (status === 204) expect(body).toBe('')
  })
})

describe.skipIf(text === null)('the published structure', () => {
  it('has every endpoint, but those that are listed with the reason', () => {
    const missing = ENDPOINTS.filter(([, route]) => operationOf(route) === undefined)
    expect(missing.filter(([, route]) => absenceOf(route) === undefined).map(([name]) => name)).toEqual([])
    const idle = ABSENT.filter(({ endpoint }) => !missing.some(([name]) => endpoint.test(name)))
    expect(idle).toEqual([])
  })

  it.each(COMPARED)('%s', (name, route) => {
    const { status } = answerOf(name)
    expect(Object.keys(operationOf(route)?.responses ?? {})).toContain(String(status))
    expect(compare(name, route).complaints).toEqual([])
  })

  it('has no fault in the list that no answer meets', () => {
    const met = new Set(COMPARED.flatMap(([name, route]) => [...compare(name, route).met]))
    expect(FAULTS.filter((fault) => !met.has(fault)).map(({ because }) => because)).toEqual([])
  })
})
