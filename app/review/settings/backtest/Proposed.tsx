// Which points would have told better, how much better, and which of them can be taken over?

import { Button } from '@zendeskgarden/react-buttons'
import { type ReactNode, useState } from 'react'
import { useFormat, useText } from '#app/i18n/language.tsx'
import { PartHeading, Small } from '#app/kit/text.tsx'
import { CsvButton } from '#app/review/data/CsvButton.tsx'
import { Actions, Part, PartTitle } from '#app/review/settings/layout.tsx'
import type { Comparison, Proposal } from '#domain/backtest/report.ts'
import type { BacktestProps } from './Backtest.tsx'
import { figuresCsv } from './csv-rows.ts'
import { Judged } from './Judged.tsx'
import { PointsTable } from './PointsTable.tsx'
import { WideTable } from './Wide.tsx'
import { useBacktestWords } from './words.ts'

const Figures = ({ heldOut, crossValidated, folds }: Proposal): ReactNode => {
  const t = useText()
  const words = useBacktestWords()
  const rows: readonly [string, Comparison][] = [
    [t('review.settings.backtest.figures.held_out'), heldOut],
    [t('review.settings.backtest.figures.cross', { folds }), crossValidated],
  ]
  const csv = () =>
    figuresCsv(
      rows,
      (column) => t(`review.settings.backtest.figures.${column}`),
      (column, end) =>
        t('review.settings.past.csv.side', { column, side: t(`review.settings.backtest.groups.${end}`) }),
    )
  return (
    <>
      <WideTable
        name={t('review.settings.backtest.figures.title')}
        head={(['what', 'scorecard', 'logistic', 'difference'] as const).map((key) => ({
          text: t(`review.settings.backtest.figures.${key}`),
        }))}
      >
        {rows.map(([name, { scorecard, logistic, difference }]) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            <td>{words.estimate(scorecard)}</td>
            <td>{words.estimate(logistic)}</td>
            <td>{words.difference(difference)}</td>
          </tr>
        ))}
      </WideTable>
      <CsvButton name="backtest-auc" rows={csv} />
    </>
  )
}

const TakeOver = ({
  proposal,
  onPropose,
}: {
  proposal: Proposal
  onPropose: NonNullable<BacktestProps['onPropose']>
}): ReactNode => {
  const t = useText()
  const format = useFormat()
  const [taken, setTaken] = useState(false)
  const { definition } = proposal
  if (definition === null) return <Small>{t('review.settings.backtest.proposal.take_none')}</Small>
  const signals = definition.components.map(({ signal }) => t(`health.signals.${signal}`))
  return (
    <>
      <Small>{t('review.settings.backtest.proposal.take_hint', { signals: format.list(signals) })}</Small>
      <Actions>
        <Button
          size="small"
          onClick={() => {
            onPropose(definition)
            setTaken(true)
          }}
        >
          {t('review.settings.backtest.proposal.take')}
        </Button>
        <Small role="status">{taken ? t('review.settings.backtest.proposal.taken') : ''}</Small>
      </Actions>
    </>
  )
}

export const Proposed = ({
  proposal,
  onPropose,
}: {
  proposal: Proposal
  onPropose: BacktestProps['onPropose']
}): ReactNode => {
  const t = useText()
  const format = useFormat()
  const { learnedFrom, judgement, components } = proposal
  const judged = t('review.settings.backtest.proposal.judged')
  return (
    <Part>
      <PartTitle>{t('review.settings.backtest.proposal.title')}</PartTitle>
      <Small>
        {t('review.settings.backtest.proposal.learned', {
          learned: format.number(learnedFrom),
          judged: format.number(judgement.rows),
        })}
      </Small>
      <PointsTable components={components} />
      {onPropose ? <TakeOver proposal={proposal} onPropose={onPropose} /> : null}
      <PartHeading as="h4">{t('review.settings.backtest.figures.title')}</PartHeading>
      <Figures {...proposal} />
      <PartHeading as="h4">{judged}</PartHeading>
      <Judged judgement={judgement} name={judged} />
    </Part>
  )
}
