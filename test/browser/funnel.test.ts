// Journeys: from an answer that is shown to what the ticket tells afterwards, whatever browser and account lack.

import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { isInSample } from '#domain/hash.ts'
import { FULL } from '#test/full.ts'
import { STORIES } from '#workspace/demo/stories.ts'
import { setUpJourney } from './harness.ts'
import { answers, firstAnswer } from './inserting.ts'
import { ourTags, savedTicket } from './saved.ts'
import { customer, insertAnswer, settled } from './sidebar.ts'
import { decideAsTeam } from './team.ts'
import { openTicket, shownPane, submitAs } from './window.ts'

const journey = setUpJourney()

const { ticketId: MAIL, requesterId: BEN } = STORIES.repeat
const PAGES = /help_center\/[a-z-]+\/articles$|community\/posts$/

const idOf = (title: string): number => {
  const article = journey.world.account.articles.find((one) => one.title === title)
  if (!article) throw new Error(`The demo has no article “${title}”.`)
  return article.id
}

async function submitted(page: Page, status = 'Pending'): Promise<void> {
  await submitAs(page, status)
  await shownPane(page).getByText(status, { exact: true }).first().waitFor()
}

/** The customer writes once more; gives the new ticket's number. */
async function contactFrom(requesterId: number): Promise<number> {
  const comment = { body: 'Hello, the card is declined again. What now?' }
  const ticket = { subject: 'Card declined again', requester_id: requesterId, comment }
  const answer = await journey.http('/api/v2/tickets.json', {
    method: 'POST',
    body: JSON.stringify({ ticket }),
  })
  expect(answer.status).toBe(201)
  return ((await answer.json()) as { ticket: { id: number } }).ticket.id
}

/** The largest share that a team can choose. */
const HALF = 50

/** The customer writes until a ticket is drawn; the draw is by its number alone. */
async function drawnContact(): Promise<number> {
  const id = await contactFrom(BEN)
  return isInSample(HALF, 'quiet', id) ? id : drawnContact()
}

interface Lack {
  name: string
  /** Other journeys of every run lack it too: in the whole run only. */
  whole?: true
  before?: (page: Page) => Promise<void> | void
  /** After the suggestions are there, before one is inserted. */
  meanwhile?: (page: Page) => Promise<void>
}

const LACKS: readonly Lack[] = [
  {
    name: 'storage is off',
    whole: true,
    before: async (page) => {
      await page.context().addInitScript({
        content: `for (const name of ['indexedDB', 'caches'])
          Object.defineProperty(window, name, { value: undefined })
        for (const name of ['localStorage', 'sessionStorage'])
          Object.defineProperty(window, name, { get() { throw new DOMException('denied', 'SecurityError') } })`,
      })
    },
  },
  {
    name: 'the community is off',
    before: () => {
      journey.world.setControls({ features: { community: false } })
      journey.expectComplaint(/404/)
    },
  },
  {
    name: 'the index is being built',
    whole: true,
    before: () => journey.world.setControls({ latency: 300 }),
    meanwhile: async () => {
      await expect.poll(() => journey.callCount(PAGES), { timeout: 20_000 }).toBeGreaterThan(0)
    },
  },
  {
    name: 'Zendesk slows the index down',
    before: () => {
      journey.expectComplaint(/429/)
      journey.world.setControls({
        faults: [{ method: 'GET', path: 'articles$|posts$', kind: 'status', status: 429, retryAfter: 2 }],
      })
    },
    meanwhile: async () => {
      await expect.poll(() => journey.callCount(PAGES), { timeout: 20_000 }).toBeGreaterThan(0)
    },
  },
]

it.each(LACKS.filter(({ whole }) => FULL || !whole))(
  'an answer is found, sent and told of while $name',
  async ({ before, meanwhile }) => {
    const page = await journey.signIn()
    await before?.(page)
    const { title } = await firstAnswer(page, MAIL)
    await meanwhile?.(page)
    await insertAnswer(page, title)
    expect(
      await answers(page)
        .getByRole('alert')
        .or(answers(page).getByRole('button', { name: /^Retry/ }))
        .count(),
    ).toBe(0)
    await submitted(page)
    const tags = ourTags(await savedTicket(journey, MAIL))
    expect(tags).toEqual(
      expect.arrayContaining([
        ...[`bm_on_${MAIL}`, 'bm_ans_shown', 'bm_ans_ins'],
        ...[`bm_sent_a${idOf(title)}`, 'bm_sent_via_top'],
      ]),
    )
    expect(tags.filter((tag) => tag.startsWith('bm_sent'))).toHaveLength(2)
  },
)

it('what the agent reads stays open while the index arrives', async () => {
  const page = await journey.signIn()
  const { title } = await firstAnswer(page, MAIL)
  await answers(page)
    .getByRole('button', { name: `Preview: ${title}` })
    .click()
  const preview = answers(page).getByRole('region', { name: `Preview of ${title}` })
  await preview.waitFor()
  const handle = await preview.elementHandle()
  await expect.poll(() => journey.callCount(/\/brands/), { timeout: 30_000 }).toBeGreaterThan(0)
  await settled(page)
  await page.waitForTimeout(500)
  expect(await handle?.evaluate((element) => element.isConnected)).toBe(true)
  await submitted(page)
  expect(ourTags(await savedTicket(journey, MAIL))).toContain('bm_ans_shown')
})

it('what was sent is what the header says when the customer comes back', async () => {
  const page = await journey.signIn()
  const { title } = await firstAnswer(page, MAIL)
  await insertAnswer(page, title)
  await submitted(page)
  expect(ourTags(await savedTicket(journey, MAIL))).toContain(`bm_sent_a${idOf(title)}`)

  const id = await contactFrom(BEN)
  const another = await journey.signIn()
  await openTicket(another, id)
  await customer(another)
    .getByText(new RegExp(`sent “${title}|sent one article or post`))
    .waitFor()
  // By its title once the index is there; it counts against sending the same once more.
  await customer(another).getByText(`sent “${title}”`).waitFor({ timeout: 30_000 })
  await submitted(another, 'Open')
  const { tags } = await savedTicket(journey, id)
  expect(tags).toContain(`bm_on_${id}`)
  expect(tags).not.toContain(`bm_sent_a${idOf(title)}`)
})

it('a ticket of the quiet sample shows nothing until it is asked, and says so for good', async () => {
  await decideAsTeam(journey, { quietSamplePercent: HALF })
  const id = await drawnContact()
  const page = await journey.signIn()
  await openTicket(page, id)
  const show = answers(page).getByRole('button', { name: 'Show suggestions' })
  await show.waitFor()
  await settled(page)
  expect(await answers(page).getByRole('list', { name: 'Suggested answers' }).count()).toBe(0)
  await submitted(page)
  const quiet = ourTags(await savedTicket(journey, id))
  expect(quiet).toEqual(expect.arrayContaining([`bm_on_${id}`, 'bm_quiet']))
  expect(quiet.filter((tag) => tag.startsWith('bm_ans'))).toEqual([])

  // Nobody is drawn any more: who was, stays.
  await decideAsTeam(journey, { quietSamplePercent: 0 })
  const later = await journey.signIn()
  await openTicket(later, id)
  await answers(later).getByRole('button', { name: 'Show suggestions' }).click()
  await answers(later).getByRole('list', { name: 'Suggested answers' }).waitFor()
  await submitted(later, 'Open')
  expect(ourTags(await savedTicket(journey, id))).toEqual(
    expect.arrayContaining(['bm_quiet', 'bm_ans_shown']),
  )
})

it('nobody is in the sample while the team has not asked for one', async () => {
  const page = await journey.signIn()
  await firstAnswer(page, MAIL)
  await submitted(page)
  const tags = ourTags(await savedTicket(journey, MAIL))
  expect(tags).toContain('bm_ans_shown')
  expect(tags).not.toContain('bm_quiet')
})
