// How is a number typed, halfway typed ones included?

import { Field, Input } from '@zendeskgarden/react-forms'
import { type ReactNode, useState } from 'react'

/** What is typed as a number; NaN where it is none (yet). */
const numberIn = (text: string): number => (text.trim() === '' ? Number.NaN : Number(text.replace(',', '.')))

const written = (value: number): string => (Number.isNaN(value) ? '' : String(value))

/** Tells every keystroke, as NaN while it is no number, so that what is wrong is said at once. */
export const NumberField = (props: {
  label: string
  hideLabel?: boolean
  value: number
  hint?: string
  /** What is wrong with it. */
  message?: string | undefined
  onChange: (value: number) => void
}): ReactNode => {
  const [typed, setTyped] = useState(() => written(props.value))
  // Another value from outside (reset, import, merge) replaces what was typed; the same one leaves `1.` alone.
  const text = Object.is(numberIn(typed), props.value) ? typed : written(props.value)
  return (
    <Field>
      <Field.Label hidden={props.hideLabel ?? false}>{props.label}</Field.Label>
      {props.hint === undefined ? null : <Field.Hint>{props.hint}</Field.Hint>}
      <Input
        isCompact
        inputMode="decimal"
        autoComplete="off"
        value={text}
        {...(props.message === undefined ? {} : { validation: 'error' as const })}
        onChange={({ target }) => {
          setTyped(target.value)
          props.onChange(numberIn(target.value))
        }}
      />
      {props.message === undefined ? null : <Field.Message validation="error">{props.message}</Field.Message>}
    </Field>
  )
}
