// Journeys: whatever Chromium's storage does, tickets are worked, nothing untrue is said, and what was lost is kept anew.

import type { BrowserContext, Frame, Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { FULL } from '#test/full.ts'
import { IDS } from '#workspace/demo/company.ts'
import { demoAccount } from '#workspace/demo/demo.ts'
import { STORIES } from '#workspace/demo/stories.ts'
import { NO_STORAGE } from '#workspace/server/no-storage.ts'
import { setUpJourney } from './harness.ts'
import { LEAD, openReview } from './review-page.ts'
import { fieldValue, ourTags, savedTicket } from './saved.ts'
import { panel, settled, takeSuggestedReason } from './sidebar.ts'
import { appFrame, openTicket, shownPane, submitAs } from './window.ts'

const account = demoAccount({ now: '2026-09-14T09:00:00Z', tickets: 300 })
const journey = setUpJourney({ account: () => account })

const { ticketId: TICKET } = STORIES.spike
const { ticketId: NEXT } = STORIES.repeat
const REASON = 'Billing › Card declined'

/** Runs in the app's frames before anything else. */
const inFrames = (body: string): string =>
  `if (new URLSearchParams(location.search).has('app_guid')) { ${body} }`

/** As another version of the app left it. The app's own opening waits until this one is done. */
const leftBy = (version: number, stores: readonly string[]): string =>
  inFrames(`
    const opening = indexedDB.open('barometer', ${version})
    opening.onupgradeneeded = () => {
      for (const name of ${JSON.stringify(stores)}) opening.result.createObjectStore(name)
    }
    opening.onsuccess = () => opening.result.close()`)

const insideTicket = (page: Page): Frame => {
  const frame = page.frames().findLast((one) => one.url().includes('sidebar.html'))
  if (!frame) throw new Error('The page has no frame of the sidebar.')
  return frame
}

/**
 * The account under the same address as the app, as where both are on one site: the browser lets its storage be
 * filled and wiped only then.
 */
async function signInOnOneSite(): Promise<Page> {
  const page = await journey.signIn({ user: LEAD })
  await page.goto(page.url().replace('localhost', '127.0.0.1'))
  return page
}

/** The browser does it to what frames of the app keep, for as long as the page is there. */
async function storageOf(
  page: Page,
  command: 'Storage.overrideQuotaForOrigin' | 'Storage.clearDataForOrigin',
  more: object,
): Promise<void> {
  const { appUrl } = await journey.read<{ appUrl: string }>('/__workspace/page')
  const session = await page.context().newCDPSession(page)
  await session.send(command, { origin: appUrl, ...more } as never)
}

/** How many facts the browser holds of the frame's origin; nothing where there is no such store. */
const kept = (page: Page): Promise<number | null> =>
  insideTicket(page).evaluate(
    () =>
      new Promise<number | null>((resolve, reject) => {
        const opening = indexedDB.open('barometer')
        opening.onerror = () => reject(opening.error)
        opening.onsuccess = () => {
          const db = opening.result
          const store = db.objectStoreNames.contains('facts')
            ? db.transaction('facts').objectStore('facts')
            : null
          const counting = store?.count()
          if (counting)
            counting.onsuccess = () => {
              db.close()
              resolve(counting.result)
            }
          else {
            db.close()
            resolve(null)
          }
        }
      }),
  )

/** What becomes of a hundred thousand letters more. */
const putMuch = (): Promise<string> =>
  new Promise((resolve) => {
    const opening = indexedDB.open('other', 1)
    opening.onupgradeneeded = () => opening.result.createObjectStore('much')
    opening.onerror = () => resolve(opening.error?.name ?? '')
    opening.onsuccess = () => {
      const writing = opening.result.transaction('much', 'readwrite')
      writing.onabort = () => resolve(writing.error?.name ?? '')
      writing.oncomplete = () => resolve('kept')
      writing.objectStore('much').put('x'.repeat(100_000), 'x')
    }
  })

/** Every panel has something to say, and none that anything failed. */
async function isUseful(page: Page): Promise<void> {
  await settled(page)
  await panel(page, 'Answers').getByRole('list', { name: 'Suggested answers' }).waitFor()
  expect(
    await appFrame(page)
      .getByRole('button', { name: /^Retry/ })
      .count(),
  ).toBe(0)
}

/** With its reason, and each tag once. */
async function isSolved(page: Page): Promise<void> {
  await submitAs(page, 'Solved')
  await shownPane(page).getByText('Solved', { exact: true }).first().waitFor()
  await expect
    .poll(async () => ourTags(await savedTicket(journey, TICKET)))
    .toEqual(expect.arrayContaining([`bm_on_${TICKET}`, 'bm_reason_top1']))
  const ticket = await savedTicket(journey, TICKET)
  expect(fieldValue(ticket, IDS.reasonField)).toBe('billing__card_declined')
}

/** That this browser keeps nothing, where it matters. */
async function saysSo(page: Page): Promise<void> {
  const review = await openReview(page, 'Reasons')
  await review.getByText(/^This browser lets Barometer keep nothing/).waitFor()
}

const LEFT_OTHERWISE: readonly [string, string, boolean][] = [
  ['was left half made', leftBy(1, []), true],
  ['was left by a newer version that keeps other things', leftBy(7, ['more']), false],
]

it.each<[string, string, boolean]>([
  [
    'throws',
    inFrames(`${NO_STORAGE}\nObject.defineProperty(window, 'SharedWorker', { value: undefined })`),
    false,
  ],
  ['was left by an older version, without facts', leftBy(1, ['ledger']), true],
  ...(FULL ? LEFT_OTHERWISE : []),
])('a ticket is worked and solved where storage %s', async (_name, content, lasts) => {
  const opening = async (window: BrowserContext): Promise<void> => {
    await window.addInitScript({ content })
  }
  const page = await journey.signIn({ user: LEAD, opening })
  await openTicket(page, TICKET)
  await isUseful(page)
  await takeSuggestedReason(page, REASON)
  await isSolved(page)
  await openTicket(page, NEXT)
  await isUseful(page)
  if (lasts) expect(await kept(page)).toBeGreaterThan(0)
  else await saysSo(page)
})

it('a browser that has no room left keeps nothing more, says so, and nothing is lost of the ticket', async () => {
  const page = await signInOnOneSite()
  await storageOf(page, 'Storage.overrideQuotaForOrigin', { quotaSize: 1 })
  await openTicket(page, TICKET)
  await isUseful(page)
  // The browser means it.
  expect(await insideTicket(page).evaluate(putMuch)).toBe('QuotaExceededError')
  await takeSuggestedReason(page, REASON)
  await isSolved(page)
  await openTicket(page, NEXT)
  await isUseful(page)
  await saysSo(page)
})

it('what the browser wipes while a ticket is worked is read and kept anew', async () => {
  const page = await signInOnOneSite()
  await openTicket(page, TICKET)
  await isUseful(page)
  await expect.poll(() => kept(page)).toBeGreaterThan(0)
  await takeSuggestedReason(page, REASON)
  await insideTicket(page).evaluate(() => localStorage.setItem('planted', '1'))
  await storageOf(page, 'Storage.clearDataForOrigin', { storageTypes: 'all' })
  // The browser means it; its frames hear of it a moment later.
  await expect.poll(() => insideTicket(page).evaluate(() => localStorage.getItem('planted'))).toBeNull()
  await isSolved(page)
  await openTicket(page, NEXT)
  await isUseful(page)
  await expect.poll(() => kept(page)).toBeGreaterThan(0)
})
