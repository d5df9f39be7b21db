// How long does it take from a key in the reason picker until its list is painted, with thousands of options?

import type { Browser, Frame } from 'playwright-core'
import { median } from '#domain/statistics.ts'
import { newWindow, openTicket, shownPane, windowAddress } from '#test/browser/window.ts'
import { IDS } from '#workspace/demo/company.ts'
import type { Account } from '#workspace/records.ts'
import { startWorkspace } from '#workspace/server.ts'
import { createWorld } from '#workspace/world/world.ts'

const OPTIONS = 2_000
const AREAS = 50
/** Typed one after the other, the last with a slip; each is taken away again key by key. */
const QUERIES = ['refund', 'invoice copy', 'sign in', 'reason 1742', 'paymnet']
/** Milliseconds after which the ticket's first view is over. */
const SETTLED = 2_000
const THINGS = 'Refund late,Invoice copy,Cannot sign in,Payment failed,Address changed,Reason'.split(',')

export interface PickerFigures {
  options: number
  /** Milliseconds from a key to the frame after its list is there. */
  median: number
  worst: number
  keys: number
  /** Milliseconds from the click to the whole list at first. */
  opening: number
}

const withManyOptions = (account: Account): Account => ({
  ...account,
  ticketFields: account.ticketFields.map((field) =>
    field.id === IDS.reasonField
      ? {
          ...field,
          custom_field_options: Array.from({ length: OPTIONS }, (_, at) => ({
            id: 7_000_000 + at,
            name: `Area ${at % AREAS}::${THINGS[at % THINGS.length]} ${at}`,
            value: `bench_${at}`,
            default: false,
          })),
        }
      : field,
  ),
})

/** Runs in the frame: notes for each key how long it takes until the paint after it is over. */
function watchKeys(): void {
  const times: number[] = []
  Object.assign(window, { barometerKeys: times })
  const note = (event: Event): void => {
    const at = event.timeStamp
    requestAnimationFrame(() => setTimeout(() => times.push(performance.now() - at)))
  }
  window.addEventListener('input', note, { capture: true })
}

const timesOf = (frame: Frame): Promise<number[]> =>
  frame.evaluate(() => (window as unknown as { barometerKeys: number[] }).barometerKeys)

export async function benchPicker(
  browser: Browser,
  account: Account,
  dist: string,
  ticketId: number,
): Promise<PickerFigures> {
  const world = createWorld(withManyOptions(account))
  const workspace = await startWorkspace({ world, dist, port: 0, appPort: 0 })
  const context = await newWindow(browser, {})
  // The runner names inner functions by a helper of its own, which the page does not have.
  await context.addInitScript({ content: `globalThis.__name ??= (value) => value; (${watchKeys})()` })
  try {
    const page = await context.newPage()
    await page.goto(windowAddress(workspace.url, {}))
    await openTicket(page, ticketId)
    const element = await shownPane(page).locator('iframe').last().elementHandle()
    const frame = await element?.contentFrame()
    if (!frame) throw new Error('The ticket shows no frame of the app.')
    const opener = frame.locator('[data-opens-picker]').first()
    await opener.waitFor()
    await page.waitForTimeout(SETTLED)
    const start = performance.now()
    await opener.click()
    await frame.getByRole('treeitem').nth(20).waitFor()
    const opening = performance.now() - start
    const search = frame.getByRole('combobox')
    for (const query of QUERIES) {
      await search.pressSequentially(query, { delay: 60 })
      for (const _ of query) await search.press('Backspace', { delay: 20 })
    }
    await page.waitForTimeout(500)
    const times = await timesOf(frame)
    return {
      options: OPTIONS,
      keys: times.length,
      median: median(times) ?? Number.NaN,
      worst: Math.max(...times),
      opening,
    }
  } finally {
    await context.close()
    await workspace.close()
  }
}
