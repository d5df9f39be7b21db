// What has the agent open? One tab each, as in a browser; the app's own page has none.

import type { Tab } from '#workspace/desk/types.ts'
import { Popovers } from './frames/Popovers.tsx'
import { Icon } from './kit/Icon.tsx'
import { ICONS } from './kit/icons.ts'
import { attempt } from './problems.ts'
import { useDeskState, useSurroundings } from './surroundings.tsx'
import css from './workspace.module.css'

const HINTS: Record<Tab['kind'], string> = {
  ticket: 'Ticket',
  new_ticket: 'Not saved yet',
  user: 'Person',
  organization: 'Organisation',
  nav_bar: '',
}

export function TabRow() {
  const { desk, user } = useSurroundings()
  const { tabs } = useDeskState()
  const shown = tabs.filter((tab) => tab.kind !== 'nav_bar')
  return (
    <header className={css.tabs}>
      <nav className={css.tabNav} aria-label="Open tabs">
        <ul className={css.tabList}>
          {shown.map((tab) => (
            <TabItem key={tab.id} tab={tab} />
          ))}
        </ul>
      </nav>
      <button type="button" className={css.addTab} onClick={() => void attempt(desk.openNewTicket())}>
        <Icon file={ICONS.plus} size={12} /> New ticket
      </button>
      <p className={css.signedIn}>
        <Icon file={ICONS.person} /> {user.name} · {user.role}
      </p>
      <Popovers location="top_bar" tabId="" />
    </header>
  )
}

function TabItem({ tab }: { tab: Tab }) {
  const { desk } = useSurroundings()
  const current = useDeskState().activeTabId === tab.id
  const hint = tab.kind === 'ticket' ? `#${tab.subjectId}` : HINTS[tab.kind]
  return (
    <li className={css.tab} data-current={current}>
      <button
        type="button"
        className={css.tabButton}
        aria-current={current ? 'page' : undefined}
        title={tab.title}
        onClick={() => desk.activate(tab.id)}
      >
        <span className={css.tabTitle}>{tab.title || 'New ticket'}</span>
        <span className={css.tabHint}>{hint}</span>
      </button>
      <button
        type="button"
        className={css.closeTab}
        aria-label={`Close ${tab.title || 'new ticket'}`}
        onClick={() => desk.close(tab.id)}
      >
        <Icon file={ICONS.close} size={12} />
      </button>
    </li>
  )
}
