import { beforeAll, describe, expect, it } from 'vitest'
import { TINY } from '#workspace/tiny/people.ts'
import { type Answered, type Client, createClient } from './client.ts'
import { sampleWorld } from './openapi/sample-world.ts'
import { samplePath } from './openapi/samples.ts'
import { ROUTES } from './routes.ts'

/** Lists that come whole, whatever is asked for: Zendesk pages none of them. */
const WHOLE =
  /\/(custom_roles|ticket_forms|ticket_forms\/show_many|custom_statuses|custom_objects|fields|locales|profiles|\w+_id\}\/tags|show_many|active|count_many|compact|installations|requirements)$/
/** Lists with a paging of their own, which have tests of their own. */
const PECULIAR = /\/(search|search\/export|incremental\/.*|events|survey_responses|preview|execute)$/

let client: Client
let params: Record<string, string> = {}
beforeAll(async () => {
  const sample = await sampleWorld()
  client = createClient(sample.world, { user: TINY.admin })
  params = sample.params
})

const ask = (path: string, query: string): Promise<Answered> => {
  const sample = samplePath(path, params)
  return client.get(`${sample}${sample.includes('?') ? '&' : '?'}${query}`)
}

/** The rows stand under the first key that holds a list. */
const rowsOf = (body: Answered['body']): unknown[] =>
  Object.values(body as Record<string, unknown>).find((value) => Array.isArray(value)) as unknown[]

/** All rows by `page[size]=1`, for as long as there are more. */
async function walkByCursor(path: string): Promise<unknown[]> {
  const rows: unknown[] = []
  let more = true
  for (let query = 'page[size]=1'; more; ) {
    const { status, body } = await ask(path, query)
    expect([path, query, status]).toEqual([path, query, 200])
    expect(rowsOf(body).length).toBeLessThanOrEqual(1)
    rows.push(...rowsOf(body))
    more = body.meta.has_more
    query = `page[size]=1&page[after]=${encodeURIComponent(body.meta.after_cursor)}`
  }
  return rows
}

async function walkByNumber(path: string): Promise<unknown[]> {
  const rows: unknown[] = []
  let more = true
  for (let page = 1; more; page += 1) {
    const { body } = await ask(path, `page=${page}&per_page=1`)
    rows.push(...rowsOf(body))
    more = body.next_page !== null
    expect(rowsOf(body).length).toBeLessThanOrEqual(1)
  }
  return rows
}

/** Order and the keys that only one kind of paging carries left aside. */
const names = (rows: readonly unknown[]): string[] =>
  rows
    .map((row) => {
      const { id, name } = row as { id?: unknown; name?: unknown }
      return String(id ?? name ?? row)
    })
    .sort()

const isPaged = (path: string): boolean => !WHOLE.test(path) && !PECULIAR.test(path)

function pagingOf(body: Answered['body']): { byNumber: boolean; byCursor: boolean } {
  const keys = typeof body === 'object' ? Object.keys(body) : []
  return { byNumber: keys.includes('next_page'), byCursor: keys.includes('meta') }
}

/** Found by what they answer, so that a new list is tested as soon as it is there. */
const PATHS = ROUTES.filter(({ method, path }) => method === 'GET' && isPaged(path)).map(({ path }) => path)

describe('every list', () => {
  it('is found among the endpoints', async () => {
    const bodies = await Promise.all(PATHS.map(async (path) => pagingOf((await ask(path, '')).body)))
    expect(bodies.filter(({ byNumber, byCursor }) => byNumber || byCursor).length).toBeGreaterThan(40)
  })

  it.each(PATHS)('%s', async (path) => {
    const { body: whole } = await ask(path, '')
    const { byNumber, byCursor } = pagingOf(whole)
    if (!byNumber && !byCursor) return
    const walked = await walkByCursor(path)
    expect(names(walked)).toEqual(names(rowsOf(whole)))
    const refused: [string, string][] = [
      ['page[size]=0', 'InvalidPaginationParameter'],
      ['page[size]=many', 'InvalidPaginationParameter'],
      ['page[after]=nonsense', 'InvalidPaginationParameter'],
      ['page[size]=1&page[after]=a&page[before]=b', 'InvalidPaginationParameter'],
    ]
    if (byNumber) {
      expect(names(await walkByNumber(path))).toEqual(names(walked))
      refused.push(
        ['page=101', 'InvalidPaginationDepth'],
        ['page=101&per_page=100', 'InvalidPaginationDepth'],
      )
    }
    for (const [query, code] of refused) {
      const { status, body } = await ask(path, query)
      expect([query, status, body.errors?.[0]?.code]).toEqual([query, 400, code])
    }
  })
})
