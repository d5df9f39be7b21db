// Where do apps stand beside a ticket, a person or an organisation? In a panel that can be resized and collapsed.

import { ToggleIconButton } from '@zendeskgarden/react-buttons'
import { useState } from 'react'
import type { Tab } from '#workspace/desk/types.ts'
import { Icon } from '#workspace/page/kit/Icon.tsx'
import { ICONS } from '#workspace/page/kit/icons.ts'
import { useDeskState, useSurroundings } from '#workspace/page/surroundings.tsx'
import { AppFrame } from './AppFrame.tsx'
import css from './frames.module.css'
import { PanelEdge } from './PanelEdge.tsx'
import { usePanelWidth } from './panel-width.ts'

/** Frames start when the tab and the tray are first shown, and then stay: a tray never opened runs no app. */
export function AppPanel({ tab, shown }: { tab: Tab; shown: boolean }) {
  const { desk } = useSurroundings()
  const { instances, trayVisible } = useDeskState()
  const width = usePanelWidth()
  const [started, setStarted] = useState(false)
  const mine = instances.filter(
    ({ tabId, location, loaded }) => tabId === tab.id && location !== 'ticket_editor' && loaded,
  )
  if (shown && trayVisible && !started) setStarted(true)
  return (
    <aside className={css.tray} aria-label="Apps">
      <div className={css.panel} style={{ width }} hidden={!trayVisible}>
        <PanelEdge width={width} />
        <div className={css.apps}>
          {started && mine.map((instance) => <AppFrame key={instance.guid} instance={instance} />)}
          {mine.length === 0 && <p className={css.nothing}>No app has a place here.</p>}
        </div>
      </div>
      <div className={css.strip}>
        <ToggleIconButton
          isPressed={trayVisible}
          aria-label="Apps"
          title={trayVisible ? 'Hide apps' : 'Show apps'}
          onClick={() => desk.setTrayVisible(!trayVisible)}
        >
          <Icon file={ICONS.apps} />
        </ToggleIconButton>
      </div>
    </aside>
  )
}
