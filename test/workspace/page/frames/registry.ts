// Which window belongs to which of the app's instances?

export interface Frames {
  /** Puts the frame's window under its instance guid; returns how to take it out again. */
  add(guid: string, frame: HTMLIFrameElement): () => void
  /** The window of the instance, if its frame is on the page. */
  windowOf(guid: string): Window | null
  /** The instance whose frame sent a message, if it is one of ours. */
  guidOf(source: MessageEventSource | null): string | null
}

export function createFrames(): Frames {
  const frames = new Map<string, HTMLIFrameElement>()
  return {
    add(guid, frame) {
      frames.set(guid, frame)
      return () => {
        if (frames.get(guid) === frame) frames.delete(guid)
      }
    },
    windowOf: (guid) => frames.get(guid)?.contentWindow ?? null,
    guidOf(source) {
      for (const [guid, frame] of frames) if (frame.contentWindow === source) return guid
      return null
    },
  }
}
