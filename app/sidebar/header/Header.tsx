// Who is this customer?

import { Button } from '@zendeskgarden/react-buttons'
import { getColor } from '@zendeskgarden/react-theming'
import type { ReactNode } from 'react'
import styled from 'styled-components'
import { useServices } from '#app/host/services.tsx'
import { useText } from '#app/i18n/language.tsx'
import type { OpenTicket } from '#domain/open-ticket.ts'

const Box = styled.header`
  padding: ${({ theme }) => theme.space.xs} ${({ theme }) => theme.space.sm};
`

const Who = styled.h2`
  font-size: ${({ theme }) => theme.fontSizes.md};
  font-weight: ${({ theme }) => theme.fontWeights.semibold};
  overflow-wrap: anywhere;
`

const Dot = styled.span`
  color: ${({ theme }) => getColor({ theme, variable: 'foreground.subtle' })};
`

export const Header = (props: { ticket: OpenTicket }): ReactNode => {
  const t = useText()
  const { host } = useServices()
  const { requester, organization } = props.ticket
  const goTo = (place: 'user' | 'organization', id: number) => {
    host.invoke('routeTo', place, id).catch(() => undefined)
  }
  return (
    <Box aria-label={t('header.title')}>
      <Who>
        {requester === null ? t('header.no_requester') : null}
        {requester === null ? null : requester.id === null ? (
          requester.name
        ) : (
          <Button isLink onClick={() => goTo('user', requester.id ?? 0)}>
            {requester.name}
          </Button>
        )}
        {organization === null ? null : (
          <>
            <Dot aria-hidden="true"> · </Dot>
            <Button isLink onClick={() => goTo('organization', organization.id)}>
              {organization.name}
            </Button>
          </>
        )}
      </Who>
    </Box>
  )
}
