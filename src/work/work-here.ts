// How is work done on this thread, that nobody elsewhere could take?

import type { MakeCall } from './calls.ts'
import type { Ask } from './protocol.ts'
import type { Done, LibraryState, Office, TaskName } from './tasks.ts'

export interface HereOptions {
  /** Loads what does the work; asked for again where that failed. */
  here: () => Promise<Office>
  call: MakeCall
  /** Hears of every new index. */
  tell: (library: LibraryState | null) => void
}

/** What is heard is heard as long as the frame stands. */
const LIFE = new AbortController()

/** The office comes with the first ask, and stays. */
export function createHere({ here, call, tell }: HereOptions) {
  let office: Promise<Office> | null = null
  const opened = async (): Promise<Office> => {
    const found = await here()
    found.hear(tell, LIFE.signal)
    return found
  }
  return async ({ task, given }: Ask, signal: AbortSignal | undefined): Promise<Done<TaskName>> => {
    office ??= opened()
    office.catch(() => {
      office = null
    })
    return (await office).ask(task, given, signal, call)
  }
}
