// What frames Health on a user's or an organisation's page: its height, its settings, its refreshes?

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
import { settingsQuery } from '#app/queries/settings.ts'
import { LateReservations } from '#app/sidebar/late-lines.tsx'
import { FactsProvider } from '#app/sidebar/ticket-facts.tsx'

const Frame = styled.main`
  padding: ${({ theme }) => theme.space.xxs} 0;
`

const Waiting = styled.div`
  &:empty { display: none; }
  padding: ${({ theme }) => theme.space.xs} ${({ theme }) => theme.space.sm};
`

/** `userId`: whose page it is. The team's settings come first: they say where health is found, and what is switched off. */
export const Page = (props: { userId?: number | undefined; children: ReactNode }): ReactNode => {
  const services = useServices()
  const t = useText()
  const frame = useRef<HTMLElement>(null)
  const settings = useQuery(settingsQuery(services))
  useFollowedChanges([])
  useEffect(() => {
    const life = new AbortController()
    if (frame.current) followHeight(services.host, frame.current, life.signal)
    return () => life.abort()
  }, [services.host])
  return (
    <Frame ref={frame}>
      <Hidden as="h1">{t('health.title')}</Hidden>
      {settings.data ? (
        <FactsProvider requesterId={props.userId ?? null}>
          <Waiting>
            <LateReservations counted />
          </Waiting>
          {props.children}
        </FactsProvider>
      ) : (
        <Waiting>
          <PanelBody name={t('health.title')} state={panelState([settings])} lines={8}>
            {() => null}
          </PanelBody>
        </Waiting>
      )}
    </Frame>
  )
}
