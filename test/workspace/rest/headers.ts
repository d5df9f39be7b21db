// Which headers does an answer carry?

import { createHash } from 'node:crypto'
import type { Switches } from '#workspace/controls.ts'
import type { Count } from '#workspace/world/rate-limits.ts'
import { bucketOf, type Throttled } from './throttle.ts'

/** Weak, as Zendesk's are. */
const etagOf = (body: string): string => `W/"${createHash('md5').update(body).digest('hex')}"`

function planHeaders(
  path: string,
  { limit, remaining, resets }: Count,
  spelling: string,
): Record<string, string> {
  const both = { 'x-rate-limit': String(limit.total), 'x-rate-limit-remaining': String(remaining) }
  // The help centre sends only these two [recorded].
  if (bucketOf(path) === 'help_center') return both
  const name = spelling === '2024' ? 'ratelimit' : 'rate-limit'
  return {
    ...both,
    [spelling === '2024' ? 'ratelimit-limit' : 'rate-limit']: String(limit.total),
    [`${name}-remaining`]: String(remaining),
    [`${name}-reset`]: String(resets),
  }
}

const ownHeaders = (counts: readonly Count[], spelling: string): Record<string, string> =>
  Object.fromEntries(
    counts.map(({ limit, remaining, resets }) => [
      `${spelling === '2024' ? 'zendesk-ratelimit' : 'zendesk-rate-limit'}-${limit.name}`,
      `total=${limit.total}; remaining=${remaining}; resets=${resets}`,
    ]),
  )

function cacheControl(path: string, status: number): string {
  if (status >= 400) return 'no-cache'
  return path === '/api/v2/search' ? 'max-age=10, private' : 'max-age=0, private, must-revalidate'
}

/** `x-runtime` is not the time it took: a fixed figure, so that answers are the same from run to run. */
export function answerHeaders(
  path: string,
  status: number,
  body: string,
  serial: number,
  throttled: Throttled | null,
  switches: Switches,
): Record<string, string> {
  const spelling = switches.rateHeadersSpelling
  return {
    'x-zendesk-api-version': 'v2',
    'x-request-id': `workspace-${serial}`,
    'x-runtime': '0.050000',
    'cache-control': cacheControl(path, status),
    ...(status < 300 && body !== '' ? { etag: etagOf(body) } : {}),
    ...(throttled === null
      ? {}
      : { ...planHeaders(path, throttled.plan, spelling), ...ownHeaders(throttled.own, spelling) }),
  }
}
