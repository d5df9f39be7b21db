// What does a macro do to the draft? It is never stopped by an app.

import { htmlOf } from '#workspace/desk/composer.ts'
import { editTags } from '#workspace/desk/draft.ts'
import { editDraft } from '#workspace/desk/edit.ts'
import { idOf, isObject, type JsonObject, textOf } from '#workspace/desk/json.ts'
import { type Room, tabOf } from '#workspace/desk/room.ts'
import { CallError } from '#workspace/desk/scope.ts'
import type { Draft } from '#workspace/desk/types.ts'
import type { Json } from '#workspace/records/json.ts'
import { cleanTags } from '#workspace/tags.ts'

/** Rejects where the account has no such macro. */
export async function applyMacro(room: Room, tabId: string, macroId: number): Promise<void> {
  const { macro } = await room.account.get(`macros/${macroId}`)
  const actions = isObject(macro) && Array.isArray(macro.actions) ? macro.actions.filter(isObject) : []
  const { id: me } = await room.account.me()
  for (const { field, value } of actions) {
    const draft = tabOf(room, tabId)?.draft
    if (!draft) throw new CallError('works on tickets only')
    editDraft(room, tabId, changeOf(draft, textOf(field), (value === 'current_user' ? me : value) ?? null))
  }
  await writeComment(room, tabId, macroId, actions)
}

/** Its words come from the account's preview, where placeholders are filled; a new ticket's stay as they are. */
async function writeComment(
  room: Room,
  tabId: string,
  macroId: number,
  actions: readonly JsonObject[],
): Promise<void> {
  const kinds = actions.map(({ field }) => textOf(field)).filter((field) => field.startsWith('comment_value'))
  const subject = tabOf(room, tabId)?.subjectId ?? null
  if (kinds.length === 0) return
  const { result } = await room.account.get(
    `${subject === null ? '' : `tickets/${subject}/`}macros/${macroId}/apply`,
  )
  const ticket = isObject(result) && isObject(result.ticket) ? result.ticket : {}
  const scoped = isObject(ticket.comment) ? ticket.comment.scoped_body : []
  const texts = (Array.isArray(scoped) ? scoped : []).map((one) =>
    textOf(Array.isArray(one) ? one.at(-1) : ''),
  )
  const added = texts.map((text, index) => (kinds[index] === 'comment_value_html' ? text : htmlOf(text)))
  const draft = tabOf(room, tabId)?.draft
  if (draft)
    editDraft(room, tabId, { comment: { ...draft.comment, html: draft.comment.html + added.join('') } })
}

function changeOf(draft: Draft, field: string, value: Json): Partial<Draft> {
  const text = textOf(Array.isArray(value) ? value.at(-1) : value)
  const custom = /^custom_fields_(\d+)$/.exec(field)
  if (custom) return { customFields: { ...draft.customFields, [Number(custom[1])]: value } }
  switch (field) {
    case 'status':
    case 'type':
    case 'priority':
    case 'subject':
      return { [field]: text }
    case 'assignee_id':
      return { assigneeId: idOf(value) }
    case 'group_id':
      return { groupId: idOf(value) }
    case 'current_tags':
      return { tags: editTags(draft.tags, cleanTags([text]), []) }
    case 'remove_tags':
      return { tags: editTags(draft.tags, [], cleanTags([text])) }
    default:
      return {}
  }
}
