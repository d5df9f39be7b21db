import type { FrameLocator, Locator, Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { setUpJourney } from './harness.ts'
import { HURRIED, passUntil } from './hurry.ts'
import { faultsInBoth, STARTS } from './looking.ts'
import { insideReview, LEAD, openReview } from './review-page.ts'
import { appFrame, shownPane } from './window.ts'

const RESTRICTED = 800009
const REASON = 360011737434

const journey = setUpJourney()

interface Row {
  id: number
  created_at: string
  custom_fields: { id: number; value: unknown }[]
}

/** All tickets of the days, read page by page; their reasons are counted here, not by Zendesk. */
async function reasonsBetween(from: string, to: string): Promise<unknown[]> {
  const query = new URLSearchParams({
    query: `created>=${from} created<${to}`,
    'filter[type]': 'ticket',
    'page[size]': '1000',
  })
  const reasons: unknown[] = []
  for (;;) {
    const page = await journey.read<{
      results: Row[]
      meta: { has_more: boolean; after_cursor: string }
    }>(`/api/v2/search/export.json?${query}`)
    for (const { custom_fields } of page.results)
      reasons.push(custom_fields.find(({ id }) => id === REASON)?.value ?? null)
    if (!page.meta.has_more) return reasons
    query.set('page[after]', page.meta.after_cursor)
  }
}

const openCounts = async (page: Page): Promise<FrameLocator> => countBySearch(await openReview(page))

/** Counts by reason; reading contacts asks for a count of its own. */
const counted = (): number =>
  journey.world.log
    .entries()
    .filter(
      ({ app, path, query }) =>
        app !== null && /search\/count/.test(path) && /custom_field/.test(query.query ?? ''),
    ).length

/** Reading contacts, which the page begins with, leaves less of the minute's calls to counts. */
const PATIENCE = 150_000

async function countBySearch(frame: FrameLocator): Promise<FrameLocator> {
  await frame.getByRole('tab', { name: 'Reasons' }).click()
  await frame.getByRole('button', { name: 'Count tickets by search instead' }).click()
  await frame.getByRole('table', { name: 'Tickets by contact reason' }).waitFor()
  return frame
}

const said = (frame: FrameLocator): Locator => frame.getByText('All counted')

const allCounted = (frame: FrameLocator): Promise<void> =>
  said(frame).waitFor({ state: 'attached', timeout: 100_000 })

async function figure(frame: FrameLocator, name: string, column: number): Promise<number> {
  const row = frame.getByRole('row').filter({ has: frame.getByRole('rowheader', { name, exact: true }) })
  const text = await row.getByRole('cell').nth(column).innerText()
  return Number(text.replaceAll(',', ''))
}

describe('Review', () => {
  it(
    'counts what the account has, and leads to the tickets',
    async () => {
      const page = await journey.signIn({ user: LEAD, ...HURRIED })
      const frame = await openCounts(page)
      await frame.getByLabel('Period').selectOption('last_4_weeks')
      await frame.getByText('Aug 17 – Sep 13, 2026').waitFor()
      await frame.getByRole('button', { name: 'Show reasons in Billing' }).click()
      await frame.getByRole('rowheader', { name: 'Card declined' }).waitFor()
      // More calls than a minute has.
      await passUntil(journey.world, insideReview(page), said(frame))

      // Berlin's midnights: the page counts days of the account, wherever the test runs.
      const now = await reasonsBetween('2026-08-16T22:00:00Z', '2026-09-13T22:00:00Z')
      const before = await reasonsBetween('2026-07-19T22:00:00Z', '2026-08-16T22:00:00Z')
      const of = (all: readonly unknown[], begins: string): number =>
        all.filter((reason) => String(reason).startsWith(begins)).length
      expect(now.length).toBeGreaterThan(100)
      expect(await figure(frame, 'All tickets', 0)).toBe(now.length)
      expect(await figure(frame, 'All tickets', 2)).toBe(before.length)
      expect(await figure(frame, 'Billing', 0)).toBe(of(now, 'billing__'))
      expect(await figure(frame, 'Billing', 2)).toBe(of(before, 'billing__'))
      expect(await figure(frame, 'Card declined in Billing', 0)).toBe(of(now, 'billing__card_declined'))
      expect(await figure(frame, 'Untagged', 0)).toBe(now.filter((reason) => reason === null).length)

      await frame.getByRole('button', { name: /Billing › Card declined: show/ }).click()
      const list = frame.getByRole('complementary')
      await list.getByRole('listitem').first().waitFor()
      await journey.screenshot(page, 'review-list')
      const link = list.getByRole('button', { name: /^Open ticket/ }).first()
      const id = Number(/#(\d+)/.exec((await link.getAttribute('aria-label')) ?? '')?.[1])
      await link.click()
      await shownPane(page).getByText(`#${id}`, { exact: true }).waitFor()
      const { ticket } = await journey.read<{ ticket: Row }>(`/api/v2/tickets/${id}.json`)
      expect(ticket.custom_fields).toContainEqual({ id: REASON, value: 'billing__card_declined' })
      expect(ticket.created_at >= '2026-08-16T22:00:00Z' && ticket.created_at < '2026-09-13T22:00:00Z').toBe(
        true,
      )
    },
    PATIENCE,
  )

  it(
    'stays as it was left, and asks for nothing again',
    async () => {
      const page = await journey.signIn({ user: LEAD })
      const frame = await openCounts(page)
      await allCounted(frame)
      const calls = counted()
      await page.getByRole('button', { name: 'Views' }).click()
      await page.getByRole('button', { name: 'Barometer' }).first().click()
      await frame.getByRole('rowheader', { name: 'Billing' }).waitFor()
      expect(counted()).toBe(calls)
      // Loaded anew, closed days come from what the browser keeps.
      await page.reload()
      await allCounted(await countBySearch(appFrame(page)))
      expect(counted()).toBe(calls)
    },
    PATIENCE,
  )

  it.each(STARTS)('has no faults that axe knows of, %s', async (scheme) => {
    const page = await journey.signIn({ user: RESTRICTED, scheme, width: 900 })
    const frame = await openCounts(page)
    await frame.getByText(/only some of the account/).waitFor()
    await allCounted(frame)
    await frame.getByRole('button', { name: /Untagged: show/ }).click()
    await frame.getByRole('complementary').getByRole('listitem').first().waitFor()
    await journey.screenshot(page, `review-900-${scheme}`)
    expect(await faultsInBoth(page)).toEqual([])
  })
})
