// What did the back-test find out? Read from the top: what was looked at, the own index, better points, the columns.

import { Alert } from '@zendeskgarden/react-notifications'
import type { ReactNode } from 'react'
import { useFormat, useText } from '#app/i18n/language.tsx'
import { Part, PartTitle } from '#app/review/settings/layout.tsx'
import type { BacktestReport } from '#domain/backtest/report.ts'
import type { BacktestProps } from './Backtest.tsx'
import { ColumnsTable } from './ColumnsTable.tsx'
import { Judged } from './Judged.tsx'
import { Proposed } from './Proposed.tsx'
import { useBacktestWords } from './words.ts'

export const Report = ({
  report,
  onPropose,
}: {
  report: BacktestReport
  onPropose: BacktestProps['onPropose']
}): ReactNode => {
  const t = useText()
  const format = useFormat()
  const words = useBacktestWords()
  const { rows, lost, outcome, notices, index, proposal, columns } = report
  return (
    <>
      <p>
        {t('review.settings.backtest.summary', {
          rows: format.number(rows),
          lost: format.number(lost),
          share: words.share(lost / Math.max(1, rows)),
          column: outcome.column,
          value: outcome.lostValue,
        })}
      </p>
      {notices.length === 0 ? null : (
        <Alert type="info">
          <ul>
            {notices.map((notice) => (
              <li key={`${notice.id} ${notice.params.column ?? ''}`}>{words.notice(notice)}</li>
            ))}
          </ul>
        </Alert>
      )}
      <Part>
        <PartTitle>{t('review.settings.backtest.index.title')}</PartTitle>
        {index ? (
          <Judged judgement={index} name={t('review.settings.backtest.index.title')} />
        ) : (
          <p>{t('review.settings.backtest.index.none')}</p>
        )}
      </Part>
      {proposal ? <Proposed proposal={proposal} onPropose={onPropose} /> : null}
      <ColumnsTable columns={columns} rows={rows} />
    </>
  )
}
