// What moved this customer's engagement, by how many points, and how do we know?

import { getColor } from '@zendeskgarden/react-theming'
import type { ReactNode } from 'react'
import styled from 'styled-components'
import { useText } from '#app/i18n/language.tsx'
import { Hidden } from '#app/kit/text.tsx'
import type { Movement } from '#domain/health/trend.ts'
import { useHealthWords } from './words.ts'

const MOST = 3

const List = styled.ul`
  font-size: ${({ theme }) => theme.fontSizes.sm};
  line-height: ${({ theme }) => theme.lineHeights.sm};
  display: grid;
  grid-template-columns: auto 1fr;
  column-gap: ${({ theme }) => theme.space.xs};
  & > li { display: grid; grid-column: 1 / -1; grid-template-columns: subgrid; padding: 1px 0; }
  & > li > :last-child { overflow-wrap: anywhere; }
`

const Points = styled.span<{ $up: boolean }>`
  color: ${({ theme, $up }) =>
    getColor({ theme, variable: $up ? 'foreground.success' : 'foreground.danger' })};
  font-weight: ${({ theme }) => theme.fontWeights.semibold};
  font-variant-numeric: tabular-nums;
  text-align: end;
  white-space: nowrap;
`

/** `days` back; the largest movements first, three at most. Nothing where nothing moved. */
export const Moved = (props: { moved: readonly Movement[]; days: number }): ReactNode => {
  const t = useText()
  const words = useHealthWords()
  if (props.moved.length === 0) return null
  return (
    <List aria-label={t('health.moved', { count: props.days })}>
      {props.moved.slice(0, MOST).map((movement) => (
        <li key={movement.component.id}>
          <Points $up={movement.change > 0}>
            <span aria-hidden="true">
              {movement.change > 0 ? '+' : '−'}
              {Math.abs(movement.change)}
            </span>
            <Hidden>
              {t(movement.change > 0 ? 'health.gained' : 'health.lost', {
                count: Math.abs(movement.change),
              })}
            </Hidden>
          </Points>
          <span>{words.moved(movement)}</span>
        </li>
      ))}
    </List>
  )
}
