// What do apps change on the open ticket? Its draft only: the agent's save writes it.

import type { Definitions } from '#workspace/desk/definitions.ts'
import { editDraft } from '#workspace/desk/edit.ts'
import { idOf, isObject, textOf } from '#workspace/desk/json.ts'
import { CallError, noSuchApi, type Scope, textIn, textsIn, ticketOf } from '#workspace/desk/scope.ts'
import type { Draft, Tab } from '#workspace/desk/types.ts'
import { entryOf } from '#workspace/entry.ts'
import type { Json } from '#workspace/records/json.ts'
import { cleanTags } from '#workspace/tags.ts'
import { customFieldValue, fieldOnForm } from './custom-field.ts'

type Writer = (value: Json, definitions?: Definitions) => Partial<Draft>

const oneOf =
  (key: 'status' | 'type' | 'priority', allowed: readonly string[]): Writer =>
  (value) => {
    const text = textIn(value)
    if (!allowed.includes(text)) throw new CallError(`cannot be ${text || 'empty'}`)
    return { [key]: text }
  }

const statusCategory = oneOf('status', ['new', 'open', 'pending', 'hold', 'solved'])

const WRITERS: Record<string, Writer> = {
  subject: (value) => ({ subject: textIn(value) }),
  status: statusCategory,
  statusCategory,
  customStatus: (value, definitions) => ({ customStatusId: knownId(value, definitions?.statuses) }),
  type: oneOf('type', ['', 'question', 'incident', 'problem', 'task']),
  priority: oneOf('priority', ['', 'low', 'normal', 'high', 'urgent']),
  tags: (value) => ({ tags: cleanTags(textsIn(value)) }),
  externalId: (value) => ({ externalId: textIn(value) }),
  recipient: (value) => ({ recipient: textIn(value) }),
  'form.id': (value, definitions) => ({ formId: knownId(value, definitions?.forms) }),
  form: (value, definitions) => ({ formId: knownId(value, definitions?.forms) }),
  brand: (value) => ({ brandId: requiredId(isObject(value) ? value.id : value) }),
  requester: (value) => requesterOf(value),
  assignee: (value) => assigneeOf(value),
  sharedWith: () => ({}),
}

/** Which field's rights decide about a property; the others follow the ticket's. */
const FIELD_OF: Record<string, string> = { tags: 'tags' }

export function setTicketPath(scope: Scope, path: string, value: Json): void {
  const { tab } = ticketOf(scope)
  const custom = /^ticket\.customField:(.+)$/.exec(path)
  if (custom) {
    setCustomField(scope, tab, custom[1] ?? '', value)
    return
  }
  const property = path.replace(/^ticket\./, '')
  const writer = entryOf(WRITERS, property)
  if (!writer) throw noSuchApi()
  mayChange(scope, tab, entryOf(FIELD_OF, property))
  editDraft(scope.room, tab.id, writer(value, scope.room.background.get(tab.id)?.definitions))
}

function setCustomField(scope: Scope, tab: Tab, name: string, value: Json): void {
  const field = fieldOnForm(tab, name)
  mayChange(scope, tab)
  const kept = customFieldValue(field, value, scope.room.switches.unknownOption)
  if (kept === undefined || !tab.draft) return
  editDraft(scope.room, tab.id, { customFields: { ...tab.draft.customFields, [field.id]: kept } })
}

/** Apps that disabled a field can still set it: only the agent's rights and a closed ticket stand in the way. */
export function mayChange({ room }: Scope, tab: Tab, field?: string): void {
  const rights = room.background.get(tab.id)?.definitions.rights
  const allowed = field === 'tags' ? rights?.editTags : rights?.editTickets
  if (allowed === false) throw new CallError('cannot be changed by this agent', 'ForbiddenError')
  if (tab.record?.status === 'closed') throw new CallError('cannot be changed on a closed ticket')
}

function requiredId(value: Json | undefined): number {
  const id = idOf(value)
  if (id === null) throw new CallError('takes an id')
  return id
}

/** An id, or an object with one, of something that the account has. */
function knownId(value: Json, known: readonly { id: number }[] = []): number {
  const id = requiredId(isObject(value) ? value.id : value)
  if (!known.some((one) => one.id === id)) throw new CallError(`has no ${id}`)
  return id
}

function requesterOf(value: Json): Partial<Draft> {
  if (!isObject(value)) throw new CallError('takes {id} or {email, name}')
  const id = idOf(value.id)
  if (id !== null) return { requesterId: id, newRequester: null }
  const email = textOf(value.email)
  if (!email) throw new CallError('takes {id} or {email, name}')
  return { requesterId: null, newRequester: { email, name: textOf(value.name) || email } }
}

function assigneeOf(value: Json): Partial<Draft> {
  if (!isObject(value)) throw new CallError('takes {groupId, userId}')
  return { groupId: requiredId(value.groupId), assigneeId: idOf(value.userId) }
}
