// Which passages of an item go into the reply? Its paragraphs to tick, by mouse or by keys.

import { Button } from '@zendeskgarden/react-buttons'
import { getColor } from '@zendeskgarden/react-theming'
import { type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from 'react'
import styled from 'styled-components'
import { useText } from '#app/i18n/language.tsx'
import { TextLink } from '#app/kit/TextLink.tsx'
import { Row, Small, Stack } from '#app/kit/text.tsx'

const List = styled.fieldset`
  max-height: 280px;
  margin: 0;
  padding: 0;
  overflow: auto;
  border: 0;
`

const Passage = styled.label<{ $on: boolean }>`
  display: flex;
  align-items: flex-start;
  gap: ${({ theme }) => theme.space.xs};
  padding: 4px ${({ theme }) => theme.space.xxs};
  border-radius: ${({ theme }) => theme.borderRadii.sm};
  background: ${({ theme, $on }) => ($on ? getColor({ theme, variable: 'background.recessed' }) : 'transparent')};
  cursor: pointer;
  & > input {
    flex: none;
    width: 14px;
    height: 14px;
    margin: 2px 0 0;
    accent-color: ${({ theme }) => getColor({ theme, variable: 'background.primaryEmphasis' })};
  }
`

const STEPS: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 }

/** Arrow keys go from one to the next, the space bar ticks, Escape leaves. */
export const PassagePicker = (props: {
  passages: readonly string[]
  onQuote: (passages: readonly string[]) => void
  onLeave: () => void
}): ReactNode => {
  const { passages } = props
  const t = useText()
  const list = useRef<HTMLFieldSetElement>(null)
  const [chosen, setChosen] = useState<ReadonlySet<number>>(new Set())
  useEffect(() => list.current?.querySelector('input')?.focus(), [])
  const move = (event: KeyboardEvent) => {
    if (event.key === 'Escape') {
      event.preventDefault()
      props.onLeave()
    }
    const step = STEPS[event.key]
    if (step === undefined) return
    event.preventDefault()
    const all = [...(list.current?.querySelectorAll('input') ?? [])]
    all[all.findIndex((input) => input.matches(':focus')) + step]?.focus()
  }
  const tick = (place: number, on: boolean) => {
    const next = new Set(chosen)
    if (on) next.add(place)
    else next.delete(place)
    setChosen(next)
  }
  const quote = () => props.onQuote(passages.filter((_, place) => chosen.has(place)))
  return (
    <Stack $gap="xs">
      <Small>{t('answers.quote_hint')}</Small>
      <List ref={list} aria-label={t('answers.passages')} onKeyDown={move}>
        {/* They never change places. */}
        {[...passages.entries()].map(([place, passage]) => (
          <Passage key={place} $on={chosen.has(place)}>
            <input
              type="checkbox"
              checked={chosen.has(place)}
              onChange={(event) => tick(place, event.target.checked)}
            />
            <span dir="auto">{passage}</span>
          </Passage>
        ))}
      </List>
      <Row>
        <Button size="small" disabled={chosen.size === 0} onClick={quote}>
          {t('answers.quote_insert', { count: chosen.size })}
        </Button>
        <TextLink onClick={props.onLeave}>{t('answers.quote_leave')}</TextLink>
      </Row>
    </Stack>
  )
}
