import { screen, within } from '@testing-library/react'
import { beforeEach, describe, expect, it } from 'vitest'
import { readSeries, type SeriesPoint, seriesBody, type TeamSeries } from '#domain/review/series.ts'
import type { Screen } from '#test/render.tsx'
import { openSection, save } from '#test/settings.tsx'
import { TINY } from '#workspace/tiny/people.ts'

beforeEach(() => history.replaceState(null, '', '#'))

const RECORDS = '/api/v2/custom_objects/barometer/records'

const point = (from: string, value: number): SeriesPoint => ({ from, to: null, value, n: null })
const customers = (...points: SeriesPoint[]): TeamSeries => ({
  ...{ name: 'Active customers', kind: 'stock', unit: 'customers', points },
})

/** What is stored of the series, oldest version first; null where a version removed it. */
const stored = ({ world }: Screen, name = 'Active customers') =>
  world.customObjects
    .records('barometer')
    .map(({ custom_object_fields: fields }) => fields)
    .filter(({ kind, key }) => kind === 'series' && key === name)
    .map(({ body }) => readSeries(name, JSON.parse(String(body))))

/** By the same road, at another desk. */
const colleagueSaves = ({ world }: Screen, version: number, body: object): void => {
  const user = world.people.user(TINY.otherAgent)
  if (!user) throw new Error('no colleague')
  const [kind, key] = ['series', 'Active customers']
  const name = `${kind}:${key}:${version}`
  world.customObjects.create('barometer', user, {
    ...{ name, external_id: name },
    custom_object_fields: { kind, key, version, body: JSON.stringify(body) },
  })
}

const fill = async ({ user }: Screen, label: string, text: string): Promise<void> => {
  const field = screen.getByLabelText(label)
  await user.clear(field)
  await user.type(field, text)
}
const press = ({ user }: Screen, name: string | RegExp): Promise<void> =>
  user.click(screen.getByRole('button', { name }))
const paste = async (door: Screen, text: string): Promise<void> => {
  await door.user.click(screen.getByLabelText('Or paste cells'))
  await door.user.paste(text)
  await press(door, 'Read what is pasted')
}

describe('active customers', () => {
  it('are asked for first, entered by hand, kept by themselves and chosen to divide by', async () => {
    const door = await openSection('series')
    expect(await screen.findByText(/Begin with the number of your active customers/)).toBeTruthy()
    await press(door, 'Enter active customers')
    await press(door, 'Add a value')
    expect(screen.getByText(/1 value to mend/)).toBeTruthy()
    await fill(door, 'From, value 1', '2026-09-07')
    await fill(door, 'Value, value 1', '1.234')
    expect(screen.getByText(/Write it without marks between thousands/)).toBeTruthy()
    await fill(door, 'Value, value 1', '1234')
    await press(door, 'Add a value')
    expect(screen.getByLabelText<HTMLInputElement>('From, value 2').value).toBe('2026-09-14')
    await fill(door, 'Value, value 2', '1250')
    await press(door, 'Save the series')
    expect(await screen.findByText(/“Active customers” is saved as version 1/)).toBeTruthy()
    expect(stored(door)).toEqual([customers(point('2026-09-07', 1234), point('2026-09-14', 1250))])
    await door.user.selectOptions(screen.getByLabelText('All contacts'), 'Active customers')
    await save(door)
    await screen.findByText(/Saved as version 1\. This browser/)
    const row = screen.getByRole('rowheader', { name: /^Active customers/ }).closest('tr')
    expect(row?.textContent).toMatch(/used for all contacts.*Sep 14, 2026: 1,250 customers/)
  })
})

describe('values from a table', () => {
  it('are read, asked about where they can be read in two ways, and added', async () => {
    const door = await openSection('series')
    await screen.findByText(/There is no series yet/)
    await press(door, 'Enter active customers')
    await paste(door, 'Day;Customers\n1/9/2026;900\n2/9/2026;1.100\n')
    const read = within(screen.getByRole('region', { name: 'What was read' }))
    expect(read.getByText('In row 2 stands “1/9/2026”. Which day is meant?')).toBeTruthy()
    expect(read.getByText('In row 3 stands “1.100”. Which number is meant?')).toBeTruthy()
    const add = read.getByRole<HTMLButtonElement>('button', { name: 'Add to the values' })
    expect(add.disabled).toBe(true)
    await door.user.click(read.getByRole('radio', { name: 'Sep 1, 2026' }))
    await door.user.click(read.getByRole('radio', { name: '1,100' }))
    expect(add.disabled).toBe(false)
    await door.user.click(add)
    expect(screen.getByText(/2 values are new, 0 changed, 0 stayed/)).toBeTruthy()
    await press(door, 'Save the series')
    await screen.findByText(/is saved as version 1/)
    expect(stored(door)).toEqual([customers(point('2026-09-01', 900), point('2026-09-02', 1100))])
  })

  it('with faults name each by row and column, and wait until somebody leaves them out', async () => {
    const door = await openSection('series')
    await screen.findByText(/There is no series yet/)
    await press(door, 'Enter active customers')
    await paste(door, 'Day,Customers\n2026-09-01,900\nsoon,901\n2026-09-03,=SUM(A1)\n2026-09-04,-3\n')
    const read = within(screen.getByRole('region', { name: 'What was read' }))
    expect(read.getByText('In 3 places something is wrong:')).toBeTruthy()
    expect(read.getByText('Row 3, column Day: no day: “soon”')).toBeTruthy()
    expect(read.getByText(/^Row 4, column Customers: no number/)).toBeTruthy()
    const add = read.getByRole<HTMLButtonElement>('button', { name: 'Add to the values' })
    expect(add.disabled).toBe(true)
    await door.user.click(read.getByRole('checkbox', { name: 'Leave these rows out' }))
    expect(add.disabled).toBe(false)
  })

  it('that are no table are refused with the place', async () => {
    const door = await openSection('series')
    await screen.findByText(/There is no series yet/)
    await press(door, 'Enter active customers')
    await paste(door, 'Day,Customers\n2026-09-01,"900\n')
    expect((await screen.findByRole('alert')).textContent).toMatch(/Row 2, column 2: A quotation mark/)
  })
})

describe('a series that is there', () => {
  const withOne = async (): Promise<Screen> => {
    const door = await openSection('check')
    colleagueSaves(door, 1, seriesBody(customers(point('2026-09-07', 100), point('2026-09-14', 110))))
    await door.user.click(screen.getByRole('button', { name: 'Series' }))
    await door.user.click(await screen.findByRole('button', { name: 'Edit Active customers' }))
    return door
  }

  it('shows both sides where a colleague was first, and loses nothing', async () => {
    const door = await withOne()
    await fill(door, 'Value, value 2', '115')
    colleagueSaves(
      door,
      2,
      seriesBody(customers(point('2026-08-31', 95), point('2026-09-07', 100), point('2026-09-14', 120))),
    )
    await press(door, 'Save the series')
    const conflict = within(await screen.findByRole('region', { name: 'A colleague saved first' }))
    const sides = (day: RegExp) =>
      within(conflict.getByRole('rowheader', { name: day }).closest('tr') ?? document.body)
        .getAllByRole<HTMLInputElement>('radio')
        .map(({ checked }) => checked)
    // Mine where both changed it, until decided; theirs where only they did.
    expect(sides(/Sep 14/)).toEqual([true, false])
    expect(sides(/Aug 31/)).toEqual([false, true])
    await door.user.click(conflict.getByRole('button', { name: 'Go on with what is chosen' }))
    await press(door, 'Save the series')
    await screen.findByText(/is saved as version 3/)
    expect(stored(door).at(-1)).toEqual(
      customers(point('2026-08-31', 95), point('2026-09-07', 100), point('2026-09-14', 115)),
    )
  })

  it('is removed as a version, and can be entered again', async () => {
    const door = await withOne()
    await press(door, 'Remove the series')
    await screen.findByText(/“Active customers” is removed/)
    expect(stored(door).map((one) => one?.points.length ?? null)).toEqual([2, null])
    await press(door, 'Enter active customers')
    await press(door, 'Add a value')
    await fill(door, 'Value, value 1', '7')
    await press(door, 'Save the series')
    await screen.findByText(/is saved as version 3/)
  })

  it('is kept as a draft behind other sections, and marks the tab', async () => {
    const door = await withOne()
    // Who only looks leaves nothing unsaved.
    expect(screen.queryByRole('tab', { name: /not saved/ })).toBeNull()
    await fill(door, 'Value, value 2', '115')
    await door.user.click(screen.getByRole('button', { name: 'General' }))
    expect(screen.getByRole('tab', { name: /Settings.*not saved/ })).toBeTruthy()
    await door.user.click(screen.getByRole('button', { name: 'Series' }))
    expect((await screen.findByLabelText<HTMLInputElement>('Value, value 2')).value).toBe('115')
    await press(door, 'Leave without saving')
    expect(screen.queryByRole('tab', { name: /not saved/ })).toBeNull()
  })
})

describe('saving that does not work', () => {
  it('keeps what was written, and can be tried again', async () => {
    const door = await openSection('series', {
      controls: { faults: [{ method: 'POST', path: `${RECORDS}$`, kind: 'status', status: 403, times: 1 }] },
    })
    await screen.findByText(/There is no series yet/)
    await press(door, 'Enter active customers')
    await press(door, 'Add a value')
    await fill(door, 'Value, value 1', '7')
    await press(door, 'Save the series')
    expect((await screen.findByRole('alert')).textContent).toMatch(/Your role may not write/)
    expect(stored(door)).toEqual([])
    await press(door, 'Save the series')
    await screen.findByText(/is saved as version 1/)
  })
})

describe('who may only read', () => {
  it('may look at the values and change none', async () => {
    const door = await openSection('check', { agentId: TINY.agent })
    colleagueSaves(door, 1, seriesBody(customers(point('2026-09-07', 100))))
    await door.user.click(screen.getByRole('button', { name: 'Series' }))
    await door.user.click(await screen.findByRole('button', { name: 'Look at Active customers' }))
    expect(screen.getByLabelText('Value, value 1').closest('fieldset')?.disabled).toBe(true)
  })

  it('is everybody without a custom object; series of the app’s own settings are shown', async () => {
    await openSection('series', { controls: { features: { customObjects: false } } })
    expect(await screen.findByText(/cannot be changed here/)).toBeTruthy()
    const enter = screen.getByRole('button', { name: 'Enter active customers' })
    expect(enter.closest('fieldset')?.disabled).toBe(true)
  })
})
