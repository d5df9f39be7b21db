// Which figures stand behind the curve? The weeks as a table, for whoever cannot or will not read a curve.

import { focusStyles, getColor } from '@zendeskgarden/react-theming'
import type { ReactNode } from 'react'
import styled from 'styled-components'
import { useFormat, useText } from '#app/i18n/language.tsx'
import type { SeriesPoint } from '#domain/health/trend.ts'

const Table = styled.table`
  width: 100%;
  border-collapse: collapse;
  font-size: ${({ theme }) => theme.fontSizes.sm};
  line-height: ${({ theme }) => theme.lineHeights.sm};
  font-variant-numeric: tabular-nums;
  & th { text-align: start; font-weight: ${({ theme }) => theme.fontWeights.regular}; }
  & thead { color: ${({ theme }) => getColor({ theme, variable: 'foreground.subtle' })}; }
  & td, & th + th { text-align: end; }
`

const Folded = styled.details`
  color: ${({ theme }) => getColor({ theme, variable: 'foreground.subtle' })};
  font-size: ${({ theme }) => theme.fontSizes.sm};
  line-height: ${({ theme }) => theme.lineHeights.sm};
  & > summary { cursor: pointer; ${({ theme }) => focusStyles({ theme })} }
  & > table { color: ${({ theme }) => getColor({ theme, variable: 'foreground.default' })}; }
`

/** Unfolds from what the curve says of itself. */
export const Weeks = (props: { series: readonly SeriesPoint[]; children: ReactNode }): ReactNode => {
  const t = useText()
  const format = useFormat()
  return (
    <Folded>
      <summary>{props.children}</summary>
      <Table aria-label={t('health.weeks')}>
        <thead>
          <tr>
            <th scope="col">{t('health.week')}</th>
            <th scope="col">{t('health.share')}</th>
          </tr>
        </thead>
        <tbody>
          {props.series.toReversed().map(({ at, share }) => (
            <tr key={at}>
              <th scope="row">{format.date(at)}</th>
              <td>{format.percent(share / 100)}</td>
            </tr>
          ))}
        </tbody>
      </Table>
    </Folded>
  )
}
