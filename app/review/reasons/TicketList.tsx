// Which tickets stand behind a figure? The newest of them, and how to find the others.

import { useQuery } from '@tanstack/react-query'
import { IconButton } from '@zendeskgarden/react-buttons'
import { getColor } from '@zendeskgarden/react-theming'
import cross from '@zendeskgarden/svg-icons/src/16/x-stroke.svg'
import { type ReactNode, useEffect, useRef } from 'react'
import styled from 'styled-components'
import { useServices } from '#app/host/services.tsx'
import { useFormat, useText } from '#app/i18n/language.tsx'
import { Icon } from '#app/kit/Icon.tsx'
import { PanelBody } from '#app/kit/PanelBody.tsx'
import { panelState } from '#app/kit/panel-state.ts'
import { TextLink } from '#app/kit/TextLink.tsx'
import { newestQuery, searchText } from '#app/queries/counts.ts'
import type { OurFields } from '#app/queries/fields.ts'
import type { Contact } from '#domain/contact.ts'
import type { Figure } from '#domain/review/figure.ts'
import type { TicketFilter } from '#domain/review/ticket-filter.ts'
import { Note } from './layout.tsx'
import { QueryText } from './QueryText.tsx'

const Aside = styled.aside`
  flex: none;
  width: 340px;
  position: sticky;
  top: ${({ theme }) => theme.space.md};
  max-height: calc(100vh - 40px);
  overflow-y: auto;
  padding: ${({ theme }) => theme.space.md};
  border: 1px solid ${({ theme }) => getColor({ theme, variable: 'border.default' })};
  border-radius: ${({ theme }) => theme.borderRadii.md};
  background: ${({ theme }) => getColor({ theme, variable: 'background.raised' })};
  @media (max-width: 1099px) {
    position: fixed;
    z-index: 1;
    inset-inline-end: ${({ theme }) => theme.space.md};
    box-shadow: ${({ theme }) => theme.shadows.lg('4px', '12px', getColor({ theme, variable: 'shadow.large' }))};
  }
`

const Head = styled.div`
  display: flex;
  align-items: flex-start;
  gap: ${({ theme }) => theme.space.xs};
  & > h3 {
    flex: 1;
    min-width: 0;
    font-size: ${({ theme }) => theme.fontSizes.md};
    font-weight: ${({ theme }) => theme.fontWeights.semibold};
    overflow-wrap: anywhere;
    outline: none;
  }
  & > button { flex: none; margin: -6px -8px 0 0; }
`

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
        #{contact.id} · {format.date(contact.createdAt)}, {format.time(contact.createdAt)} ·{' '}
        {t(`status.${contact.status}`)}
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
  const heading = useRef<HTMLHeadingElement>(null)
  const { name, filter } = props
  const newest = useQuery(newestQuery(services, filter, props.fields))
  useEffect(() => heading.current?.focus(), [])
  const title = t('review.tickets.title', { label: name })
  const search = searchText(filter)
  return (
    <Aside
      aria-label={title}
      onKeyDown={({ key }) => {
        if (key === 'Escape') props.onClose()
      }}
    >
      <Head>
        <h3 ref={heading} tabIndex={-1}>
          {title}
        </h3>
        <IconButton size="small" aria-label={t('review.tickets.close')} onClick={props.onClose}>
          <Icon source={cross} size={16} />
        </IconButton>
      </Head>
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
