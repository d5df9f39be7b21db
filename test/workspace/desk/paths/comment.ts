// What do apps read and change of the reply that the agent is writing?

import { channelObject, commentObject } from '#workspace/desk/composer.ts'
import { editDraft } from '#workspace/desk/edit.ts'
import { CallError, noSuchApi, replyOf, type Scope, textIn, ticketOf, walk } from '#workspace/desk/scope.ts'
import type { Json } from '#workspace/records/json.ts'

/** `comment`, `comment.text`, `comment.useRichText` … */
export function readCommentPath(scope: Scope, path: string): Json | undefined {
  return walk(commentObject(ticketOf(scope).draft), path.split('.').slice(1))
}

/** `channel`, `channel.name` … */
export function readChannelPath(scope: Scope, path: string): Json | undefined {
  const { tab, draft } = ticketOf(scope)
  return walk(channelObject(tab, draft), path.split('.').slice(1))
}

export function setCommentPath(scope: Scope, path: string, value: Json): void {
  const { tab, draft } = replyOf(scope)
  if (path === 'comment.text') {
    editDraft(scope.room, tab.id, { comment: { ...draft.comment, html: textIn(value) } })
  } else if (path === 'comment.type') {
    setType(scope, textIn(value))
  } else {
    throw noSuchApi()
  }
}

/** Unreliable in the Agent Workspace: a switch makes it do nothing and say nothing. */
function setType(scope: Scope, type: string): void {
  const { tab, draft } = replyOf(scope)
  if (type !== 'publicReply' && type !== 'internalNote') throw new CallError(`cannot be ${type}`)
  if (scope.room.switches.commentTypeSet === 'ignored') return
  const rights = scope.room.background.get(tab.id)?.definitions.rights
  const open = type === 'publicReply'
  if (open && rights?.replyPublicly === false)
    throw new CallError('cannot be public for this agent', 'ForbiddenError')
  editDraft(scope.room, tab.id, { comment: { ...draft.comment, public: open } })
}
