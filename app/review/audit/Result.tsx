// What did the audit find, as far as it is rated?

import { Button } from '@zendeskgarden/react-buttons'
import { Table } from '@zendeskgarden/react-tables'
import { type ReactNode, useMemo, useState } from 'react'
import { useFormat, useLocale, useText } from '#app/i18n/language.tsx'
import { CsvButton } from '#app/review/data/CsvButton.tsx'
import { Figure } from '#app/review/data/Figure.tsx'
import type { Draw } from '#domain/review/audit/draw.ts'
import { type AuditResult, auditResult } from '#domain/review/audit/result.ts'
import type { Kappa } from '#domain/review/measures/agreement.ts'
import type { Rate } from '#domain/review/measures/variants.ts'
import { Correct } from './Correct.tsx'
import { Grid, Lines, NameCell, Note, NumberCell, NumberHead, Scroll } from './layout.tsx'
import type { Audit } from './use-audit.ts'

const SHOWN = 12

const useValues = () => {
  const format = useFormat()
  const locale = useLocale()
  const decimals = useMemo(
    () => new Intl.NumberFormat(locale, { minimumFractionDigits: 2, maximumFractionDigits: 2 }),
    [locale],
  )
  const kappaText = (value: number | null): string | null => (value === null ? null : decimals.format(value))
  return {
    rate: ({ share, interval, n, k }: Rate) => ({
      value: share === null ? null : format.percent(share),
      range: [format.percent(interval.low), format.percent(interval.high)] as const,
      ...{ n: k, of: n },
    }),
    kappa: ({ kappa, interval, n }: Kappa) => ({
      value: kappaText(kappa),
      n,
      ...(interval === null
        ? {}
        : { range: [decimals.format(interval.low), decimals.format(interval.high)] as const }),
    }),
    kappaText,
  }
}

const PerReason = ({ audit, result }: { audit: Audit; result: AuditResult }): ReactNode => {
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

const Confusions = ({ audit, result }: { audit: Audit; result: AuditResult }): ReactNode => {
  const t = useText()
  const format = useFormat()
  const [at, setAt] = useState<number | null>(null)
  const { confusions } = result
  const open = at === null ? undefined : confusions[at]
  if (confusions.length === 0) return null
  return (
    <>
      <Scroll>
        <Lines isReadOnly size="small">
          <Table.Caption>{t('review.audit.confusions')}</Table.Caption>
          <Table.Head>
            <Table.HeaderRow>
              <Table.HeaderCell scope="col">{t('review.audit.agent_said')}</Table.HeaderCell>
              <Table.HeaderCell scope="col">{t('review.audit.auditor_said')}</Table.HeaderCell>
              <NumberHead scope="col">{t('review.audit.tickets')}</NumberHead>
              {audit.editable ? (
                <Table.HeaderCell scope="col">{t('review.audit.action')}</Table.HeaderCell>
              ) : null}
            </Table.HeaderRow>
          </Table.Head>
          <Table.Body>
            {confusions.slice(0, SHOWN).map(({ agent, auditor, tickets }, index) => (
              <Table.Row key={`${agent}/${auditor}`}>
                <NameCell scope="row">{audit.reasonName(agent)}</NameCell>
                <Table.Cell>{audit.reasonName(auditor)}</Table.Cell>
                <NumberCell>{format.number(tickets.length)}</NumberCell>
                {audit.editable ? (
                  <Table.Cell>
                    <Button
                      size="small"
                      aria-label={t('review.audit.correct_named', {
                        from: audit.reasonName(agent),
                        to: audit.reasonName(auditor),
                      })}
                      onClick={() => setAt(index)}
                    >
                      {t('review.audit.correct_these')}
                    </Button>
                  </Table.Cell>
                ) : null}
              </Table.Row>
            ))}
          </Table.Body>
        </Lines>
      </Scroll>
      {open ? (
        <Correct
          key={at}
          audit={audit}
          items={open.tickets.map((ticketId) => ({ ticketId, to: open.auditor }))}
          onClose={() => setAt(null)}
        />
      ) : null}
    </>
  )
}

/** Within a `DataFrame`. */
export const Result = ({ audit, draw }: { audit: Audit; draw: Draw }): ReactNode => {
  const t = useText()
  const { rate, kappa } = useValues()
  const result = useMemo(
    () => auditResult(draw, audit.ratings, audit.parentOf),
    [draw, audit.ratings, audit.parentOf],
  )
  if (result.rated === 0) return <Note>{t('review.audit.not_rated')}</Note>
  const rows = () => [
    ...[[t('review.audit.agent_said'), t('review.audit.auditor_said'), t('review.audit.ticket')]],
    ...result.confusions.flatMap(({ agent, auditor, tickets }) =>
      tickets.map((id) => [audit.reasonName(agent), audit.reasonName(auditor), id]),
    ),
  ]
  return (
    <>
      <Grid>
        <Figure
          name={t('review.audit.accuracy')}
          definitionId="tag_accuracy"
          level="conversation"
          leftOut={[]}
          {...rate(result.reasons.accuracy)}
        />
        <Figure
          name={t('review.audit.kappa_auditors')}
          definitionId="kappa_auditors"
          level="conversation"
          leftOut={[]}
          {...kappa(result.reasons.auditors)}
        />
        <Figure
          name={t('review.audit.kappa_agents')}
          definitionId="kappa_agents"
          level="conversation"
          leftOut={[]}
          {...kappa(result.reasons.agents)}
        />
        <Figure
          name={t('review.audit.inhibitor_accuracy')}
          definitionId="inhibitor_accuracy"
          level="conversation"
          leftOut={[]}
          {...rate(result.inhibitors.accuracy)}
        />
      </Grid>
      <PerReason audit={audit} result={result} />
      <Confusions audit={audit} result={result} />
      <CsvButton name="audit" rows={rows} />
    </>
  )
}
