// What was each column of the file taken for, and how much does it tell alone?

import type { ReactNode } from 'react'
import { useText } from '#app/i18n/language.tsx'
import { CsvButton } from '#app/review/data/CsvButton.tsx'
import type { ColumnReport } from '#domain/backtest/report.ts'
import { columnsCsv } from './csv-rows.ts'
import { WideTable } from './Wide.tsx'
import { useBacktestWords } from './words.ts'

const HEADS = ['name', 'kind', 'use', 'known', 'alone', 'signal'] as const

export const ColumnsTable = ({
  columns,
  rows,
}: {
  columns: readonly ColumnReport[]
  rows: number
}): ReactNode => {
  const t = useText()
  const words = useBacktestWords()
  const titles = HEADS.map((head) => t(`review.settings.backtest.columns.${head}`))
  const kindOf = (kind: ColumnReport['kind']): string => t(`review.settings.backtest.kinds.${kind}`)
  const usedAs = (use: ColumnReport['use']): string => t(`review.settings.backtest.uses.${use}`)
  const signalOf = (signal: NonNullable<ColumnReport['signal']>): string => t(`health.signals.${signal}`)
  return (
    <details>
      <summary>{t('review.settings.backtest.columns.count', { count: columns.length })}</summary>
      <WideTable
        name={t('review.settings.backtest.columns.title')}
        head={HEADS.map((head, at) => ({
          text: titles[at] ?? '',
          number: head === 'known' || head === 'alone',
        }))}
      >
        {columns.map((column) => (
          <tr key={column.number}>
            <th scope="row">{column.name}</th>
            <td>{kindOf(column.kind)}</td>
            <td>{usedAs(column.use)}</td>
            <td className="number">{words.share(1 - column.blanks / Math.max(1, rows))}</td>
            <td className="number">{column.alone === null ? '' : words.auc(column.alone)}</td>
            <td>{column.signal === null ? '' : signalOf(column.signal)}</td>
          </tr>
        ))}
      </WideTable>
      <CsvButton
        name="backtest-columns"
        rows={() => columnsCsv(columns, rows, { titles, kind: kindOf, use: usedAs, signal: signalOf })}
      />
    </details>
  )
}
