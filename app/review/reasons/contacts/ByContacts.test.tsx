import { screen, waitFor, within } from '@testing-library/react'
import { beforeEach, describe, expect, it } from 'vitest'
import { Review } from '#app/review/Review.tsx'
import { renderScreen, type Screen, type ScreenOptions } from '#test/render.tsx'
import { demoAccount } from '#workspace/demo/demo.ts'

/** Fewer tickets than the workspace has: the spike is planted all the same. */
const ACCOUNT = demoAccount({ tickets: 2500 })
const LEAD = 800_001
const WAIT = { timeout: 15_000 }

const open = async (
  hash = '#/reasons/last_7_days',
  options: Partial<ScreenOptions> = {},
): Promise<Screen> => {
  history.replaceState(null, '', hash)
  const door = await renderScreen(<Review />, {
    location: 'nav_bar',
    agentId: LEAD,
    account: ACCOUNT,
    ...options,
  })
  await screen.findByRole('list', { name: 'Is anything unusual?' }, WAIT)
  return door
}

const lineOf = (name: string): HTMLElement => {
  const row = within(tree()).getByRole('rowheader', { name }).closest('tr')
  if (!row) throw new Error(`no line ${name}`)
  return row
}
/** What stands in a column of a line. */
const cellOf = (line: Element | null, column: string): string => {
  const heads = [...tree().querySelectorAll('thead th')].map((head) => head.textContent ?? '')
  const place = heads.findIndex((head) => head.replace(/[↑↓]$/, '') === column)
  if (place < 0) throw new Error(`no column ${column}`)
  return line?.children[place]?.textContent ?? ''
}
const tree = (): HTMLElement => screen.getByRole('table', { name: 'Contacts by reason' })
const spikes = (): HTMLElement => screen.getByRole('list', { name: 'Is anything unusual?' })

beforeEach(() => history.replaceState(null, '', '#'))

describe('the reasons of the demo account', () => {
  it('have one spike, with what was expected, and its contacts', async () => {
    const { user } = await open()
    const items = within(spikes()).getAllByRole('listitem')
    expect(items.map((item) => within(item).getByRole('heading').textContent)).toEqual([
      '▲ Billing › Card declined',
    ])
    expect(items[0]?.textContent).toMatch(
      /\d+ customers .*; \d+ to \d+ were to be expected\. ×[\d.]+, p [<\d]/,
    )
    await user.click(within(spikes()).getByRole('button', { name: 'Show contacts' }))
    const aside = await screen.findByRole('complementary', { name: 'Billing › Card declined' })
    expect(within(aside).getByText('Spike')).toBeTruthy()
    expect(await within(aside).findAllByRole('button', { name: /^Open ticket/ })).not.toHaveLength(0)
  })

  it('have none where as many more customers were there to ask', async () => {
    const more = ACCOUNT.objectRecords?.map((record) => {
      const fields = record.custom_object_fields
      if (record.external_id !== 'series:Active customers') return record
      const body = JSON.parse(String(fields.body)) as { points: [number, number][] }
      const points = body.points.map(([day, value], at) => [
        day,
        at > body.points.length - 4 ? 6 * value : value,
      ])
      return { ...record, custom_object_fields: { ...fields, body: JSON.stringify({ ...body, points }) } }
    })
    history.replaceState(null, '', '#/reasons/last_7_days')
    const account = { ...ACCOUNT, objectRecords: more }
    await renderScreen(<Review />, { location: 'nav_bar', agentId: LEAD, account })
    expect(await screen.findByText(/^Nothing: no reason stood above/, undefined, WAIT)).toBeTruthy()
    expect(screen.getByText(/More active customers let expect more contacts/)).toBeTruthy()
  })

  it('add up: lines to the total, and leaves to their group', async () => {
    const { user } = await open('#/reasons/last_4_weeks')
    await user.click(screen.getByRole('button', { name: 'Open all' }))
    const counts = within(tree())
      .getAllByRole('rowheader')
      .map((header) => {
        const cell = within(header.closest('tr') ?? header).getAllByRole('cell')[0]
        const depth = header.querySelector('span')?.style.paddingInlineStart ?? ''
        return {
          name: header.textContent ?? '',
          // What is supposed of open contacts stands behind it, once their words are read.
          count: Number(cell?.firstChild?.firstChild?.textContent?.replaceAll(',', '')),
          depth,
        }
      })
    const [total, ...rest] = counts
    const tops = rest.filter(({ name }) => !/ in |Not solved yet|Solved without/.test(name))
    expect(total?.name).toBe('All contacts')
    expect(tops.reduce((sum, { count }) => sum + count, 0)).toBe(total?.count)
    const billing = rest.filter(({ name }) => / in Billing$/.test(name))
    expect(billing.reduce((sum, { count }) => sum + count, 0)).toBe(
      rest.find(({ name }) => name === 'Billing')?.count,
    )
  })

  it('stand in the order that is asked for, and keep it in the address', async () => {
    const { user } = await open()
    await user.click(screen.getByRole('button', { name: /^First contact/ }))
    expect(location.hash).toContain('sort=-fcr')
    const rates = within(tree())
      .getAllByRole('rowheader')
      .filter(
        (header) =>
          !/All contacts|Untagged|Not solved|Solved without|options|at once/.test(header.textContent ?? ''),
      )
      .map((header) => cellOf(header.closest('tr'), 'First contact'))
      .flatMap((text) => (/^\d/.test(text) ? [Number.parseInt(text, 10)] : []))
    expect(rates).toEqual(rates.toSorted((a, b) => b - a))
  })

  it('show a spike also where its group is closed', async () => {
    const { user } = await open()
    expect(lineOf('Billing').textContent).toMatch(/▲ ×/)
    await user.click(within(lineOf('Billing')).getByRole('button', { name: /contacts, Billing: show/ }))
    const aside = await screen.findByRole('complementary', { name: 'Billing' })
    expect(aside.textContent).toMatch(/\d+ issues of \d+ customers/)
    await user.keyboard('{Escape}')
    expect(screen.queryByRole('complementary')).toBeNull()
  })

  it('say what they cost, how many they reach, who waits, and what revenue is at risk, by what the team has told', async () => {
    const { user } = await open('#/reasons/last_12_weeks')
    const total = lineOf('All contacts')
    await waitFor(() => expect(cellOf(total, 'Revenue at risk')).toMatch(/^\$[\d,]+of \d+$/), WAIT)
    expect(cellOf(total, 'Cost')).toMatch(/^\$[\d,]+ – \$[\d,]+100% of all$/)
    expect(cellOf(total, 'Reach')).toMatch(/^\d+\.\d%\d+$/)
    expect(cellOf(total, 'Intensity')).toMatch(/^\d+\.\dnet \d+\.\d$/)
    expect(cellOf(total, 'First reply')).toMatch(/^[\d.]+ (min|hr|days)/)
    expect(
      screen.getByText(/^Intensity: for a thousand a week of “Active customers”, \d+ on average/),
    ).toBeTruthy()
    await user.selectOptions(screen.getByLabelText('Channel'), 'email')
    expect(await screen.findByText(/the contacts are its own, the base is whole/)).toBeTruthy()
    const first = screen.getByRole('region', { name: 'What to fix first' }).textContent ?? ''
    const dollars = (text = ''): readonly number[] =>
      text.split('–').map((amount) => Number(amount.replaceAll(/[^\d.]/g, '')))
    const reckoned = [
      ...first.matchAll(/\(([^()]*)\) \+ ([\d.]+)% × \(([^()]*)\) = (\$[\d,.]+(?:\s–\s\$[\d,.]+)?)/g),
    ]
    expect(reckoned.length).toBeGreaterThan(0)
    for (const [, beyond, share, firsts, sum] of reckoned) {
      const ends = (text: string | undefined) => [dollars(text)[0] ?? 0, dollars(text).at(-1) ?? 0]
      const [more, part, whole] = [ends(beyond), ends(firsts), ends(sum)]
      for (const end of [0, 1]) {
        const exact = (more[end] ?? 0) + (Number(share) / 100) * (part[end] ?? 0)
        expect((whole[end] ?? 0) - exact).toBeLessThanOrEqual(0.5)
        expect(exact - (whole[end] ?? 0)).toBeLessThanOrEqual(0.5)
      }
    }
    await user.click(screen.getByRole('button', { name: 'What columns count: Contacts by reason' }))
    expect(screen.getByText(/Lines do not add up: an organisation may have several reasons/)).toBeTruthy()
  })

  it('say what to fix first, in the order of remedies, with the sum open', async () => {
    await open('#/reasons/last_12_weeks')
    const part = screen.getByRole('region', { name: 'What to fix first' })
    const groups = within(part)
      .getAllByRole('rowheader')
      .map((header) => header.textContent ?? '')
    const order = [
      'Fix the bug',
      'Make the process clearer',
      'Self-service',
      'Tell and teach',
      'Automate',
      'No remedy',
    ]
    const places = order.map((name) => groups.findIndex((text) => text.startsWith(name)))
    expect(places).toEqual(places.toSorted((a, b) => a - b))
    const sums = within(part)
      .getAllByRole('cell')
      .flatMap(({ textContent }) => {
        const found = /^(\d+) beyond the first \+ (\d+)% \(assumption\) × (\d+) first = (\d+(?:\.\d+)?)/.exec(
          textContent ?? '',
        )
        return found === null ? [] : [found]
      })
    expect(sums.length).toBeGreaterThan(0)
    for (const [, beyond, share, first, sum] of sums) {
      expect(Number(sum)).toBeCloseTo(Number(beyond) + (Number(share) / 100) * Number(first), 6)
    }
  })
})

describe('a notice from a spike', () => {
  it('is written, told to sidebars, ended, and lists who was told', async () => {
    const { user, calls } = await open()
    await user.click(within(spikes()).getByRole('button', { name: 'Write a notice…' }))
    const form = await screen.findByRole('form', { name: 'Notice about Billing › Card declined' })
    await user.click(within(form).getByRole('button', { name: 'Publish notice' }))
    expect(within(form).getByText('Say what agents should know.')).toBeTruthy()
    await user.type(within(form).getByRole('textbox', { name: 'What agents should know' }), 'Cards fail.')
    await user.click(within(form).getByRole('button', { name: 'Publish notice' }))
    const live = await screen.findByRole('list', { name: 'Live notices' })
    expect(live.textContent).toContain('Cards fail.')
    expect(live.textContent).toMatch(/\d+ open tickets? ha(s|ve) this reason now/)
    expect(calls()).toContain('POST /api/v2/apps/notify')
    await user.click(within(live).getByRole('button', { name: 'It is fixed: end it' }))
    await waitFor(() => expect(live.textContent).toContain('ended'))
    expect(await screen.findByText(/^Nobody yet/)).toBeTruthy()
  })
})

describe('the fix ledger', () => {
  it('takes a fix and says what became of it', async () => {
    const { user } = await open('#/reasons/last_12_weeks')
    const part = screen.getByRole('region', { name: 'What to fix first' })
    const [record] = within(part).getAllByRole('button', { name: /^Record a fix: / })
    if (!record) throw new Error('something can be fixed')
    await user.click(record)
    const form = await screen.findByRole('form', { name: /^Fix for / })
    const day = within(form).getByLabelText('Shipped')
    await user.clear(day)
    // A Monday, so that six whole weeks have passed.
    const shipped = new Date(Date.parse(ACCOUNT.now) - 42 * 86_400_000)
    await user.type(day, shipped.toISOString().slice(0, 10))
    await user.click(within(form).getByRole('button', { name: 'Record a fix…' }))
    const ledger = screen.getByRole('region', { name: 'Fix ledger' })
    const line = await within(ledger).findByRole('row', { name: /Strike out/ })
    expect(line.textContent).toMatch(/[+-]?\d+ \([+-]?\d+ to [+-]?\d+\).* in 6 weeks/)
    const written = shipped.toLocaleDateString('en-US', { day: 'numeric', month: 'short', timeZone: 'UTC' })
    expect(within(line).getByRole('cell', { name: written })).toBeTruthy()
  })
})
