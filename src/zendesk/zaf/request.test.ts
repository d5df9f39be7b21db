import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { fakeZaf, REGISTERED } from '#test/doubles/zaf-client.ts'
import type { HostCall } from '#zendesk/host.ts'
import { zafHost } from '#zendesk/zaf.ts'

beforeEach(() => vi.useFakeTimers())
afterEach(() => vi.useRealTimers())

const PATH = '/api/v2/tickets/1'
const get: HostCall = { path: PATH }

const answering = (answer: unknown) => {
  const client = fakeZaf({ request: () => answer })
  return { client, host: zafHost(client, REGISTERED) }
}

const failing = (failure: unknown) => {
  const client = fakeZaf({ request: () => Promise.reject(failure) })
  return zafHost(client, REGISTERED)
}

it('sends path, query, JSON body and our rules', async () => {
  const { client, host } = answering({ status: 200, responseText: '{}' })
  await host.request({
    path: PATH,
    method: 'PUT',
    query: { 'page[size]': 100, ids: [1, 2], include: undefined, q: 'a b&c' },
    body: { tags: ['ä'] },
    headers: { 'X-A': '1' },
  })
  expect(client.sent).toEqual([
    [
      'request',
      {
        url: `${PATH}?page%5Bsize%5D=100&ids=1%2C2&q=a%20b%26c`,
        type: 'PUT',
        contentType: 'application/json',
        data: '{"tags":["ä"]}',
        headers: { 'X-A': '1' },
        httpCompleteResponse: true,
        autoRetry: false,
        timeout: 20_000,
      },
    ],
  ])
})

describe('an answer', () => {
  it.each([
    [
      'JSON as the host parsed it',
      { status: 200, responseText: '{"a":1}', responseJSON: { a: 1 } },
      { a: 1 },
    ],
    ['JSON as text only', { status: 200, responseText: '{"a":1}' }, { a: 1 }],
    ['plain text', { status: 200, responseText: 'hello' }, 'hello'],
    ['an empty body', { status: 204, statusText: 'No Content', responseText: '' }, undefined],
    ['a null JSON with a text', { status: 200, responseText: 'null', responseJSON: null }, null],
    ['a bare body, where the host ignores our wish for the complete answer', { count: 3 }, { count: 3 }],
    ['a bare empty body', undefined, undefined],
  ])('%s', async (_name, answer, body) => {
    expect((await answering(answer).host.request(get)).body).toEqual(body)
  })

  it.each([
    ['an object', { 'X-Request-Id': 'r1', 'Retry-After': 7 }],
    ['something to ask', { get: (name: string) => ({ 'x-request-id': 'r1', 'retry-after': '7' })[name] }],
  ])('has headers as %s, whatever their case', async (_name, headers) => {
    const answer = await answering({ status: 200, headers, responseText: '' }).host.request(get)
    expect(answer.header('x-request-id')).toBe('r1')
    expect(answer.header('retry-after')).toBe('7')
    expect(answer.header('absent')).toBeUndefined()
  })
})

const json = (status: number, body: unknown) => ({
  status,
  statusText: 'error',
  responseText: JSON.stringify(body),
  responseJSON: body,
})

describe('a failure', () => {
  it.each([
    ['401', json(401, { error: "Couldn't authenticate you" }), 'signed_out', "401 Couldn't authenticate you"],
    [
      '403 with an object',
      json(403, { error: { title: 'Forbidden', message: 'No.' } }),
      'denied',
      '403 Forbidden: No.',
    ],
    [
      '403 of Guide',
      json(403, { errors: [{ code: 'Forbidden', title: 'Access forbidden' }] }),
      'denied',
      '403 Forbidden: Access forbidden',
    ],
    [
      '404',
      json(404, { error: 'RecordNotFound', description: 'Not found' }),
      'not_found',
      '404 RecordNotFound: Not found',
    ],
    ['404 without a body', { status: 404, statusText: 'error', responseText: '' }, 'not_found', '404'],
    ['409', json(409, { error: 'UpdateConflict' }), 'conflict', '409 UpdateConflict'],
    ['422', json(422, { error: 'RecordInvalid', details: {} }), 'invalid', '422 RecordInvalid'],
    ['422 of a search that is down', json(422, { error: 'unavailable' }), 'unavailable', '422 unavailable'],
    [
      '429 in plain text',
      { status: 429, responseText: 'Number of allowed' },
      'rate_limited',
      '429 Number of allowed',
    ],
    ['429 of jobs', json(429, { error: 'TooManyJobs' }), 'rate_limited', '429 TooManyJobs'],
    [
      '500',
      json(500, { status: 500, error: 'Internal Server Error' }),
      'unavailable',
      '500 Internal Server Error',
    ],
    ['503', { status: 503, responseText: '<html>' }, 'unavailable', '503 <html>'],
    ['no connection', { status: 0, statusText: 'error', responseText: '' }, 'offline', 'no connection'],
    ["the host's own time-out", { status: 0, statusText: 'timeout' }, 'timeout', 'no answer'],
    [
      'malformed JSON',
      { status: 200, statusText: 'parsererror', responseText: '{"a":' },
      'malformed',
      '200 with',
    ],
    ['an Error', new Error('gone'), 'offline', 'no connection'],
    ['nothing', undefined, 'offline', 'no connection'],
  ])('%s', async (_name, failure, kind, message) => {
    await expect(failing(failure).request(get)).rejects.toMatchObject({
      name: 'HostError',
      kind,
      where: PATH,
      message: expect.stringContaining(message),
    })
  })

  it('of a 204 that the host could not parse is a success', async () => {
    const failure = { status: 204, statusText: 'parsererror', responseText: '' }
    expect(await failing(failure).request(get)).toMatchObject({ status: 204, body: undefined })
  })

  it('that resolves is one all the same', async () => {
    await expect(answering(json(403, {})).host.request(get)).rejects.toMatchObject({ kind: 'denied' })
  })

  it.each([
    ['seconds', '12', 12],
    ['a date', 'Fri, 18 Sep 2026 12:00:30 GMT', 30],
    ['a date gone by', 'Fri, 18 Sep 2026 11:00:00 GMT', 0],
    ['rubbish', 'soon', undefined],
    ['nothing', '', undefined],
    ['a negative number', '-5', 0],
  ])('says when to come back: %s', async (_name, header, seconds) => {
    vi.setSystemTime('2026-09-18T12:00:00Z')
    const failure = { status: 429, headers: { 'Retry-After': header }, responseText: 'x' }
    await expect(failing(failure).request(get)).rejects.toMatchObject({ retryAfter: seconds })
  })

  it('asks a jqXHR for the header', async () => {
    const failure = {
      status: 503,
      getResponseHeader: (name: string) => (/^retry-after$/i.test(name) ? '3' : null),
    }
    await expect(failing(failure).request(get)).rejects.toMatchObject({ retryAfter: 3 })
  })
})

describe('an own timer', () => {
  it.each([
    [undefined, undefined, 10_000],
    ['PUT' as const, undefined, 20_000],
    [undefined, 1_500, 1_500],
  ])('for %s with %s', async (method, timeout, milliseconds) => {
    const { host } = answering(new Promise(() => {}))
    const call = host.request({ path: PATH, ...(method && { method }), ...(timeout && { timeout }) })
    const outcome = expect(call).rejects.toMatchObject({ kind: 'timeout', where: PATH })
    await vi.advanceTimersByTimeAsync(milliseconds)
    await outcome
  })

  it('drops a late failure', async () => {
    const { host } = answering(new Promise((_, reject) => setTimeout(() => reject(json(500, {})), 12_000)))
    const outcome = expect(host.request(get)).rejects.toMatchObject({ kind: 'timeout' })
    await vi.advanceTimersByTimeAsync(20_000)
    await outcome
  })
})

it('rejects with the reason of its signal, before and during the call', async () => {
  const { client, host } = answering(new Promise(() => {}))
  await expect(host.request({ ...get, signal: AbortSignal.abort('gone') })).rejects.toBe('gone')
  expect(client.sent).toHaveLength(0)
  const leaving = new AbortController()
  const call = host.request({ ...get, signal: leaving.signal })
  leaving.abort('left')
  await expect(call).rejects.toBe('left')
})
