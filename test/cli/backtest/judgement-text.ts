// How is one score's judgement printed? AUC, losses by band and tenth with a chart, calibration, coverage.

import type { Group } from '#domain/backtest/judge/groups.ts'
import type { Judgement } from '#domain/backtest/judge/judgement.ts'
import type { Estimate } from '#domain/backtest/judge/roc.ts'
import { type Align, bar, textTable } from './layout.ts'
import { auc, percent, say, whole, words } from './words.ts'

export const interval = (estimate: Estimate | null, format = auc): string =>
  estimate === null
    ? say('figures.unknown')
    : say('figures.interval', {
        value: format(estimate.value),
        low: format(estimate.low),
        high: format(estimate.high),
      })

const GROUP: readonly Align[] = ['left', 'right', 'right', 'right', 'left']

const groupTable = (
  name: string,
  groups: readonly (Group & { name: string; expected?: number })[],
): string => {
  const largest = Math.max(0, ...groups.map(({ rate }) => rate ?? 0))
  const expected = groups.some((group) => group.expected !== undefined)
  return textTable(
    [
      name,
      say('groups.rows'),
      say('groups.lost'),
      say('groups.rate'),
      say('groups.interval'),
      ...(expected ? [say('groups.expected')] : []),
      '',
    ],
    groups.map((group) => [
      group.name,
      whole(group.rows),
      whole(group.lost),
      group.rate === null ? '–' : percent(group.rate),
      group.rate === null ? '' : `${percent(group.low)} – ${percent(group.high)}`,
      ...(expected ? [group.expected === undefined ? '' : percent(group.expected)] : []),
      bar(group.rate, largest),
    ]),
    expected ? [...GROUP, 'right', 'left'] : GROUP,
  )
}

const calibrationText = ({ calibration }: Judgement): string[] => {
  if (calibration === null) return []
  const { error, brier, brierOfShare, slope } = calibration
  return [
    say('calibration.title'),
    `  ${say('calibration.text', { error: percent(error), brier: auc(brier), plain: auc(brierOfShare) })}`,
    ...(slope === null ? [] : [`  ${say('calibration.slope', { slope: slope.toFixed(2) })}`]),
    '',
  ]
}

/** Lines for a judged score, with an empty one after each part. */
export function judgementText(judgement: Judgement): string[] {
  const { bands, deciles, calibration, coverage } = judgement
  // Chances are printed beside the tenths where they were judged on the same rows.
  const points = calibration?.points.length === deciles.length ? calibration.points : []
  return [
    say('figures.auc', { interval: interval(judgement.auc) }),
    '',
    say('groups.by_band'),
    groupTable(
      say('groups.band'),
      bands.map((group) => ({
        ...group,
        name: group.band === 'unknown' ? say('groups.unknown') : words(`health.bands.${group.band}`),
      })),
    ),
    '',
    say('groups.by_decile'),
    groupTable(
      say('groups.decile'),
      deciles.map((group, place) => {
        const point = points[place]
        return {
          ...group,
          name: say('groups.range', { from: Math.round(group.from), to: Math.round(group.to) }),
          ...(point && point.rows === group.rows ? { expected: point.expected } : {}),
        }
      }),
    ),
    '',
    ...calibrationText(judgement),
    say('coverage', {
      mean: percent(coverage.mean),
      complete: percent(coverage.complete),
      unscored: whole(judgement.unscored),
    }),
    '',
  ]
}
