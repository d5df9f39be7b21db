// How does one frame tell the others of this browser what it has just learnt?

/** What we use of a BroadcastChannel. */
interface Broadcast {
  postMessage(message: unknown): void
  addEventListener(type: 'message', listener: (event: { data: unknown }) => void): void
  close(): void
}

export interface Channel {
  /** Tells all other frames of this user. Facts only, never a ticket's text. Never throws. */
  tell(message: unknown): void
}

export interface ChannelOptions {
  installationId: number
  userId: number
  /** Opens the channel; throws or gives null where the browser has none. */
  open?: (name: string) => Broadcast | null
}

const openBroadcast = (name: string): Broadcast | null =>
  typeof BroadcastChannel === 'undefined' ? null : (new BroadcastChannel(name) as unknown as Broadcast)

/**
 * Opens the channel until the signal aborts. `hear` gets what other frames tell: unchecked, for they may run
 * another version of the app. Where channels are forbidden nothing is told or heard.
 */
export function openChannel(
  { installationId, userId, open = openBroadcast }: ChannelOptions,
  hear: (message: unknown) => void,
  signal: AbortSignal,
): Channel {
  let broadcast: Broadcast | null = null
  try {
    if (!signal.aborted) broadcast = open(`barometer:${installationId}:${userId}`)
    broadcast?.addEventListener('message', ({ data }) => {
      if (!signal.aborted) hear(data)
    })
  } catch {
    broadcast = null
  }
  const close = (): void => {
    broadcast?.close()
    broadcast = null
  }
  signal.addEventListener('abort', close, { once: true })
  return {
    tell(message) {
      try {
        broadcast?.postMessage(message)
      } catch {
        // What cannot be cloned is not told; the others read for themselves.
      }
    },
  }
}
