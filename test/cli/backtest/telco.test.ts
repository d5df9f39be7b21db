import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { backtest } from '#domain/backtest/run.ts'
import { readTable } from '#domain/backtest/table/csv.ts'
import { decodeTable } from '#domain/backtest/table/decode.ts'
import { finish } from '#test/samples/finish.ts'
import { notice } from '#workspace/rest/openapi/reference.ts'

const path = resolve(process.cwd(), '../shared/data/churn/telco_customer_churn.csv')
const present = existsSync(path)
if (!present)
  notice('telco.test: ../shared/data/churn is absent, the back-test is not judged on a real table')

const judge = () => finish(backtest(readTable(decodeTable(readFileSync(path))), { outcome: 'Churn' }))

/** The published table of 7,043 telephone customers; a plain logistic regression reaches 0.844, cross-validated. */
describe.skipIf(!present)('the back-test on a real table', () => {
  let report: ReturnType<typeof judge>
  let proposal: (typeof report)['proposal']
  beforeAll(() => {
    report = judge()
    proposal = report.proposal
  }, 60_000)

  it('reads the table as it is', () => {
    expect([report.rows, report.lost, report.outcome.lostValue]).toEqual([7_043, 1_869, 'Yes'])
    const kinds = new Map(report.columns.map(({ name, kind }) => [name, kind]))
    expect(kinds.get('customerID')).toBe('id')
    expect(kinds.get('TotalCharges')).toBe('number')
    expect(report.columns.find(({ name }) => name === 'TotalCharges')?.blanks).toBe(11)
    expect(report.columns.filter(({ use }) => use === 'leak')).toEqual([])
  })

  it('has a logistic regression as good as others have found', () => {
    expect(proposal?.crossValidated.logistic?.value).toBeGreaterThan(0.842)
    expect(proposal?.crossValidated.logistic?.value).toBeLessThan(0.849)
  })

  it('proposes whole points that come within 0.01 of it', () => {
    expect(proposal?.components.length).toBeLessThanOrEqual(7)
    expect(proposal?.components.reduce((sum, { maximum }) => sum + maximum, 0)).toBe(100)
    expect(proposal?.crossValidated.difference?.value).toBeGreaterThan(-0.01)
    expect(proposal?.heldOut.difference?.value).toBeGreaterThan(-0.01)
    expect(proposal?.judgement.calibration?.error).toBeLessThan(0.03)
  })
})
