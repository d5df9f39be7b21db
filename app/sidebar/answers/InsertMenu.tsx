// In which other ways can an answer get to the customer? A small menu under the button that inserts the link.

import { focusStyles, getColor } from '@zendeskgarden/react-theming'
import { type FocusEvent, type KeyboardEvent, type ReactNode, useEffect, useRef } from 'react'
import styled from 'styled-components'

/** In the flow: a frame is as high as its content, and would cut off what floats below its end. */
const Box = styled.div`
  width: fit-content;
  max-width: 100%;
  margin-top: ${({ theme }) => theme.space.xxs};
  padding: ${({ theme }) => theme.space.xxs} 0;
  border: 1px solid ${({ theme }) => getColor({ theme, variable: 'border.default' })};
  border-radius: ${({ theme }) => theme.borderRadii.md};
  background: ${({ theme }) => getColor({ theme, variable: 'background.raised' })};
`

const Entry = styled.button`
  display: block;
  width: 100%;
  padding: 5px ${({ theme }) => theme.space.sm};
  border: 0;
  background: none;
  color: inherit;
  font: inherit;
  font-size: ${({ theme }) => theme.fontSizes.sm};
  line-height: ${({ theme }) => theme.lineHeights.sm};
  text-align: start;
  cursor: pointer;
  &:hover { background: ${({ theme }) => getColor({ theme, variable: 'background.subtle' })}; }
  ${({ theme }) => focusStyles({ theme, inset: true })}
`

export interface MenuEntry {
  id: string
  words: string
  onChoose: () => void
}

interface InsertMenuProps {
  id: string
  name: string
  entries: readonly MenuEntry[]
  /** `back`: the focus belongs to the button that opened it. */
  onClose: (back: boolean) => void
}

/** Where the focus goes by that key among so many entries; null: the key is not the menu's. */
const movedTo = (key: string, at: number, count: number): number | null => {
  switch (key) {
    case 'ArrowDown':
      return (at + 1) % count
    case 'ArrowUp':
      return (at - 1 + count) % count
    case 'Home':
      return 0
    case 'End':
      return count - 1
    default:
      return null
  }
}

export const InsertMenu = ({ id, name, entries, onClose }: InsertMenuProps): ReactNode => {
  const box = useRef<HTMLDivElement>(null)
  const items = () => [...(box.current?.querySelectorAll<HTMLElement>('[role="menuitem"]') ?? [])]
  useEffect(() => box.current?.querySelector<HTMLElement>('[role="menuitem"]')?.focus(), [])
  const move = (event: KeyboardEvent) => {
    if (event.key === 'Escape' || event.key === 'Tab') {
      if (event.key === 'Escape') event.preventDefault()
      onClose(true)
      return
    }
    const all = items()
    const to = movedTo(
      event.key,
      all.findIndex((item) => item.matches(':focus')),
      all.length,
    )
    if (to === null) return
    event.preventDefault()
    all[to]?.focus()
  }
  const leave = (event: FocusEvent) => {
    const to = event.relatedTarget
    // The button that opened it closes it by itself.
    if (to === null || event.currentTarget.contains(to) || to.getAttribute('aria-controls') === id) return
    onClose(false)
  }
  return (
    <Box ref={box} id={id} role="menu" aria-label={name} onKeyDown={move} onBlur={leave}>
      {entries.map((entry) => (
        <Entry
          key={entry.id}
          type="button"
          role="menuitem"
          tabIndex={-1}
          onClick={() => {
            onClose(true)
            entry.onChoose()
          }}
        >
          {entry.words}
        </Entry>
      ))}
    </Box>
  )
}
