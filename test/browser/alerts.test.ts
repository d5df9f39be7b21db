import type { FrameLocator, Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { demoAccount } from '#workspace/demo/demo.ts'
import { STORIES } from '#workspace/demo/stories.ts'
import { setUpJourney } from './harness.ts'
import { HURRIED, passUntil } from './hurry.ts'
import { faultsInBoth, looking, STARTS } from './looking.ts'
import { press } from './press.ts'
import { LEAD, openReview } from './review-page.ts'
import { panel, settled, takeSuggestedReason } from './sidebar.ts'
import { appElement, appFrame, insideApp, openTicket, type WindowOptions } from './window.ts'

/** Few enough to be read at once; the spike is planted all the same. */
const journey = setUpJourney({ account: () => demoAccount({ now: '2026-09-14T09:00:00Z', tickets: 2_500 }) })

const REASON = 'Billing › Card declined'
const WINDOW: WindowOptions = { height: 3_000, width: 1_100, panel: 400 }
const NOTE = 'Our card provider is down since Friday; a fix is on its way.'

interface Records {
  custom_object_records: { external_id: string; custom_object_fields: { kind: string; body: string } }[]
}

/** As the account's own door tells them, past all code of the app. */
async function alertBodies(): Promise<{ reason: string; state: string; note: string }[]> {
  const { custom_object_records: all } = await journey.read<Records>(
    '/api/v2/custom_objects/barometer/records.json?page[size]=100',
  )
  return all
    .filter(({ custom_object_fields: { kind } }) => kind === 'alert')
    .toSorted((a, b) => (a.external_id < b.external_id ? -1 : 1))
    .map(({ custom_object_fields: { body } }) => JSON.parse(body))
}

async function openReasons(page: Page): Promise<FrameLocator> {
  const frame = await openReview(page, 'Reasons')
  await frame.getByText('No lead has looked at it yet').waitFor({ timeout: 60_000 })
  return frame
}

async function explain(frame: FrameLocator): Promise<void> {
  const form = frame.getByRole('form', { name: `What is behind ${REASON}?` })
  await press(frame.getByRole('button', { name: `Explain ${REASON}…` }), form)
  await form.getByLabel('In one line').fill(NOTE)
  await form.getByRole('button', { name: 'Save' }).click()
  await frame.getByText(/^Explained .*provider is down/).waitFor()
}

it.each(STARTS)(
  'a spike is on record once, a lead explains it, and an agent reads that under the reason, %s',
  async (scheme) => {
    const page = await journey.signIn({ user: LEAD, scheme, width: 1280 })
    const frame = await openReasons(page)
    expect((await alertBodies()).map(({ reason, state }) => [reason, state])).toEqual([
      ['billing__card_declined', 'new'],
    ])
    await explain(frame)
    expect((await alertBodies()).at(-1)).toMatchObject({ state: 'explained', note: NOTE })
    await journey.screenshot(appElement(page), `alerts/review-${scheme}`)
    expect.soft(await faultsInBoth(page)).toEqual([])

    const agent = await journey.signIn({ ...WINDOW, scheme })
    await openTicket(agent, STORIES.spike.ticketId)
    await settled(agent)
    await takeSuggestedReason(agent, REASON)
    const line = panel(agent, 'Reason').getByText(/^More contacts with this reason than usual: \d+ customers/)
    await line.waitFor()
    expect(await line.innerText()).toContain(`From your leads: ${NOTE}`)
    const pictures = 'alerts/'
    await looking({ journey, page: agent, widths: [320, 400], pictures })('sidebar')
  },
)

it('a notice is changed while it is live, and the agent’s open ticket has its new words', async () => {
  const page = await journey.signIn({ user: LEAD, width: 1280 })
  const frame = await openReasons(page)
  const form = frame.getByRole('form', { name: `Notice about ${REASON}` })
  await press(frame.getByRole('button', { name: 'Write a notice…' }), form)
  await form.getByLabel('What agents should know').fill('Card payments fail.')
  await form.getByRole('button', { name: 'Publish notice' }).click()
  const live = frame.getByRole('list', { name: 'Live notices' })
  await live.getByText('Card payments fail.').waitFor()
  const agent = await journey.signIn(HURRIED)
  await openTicket(agent, STORIES.spike.ticketId)
  await appFrame(agent).getByText('Card payments fail.').waitFor()

  const editing = frame.getByRole('form', { name: `Change the notice about ${REASON}` })
  await press(live.getByRole('button', { name: `Change the notice about ${REASON}` }), editing)
  await journey.screenshot(appElement(page), 'alerts/changing')
  await editing.getByLabel('What agents should know').fill('Card payments work again.')
  await editing.getByRole('button', { name: 'Save changes' }).click()
  await live.getByText('Card payments work again.').waitFor()
  // Sidebars read anew within half a minute, each at a moment of its own.
  await passUntil(
    journey.world,
    await insideApp(agent),
    appFrame(agent).getByText('Card payments work again.'),
  )
})
