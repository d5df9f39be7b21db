// How does a small action look that stands in a line of text?

import { Button } from '@zendeskgarden/react-buttons'
import type { ButtonHTMLAttributes, ReactNode } from 'react'
import styled from 'styled-components'

/** What is added above and below to what can be pressed, and taken from the room around it: 24 px with a small line. */
const REACH = '4px'

/** As large as the text around it; underlined only in running text, where colour alone would not do. */
const Plain = styled(Button)<{ $inText: boolean }>`
  && { padding-block: ${REACH}; margin-block: -${REACH}; }
  font-size: inherit;
  line-height: inherit;
  font-weight: inherit;
  text-align: start;
  white-space: normal;
  overflow-wrap: anywhere;
  &&:not(:hover, :focus-visible) { text-decoration: ${({ $inText }) => ($inText ? 'underline' : 'none')}; }
`

interface Props extends ButtonHTMLAttributes<HTMLButtonElement> {
  inText?: boolean
  /** Marks the control that takes the focus back when a picker closes. */
  'data-opens-picker'?: ''
  /** Marks the control that confirms a choice from before. */
  'data-keeps'?: ''
}

export const TextLink = ({ inText = false, ...rest }: Props): ReactNode => (
  <Plain isLink $inText={inText} data-text-link="" {...rest} />
)
