// What is missing about one reason: what it would be about, the tickets, and what the team does about it?

import { type ReactNode, useMemo } from 'react'
import { useServices } from '#app/host/services.tsx'
import { useFormat, useText } from '#app/i18n/language.tsx'
import { PartHeading, Row, Small, Stack } from '#app/kit/text.tsx'
import type { FlaggedContact } from '#app/queries/gap-words.ts'
import { Aside } from '#app/review/Aside.tsx'
import { Link } from '#app/review/answers/layout.tsx'
import { useRight } from '#app/review/answers/use-may-edit.ts'
import { TicketRows } from '#app/review/data/TicketRows.tsx'
import type { ReadyChosen } from '#app/review/data/use-chosen.ts'
import { createdAt } from '#domain/review/contacts/row.ts'
import { gapRows } from '#domain/review/measures/gaps.ts'
import { GapForm } from './GapForm.tsx'
import { SharedWords, VainSearches } from './GapWords.tsx'
import type { GapState } from './use-gaps.ts'

/** Newest first, each customer once. */
function flaggedIn({ data }: ReadyChosen, rows: Uint32Array): readonly FlaggedContact[] {
  const { table } = data.judged
  const newest = rows.toSorted((a, b) => createdAt(table, b) - createdAt(table, a) || b - a)
  const known = new Map<number, FlaggedContact>()
  for (const row of newest) {
    const requesterId = table.codes.requester.idOf(table.columns.requester[row] ?? 0) ?? 0
    if (!known.has(requesterId)) known.set(requesterId, { requesterId, createdAt: createdAt(table, row) })
  }
  return [...known.values()]
}

/** Keyed by the reason. */
export const GapPanel = (props: {
  chosen: ReadyChosen
  gaps: GapState
  reason: string | null
  name: string
  onClose: () => void
}): ReactNode => {
  const t = useText()
  const format = useFormat()
  const right = useRight()
  const { host } = useServices()
  const { chosen, gaps, reason, name } = props
  const { data, contacts, choice } = chosen
  const rows = useMemo(() => gapRows(data.judged, contacts.rows, reason), [data.judged, contacts, reason])
  const flagged = useMemo(() => flaggedIn(chosen, rows), [chosen, rows])
  const asked = useMemo(
    () => ({
      ...{ from: choice.from, to: choice.to },
      ids: [...rows].map((row) => data.judged.table.ids.idOf(row + 1) ?? 0),
    }),
    [choice, rows, data.judged],
  )
  const kept = gaps.keptOf(reason)
  return (
    <Aside title={t('review.answers.gaps.panel', { name })} over={1399} onClose={props.onClose}>
      <Stack $gap="sm">
        {kept.note?.closed ? (
          <Small>{t('review.answers.gaps.closed', { date: format.date(kept.note.closed) })}</Small>
        ) : null}
        <Row>
          <Link
            href={`https://${host.context.subdomain}.zendesk.com/knowledge/articles`}
            target="_blank"
            rel="noopener noreferrer"
          >
            {t('review.answers.gaps.write')}
          </Link>
        </Row>
        {right === 'yes' ? (
          <GapForm reason={reason} kept={kept} />
        ) : (
          <>
            {kept.note?.note ? <p>{kept.note.note}</p> : null}
            <Small>{t(`review.answers.right.${right}`)}</Small>
          </>
        )}
        <PartHeading as="h4">{t('review.answers.gaps.about')}</PartHeading>
        <Small>{t('review.answers.gaps.about_what')}</Small>
        <SharedWords asked={asked} />
        {data.settings.featuresOff.includes('events') ? null : <VainSearches contacts={flagged} />}
        <PartHeading as="h4">{t('review.data.tickets')}</PartHeading>
        <TicketRows rows={rows} judged={data.judged} />
      </Stack>
    </Aside>
  )
}
