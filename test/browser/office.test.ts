// Journeys: where the work behind the panels is done, and that the panels never need it to be done there.

import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { FULL } from '#test/full.ts'
import { STORIES } from '#workspace/demo/stories.ts'
import { setUpJourney } from './harness.ts'
import { panel } from './sidebar.ts'
import { appFrame, openTicket } from './window.ts'

const journey = setUpJourney()
const [FIRST, OTHER] = [STORIES.slipping.ticketId, STORIES.repeat.ticketId]

/** Workers of the browser that run our file, by kind. */
const workers = async (page: Page, kind: 'shared_worker' | 'worker'): Promise<number> => {
  const session = await page.context().browser()?.newBrowserCDPSession()
  const targets = await session?.send('Target.getTargets', { filter: [{ type: kind, exclude: false }] })
  await session?.detach()
  return (targets?.targetInfos ?? []).filter(({ url }) => url.includes('office.worker')).length
}

/** Both panels that need a text to be read have something to say. */
const isUseful = async (page: Page): Promise<void> => {
  await panel(page, 'Answers').getByRole('list', { name: 'Suggested answers' }).waitFor()
  await panel(page, 'Reason')
    .getByRole('group', { name: 'Suggested reasons' })
    .getByRole('button')
    .first()
    .waitFor()
}

/** Whether the frame's storage holds a whole index. */
const indexIn = (page: Page): Promise<boolean> =>
  appFrame(page)
    .locator('body')
    .evaluate(
      () =>
        new Promise<boolean>((resolve, reject) => {
          const opening = indexedDB.open('barometer')
          opening.onerror = () => reject(opening.error)
          opening.onsuccess = () => {
            const keys = opening.result.transaction('facts').objectStore('facts').getAllKeys()
            keys.onsuccess = () => {
              opening.result.close()
              resolve(keys.result.some((key) => /answers\/\d+\/current$/.test(String(key))))
            }
          }
        }),
    )

/** Frames of this window do without the named parts of the browser. */
const without = async (page: Page, ...names: string[]): Promise<void> => {
  const content = names
    .map((name) => `Object.defineProperty(window, '${name}', { value: undefined })`)
    .join('\n')
  await page.context().addInitScript({ content })
}

it('frames of one browser share one worker', async () => {
  const page = await journey.signIn()
  await openTicket(page, FIRST)
  await isUseful(page)
  expect(await workers(page, 'shared_worker')).toBe(1)
  await openTicket(page, OTHER)
  await isUseful(page)
  expect(await workers(page, 'shared_worker')).toBe(1)
  expect(await workers(page, 'worker')).toBe(0)
})

it('without shared workers the frame in front has one of its own', async () => {
  const page = await journey.signIn()
  await without(page, 'SharedWorker')
  await openTicket(page, FIRST)
  await isUseful(page)
  expect([await workers(page, 'shared_worker'), await workers(page, 'worker')]).toEqual([0, 1])
  await openTicket(page, OTHER)
  await isUseful(page)
  await expect.poll(() => workers(page, 'worker')).toBe(1)
})

const LACKING: readonly (readonly [string, readonly string[]])[] = [
  ['workers, storage and channels', ['SharedWorker', 'Worker', 'indexedDB', 'BroadcastChannel']],
  ['workers', ['SharedWorker', 'Worker']],
  ['workers and storage', ['SharedWorker', 'Worker', 'indexedDB']],
]

// Every run has the hardest of them.
it.each(FULL ? LACKING : LACKING.slice(0, 1))(
  'without %s the frame does the work itself',
  async (_name, names) => {
    const page = await journey.signIn()
    await without(page, ...names)
    await openTicket(page, FIRST)
    await isUseful(page)
    expect([await workers(page, 'shared_worker'), await workers(page, 'worker')]).toEqual([0, 0])
  },
)

it('a worker that never answers is given up after five seconds, and nothing is said of it', async () => {
  const page = await journey.signIn()
  await page.context().addInitScript({
    content: `window.SharedWorker = class extends EventTarget {
      port = new MessageChannel().port1
    }`,
  })
  await openTicket(page, FIRST)
  await appFrame(page).getByRole('banner').waitFor()
  await isUseful(page)
  expect(
    await appFrame(page)
      .getByRole('button', { name: /^Retry/ })
      .count(),
  ).toBe(0)
})

/** The index's pages that the app has asked for. */
const PAGES = /help_center\/[a-z-]+\/articles$|community\/posts$/
const SEARCH = /articles\/search/

/** Renewed index and all: a ticket that is opened then has its answers without a search. */
const isIndexed = async (page: Page): Promise<void> => {
  const searched = journey.callCount(SEARCH)
  await openTicket(page, OTHER)
  await isUseful(page)
  expect(journey.callCount(SEARCH)).toBe(searched)
}

it('the agent works while the index is built, and later tickets need no search', async () => {
  const page = await journey.signIn()
  journey.world.controls.latency = 400
  await openTicket(page, FIRST)
  await isUseful(page)
  expect([journey.callCount(SEARCH), journey.callCount(PAGES)]).toEqual([1, 0])
  await expect.poll(() => journey.callCount(PAGES), { timeout: 15_000 }).toBeGreaterThan(0)
  await panel(page, 'Reason')
    .getByRole('group', { name: 'Suggested reasons' })
    .getByRole('button')
    .first()
    .click()
  await panel(page, 'Reason')
    .getByRole('group', { name: /^Contact reason: / })
    .waitFor()
  await expect.poll(() => indexIn(page), { timeout: 20_000 }).toBe(true)
  await isIndexed(page)
})

it.each<[string, number]>([['a rate limit', 429], ...(FULL ? [['an outage', 503] as [string, number]] : [])])(
  'an index survives %s while it is built',
  async (_name, status) => {
    const page = await journey.signIn()
    journey.expectComplaint(/429|503/)
    journey.world.controls.faults = [
      { method: 'GET', path: 'articles$|posts$', kind: 'status', status, retryAfter: 1, times: 2 },
    ]
    await openTicket(page, FIRST)
    await isUseful(page)
    await expect.poll(() => indexIn(page), { timeout: 30_000 }).toBe(true)
    expect(
      await panel(page, 'Answers')
        .getByRole('button', { name: /^Retry/ })
        .count(),
    ).toBe(0)
    await isIndexed(page)
  },
)
