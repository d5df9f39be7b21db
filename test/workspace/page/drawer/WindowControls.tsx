// Who is signed in in this window, and how does it look?

import { useState } from 'react'
import { setPanelWidth, usePanelWidth } from '#workspace/page/frames/panel-width.ts'
import { blockStorage, openSandbox, sandboxIsOpen, storageIsBlocked } from '#workspace/page/frames/sandbox.ts'
import { rememberScheme } from '#workspace/page/scheme.ts'
import { useDeskState, useSurroundings } from '#workspace/page/surroundings.tsx'
import { LanguageControl } from './LanguageControl.tsx'
import { Section, Select, Switch } from './Section.tsx'

export function WindowControls() {
  const { desk, setup, user } = useSurroundings()
  const { colorScheme, tabs, activeTabId, instances } = useDeskState()
  const width = usePanelWidth()
  const [rights, setRights] = useState(sandboxIsOpen)
  const [blocked, setBlocked] = useState(storageIsBlocked)
  const shown = tabs.find((tab) => tab.id === activeTabId)?.instanceGuid
  const app = instances.find(({ guid }) => guid === shown)
  const widths = [...new Set([320, 360, 400, width])].sort((one, other) => one - other)
  return (
    <Section title="This window">
      <Select
        label="Signed in"
        value={String(user.id)}
        options={setup.staff.map((member) => [String(member.id), `${member.name} · ${member.role}`])}
        onChange={signIn}
      />
      <LanguageControl />
      <Select
        label="Panel width"
        value={String(width)}
        options={widths.map((pixels) => [String(pixels), `${pixels} px`])}
        onChange={(pixels) => setPanelWidth(Number(pixels))}
      />
      <Switch
        label="Dark colours"
        on={colorScheme === 'dark'}
        onChange={(dark) => {
          desk.setColorScheme(dark ? 'dark' : 'light')
          rememberScheme(dark ? 'dark' : 'light')
        }}
      />
      {app && (
        <Switch
          label="App of this tab is folded up"
          on={app.collapsed}
          onChange={(collapsed) => desk.setCollapsed(app.guid, collapsed)}
        />
      )}
      <Switch
        label="Frames may download, print and copy"
        on={rights}
        onChange={(open) => {
          setRights(open)
          openSandbox(open)
        }}
      />
      <Switch
        label="Frames may keep nothing (storage is blocked)"
        on={blocked}
        onChange={(on) => {
          setBlocked(on)
          blockStorage(on)
        }}
      />
    </Section>
  )
}

/** Another session is another page: nothing of the one before may stay. */
function signIn(userId: string): void {
  const url = new URL(location.href)
  url.searchParams.set('user', userId)
  location.assign(url)
}
