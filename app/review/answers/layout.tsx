// How is the Answers tab laid out?

import { getColor } from '@zendeskgarden/react-theming'
import styled from 'styled-components'

export const Link = styled.a`
  color: ${({ theme }) => getColor({ theme, variable: 'foreground.primary' })};
`
