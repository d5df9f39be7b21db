// Journeys: the browser learns from the account's own contacts, and later tickets show it; storage holds none of their words.

import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { MINUTE } from '#domain/instant.ts'
import { demoAccount } from '#workspace/demo/demo.ts'
import { STORIES } from '#workspace/demo/stories.ts'
import type { Account } from '#workspace/records.ts'
import { setUpJourney } from './harness.ts'
import { panel } from './sidebar.ts'
import { appFrame, openTicket } from './window.ts'

/** Said in every tenth contact, by hundreds of people: it is learned from, and must not be kept. */
const PLANTED = 'Zanzibarquux'

const account = (): Account => {
  const demo = demoAccount({ now: '2026-09-14T09:00:00Z' })
  const tickets = demo.tickets.map((ticket, place) =>
    place % 10 === 0
      ? { ...ticket, description: `${ticket.description}\n${PLANTED} is our account.` }
      : ticket,
  )
  return { ...demo, tickets }
}

const journey = setUpJourney({ account, optimised: true })
const EXPORT = /search\/export$/

const chips = (page: Page) =>
  panel(page, 'Reason').getByRole('group', { name: 'Suggested reasons' }).getByRole('button')

/** All that the app keeps in this browser: texts as they are, numbers as letters of one and of two bytes. */
const kept = (page: Page): Promise<{ keys: string[]; all: string }> =>
  appFrame(page)
    .locator('body')
    .evaluate(async () => {
      const readable = (value: unknown): string => {
        if (typeof value === 'string') return value
        if (ArrayBuffer.isView(value)) {
          const bytes = new Uint8Array(value.buffer, value.byteOffset, value.byteLength)
          const wide = bytes.subarray(0, bytes.length - (bytes.length % 2))
          return new TextDecoder('latin1').decode(bytes) + new TextDecoder('utf-16le').decode(wide)
        }
        if (Array.isArray(value)) return value.map(readable).join('\n')
        if (typeof value !== 'object' || value === null) return String(value)
        return Object.entries(value).flat().map(readable).join('\n')
      }
      const done = <T>(request: IDBRequest<T>): Promise<T> =>
        new Promise((resolve, reject) => {
          request.onsuccess = () => resolve(request.result)
          request.onerror = () => reject(request.error)
        })
      const database = await done(indexedDB.open('barometer'))
      const store = database.transaction('facts').objectStore('facts')
      const [keys, values] = [await done(store.getAllKeys()), await done(store.getAll())]
      database.close()
      return { keys: keys.map(String), all: values.map(readable).join('\n').toLowerCase() }
    })

const holds = async (page: Page, key: RegExp): Promise<boolean> =>
  (await kept(page)).keys.some((one) => key.test(one))

/** Half an hour later this agent's turn has come; a browser that is opened anew has an office of its own. */
const halfAnHourLater = async (page: Page): Promise<Page> => {
  const [window, address] = [page.context(), page.url().replace(/#.*$/, '')]
  await page.close()
  journey.world.clock.advance(31 * MINUTE)
  const later = await window.newPage()
  await later.goto(address)
  await later.getByRole('navigation', { name: 'Main' }).waitFor()
  return later
}

/** The chips of a ticket that is opened for the first time in this page. */
const suggested = async (page: Page, ticketId: number): Promise<string[]> => {
  await openTicket(page, ticketId)
  await chips(page).first().waitFor()
  return chips(page).allTextContents()
}

it('learns once its turn has come, in three pages; the next ticket shows it, and no word of a contact is kept', async () => {
  // What was said to posts would be read first.
  journey.world.controls.features = { ...journey.world.controls.features, community: false }
  journey.expectComplaint(/community/)
  const page = await journey.signIn()
  const described = await suggested(page, STORIES.slipping.ticketId)
  expect(described.length).toBeGreaterThan(2)
  await expect.poll(() => holds(page, /learned\/\d+\/rhythm$/), { timeout: 30_000 }).toBe(true)
  expect(journey.callCount(EXPORT)).toBe(0)

  const later = await halfAnHourLater(page)
  const before = await suggested(later, STORIES.repeat.ticketId)
  await expect.poll(() => holds(later, /learned\/\d+\/models$/), { timeout: 60_000 }).toBe(true)
  expect(journey.callCount(EXPORT)).toBe(3)
  // What the agent looks at stays as it is.
  expect(await chips(later).allTextContents()).toEqual(before)
  const learned = await suggested(later, STORIES.slipping.ticketId)
  expect(learned).toHaveLength(2)
  expect(learned[0]).toMatch(/Campaigns › Scheduling.*likely/)

  const { all } = await kept(later)
  expect(all.length).toBeGreaterThan(100_000)
  expect(all).not.toContain(PLANTED.toLowerCase())
}, 120_000)
