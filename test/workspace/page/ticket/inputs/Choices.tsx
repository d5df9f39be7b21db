// How are several of the options chosen?

import { Combobox, Field, type IComboboxProps, Label, Option } from '@zendeskgarden/react-dropdowns'
import { useCallback, useMemo } from 'react'
import { useLatest } from '#workspace/page/kit/useLatest.ts'
import type { ChoiceOption } from './Choice.tsx'
import { LabelText } from './LabelText.tsx'

interface ChoicesProps {
  label: string
  value: readonly string[]
  options: readonly ChoiceOption[]
  isRequired?: boolean
  isDisabled?: boolean
  onChange: (value: string[]) => void
}

export function Choices({ label, value, options, isRequired, isDisabled, onChange }: ChoicesProps) {
  const key = JSON.stringify(value)
  const latest = useLatest({ key, onChange })
  // Garden starts over, and tells of a change, with each new list and each new function here.
  const selection = useMemo<string[]>(() => JSON.parse(key), [key])
  const follow = useCallback<NonNullable<IComboboxProps['onChange']>>(
    ({ selectionValue }) => {
      const { current } = latest
      if (Array.isArray(selectionValue) && JSON.stringify(selectionValue) !== current.key) {
        current.onChange(selectionValue)
      }
    },
    [latest],
  )
  return (
    <Field>
      <Label>
        <LabelText label={label} isRequired={isRequired} />
      </Label>
      <Combobox
        isCompact
        listboxAriaLabel={label}
        renderExpandTags={expandText}
        isMultiselectable
        isEditable={false}
        isDisabled={isDisabled ?? false}
        selectionValue={selection}
        listboxAppendToNode={document.body}
        onChange={follow}
      >
        {options.map((option) => (
          <Option
            key={option.value}
            value={option.value}
            label={option.label}
            isDisabled={option.isDisabled ?? false}
          />
        ))}
      </Combobox>
    </Field>
  )
}

function expandText(hidden: number): string {
  return `and ${hidden} more`
}
