// What does the agent write: a reply to the requester, or a note for colleagues?

import { Button, IconButton } from '@zendeskgarden/react-buttons'
import { useRef } from 'react'
import { Popovers } from '#workspace/page/frames/Popovers.tsx'
import { Icon } from '#workspace/page/kit/Icon.tsx'
import { ICONS } from '#workspace/page/kit/icons.ts'
import { attempt } from '#workspace/page/problems.ts'
import { useSurroundings } from '#workspace/page/surroundings.tsx'
import css from './composer.module.css'
import { RichText } from './RichText.tsx'
import type { DraftProps } from './TicketPane.tsx'

const COMMANDS = [
  { name: 'Bold', command: 'bold', file: ICONS.bold },
  { name: 'Italic', command: 'italic', file: ICONS.italic },
  { name: 'Bulleted list', command: 'insertUnorderedList', file: ICONS.bullets },
] as const

export function Composer({ tab, draft, edit }: DraftProps) {
  const { desk } = useSurroundings()
  const { comment } = draft
  const editor = useRef<HTMLDivElement>(null)
  /** As it stands there: a chat has no formatting. What is said leaves the box, and comes back where it was refused. */
  const send = async (): Promise<void> => {
    const text = editor.current?.innerText.trim() ?? ''
    edit({ comment: { ...comment, html: '' } })
    try {
      await desk.sendMessage(tab.id, text)
    } catch (error) {
      edit({ comment })
      throw error
    }
  }
  const choose = (isPublic: boolean) => (): void => {
    edit({ comment: { ...comment, public: isPublic } })
    editor.current?.focus()
  }
  // execCommand is deprecated without a successor; every browser keeps it for fields like this one.
  const format = (command: string) => (): void => {
    editor.current?.focus()
    document.execCommand(command)
  }
  return (
    <div className={css.composer} data-internal={!comment.public}>
      <fieldset className={css.kinds} aria-label="Kind of comment">
        {tab.canReplyPublicly && (
          <button type="button" className={css.kind} aria-pressed={comment.public} onClick={choose(true)}>
            <Icon file={ICONS.reply} /> Public reply
          </button>
        )}
        <button type="button" className={css.kind} aria-pressed={!comment.public} onClick={choose(false)}>
          <Icon file={ICONS.note} /> Internal note
        </button>
        <div className={css.tools}>
          {COMMANDS.map(({ name, command, file }) => (
            <IconButton
              key={command}
              size="small"
              aria-label={name}
              title={name}
              onMouseDown={(event) => event.preventDefault()}
              onClick={format(command)}
            >
              <Icon file={file} />
            </IconButton>
          ))}
          <Popovers location="ticket_editor" tabId={tab.id} />
        </div>
      </fieldset>
      <RichText
        ref={editor}
        label={comment.public ? 'Public reply' : 'Internal note'}
        html={comment.html}
        onChange={(html) => edit({ comment: { ...comment, html } })}
      />
      {tab.sessionBased && comment.public && (
        <p className={css.send}>
          <Button size="small" isPrimary onClick={() => void attempt(send())}>
            Send
          </Button>
        </p>
      )}
    </div>
  )
}
