// How is one ticket field filled in? By its type.

import { Checkbox, Field, Label } from '@zendeskgarden/react-forms'
import type { Draft, TabField } from '#workspace/desk/types.ts'
import { optionPath } from '#workspace/page/kit/format.ts'
import type { Json } from '#workspace/records/json.ts'
import { Choice } from './inputs/Choice.tsx'
import { Choices } from './inputs/Choices.tsx'
import { TextInput } from './inputs/TextInput.tsx'
import type { DraftProps } from './TicketPane.tsx'

interface FieldControlProps extends DraftProps {
  field: TabField
}

export function FieldControl({ field, draft, edit }: FieldControlProps) {
  const value = fieldValue(field, draft)
  const change = (next: Json): void => edit(changeOf(field, draft, next))
  const common = { label: field.label, isRequired: field.isRequired, isDisabled: !field.isEnabled }
  const options = field.options
    .filter((option) => option.isVisible)
    .map(({ value: id, label, isEnabled }) => ({
      value: id,
      label: optionPath(label),
      isDisabled: !isEnabled,
    }))
  if (field.type === 'multiselect') {
    const chosen = Array.isArray(value) ? value.map(String) : []
    return <Choices {...common} value={chosen} options={options} onChange={change} />
  }
  if (options.length > 0) {
    const chosen = value === null ? '' : String(value)
    return (
      <Choice
        {...common}
        value={chosen}
        options={options}
        onChange={(next) => change(next === '' ? null : next)}
      />
    )
  }
  if (field.type === 'checkbox') {
    return (
      <Field>
        <Checkbox
          checked={value === true}
          disabled={!field.isEnabled}
          onChange={(event) => change(event.target.checked)}
        >
          <Label>{field.label}</Label>
        </Checkbox>
      </Field>
    )
  }
  return (
    <TextInput
      {...common}
      type={field.type}
      value={value === null ? '' : String(value)}
      onChange={(next) => change(next === '' ? null : typed(field.type, next))}
    />
  )
}

/** System fields stand in the draft under their own names. */
function fieldValue(field: TabField, draft: Draft): Json {
  if (field.name === 'type') return draft.type || null
  if (field.name === 'priority') return draft.priority || null
  return field.id === null ? null : (draft.customFields[field.id] ?? null)
}

function changeOf(field: TabField, draft: Draft, value: Json): Partial<Draft> {
  if (field.name === 'type') return { type: String(value ?? '') }
  if (field.name === 'priority') return { priority: String(value ?? '') }
  return field.id === null ? {} : { customFields: { ...draft.customFields, [field.id]: value } }
}

function typed(type: string, text: string): Json {
  const number = Number(text)
  return type === 'integer' && Number.isInteger(number) ? number : text
}
