// Which frame on the page shows which of the app's instances?

export interface Frames {
  /** Puts the frame under its instance guid; returns how to take it out again. */
  add(guid: string, frame: HTMLIFrameElement): () => void
  /** The frame of the instance, once it is on the page. */
  frameOf(guid: string): HTMLIFrameElement | null
  /** Origin that the instance was opened from. */
  originOf(guid: string): string
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
    frameOf: (guid) => frames.get(guid) ?? null,
    originOf: (guid) => new URL(frames.get(guid)?.src || 'about:blank').origin,
  }
}
