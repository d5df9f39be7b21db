// Which properties has the ticket, and how does the agent change them? As form, role and apps leave them.

import { useForms } from '#workspace/page/records.ts'
import { FieldControl } from './FieldControl.tsx'
import { Choice } from './inputs/Choice.tsx'
import { AssigneeField, RequesterField } from './PeopleFields.tsx'
import { TagsField } from './TagsField.tsx'
import type { DraftProps } from './TicketPane.tsx'

/** Drawn in the header, the composer or the Submit button, or by its own control below. */
const ELSEWHERE = new Set([
  'subject',
  'description',
  'status',
  'customStatus',
  'group',
  'assignee',
  'requester',
  'tags',
  'brand',
  'collaborator',
])

export function Properties(props: DraftProps) {
  const { tab, draft, edit } = props
  const forms = useForms().filter((form) => form.active)
  const named = (name: string) => tab.fields.find((field) => field.name === name)
  const enabled = named('requester')?.isEnabled ?? true
  return (
    <>
      <RequesterField {...props} isDisabled={!enabled} />
      <AssigneeField {...props} isDisabled={!(named('assignee')?.isEnabled ?? enabled)} />
      {forms.length > 1 && (
        <Choice
          label="Form"
          value={draft.formId === null ? '' : String(draft.formId)}
          options={forms.map((form) => ({ value: String(form.id), label: form.name }))}
          isDisabled={!enabled}
          onChange={(value) => edit({ formId: Number(value) })}
        />
      )}
      <TagsField {...props} isDisabled={!(named('tags')?.isEnabled ?? true)} />
      {tab.fields
        .filter((field) => field.isVisible && !ELSEWHERE.has(field.name))
        .map((field) => (
          <FieldControl key={field.name} field={field} {...props} />
        ))}
    </>
  )
}
