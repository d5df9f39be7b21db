import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import axe from 'axe-core'
import { useState } from 'react'
import { describe, expect, it } from 'vitest'
import { DEFAULT_DEFINITION, type HealthDefinition, validateDefinition } from '#domain/health/definition.ts'
import { renderScreen, type Screen } from '#test/render.tsx'
import { customersCsv } from '#test/samples/customers.ts'
import { TINY } from '#workspace/tiny/people.ts'
import { Backtest } from './Backtest.tsx'

const open = async (locale = 'en-US') => {
  const taken: HealthDefinition[] = []
  const Place = () => {
    const [definition] = useState(DEFAULT_DEFINITION)
    return <Backtest definition={definition} onPropose={(next) => taken.push(next)} />
  }
  const door = await renderScreen(<Place />, {
    location: 'nav_bar',
    agentId: TINY.admin,
    agent: { locale },
  })
  return { ...door, taken }
}

const csv = (text: string, name = 'customers.csv'): File => new File([text], name, { type: 'text/csv' })

const pick = async ({ user }: Screen, file: File) =>
  user.upload(screen.getByLabelText(/Choose (a CSV|another) file/), file)

const runOn = async (door: Screen, text: string): Promise<void> => {
  await pick(door, csv(text))
  await door.user.selectOptions(await screen.findByLabelText('Column with the outcome'), 'churned')
  await door.user.click(screen.getByRole('button', { name: 'Run the back-test' }))
  await screen.findByText('The back-test is done.', {}, { timeout: 15_000 })
}

describe('the back-test in the settings', () => {
  it('reads the file here, asks for the outcome, and shows index, points and figures', async () => {
    const door = await open()
    expect(screen.getByText(/Nothing leaves this browser/)).toBeTruthy()
    const before = door.calls().length
    await runOn(door, customersCsv({ rows: 500 }))
    expect(screen.getByText(/^500 customers, \d+ of them lost/)).toBeTruthy()
    const points = within(screen.getByRole('table', { name: 'Proposed points' }))
    const maxima = points.getAllByText(/^\d+ of 100$/).map((node) => Number(node.textContent?.split(' ')[0]))
    expect(maxima.reduce((sum, value) => sum + value, 0)).toBe(100)
    const figures = within(screen.getByRole('table', { name: /How well the points tell/ }))
    expect(figures.getByRole('row', { name: /Cross-validated, 5 times 0\.\d{3} \(0\.\d{3} to/ })).toBeTruthy()
    expect(screen.getAllByRole('img', { name: /^Of customers with an index of/ })).toHaveLength(2)
    expect(screen.getAllByRole('table', { name: /Lost by band/ })).toHaveLength(2)
    expect(screen.getByRole('table', { name: 'Columns' })).toBeTruthy()
    // Index and points by band and by tenth, the points, their AUC, the columns.
    expect(screen.getAllByRole('button', { name: 'Export as CSV' })).toHaveLength(7)
    expect(document.body.textContent).not.toMatch(/review\.settings|\{\w+\}|NaN|undefined/)
    expect(door.calls().length).toBe(before)
  })

  it('hands over a sound definition of what are signals, and says that nothing is saved yet', async () => {
    const door = await open()
    await runOn(door, customersCsv({ rows: 500 }))
    await door.user.click(screen.getByRole('button', { name: 'Take over the points of signals' }))
    expect(door.taken).toHaveLength(1)
    expect(validateDefinition(door.taken[0])).toEqual([])
    expect(screen.getByText('The points are in the definition now. Look at them, then save.')).toBeTruthy()
  })

  it('says where a bad file is wrong, and takes the next', async () => {
    const door = await open()
    await pick(door, csv('a,churned\n1,yes\n2\n'))
    expect((await screen.findByRole('alert')).textContent).toMatch(
      /^Row 3, column 2: The row has 1 cell, the header 2/,
    )
    await pick(door, csv('a,churned\n1,yes\n2,no\n'))
    expect(await screen.findByText('customers.csv: 2 rows, 2 columns')).toBeTruthy()
    expect(screen.queryByRole('alert')).toBeNull()
  })

  it('takes a file that is dropped', async () => {
    await open()
    const label = screen.getByText(/Choose a CSV file/).closest('label')
    if (!label) throw new Error('no place to drop')
    fireEvent.drop(label, { dataTransfer: { files: [csv('a,churned\n1,yes\n2,no\n', 'dropped.csv')] } })
    expect(await screen.findByText('dropped.csv: 2 rows, 2 columns')).toBeTruthy()
  })

  it('asks for the loss where the words do not tell, and refuses measurements as an outcome', async () => {
    const door = await open()
    const rows = Array.from({ length: 40 }, (_, i) => `${i * 3},${i % 2 ? 'red' : 'blue'}`)
    await pick(door, csv(`size,colour\n${rows.join('\n')}\n`))
    const outcome = await screen.findByLabelText('Column with the outcome')
    const run = screen.getByRole<HTMLButtonElement>('button', { name: 'Run the back-test' })
    expect(run.disabled).toBe(true)
    await door.user.selectOptions(outcome, 'size')
    expect(screen.getByText(/more than 20 different values/)).toBeTruthy()
    await door.user.selectOptions(outcome, 'colour')
    expect(run.disabled).toBe(true)
    await door.user.selectOptions(screen.getByLabelText('Value that means lost'), 'red')
    expect(run.disabled).toBe(false)
  })

  it('stops when it is told to', async () => {
    const door = await open()
    await pick(door, csv(customersCsv({ rows: 1_500 })))
    await door.user.selectOptions(await screen.findByLabelText('Column with the outcome'), 'churned')
    await door.user.click(screen.getByRole('button', { name: 'Run the back-test' }))
    await door.user.click(await screen.findByRole('button', { name: 'Stop' }))
    expect(await screen.findByText('Stopped. Nothing was changed.')).toBeTruthy()
    await waitFor(() => expect(screen.queryByRole('progressbar')).toBeNull())
  })

  it('has no fault that a checker of accessibility would find', async () => {
    const door = await open()
    await runOn(door, customersCsv({ rows: 300 }))
    const { violations } = await axe.run(document.body, {
      rules: { 'color-contrast': { enabled: false }, region: { enabled: false } },
    })
    expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([])
  })

  it('speaks German', async () => {
    const door = await open('de')
    await door.user.upload(screen.getByLabelText(/CSV-Datei wählen/), csv('a,churned\n1,ja\n2\n'))
    expect((await screen.findByRole('alert')).textContent).toMatch(
      /^Zeile 3, Spalte 2: Die Zeile hat 1 Zelle/,
    )
  })
})
