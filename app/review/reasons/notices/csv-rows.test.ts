import { expect, it } from 'vitest'
import { csvOf } from '#domain/review/csv.ts'
import { aContact } from '#test/samples/records.ts'
import { alertCsv, noticeCsv, toldCsv } from './csv-rows.ts'

const named = (about: string) => `Billing › ${about}`
const same = (column: string) => column

it('has a line for each alert, with what a lead said and when', () => {
  const alert = {
    ...{ id: 'a', reason: 'card', from: '2026-09-01', to: '2026-09-03', ended: 0, by: 1 },
    peak: { from: '2026-09-02', to: '2026-09-02', count: 40, low: 3, high: 12.5 },
  }
  const rows = alertCsv(
    [
      { ...alert, state: 'explained', note: '=the release', at: Date.UTC(2026, 8, 4) },
      { ...alert, state: 'new', note: '', at: null },
    ],
    named,
    same,
    (state) => state.toUpperCase(),
  )
  expect(csvOf(rows).split('\r\n')).toEqual([
    'reason,from,to,customers,expected_low,expected_high,state,note,said',
    "Billing › card,2026-09-01,2026-09-03,40,3,12.5,EXPLAINED,'=the release,2026-09-04T00:00:00.000Z",
    'Billing › card,2026-09-01,2026-09-03,40,3,12.5,NEW,,',
    '',
  ])
})

it('has a line for each notice, over or not', () => {
  const notice = {
    ...{ id: 'n', reason: 'card', what: 'Payments fail, "again"', wording: '-sorry' },
    ...{ since: Date.UTC(2026, 8, 1, 9), next: null, expires: Date.UTC(2026, 8, 2) },
  }
  const rows = noticeCsv([{ notice, open: 7 }], named, same)
  expect(csvOf(rows).split('\r\n')[1]).toBe(
    'Billing › card,"Payments fail, ""again""",2026-09-01T09:00:00.000Z,,2026-09-02T00:00:00.000Z,\'-sorry,7',
  )
})

it('has a line for each ticket that was told; a subject is no formula', () => {
  const contact = aContact({ id: 12, subject: '@SUM(A1)', createdAt: Date.UTC(2026, 8, 1), status: 'open' })
  expect(
    csvOf(toldCsv([contact], same, (status) => status))
      .split('\r\n')
      .slice(0, 2),
  ).toEqual(['ticket,subject,created,status', "12,'@SUM(A1),2026-09-01T00:00:00.000Z,open"])
})
