// How does Zendesk spell a background job in an answer?

import type { Job } from '#workspace/world/jobs.ts'

export const presentJob = (origin: string, job: Job): Record<string, unknown> => ({
  id: job.id,
  job_type: job.job_type,
  url: `${origin}/api/v2/job_statuses/${job.id}.json`,
  total: job.total,
  progress: job.progress,
  status: job.status,
  message: job.message,
  results: job.results,
})
