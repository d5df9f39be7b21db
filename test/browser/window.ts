// How does a test open and use one window of the workspace?

import type { Browser, BrowserContext, Frame, FrameLocator, Locator, Page } from 'playwright-core'

export interface WindowOptions {
  /** User id of who is signed in; the first agent where absent. */
  user?: number
  scheme?: 'light' | 'dark'
  /** Frames may also download, open dialogs and write to the clipboard. */
  sandbox?: 'open'
  /** Unsettled points of the host, `{statusInHook: 'old'}`. */
  switches?: Record<string, string | number | boolean>
  width?: number
  height?: number
  /** Width of the app's panel in pixels. */
  panel?: number
  /** Done before its first page. */
  opening?: (window: BrowserContext) => Promise<unknown>
}

/** Milliseconds for anything to appear. */
const PATIENCE = 15_000

/** Own storage, as of another person at another desk. */
export async function newWindow(browser: Browser, options: WindowOptions): Promise<BrowserContext> {
  const { width = 1440, height = 900 } = options
  const window = await browser.newContext({
    viewport: { width, height },
    locale: 'en-US',
    timezoneId: 'Europe/Berlin',
    reducedMotion: 'reduce',
    colorScheme: options.scheme ?? 'light',
  })
  window.setDefaultTimeout(PATIENCE)
  return window
}

/** The page's address for the options. */
export function windowAddress(url: string, options: WindowOptions): string {
  const query = new URLSearchParams()
  if (options.user !== undefined) query.set('user', String(options.user))
  if (options.scheme !== undefined) query.set('scheme', options.scheme)
  if (options.sandbox !== undefined) query.set('sandbox', options.sandbox)
  if (options.panel !== undefined) query.set('panel', String(options.panel))
  if (options.switches !== undefined) query.set('switches', JSON.stringify(options.switches))
  return `${url}/?${query}`
}

/** The pane in front: panes behind it stay in the document. */
export function shownPane(page: Page): Locator {
  return page.locator('main > div:not([hidden])')
}

/** Opens the ticket as a link to it does; waits until its conversation is there. */
export async function openTicket(page: Page, ticketId: number): Promise<void> {
  await page.evaluate((hash) => {
    location.hash = hash
  }, `#/tickets/${ticketId}`)
  const number = page.getByText(`#${ticketId}`, { exact: true })
  await shownPane(page).filter({ has: number }).getByRole('list', { name: 'Messages' }).waitFor()
}

/**
 * What is inside our app's frame beside the ticket, person or organisation in front, or on its own page. When a new
 * ticket is saved, the frame from before lingers for a moment ahead of the ticket's own.
 */
export function appFrame(page: Page): FrameLocator {
  return appElement(page).contentFrame()
}

/** The element that holds it. */
export const appElement = (page: Page): Locator => shownPane(page).locator('iframe').last()

/** The frame itself: for what is measured or done inside it. */
export async function insideApp(page: Page): Promise<Frame> {
  const frame = await (await appElement(page).elementHandle())?.contentFrame()
  if (!frame) throw new Error(`There is no frame of the app on ${page.url()}.`)
  return frame
}

/** Makes the frame as wide as that, whatever the window. */
export async function widenApp(page: Page, pixels: number): Promise<Frame> {
  await appElement(page).evaluate((one, width) => {
    one.style.width = `${width}px`
  }, pixels)
  const frame = await insideApp(page)
  await frame.waitForFunction((width) => innerWidth === width, pixels)
  return frame
}

const MENU_PATIENCE = 3_000

/**
 * Saves as the Submit button's menu does: `Pending`, `On-hold`, `Solved`. What a colleague saves meanwhile may close
 * the menu under the agent's hand: it is opened once more.
 */
export async function submitAs(page: Page, status: string): Promise<void> {
  const open = shownPane(page).getByRole('button', { name: 'Submit as another status' })
  const item = page.getByRole('menuitem', { name: `Submit as ${status}` })
  await open.click()
  try {
    await item.click({ timeout: MENU_PATIENCE })
  } catch {
    if (!(await item.isVisible())) await open.click()
    await item.click()
  }
}

/** Types into the composer of the ticket in front. */
export async function writeReply(page: Page, text: string): Promise<void> {
  await shownPane(page).getByRole('textbox', { name: 'Public reply' }).fill(text)
}

/** Chooses in one of the ticket's drop-down fields: short ones are lists, long ones are searched. */
export async function choose(page: Page, field: string, option: string): Promise<void> {
  const control = shownPane(page).getByRole('combobox', { name: field })
  if (await control.evaluate((element) => element instanceof HTMLSelectElement)) {
    await control.selectOption({ label: option })
    return
  }
  await control.fill(option)
  const list = page.getByRole('listbox', { name: field })
  await list.getByRole('option', { name: option }).click()
  await list.waitFor({ state: 'hidden' })
}
