// How does a chip show the key that does the same?

import { getColor } from '@zendeskgarden/react-theming'
import type { ReactNode } from 'react'
import styled from 'styled-components'

const Cap = styled.kbd`
  margin-inline-end: ${({ theme }) => theme.space.xxs};
  color: ${({ theme }) => getColor({ theme, variable: 'foreground.subtle' })};
  font: inherit;
  font-size: ${({ theme }) => theme.fontSizes.xs};
`

/** For the eye alone: assistive technology hears of it by `aria-keyshortcuts`. */
export const Key = (props: { children: ReactNode }): ReactNode => (
  <Cap aria-hidden="true">{props.children}</Cap>
)
