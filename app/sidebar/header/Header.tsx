// Who is this customer, and have they been here lately?

import type { ReactNode } from 'react'
import styled from 'styled-components'
import { useServices } from '#app/host/services.tsx'
import { useText } from '#app/i18n/language.tsx'
import { PanelBody } from '#app/kit/PanelBody.tsx'
import { PanelBoundary } from '#app/kit/PanelBoundary.tsx'
import { panelState } from '#app/kit/panel-state.ts'
import { TextLink } from '#app/kit/TextLink.tsx'
import { Hidden, Stack, Subtle } from '#app/kit/text.tsx'
import { LateReservations } from '#app/sidebar/late-lines.tsx'
import { useTicketFacts } from '#app/sidebar/ticket-facts.tsx'
import type { OpenTicket } from '#domain/open-ticket.ts'
import { About } from './About.tsx'
import { Contacts } from './Contacts.tsx'
import { Notices } from './Notices.tsx'

const Box = styled.header`
  padding: ${({ theme }) => theme.space.xs} ${({ theme }) => theme.space.sm};
`

const Name = styled.h2`
  font-size: ${({ theme }) => theme.fontSizes.md};
  line-height: ${({ theme }) => theme.lineHeights.lg};
  font-weight: ${({ theme }) => theme.fontWeights.semibold};
  overflow-wrap: anywhere;
`

const Who = (props: { ticket: OpenTicket }): ReactNode => {
  const t = useText()
  const { host } = useServices()
  const { requester, organization } = props.ticket
  const goTo = (place: 'user' | 'organization', id: number) => {
    host.invoke('routeTo', place, id).catch(() => undefined)
  }
  if (requester === null) return <Name>{t('header.no_requester')}</Name>
  const { id, name } = requester
  return (
    <Name>
      {id === null ? (
        name
      ) : (
        <TextLink title={t('header.open_profile', { name })} onClick={() => goTo('user', id)}>
          {name}
        </TextLink>
      )}
      {organization === null ? null : (
        <>
          {' '}
          <TextLink
            title={t('header.open_organization', { name: organization.name })}
            onClick={() => goTo('organization', organization.id)}
          >
            {/* Buttons wrap as boxes: outside of them the dot would stand alone between two long ones. */}
            <Subtle aria-hidden="true">·&nbsp;</Subtle>
            {organization.name}
          </TextLink>
        </>
      )}
    </Name>
  )
}

/** Name and organisation stand at once; what the history tells follows in the room kept free for it. */
export const Header = (props: { ticket: OpenTicket }): ReactNode => {
  const t = useText()
  const { ticket } = props
  const { history, settings, taxonomy } = useTicketFacts()
  const known = ticket.requester !== null && ticket.requester.id !== null
  return (
    <Box aria-label={t('header.title')}>
      <Hidden as="h1">Barometer</Hidden>
      <PanelBoundary name={t('header.title')}>
        <Who ticket={ticket} />
        {known ? (
          <PanelBody name={t('header.contacts')} state={panelState([history])} lines={3}>
            {() =>
              history.data ? (
                <Stack $gap="xxs">
                  <About history={history.data} settings={settings} />
                  <Contacts
                    ticket={ticket}
                    history={history.data}
                    taxonomy={taxonomy}
                    settings={settings}
                    retry={() => history.refetch()}
                  />
                </Stack>
              ) : null
            }
          </PanelBody>
        ) : null}
        <LateReservations counted={history.data !== undefined} />
        <Notices ticket={ticket} useful={!known || history.data !== undefined} />
      </PanelBoundary>
    </Box>
  )
}
