// Which ticket is rated now, what was said of it so far, and when does the team hear of it?

import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useCallback, useMemo, useState } from 'react'
import { useServices } from '#app/host/services.tsx'
import { keepRatings, ownRatingsQuery, saveRatings } from '#app/queries/audit-ratings.ts'
import type { Draw, DrawnTicket } from '#domain/review/audit/draw.ts'
import {
  mergedRatings,
  type RatingQueue,
  type Ratings,
  ratingQueue,
  withRating,
} from '#domain/review/audit/ratings.ts'

/** Each save is a version of the record: not one a ticket. */
const SAVED_EACH = 10

export interface Rated {
  reason: string | null
  inhibitor: string | null
}

export interface Rating {
  queue: RatingQueue
  /** null: all are rated. */
  ticket: DrawnTicket | null
  /** What was said of that ticket before; null: nothing. */
  before: Rated | null
  rate: (said: Rated) => void
  /** The last word is taken back and its ticket rated again. */
  back: (() => void) | null
  /** Tells the team what it does not know yet; false where that failed. */
  save: () => Promise<boolean>
  saving: 'no' | 'yes' | 'failed'
  unsaved: number
}

/** null while what this browser knows is read. `filed`: this auditor's ratings as the team has them. */
export const useRating = (draw: Draw, filed: Ratings | null): Rating | null => {
  const services = useServices()
  const client = useQueryClient()
  const local = useQuery(ownRatingsQuery(services, draw.key)).data
  const [saving, setSaving] = useState<Rating['saving']>('no')
  const [last, setLast] = useState<number | null>(null)
  const mine = useMemo(() => (local ? mergedRatings(local, filed) : null), [local, filed])
  const save = useCallback(
    async (ratings: Ratings | null) => {
      if (ratings === null || ratings.ratings.length === 0) return true
      setSaving('yes')
      try {
        await saveRatings(services, client, ratings)
        setSaving('no')
        return true
      } catch {
        setSaving('failed')
        return false
      }
    },
    [services, client],
  )
  if (mine === null) return null
  const known = new Map(filed?.ratings.map(({ ticketId, at }) => [ticketId, at]))
  const unsaved = mine.ratings.filter(({ ticketId, at }) => known.get(ticketId) !== at).length
  const queue = ratingQueue(draw, services.agent.id, mine)
  const again = last === null ? undefined : draw.tickets.find(({ id }) => id === last)
  const ticket = again ?? queue.left[0] ?? null
  const back = mine.ratings.reduce<(typeof mine.ratings)[number] | null>(
    (newest, one) => (newest === null || one.at >= newest.at ? one : newest),
    null,
  )
  return {
    ...{ queue, ticket, saving, unsaved },
    before: mine.ratings.find(({ ticketId }) => ticketId === ticket?.id) ?? null,
    rate: (said) => {
      if (ticket === null) return
      const next = withRating(mine, { ...said, ticketId: ticket.id, at: services.now() })
      setLast(null)
      keepRatings(services, client, next).catch(() => undefined)
      const over = ratingQueue(draw, services.agent.id, next).left.length === 0
      if (over || unsaved + 1 >= SAVED_EACH) save(next).catch(() => undefined)
    },
    back: back && last === null ? () => setLast(back.ticketId) : null,
    save: () => save(mine),
  }
}
