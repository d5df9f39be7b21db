// How is the Answers tab laid out?

import { getColor } from '@zendeskgarden/react-theming'
import type { ReactNode } from 'react'
import styled from 'styled-components'
import { webAddress } from '#domain/answers/access.ts'

const Anchor = styled.a`
  color: ${({ theme }) => getColor({ theme, variable: 'foreground.primary' })};
`

/** Mere words where the address leads to no page of the web. */
export const Link = (props: {
  href: string
  target: '_blank'
  rel: 'noopener noreferrer'
  children: ReactNode
}): ReactNode => <Anchor {...props} href={webAddress(props.href)} />
