// Calls as a careless client makes them: each is answered as Zendesk would, none breaks the account.

import { describe, expect, it } from 'vitest'
import { TINY_TICKET_FIELDS } from '#workspace/tiny/fields.ts'
import { TINY } from '#workspace/tiny/people.ts'
import { tinyAccount } from '#workspace/tiny-account.ts'
import { createWorld } from '#workspace/world/world.ts'
import { answer } from './answer.ts'
import { createClient } from './client.ts'

const setting = (overrides: Parameters<typeof tinyAccount>[0] = {}) => {
  const world = createWorld(tinyAccount(overrides), { time: () => 0 })
  return { world, client: createClient(world, { user: TINY.agent }) }
}

describe('an address', () => {
  it.each(['/api/v2/custom_objects/%E0%A4%A/records', '/api/v2/tickets/%', '/api/v2/%ZZ'])(
    'that cannot be decoded names nothing: %s',
    async (path) => {
      const { client } = setting()
      expect(await client.get(path)).toMatchObject({ status: 404, body: { error: 'InvalidEndpoint' } })
    },
  )
})

describe('a body', () => {
  const put = async (contentType: string | null, body: string) => {
    const { world, client } = setting()
    const headers = new Headers({ 'x-workspace-user': String(TINY.agent) })
    if (contentType !== null) headers.set('content-type', contentType)
    const bytes = new TextEncoder().encode(body)
    const request = new Request('https://example.zendesk.com/api/v2/tickets/110', {
      method: 'PUT',
      headers,
      body: bytes,
    })
    const { status } = await answer(world, request)
    const { body: read } = await client.get('/api/v2/tickets/110')
    return { status, subject: read.ticket.subject }
  }
  const json = JSON.stringify({ ticket: { subject: 'Written' } })

  it.each(['application/json', 'application/json; charset=utf-8', 'Application/JSON'])(
    'is JSON where it says so: %s',
    async (contentType) => {
      expect(await put(contentType, json)).toEqual({ status: 200, subject: 'Written' })
    },
  )

  it.each([null, 'text/plain;charset=UTF-8', 'application/x-www-form-urlencoded; charset=UTF-8'])(
    'that is not said to be JSON is not read as JSON: %s',
    async (contentType) => {
      expect(await put(contentType, json)).toEqual({ status: 400, subject: 'Refund missing' })
    },
  )
})

describe('a bulk update', () => {
  it('with a stamp of its own is compared with that stamp, also without the key safe_update', async () => {
    const { client } = setting()
    const queued = await client.put('/api/v2/tickets/update_many', {
      tickets: [{ id: 110, subject: 'Late', updated_stamp: '2020-01-01T00:00:00Z' }],
    })
    const { body } = await client.get(`/api/v2/job_statuses/${queued.body.job_status.id}`)
    expect(body.job_status.results).toMatchObject([{ id: 110, success: false, error: 'UpdateConflict' }])
  })
})

describe('placeholders', () => {
  it.each([
    ['{{ticket.id}}', '110'],
    ['{{ ticket.id }}', '110'],
    ['{{ticket.title | upcase}}', 'Refund missing'],
    ['{{ no.such }}', ''],
    ['{{}}', ''],
  ])('%s of a comment are expanded', async (written, expected) => {
    const { client } = setting()
    await client.put('/api/v2/tickets/110', { ticket: { comment: { body: `<${written}>`, public: true } } })
    const { body } = await client.get('/api/v2/tickets/110/comments')
    expect(body.comments.at(-1).body).toBe(`<${expected}>`)
  })
})

describe('a field with a rule that only Ruby understands', () => {
  it('takes any value', async () => {
    const ticketFields = TINY_TICKET_FIELDS.map((field) =>
      field.id === TINY.orderField ? { ...field, type: 'regexp', regexp_for_validation: '(?i)[a-z' } : field,
    )
    const { client } = setting({ ticketFields })
    const { status } = await client.put('/api/v2/tickets/110', {
      ticket: { custom_fields: [{ id: TINY.orderField, value: 'A1' }] },
    })
    expect(status).toBe(200)
  })
})

describe('a date', () => {
  it.each(['banana', '2026-13-45T00:00:00Z'])('that is none is refused: %s', async (due_at) => {
    const { client } = setting()
    const { status, body } = await client.put('/api/v2/tickets/110', { ticket: { due_at } })
    expect([status, Object.keys(body.details)]).toEqual([422, ['due_at']])
  })
})

describe('names that every object has', () => {
  const NAMES = ['constructor', 'toString', 'hasOwnProperty', '__proto__']

  it.each(NAMES)('%s is no order of posts', async (name) => {
    const { client } = setting()
    const usual = await client.get('/api/v2/community/posts')
    const { status, body } = await client.get(`/api/v2/community/posts?sort_by=${name}`)
    expect([status, body.posts]).toEqual([200, usual.body.posts])
  })

  it.each(NAMES)('%s is no key of a ticket, and is named as dropped', async (name) => {
    const { client } = setting()
    const ticket = JSON.parse(`{"${name}": {"status": "solved"}}`)
    const answered = await client.put('/api/v2/tickets/110', { ticket })
    expect([answered.status, answered.body.ticket.status]).toEqual([200, 'open'])
    expect(answered.header('x-zendesk-api-warn')).toContain(`"ticket.${name}"`)
  })

  it.each(NAMES)('%s is no keyword of a search for people', async (name) => {
    const { client } = setting()
    expect((await client.get(`/api/v2/search?query=type:user ${name}:x`)).status).toBe(200)
  })
})
