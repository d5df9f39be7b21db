// How is one of many options found and chosen? By pointing, by arrow keys, or by typing part of its name.

import { Combobox, Field, type IComboboxProps, Label, Option } from '@zendeskgarden/react-dropdowns'
import { type FocusEvent, useCallback, useState } from 'react'
import { useLatest } from '#workspace/page/kit/useLatest.ts'
import type { ChoiceProps } from './Choice.tsx'
import { LabelText } from './LabelText.tsx'

/** Its first option is none. */
export function SearchableChoice({ label, value, options, isRequired, isDisabled, onChange }: ChoiceProps) {
  const [typed, setTyped] = useState<string | null>(null)
  const chosen = options.find((option) => option.value === value && value !== '')?.label ?? ''
  const latest = useLatest({ value, chosen, onChange })
  // Garden starts over with each new function here.
  const follow = useCallback<NonNullable<IComboboxProps['onChange']>>(
    ({ type, inputValue, selectionValue, isExpanded }) => {
      if (type === 'input:change' && inputValue !== undefined) {
        return setTyped((before) =>
          before === null ? withoutChosen(inputValue, latest.current.chosen) : inputValue,
        )
      }
      if (isExpanded === false || selectionValue !== undefined) setTyped(null)
      const { current } = latest
      if (typeof selectionValue === 'string' && selectionValue !== current.value)
        current.onChange(selectionValue)
    },
    [latest],
  )
  const shown = typed === null ? options : options.filter((option) => matches(option.label, typed))
  return (
    <Field>
      <Label>
        <LabelText label={label} isRequired={isRequired} />
      </Label>
      <Combobox
        isCompact
        listboxAriaLabel={label}
        isAutocomplete
        isDisabled={isDisabled ?? false}
        placeholder="–"
        inputProps={{ required: isRequired ?? false, onFocus: selectAll }}
        inputValue={typed ?? chosen}
        selectionValue={value}
        listboxMaxHeight="280px"
        listboxAppendToNode={document.body}
        onChange={follow}
      >
        {shown.map((option) => (
          <Option
            key={option.value}
            value={option.value}
            label={option.label}
            isDisabled={option.isDisabled ?? false}
          />
        ))}
        {shown.length === 0 && <Option isDisabled value=" none" label="No such option" />}
      </Combobox>
    </Field>
  )
}

/** The first key after a choice begins anew, though the field shows what is chosen. */
function withoutChosen(input: string, chosen: string): string {
  return chosen !== '' && input.startsWith(chosen) ? input.slice(chosen.length) : input
}

/** So that typing replaces what is chosen. */
function selectAll(event: FocusEvent<HTMLInputElement>): void {
  event.currentTarget.select()
}

function matches(label: string, typed: string): boolean {
  return label.toLowerCase().includes(typed.trim().toLowerCase())
}
