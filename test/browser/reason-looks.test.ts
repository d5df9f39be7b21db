import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { FULL } from '#test/full.ts'
import { IDS } from '#workspace/demo/company.ts'
import { STORIES } from '#workspace/demo/stories.ts'
import { setUpJourney } from './harness.ts'
import { looking } from './looking.ts'
import { settled } from './sidebar.ts'
import { appFrame, openTicket, shownPane, submitAs, type WindowOptions } from './window.ts'

const journey = setUpJourney()

const TICKET = STORIES.spike.ticketId
const GERMAN = 800003
const WIDTHS = [320, 400]
const WINDOW: WindowOptions = { height: 3_000, width: 1_100, panel: 400 }

/** What looks at the frame in front. */
const lookOn = (page: Page) => looking({ journey, page, widths: WIDTHS, pictures: 'looks/reason-' })

async function lead(kind: string, key: string, body: object): Promise<void> {
  const record = {
    name: `${kind}:${key}:1`,
    external_id: `${kind}:${key}:1`,
    custom_object_fields: { kind, key, version: 1, body: JSON.stringify(body) },
  }
  const answer = await journey.http('/api/v2/custom_objects/barometer/records', {
    method: 'POST',
    body: JSON.stringify({ custom_object_record: record }),
  })
  expect(answer.ok).toBe(true)
}

const button = (page: Page, name: RegExp) => appFrame(page).getByRole('button', { name })

/** Scheme at the start, and language. */
const READERS = [
  ['dark', 'de'],
  ['light', 'en'],
  ['light', 'de'],
  ['dark', 'en'],
] as const

/** In the whole run all of them; else another one for each journey, as looks go over to the other scheme by themselves. */
const readers = (turn: number) => (FULL ? READERS : READERS.slice(turn, turn + 1))

it.each(readers(0))('all that the Reason panel may have to say, %s, %s', async (scheme, locale) => {
  const reason = 'billing__card_declined'
  await lead('notice', 'cards', {
    reason,
    what: 'Card payments of some banks fail since this morning; nothing is charged twice.',
    since: '2026-09-14T07:10:00Z',
    next: '2026-09-14T11:00:00Z',
    expires: '2026-09-15T00:00:00Z',
    wording: 'We know that cards are declined and are on it.',
  })
  await lead('fix', 'cards', {
    reason,
    shipped: '2026-08-03T00:00:00Z',
    change: { share: -0.38, low: -0.52, high: -0.21 },
  })
  await journey.http('/__workspace/user', {
    method: 'PUT',
    body: JSON.stringify({ user_id: GERMAN, locale }),
  })
  const page = await journey.signIn({ ...WINDOW, scheme, user: GERMAN })
  const look = lookOn(page)
  const name = (state: string) => `${state}-${scheme}-${locale}`
  await openTicket(page, TICKET)
  await settled(page)
  await button(page, /^(Insert wording|Formulierung einfügen)$/).waitFor()
  await submitAs(page, 'Solved')
  await shownPane(page).getByRole('alert').first().waitFor()
  await look(name('stopped'))

  await button(page, /Card declined/)
    .first()
    .click()
  await button(page, /^(Change|Ändern)$/).waitFor()
  await button(page, /^(Correct|Korrigieren)$/).click()
  await button(page, /^(Not resolved|Nicht gelöst)$/).click()
  await look(name('overruled'))
  const now = button(page, /^(Say it now|Jetzt angeben)$/)
  const more = button(page, /^(Other causes|Andere Ursachen)$/)
  const asks = async (): Promise<boolean> => {
    if (await now.isVisible()) await now.press('Enter', { timeout: 2_000 }).catch(() => undefined)
    return more.isVisible()
  }
  await expect.poll(asks, { timeout: 15_000 }).toBe(true)
  await more.press('Enter')
  await look(name('inhibitors'))

  // The page begins anew in the scheme that its address names.
  await page.emulateMedia({ colorScheme: scheme })
  await page.reload()
  await openTicket(page, TICKET)
  await button(page, /^(Take it|Übernehmen)$/).waitFor()
  await look(name('kept'))
  await button(page, /^(Forget it|Vergessen)$/).click()

  await button(page, /^(Other…|Anderer…)$/)
    .first()
    .click()
  const search = appFrame(page).getByRole('combobox').first()
  await search.fill('other')
  await search.press('Enter')
  await appFrame(page).getByRole('textbox').last().waitFor()
  await look(name('other'))
})

const speaks = (user: number, locale: string): Promise<Response> =>
  journey.http('/__workspace/user', { method: 'PUT', body: JSON.stringify({ user_id: user, locale }) })

/** So many first suggestions of each tenth were checked, most of the surer ones right. */
async function checkSuggestions(): Promise<void> {
  const day = '2026-09-14'
  const at = Date.parse(`${day}T00:00:00Z`)
  await lead('stats', day, {
    ...{ v: 1, day, window: [7, 5, at - 9_000_000_000, at - 2_000_000_000], sampled: 1, found: 900 },
    ...{ left: {}, usual: [900, 700], levels: {}, ratings: [80, 100], first: {}, reasons: {}, items: [] },
    sug: { tenths: Array.from({ length: 10 }, (_, tenth) => [60, 4 + 6 * tenth]), of: [200, 400] },
  })
}

it.each(readers(1))(
  'suggestions in per cent, tags that wait, and what reads like another reason, %s, %s',
  async (scheme, locale) => {
    await checkSuggestions()
    await speaks(GERMAN, locale)
    const options = { ...WINDOW, scheme, user: GERMAN, switches: { hookWritesSaved: false } }
    const page = await journey.signIn(options)
    const look = lookOn(page)
    const name = (state: string) => `${state}-${scheme}-${locale}`
    await openTicket(page, STORIES.slipping.ticketId)
    await settled(page)
    await journey.calmed()
    // What the browser knew when the frame opened is what stands there.
    await page.reload()
    await openTicket(page, STORIES.slipping.ticketId)
    await settled(page)
    const first = button(page, /\d+\s?%$/).first()
    await first.waitFor()
    await look(name('calibrated'))

    await first.click()
    await button(page, /^(Change|Ändern)$/).waitFor()
    journey.expectComplaint(/status of 503/)
    journey.world.setControls({
      faults: [
        { method: 'PUT', path: `/tickets/${STORIES.slipping.ticketId}/tags`, kind: 'status', status: 503 },
      ],
    })
    await submitAs(page, 'Pending')
    await appFrame(page)
      .getByText(/did not take Barometer’s tags yet|hat die Tags von Barometer noch nicht angenommen/)
      .waitFor()
    await look(name('unwritten'))

    journey.world.setControls({ faults: [] })
    const text =
      'Another thing: our card was declined and the payment failed: card declined, PAY-417. Two cards declined.'
    await journey.http('/__workspace/reply', {
      method: 'POST',
      body: JSON.stringify({ ticket_id: STORIES.slipping.ticketId, body: text }),
    })
    await appFrame(page)
      .getByRole('group', { name: /^(By now it reads more like|Inzwischen spricht es eher für)$/ })
      .waitFor()
    await look(name('newer'))
  },
)

it.each(readers(2))('what an agent may read and not change, %s, %s', async (scheme, locale) => {
  const name = (state: string) => `${state}-${scheme}-${locale}`
  await speaks(IDS.lightAgent, locale)
  const page = await journey.signIn({ ...WINDOW, scheme, user: IDS.lightAgent })
  const look = lookOn(page)
  await openTicket(page, STORIES.repeat.ticketId)
  await settled(page)
  await appFrame(page)
    .getByText(/You can read this ticket but not|Sie können dieses Ticket lesen/)
    .waitFor()
  await look(name('read-only'))
  await journey.http('/__workspace/edit', {
    method: 'POST',
    body: JSON.stringify({
      ticket_id: STORIES.repeat.ticketId,
      ticket: { custom_fields: [{ id: IDS.reasonField, value: 'billing__card_declined' }] },
    }),
  })
  await appFrame(page).getByText('Billing › Card declined').first().waitFor()
  await look(name('read-only-chosen'))
})
