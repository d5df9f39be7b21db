// How far do agents and the first auditor agree on each reason that was used often enough?

import { Table } from '@zendeskgarden/react-tables'
import type { ReactNode } from 'react'
import { useFormat, useText } from '#app/i18n/language.tsx'
import type { AuditResult } from '#domain/review/audit/result.ts'
import { Lines, NameCell, Note, NumberCell, NumberHead, Scroll } from './layout.tsx'
import type { Audit } from './use-audit.ts'
import { useValues } from './use-values.ts'

export const PerReason = ({ audit, result }: { audit: Audit; result: AuditResult }): ReactNode => {
  const t = useText()
  const format = useFormat()
  const { kappaText } = useValues()
  const { reasons } = result.reasons
  if (reasons.length === 0) return <Note>{t('review.audit.too_few_each')}</Note>
  return (
    <Scroll>
      <Lines isReadOnly size="small">
        <Table.Caption>{t('review.audit.each_reason')}</Table.Caption>
        <Table.Head>
          <Table.HeaderRow>
            <Table.HeaderCell scope="col">{t('review.audit.reason')}</Table.HeaderCell>
            <NumberHead scope="col">{t('review.audit.agreed')}</NumberHead>
            <NumberHead scope="col">{t('review.audit.kappa')}</NumberHead>
          </Table.HeaderRow>
        </Table.Head>
        <Table.Body>
          {reasons.map(({ value, parent, agreed, n, kappa }) => (
            <Table.Row key={value}>
              <NameCell scope="row">{parent ? value : audit.reasonName(value)}</NameCell>
              <NumberCell>{format.percent(agreed / n)}</NumberCell>
              <NumberCell>{kappaText(kappa) ?? t('review.data.unknown')}</NumberCell>
            </Table.Row>
          ))}
        </Table.Body>
      </Lines>
    </Scroll>
  )
}
