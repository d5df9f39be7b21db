// How does a draft become the team's next version, and what becomes of it where that does not work?

import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useServices } from '#app/host/services.tsx'
import { type SaveOutcome, saveTeamSettings, type TeamSettings } from '#app/queries/edit-settings.ts'
import type { Editor } from './draft.ts'

interface Saving {
  outcome: SaveOutcome | null
  busy: boolean
  save: () => Promise<void>
  discard: () => void
}

/** The draft stays until it is saved or discarded. */
export const useSaving = (team: TeamSettings, editor: Editor): Saving => {
  const services = useServices()
  const client = useQueryClient()
  const [outcome, setOutcome] = useState<SaveOutcome | null>(null)
  const [busy, setBusy] = useState(false)
  const save = async () => {
    setBusy(true)
    const result = await saveTeamSettings(services, client, team, editor.settings, editor.basedOn)
    if (result.kind === 'saved') editor.discard()
    if (result.kind === 'conflict')
      editor.meet({ settings: result.theirs, version: result.version, by: result.by })
    setOutcome(result)
    setBusy(false)
  }
  return {
    outcome,
    busy,
    save,
    discard: () => {
      setOutcome(null)
      editor.discard()
    },
  }
}
