// Who wants to hear of something, and how are they told?

export interface Listeners<T> {
  /** Until the signal aborts. */
  hear(listener: (news: T) => void, signal: AbortSignal): void
  tell(news: T): void
}

export function createListeners<T>(): Listeners<T> {
  const listeners = new Set<(news: T) => void>()
  return {
    hear(listener, signal) {
      if (signal.aborted) return
      listeners.add(listener)
      signal.addEventListener('abort', () => listeners.delete(listener), { once: true })
    },
    tell(news) {
      for (const listener of listeners) listener(news)
    },
  }
}
