// How does an agent work one ticket? Properties, conversation, the app's panel, and Submit.

import { Alert, Title } from '@zendeskgarden/react-notifications'
import type { Draft, Tab } from '#workspace/desk/types.ts'
import { AppPanel } from '#workspace/page/frames/AppPanel.tsx'
import { useSurroundings } from '#workspace/page/surroundings.tsx'
import { Composer } from './Composer.tsx'
import { Conversation } from './Conversation.tsx'
import { Properties } from './Properties.tsx'
import { SubmitBar } from './SubmitBar.tsx'
import { TicketHeader } from './TicketHeader.tsx'
import css from './ticket.module.css'

export interface DraftProps {
  tab: Tab
  draft: Draft
  edit: (change: Partial<Draft>) => void
}

export function TicketPane({ tab, shown }: { tab: Tab; shown: boolean }) {
  const { desk } = useSurroundings()
  if (!tab.draft) return <p className={css.loading}>Loading…</p>
  const draft: DraftProps = { tab, draft: tab.draft, edit: (change) => desk.edit(tab.id, change) }
  return (
    <div className={css.pane}>
      <aside className={css.properties} aria-label="Ticket properties">
        <Properties {...draft} />
      </aside>
      <section className={css.talk} aria-label="Conversation">
        <TicketHeader {...draft} />
        <Conversation tab={tab} />
        {tab.problem && (
          <Alert type="error" role="alert" className={css.problem}>
            <Title>Ticket not saved</Title>
            {tab.problem}
          </Alert>
        )}
        {tab.record?.status !== 'closed' && <Composer {...draft} />}
      </section>
      <AppPanel tab={tab} shown={shown} />
      <SubmitBar {...draft} />
    </div>
  )
}
