// What does a macro do to the draft? It is never stopped by an app.

import { htmlOf } from '#workspace/desk/composer.ts'
import { editTags } from '#workspace/desk/draft.ts'
import { editDraft } from '#workspace/desk/edit.ts'
import { idOf, isObject, textOf } from '#workspace/desk/json.ts'
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
    case 'comment_value':
      return { comment: { ...draft.comment, html: draft.comment.html + htmlOf(text) } }
    case 'comment_value_html':
      return { comment: { ...draft.comment, html: draft.comment.html + text } }
    default:
      return {}
  }
}
