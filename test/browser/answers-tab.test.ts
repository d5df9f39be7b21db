// Journeys: a lead sees what good content is missing, notes it, and puts a reason's board in order.

import type { FrameLocator, Page } from 'playwright-core'
import { expect, it, vi } from 'vitest'
import { FULL } from '#test/full.ts'
import { demoAccount } from '#workspace/demo/demo.ts'
import { setUpJourney } from './harness.ts'
import { faultsInBoth, STARTS } from './looking.ts'
import { press } from './press.ts'
import { insideReview, LEAD, openReview } from './review-page.ts'

/** Posts with comments: each costs a call, of which few may go out in a minute. */
const TALKED = 10

const journey = setUpJourney({
  account: () => {
    const account = demoAccount({ now: '2026-09-14T09:00:00Z', tickets: 900 })
    const talked = new Set(account.posts.slice(0, TALKED).map(({ id }) => id))
    const posts = account.posts.map((post) => (talked.has(post.id) ? post : { ...post, comment_count: 0 }))
    return { ...account, posts, postComments: account.postComments.filter((one) => talked.has(one.post_id)) }
  },
})
const PATIENCE = 150_000
/** In its middle a line has a menu, which is not dragged. */
const BY_TITLE = { sourcePosition: { x: 20, y: 14 }, targetPosition: { x: 20, y: 14 } }

interface Stored {
  kind: string
  key: string
  version: number
  body: string
}

async function records(kind: string): Promise<Stored[]> {
  const { custom_object_records: all } = await journey.read<{
    custom_object_records: { custom_object_fields: Stored }[]
  }>('/api/v2/custom_objects/barometer/records?page[size]=100')
  return all.map((record) => record.custom_object_fields).filter((fields) => fields.kind === kind)
}

/** The newest version that a search finds. */
async function found(kind: string, key: string): Promise<number> {
  const filter = { 'custom_object_fields.kind': { $eq: kind } }
  const answer = await journey.http('/api/v2/custom_objects/barometer/records/search?page[size]=100', {
    method: 'POST',
    body: JSON.stringify({ filter }),
  })
  const { custom_object_records: all } = (await answer.json()) as {
    custom_object_records: { custom_object_fields: Stored }[]
  }
  const versions = all.flatMap(({ custom_object_fields: one }) => (one.key === key ? one.version : []))
  return Math.max(0, ...versions)
}

async function openAnswers(page: Page): Promise<FrameLocator> {
  const frame = await openReview(page, 'Answers')
  await frame.getByRole('combobox', { name: 'Period' }).selectOption('last_12_weeks')
  await frame.getByText('All tickets read').first().waitFor({ state: 'attached', timeout: 120_000 })
  return frame
}

// Seen in every run as part of all of Review, opened, at twice the size.
it.runIf(FULL).each(STARTS)(
  'gaps, boards and response times stand without faults that axe knows of, %s',
  async (scheme) => {
    const page = await journey.signIn({ user: LEAD, scheme, width: 1600, height: 1_000 })
    const frame = await openAnswers(page)
    const gaps = frame.getByRole('region', { name: 'Content gaps' })
    await gaps.getByRole('rowheader').first().waitFor()
    await frame.getByText(/ posts read\./).waitFor({ timeout: 70_000 })
    for (const width of [1600, 1280]) {
      await page.setViewportSize({ width, height: 1_000 })
      for (const region of [
        'Content gaps',
        'Boards: what comes first for a reason',
        'Community response time',
      ]) {
        await frame.getByRole('region', { name: region }).scrollIntoViewIfNeeded()
        await journey.screenshot(page, `answers-${region.split(/\W/)[0]}-${width}-${scheme}`)
      }
      const wide = await insideReview(page).evaluate(() => document.documentElement.scrollWidth - innerWidth)
      expect.soft(wide, `${width}`).toBeLessThanOrEqual(0)
    }
    const panel = frame.getByRole('complementary')
    await press(gaps.getByRole('button', { name: /: what is missing$/ }).first(), panel)
    expect(await faultsInBoth(page)).toEqual([])
    await journey.screenshot(page, `answers-gap-${scheme}`)
    await press(
      panel.getByRole('button', { name: 'Words these tickets share' }),
      panel.getByText(/tickets? read/),
    )
    await press(
      frame.getByRole('button', { name: /Card declined: change the board$/ }),
      frame.getByRole('complementary', { name: /^Board: / }),
    )
    await panel
      .getByText(/^1\. \D/)
      .first()
      .waitFor()
    await journey.screenshot(page, `answers-board-${scheme}`)
    expect(await faultsInBoth(page)).toEqual([])
  },
  PATIENCE,
)

it(
  'a lead notes who writes what is missing, and closes the gap',
  async () => {
    const page = await journey.signIn({ user: LEAD })
    const frame = await openAnswers(page)
    const gaps = frame.getByRole('region', { name: 'Content gaps' })
    const panel = frame.getByRole('complementary')
    await press(gaps.getByRole('button', { name: /: what is missing$/ }).first(), panel)
    await panel.getByRole('textbox', { name: 'The team’s note' }).fill('Written as “Pay by invoice”')
    await press(panel.getByRole('button', { name: 'It is there now: close' }), panel.getByText('Saved.'))
    await gaps.getByText(/^Closed /).waitFor()
    const [stored] = await records('gap')
    expect(JSON.parse(stored?.body ?? '')).toMatchObject({
      note: 'Written as “Pay by invoice”',
      closed: expect.stringMatching(/^2026-09-14T/),
    })
  },
  PATIENCE,
)

it(
  'a lead puts a board in order by key and by mouse, and it is stored where panels read it',
  async () => {
    const page = await journey.signIn({ user: LEAD, height: 1_000 })
    const frame = await openAnswers(page)
    const panel = frame.getByRole('complementary', { name: /^Board: / })
    await press(frame.getByRole('button', { name: /Card declined: change the board$/ }), panel)
    const list = panel.getByRole('list', { name: 'First for this reason' })
    const titles = async (): Promise<string[]> =>
      (await list.getByRole('listitem').allInnerTexts()).map((text) => text.split('\n')[0]?.slice(3) ?? '')
    // By their titles, which may have to be asked for.
    await list.getByText(/^1\. (?!Article \d)/).waitFor({ timeout: 60_000 })
    const [first, second] = await titles()
    await list.getByRole('button', { name: `Move down: ${first}` }).focus()
    await page.keyboard.press('Enter')
    await expect.poll(titles).toEqual([second, first])
    await vi.waitFor(
      async () => {
        if ((await titles())[0] !== first)
          await list.getByRole('listitem').last().dragTo(list.getByRole('listitem').first(), BY_TITLE)
        expect(await titles()).toEqual([first, second])
      },
      { timeout: 15_000, interval: 200 },
    )
    await list.getByRole('button', { name: `Move up: ${second}` }).focus()
    await page.keyboard.press('Enter')
    await expect.poll(titles).toEqual([second, first])
    await press(panel.getByRole('button', { name: 'Save board' }), panel.getByText(/^Saved\./))
    // Whoever opens a ticket finds records by search, which lags behind the list.
    await expect.poll(() => found('reasons', 'Billing'), { timeout: 30_000 }).toBe(2)
    const newest = (await records('reasons'))
      .filter(({ key }) => key === 'Billing')
      .sort((a, b) => b.version - a.version)[0]
    const board: string[] = JSON.parse(newest?.body ?? '').billing__card_declined.pinned
    const titleOf = (key: string): string | undefined =>
      journey.world.account.articles.find(({ id, locale }) => `article:${id}` === key && locale === 'en-us')
        ?.title
    expect(board.map(titleOf)).toEqual([second, first])
  },
  PATIENCE,
)
