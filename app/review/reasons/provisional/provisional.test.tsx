import { cleanup, screen, waitFor, within } from '@testing-library/react'
import { beforeEach, describe, expect, it } from 'vitest'
import { Review } from '#app/review/Review.tsx'
import { renderScreen, type Screen } from '#test/render.tsx'
import { TINY } from '#workspace/tiny/people.ts'
import { tinyAccount } from '#workspace/tiny-account.ts'

const LONG = { timeout: 8000 }

/** Open, and without a reason in the field, from the fixture itself; all were created in the last four weeks. */
const bare = tinyAccount().tickets.filter(
  ({ status, custom_fields, created_at }) =>
    !['solved', 'closed'].includes(status) &&
    created_at >= '2026-08-24' &&
    !custom_fields.some(({ id, value }) => id === TINY.reasonField && value),
)

/** The same account, whose open contacts say clearly what they are about. */
const account = () => {
  const ids = new Set(bare.map(({ id }) => id))
  const words = {
    subject: 'Refund late',
    description: 'My refund is late. Where is the refund? Refund late!',
  }
  const tiny = tinyAccount()
  return { ...tiny, tickets: tiny.tickets.map((one) => (ids.has(one.id) ? { ...one, ...words } : one)) }
}

const open = async (featuresOff: readonly string[] = []): Promise<Screen> => {
  const settings = { settings_json: JSON.stringify({ settings: { featuresOff }, reasons: {} }) }
  const options = { location: 'nav_bar' as const, agentId: TINY.admin, settings, account: account() }
  const shown = await renderScreen(<Review />, options)
  await screen.findByRole('table', { name: 'Contacts by reason' }, LONG)
  return shown
}

const reads = ({ calls }: Screen): number => calls().filter((call) => call.includes('/search/export')).length

beforeEach(() => history.replaceState(null, '', '#/reasons/last_4_weeks'))

describe('open contacts without a reason', () => {
  it('stand hatched at the reason that they speak for, with their n, in no total', async () => {
    const shown = await open()
    const note = await screen.findByText(/^Hatched: provisional/, undefined, LONG)
    const said = /Of (\d+) open contacts without a reason (\d+) were read .* and (\d+) clearly/.exec(
      note.textContent ?? '',
    )
    const [of, looked, supposed] = said?.slice(1).map(Number) ?? []
    expect(of).toBeGreaterThan(0)
    expect(of).toBeLessThanOrEqual(bare.length)
    expect(looked).toBe(of)
    expect(supposed).toBeGreaterThan(0)
    const table = screen.getByRole('table', { name: 'Contacts by reason' })
    const marks = within(table).getAllByTitle(/open contacts? without a reason looks? like this one/)
    // Groups are closed: each counts what is beneath it.
    const sum = marks.reduce((all, mark) => all + Number.parseInt(mark.title, 10), 0)
    expect(sum).toBe(supposed)
    const total = within(table).getByRole('rowheader', { name: 'All contacts' }).closest('tr')
    expect(within(total ?? document.body).queryByTitle(/without a reason/)).toBeNull()
    cleanup()
    const without = await open(['suggestions'])
    // All rows are there in both; one call more brought the words.
    await waitFor(() => expect(reads(without)).toBe(reads(shown) - 1), LONG)
  })

  it('are not read where the team has switched suggestions off', async () => {
    await open(['suggestions'])
    await waitFor(() => expect(screen.queryByText(/^Reading/)).toBeNull(), LONG)
    await screen.findByRole('region', { name: 'What to fix first' }, LONG)
    expect(screen.queryByText(/^Hatched: provisional/)).toBeNull()
  })
})
