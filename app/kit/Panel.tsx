// How does every panel look and behave: a heading with a one-line summary, open or closed, failing alone?

import { focusStyles, getColor } from '@zendeskgarden/react-theming'
import chevron from '@zendeskgarden/svg-icons/src/16/chevron-down-stroke.svg'
import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef, useState } from 'react'
import styled from 'styled-components'
import { Icon } from './Icon.tsx'
import { PanelBoundary } from './PanelBoundary.tsx'

const Section = styled.section`
  border-top: 1px solid ${({ theme }) => getColor({ theme, variable: 'border.subtle' })};
  ${({ theme }) => focusStyles({ theme, inset: true, selector: '&:focus' })}
`

const Heading = styled.h2`
  font: inherit;
  margin: 0;
`

const Toggle = styled.button`
  display: flex;
  align-items: baseline;
  gap: ${({ theme }) => theme.space.xs};
  width: 100%;
  min-height: 36px;
  padding: 8px ${({ theme }) => theme.space.sm};
  border: 0;
  background: none;
  color: inherit;
  font: inherit;
  text-align: start;
  cursor: pointer;
  &:hover { background: ${({ theme }) => getColor({ theme, variable: 'background.subtle' })}; }
  ${({ theme }) => focusStyles({ theme, inset: true })}
`

const Title = styled.span`
  flex: none;
  font-weight: ${({ theme }) => theme.fontWeights.semibold};
`

const Summary = styled.span`
  flex: 1;
  min-width: 0;
  color: ${({ theme }) => getColor({ theme, variable: 'foreground.subtle' })};
  font-size: ${({ theme }) => theme.fontSizes.sm};
  line-height: ${({ theme }) => theme.lineHeights.sm};
  text-align: end;
  overflow-wrap: anywhere;
`

const Chevron = styled(Icon)<{ $open: boolean }>`
  align-self: center;
  transform: ${({ $open }) => ($open ? 'rotate(180deg)' : 'none')};
`

const Body = styled.div`
  padding: 0 ${({ theme }) => theme.space.sm} ${({ theme }) => theme.space.sm};
`

export interface PanelProps {
  title: string
  /** One line beside the title: what a closed panel still tells. */
  summary?: ReactNode
  /** Open at first; the agent's choice holds while the frame lives. */
  startOpen?: boolean
  /** Somebody looks: at first where it starts open, and each time that it is opened. */
  onOpen?: () => void
  /** Grows each time the agent must attend to this panel: it opens and takes the focus. */
  attention?: number
  /** What in it then takes the focus; the panel itself where nothing matches. */
  attentionTo?: string
  /** Keys pressed anywhere in the panel that no control of its own has handled. */
  onKeyDown?: (event: KeyboardEvent<HTMLElement>) => void
  children: ReactNode
}

export const Panel = (props: PanelProps): ReactNode => {
  const [open, setOpen] = useState(props.startOpen ?? true)
  const section = useRef<HTMLElement>(null)
  const id = useId()
  const { attention = 0, attentionTo, onOpen } = props
  const target = useRef(attentionTo)
  target.current = attentionTo
  useEffect(() => {
    if (open) onOpen?.()
  }, [open, onOpen])
  useEffect(() => {
    if (attention === 0) return
    setOpen(true)
    section.current?.focus()
    // A panel that was closed has its parts only after the next paint.
    const frame = requestAnimationFrame(() => {
      if (target.current) section.current?.querySelector<HTMLElement>(target.current)?.focus()
    })
    return () => cancelAnimationFrame(frame)
  }, [attention])
  return (
    <Section aria-labelledby={`${id}-title`} ref={section} tabIndex={-1} onKeyDown={props.onKeyDown}>
      <Heading>
        <Toggle
          type="button"
          aria-expanded={open}
          aria-controls={`${id}-body`}
          onClick={() => setOpen(!open)}
        >
          <Title id={`${id}-title`}>{props.title}</Title>
          <Summary>{props.summary}</Summary>
          <Chevron source={chevron} size={12} $open={open} />
        </Toggle>
      </Heading>
      <Body id={`${id}-body`} hidden={!open}>
        {open ? <PanelBoundary name={props.title}>{props.children}</PanelBoundary> : null}
      </Body>
    </Section>
  )
}
