// What has the lead changed in the settings and not saved, on top of which version, and what is wrong with it?

import { useCallback, useMemo } from 'react'
import { useServices } from '#app/host/services.tsx'
import type { TeamSettings } from '#app/queries/edit-settings.ts'
import { useKept } from '#app/review/kept.tsx'
import { type Faults, faultsOf, isSound } from '#domain/settings/faults.ts'
import { type Difference, differences } from '#domain/settings/parts.ts'
import { mayEdit } from '#domain/settings/rights.ts'
import type { Settings } from '#domain/settings.ts'

/** A colleague's version that was saved on top of the one that the lead began with. */
export interface Rival {
  settings: Settings
  version: number
  by: number | null
}

interface SettingsDraft {
  settings: Settings
  /** What the lead began with, and its version. */
  base: Settings
  basedOn: number
  rival: Rival | null
}

export interface Editor extends SettingsDraft {
  changes: readonly Difference[]
  faults: Faults
  sound: boolean
  /** Whether this person may change and save. */
  editable: boolean
  change: (change: Partial<Settings>) => void
  /** Goes on with other settings, on top of another version where one is named. */
  replace: (settings: Settings, on?: { base: Settings; basedOn: number }) => void
  /** Saving met a colleague's version: to be decided before it is tried again. */
  meet: (rival: Rival) => void
  discard: () => void
}

export const useEditor = (team: TeamSettings): Editor => {
  const { agent } = useServices()
  const [kept, keep] = useKept<SettingsDraft>('settings')
  const draft = useMemo(
    () => kept ?? { settings: team.stored, base: team.stored, basedOn: team.version, rival: null },
    [kept, team],
  )
  const { settings, base } = draft
  const changes = useMemo(() => differences(base, settings), [base, settings])
  const faults = useMemo(() => faultsOf(settings), [settings])
  const put = useCallback(
    (next: SettingsDraft) => keep(differences(next.base, next.settings).length === 0 ? null : next),
    [keep],
  )
  return {
    ...draft,
    changes,
    faults,
    sound: isSound(faults),
    editable: team.writable && mayEdit(team.stored.whoMayEdit, agent),
    change: (change) => put({ ...draft, settings: { ...settings, ...change } }),
    replace: (next, on = draft) => put({ settings: next, base: on.base, basedOn: on.basedOn, rival: null }),
    meet: (rival) => keep({ ...draft, rival }),
    discard: () => keep(null),
  }
}
