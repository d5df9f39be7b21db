// How does an app's text get into the reply that the agent is writing?

import { htmlOf, isRich } from '#workspace/desk/composer.ts'
import { editDraft } from '#workspace/desk/edit.ts'
import { CallError, replyOf, type Scope, textIn } from '#workspace/desk/scope.ts'
import type { Json } from '#workspace/records/json.ts'
import { chatText } from './chat-text.ts'

/** Markdown is kept as text: nothing here needs it rendered. */
export function appendToComment(
  scope: Scope,
  kind: 'text' | 'html' | 'markdown',
  given: Json | undefined,
): void {
  const { tab, draft } = replyOf(scope)
  const text = textIn(given)
  if (text === '') throw new CallError('takes a text')
  const added = kind === 'html' ? text : htmlOf(text)
  editDraft(scope.room, tab.id, { comment: { ...draft.comment, html: draft.comment.html + added } })
}

/** At the cursor, which here is the end; a chat gets it as plain lines. Whether it works from a sidebar is unsettled: a switch decides. */
export function insertAtCursor(scope: Scope, given: Json | undefined): Promise<void> | void {
  const { editorInsert } = scope.room.switches
  const rich = isRich(replyOf(scope).draft)
  if (editorInsert === 'rejects' || (editorInsert === 'rejects in chat' && !rich))
    throw new CallError('is not available here')
  if (rich) appendToComment(scope, 'html', given)
  else appendToComment(scope, 'text', chatText(textIn(given)))
  return editorInsert === 'silent' ? new Promise<void>(() => {}) : undefined
}
