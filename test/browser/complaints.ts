// What did pages complain of in their consoles that no test expected?

import type { BrowserContext } from 'playwright-core'

export interface Complaints {
  /** Listens to all pages and frames of the window, workers included. */
  listenTo(window: BrowserContext): void
  expect(text: RegExp): void
  unexpected(): string[]
}

/** Chromium says this of every frame with scripts and its own origin, as Zendesk's frames are. */
const OF_THE_SANDBOX = /can escape its sandboxing/

/** Errors and warnings of consoles, and exceptions that nobody caught. */
export function createComplaints(): Complaints {
  const heard: string[] = []
  const expected: RegExp[] = [OF_THE_SANDBOX]
  return {
    listenTo(window) {
      window.on('console', (message) => {
        if (message.type() !== 'error' && message.type() !== 'warning') return
        heard.push(`${message.type()}: ${message.text()} (${message.location().url})`)
      })
      window.on('weberror', (error) =>
        heard.push(`uncaught: ${error.error().stack ?? error.error().message}`),
      )
    },
    expect: (text) => void expected.push(text),
    unexpected: () => heard.filter((text) => !expected.some((one) => one.test(text))),
  }
}
