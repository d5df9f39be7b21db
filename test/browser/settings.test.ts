import type { FrameLocator, Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { FULL } from '#test/full.ts'
import { STORIES } from '#workspace/demo/stories.ts'
import { setUpJourney } from './harness.ts'
import { HURRIED, passUntil } from './hurry.ts'
import { cutOff } from './layout.ts'
import { looking, STARTS } from './looking.ts'
import { pressKey } from './press.ts'
import { insideReview, LEAD, openReview } from './review-page.ts'
import { panel, settled } from './sidebar.ts'
import { decideAsTeam } from './team.ts'
import { appElement, openTicket } from './window.ts'

const journey = setUpJourney()

const OTHER_LEAD = 800002
const AGENT = 800003
const SECTIONS = [
  'Set-up check',
  'Customer health',
  'Back-test',
  'Costs and savings',
  'Series',
  'Question of the month',
  'General',
  'History',
  'File and data',
]

interface StoredRecord {
  external_id: string
  updated_by_user_id: string
  custom_object_fields: { kind: string; version: number; body: string }
}

/** The newest version of the team's settings, through the HTTP door. */
async function newest(): Promise<{ version: number; by: string; body: Record<string, unknown> }> {
  const { custom_object_records: records } = await journey.read<{ custom_object_records: StoredRecord[] }>(
    '/api/v2/custom_objects/barometer/records?page[size]=100',
  )
  const versions = records
    .filter(({ custom_object_fields: { kind } }) => kind === 'settings')
    .sort((one, other) => other.custom_object_fields.version - one.custom_object_fields.version)
  const [record] = versions
  if (!record) throw new Error('no record of settings')
  const { version, body } = record.custom_object_fields
  return { version: Number(version), by: record.updated_by_user_id, body: JSON.parse(body) }
}

async function openSettings(page: Page, section?: string): Promise<FrameLocator> {
  const frame = await openReview(page)
  const tab = frame.getByRole('tab', { name: /^Settings/ })
  if ((await tab.getAttribute('aria-selected')) !== 'true') await tab.click()
  const sections = frame.getByRole('navigation', { name: 'Sections of the settings' })
  if (section !== undefined) {
    await sections.getByRole('button', { name: section }).click()
    await frame.getByRole('heading', { level: 2, name: section }).waitFor()
  }
  return frame
}

/** Points of the closed line, `Health 38 of 76`. */
async function points(page: Page): Promise<number> {
  await settled(page)
  const line = panel(page, 'Health').getByRole('heading', { level: 2 }).getByRole('button')
  const [, found] = /(\d+) of \d+/.exec(await line.innerText()) ?? []
  return Number(found)
}

describe('settings', () => {
  it('a lead changes points, saves, and the sidebar that is open beside a ticket shows the new score', async () => {
    const page = await journey.signIn({ user: LEAD })
    await openTicket(page, STORIES.slipping.ticketId)
    const before = await points(page)
    const frame = await openSettings(page, 'Customer health')
    await frame.getByRole('button', { name: 'Edit key_action' }).click()
    // A campaign of 41 days ago meets this step only.
    const step = frame.getByRole('group', { name: 'Step 3' })
    await step.getByLabel('Points').fill('7')
    await frame.getByRole('button', { name: 'Save', exact: true }).click()
    await frame.getByText('Saved as version 2.').waitFor()
    expect(await newest()).toMatchObject({ version: 2, by: String(LEAD) })
    await openTicket(page, STORIES.slipping.ticketId)
    await expect.poll(() => points(page)).toBe(before + 5)
  })

  it('a change is tried on recent customers before it is saved, with few calls', async () => {
    const page = await journey.signIn({ user: LEAD, height: 1800, ...HURRIED })
    const frame = await openSettings(page, 'Customer health')
    await settled(page)
    await frame.getByRole('button', { name: 'Preview with recent customers' }).click()
    // The page may have used up what it may ask in a minute: what is there is shown, the rest follows.
    await passUntil(
      journey.world,
      insideReview(page),
      frame.getByText(/^Of \d+ customers, 0 would be shown otherwise/),
    )
    await frame.getByLabel('Thriving from').fill('60')
    await passUntil(
      journey.world,
      insideReview(page),
      frame.getByText(/^Of \d+ customers, [1-9]\d* would be shown otherwise/),
    )
    // Two each customer; what the overview and the set-up check read is not of this.
    expect(journey.callCount(/users\/9\d+\/(tickets|events)/)).toBeLessThanOrEqual(40)
    expect((await newest()).version).toBe(1)
    await journey.screenshot(page, 'settings-preview')
  }, 180_000)

  it('two leads at once: the second sees both sides, chooses, and nothing is lost', async () => {
    await decideAsTeam(journey, { whoMayEdit: { users: [OTHER_LEAD], groups: [] } })
    journey.expectComplaint(/status of 422/)
    const [one, other] = await Promise.all([
      journey.signIn({ user: LEAD }),
      journey.signIn({ user: OTHER_LEAD }),
    ])
    const [first, second] = [await openSettings(one, 'General'), await openSettings(other, 'General')]
    const guard = /^When a ticket is solved without a reason/
    await first.getByLabel(guard).selectOption('block')
    await first.getByLabel(/^Window for first contact/).selectOption('14')
    await second.getByLabel(guard).selectOption('off')
    await second.getByRole('switch', { name: 'Coaching' }).press('Space')
    await first.getByRole('button', { name: 'Save', exact: true }).click()
    await first.getByText('Saved as version 2.').waitFor()
    await second.getByRole('button', { name: 'Save', exact: true }).click()
    const conflict = second.getByRole('region', { name: 'A colleague saved first' })
    await conflict.getByText(/saved version 2 while you were editing/).waitFor()
    await journey.screenshot(other, 'settings-conflict')
    await conflict.getByRole('button', { name: 'Go on with what is chosen' }).click()
    await second.getByRole('button', { name: 'Save', exact: true }).click()
    await second.getByText('Saved as version 3.').waitFor()
    expect(await newest()).toMatchObject({
      version: 3,
      by: String(OTHER_LEAD),
      body: { guardPolicy: 'off', fcrWindowDays: 14, featuresOff: ['coaching'] },
    })
  })

  it('an agent without the right reads everything and can change nothing', async () => {
    const page = await journey.signIn({ user: AGENT })
    const frame = await openSettings(page, 'Customer health')
    await frame.getByText('You can read these settings, not change them').waitFor()
    expect(await frame.getByRole('button', { name: 'Edit key_action' }).isDisabled()).toBe(true)
    await openSettings(page, 'General')
    expect(await frame.getByLabel(/^Window for first contact/).isDisabled()).toBe(true)
    await openSettings(page, 'File and data')
    await frame.getByRole('button', { name: 'Clear local data' }).waitFor()
    expect(await frame.getByRole('button', { name: 'Take over this text' }).count()).toBe(0)
    expect((await newest()).version).toBe(1)
  })

  it('goes out as a text where the frame allows no download, by keyboard alone', async () => {
    journey.expectComplaint(/[Dd]ownload is disallowed|Clipboard API has been blocked/)
    const page = await journey.signIn({ user: LEAD })
    const frame = await openSettings(page, 'File and data')
    const file = frame.getByLabel(/^barometer-settings-/)
    await pressKey(frame.getByRole('button', { name: 'Export as a file' }), 'Enter', file)
    const text = await file.inputValue()
    expect(JSON.parse(text)).toMatchObject({ settings: { version: 1 } })
    const copied = frame.getByText(/^(Copied|Selected: press)/)
    await pressKey(frame.getByRole('button', { name: 'Copy' }), 'Enter', copied)
  })
})

// In every run the pseudo-locale's words are longer.
it.runIf(FULL)('fit in German, where words are long, at the narrowest width', async () => {
  const body = JSON.stringify({ user_id: LEAD, locale: 'de' })
  await journey.http('/__workspace/user', { method: 'PUT', body })
  const page = await journey.signIn({ user: LEAD, height: 1800 })
  const shown = await openReview(page, 'Einstellungen')
  const element = appElement(page)
  const frame = insideReview(page)
  await element.evaluate((one) => {
    one.style.width = '400px'
  })
  const sections = shown.getByRole('navigation', { name: 'Abschnitte der Einstellungen' }).getByRole('button')
  await sections.first().waitFor()
  for (const section of await sections.all()) {
    const name = await section.innerText()
    await section.click()
    await shown.getByRole('heading', { level: 2, name }).waitFor()
    await settled(page)
    await journey.screenshot(element, `settings/german-${name.toLowerCase().replaceAll(' ', '-')}`)
    expect.soft(await cutOff(frame), name).toEqual([])
  }
})

/** Pixels: the page of a lead at a desk, with a narrow window, and beside something else. */
const WIDTHS = [1280, 900, 400]

it.each(STARTS)('look right and are accessible at all widths, %s', async (scheme) => {
  await decideAsTeam(journey, {
    question: {
      id: '2026-09',
      text: { en: 'Did you know that campaigns can be scheduled?', de: 'Kannten Sie die Planung?' },
      options: [
        { id: 'yes', text: { en: 'Yes, I use it' } },
        { id: 'no', text: { en: 'No, show me' } },
      ],
      until: '2026-09-30',
      on: true,
    },
  })
  const page = await journey.signIn({ user: LEAD, scheme, height: 1800 })
  await openSettings(page)
  const look = looking({ journey, page, widths: WIDTHS, pictures: 'settings/' })
  for (const section of SECTIONS) {
    const shown = await openSettings(page, section)
    await settled(page)
    if (section === 'Customer health') {
      await shown.getByRole('button', { name: 'Edit recent_use' }).click()
      await shown.getByRole('group', { name: 'Step 1' }).getByLabel('Points').fill('9.5')
    }
    if (section === 'General') await shown.getByText('Everybody in Tier 1').waitFor()
    await look(section.toLowerCase().replaceAll(' ', '-'))
    if (section === 'Customer health') await shown.getByRole('button', { name: 'Discard changes' }).click()
  }
})
