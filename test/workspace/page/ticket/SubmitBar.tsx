// How is the draft saved, and in which status?

import { Button, ChevronButton, SplitButton } from '@zendeskgarden/react-buttons'
import { Item, Menu } from '@zendeskgarden/react-dropdowns'
import { statusName } from '#workspace/page/kit/format.ts'
import { useSurroundings } from '#workspace/page/surroundings.tsx'
import type { DraftProps } from './TicketPane.tsx'
import css from './ticket.module.css'

/** The menu also tells of moves over its items. */
const CHOSEN = /^menuItem:(click|keyDown:)/
const STATUSES = ['open', 'pending', 'hold', 'solved']

/** The button keeps the draft's status (a new ticket becomes open); the menu saves in another. */
export function SubmitBar({ tab, draft }: DraftProps) {
  const { desk } = useSurroundings()
  const isClosed = tab.record?.status === 'closed'
  const current = draft.status === 'new' || draft.status === '' ? 'open' : draft.status
  const isDisabled = isClosed || tab.saving || tab.saveDisabled
  const submit = (status: string): void => void desk.submit(tab.id, status)
  return (
    <footer className={css.submit}>
      {isClosed && <p className={css.quiet}>This ticket is closed: it cannot be changed any more.</p>}
      <SplitButton>
        <Button isPrimary disabled={isDisabled} onClick={() => submit(current)}>
          {tab.saving ? 'Saving…' : `Submit as ${statusName(current)}`}
        </Button>
        <Menu
          placement="top-end"
          button={(props) => (
            <ChevronButton {...props} isPrimary aria-label="Submit as another status" disabled={isDisabled} />
          )}
          onChange={({ type, value }) => {
            if (value && CHOSEN.test(type ?? '')) submit(value)
          }}
        >
          {STATUSES.map((status) => (
            <Item
              key={status}
              className={css.item}
              value={status}
              label={`Submit as ${statusName(status)}`}
            />
          ))}
        </Menu>
      </SplitButton>
    </footer>
  )
}
