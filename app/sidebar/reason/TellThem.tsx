// Which facts must an answer about this reason state? A list to tick off while writing.

import { getColor } from '@zendeskgarden/react-theming'
import { type ReactNode, useId } from 'react'
import styled from 'styled-components'
import { useText } from '#app/i18n/language.tsx'
import { PartHeading } from '#app/kit/text.tsx'
import type { Reason } from '#domain/reasons/taxonomy.ts'

const Fact = styled.label`
  display: flex;
  align-items: flex-start;
  gap: ${({ theme }) => theme.space.xs};
  font-size: ${({ theme }) => theme.fontSizes.sm};
  line-height: ${({ theme }) => theme.lineHeights.sm};
  padding: 2px 0;
  cursor: pointer;
  & > input {
    flex: none;
    width: 14px;
    height: 14px;
    margin: 1px 0 0;
    accent-color: ${({ theme }) => getColor({ theme, variable: 'background.primaryEmphasis' })};
  }
`

/** Ticks are the agent's own aid: they are stored nowhere, and begin anew with each reason. */
export const TellThem = (props: { reason: Reason }): ReactNode => {
  const t = useText()
  const id = useId()
  const { facts, value } = props.reason
  if (facts.length === 0) return null
  return (
    <section key={value} aria-labelledby={id}>
      <PartHeading id={id}>{t('tell.title')}</PartHeading>
      {facts.map((fact) => (
        <Fact key={fact}>
          <input type="checkbox" />
          <span>{fact}</span>
        </Fact>
      ))}
    </section>
  )
}
