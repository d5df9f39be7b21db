// How does an office answer what comes in over a line?

import { breath } from './breath.ts'
import { errorOf, failureOf, type MakeCall } from './calls.ts'
import {
  type Ask,
  type Called,
  type FromOffice,
  type Hello,
  isAsk,
  isCalled,
  isCancel,
  isHello,
  type Line,
  PROTOCOL,
} from './protocol.ts'
import type { Office } from './tasks.ts'

interface Going {
  waiting: AbortController
  /** Calls that the frame was asked for, by number. */
  calls: Map<number, (called: Called) => void>
}

/**
 * Answers until the signal aborts: then the frame is gone. `open` gives the office that works for whom the first word names, or null where it
 * is not for them: then nothing is answered.
 */
export function serve(line: Line, open: (hello: Hello) => Office | null, life: AbortSignal): void {
  const going = new Map<number, Going>()
  const tell = (message: FromOffice): void => line.postMessage(message)
  let office: Office | null = null
  let calls = 0

  const callsFor =
    (id: number, { waiting, calls: asked }: Going): MakeCall =>
    (wanted) =>
      new Promise((resolve, reject) => {
        waiting.signal.throwIfAborted()
        calls += 1
        const call = calls
        asked.set(call, ({ body, failed }) => {
          asked.delete(call)
          if (failed) reject(errorOf(failed))
          else resolve(body)
        })
        waiting.signal.addEventListener('abort', () => reject(waiting.signal.reason), { once: true })
        tell({ id, call, wanted })
      })

  async function answer(by: Office, { id, task, given }: Ask): Promise<void> {
    const one: Going = { waiting: new AbortController(), calls: new Map() }
    const { signal } = one.waiting
    going.set(id, one)
    try {
      // A word that nobody waits for any more may have come right behind the question.
      await breath()
      tell({ id, done: await by.ask(task, given, signal, callsFor(id, one)) })
    } catch (error) {
      if (!signal.aborted) tell({ id, failed: failureOf(error) })
    } finally {
      going.delete(id)
    }
  }

  const greet = (hello: Hello): void => {
    office = hello.hello === PROTOCOL ? open(hello) : null
    tell({ welcome: office !== null })
    office?.hear((library) => tell({ library }), life)
    office?.hearLearned((learned) => tell({ learned }), life)
  }

  life.addEventListener('abort', () => {
    for (const { waiting } of going.values()) waiting.abort()
  })
  line.onmessage = ({ data }: MessageEvent<unknown>) => {
    if (isHello(data)) greet(data)
    else if (isCancel(data)) going.get(data.cancel)?.waiting.abort()
    else if (isCalled(data)) going.get(data.of)?.calls.get(data.called)?.(data)
    else if (isAsk(data) && office !== null) answer(office, data)
  }
}
