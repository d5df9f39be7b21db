// Which tickets stand behind a figure of the contacts held here? The newest first; each opens in Zendesk.

import { useQuery } from '@tanstack/react-query'
import { Button } from '@zendeskgarden/react-buttons'
import { getColor } from '@zendeskgarden/react-theming'
import { type ReactNode, useMemo, useState } from 'react'
import styled from 'styled-components'
import { useServices } from '#app/host/services.tsx'
import { useFormat, useText, useTextById } from '#app/i18n/language.tsx'
import { Failed } from '#app/kit/Failed.tsx'
import { because } from '#app/kit/panel-state.ts'
import { TextLink } from '#app/kit/TextLink.tsx'
import { Small } from '#app/kit/text.tsx'
import { subjectsQuery } from '#app/queries/subjects.ts'
import { useLines } from '#app/review/Fold.tsx'
import { useTaxonomy } from '#app/review/taxonomy.ts'
import { createdAt } from '#domain/review/contacts/row.ts'
import { STATUSES } from '#domain/review/contacts/table.ts'
import type { Judged } from '#domain/review/measures/judged.ts'
import { CsvButton } from './CsvButton.tsx'
import { useKnown } from './known.ts'
import { type TicketWords, ticketCsv } from './ticket-csv.ts'

const PAGE = 10

const Tickets = styled.ul`
  margin: ${({ theme }) => theme.space.xs} 0;
  & > li {
    padding: ${({ theme }) => theme.space.xs} 0;
    border-top: 1px solid ${({ theme }) => getColor({ theme, variable: 'border.subtle' })};
  }
`

const Foot = styled.div`
  display: flex;
  flex-direction: column;
  gap: ${({ theme }) => theme.space.xs};
  align-items: flex-start;
`

const Ticket = (props: { judged: Judged; row: number; subject: string | undefined }): ReactNode => {
  const t = useText()
  const format = useFormat()
  const { host } = useServices()
  const { table } = props.judged
  const id = table.ids.idOf(props.row + 1) ?? 0
  const at = createdAt(table, props.row)
  const subject = props.subject || t('review.data.ticket', { id })
  return (
    <li>
      <TextLink
        aria-label={t('review.tickets.open', { id, subject })}
        onClick={() => host.invoke('routeTo', 'ticket', id).catch(() => undefined)}
      >
        {subject}
      </TextLink>
      <Small>
        #{id} · {format.moment(at)} · {t(`status.${STATUSES[table.columns.status[props.row] ?? 0] ?? 'new'}`)}
      </Small>
    </li>
  )
}

const useTicketWords = (): TicketWords => {
  const t = useText()
  const textOf = useTextById()
  const { taxonomy } = useTaxonomy()
  return {
    column: (column) => t(`review.tickets.csv.${column}`),
    status: (status) => t(`status.${status}`),
    channel: (channel) => textOf('review.settings.channels', channel) ?? channel,
    reason: (value) => taxonomy.byValue.get(value)?.path.join(' › ') ?? value,
    level: (level) => t(`review.data.levels.${level}`),
  }
}

/** Subjects are asked for those that are shown, a call each ten; the list does not wait for them. */
export const TicketRows = (props: { rows: Uint32Array; judged: Judged }): ReactNode => {
  const t = useText()
  const services = useServices()
  const { rows, judged } = props
  const [shown, more] = useLines('tickets', PAGE)
  const { table } = judged
  const newest = useMemo(
    () => rows.toSorted((a, b) => createdAt(table, b) - createdAt(table, a) || b - a),
    [rows, table],
  )
  const drawn = [...newest.subarray(0, shown)]
  // By a link many at once; afterwards those that came last.
  const [atFirst] = useState(shown)
  const asked = drawn.slice(shown === atFirst ? 0 : -PAGE).map((row) => table.ids.idOf(row + 1) ?? 0)
  const known = useKnown()
  const words = useTicketWords()
  const titles = useQuery(subjectsQuery(services, asked))
  const subjects = titles.data
  if (rows.length === 0) return <Small>{t('review.tickets.none')}</Small>
  return (
    <>
      <Small>
        {rows.length > shown
          ? t('review.tickets.newest', { count: shown, total: rows.length })
          : t('review.tickets.all', { count: rows.length })}
      </Small>
      <Small>{known(judged, rows)}</Small>
      <Tickets aria-label={t('review.tickets.name')}>
        {drawn.map((row) => (
          <Ticket key={row} judged={judged} row={row} subject={subjects?.[table.ids.idOf(row + 1) ?? 0]} />
        ))}
      </Tickets>
      {titles.error === null ? null : (
        <Failed name={t('review.tickets.name')} because={because(titles.error)} retry={titles.refetch} />
      )}
      <Foot>
        {rows.length > shown ? (
          <Button size="small" onClick={more}>
            {t('review.data.more_tickets')}
          </Button>
        ) : null}
        <CsvButton name="tickets" rows={() => ticketCsv(judged, newest, words)} />
      </Foot>
    </>
  )
}
