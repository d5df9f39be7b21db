// How does a small action look that stands in a line of text?

import { getColor } from '@zendeskgarden/react-theming'
import type { ButtonHTMLAttributes, ReactNode } from 'react'
import styled from 'styled-components'
import { oncePerTheme } from './once-per-theme.ts'

/** What is added above and below to what can be pressed, and taken from the room around it: 24 px with a small line. */
const REACH = '4px'

/** As Garden's button that looks like a link; tables hold hundreds of these. */
const likeLink = oncePerTheme((theme) => {
  const colour = (offset: number): string =>
    getColor({ theme, variable: 'foreground.primary', dark: { offset: -offset }, light: { offset } })
  return `
    color: ${colour(0)};
    &:hover { color: ${colour(100)}; text-decoration: underline; }
    &:active, &[aria-pressed='true'] { color: ${colour(200)}; text-decoration: underline; }
    &:focus { outline: none; }
    &:focus-visible {
      outline: ${theme.shadowWidths.sm} solid ${getColor({ theme, variable: 'border.primaryEmphasis' })};
      outline-offset: ${theme.shadowWidths.xs};
    }
    &:disabled { color: ${getColor({ theme, variable: 'foreground.disabled' })}; cursor: default; text-decoration: none; }
  `
})

/** As large as the text around it; underlined only in running text, where colour alone would not do. */
const Plain = styled.button<{ $inText: boolean }>`
  && { padding-block: ${REACH}; margin-block: -${REACH}; }
  display: inline;
  border: 0;
  background: transparent;
  padding-inline: 0;
  overflow: hidden;
  overflow-wrap: anywhere;
  font: inherit;
  text-align: start;
  text-decoration: ${({ $inText }) => ($inText ? 'underline' : 'none')};
  white-space: normal;
  cursor: pointer;
  ${likeLink}
`

interface Props extends ButtonHTMLAttributes<HTMLButtonElement> {
  inText?: boolean
  /** Marks the control that takes the focus back when a picker closes. */
  'data-opens-picker'?: ''
  /** Marks the control that confirms a choice from before. */
  'data-keeps'?: ''
}

export const TextLink = ({ inText = false, ...rest }: Props): ReactNode => (
  <Plain type="button" $inText={inText} data-text-link="" {...rest} />
)
