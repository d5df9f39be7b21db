// How is work done on this thread, that nobody elsewhere could take?

import type { Instant } from '#domain/instant.ts'
import type { MakeCall } from './calls.ts'
import type { Ask } from './protocol.ts'
import type { Done, LibraryState, Office, TaskName } from './tasks.ts'

export interface HereOptions {
  /** Loads what does the work; asked for again where that failed. */
  here: () => Promise<Office>
  call: MakeCall
  /** Hears of every new index. */
  tell: (library: LibraryState | null) => void
  /** Hears as of when something was learned. */
  tellLearned: (at: Instant | null) => void
}

/** What is heard is heard as long as the frame stands. */
const LIFE = new AbortController()

/** The office comes with the first ask, and stays. */
export function createHere({ here, call, tell, tellLearned }: HereOptions) {
  let office: Promise<Office> | null = null
  const opened = async (): Promise<Office> => {
    const found = await here()
    found.hear(tell, LIFE.signal)
    found.hearLearned(tellLearned, LIFE.signal)
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
