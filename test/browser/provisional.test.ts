import { expect, it } from 'vitest'
import { demoAccount } from '#workspace/demo/demo.ts'
import { setUpJourney } from './harness.ts'
import { faultsInBoth, STARTS } from './looking.ts'
import { LEAD, openReview } from './review-page.ts'
import { appElement } from './window.ts'

/** Few enough to be read at once. */
const journey = setUpJourney({ account: () => demoAccount({ now: '2026-09-14T09:00:00Z', tickets: 2_500 }) })

it.each(STARTS)(
  'open contacts without a reason stand hatched, in no total, with their n, %s',
  async (scheme) => {
    const page = await journey.signIn({ user: LEAD, scheme, width: 1280, height: 2_400 })
    const frame = await openReview(page, 'Reasons')
    const note = frame.getByText(/^Hatched: provisional/)
    await note.waitFor({ timeout: 60_000 })
    const said = /Of ([\d,]+) open contacts without a reason ([\d,]+) were read .* and ([\d,]+) clearly/.exec(
      await note.innerText(),
    )
    const [open = 0, looked = 0, supposed = 0] =
      said?.slice(1).map((text) => Number(text.replaceAll(',', ''))) ?? []
    expect(open).toBeGreaterThanOrEqual(looked)
    expect(looked).toBeGreaterThanOrEqual(supposed)
    expect(supposed).toBeGreaterThan(0)
    const marks = frame.getByRole('table', { name: 'Contacts by reason' }).getByTitle(/look.? like this one$/)
    // Groups are closed: each counts what is beneath it once.
    const titles = await marks.evaluateAll((all) =>
      all.map((mark) => Number.parseInt(mark.getAttribute('title') ?? '', 10)),
    )
    expect(titles.reduce((sum, count) => sum + count, 0)).toBe(supposed)
    await journey.screenshot(appElement(page), `provisional/reasons-${scheme}`)
    expect.soft(await faultsInBoth(page)).toEqual([])
  },
)
