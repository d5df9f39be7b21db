// Where can the agent go? The list, the app's page, and the workspace's controls.

import { Icon } from './kit/Icon.tsx'
import { ICONS } from './kit/icons.ts'
import { attempt } from './problems.ts'
import { useDeskState, useSurroundings } from './surroundings.tsx'
import css from './workspace.module.css'

export function Rail({ onControls }: { onControls: () => void }) {
  const { desk, setup } = useSurroundings()
  const { tabs, activeTabId } = useDeskState()
  const active = tabs.find((tab) => tab.id === activeTabId)
  const hasNavBar = setup.installation.locations.nav_bar !== undefined
  return (
    <nav className={css.rail} aria-label="Main">
      <span className={css.brand} aria-hidden="true">
        {setup.accountName.slice(0, 1)}
      </span>
      <button
        type="button"
        className={css.railButton}
        aria-current={active ? undefined : 'page'}
        aria-label="Views"
        title="Views"
        onClick={() => desk.activate(null)}
      >
        <Icon file={ICONS.inbox} size={20} />
      </button>
      {hasNavBar && (
        <button
          type="button"
          className={css.railButton}
          aria-current={active?.kind === 'nav_bar' ? 'page' : undefined}
          aria-label={setup.installation.name}
          title={setup.installation.name}
          onClick={() => void attempt(desk.openNavBar())}
        >
          <Icon file="/__workspace/icon_nav_bar.svg" size={20} />
        </button>
      )}
      <button
        type="button"
        className={`${css.railButton} ${css.railEnd}`}
        aria-label="Workspace controls"
        title="Workspace controls"
        onClick={onControls}
      >
        <Icon file={ICONS.gear} size={20} />
      </button>
    </nav>
  )
}
