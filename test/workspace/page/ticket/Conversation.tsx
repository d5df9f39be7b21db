// What was said so far? Oldest first, internal notes apart, with the end in view.

import { Avatar } from '@zendeskgarden/react-avatars'
import { useEffect, useRef } from 'react'
import type { ConversationEntry, Tab } from '#workspace/desk/types.ts'
import { minute } from '#workspace/page/kit/format.ts'
import { Html } from '#workspace/page/kit/Html.tsx'
import css from './ticket.module.css'

export function Conversation({ tab }: { tab: Tab }) {
  const end = useRef<HTMLDivElement>(null)
  const length = tab.conversation.length
  useEffect(() => {
    if (length > 0) end.current?.scrollIntoView({ block: 'end' })
  }, [length])
  return (
    <div className={css.conversation}>
      {length === 0 && <p className={css.nothing}>No messages yet.</p>}
      <ol className={css.entries} aria-label="Messages">
        {tab.conversation.map((entry) => (
          <Entry key={entry.id} entry={entry} />
        ))}
      </ol>
      <div ref={end} className={css.end} />
    </div>
  )
}

function Entry({ entry }: { entry: ConversationEntry }) {
  const staff = entry.authorRole !== 'end-user'
  return (
    <li className={css.entry} data-internal={!entry.public} data-staff={staff}>
      <Avatar size="small" backgroundColor={staff ? '#3f6d8e' : '#7a6a9c'} foregroundColor="#fff">
        <Avatar.Text>{initials(entry.authorName)}</Avatar.Text>
      </Avatar>
      <div className={css.message}>
        <p className={css.byline}>
          <strong>{entry.authorName}</strong>
          {!entry.public && <span className={css.internal}>Internal note</span>}
          <time dateTime={entry.createdAt}>{minute(entry.createdAt)}</time>
        </p>
        <Html className={css.text} html={entry.html} />
      </div>
    </li>
  )
}

function initials(name: string): string {
  const words = name.split(/\s+/).filter(Boolean)
  return `${words[0]?.[0] ?? '?'}${words.length > 1 ? (words.at(-1)?.[0] ?? '') : ''}`.toUpperCase()
}
