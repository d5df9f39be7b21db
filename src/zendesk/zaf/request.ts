// How does one HTTP call go out with the agent's own rights?

import { HostError } from '#zendesk/errors.ts'
import type { HostAnswer, HostCall } from '#zendesk/host.ts'
import { answerOf, rejectionOf } from './answer.ts'
import type { ZafClient, ZafRequest } from './client.ts'
import { withPatience } from './patience.ts'

const GET_PATIENCE = 10_000
const WRITE_PATIENCE = 20_000

const queryOf = (query: HostCall['query']): string => {
  const parts = Object.entries(query ?? {}).flatMap(([name, value]) => {
    if (value === undefined) return []
    const text = typeof value === 'object' ? value.join(',') : String(value)
    return [`${encodeURIComponent(name)}=${encodeURIComponent(text)}`]
  })
  return parts.length === 0 ? '' : `?${parts.join('&')}`
}

function optionsOf(call: HostCall, timeout: number): ZafRequest {
  return {
    url: call.path + queryOf(call.query),
    type: call.method ?? 'GET',
    ...(call.body === undefined ? {} : { contentType: 'application/json', data: JSON.stringify(call.body) }),
    ...(call.headers === undefined ? {} : { headers: { ...call.headers } }),
    httpCompleteResponse: true,
    // The host would wait and repeat by itself; we obey `Retry-After` for all frames together.
    autoRetry: false,
    timeout,
  }
}

/**
 * One call through the host, with an own timer: the SDK has none. A late answer is dropped.
 * @throws HostError for every status of 400 and above, and where nothing came; the signal's reason on abort.
 */
export async function requestOnce(client: ZafClient, call: HostCall): Promise<HostAnswer> {
  const isRead = (call.method ?? 'GET') === 'GET'
  const timeout = call.timeout ?? (isRead ? GET_PATIENCE : WRITE_PATIENCE)
  const where = call.path
  try {
    const resolved = await withPatience(
      () => client.request(optionsOf(call, timeout)),
      timeout,
      where,
      call.signal,
    )
    return answerOf(resolved, where)
  } catch (error) {
    if (call.signal?.aborted) throw call.signal.reason
    const outcome = rejectionOf(error, where)
    if (outcome instanceof HostError) throw outcome
    return outcome
  }
}
