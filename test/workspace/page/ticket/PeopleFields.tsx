// Who asked, and who answers?

import { Button } from '@zendeskgarden/react-buttons'
import { Combobox, Field, type IComboboxProps, Label, Option } from '@zendeskgarden/react-dropdowns'
import { useCallback, useState } from 'react'
import { useLatest } from '#workspace/page/kit/useLatest.ts'
import { attempt } from '#workspace/page/problems.ts'
import { useGroups, useOrganization, useRead, useUser } from '#workspace/page/records.ts'
import { useSurroundings } from '#workspace/page/surroundings.tsx'
import type { UserRecord } from '#workspace/records/people.ts'
import { Choice } from './inputs/Choice.tsx'
import type { DraftProps } from './TicketPane.tsx'
import css from './ticket.module.css'

interface PeopleProps extends DraftProps {
  isDisabled: boolean
}

/** On a saved ticket a name that opens the person; on a new one a search. */
export function RequesterField({ tab, draft, edit, isDisabled }: PeopleProps) {
  const { desk } = useSurroundings()
  const requester = useUser(draft.requesterId)
  const organizationId = tab.record
    ? Number(tab.record.organization_id) || null
    : (requester?.organization_id ?? null)
  const organization = useOrganization(organizationId)
  if (tab.kind === 'new_ticket') {
    return (
      <RequesterSearch
        chosenId={draft.requesterId}
        chosen={requester}
        isDisabled={isDisabled}
        onChoose={(id) => edit({ requesterId: id })}
      />
    )
  }
  return (
    <div className={css.requester}>
      <p className={css.label}>Requester</p>
      <Button isLink onClick={() => requester && void attempt(desk.openUser(requester.id))}>
        {requester?.name ?? '…'}
      </Button>
      {requester?.email && <p className={css.quiet}>{requester.email}</p>}
      {organization && (
        <Button isLink onClick={() => void attempt(desk.openOrganization(organization.id))}>
          {organization.name}
        </Button>
      )}
    </div>
  )
}

interface RequesterSearchProps {
  chosenId: number | null
  /** Undefined until the person has been read. */
  chosen: UserRecord | undefined
  isDisabled: boolean
  onChoose: (id: number) => void
}

function RequesterSearch({ chosenId, chosen, isDisabled, onChoose }: RequesterSearchProps) {
  const [typed, setTyped] = useState<string | null>(null)
  const asked = typed !== null && typed.trim().length > 1 ? typed.trim() : null
  const query = new URLSearchParams({ query: `type:user ${asked}`, per_page: '8' })
  const found = useRead<{ results: UserRecord[] }>(asked === null ? null : `/api/v2/search.json?${query}`)
  const people = found.data?.results ?? (chosen ? [chosen] : [])
  const latest = useLatest({ chosenId, onChoose })
  // Garden starts over with each new function here.
  const follow = useCallback<NonNullable<IComboboxProps['onChange']>>(
    ({ type, inputValue, selectionValue, isExpanded }) => {
      if (type === 'input:change' && inputValue !== undefined) return setTyped(inputValue)
      if (isExpanded === false || typeof selectionValue === 'string') setTyped(null)
      const id = typeof selectionValue === 'string' ? Number(selectionValue) : 0
      if (id > 0 && id !== latest.current.chosenId) latest.current.onChoose(id)
    },
    [latest],
  )
  return (
    <Field>
      <Label>Requester</Label>
      <Combobox
        isCompact
        listboxAriaLabel="Requester"
        isAutocomplete
        isDisabled={isDisabled}
        placeholder="Search by name"
        inputValue={typed ?? chosen?.name ?? ''}
        selectionValue={chosenId === null ? null : String(chosenId)}
        listboxAppendToNode={document.body}
        onChange={follow}
      >
        {people.map((person) => (
          <Option key={person.id} value={String(person.id)} label={person.name} />
        ))}
        {people.length === 0 && (
          <Option isDisabled value=" none" label="Type at least two letters of a name" />
        )}
      </Combobox>
    </Field>
  )
}

/** A group, or somebody in it: `group:<id>` and `user:<id>:<group id>` as values. */
export function AssigneeField({ draft, edit, isDisabled }: PeopleProps) {
  const { setup } = useSurroundings()
  const groups = useGroups().filter((group) => !group.deleted)
  const { assigneeId, groupId } = draft
  const value = assigneeId !== null ? `user:${assigneeId}` : groupId !== null ? `group:${groupId}` : ''
  return (
    <Choice
      label="Assignee"
      value={value}
      options={[
        ...setup.staff.map((member) => ({ value: `user:${member.id}`, label: member.name })),
        ...groups.map((group) => ({ value: `group:${group.id}`, label: `${group.name} (group)` })),
      ]}
      isDisabled={isDisabled}
      onChange={(chosen) => {
        const [kind, id] = chosen.split(':')
        if (kind === 'user') edit({ assigneeId: Number(id) })
        else edit({ assigneeId: null, groupId: kind === 'group' ? Number(id) : null })
      }}
    />
  )
}
