// What did a frame of this browser read lately, so that the next one need not ask Zendesk again?

import type { Instant } from '#domain/instant.ts'

export interface Fact {
  value: unknown
  /** When it was written. */
  at: Instant
}

export interface FactStore {
  /** Undefined where nothing is stored or its time is over. Never rejects. */
  read(key: string): Promise<Fact | undefined>
  /** `ttl` in milliseconds. Never rejects: what cannot be stored lives in memory. */
  write(key: string, value: unknown, ttl: number): Promise<void>
  remove(key: string): Promise<void>
  /** *Clear local data*: everything of this app in this browser. */
  clear(): Promise<void>
}
