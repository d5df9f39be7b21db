// One line for each correction, newest first, and a way back where it is the last word on its ticket.

import { Button } from '@zendeskgarden/react-buttons'
import { Table } from '@zendeskgarden/react-tables'
import type { ReactNode } from 'react'
import { useFormat, useText } from '#app/i18n/language.tsx'
import { Hidden } from '#app/kit/text.tsx'
import { BodyRow, Lines, WideCell } from '#app/review/layout.tsx'
import { Scroll } from '#app/review/Scroll.tsx'
import { type Correction, entryName, isUndoable } from '#domain/review/audit/corrections.ts'
import { namesIn } from './aspect-words.ts'
import { TicketLink } from './TicketLink.tsx'
import { type Audit, usePeople } from './use-audit.ts'

export const LOG_COLUMNS = ['ticket', 'when', 'who', 'what', 'from', 'to', 'where'] as const

/** The words of an entry, for the table and the file. */
export const useLogLine = (audit: Audit) => {
  const t = useText()
  return ({ of, from, to, wrote, undoes }: Correction) => ({
    what: t(`review.audit.aspect.${of}`),
    from: namesIn(audit, of, from),
    to: namesIn(audit, of, to),
    wrote: t(undoes ? 'review.audit.wrote.undone' : `review.audit.wrote.${wrote}`),
  })
}

export const LogTable = (props: {
  audit: Audit
  entries: readonly Correction[]
  busy: boolean
  onUndo: (entry: Correction) => void
}): ReactNode => {
  const t = useText()
  const format = useFormat()
  const { audit, entries } = props
  const lineOf = useLogLine(audit)
  const nameOf = usePeople(entries.map(({ by }) => by))
  return (
    <Scroll>
      <Lines isReadOnly size="small">
        <Table.Caption>
          <Hidden>{t('review.audit.log')}</Hidden>
        </Table.Caption>
        <Table.Head>
          <Table.HeaderRow>
            {[...LOG_COLUMNS, ...(audit.editable ? (['action'] as const) : [])].map((column) => (
              <Table.HeaderCell key={column} scope="col">
                {t(`review.audit.${column}`)}
              </Table.HeaderCell>
            ))}
          </Table.HeaderRow>
        </Table.Head>
        <Table.Body>
          {entries.map((entry) => {
            const { what, from, to, wrote } = lineOf(entry)
            return (
              <BodyRow key={entryName(entry)}>
                <WideCell>
                  <TicketLink id={entry.ticketId} />
                </WideCell>
                <WideCell>{format.moment(entry.at)}</WideCell>
                <WideCell>{nameOf(entry.by)}</WideCell>
                <WideCell>{what}</WideCell>
                <WideCell>{from}</WideCell>
                <WideCell>{to}</WideCell>
                <WideCell>{wrote}</WideCell>
                {audit.editable ? (
                  <WideCell>
                    {isUndoable(audit.log, entry) ? (
                      <Button
                        size="small"
                        disabled={props.busy}
                        aria-label={t('review.audit.undo_named', { id: String(entry.ticketId) })}
                        onClick={() => props.onUndo(entry)}
                      >
                        {t('review.audit.undo')}
                      </Button>
                    ) : null}
                  </WideCell>
                ) : null}
              </BodyRow>
            )
          })}
        </Table.Body>
      </Lines>
    </Scroll>
  )
}
