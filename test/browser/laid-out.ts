// Wide tables far from the window are not laid out: how does a look see them as whoever scrolls there does?

import type { Frame, Page } from 'playwright-core'

/** From here on all of the page is laid out, wherever it stands. */
export function layOutAll(place: Page | Frame): Promise<void> {
  return place.evaluate((mark) => {
    if (mark in window) return
    Object.assign(window, { [mark]: true })
    const sheet = new CSSStyleSheet()
    sheet.replaceSync('div { content-visibility: visible !important }')
    document.adoptedStyleSheets.push(sheet)
  }, 'barometerLaidOut')
}
