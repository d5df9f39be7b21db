// Which calls were made? So that tests can count them.

export interface LoggedRequest {
  method: string
  path: string
  query: Record<string, string>
  status: number
  /** The account's time, ISO with milliseconds. */
  at: string
  /** User id; null for nobody. */
  caller: number | null
  /** App id of calls that an app made. */
  app: string | null
  /** The workspace has no such endpoint: a piece that is missing, or an address that is wrong. */
  unknown?: true
}

export interface RequestLog {
  /** Oldest first; the last ten thousand. */
  entries(): readonly LoggedRequest[]
  add(entry: LoggedRequest): void
  clear(): void
}

const KEPT = 10_000

export function createRequestLog(): RequestLog {
  let entries: LoggedRequest[] = []
  return {
    entries: () => entries,
    add(entry) {
      entries.push(entry)
      if (entries.length > 2 * KEPT) entries = entries.slice(-KEPT)
    },
    clear() {
      entries = []
    },
  }
}
