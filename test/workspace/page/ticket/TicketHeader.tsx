// What is this ticket about, and how did it come in?

import { Field, Input, Label } from '@zendeskgarden/react-forms'
import { minute } from '#workspace/page/kit/format.ts'
import { StatusTag } from '#workspace/page/kit/StatusTag.tsx'
import type { DraftProps } from './TicketPane.tsx'
import css from './ticket.module.css'

export function TicketHeader({ tab, draft, edit }: DraftProps) {
  const record = tab.record
  const via = (record?.via as { channel?: string } | undefined)?.channel
  return (
    <header className={css.header}>
      <h1 className={css.unseen}>{tab.title || 'New ticket'}</h1>
      <Field style={{ flex: 1 }}>
        <Label hidden>Subject</Label>
        <Input
          isBare
          className={css.subject}
          placeholder="Subject"
          value={draft.subject}
          onChange={(event) => edit({ subject: event.target.value })}
        />
      </Field>
      <div className={css.facts}>
        {record && <StatusTag status={String(record.status)} />}
        {tab.subjectId !== null && <span>#{tab.subjectId}</span>}
        {via && <span>via {via.replaceAll('_', ' ')}</span>}
        {record && <span>{minute(String(record.created_at))}</span>}
      </div>
    </header>
  )
}
