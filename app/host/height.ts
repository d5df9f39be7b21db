// How high does the sidebar's frame have to be? As high as its content: Zendesk shows 100 pixels until told.

import type { Host } from '#zendesk/host.ts'

const DEBOUNCE = 40

/** Follows the element's height until the signal aborts; sends changes only, and never 0 (a hidden document measures 0). */
export const followHeight = (host: Host, element: Element, signal: AbortSignal): void => {
  let sent = 0
  let timer: ReturnType<typeof setTimeout> | undefined
  const send = () => {
    const height = Math.ceil(element.getBoundingClientRect().height)
    if (height === 0 || height === sent || signal.aborted) return
    sent = height
    // A host that cannot resize leaves the frame scrolling: nothing to tell the agent.
    host.invoke('resize', { width: '100%', height: `${height}px` }).catch(() => undefined)
  }
  const observer = new ResizeObserver(() => {
    clearTimeout(timer)
    timer = setTimeout(send, DEBOUNCE)
  })
  observer.observe(element)
  signal.addEventListener(
    'abort',
    () => {
      clearTimeout(timer)
      observer.disconnect()
    },
    { once: true },
  )
}
