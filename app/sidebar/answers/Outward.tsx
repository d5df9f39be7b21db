// How does a link look that leads out of the frame, into the help centre or the community?

import { getColor } from '@zendeskgarden/react-theming'
import type { ReactNode } from 'react'
import styled from 'styled-components'
import { webAddress } from '#domain/answers/access.ts'

const Anchor = styled.a`
  color: ${({ theme }) => getColor({ theme, variable: 'foreground.primary' })};
`

/** In a new tab, telling nobody where the agent came from. Mere words where the address leads to no page. */
export const Outward = (props: { href: string; children: ReactNode }): ReactNode => (
  <Anchor href={webAddress(props.href)} target="_blank" rel="noopener noreferrer">
    {props.children}
  </Anchor>
)
