// Which facts must an answer about this reason state, and which of them does the reply state already?

import { getColor } from '@zendeskgarden/react-theming'
import { type ReactNode, useId, useState } from 'react'
import styled from 'styled-components'
import { useText } from '#app/i18n/language.tsx'
import { PartHeading, Subtle } from '#app/kit/text.tsx'
import type { OpenTicket } from '#domain/open-ticket.ts'
import type { Reason } from '#domain/reasons/taxonomy.ts'
import { type TellLine, useTellLines } from './tell-lines.ts'

const Fact = styled.label`
  display: flex;
  align-items: flex-start;
  gap: ${({ theme }) => theme.space.xs};
  font-size: ${({ theme }) => theme.fontSizes.sm};
  line-height: ${({ theme }) => theme.lineHeights.sm};
  padding: 4px 0;
  cursor: pointer;
  & > input {
    flex: none;
    width: 14px;
    height: 14px;
    margin: 1px 0 0;
    accent-color: ${({ theme }) => getColor({ theme, variable: 'background.primaryEmphasis' })};
  }
`

const Supplied = styled(Subtle)`
  display: block;
`

/**
 * What the reply states is ticked by itself, by its words; the agent's own ticks go before that. They are an aid:
 * stored nowhere, begun anew with each reason, and in nobody's way.
 */
export const TellThem = (props: { reason: Reason; ticket: OpenTicket }): ReactNode => {
  const t = useText()
  const id = useId()
  const lines = useTellLines(props.reason, props.ticket)
  const [ticks, setTicks] = useState<ReadonlyMap<string, boolean>>(new Map())
  const isDone = ({ fact, stated }: TellLine) => ticks.get(fact) ?? stated
  if (lines.length === 0) return null
  const done = lines.filter(isDone).length
  return (
    <section aria-labelledby={id}>
      <PartHeading>
        <span id={id}>{t('tell.title')}</span>{' '}
        <Subtle>{t('tell.done', { done, count: lines.length })}</Subtle>
      </PartHeading>
      {lines.map((line) => (
        <Fact key={line.fact}>
          <input
            type="checkbox"
            checked={isDone(line)}
            onChange={({ target }) => setTicks(new Map(ticks).set(line.fact, target.checked))}
          />
          <span>
            {line.fact}
            {line.stated && isDone(line) ? <Subtle> · {t('tell.stated')}</Subtle> : null}
            {line.supplied === null ? null : <Supplied>{line.supplied}</Supplied>}
          </span>
        </Fact>
      ))}
    </section>
  )
}
