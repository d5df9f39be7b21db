// How is a moment typed, in the account's time zone?

import { Field, Input } from '@zendeskgarden/react-forms'
import { getColor } from '@zendeskgarden/react-theming'
import type { ReactNode } from 'react'
import styled from 'styled-components'
import { DayWords } from '#app/review/DayInput.tsx'
import type { Instant } from '#domain/instant.ts'
import { instantOf, wallTime } from '#domain/review/zone.ts'

/** Garden writes dates in the colour of placeholders. */
const MomentInput = styled(Input).attrs({ type: 'datetime-local', isCompact: true })`
  && ::-webkit-datetime-edit { color: ${({ theme }) => getColor({ theme, variable: 'foreground.default' })}; }
`

const written = (at: Instant, zone: string): string => new Date(wallTime(at, zone)).toISOString().slice(0, 16)

const read = (text: string, zone: string): Instant | null => {
  const wall = Date.parse(`${text}:00Z`)
  return Number.isNaN(wall) ? null : instantOf(wall, zone)
}

/** null: none is given. */
export const MomentField = (props: {
  label: string
  hint?: string
  value: Instant | null
  zone: string
  message?: string | undefined
  onChange: (at: Instant | null) => void
}): ReactNode => (
  <Field>
    <Field.Label>{props.label}</Field.Label>
    {props.hint === undefined ? null : <Field.Hint>{props.hint}</Field.Hint>}
    <MomentInput
      value={props.value === null ? '' : written(props.value, props.zone)}
      {...(props.message === undefined ? {} : { validation: 'error' as const })}
      onChange={({ target }) => props.onChange(read(target.value, props.zone))}
    />
    {props.value === null || props.hint !== undefined ? null : (
      <DayWords day={written(props.value, props.zone).slice(0, 10)} />
    )}
    {props.message === undefined ? null : <Field.Message validation="error">{props.message}</Field.Message>}
  </Field>
)
