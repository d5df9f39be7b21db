import { expect, it } from 'vitest'
import { readOptions } from './options.ts'

const USUAL = { account: null, tickets: null, now: null, port: 4300, appPort: 4400, watch: true }

it.each([
  [[], USUAL],
  [['--account', '../export'], { ...USUAL, account: '../export' }],
  [['--tickets', '200', '--no-watch'], { ...USUAL, tickets: 200, watch: false }],
  [['--port', '0', '--app-port=5000'], { ...USUAL, port: 0, appPort: 5000 }],
  [['--now', '2026-09-14T09:00:00+02:00'], { ...USUAL, now: '2026-09-14T07:00:00Z' }],
])('%j starts', (argv, options) => {
  expect(readOptions(argv)).toEqual({ kind: 'start', options })
})

it.each([
  [['--prot', '1'], /--prot/],
  [['--port', 'x'], /--port needs a whole number/],
  [['--port', '70000'], /--port needs a whole number/],
  [['--tickets', '1.5'], /--tickets needs a whole number/],
  [['--now', 'yesterday'], /--now needs a time such as/],
  [['--account', 'a', '--tickets', '5'], /leave it out with --account/],
  [['here'], /here/],
])('%j is refused', (argv, problem) => {
  expect(readOptions(argv)).toEqual({ kind: 'wrong', problem: expect.stringMatching(problem) })
})

it('help wins', () => {
  expect(readOptions(['--help', '--port', 'x'])).toEqual({ kind: 'help' })
})
