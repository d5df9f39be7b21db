// How is a value of a series typed, with marks between thousands or without?

import { Field, Input } from '@zendeskgarden/react-forms'
import { type ReactNode, useState } from 'react'
import { typedNumber } from '#domain/review/series/notation.ts'

/** `1.2340` for 1.234, which could be read as a thousand. */
const written = (value: number | null): string => {
  if (value === null || Number.isNaN(value)) return ''
  const text = String(value)
  return Number.isNaN(typedNumber(text)) ? `${text}0` : text
}

/** Tells every keystroke; NaN while it is no number, or nobody can tell which one; null where it may be empty and is. */
export const ValueField = (props: {
  label: string
  value: number | null
  empty?: boolean
  message?: string | undefined
  onChange: (value: number | null) => void
}): ReactNode => {
  const read = (text: string): number | null =>
    props.empty === true && text.trim() === '' ? null : typedNumber(text)
  const [typed, setTyped] = useState(() => written(props.value))
  // Another value from outside replaces what was typed.
  const text = Object.is(read(typed), props.value) ? typed : written(props.value)
  return (
    <Field>
      <Field.Label hidden>{props.label}</Field.Label>
      <Input
        isCompact
        inputMode="decimal"
        autoComplete="off"
        value={text}
        {...(props.message === undefined ? {} : { validation: 'error' as const })}
        onChange={({ target }) => {
          setTyped(target.value)
          props.onChange(read(target.value))
        }}
      />
      {props.message === undefined ? null : <Field.Message validation="error">{props.message}</Field.Message>}
    </Field>
  )
}
