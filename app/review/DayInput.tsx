// How does a date look while it is chosen?

import { Input } from '@zendeskgarden/react-forms'
import { getColor } from '@zendeskgarden/react-theming'
import styled from 'styled-components'

/** Garden writes dates in the colour of placeholders. */
export const DayInput = styled(Input).attrs({ type: 'date', isCompact: true })`
  &&::-webkit-datetime-edit { color: ${({ theme }) => getColor({ theme, variable: 'foreground.default' })}; }
`
