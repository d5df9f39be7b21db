// How is a number typed, halfway typed ones included, however it is read?

import { Field, Input } from '@zendeskgarden/react-forms'
import { type ReactNode, useState } from 'react'

export interface TypedFieldProps<T> {
  label: string
  hideLabel?: boolean
  value: T
  hint?: string
  /** What is wrong with it. */
  message?: string | undefined
  /** Every keystroke, so that what is wrong is said at once. */
  onChange: (value: T) => void
}

/** `read` takes what `written` gives, and gives the same value again. */
export const TypedField = <T,>(
  props: TypedFieldProps<T> & { read: (text: string) => T; written: (value: T) => string },
): ReactNode => {
  const { read, written, value, hint, message } = props
  const [typed, setTyped] = useState(() => written(value))
  // Another value from outside (reset, import, merge) replaces what was typed; the same one leaves `1.` alone.
  const text = Object.is(read(typed), value) ? typed : written(value)
  return (
    <Field>
      <Field.Label hidden={props.hideLabel ?? false}>{props.label}</Field.Label>
      {hint === undefined ? null : <Field.Hint>{hint}</Field.Hint>}
      <Input
        isCompact
        inputMode="decimal"
        autoComplete="off"
        value={text}
        {...(message === undefined ? {} : { validation: 'error' as const })}
        onChange={({ target }) => {
          setTyped(target.value)
          props.onChange(read(target.value))
        }}
      />
      {message === undefined ? null : <Field.Message validation="error">{message}</Field.Message>}
    </Field>
  )
}
