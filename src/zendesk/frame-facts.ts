// Has another frame of this browser just read these facts of a requester? Facts without text only.

import type { Instant } from '#domain/instant.ts'
import { isRecord } from '#domain/settings/checks.ts'
import type { Channel } from '#store/channel.ts'
import { PATIENCE } from './company.ts'

/** Facts, and when Zendesk said so by this computer's clock. */
interface Dated {
  at: Instant
}

export interface FrameFacts {
  /**
   * What another frame read at most `fresh` ms ago; null where none answers at once. `check` tells whether it is what
   * it should be, and without text: frames may run another version of the app.
   */
  ask<T extends Dated>(key: string, fresh: number, check: (facts: unknown) => facts is T): Promise<T | null>
  /** From now on other frames are told what `known` gives; null where it may no longer hold. */
  share(key: string, known: () => Dated | null): void
}

export interface FrameFactsOptions {
  open: (hear: (message: unknown) => void) => Channel
  now?: () => Instant
  /** What the others are worth waiting for, ms. */
  patience?: () => number
}

/** Asks the other frames, and answers them. */
export function openFrameFacts({
  open,
  now = Date.now,
  patience = () => PATIENCE,
}: FrameFactsOptions): FrameFacts {
  const held = new Map<string, () => Dated | null>()
  const waiting = new Set<(key: string, facts: unknown) => void>()

  const channel = open((message) => {
    if (!isRecord(message)) return
    const { wanted, told, facts } = message
    if (typeof wanted === 'string') {
      const known = held.get(wanted)?.()
      if (known) channel.tell({ told: wanted, facts: known })
    } else if (typeof told === 'string') for (const take of waiting) take(told, facts)
  })

  return {
    ask: (key, fresh, check) =>
      new Promise((resolve) => {
        const end = (facts: Parameters<typeof resolve>[0]): void => {
          clearTimeout(timer)
          waiting.delete(take)
          resolve(facts)
        }
        const take = (told: string, facts: unknown): void => {
          if (told === key && check(facts) && facts.at <= now() && now() - facts.at < fresh) end(facts)
        }
        const timer = setTimeout(end, patience(), null)
        waiting.add(take)
        channel.tell({ wanted: key })
      }),
    share: (key, known) => held.set(key, known),
  }
}
