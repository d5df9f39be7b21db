// Background jobs: one, several, all.

import { notFound } from '#workspace/world/refused.ts'
import { cursorOnly } from './envelope.ts'
import { presentJob } from './job-record.ts'
import { type Answer, type Call, ok, type Route, route } from './route.ts'

function show(call: Call): Answer {
  const job = call.world.jobs.get(call.params.job_status_id ?? '')
  if (job === undefined) throw notFound()
  return ok({ job_status: presentJob(call.origin, job) })
}

function showMany(call: Call): Answer {
  const jobs = (call.query.get('ids') ?? '')
    .split(',')
    .map((id) => call.world.jobs.get(id))
    .filter((job) => job !== undefined)
  return ok({ job_statuses: jobs.map((job) => presentJob(call.origin, job)) })
}

const list = (call: Call): Answer =>
  ok(
    cursorOnly(call, {
      name: 'job_statuses',
      rows: call.world.jobs.list(),
      id: (job) => job.id,
      present: (job) => presentJob(call.origin, job),
    }),
  )

export const jobRoutes: readonly Route[] = [
  route('GET', '/api/v2/job_statuses', 'agents', list),
  route('GET', '/api/v2/job_statuses/show_many', 'agents', showMany),
  route('GET', '/api/v2/job_statuses/{job_status_id}', 'agents', show),
]
