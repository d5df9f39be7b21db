import { fireEvent, screen, within } from '@testing-library/react'
import { beforeEach, describe, expect, it } from 'vitest'
import { Review } from '#app/review/Review.tsx'
import { renderScreen, type Screen } from '#test/render.tsx'
import type { Account } from '#workspace/records.ts'
import { tinyAccount } from '#workspace/tiny-account.ts'

/** Old enough to tell; 106 came two days after 105, of the same customer. */
const TAGS: Readonly<Record<number, readonly string[]>> = {
  102: ['bm_ans_shown', 'bm_ans_ins', 'bm_sent_a33001', 'bm_sent_via_top'],
  103: ['bm_sent_p250001', 'bm_sent_via_paste'],
  104: ['bm_ans_none'],
  105: ['bm_ans_shown', 'bm_sent_a33001', 'bm_sent_via_search'],
  107: ['bm_ans_shown', 'bm_gap'],
}

const story = (more: Readonly<Record<number, readonly string[]>> = {}): Account => {
  const account = tinyAccount()
  return {
    ...account,
    tickets: account.tickets.map((ticket) => {
      const tags = [...(TAGS[ticket.id] ?? []), ...(more[ticket.id] ?? [])]
      return {
        ...ticket,
        ...(ticket.id === 106 ? { requester_id: 900004 } : {}),
        tags: tags.length === 0 ? ticket.tags : [...ticket.tags, ...tags, `bm_on_${ticket.id}`],
      }
    }),
  }
}

const open = async (account = story(), hash = '#/answers/last_12_weeks'): Promise<Screen> => {
  history.replaceState(null, '', hash)
  const door = await renderScreen(<Review />, { location: 'nav_bar', account })
  await screen.findByText('All tickets read', undefined, { timeout: 5_000 })
  return door
}
const figure = (name: string): string => screen.getByRole('group', { name }).textContent ?? ''

beforeEach(() => history.replaceState(null, '', '#'))

describe('the funnel', () => {
  it('counts the contacts of each step, as their tags say', async () => {
    await open()
    expect(figure('Suggested')).toMatch(/^Suggested3/)
    expect(figure('Inserted')).toMatch(/^Inserted1/)
    expect(figure('Sent')).toMatch(/^Sent3.*1 from the suggestions, 1 from a search, 1 pasted/)
    expect(figure('No good answer found')).toMatch(/found1/)
    expect(figure('Content gaps flagged')).toMatch(/flagged1/)
  })

  it('tells the share after which nobody came back, with Wilson’s interval', async () => {
    await open()
    // 102 and 103 of 102, 103 and 105: 2 of 3.
    expect(figure('Worked')).toMatch(/^Worked67%21% to 94%from 2 of 3/)
  })

  it('says that nothing is old enough, instead of a share', async () => {
    await open(story(), '#/answers/last_7_days')
    expect(figure('Worked')).toContain('None of them is old enough')
  })

  it('opens the tickets behind a step', async () => {
    const { user } = await open()
    await user.click(screen.getByRole('button', { name: 'Tickets: Content gaps flagged' }))
    expect(await screen.findByRole('region', { name: 'Tickets: Content gaps flagged' })).toBeTruthy()
    expect(await screen.findByText(/#107/)).toBeTruthy()
  })
})

describe('what it saved', () => {
  it('is an estimate that calls itself not causal, with its arithmetic', async () => {
    const { user } = await open()
    expect(figure('Repeats avoided')).toContain('Not causal')
    await user.click(screen.getByText('How it is worked out', { selector: 'summary' }))
    const table = screen.getByRole('table', { name: 'How it is worked out' })
    const lines = [...table.querySelectorAll('tbody tr')].map(({ children }) =>
      [...children]
        .slice(1)
        .map(({ textContent }) => Number.parseFloat((textContent ?? '').replace('%', 'e-2'))),
    )
    const [together, ...reasons] = lines.toReversed()
    expect(reasons.length).toBeGreaterThan(0)
    for (const [uses = 0, without = 0, used = 0, avoided] of reasons)
      expect(uses * (without - used)).toBeCloseTo(avoided ?? Number.NaN, 1)
    const sum = reasons.reduce((all, [, , , avoided = 0]) => all + avoided, 0)
    expect(together?.at(-1)).toBeCloseTo(sum, 1)
    expect(figure('Repeats avoided')).toContain(`avoided${together?.at(-1)}`)
  })
})

describe('the quiet sample', () => {
  it('says how to begin where no ticket is quiet', async () => {
    await open()
    expect(screen.getByText(/Switch the quiet sample on/)).toBeTruthy()
  })

  it('compares by the draw', async () => {
    await open(story({ 102: ['bm_quiet'], 103: ['bm_quiet'] }))
    const table = screen.getByRole('table', { name: 'Quiet sample' })
    // Stamped and old enough: 104 and 105 with suggestions, of which 105 came back; 102 and 103 quiet.
    const [line] = [...table.querySelectorAll('tbody tr')]
    expect([...(line?.children ?? [])].map(({ textContent }) => textContent).slice(0, 3)).toEqual([
      'Came back',
      '50% of 2',
      '0% of 2',
    ])
    const part = screen.getByRole('region', { name: 'Quiet sample' })
    fireEvent.click(within(part).getByRole('button', { name: 'Export as CSV' }))
    const text = within(part).getByRole<HTMLTextAreaElement>('textbox').value
    expect(text.split(/\r?\n/)[1]).toMatch(/^Came back,50% of 2,0% of 2,/)
  })
})
