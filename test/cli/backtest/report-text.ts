// How is a whole back-test printed?

import type { BacktestFault } from '#domain/backtest/fault.ts'
import type { ProposedComponent, ProposedStep } from '#domain/backtest/proposal.ts'
import type { BacktestReport, ColumnReport, Comparison, Notice, Proposal } from '#domain/backtest/report.ts'
import { interval, judgementText } from './judgement-text.ts'
import { textTable } from './layout.ts'
import { auc, percent, safe, say, whole, words } from './words.ts'

const signed = (value: number): string => `${value < 0 ? '−' : '+'}${Math.abs(value).toFixed(3)}`

const columnRow = (column: ColumnReport, rows: number): string[] => [
  safe(column.name),
  say(`kinds.${column.kind}`),
  say(`uses.${column.use}`),
  percent(1 - column.blanks / Math.max(1, rows)),
  column.alone === null ? '' : auc(column.alone),
  column.signal === null ? '' : `${words(`health.signals.${column.signal}`)} (${column.signal})`,
]

const noticeText = ({ id, params }: Notice): string =>
  say(`notices.${id}`, { ...params, ...(typeof params.auc === 'number' ? { auc: auc(params.auc) } : {}) })

const stepText = (step: ProposedStep, kind: ProposedComponent['kind']): string => {
  if ('values' in step) return safe(step.values.join(', '))
  const days = kind === 'date' ? 'days_' : ''
  return 'atLeast' in step
    ? say(`proposal.${days}at_least`, { value: step.atLeast })
    : say(`proposal.${days}at_most`, { value: step.atMost })
}

const componentRows = (component: ProposedComponent): string[][] => {
  const { steps, otherwise, blank, kind, maximum, signal } = component
  const lines = [
    ...steps.map((step) => [stepText(step, kind), `${step.points}`]),
    ...(otherwise === null ? [] : [[say('proposal.otherwise'), `${otherwise}`]]),
    ...(blank === null ? [] : [[say('proposal.blank'), `${blank}`]]),
  ]
  const name = safe(component.column) + (signal === null ? '' : ` = ${signal}`)
  return lines.map((line, place) => [
    place === 0 ? name : '',
    ...line,
    place === 0 ? say('proposal.maximum', { points: maximum }) : '',
  ])
}

const comparisonRow = (name: string, { scorecard, logistic, difference }: Comparison): string[] => [
  name,
  interval(scorecard),
  interval(logistic),
  interval(difference, signed),
]

const proposalText = ({
  components,
  learnedFrom,
  judgement,
  heldOut,
  crossValidated,
  folds,
}: Proposal): string[] => [
  say('proposal.title'),
  `  ${say('proposal.learned', { learned: learnedFrom, judged: judgement.rows })}`,
  '',
  textTable(
    [say('proposal.component'), say('proposal.step'), say('proposal.points'), ''],
    components.flatMap(componentRows),
    ['left', 'left', 'right', 'left'],
  ),
  `  ${say('proposal.blank_unknown')}`,
  '',
  say('figures.title'),
  textTable(
    [say('figures.what'), say('figures.scorecard'), say('figures.logistic'), say('figures.difference')],
    [
      comparisonRow(say('figures.held_out'), heldOut),
      comparisonRow(say('figures.cross', { folds }), crossValidated),
    ],
    ['left', 'left', 'left', 'left'],
  ),
  '',
  say('proposal.judged'),
  ...judgementText(judgement),
]

/** The whole report as a terminal shows it. */
export function reportText(report: BacktestReport): string {
  const { rows, lost, outcome, columns, notices, index, proposal } = report
  return [
    say('summary', {
      rows,
      lost,
      share: percent(lost / Math.max(1, rows)),
      column: outcome.column,
      value: outcome.lostValue,
    }),
    ...notices.map((notice) => `! ${noticeText(notice)}`),
    '',
    say('columns.title'),
    textTable(
      ['name', 'kind', 'use', 'known', 'alone', 'signal'].map((key) => say(`columns.${key}`)),
      columns.map((column) => columnRow(column, rows)),
      ['left', 'left', 'left', 'right', 'right', 'left'],
    ),
    '',
    say('index.title'),
    ...(index ? judgementText(index) : [`  ${say('index.none')}`, '']),
    ...(proposal ? proposalText(proposal) : []),
  ].join('\n')
}

/** What is wrong, where, and what to do. */
export function faultText({ code, row, column, params }: BacktestFault): string {
  const limit = typeof params.limit === 'number' ? { limit: whole(params.limit) } : {}
  const fault = say(`faults.${code}`, { ...params, ...limit })
  if (row !== null && column !== null) return say('at.cell', { row, column, fault })
  if (row !== null) return say('at.row', { row, fault })
  return column === null ? fault : say('at.column', { column, fault })
}
