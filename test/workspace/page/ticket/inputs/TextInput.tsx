// How is a field with free text, a number or a date filled in?

import { Field, Input, Label, Textarea } from '@zendeskgarden/react-forms'
import { LabelText } from './LabelText.tsx'

interface TextInputProps {
  label: string
  /** The API's field type. */
  type: string
  value: string
  isRequired?: boolean
  isDisabled?: boolean
  onChange: (value: string) => void
}

const INPUT_TYPES: Record<string, string> = { integer: 'number', decimal: 'number', date: 'date' }

export function TextInput({ label, type, value, isRequired, isDisabled, onChange }: TextInputProps) {
  const common = {
    isCompact: true,
    value,
    required: isRequired ?? false,
    disabled: isDisabled ?? false,
    onChange: (event: { target: { value: string } }) => onChange(event.target.value),
  }
  return (
    <Field>
      <Label>
        <LabelText label={label} isRequired={isRequired} />
      </Label>
      {type === 'textarea' ? (
        <Textarea {...common} minRows={2} />
      ) : (
        <Input {...common} type={INPUT_TYPES[type] ?? 'text'} step={type === 'decimal' ? 'any' : undefined} />
      )}
    </Field>
  )
}
