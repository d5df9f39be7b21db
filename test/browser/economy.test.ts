import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { FrameLocator, Page } from 'playwright-core'
import { describe, it } from 'vitest'
import { plusDays } from '#domain/review/day.ts'
import { DEFAULT_ECONOMY } from '#domain/settings/economy.ts'
import { FULL } from '#test/full.ts'
import { setUpJourney } from './harness.ts'
import { looking, STARTS } from './looking.ts'
import { press } from './press.ts'
import { insideReview, LEAD, openReview } from './review-page.ts'

const journey = setUpJourney()

/** Previews speak of what was read so far and ask for nothing: reading has to have begun before its tab is left. */
async function beginReading(page: Page): Promise<void> {
  const reasons = await openReview(page, 'Reasons')
  await reasons.getByText('Contacts by reason').first().waitFor({ timeout: 45_000 })
}

async function openSection(page: Page, section: string): Promise<FrameLocator> {
  const frame = await openReview(page, /^Settings/)
  const sections = frame.getByRole('navigation', { name: 'Sections of the settings' })
  await sections.getByRole('button', { name: section }).click()
  await frame.getByRole('heading', { level: 2, name: section }).waitFor()
  return frame
}

/** As before anybody had told anything of money and customers. */
async function forgetEconomy(): Promise<void> {
  for (const { custom_object_fields: fields } of journey.world.customObjects.records('barometer')) {
    if (fields.kind === 'settings')
      fields.body = JSON.stringify({ ...JSON.parse(String(fields.body)), economy: DEFAULT_ECONOMY })
    if (fields.kind === 'series') fields.body = JSON.stringify({ removed: true })
  }
}

describe('the team’s economy', () => {
  it('a lead enters customers from a file and what a contact costs, and Reasons speaks of intensity and money', async () => {
    await forgetEconomy()
    const folder = await mkdtemp(join(tmpdir(), 'barometer-series-'))
    const file = join(folder, 'customers.csv')
    const weeks = Array.from({ length: 20 }, (_, week) => plusDays('2026-05-04', week * 7))
    await writeFile(file, ['Woche;Kunden', ...weeks.map((day) => `${day};"2.000,0"`)].join('\r\n'))
    const page = await journey.signIn({ user: LEAD })
    await beginReading(page)
    const frame = await openSection(page, 'Series')
    await press(
      frame.getByRole('button', { name: 'Enter active customers' }),
      frame.getByRole('region', { name: 'New series' }),
    )
    await frame.getByLabel(/^Choose a CSV file/).setInputFiles(file)
    await frame.getByText(/^20 values, from/).waitFor()
    await press(
      frame.getByRole('button', { name: 'Add to the values' }),
      frame.getByText(/20 values are new/),
    )
    await press(
      frame.getByRole('button', { name: 'Save the series' }),
      frame.getByText(/is saved as version 2/),
    )
    await frame.getByLabel('All contacts').selectOption('Active customers')
    // Before it is saved: what the newest weeks would be.
    const preview = frame.getByRole('table', { name: 'What would become of the newest figures' })
    await preview.getByText('Active customers: 2,000').waitFor()
    const costs = await openSection(page, 'Costs and savings')
    await press(
      costs.getByRole('button', { name: 'Enter what a contact costs' }),
      costs.getByRole('group', { name: 'Any contact' }),
    )
    const [low, high, least, most] = await costs
      .getByRole('group', { name: 'Any contact' })
      .getByRole('textbox')
      .all()
    await low?.fill('5')
    await high?.fill('8')
    await least?.fill('0.2')
    await most?.fill('0.3')
    await preview.getByText(/€/).first().waitFor()
    await press(
      costs.getByRole('button', { name: 'Save', exact: true }),
      costs.getByText('Saved as version 2.'),
    )
    const reasons = await openReview(page, 'Reasons')
    await reasons
      .getByText(/Intensity: for a thousand a week of “Active customers”, 2,000 on average/)
      .waitFor()
    await reasons.getByText(/€/).first().waitFor()
    await journey.screenshot(page, 'economy-reasons')
  })
})

// Seen in every run as part of all of Review, opened, at twice the size.
it.runIf(FULL).each(STARTS)(
  'sections of the economy: nothing is cut off, and axe knows no faults, %s',
  async (scheme) => {
    const page = await journey.signIn({ user: LEAD, scheme, width: 1280, height: 2_600 })
    const at = async (width: number) => {
      await page.setViewportSize({ width, height: 2_600 })
      return insideReview(page)
    }
    const look = looking({ journey, page, widths: [1280, 900, 400], pictures: 'economy-', at })
    await beginReading(page)
    for (const section of ['Costs and savings', 'Series']) {
      const frame = await openSection(page, section)
      if (section === 'Series')
        await press(
          frame.getByRole('button', { name: 'Edit NPS' }),
          frame.getByRole('region', { name: 'NPS', exact: true }),
        )
      // Rows are read by and by.
      await frame
        .getByRole('table', { name: 'What would become of the newest figures' })
        .waitFor({ timeout: 45_000 })
      await look(section.replaceAll(' ', '-').toLowerCase())
    }
  },
  120_000,
)
