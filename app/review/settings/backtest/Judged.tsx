// How good is one score? Its AUC in words, losses by band and by tenth, calibration and coverage.

import type { ReactNode } from 'react'
import { useFormat, useText } from '#app/i18n/language.tsx'
import { PartHeading, Small } from '#app/kit/text.tsx'
import type { Judgement } from '#domain/backtest/judge/judgement.ts'
import { DecileChart } from './DecileChart.tsx'
import { GroupTable } from './GroupTable.tsx'
import { useBacktestWords } from './words.ts'

/** Chances beside the tenths only where they were judged on the same rows. */
const expectedOf = ({ deciles, calibration }: Judgement): (number | null)[] =>
  deciles.map(({ rows }, place) => {
    const point = calibration?.points.length === deciles.length ? calibration.points[place] : undefined
    return point && point.rows === rows ? point.expected : null
  })

export const Judged = ({ judgement, name }: { judgement: Judgement; name: string }): ReactNode => {
  const t = useText()
  const format = useFormat()
  const words = useBacktestWords()
  const { auc, bands, deciles, calibration, coverage, unscored } = judgement
  const expected = expectedOf(judgement)
  const byDecile = t('review.settings.backtest.groups.by_decile')
  const ranges = deciles.map(({ from, to }) =>
    t('review.settings.backtest.groups.range', { from: Math.round(from), to: Math.round(to) }),
  )
  return (
    <>
      <p>{t('review.settings.backtest.figures.auc', { interval: words.estimate(auc) })}</p>
      <PartHeading as="h4">{t('review.settings.backtest.groups.by_band')}</PartHeading>
      <GroupTable
        name={`${name}: ${t('review.settings.backtest.groups.by_band')}`}
        label={t('review.settings.backtest.groups.band')}
        groups={bands.map((group) => ({
          ...group,
          name:
            group.band === 'unknown'
              ? t('review.settings.backtest.groups.unknown')
              : t(`health.bands.${group.band}`),
          expected: null,
        }))}
      />
      <PartHeading as="h4">{byDecile}</PartHeading>
      <DecileChart deciles={deciles} expected={expected} ranges={ranges} />
      <details>
        <summary>{t('review.settings.backtest.groups.table')}</summary>
        <GroupTable
          name={`${name}: ${byDecile}`}
          label={t('review.settings.backtest.groups.decile')}
          groups={deciles.map((group, place) => ({
            ...group,
            name: ranges[place] ?? '',
            expected: expected[place] ?? null,
          }))}
        />
      </details>
      {calibration === null ? null : (
        <>
          <PartHeading as="h4">{t('review.settings.backtest.calibration.title')}</PartHeading>
          <p>
            {t('review.settings.backtest.calibration.text', {
              error: words.share(calibration.error),
              brier: words.auc(calibration.brier),
              plain: words.auc(calibration.brierOfShare),
            })}{' '}
            {calibration.slope === null
              ? null
              : t('review.settings.backtest.calibration.slope', { slope: words.slope(calibration.slope) })}
          </p>
        </>
      )}
      <Small>
        {t('review.settings.backtest.coverage', {
          mean: words.share(coverage.mean),
          complete: words.share(coverage.complete),
          unscored: format.number(unscored),
        })}
      </Small>
    </>
  )
}
