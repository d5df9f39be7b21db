// How does a reader see, and reach by keys, what lies beyond the edge of a wide table?

import { getColor } from '@zendeskgarden/react-theming'
import { type ReactNode, useLayoutEffect, useRef, useState } from 'react'
import styled from 'styled-components'

const Whole = styled.div`
  position: relative;
  min-width: 0;
  &::before, &::after {
    content: '';
    position: absolute;
    z-index: 2;
    top: 0;
    bottom: 0;
    display: none;
    width: 20px;
    pointer-events: none;
  }
  &::before {
    left: 0;
    border-left: 1px solid ${({ theme }) => getColor({ theme, variable: 'border.default' })};
    background: linear-gradient(to left, transparent, ${({ theme }) => getColor({ theme, variable: 'shadow.medium' })});
  }
  &::after {
    right: 0;
    border-right: 1px solid ${({ theme }) => getColor({ theme, variable: 'border.default' })};
    background: linear-gradient(to right, transparent, ${({ theme }) => getColor({ theme, variable: 'shadow.medium' })});
  }
  &[data-more~='left']::before, &[data-more~='right']::after { display: block; }
  @media print { &::before, &&::after { display: none; } }
`

/** What is far from the window is not laid out; it is clipped at this box in any case, and as high as it was. */
const Inside = styled.div`
  min-width: 0;
  overflow-x: auto;
  content-visibility: auto;
  contain-intrinsic-block-size: auto 400px;
  @media print { content-visibility: visible; }
  & caption { text-align: start; }
  &:focus-visible {
    outline: 2px solid ${({ theme }) => getColor({ theme, variable: 'border.primaryEmphasis' })};
    outline-offset: 2px;
  }
`

interface Beyond {
  left: boolean
  right: boolean
  /** What the table inside is called. */
  name: string | undefined
}

const NOTHING: Beyond = { left: false, right: false, name: undefined }

const nameIn = (element: Element): string | undefined => {
  const table = element.querySelector('table')
  return table?.getAttribute('aria-label') ?? table?.querySelector('caption')?.textContent ?? undefined
}

function beyondOf(element: HTMLElement): Beyond {
  const { scrollLeft, scrollWidth, clientWidth } = element
  // From the right edge on it counts below nought.
  const passed = Math.abs(scrollLeft)
  const [before, after] = [passed > 1, passed + clientWidth < scrollWidth - 1]
  const [left, right] = getComputedStyle(element).direction === 'rtl' ? [after, before] : [before, after]
  return left || right ? { left, right, name: nameIn(element) } : NOTHING
}

const alike = (a: Beyond, b: Beyond): boolean => a.left === b.left && a.right === b.right && a.name === b.name

/** A table is as wide as it must be; the page does not scroll sideways with it. */
export const Scroll = ({ children }: { children: ReactNode }): ReactNode => {
  const place = useRef<HTMLDivElement>(null)
  const [beyond, setBeyond] = useState(NOTHING)
  useLayoutEffect(() => {
    const element = place.current
    if (element === null) return
    const measure = () => {
      const now = beyondOf(element)
      setBeyond((known) => (alike(known, now) ? known : now))
    }
    const life = new AbortController()
    const watch = new ResizeObserver(measure)
    for (const one of [element, ...element.children]) watch.observe(one)
    element.addEventListener('scroll', measure, { passive: true, signal: life.signal })
    return () => {
      watch.disconnect()
      life.abort()
    }
  }, [])
  const { left, right, name } = beyond
  // No landmark: the part around it often has the same name, and is one.
  const scrolled = left || right ? ({ tabIndex: 0, role: 'group', 'aria-label': name } as const) : {}
  return (
    <Whole data-more={[left ? 'left' : '', right ? 'right' : ''].join(' ').trim() || undefined}>
      <Inside ref={place} {...scrolled}>
        {children}
      </Inside>
    </Whole>
  )
}
