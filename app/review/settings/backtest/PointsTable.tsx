// Which points does each value of each column earn?

import type { ReactNode } from 'react'
import { useText } from '#app/i18n/language.tsx'
import { Small } from '#app/kit/text.tsx'
import { CsvButton } from '#app/review/data/CsvButton.tsx'
import type { ProposedComponent } from '#domain/backtest/proposal.ts'
import { pointsCsv } from './csv-rows.ts'
import { WideTable } from './Wide.tsx'
import { useBacktestWords } from './words.ts'

const Lines = ({ component }: { component: ProposedComponent }): ReactNode => {
  const t = useText()
  const words = useBacktestWords()
  const { steps, otherwise, blank, kind, column, maximum, signal } = component
  const lines = [
    ...steps.map((step) => ({ value: words.step(step, kind), points: step.points })),
    ...(otherwise === null
      ? []
      : [{ value: t('review.settings.backtest.proposal.otherwise'), points: otherwise }]),
    ...(blank === null ? [] : [{ value: t('review.settings.backtest.proposal.blank'), points: blank }]),
  ]
  return lines.map(({ value, points }, place) => (
    <tr key={value}>
      {place === 0 ? (
        <th scope="rowgroup" rowSpan={lines.length}>
          {column}
          <Small>{t('review.settings.backtest.proposal.maximum', { points: maximum })}</Small>
          {signal === null ? null : <Small>{t(`health.signals.${signal}`)}</Small>}
        </th>
      ) : null}
      <td>{value}</td>
      <td className="number">{points}</td>
    </tr>
  ))
}

export const PointsTable = ({ components }: { components: readonly ProposedComponent[] }): ReactNode => {
  const t = useText()
  const words = useBacktestWords()
  const rows = () =>
    pointsCsv(components, {
      title: (column) =>
        column === 'signal'
          ? t('review.settings.backtest.columns.signal')
          : t(`review.settings.backtest.proposal.${column}`),
      signal: (signal) => t(`health.signals.${signal}`),
      step: words.step,
      otherwise: t('review.settings.backtest.proposal.otherwise'),
      blank: t('review.settings.backtest.proposal.blank'),
    })
  return (
    <>
      <WideTable
        least="0"
        name={t('review.settings.backtest.proposal.title')}
        head={[
          { text: t('review.settings.backtest.proposal.component') },
          { text: t('review.settings.backtest.proposal.step') },
          { text: t('review.settings.backtest.proposal.points'), number: true },
        ]}
      >
        {components.map((component) => (
          <Lines key={component.number} component={component} />
        ))}
      </WideTable>
      <Small>{t('review.settings.backtest.proposal.blank_unknown')}</Small>
      <CsvButton name="backtest-points" rows={rows} />
    </>
  )
}
