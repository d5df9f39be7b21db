import { it, vi } from 'vitest'
import { SECTION_NAMES } from '#app/review/settings/sections.ts'
import { FULL } from '#test/full.ts'
import { screens } from '#translations/en.json'
import { demoAccount } from '#workspace/demo/demo.ts'
import { setUpJourney } from './harness.ts'
import { looking, STARTS } from './looking.ts'
import { breakApi } from './outage.ts'
import { allRead, insideReview, LEAD, openReview } from './review-page.ts'

const { review } = screens
/** The second at twice the size is the first. */
const WIDTHS = [640, 1_280]
const TABS = ['overview', 'reasons', 'first_contact', 'answers', 'customers', 'audit'] as const

const journey = setUpJourney({ account: () => demoAccount({ now: '2026-09-14T09:00:00Z', tickets: 300 }) })

// Every run looks at the sidebar's failures; these are more than it has time for.
it.runIf(FULL).each(STARTS)(
  'Review that gets no answer, and one that lost its Zendesk after it had read, %s',
  async (scheme) => {
    journey.expectComplaint(/status of 500/)
    const late = await journey.signIn({ user: LEAD, scheme, width: 1_340, height: 1_000 })
    const read = await openReview(late)
    await allRead(read)
    // Settings that were never read are not shown.
    await read.getByRole('tab').last().click()
    await read.getByRole('navigation').getByRole('button').first().waitFor()
    await breakApi(late, 500)
    const never = await journey.signIn({ user: LEAD, scheme, width: 1_340, height: 1_000 })
    await breakApi(never, 500)
    for (const [page, name] of [
      [never, 'never'],
      [late, 'late'],
    ] as const) {
      const shown = await openReview(page)
      await vi.waitFor(() => insideReview(page), 15_000)
      const look = looking({ journey, page, widths: WIDTHS, pictures: 'outage/' })
      for (const tab of TABS) {
        await shown.getByRole('tab', { name: review.tabs[tab], exact: true }).click()
        if (name === 'never')
          await shown
            .getByRole('tabpanel')
            .getByRole('button', { name: /^Retry/ })
            .first()
            .waitFor()
        await look(`${name}-${tab}`)
      }
      await shown.getByRole('tab').last().click()
      if (name === 'never') {
        await shown
          .getByRole('tabpanel')
          .getByRole('button', { name: /^Retry/ })
          .first()
          .waitFor()
        await look('never-settings')
        continue
      }
      for (const section of SECTION_NAMES) {
        const label = review.settings.sections[section]
        const sections = shown.getByRole('navigation').getByRole('button')
        await sections.and(shown.getByRole('button', { name: label, exact: true })).click()
        await look(`late-settings-${section}`)
      }
    }
  },
  240_000,
)
