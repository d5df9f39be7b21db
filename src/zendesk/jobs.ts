// What becomes of work that Zendesk does in the background?

import { sleep as realSleep } from '#store/sleep.ts'
import type { Api, CallOptions } from './api.ts'
import { HostError } from './errors.ts'
import { unwrapped } from './schemas/parts.ts'

interface Job {
  id: string
  status: string
}

/** The job of an answer. @throws where it holds none. */
export const jobIn = (body: unknown): Job => {
  const { id, status } = unwrapped(body, 'job_status') as Partial<Job>
  if (typeof id !== 'string' || typeof status !== 'string') throw new TypeError('no job')
  return { id, status }
}

const isOver = ({ status }: Job): boolean => status !== 'queued' && status !== 'working'

/** Milliseconds between two looks: short at first, as most jobs take a second. */
const PAUSES = [300, 700, 1000, 2000, 2000, 4000, 4000, 8000, 8000, 15_000, 15_000]

export interface JobOptions extends CallOptions {
  sleep?: (milliseconds: number, signal?: AbortSignal) => Promise<void>
}

/**
 * Waits until the job is over, a minute at most. What it did, reading the tickets tells: its results are words.
 * @throws HostError; `timeout` where it is still under way.
 */
export async function finished(
  api: Api,
  started: Job,
  { sleep = realSleep, ...call }: JobOptions = {},
): Promise<void> {
  let job = started
  for (const pause of PAUSES) {
    if (isOver(job)) return
    await sleep(pause, call.signal)
    job = await api.get(`/api/v2/job_statuses/${job.id}`, { ...call, schema: jobIn })
  }
  if (!isOver(job)) throw new HostError('timeout', 'the job is not over', { where: 'job_statuses' })
}
