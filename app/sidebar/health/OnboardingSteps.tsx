// How far has a new customer come? The parts that are due, done or still to gain.

import { getColor } from '@zendeskgarden/react-theming'
import check from '@zendeskgarden/svg-icons/src/12/check-lg-stroke.svg'
import circle from '@zendeskgarden/svg-icons/src/12/circle-stroke.svg'
import { type ReactNode, useId } from 'react'
import styled from 'styled-components'
import { useText } from '#app/i18n/language.tsx'
import { Icon } from '#app/kit/Icon.tsx'
import { Hidden, PartHeading, Subtle } from '#app/kit/text.tsx'
import type { Health } from '#domain/health/score.ts'
import { useHealthWords } from './words.ts'

const List = styled.ul`
  font-size: ${({ theme }) => theme.fontSizes.sm};
  line-height: ${({ theme }) => theme.lineHeights.sm};
  & > li {
    display: grid;
    grid-template-columns: 12px 1fr;
    column-gap: ${({ theme }) => theme.space.xs};
    align-items: start;
    padding: 2px 0;
    overflow-wrap: anywhere;
  }
  & > li > :first-child { margin-top: 2px; }
`

const Mark = styled.span<{ $done: boolean }>`
  display: flex;
  color: ${({ theme, $done }) =>
    getColor({ theme, variable: $done ? 'foreground.success' : 'foreground.subtle' })};
`

export const OnboardingSteps = ({ health }: { health: Health }): ReactNode => {
  const t = useText()
  const words = useHealthWords()
  const id = useId()
  return (
    <div>
      <PartHeading id={id}>{t('health.steps')}</PartHeading>
      <List aria-labelledby={id}>
        {health.components.flatMap(({ component, signal, next }) => {
          if (!signal.known) return []
          const done = next === null
          return [
            <li key={component.id}>
              <Mark $done={done}>
                <Icon source={done ? check : circle} />
                <Hidden>{t(done ? 'health.step_done' : 'health.step_open')}</Hidden>
              </Mark>
              <span>
                {words.value(component.signal, signal)}
                {next === null ? null : <Subtle>{` · ${words.next(next)}`}</Subtle>}
              </span>
            </li>,
          ]
        })}
      </List>
    </div>
  )
}
