// What was each column of the file taken for, and how much does it tell alone?

import type { ReactNode } from 'react'
import { useText } from '#app/i18n/language.tsx'
import type { ColumnReport } from '#domain/backtest/report.ts'
import { WideTable } from './Wide.tsx'
import { useBacktestWords } from './words.ts'

export const ColumnsTable = ({
  columns,
  rows,
}: {
  columns: readonly ColumnReport[]
  rows: number
}): ReactNode => {
  const t = useText()
  const words = useBacktestWords()
  return (
    <details>
      <summary>{t('review.settings.backtest.columns.count', { count: columns.length })}</summary>
      <WideTable
        name={t('review.settings.backtest.columns.title')}
        head={[
          { text: t('review.settings.backtest.columns.name') },
          { text: t('review.settings.backtest.columns.kind') },
          { text: t('review.settings.backtest.columns.use') },
          { text: t('review.settings.backtest.columns.known'), number: true },
          { text: t('review.settings.backtest.columns.alone'), number: true },
          { text: t('review.settings.backtest.columns.signal') },
        ]}
      >
        {columns.map((column) => (
          <tr key={column.number}>
            <th scope="row">{column.name}</th>
            <td>{t(`review.settings.backtest.kinds.${column.kind}`)}</td>
            <td>{t(`review.settings.backtest.uses.${column.use}`)}</td>
            <td className="number">{words.share(1 - column.blanks / Math.max(1, rows))}</td>
            <td className="number">{column.alone === null ? '' : words.auc(column.alone)}</td>
            <td>{column.signal === null ? '' : t(`health.signals.${column.signal}`)}</td>
          </tr>
        ))}
      </WideTable>
    </details>
  )
}
