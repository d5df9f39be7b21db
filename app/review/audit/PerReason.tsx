// How far do agents and the first auditor agree on each reason that was used often enough?

import { Table } from '@zendeskgarden/react-tables'
import type { ReactNode } from 'react'
import { useFormat, useText } from '#app/i18n/language.tsx'
import { CsvButton } from '#app/review/data/CsvButton.tsx'
import { useCsvTitle } from '#app/review/data/csv-title.ts'
import { BodyRow, Cell, End, Lines, NameCell, Note } from '#app/review/layout.tsx'
import { Scroll } from '#app/review/Scroll.tsx'
import type { AuditResult } from '#domain/review/audit/result.ts'
import type { Audit } from './use-audit.ts'
import { useValues } from './use-values.ts'

export const PerReason = ({ audit, result }: { audit: Audit; result: AuditResult }): ReactNode => {
  const t = useText()
  const format = useFormat()
  const csvTitle = useCsvTitle()
  const { kappaText } = useValues()
  const { reasons } = result.reasons
  if (reasons.length === 0) return <Note>{t('review.audit.too_few_each')}</Note>
  return (
    <>
      <Scroll>
        <Lines isReadOnly size="small">
          <Table.Caption>{t('review.audit.each_reason')}</Table.Caption>
          <Table.Head>
            <Table.HeaderRow>
              <Table.HeaderCell scope="col">{t('review.audit.reason')}</Table.HeaderCell>
              <End scope="col">{t('review.audit.agreed')}</End>
              <End scope="col">{t('review.audit.kappa')}</End>
            </Table.HeaderRow>
          </Table.Head>
          <Table.Body>
            {reasons.map(({ value, parent, agreed, n, kappa }) => (
              <BodyRow key={value}>
                <NameCell scope="row">{parent ? value : audit.reasonName(value)}</NameCell>
                <Cell>{format.percent(agreed / n)}</Cell>
                <Cell>{kappaText(kappa) ?? t('review.data.unknown')}</Cell>
              </BodyRow>
            ))}
          </Table.Body>
        </Lines>
      </Scroll>
      <CsvButton
        name="audit-reasons"
        rows={() => [
          (['reason', 'agreed', 'rated', 'kappa'] as const).map(csvTitle),
          ...reasons.map(({ value, parent, agreed, n, kappa }) => [
            ...[parent ? value : audit.reasonName(value), agreed, n, kappa],
          ]),
        ]}
      />
    </>
  )
}
