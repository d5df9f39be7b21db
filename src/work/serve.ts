// How does an office answer what comes in over a line?

import {
  type Ask,
  type FromOffice,
  type Hello,
  isAsk,
  isCancel,
  isHello,
  type Line,
  PROTOCOL,
} from './protocol.ts'
import type { Office } from './tasks.ts'

const inWords = (error: unknown): string => (error instanceof Error ? error.message : String(error))

/** A word that nobody waits for any more may have come right behind the question. */
const breath = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0))

/**
 * Answers until the line is closed. `open` gives the office that works for whom the first word names, or null where it
 * is not for them: then nothing is answered.
 */
export function serve(line: Line, open: (hello: Hello) => Office | null): void {
  const going = new Map<number, AbortController>()
  const tell = (message: FromOffice): void => line.postMessage(message)
  let office: Office | null = null

  async function answer(by: Office, { id, task, given }: Ask): Promise<void> {
    const waiting = new AbortController()
    going.set(id, waiting)
    try {
      await breath()
      tell({ id, done: await by.ask(task, given, waiting.signal) })
    } catch (error) {
      if (!waiting.signal.aborted) tell({ id, failed: inWords(error) })
    } finally {
      going.delete(id)
    }
  }

  line.onmessage = ({ data }: MessageEvent<unknown>) => {
    if (isHello(data)) {
      office = data.hello === PROTOCOL ? open(data) : null
      tell({ welcome: office !== null })
    } else if (isCancel(data)) going.get(data.cancel)?.abort()
    else if (isAsk(data) && office !== null) answer(office, data)
  }
}
