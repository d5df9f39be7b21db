// How does what is said about a figure open beside it, and close again?

import { Button } from '@zendeskgarden/react-buttons'
import { getColor } from '@zendeskgarden/react-theming'
import { type ReactNode, type RefObject, useEffect, useId, useRef, useState } from 'react'
import styled from 'styled-components'

const Place = styled.div`
  position: relative;
  @media print { display: none; }
`

const Box = styled.div`
  position: absolute;
  z-index: 2;
  inset-inline-start: 0;
  top: calc(100% + 4px);
  width: min(400px, calc(100vw - 64px));
  max-height: 70vh;
  overflow-y: auto;
  padding: ${({ theme }) => theme.space.md};
  border: 1px solid ${({ theme }) => getColor({ theme, variable: 'border.default' })};
  border-radius: ${({ theme }) => theme.borderRadii.md};
  background: ${({ theme }) => getColor({ theme, variable: 'background.raised' })};
  box-shadow: ${({ theme }) => theme.shadows.lg('4px', '12px', getColor({ theme, variable: 'shadow.medium' }))};
  font-size: ${({ theme }) => theme.fontSizes.md};
  font-weight: ${({ theme }) => theme.fontWeights.regular};
  line-height: ${({ theme }) => theme.lineHeights.md};
  text-align: start;
  & dt { font-weight: ${({ theme }) => theme.fontWeights.semibold}; }
  & dd + dt { margin-top: ${({ theme }) => theme.space.xs}; }
  & dd { overflow-wrap: anywhere; }
`

/** Whatever lies at the right edge opens to the left. */
const EDGE = 420

function useLeaving(
  open: boolean,
  place: RefObject<HTMLDivElement | null>,
  onLeave: (byKey: boolean) => void,
): void {
  useEffect(() => {
    if (!open) return
    const life = new AbortController()
    const { signal } = life
    const pressed = ({ target }: PointerEvent) => {
      if (target instanceof Node && !place.current?.contains(target)) onLeave(false)
    }
    document.addEventListener('pointerdown', pressed, { signal })
    document.addEventListener('keydown', ({ key }) => key === 'Escape' && onLeave(true), { signal })
    return () => life.abort()
  }, [open, place, onLeave])
}

/** Closed by its button, by Escape, or by a press elsewhere. `name` names it for screen readers. */
export const Popover = (props: { label: string; name: string; children: () => ReactNode }): ReactNode => {
  const id = useId()
  const [open, setOpen] = useState<'start' | 'end' | null>(null)
  const place = useRef<HTMLDivElement>(null)
  const button = useRef<HTMLButtonElement>(null)
  const leave = useRef((byKey: boolean) => {
    setOpen(null)
    if (byKey) button.current?.focus()
  })
  useLeaving(open !== null, place, leave.current)
  const toggle = () => {
    const left = place.current?.getBoundingClientRect().left ?? 0
    setOpen(open === null ? (innerWidth - left < EDGE ? 'end' : 'start') : null)
  }
  return (
    <Place ref={place}>
      <Button
        size="small"
        isBasic
        ref={button}
        aria-label={`${props.label}: ${props.name}`}
        aria-expanded={open !== null}
        aria-controls={id}
        onClick={toggle}
      >
        {props.label}
      </Button>
      {open === null ? null : (
        <Box
          id={id}
          role="region"
          aria-label={props.name}
          style={open === 'end' ? { insetInlineStart: 'auto', insetInlineEnd: 0 } : {}}
        >
          {props.children()}
        </Box>
      )}
    </Place>
  )
}
