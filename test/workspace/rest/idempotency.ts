// Was this very request answered before?

import { refusedWith } from '#workspace/world/refused.ts'
import type { World } from '#workspace/world/world.ts'
import type { Answer, Call } from './route.ts'

const KEPT = 2 * 3_600_000

interface Kept {
  at: number
  body: string
  answer: Answer
}

const kept = new WeakMap<World, Map<string, Kept>>()

/** Answers again what the same `Idempotency-Key` got within two hours; 400 where it came with another body. */
export function idempotently(call: Call, act: () => Answer): Answer {
  const key = call.header('idempotency-key')
  if (key === null) return act()
  const store = kept.get(call.world) ?? new Map<string, Kept>()
  kept.set(call.world, store)
  const body = JSON.stringify(call.body)
  const name = `${call.user?.id}:${key}`
  const known = store.get(name)
  const now = call.world.clock.now()
  if (known !== undefined && now - known.at < KEPT) {
    if (known.body !== body)
      throw refusedWith(400, {
        error: 'IdempotentRequestError',
        description: 'The idempotency key was used with other parameters',
      })
    return marked(known.answer, 'hit')
  }
  const answer = act()
  store.set(name, { at: now, body, answer })
  return marked(answer, 'miss')
}

const marked = (answer: Answer, lookup: string): Answer => ({
  ...answer,
  headers: { ...answer.headers, 'x-idempotency-lookup': lookup },
})
