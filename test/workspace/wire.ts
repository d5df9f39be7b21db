// How do frames and the desk speak across windows? Zendesk's postMessage protocol, host side.

import type { Desk } from './desk/types.ts'
import { createFrame, type Frame } from './wire/frame.ts'
import { messageOf } from './wire/message.ts'

export interface WireOptions {
  /** The window that frames post to. */
  window: Pick<Window, 'addEventListener' | 'removeEventListener'>
  /** The element that shows an instance, once it is on the page. */
  frameOf: (guid: string) => Pick<HTMLIFrameElement, 'contentWindow'> | null
  /** Exact origin of the apps' frames, or of one instance's. */
  appOrigin: string | ((guid: string) => string)
}

/**
 * Connects the desk's instances with their frames until the returned function is called.
 * Only messages from a known frame's window and that frame's own origin are heard; everything unknown is ignored.
 */
export function connectWire(desk: Desk, options: WireOptions): () => void {
  const frames = new Map<string, Frame>()
  const originOf = (guid: string): string =>
    typeof options.appOrigin === 'string' ? options.appOrigin : options.appOrigin(guid)

  const frameFor = (guid: string): Frame => {
    const known = frames.get(guid)
    if (known) return known
    const frame = createFrame(desk, guid, (data) =>
      options.frameOf(guid)?.contentWindow?.postMessage(data, originOf(guid)),
    )
    frames.set(guid, frame)
    return frame
  }

  const onMessage = (event: MessageEvent): void => {
    const guid = guidsOf(desk).find((one) => options.frameOf(one)?.contentWindow === event.source)
    if (guid === undefined || event.source === null || event.origin !== originOf(guid)) return
    const message = messageOf(event.data)
    if (message) frameFor(guid).receive(message)
  }

  /** What belonged to frames that left the screen is dropped. */
  const prune = (): void => {
    const present = guidsOf(desk)
    for (const guid of frames.keys()) if (!present.includes(guid)) frames.delete(guid)
  }

  options.window.addEventListener('message', onMessage)
  const stop = desk.subscribe(prune)
  return () => {
    stop()
    options.window.removeEventListener('message', onMessage)
  }
}

function guidsOf(desk: Desk): string[] {
  const { instances, modals } = desk.getState()
  return [...instances, ...modals].map(({ guid }) => guid)
}
