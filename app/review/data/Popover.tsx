// How does what is said about a figure open beside it, and close again?

import { Button } from '@zendeskgarden/react-buttons'
import { getColor } from '@zendeskgarden/react-theming'
import { type ReactNode, type RefObject, useEffect, useId, useLayoutEffect, useRef, useState } from 'react'
import styled from 'styled-components'
import { useText } from '#app/i18n/language.tsx'
import { useOpened } from '#app/review/opened.tsx'

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

/** Pixels between it and the edge of the page. */
const EDGE = 16

/** Pixels by which it begins before its button, so that all of it is on the page. */
function shiftOf(box: HTMLElement, button: HTMLElement): number {
  const { left, right } = button.getBoundingClientRect()
  const page = document.documentElement.clientWidth
  const start = getComputedStyle(box).direction === 'rtl' ? page - right : left
  return Math.max(0, Math.min(start + box.offsetWidth + EDGE - page, start - EDGE))
}

/** Moved into sight where it opens below the end of the page, or by a link. */
const Content = (props: { id: string; name: string; children: ReactNode }): ReactNode => {
  const box = useRef<HTMLDivElement>(null)
  const [shift, setShift] = useState(0)
  useLayoutEffect(() => {
    const { current } = box
    const measure = () => {
      if (current?.parentElement) setShift(shiftOf(current, current.parentElement))
    }
    measure()
    current?.scrollIntoView({ block: 'nearest' })
    const life = new AbortController()
    addEventListener('resize', measure, { signal: life.signal })
    return () => life.abort()
  }, [])
  return (
    <Box
      id={props.id}
      ref={box}
      role="region"
      aria-label={props.name}
      style={shift === 0 ? {} : { insetInlineStart: -shift }}
    >
      {props.children}
    </Box>
  )
}

type Leave = (byKey: boolean) => void

function useLeaving(open: boolean, place: RefObject<HTMLDivElement | null>, onLeave: Leave): void {
  const leave = useRef(onLeave)
  useEffect(() => {
    leave.current = onLeave
  })
  useEffect(() => {
    if (!open) return
    const life = new AbortController()
    const { signal } = life
    const pressed = ({ target }: PointerEvent) => {
      if (target instanceof Node && !place.current?.contains(target)) leave.current(false)
    }
    document.addEventListener('pointerdown', pressed, { signal })
    document.addEventListener('keydown', ({ key }) => key === 'Escape' && leave.current(true), { signal })
    return () => life.abort()
  }, [open, place])
}

/** Closed by its button, by Escape, or by a press elsewhere. `id` for links, `name` for screen readers. */
export const Popover = (props: {
  id: string
  label: string
  name: string
  children: () => ReactNode
}): ReactNode => {
  const t = useText()
  const id = useId()
  const [open, setOpen] = useOpened(props.id)
  const named = t('panel.named', { name: props.label, value: props.name })
  const place = useRef<HTMLDivElement>(null)
  const button = useRef<HTMLButtonElement>(null)
  useLeaving(open, place, (byKey) => {
    setOpen(false)
    if (byKey) button.current?.focus()
  })
  return (
    <Place ref={place}>
      <Button
        size="small"
        isBasic
        ref={button}
        aria-label={named}
        aria-expanded={open}
        aria-controls={id}
        onClick={() => setOpen(!open)}
      >
        {props.label}
      </Button>
      {open ? (
        <Content id={id} name={named}>
          {props.children()}
        </Content>
      ) : null}
    </Place>
  )
}
