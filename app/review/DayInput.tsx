// How does a date look while it is chosen, and which day is it where the browser writes dates unlike the agent?

import { Field, Input } from '@zendeskgarden/react-forms'
import { getColor } from '@zendeskgarden/react-theming'
import type { ComponentProps, ReactNode } from 'react'
import styled from 'styled-components'
import { useFormat, useLocale } from '#app/i18n/language.tsx'
import { isDay } from '#domain/review/day.ts'

/** Garden writes dates in the colour of placeholders. */
const Plain = styled(Input).attrs({ type: 'date', isCompact: true })`
  &&::-webkit-datetime-edit { color: ${({ theme }) => getColor({ theme, variable: 'foreground.default' })}; }
`

const SOME_DAY = Date.UTC(2026, 10, 3)
const notation = (locale: string): string =>
  new Intl.DateTimeFormat(locale, {
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    timeZone: 'UTC',
  }).format(SOME_DAY)

/**
 * The day in the agent's words, within a field. A browser writes its own fields in its own language, which no page can
 * change: where that is the agent's, too, nothing is said.
 */
export const DayWords = ({ day }: { day: string }): ReactNode => {
  const format = useFormat()
  const locale = useLocale()
  if (!isDay(day) || notation(navigator.language) === notation(locale)) return null
  return <Field.Hint>{format.day(day)}</Field.Hint>
}

/** Within a field of Garden's. */
export const DayInput = (props: ComponentProps<typeof Plain> & { value: string }): ReactNode => (
  <>
    <Plain {...props} />
    <DayWords day={props.value} />
  </>
)
