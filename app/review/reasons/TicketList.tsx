// Which tickets stand behind a figure? The newest of them, and how to find the others.

import { useQuery } from '@tanstack/react-query'
import { getColor } from '@zendeskgarden/react-theming'
import type { ReactNode } from 'react'
import styled from 'styled-components'
import { useServices } from '#app/host/services.tsx'
import { useFormat, useText } from '#app/i18n/language.tsx'
import { PanelBody } from '#app/kit/PanelBody.tsx'
import { panelState } from '#app/kit/panel-state.ts'
import { TextLink } from '#app/kit/TextLink.tsx'
import { newestQuery, searchText } from '#app/queries/counts.ts'
import type { OurFields } from '#app/queries/fields.ts'
import { Aside } from '#app/review/Aside.tsx'
import { Note } from '#app/review/layout.tsx'
import type { Contact } from '#domain/contact.ts'
import type { Figure } from '#domain/review/figure.ts'
import type { TicketFilter } from '#domain/review/ticket-filter.ts'
import { QueryText } from './QueryText.tsx'

const Tickets = styled.ul`
  margin: ${({ theme }) => theme.space.xs} 0;
  & > li {
    padding: ${({ theme }) => theme.space.xs} 0;
    border-top: 1px solid ${({ theme }) => getColor({ theme, variable: 'border.subtle' })};
  }
`

const Ticket = ({ contact }: { contact: Contact }): ReactNode => {
  const t = useText()
  const format = useFormat()
  const { host } = useServices()
  const subject = contact.subject || t('review.tickets.no_subject')
  return (
    <li>
      <TextLink
        aria-label={t('review.tickets.open', { id: contact.id, subject })}
        onClick={() => host.invoke('routeTo', 'ticket', contact.id).catch(() => undefined)}
      >
        {subject}
      </TextLink>
      <Note>
        #{contact.id} · {format.moment(contact.createdAt)} · {t(`status.${contact.status}`)}
      </Note>
    </li>
  )
}

/** The count is that of the table: the list may know of a ticket more. */
const HowMany = (props: { shown: number; total: Figure }): ReactNode => {
  const t = useText()
  const { shown, total } = props
  if (shown === 0) return <Note>{t('review.tickets.none')}</Note>
  return (
    <Note>
      {typeof total === 'number' && total > shown
        ? t('review.tickets.newest', { count: shown, total })
        : t('review.tickets.all', { count: shown })}
    </Note>
  )
}

/** Keyed by the line it belongs to: it takes the focus when it opens. */
export const TicketList = (props: {
  name: string
  filter: TicketFilter
  total: Figure
  fields: OurFields
  onClose: () => void
}): ReactNode => {
  const t = useText()
  const services = useServices()
  const { name, filter } = props
  const newest = useQuery(newestQuery(services, filter, props.fields))
  const title = t('review.tickets.title', { label: name })
  const search = searchText(filter)
  return (
    <Aside title={title} over={1099} onClose={props.onClose}>
      <PanelBody name={t('review.tickets.name')} state={panelState([newest])} lines={8}>
        {() => (
          <>
            <HowMany shown={newest.data?.length ?? 0} total={props.total} />
            <Tickets aria-label={t('review.tickets.name')}>
              {newest.data?.map((contact) => (
                <Ticket key={contact.id} contact={contact} />
              ))}
            </Tickets>
          </>
        )}
      </PanelBody>
      <QueryText key={search} text={search} />
    </Aside>
  )
}
