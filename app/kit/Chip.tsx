// How does one of a few choices look: small, pressed or not, with a word on it and room for long names?

import { Button } from '@zendeskgarden/react-buttons'
import { getColor } from '@zendeskgarden/react-theming'
import type { ReactNode } from 'react'
import styled from 'styled-components'

const Pill = styled(Button)`
  height: auto;
  min-height: 28px;
  padding: 3px 10px;
  line-height: ${({ theme }) => theme.lineHeights.sm};
  text-align: start;
  white-space: normal;
  overflow-wrap: anywhere;
`

/** On a chip that is pressed the subtle colour could not be read. */
const Word = styled.span<{ $pressed: boolean }>`
  margin-inline-start: ${({ theme }) => theme.space.xxs};
  color: ${({ theme, $pressed }) => ($pressed ? 'inherit' : getColor({ theme, variable: 'foreground.subtle' }))};
`

/** `word` qualifies the choice (*likely*); `pressed` makes it a toggle. */
export const Chip = (props: {
  children: ReactNode
  word?: string | undefined
  pressed?: boolean
  disabled?: boolean
  /** Key that does the same while focus is in the panel, for assistive technology. */
  shortcut?: string
  title?: string | undefined
  /** Marks the control that takes the focus back when a picker closes. */
  opensPicker?: boolean
  onClick: () => void
}): ReactNode => (
  <Pill
    size="small"
    isPrimary={props.pressed ?? false}
    isBasic={false}
    disabled={props.disabled}
    aria-pressed={props.pressed}
    aria-keyshortcuts={props.shortcut}
    title={props.title}
    data-opens-picker={props.opensPicker ? '' : undefined}
    onClick={props.onClick}
  >
    <span>
      {props.children}
      {props.word === undefined ? null : <Word $pressed={props.pressed ?? false}> {props.word}</Word>}
    </span>
  </Pill>
)
