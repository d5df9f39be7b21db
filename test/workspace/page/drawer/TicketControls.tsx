// What happens to the open ticket from elsewhere, and to time?

import { Button } from '@zendeskgarden/react-buttons'
import { Message } from '@zendeskgarden/react-forms'
import { useState } from 'react'
import { reloadFrames } from '#workspace/page/frames/generation.ts'
import { useDeskState, useSurroundings } from '#workspace/page/surroundings.tsx'
import css from './drawer.module.css'
import { Section } from './Section.tsx'

const HOUR = 3_600_000

const EDIT = { priority: 'high', comment: { body: 'I looked into this as well.', public: false } }
const REPLY = 'Hello again, this still does not work for me. Could you look at it once more?'

const STEPS = [
  ['1 hour', HOUR],
  ['1 day', 24 * HOUR],
  ['7 days', 7 * 24 * HOUR],
] as const

export function TicketControls() {
  const { account } = useSurroundings()
  const { tabs, activeTabId } = useDeskState()
  const [problem, setProblem] = useState<string | null>(null)
  const tab = tabs.find((one) => one.id === activeTabId)
  const ticketId = tab?.kind === 'ticket' ? tab.subjectId : null
  const send = async (method: 'POST' | 'PUT', path: string, body: unknown): Promise<void> => {
    setProblem(null)
    await account.send(method, path, body).catch((error: Error) => setProblem(error.message))
  }
  return (
    <Section title={ticketId === null ? 'Open ticket: none' : `Ticket #${ticketId}`}>
      <div className={css.buttons}>
        <Button
          size="small"
          disabled={ticketId === null}
          onClick={() => void send('POST', '/__workspace/edit', { ticket_id: ticketId, ticket: EDIT })}
        >
          A colleague edits it
        </Button>
        <Button
          size="small"
          disabled={ticketId === null}
          onClick={() => void send('POST', '/__workspace/reply', { ticket_id: ticketId, body: REPLY })}
        >
          The requester replies
        </Button>
      </div>
      <div className={css.buttons}>
        <span>Clock forward</span>
        {STEPS.map(([name, milliseconds]) => (
          <Button
            key={name}
            size="small"
            onClick={() =>
              void send('PUT', '/__workspace/controls', { clock: { advance: milliseconds } }).then(
                reloadFrames,
              )
            }
          >
            {name}
          </Button>
        ))}
      </div>
      {problem && <Message validation="error">{problem}</Message>}
    </Section>
  )
}
