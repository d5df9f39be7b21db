// Which tickets answer a query? One page of them, newest change first.

import { Anchor, Button } from '@zendeskgarden/react-buttons'
import { Body, Cell, Head, HeaderCell, HeaderRow, Row, Table } from '@zendeskgarden/react-tables'
import { useState } from 'react'
import { minute } from '#workspace/page/kit/format.ts'
import { StatusTag } from '#workspace/page/kit/StatusTag.tsx'
import { goToTicket } from '#workspace/page/place.ts'
import { PAGE_SIZE, type TicketPage, useTickets } from '#workspace/page/records.ts'
import css from './list.module.css'

interface TicketTableProps {
  title: string
  query: string
  /** Beside a person or an organisation: without the people's columns. */
  isNarrow?: boolean
}

export function TicketTable({ title, query, isNarrow = false }: TicketTableProps) {
  const [page, setPage] = useState(1)
  const found = useTickets(query, page)
  const count = found.data?.count ?? 0
  const pages = Math.max(1, Math.ceil(count / PAGE_SIZE))
  return (
    <>
      <div className={css.title}>
        <h1>{title}</h1>
        <p aria-live="polite">{found.data ? `${count.toLocaleString('en')} tickets` : 'Loading…'}</p>
      </div>
      {found.error && <p role="alert">{found.error.message}</p>}
      {found.data && <Rows page={found.data} isNarrow={isNarrow} />}
      {pages > 1 && (
        <div className={css.pager}>
          <Button size="small" disabled={page === 1} onClick={() => setPage(page - 1)}>
            Newer
          </Button>
          <span>
            Page {page} of {pages.toLocaleString('en')}
          </span>
          <Button size="small" disabled={page >= pages} onClick={() => setPage(page + 1)}>
            Older
          </Button>
        </div>
      )}
    </>
  )
}

function Rows({ page, isNarrow }: { page: TicketPage; isNarrow: boolean }) {
  if (page.rows.length === 0) return <p className={css.nothing}>No tickets here.</p>
  const name = (id: number | null): string => (id === null ? '–' : (page.users.get(id)?.name ?? `${id}`))
  return (
    <Table size="small">
      <Head>
        <HeaderRow>
          <HeaderCell width={92}>Status</HeaderCell>
          <HeaderCell width={84}>ID</HeaderCell>
          <HeaderCell>Subject</HeaderCell>
          {!isNarrow && <HeaderCell width="20%">Requester</HeaderCell>}
          <HeaderCell width={130}>Updated</HeaderCell>
          {!isNarrow && <HeaderCell width="16%">Assignee</HeaderCell>}
        </HeaderRow>
      </Head>
      <Body>
        {page.rows.map((ticket) => (
          <Row key={ticket.id} className={css.row} onClick={() => goToTicket(ticket.id)}>
            <Cell>
              <StatusTag status={ticket.status} />
            </Cell>
            <Cell>#{ticket.id}</Cell>
            <Cell isTruncated>
              <Anchor href={`#/tickets/${ticket.id}`}>{ticket.subject}</Anchor>
            </Cell>
            {!isNarrow && <Cell isTruncated>{name(ticket.requester_id)}</Cell>}
            <Cell>{minute(ticket.updated_at)}</Cell>
            {!isNarrow && <Cell isTruncated>{name(ticket.assignee_id)}</Cell>}
          </Row>
        ))}
      </Body>
    </Table>
  )
}
