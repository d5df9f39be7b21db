// What do several paths of the host's objects hold? All reads of one moment go out as one message.

import { HostError } from '#zendesk/errors.ts'
import type { Reading } from '#zendesk/host.ts'
import type { ZafClient } from './client.ts'
import { pathFailure, pathValue, refusal, wholeFailure } from './outcome.ts'
import { READ_PATIENCE, withPatience } from './patience.ts'

type Readings = Map<string, Reading>

interface Waiting {
  paths: readonly string[]
  answer(readings: Readings): void
}

const allFailed = (paths: readonly string[], error: HostError): Readings =>
  new Map(paths.map((path) => [path, { ok: false, error }]))

async function readNow(client: ZafClient, paths: readonly string[]): Promise<Readings> {
  const where = paths.join(',')
  try {
    const result = await withPatience(() => client.get([...paths]), READ_PATIENCE, where)
    const failure = wholeFailure(result, paths, where)
    if (failure) return allFailed(paths, failure)
    return new Map(
      paths.map((path): [string, Reading] => {
        const error = pathFailure(result, path)
        return [path, error ? { ok: false, error } : { ok: true, value: pathValue(result, path) }]
      }),
    )
  } catch (error) {
    return allFailed(paths, refusal(error, where))
  }
}

const isTotalRefusal = (readings: Readings): boolean =>
  readings.size > 0 &&
  [...readings.values()].every((reading) => !reading.ok && reading.error.kind !== 'timeout')

/**
 * Reads of the same moment share a message. Where the host refuses the shared message as a whole, each read is
 * asked again by itself, so that one panel's bad path cannot fail another panel's read.
 */
export function readsTogether(client: ZafClient): (paths: readonly string[]) => Promise<Readings> {
  let waiting: Waiting[] = []

  async function flush(): Promise<void> {
    const batch = waiting
    waiting = []
    const paths = [...new Set(batch.flatMap((read) => read.paths))]
    const together = await readNow(client, paths)
    const apart = batch.length > 1 && isTotalRefusal(together)
    for (const read of batch) {
      if (apart) readNow(client, read.paths).then(read.answer)
      else read.answer(together)
    }
  }

  return (paths) =>
    new Promise((answer) => {
      if (paths.length === 0) {
        answer(new Map())
        return
      }
      waiting.push({ paths, answer })
      if (waiting.length === 1) queueMicrotask(flush)
    })
}

/** The readings as the port promises them: one outcome for every path asked for. */
export function byPath<P extends string>(paths: readonly P[], readings: Readings): Record<P, Reading> {
  const missing: Reading = { ok: false, error: new HostError('malformed', 'no answer for this path') }
  return Object.fromEntries(paths.map((path) => [path, readings.get(path) ?? missing])) as Record<P, Reading>
}
