// What would the account's REST API answer? A host over a table of answers, for tests of the resources.

import { type Api, createApi } from '#zendesk/api.ts'
import type { Host } from '#zendesk/host.ts'
import type { ZafRequest } from '#zendesk/zaf/client.ts'
import { zafHost } from '#zendesk/zaf.ts'
import { type FakeZaf, fakeZaf, REGISTERED, type ZafAnswers } from './zaf-client.ts'

export interface RestAnswer {
  status?: number
  body?: unknown
  headers?: Record<string, string>
}

export interface RestCall {
  method: string
  path: string
  query: URLSearchParams
  body: unknown
}

export interface Account {
  host: Host
  api: Api
  client: FakeZaf
  calls: RestCall[]
  /** Milliseconds that retries waited. */
  pauses: number[]
}

const callOf = ({ url, type, data }: ZafRequest): RestCall => {
  const { pathname, searchParams } = new URL(url, 'https://example.test')
  return {
    method: type,
    path: pathname,
    query: searchParams,
    body: data === undefined ? undefined : JSON.parse(data),
  }
}

/** Answers of 400 and above are rejected as the SDK rejects them: a jqXHR-like object, no Error. */
export function accountThat(
  answers: (call: RestCall) => RestAnswer,
  others: Omit<ZafAnswers, 'request'> & { registered?: typeof REGISTERED } = {},
): Account {
  const calls: RestCall[] = []
  const pauses: number[] = []
  const { registered = REGISTERED, ...objects } = others
  const client = fakeZaf({
    ...objects,
    request: (options) => {
      const call = callOf(options)
      calls.push(call)
      const { status = 200, body, headers = {} } = answers(call)
      const raw = typeof body === 'string' ? body : body === undefined ? '' : JSON.stringify(body)
      const response = {
        status,
        statusText: status < 400 ? 'success' : 'error',
        headers,
        responseText: raw,
        ...(typeof body === 'string' || body === undefined ? {} : { responseJSON: body }),
      }
      if (status >= 400 || status === 0) throw response
      return response
    },
  })
  const host = zafHost(client, registered)
  const api = createApi(host, {
    budget: { take: async () => {}, hold: async () => {} },
    sleep: async (milliseconds) => {
      pauses.push(milliseconds)
    },
    random: () => 0.5,
  })
  return { host, api, client, calls, pauses }
}
