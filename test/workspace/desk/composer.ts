// What does the composer hold, and over which channel would it go?

import { escapeHtml } from '#workspace/escape-html.ts'
import type { Json } from '#workspace/records/json.ts'
import { SESSION_CHANNELS } from './draft.ts'
import type { Draft, Tab } from './types.ts'

/** `internal` while a note is written, whatever the ticket's channel. */
export const channelName = (draft: Draft): string =>
  draft.comment.public ? draft.comment.channel : 'internal'

export const commentType = (draft: Draft): string => (draft.comment.public ? 'publicReply' : 'internalNote')

export const isSessionBased = (channel: string): boolean => SESSION_CHANNELS.has(channel)

/** Chat and messaging replies are plain text; a note beside them is not. */
export const isRich = ({ comment }: Draft): boolean => !comment.public || !isSessionBased(comment.channel)

/** A session ends when the ticket is solved. */
export function channelObject(tab: Tab, draft: Draft): Json {
  const open = tab.record !== null && !['solved', 'closed'].includes(String(tab.record.status))
  return {
    name: channelName(draft),
    sessionBased: tab.sessionBased,
    sessionActive: tab.sessionBased && open,
  }
}

export const commentObject = (draft: Draft): Json => ({
  text: draft.comment.html,
  type: commentType(draft),
  useRichText: isRich(draft),
  attachments: [],
})

/** Whether there is anything to send: tags and blanks are nothing. */
export const isBlank = (html: string): boolean =>
  html
    .replace(/<img\b/gi, 'image')
    .replace(/<[^>]*>|&nbsp;/g, '')
    .trim() === ''

/** Plain text as the composer's HTML: paragraphs by empty lines, breaks by line ends. */
export const htmlOf = (text: string): string =>
  escapeHtml(text)
    .split(/\n{2,}/)
    .map((paragraph) => `<p>${paragraph.replace(/\n/g, '<br>')}</p>`)
    .join('')
