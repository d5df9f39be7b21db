// What did the audit find, as far as it is rated?

import { type ReactNode, useMemo } from 'react'
import { useText } from '#app/i18n/language.tsx'
import { CsvButton } from '#app/review/data/CsvButton.tsx'
import { Figure } from '#app/review/data/Figure.tsx'
import { useFrame } from '#app/review/data/frame.ts'
import { Grid, Note } from '#app/review/layout.tsx'
import { ASPECTS } from '#domain/review/audit/change.ts'
import type { Draw } from '#domain/review/audit/draw.ts'
import { auditResult } from '#domain/review/audit/result.ts'
import { rowsOfTickets } from '#domain/review/contacts/row.ts'
import { nameIn } from './aspect-words.ts'
import { Confusions } from './Confusions.tsx'
import { PerReason } from './PerReason.tsx'
import type { Audit } from './use-audit.ts'
import { useValues } from './use-values.ts'

/** Within a `DataFrame`. */
export const Result = ({ audit, draw }: { audit: Audit; draw: Draw }): ReactNode => {
  const t = useText()
  const { rate, kappa } = useValues()
  const table = useFrame()?.data.judged.table
  const result = useMemo(
    () => auditResult(draw, audit.ratings, audit.parentOf),
    [draw, audit.ratings, audit.parentOf],
  )
  if (result.rated === 0) return <Note>{t('review.audit.not_rated')}</Note>
  const header = ['what', 'agent_word', 'auditor_word', 'ticket'] as const
  const rows = () => [
    header.map((column) => t(`review.audit.${column}`)),
    ...ASPECTS.flatMap((of) =>
      result.confusions[of].flatMap(({ agent, auditor, tickets }) =>
        tickets.map((id) => [
          ...[t(`review.audit.aspect.${of}`), nameIn(audit, of)(agent), nameIn(audit, of)(auditor), id],
        ]),
      ),
    ),
  ]
  const shared = { level: 'conversation' as const, leftOut: [] }
  const behind = (tickets: readonly number[]) => (table ? { rows: rowsOfTickets(table, tickets) } : {})
  const { reasons, inhibitors } = result
  const [rated, twice] = [behind(result.tickets.rated), behind(result.tickets.twice)]
  return (
    <>
      <Grid>
        <Figure
          name={t('review.audit.accuracy')}
          definitionId="tag_accuracy"
          {...shared}
          {...rated}
          {...rate(reasons.accuracy)}
        />
        <Figure
          name={t('review.audit.kappa_auditors')}
          definitionId="kappa_auditors"
          {...shared}
          {...twice}
          {...kappa(reasons.auditors)}
        />
        <Figure
          name={t('review.audit.kappa_agents')}
          definitionId="kappa_agents"
          {...shared}
          {...rated}
          {...kappa(reasons.agents)}
        />
        <Figure
          name={t('review.audit.inhibitor_accuracy')}
          definitionId="inhibitor_accuracy"
          {...shared}
          {...rated}
          {...rate(inhibitors.accuracy)}
        />
        <Figure
          name={t('review.audit.inhibitor_kappa')}
          id="inhibitor_kappa"
          definitionId="kappa_auditors"
          {...shared}
          {...twice}
          {...kappa(inhibitors.auditors)}
        />
      </Grid>
      <PerReason audit={audit} result={result} />
      {ASPECTS.map((of) => (
        <Confusions key={of} audit={audit} of={of} result={result} />
      ))}
      <CsvButton name="audit" rows={rows} />
    </>
  )
}
