// Has another frame of this browser just read these facts? Facts without text only.

import { isRecord } from '#domain/settings/checks.ts'
import type { Channel } from '#store/channel.ts'
import { PATIENCE } from './company.ts'
import { type Dated, type FactKind, FRESH, WORTH } from './shared-facts.ts'

export interface FrameFacts {
  /**
   * What another frame read while it is fresh, without text; null where none answers at once. Answers that are not what
   * they should be are ignored: frames may run another version of the app.
   */
  ask<K extends FactKind>(kind: K, id: string | number): Promise<Dated<K> | null>
  /** From now on other frames are told what `known` gives, without its text; null where it may no longer hold. */
  share<K extends FactKind>(kind: K, id: string | number, known: () => Dated<K> | null): void
}

export interface FrameFactsOptions {
  open: (hear: (message: unknown) => void) => Channel
  now?: () => number
  /** What the others are worth waiting for on a first view, ms. */
  patience?: () => number
}

/** Asks the other frames, and answers them. */
export function openFrameFacts({
  open,
  now = Date.now,
  patience = () => PATIENCE,
}: FrameFactsOptions): FrameFacts {
  const held = new Map<string, () => Promise<unknown>>()
  const waiting = new Set<(told: string, facts: unknown) => void>()
  // What may travel is loaded apart, beside the first facts: no view waits for it.
  const loading = import('./schemas/shared.ts').catch(() => null)
  const rulesOf = async <K extends FactKind>(kind: K) => (await loading)?.TRAVEL[kind] ?? null
  const isFresh = (kind: FactKind, { at }: { at: number }): boolean => at <= now() && now() - at < FRESH[kind]

  const answer = async (wanted: string): Promise<void> => {
    const facts = await held.get(wanted)?.()
    if (facts) channel.tell({ told: wanted, facts })
  }
  const channel = open((message) => {
    if (!isRecord(message)) return
    const { wanted, told, facts } = message
    if (typeof wanted === 'string') void answer(wanted)
    else if (typeof told === 'string') for (const take of waiting) take(told, facts)
  })

  return {
    ask: (kind, id) =>
      new Promise((resolve) => {
        const name = `${kind}:${id}`
        const end = (facts: Parameters<typeof resolve>[0]): void => {
          clearTimeout(timer)
          waiting.delete(take)
          resolve(facts)
        }
        const take = async (told: string, facts: unknown): Promise<void> => {
          if (told !== name) return
          const rules = await rulesOf(kind)
          if (rules?.isTold(facts) && isFresh(kind, facts)) end(facts)
        }
        const timer = setTimeout(end, patience() * WORTH[kind], null)
        waiting.add(take)
        channel.tell({ wanted: name })
      }),
    share: (kind, id, known) => {
      held.set(`${kind}:${id}`, async () => {
        const rules = await rulesOf(kind)
        const facts = known()
        return rules && facts && isFresh(kind, facts) ? rules.withoutText(facts) : null
      })
    },
  }
}
