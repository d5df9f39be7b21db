// What is being done in the background, and what came of it?

import type { Json } from '#workspace/records/json.ts'
import type { Clock } from './clock.ts'
import type { Ids } from './ids.ts'
import { refusedWith } from './refused.ts'

/** Queued or running at once. */
const JOBS_AT_ONCE = 30
const DAY = 86_400_000

export interface Job {
  id: string
  job_type: string
  total: number | null
  progress: number | null
  status: 'queued' | 'working' | 'completed' | 'failed'
  message: string | null
  results: Json
}

export interface Jobs {
  /** Queues work; it runs when its time has come and somebody looks. Throws 429 where too many wait. */
  queue(jobType: string, limitName: string, total: number, run: (queuedAt: number) => Json): Job
  get(id: string): Job | undefined
  list(): readonly Job[]
  /** Runs what is due. */
  settle(): void
}

/** Thrown by work that cannot be done: the job ends as failed, with this message. */
export class JobFailed extends Error {
  override readonly name = 'JobFailed'
}

interface Entry {
  job: Job
  queuedAt: number
  readyAt: number
  run: (queuedAt: number) => Json
}

const isRunning = ({ job }: Entry): boolean => job.status === 'queued' || job.status === 'working'

/** `duration` gives the milliseconds from queueing to the end. */
export function createJobs(clock: Clock, ids: Ids, duration: () => number): Jobs {
  let entries: Entry[] = []

  function settleOne(entry: Entry, now: number): void {
    if (!isRunning(entry)) return
    if (now < entry.readyAt) {
      if (now > entry.queuedAt)
        entry.job = { ...entry.job, status: 'working', progress: 0, message: 'Working' }
      return
    }
    entry.job = { ...entry.job, ...ended(entry) }
  }

  function ended({ job, queuedAt, readyAt, run }: Entry): Partial<Job> {
    try {
      const results = run(queuedAt)
      const stamp = new Date(readyAt).toISOString().slice(0, 19).replace('T', ' ')
      return { status: 'completed', progress: job.total, message: `Completed at ${stamp} +0000`, results }
    } catch (error) {
      if (!(error instanceof JobFailed)) throw error
      return { status: 'failed', message: error.message }
    }
  }

  const settle = (): void => {
    const now = clock.now()
    entries = entries.filter((entry) => now - entry.queuedAt < DAY)
    for (const entry of entries) settleOne(entry, now)
  }

  return {
    queue(jobType, limitName, total, run) {
      settle()
      const running = entries.filter(isRunning)
      if (running.length >= JOBS_AT_ONCE)
        throw refusedWith(
          429,
          {
            error: 'TooManyJobs',
            description: `Too many ${limitName} jobs are currently queued or running. Try again later.`,
            current_job_ids: running.map(({ job }) => job.id),
          },
          { 'retry-after': '60' },
        )
      const queuedAt = clock.now()
      const job: Job = {
        id: ids.job(),
        job_type: jobType,
        total,
        progress: null,
        status: 'queued',
        message: null,
        results: null,
      }
      entries.push({ job, queuedAt, readyAt: queuedAt + duration(), run })
      return job
    },
    get: (id) => entries.find(({ job }) => job.id === id)?.job,
    list: () => entries.map(({ job }) => job),
    settle,
  }
}
