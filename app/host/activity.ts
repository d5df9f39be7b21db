// Is this frame on the screen? Hidden ticket tabs ask Zendesk for nothing.

import type { Host } from '#zendesk/host.ts'

const SHOWN = ['app.activated', 'app.expanded', 'pane.activated'] as const
const HIDDEN = ['app.deactivated', 'pane.deactivated', 'app.willDestroy'] as const

/** How long we wait for `app.activated` before we believe the frame's own size. */
const PATIENCE = 400

/**
 * Tells when the frame comes on the screen and leaves it, beginning with the first `true`.
 * The first activation may be sent before we listen (and a nav bar may send none), so a frame that has a size after a
 * moment counts as shown; a hidden tab's frame has none.
 */
export const watchActivity = (
  host: Host,
  win: Window,
  onChange: (active: boolean) => void,
  signal: AbortSignal,
): void => {
  let active: boolean | undefined
  const tell = (next: boolean) => {
    if (next === active) return
    active = next
    onChange(next)
  }
  for (const event of SHOWN) host.on(event, () => tell(true), signal)
  for (const event of HIDDEN) host.on(event, () => tell(false), signal)
  if (host.context.location === 'nav_bar' || host.context.location === 'modal') {
    tell(true)
    return
  }
  const timer = win.setTimeout(() => {
    if (active === undefined && win.innerHeight > 0 && win.innerWidth > 0) tell(true)
  }, PATIENCE)
  signal.addEventListener('abort', () => win.clearTimeout(timer), { once: true })
}
