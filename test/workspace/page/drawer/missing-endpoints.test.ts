import { expect, it } from 'vitest'
import type { LoggedRequest } from '#workspace/world/request-log.ts'
import { missingEndpoints } from './missing-endpoints.ts'

const call = (path: string, more: Partial<LoggedRequest> = {}): LoggedRequest => ({
  method: 'GET',
  path,
  query: {},
  status: 404,
  at: '2026-09-18T12:00:00.000Z',
  caller: 1,
  app: null,
  ...more,
})

it('tells each endpoint that is missing once, the latest first', () => {
  const log = [
    call('/api/v2/tickets/1/moons.json', { unknown: true, app: '7001' }),
    call('/api/v2/tickets/999'),
    call('/api/v2/tickets/2/moons.json', { unknown: true }),
    call('/api/v2/stars', { unknown: true, method: 'POST' }),
  ]
  expect(missingEndpoints(log)).toEqual([
    { call: 'POST /api/v2/stars', times: 1 },
    { call: 'GET /api/v2/tickets/…/moons.json', times: 2 },
  ])
})
