// How does something look that the agent may do for this customer now?

import { Button } from '@zendeskgarden/react-buttons'
import { getColor } from '@zendeskgarden/react-theming'
import { type ReactNode, useId } from 'react'
import styled from 'styled-components'
import { PartHeading, Stack } from '#app/kit/text.tsx'

const Box = styled.section`
  padding: ${({ theme }) => theme.space.xs};
  border-radius: ${({ theme }) => theme.borderRadii.md};
  background: ${({ theme }) => getColor({ theme, variable: 'background.subtle' })};
`

export const Title = styled.p`
  font-weight: ${({ theme }) => theme.fontWeights.semibold};
  overflow-wrap: anywhere;
`

/** As low as the chips and buttons of the other panels. */
export const Insert = styled(Button).attrs({ size: 'small' })`
  height: 26px;
  padding: 0 ${({ theme }) => theme.space.xs};
  line-height: 24px;
`

export const Card = (props: { heading: string; children: ReactNode }): ReactNode => {
  const id = useId()
  return (
    <Box aria-labelledby={id}>
      <Stack $gap="xxs">
        <PartHeading id={id}>{props.heading}</PartHeading>
        {props.children}
      </Stack>
    </Box>
  )
}
