// Which share of what was solved has a reason that says something, and what got past the guard?

import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useMemo } from 'react'
import styled from 'styled-components'
import { useServices } from '#app/host/services.tsx'
import { useFormat, useText, useTextById } from '#app/i18n/language.tsx'
import { Small } from '#app/kit/text.tsx'
import { groupsQuery } from '#app/queries/account-lists.ts'
import { Figure } from '#app/review/data/Figure.tsx'
import type { ReadyChosen } from '#app/review/data/use-chosen.ts'
import { Grid, Part } from '#app/review/layout.tsx'
import { pastGuard } from '#domain/review/audit/past-guard.ts'
import { coverageBy } from '#domain/review/measures/coverage.ts'
import { together } from '#domain/review/measures/grouping.ts'
import { coverageRows, type SolvedPart } from '#domain/review/measures/overview-rows.ts'
import type { Rate } from '#domain/review/measures/variants.ts'
import { PastGuardTable } from './PastGuardTable.tsx'
import type { Audit } from './use-audit.ts'

/** Two narrow tables where there is room. */
const Beside = styled.div`
  display: grid;
  grid-template-columns: repeat(auto-fill, minmax(min(100%, 540px), 1fr));
  gap: ${({ theme }) => theme.space.sm} ${({ theme }) => theme.space.lg};
  align-items: start;
  margin-top: ${({ theme }) => theme.space.sm};
`

const useShares = () => {
  const format = useFormat()
  return ({ share, interval, k, n }: Rate) => ({
    value: share === null ? null : format.percent(share),
    range: [format.percent(interval.low), format.percent(interval.high)] as const,
    ...{ n: k, of: n },
  })
}

export const CoveragePart = ({ audit, chosen }: { audit: Audit; chosen: ReadyChosen }): ReactNode => {
  const t = useText()
  const words = useTextById()
  const format = useFormat()
  const shareOf = useShares()
  const { judged, settings } = chosen.data
  const { rows } = chosen.solved
  const [coverage] = useMemo(
    () => coverageBy(judged, rows, together(judged), audit.isOther),
    [judged, rows, audit.isOther],
  )
  const behind = useMemo(() => {
    const rowsOf = (part: SolvedPart) => coverageRows(judged, rows, audit.isOther, part)
    return { tagged: rowsOf('tagged'), other: rowsOf('other'), traced: rowsOf('traced') }
  }, [judged, rows, audit.isOther])
  const past = useMemo(() => pastGuard(judged, rows), [judged, rows])
  const groups = useQuery(groupsQuery(useServices())).data
  if (!coverage) return null
  const { trace, conflicts } = coverage
  const groupName = (id: number | null): string =>
    (groups ?? []).find((group) => group.id === id)?.name ??
    (id === null ? t('review.audit.no_group') : t('review.audit.group', { id: String(id) }))
  return (
    <Part aria-labelledby="coverage-title">
      <h2 id="coverage-title">{t('review.audit.coverage')}</h2>
      <Grid>
        <Figure
          name={t('review.audit.tagged')}
          definitionId="coverage"
          rows={behind.tagged}
          restsOn={() => rows}
          {...shareOf(coverage.tagged)}
        />
        <Figure
          name={t('review.audit.other')}
          definitionId="other"
          rows={behind.other}
          restsOn={() => rows}
          {...shareOf(coverage.other)}
        >
          <Small>
            {t('review.audit.budget', { percent: format.percent(settings.otherBudgetPercent / 100) })}
          </Small>
        </Figure>
        <Figure
          name={t('review.audit.past_guard')}
          definitionId="past_guard"
          value={format.number(past.rows.length)}
          n={past.rows.length}
          of={rows.length}
          rows={past.rows}
          restsOn={() => rows}
        >
          <Small>
            {t('review.audit.past_guard_split', {
              seen: format.number(past.seen),
              unseen: format.number(past.unseen),
              conflicts: format.number(conflicts),
            })}
          </Small>
        </Figure>
        <Figure
          name={t('review.audit.trace')}
          definitionId="trace"
          value={format.number(behind.traced.length)}
          of={rows.length}
          n={behind.traced.length}
          rows={behind.traced}
          restsOn={() => rows}
        >
          <Small>
            {t('review.audit.trace_split', {
              first: format.number(trace.top1),
              other: format.number(trace.top3),
              own: format.number(trace.own),
            })}
          </Small>
        </Figure>
      </Grid>
      <Beside>
        {past.groups.length === 0 ? null : (
          <PastGuardTable
            file="past-guard-groups"
            name={t('review.audit.past_by_group')}
            lines={past.groups.map(({ where, ...counts }) => ({ name: groupName(where), ...counts }))}
          />
        )}
        {past.channels.length === 0 ? null : (
          <PastGuardTable
            file="past-guard-channels"
            name={t('review.audit.past_by_channel')}
            lines={past.channels.map(({ where, ...counts }) => ({
              name: words('review.settings.channels', where ?? '') ?? where ?? '–',
              ...counts,
            }))}
          />
        )}
      </Beside>
    </Part>
  )
}
