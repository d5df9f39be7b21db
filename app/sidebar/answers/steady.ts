// Which answers stay on the screen while newer ones are ready? Nothing moves under the eyes of who reads.

import { useState } from 'react'
import { accessOf } from '#domain/answers/access.ts'
import type { Answer, RankContext } from '#domain/answers/answer.ts'

const order = (answers: readonly Answer[], count: number): string =>
  answers
    .slice(0, count)
    .map(({ key }) => key)
    .join()

/** The held order with what is known now: dates and access follow at once, places do not. */
export const steadied = (
  held: readonly Answer[],
  latest: readonly Answer[],
  context: RankContext,
): readonly Answer[] => {
  const byKey = new Map(latest.map((answer) => [answer.key, answer]))
  return held.map((answer) => byKey.get(answer.key) ?? { ...answer, access: accessOf(answer.item, context) })
}

export interface Steady {
  answers: readonly Answer[]
  /** The best ones are others by now. */
  outdated: boolean
  renew: () => void
}

/** What was best when the list was first seen, until the agent asks for the newer; `looked` counts as best. */
export const useSteady = (latest: readonly Answer[], context: RankContext, looked: number): Steady => {
  const [held, setHeld] = useState(latest)
  return {
    answers: steadied(held, latest, context),
    outdated: order(held, looked) !== order(latest, looked),
    renew: () => setHeld(latest),
  }
}
