import { expect, it } from 'vitest'
import { changeOf } from './changes.ts'

const HEADERS = { 'x-workspace-window': 'w1' }

async function change(method: string, path: string, sent: unknown, answered: unknown, status = 200) {
  const body = sent === null ? null : JSON.stringify(sent)
  const request = new Request(`http://localhost${path}`, { method, headers: HEADERS, body })
  return changeOf(request, body ?? '', new Response(JSON.stringify(answered), { status }))
}

it.each([
  ['a saved ticket', 'PUT', '/api/v2/tickets/12.json', { ticket: {} }, { ticket: { id: 12 } }, [12]],
  ['a new ticket', 'POST', '/api/v2/tickets', { ticket: {} }, { ticket: { id: 77 } }, [77]],
  ['tags', 'PUT', '/api/v2/tickets/5/tags', { tags: ['a'] }, { tags: ['a'] }, [5]],
  ['a bulk write', 'PUT', '/api/v2/tickets/update_many?ids=1,2', { ticket: {} }, { job_status: {} }, [1, 2]],
  ["a colleague's edit", 'POST', '/__workspace/edit', { ticket_id: 9 }, {}, [9]],
  ['a record of settings', 'POST', '/api/v2/custom_objects/barometer/records', {}, {}, []],
])('tells of %s', async (_, method, path, sent, answered, tickets) => {
  expect(await change(method, path, sent, answered)).toEqual({
    kind: 'written',
    tickets,
    path: path.split('?')[0],
    window: 'w1',
  })
})

it('tells of controls apart', async () => {
  expect(await change('PUT', '/__workspace/controls', {}, {})).toEqual({ kind: 'controls', window: 'w1' })
})

it('is silent about reads and refusals', async () => {
  expect(await change('GET', '/api/v2/tickets/12', null, {})).toBeNull()
  expect(await change('PUT', '/api/v2/tickets/12', {}, { error: 'RecordInvalid' }, 422)).toBeNull()
})

it('leaves the answer to be read', async () => {
  const request = new Request('http://localhost/api/v2/tickets/1', { method: 'PUT' })
  const response = new Response('{"ticket":{"id":1}}')
  await changeOf(request, '', response)
  expect(await response.json()).toEqual({ ticket: { id: 1 } })
})
