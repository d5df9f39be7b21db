// Which frame listens to which event of which instance?

/**
 * Counts of live handlers by (listener, target, event), as the SDK reports them. Nothing is delivered that was not
 * subscribed: the SDK throws on events of instances it has no client for.
 */
export interface EventTable {
  /** `count` handlers are attached now; 0 means stop. */
  set(listener: string, target: string, event: string, count: number): void
  /** In the order of subscription. */
  listeners(target: string, event: string): string[]
  /** The frame was reloaded: it listens to nothing any more. */
  forgetListener(guid: string): void
  /** The instance is gone: nobody listens to it either. */
  forget(guid: string): void
}

export function createEventTable(): EventTable {
  const counts = new Map<string, { listener: string; target: string; event: string; count: number }>()
  const drop = (matches: (entry: { listener: string; target: string }) => boolean): void => {
    for (const [key, entry] of counts) if (matches(entry)) counts.delete(key)
  }
  return {
    set(listener, target, event, count) {
      const key = JSON.stringify([listener, target, event])
      if (count > 0) counts.set(key, { listener, target, event, count })
      else counts.delete(key)
    },
    listeners: (target, event) =>
      [...counts.values()]
        .filter((entry) => entry.target === target && entry.event === event)
        .map((entry) => entry.listener),
    forgetListener: (guid) => drop((entry) => entry.listener === guid),
    forget: (guid) => drop((entry) => entry.listener === guid || entry.target === guid),
  }
}
