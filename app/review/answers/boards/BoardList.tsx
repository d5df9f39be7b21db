// In which order do the answers of a list stand? Moved by its buttons, by keys or by dragging; taken off; each may name its next.

import { Button } from '@zendeskgarden/react-buttons'
import { getColor } from '@zendeskgarden/react-theming'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import styled from 'styled-components'
import { useText } from '#app/i18n/language.tsx'
import { Hidden, Row, Small } from '#app/kit/text.tsx'
import { moved } from '#domain/answers/board-edit.ts'

const Line = styled.li`
  padding: ${({ theme }) => theme.space.xs} 0;
  border-top: 1px solid ${({ theme }) => getColor({ theme, variable: 'border.subtle' })};
  overflow-wrap: anywhere;
  cursor: grab;
  > * { margin-top: ${({ theme }) => theme.space.xxs}; }
  &[data-over='true'] { border-top: 2px solid ${({ theme }) => getColor({ theme, variable: 'border.primaryEmphasis' })}; }
`

interface Props {
  name: string
  keys: readonly string[]
  titleOf: (key: string) => string
  busy: boolean
  onOrder: (keys: readonly string[]) => void
  onTakeOff: (key: string) => void
  /** Beneath a line's title: how it worked, what comes after it. */
  beneath?: (key: string) => ReactNode
}

type Direction = 'up' | 'down'

/** Which button was pressed last: it takes the focus again at its new place, or the other one at the end of the way. */
interface Pressed {
  key: string | null
  direction: Direction | 'off'
  /** Where the line stood that is gone: its neighbour takes the focus. */
  at: number
}

const useFocusBack = (keys: readonly string[], list: { current: HTMLOListElement | null }) => {
  const pressed = useRef<Pressed | null>(null)
  useEffect(() => {
    const last = pressed.current
    pressed.current = null
    if (last === null) return
    const at = last.key === null ? Math.min(last.at, keys.length - 1) : keys.indexOf(last.key)
    const line = list.current?.children[at]
    const buttons = [last.direction, 'up', 'down'].map((one) =>
      line?.querySelector<HTMLButtonElement>(`button[data-move="${one}"]:not([disabled])`),
    )
    const found: HTMLElement | null = buttons.find((button) => button) ?? list.current
    found?.focus()
  }, [keys, list])
  return pressed
}

export const BoardList = (props: Props): ReactNode => {
  const t = useText()
  const { keys, titleOf, busy } = props
  const list = useRef<HTMLOListElement>(null)
  const pressed = useFocusBack(keys, list)
  const [dragged, setDragged] = useState<number | null>(null)
  const [over, setOver] = useState<number | null>(null)
  const [said, setSaid] = useState('')
  const put = (from: number, to: number) => {
    const key = keys[from]
    const next = moved(keys, from, to)
    if (next === keys || key === undefined) return
    setSaid(t('review.answers.boards.moved', { title: titleOf(key), place: to + 1, count: keys.length }))
    props.onOrder(next)
  }
  const step = (at: number, key: string, direction: Direction) => {
    pressed.current = { key, direction, at }
    put(at, direction === 'up' ? at - 1 : at + 1)
  }
  const takeOff = (at: number, key: string) => {
    pressed.current = { key: null, direction: 'off', at }
    setSaid(t('review.answers.boards.taken_off', { title: titleOf(key) }))
    props.onTakeOff(key)
  }
  const drop = (to: number) => {
    if (dragged !== null) put(dragged, to)
    setDragged(null)
    setOver(null)
  }
  return (
    <>
      <ol ref={list} tabIndex={-1} aria-label={props.name}>
        {keys.map((key, at) => (
          <Line
            key={key}
            draggable={!busy}
            data-over={over === at && dragged !== at}
            onDragStart={(event) => {
              event.dataTransfer.effectAllowed = 'move'
              event.dataTransfer.setData('text/plain', key)
              setDragged(at)
            }}
            onDragOver={(event) => {
              if (dragged === null) return
              event.preventDefault()
              setOver(at)
            }}
            onDrop={(event) => {
              event.preventDefault()
              drop(at)
            }}
            onDragEnd={() => {
              setDragged(null)
              setOver(null)
            }}
          >
            {at + 1}. {titleOf(key)}
            {props.beneath?.(key)}
            <Row>
              {(['up', 'down'] as const).map((direction) => (
                <Button
                  key={direction}
                  size="small"
                  isBasic
                  data-move={direction}
                  disabled={busy || (direction === 'up' ? at === 0 : at === keys.length - 1)}
                  aria-label={t(`review.answers.boards.move_${direction}`, { title: titleOf(key) })}
                  onClick={() => step(at, key, direction)}
                >
                  {t(`review.answers.boards.${direction}`)}
                </Button>
              ))}
              <Button
                size="small"
                isBasic
                data-move="off"
                disabled={busy}
                aria-label={t('review.answers.boards.take_off', { title: titleOf(key) })}
                onClick={() => takeOff(at, key)}
              >
                {t('review.answers.boards.off')}
              </Button>
            </Row>
          </Line>
        ))}
      </ol>
      {keys.length === 0 ? <Small>{t('review.answers.boards.empty')}</Small> : null}
      <Hidden role="status">{said}</Hidden>
    </>
  )
}
