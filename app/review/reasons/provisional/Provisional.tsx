// How many open contacts look like this reason without having it yet? Hatched, beside the count, in no total.

import { getColor } from '@zendeskgarden/react-theming'
import { createContext, type ReactNode, useContext, useMemo } from 'react'
import styled from 'styled-components'
import { useFormat, useText } from '#app/i18n/language.tsx'
import { Hidden, Small } from '#app/kit/text.tsx'
import type { SupposedReasons } from '#app/queries/supposed.ts'
import type { Judged } from '#domain/review/measures/judged.ts'
import type { ReasonRow } from '#domain/review/reason-rows.ts'
import { type Provisional, provisionalIn } from '#domain/review/supposed.ts'

/** With when their words were read; null: nothing is supposed. */
const Known = createContext<(Provisional & { at: number }) | null>(null)

/** `rows`: contacts of the period. */
export const WithProvisional = (props: {
  judged: Judged
  rows: Uint32Array
  supposed: SupposedReasons | null
  children: ReactNode
}): ReactNode => {
  const { judged, rows, supposed } = props
  const known = useMemo(
    () => (supposed === null ? null : { ...provisionalIn(judged, rows, supposed.reasons), at: supposed.at }),
    [judged, rows, supposed],
  )
  return <Known.Provider value={known}>{props.children}</Known.Provider>
}

const Hatched = styled.span`
  padding: 0 3px;
  border: 1px dashed ${({ theme }) => getColor({ theme, variable: 'border.emphasis' })};
  border-radius: ${({ theme }) => theme.borderRadii.sm};
  background-image: repeating-linear-gradient(135deg, transparent 0 4px, ${({ theme }) => getColor({ theme, variable: 'border.subtle' })} 4px 6px);
  color: ${({ theme }) => getColor({ theme, variable: 'foreground.default' })};
  font-size: ${({ theme }) => theme.fontSizes.sm};
  line-height: 16px;
  white-space: nowrap;
`

/** A group counts what is beneath it. `row` null: a line that is no reason. */
export const ProvisionalMark = ({ row }: { row: ReasonRow | null }): ReactNode => {
  const t = useText()
  const format = useFormat()
  const known = useContext(Known)
  if (known === null || row === null) return null
  const count = row.values.reduce((sum, value) => sum + (known.byReason.get(value) ?? 0), 0)
  if (count === 0) return null
  const words = t('review.by_reason.supposed.mark', { count, shown: format.number(count) })
  return (
    <Hatched title={words}>
      <span aria-hidden="true">+{format.number(count)}</span>
      <Hidden>{words}</Hidden>
    </Hatched>
  )
}

/** What the hatched numbers are, with their n. */
export const ProvisionalNote = (): ReactNode => {
  const t = useText()
  const format = useFormat()
  const known = useContext(Known)
  if (known === null || known.open === 0) return null
  const { open, looked, supposed, at } = known
  return (
    <Small>
      {t('review.by_reason.supposed.note', {
        supposed: format.number(supposed),
        looked: format.number(looked),
        open: format.number(open),
        when: format.relative(at),
      })}
    </Small>
  )
}
