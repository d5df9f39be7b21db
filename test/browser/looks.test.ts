import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { FULL } from '#test/full.ts'
import { IDS } from '#workspace/demo/company.ts'
import { STORIES } from '#workspace/demo/stories.ts'
import { setUpJourney } from './harness.ts'
import { looking, STARTS } from './looking.ts'
import { breakApi, type Outage } from './outage.ts'
import { panel, settled } from './sidebar.ts'
import { appElement, openTicket, shownPane, submitAs, type WindowOptions, writeReply } from './window.ts'

const journey = setUpJourney()

/** Pixels: the narrowest panel that Zendesk offers, and a wide one. */
const WIDTHS = [320, 400]

/** High enough for the whole frame to be in the picture. */
const WINDOW: WindowOptions = { height: 3_600, width: 1_100, panel: 400 }

/** What looks at the frame in front. */
const lookOn = (page: Page) => looking({ journey, page, widths: WIDTHS, pictures: 'looks/' })

/** Each frame that is open goes over with the one in front: few at once. The second half is for the whole run. */
const HALVES = STARTS.flatMap((scheme) => (FULL ? [0, 1] : [0]).map((half) => [scheme, half] as const))

it.each(HALVES)('every second story, %s, from number %i on', async (scheme, half) => {
  const page = await journey.signIn({ ...WINDOW, scheme })
  const look = lookOn(page)
  const stories = Object.entries(STORIES).filter((_, at) => at % 2 === half)
  for (const [story, { ticketId }] of stories) {
    await openTicket(page, ticketId)
    await settled(page)
    await look(`story-${story}`)
  }
})

// In every run all that can be opened is opened with colours forced, at the narrowest width.
it.runIf(FULL).each(STARTS)('everything opened, %s', async (scheme) => {
  const page = await journey.signIn({ ...WINDOW, scheme })
  const look = lookOn(page)
  await openTicket(page, STORIES.slipping.ticketId)
  await settled(page)
  await panel(page, 'Health').getByRole('heading', { level: 2 }).getByRole('button').click()
  await settled(page)
  await panel(page, 'Health').getByRole('button', { name: 'All parts' }).click()
  await look('open-unanswered')
  await writeReply(page, 'Hello Omar,')
  const now = panel(page, 'Health').getByRole('region', { name: 'Do now' })
  await now.getByText('What it says (English)').click()
  await panel(page, 'Health')
    .getByText(/signals known at both ends$/)
    .click()
  await panel(page, 'Health').getByRole('button', { name: 'More templates' }).click()
  await panel(page, 'Health').getByText('Noted; it is kept when you save.').waitFor()
  await panel(page, 'Answers')
    .getByRole('button', { name: /^Preview/ })
    .first()
    .click()
  await settled(page)
  await panel(page, 'Answers').getByRole('button', { name: 'Search answers' }).click()
  await panel(page, 'Answers').getByRole('searchbox').fill('schedule')
  await panel(page, 'Answers').getByRole('list', { name: 'Search results' }).waitFor()
  await panel(page, 'Reason').getByRole('button', { name: 'Other…' }).click()
  await panel(page, 'Reason').getByRole('tree').waitFor()
  await look('open')
})

const CUSTOMER = /\/users\/\d+\/|help_center|community/

const OUTAGES: readonly (readonly [string, Outage, RegExp])[] = [
  ['failed', 500, CUSTOMER],
  ['failed-fields', 503, /ticket_fields/],
  ['failed-all', 500, /./],
  ['no-permission', 403, CUSTOMER],
]

it('what failed and what may not be read', async () => {
  journey.expectComplaint(/status of (403|500|503)/)
  const broken = OUTAGES.flatMap(([name, how, path]) =>
    STARTS.map(async (scheme) => {
      const page = await journey.signIn({ ...WINDOW, scheme })
      await breakApi(page, how, path)
      await openTicket(page, STORIES.repeat.ticketId)
      await panel(page, 'Reason').waitFor()
      await settled(page)
      return { page, name: `state-${name}` }
    }),
  )
  for (const { page, name } of await Promise.all(broken)) await lookOn(page)(name)
})

it('loading', async () => {
  const waiting = STARTS.map(async (scheme) => {
    const page = await journey.signIn({ ...WINDOW, scheme })
    await breakApi(page, 'never answers', CUSTOMER)
    await openTicket(page, STORIES.angry.ticketId)
    await panel(page, 'Reason').getByRole('group', { name: 'Suggested reasons' }).waitFor()
    return page
  })
  for (const page of await Promise.all(waiting)) await lookOn(page)('state-loading')
})

it.each(STARTS)('read-only and stale, %s', async (scheme) => {
  journey.expectComplaint(/status of 500/)
  const reader = await journey.signIn({ ...WINDOW, scheme, user: IDS.lightAgent })
  await openTicket(reader, STORIES.repeat.ticketId)
  await settled(reader)
  await lookOn(reader)('state-light-agent')

  const stale = await journey.signIn({ ...WINDOW, scheme })
  await openTicket(stale, STORIES.spike.ticketId)
  await settled(stale)
  await breakApi(stale, 500, CUSTOMER)
  await submitAs(stale, 'Pending')
  await shownPane(stale).getByText('Pending', { exact: true }).first().waitFor()
  await stale.getByRole('button', { name: 'Views' }).click()
  await openTicket(stale, STORIES.spike.ticketId)
  await appElement(stale).contentFrame().getByText('Could not be renewed').first().waitFor()
  await lookOn(stale)('state-stale')
})

it.each(STARTS)('a plan that has neither community nor events, %s', async (scheme) => {
  journey.expectComplaint(/status of 40[34]/)
  journey.world.setControls({
    features: { community: false, events: false },
    switches: { sideloadsOnLists: 'ignored' },
  })
  const page = await journey.signIn({ ...WINDOW, scheme })
  const look = lookOn(page)
  await openTicket(page, STORIES.slipping.ticketId)
  await settled(page)
  await look('state-partial')
})

// In every run the pseudo-locale's words are longer.
it.runIf(FULL).each(STARTS)(
  'in German: long names, a new ticket, a person and an organisation, %s',
  async (scheme) => {
    const body = JSON.stringify({ user_id: 800003, locale: 'de' })
    await journey.http('/__workspace/user', { method: 'PUT', body })
    const page = await journey.signIn({ ...WINDOW, scheme, user: 800003 })
    const look = lookOn(page)
    const organization = journey.world.people.user(STORIES.slipping.requesterId)?.organization_id
    const places = {
      ticket: `tickets/${STORIES.longNames.ticketId}`,
      'new-ticket': 'new-ticket',
      person: `users/${STORIES.slipping.requesterId}`,
      organization: `organizations/${organization}`,
    }
    let open = 0
    for (const [name, place] of Object.entries(places)) {
      await page.evaluate((hash) => {
        location.hash = hash
      }, `#/${place}`)
      open += 1
      await expect.poll(() => page.locator('main iframe').count()).toBe(open)
      await appElement(page).waitFor()
      await settled(page)
      await look(`german-${name}`)
    }
  },
)
