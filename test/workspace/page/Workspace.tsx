// What is on the screen? The rail, the tabs, and the one pane that is shown; the others stay mounted behind it.

import { useEffect, useState } from 'react'
import { ControlDrawer } from './drawer/ControlDrawer.tsx'
import { Background } from './frames/Background.tsx'
import { Modals } from './frames/Modals.tsx'
import { TicketList } from './list/TicketList.tsx'
import { Notices } from './Notices.tsx'
import { Pane } from './Pane.tsx'
import { openPlace, placeOf } from './place.ts'
import { attempt } from './problems.ts'
import { Rail } from './Rail.tsx'
import { useDeskState, useSurroundings } from './surroundings.tsx'
import { TabRow } from './TabRow.tsx'
import { WorkspaceTheme } from './theme.tsx'
import css from './workspace.module.css'

export function Workspace() {
  const state = useDeskState()
  const [controls, setControls] = useState(false)
  usePlace()
  useViewport()
  const listed = state.activeTabId === null
  return (
    <WorkspaceTheme scheme={state.colorScheme}>
      <div className={css.page}>
        <Rail onControls={() => setControls(true)} />
        <TabRow />
        <main className={css.panes}>
          <div className={css.pane} hidden={!listed}>
            <TicketList />
          </div>
          {state.tabs.map((tab) => (
            <div key={tab.id} className={css.pane} hidden={tab.id !== state.activeTabId} data-tab={tab.kind}>
              <Pane tab={tab} shown={tab.id === state.activeTabId} />
            </div>
          ))}
        </main>
      </div>
      <Modals />
      <Background />
      <Notices />
      <ControlDrawer isOpen={controls} onClose={() => setControls(false)} />
    </WorkspaceTheme>
  )
}

/** Opens what the address names, follows its links, and keeps it to what is open. */
function usePlace(): void {
  const { desk } = useSurroundings()
  const [ready, setReady] = useState(false)
  const place = placeOf(useDeskState())
  useEffect(() => {
    const open = async (hash: string): Promise<void> => {
      await attempt(openPlace(desk, hash))
      showPlace(placeOf(desk.getState()))
    }
    const follow = ({ newURL }: HashChangeEvent): void => void open(new URL(newURL).hash)
    void open(location.hash).then(() => setReady(true))
    window.addEventListener('hashchange', follow)
    return () => window.removeEventListener('hashchange', follow)
  }, [desk])
  useEffect(() => {
    if (ready) showPlace(place)
  }, [place, ready])
}

function showPlace(place: string): void {
  history.replaceState(null, '', `${location.pathname}${location.search}${place}`)
}

/** Frames hear of the window's size, and may ask for it. */
function useViewport(): void {
  const { desk } = useSurroundings()
  useEffect(() => {
    const tell = (): void => desk.setViewport({ width: window.innerWidth, height: window.innerHeight })
    tell()
    window.addEventListener('resize', tell)
    return () => window.removeEventListener('resize', tell)
  }, [desk])
}
