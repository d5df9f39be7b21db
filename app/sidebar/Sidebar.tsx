// What does an agent see beside a ticket? The customer, then one panel for each of the three questions.

import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useEffect, useRef } from 'react'
import styled from 'styled-components'
import { useFollowedChanges } from '#app/host/follow.ts'
import { followHeight } from '#app/host/height.ts'
import { useServices } from '#app/host/services.tsx'
import { useText } from '#app/i18n/language.tsx'
import { PanelBody } from '#app/kit/PanelBody.tsx'
import { panelState } from '#app/kit/panel-state.ts'
import { Hidden } from '#app/kit/text.tsx'
import { fieldsQuery } from '#app/queries/fields.ts'
import { settingsQuery } from '#app/queries/settings.ts'
import { ticketQuery } from '#app/queries/ticket.ts'
import { DEFAULT_SETTINGS } from '#domain/settings.ts'
import { TicketPanels } from './TicketPanels.tsx'

const Frame = styled.div`
  padding: ${({ theme }) => theme.space.xxs} 0;
`

const Waiting = styled.main`
  padding: ${({ theme }) => theme.space.xs} ${({ theme }) => theme.space.sm};
`

export const Sidebar = (): ReactNode => {
  const services = useServices()
  const t = useText()
  const frame = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const life = new AbortController()
    if (frame.current) followHeight(services.host, frame.current, life.signal)
    return () => life.abort()
  }, [services.host])

  const fields = useQuery(fieldsQuery(services))
  const settings = useQuery(settingsQuery(services))
  const ticket = useQuery(ticketQuery(services, fields.data))
  useFollowedChanges([fields.data?.reason?.id, fields.data?.inhibitor?.id].filter((id) => id !== undefined))

  // Our fields' values come with the second reading, once their ids are known.
  const settled = !fields.isPending && !ticket.isPlaceholderData
  // Settings that cannot be read must not cost the agent the panels.
  const known = settings.data?.settings ?? (settings.error ? DEFAULT_SETTINGS : undefined)
  return (
    <Frame ref={frame}>
      {ticket.data ? (
        <TicketPanels key={ticket.data.id} ticket={ticket.data} settled={settled} settings={known} />
      ) : (
        <Waiting>
          <Hidden as="h1">Barometer</Hidden>
          <PanelBody name={t('header.title')} state={panelState([ticket])} lines={6}>
            {() => null}
          </PanelBody>
        </Waiting>
      )}
    </Frame>
  )
}
