// Which tickets did somebody look at last in the agent interface?

/** Zendesk's own list is short. */
const KEPT = 20

export interface Viewed {
  /** Newest first. */
  of(userId: number): readonly number[]
  see(userId: number, ticketId: number): void
}

export function createViewed(): Viewed {
  const seen = new Map<number, readonly number[]>()
  const of = (userId: number): readonly number[] => seen.get(userId) ?? []
  return {
    of,
    see(userId, ticketId) {
      seen.set(userId, [ticketId, ...of(userId).filter((id) => id !== ticketId)].slice(0, KEPT))
    },
  }
}
