// How is a record written for the team from here, and what is said where that does not work?

import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useServices } from '#app/host/services.tsx'
import { type LedgerDraft, type WriteOutcome, writeToLedger } from '#app/queries/ledger.ts'

export interface Writing {
  busy: boolean
  /** Of the last attempt; null before one, and after one that worked. */
  fault: Exclude<WriteOutcome, { kind: 'saved' }> | null
  /** Key of what may have been saved though nobody heard of it: another try has the same; null: nothing is in doubt. */
  doubt: string | null
  /** Whether it was saved. */
  write: (draft: LedgerDraft) => Promise<boolean>
}

export const useWriting = (): Writing => {
  const services = useServices()
  const client = useQueryClient()
  const [busy, setBusy] = useState(false)
  const [fault, setFault] = useState<Writing['fault']>(null)
  const [doubt, setDoubt] = useState<string | null>(null)
  const save = async (draft: LedgerDraft): Promise<WriteOutcome> => {
    const outcome = await writeToLedger(services, client, draft)
    if (outcome.kind !== 'conflict' || draft.key !== doubt) return outcome
    const { version, updatedBy } = outcome.record
    // What was saved before unheard, and has been changed here since, is no colleague's.
    const isOurs = updatedBy === String(services.agent.id)
    return isOurs ? await writeToLedger(services, client, { ...draft, basedOn: version }) : outcome
  }
  const write = async (draft: LedgerDraft): Promise<boolean> => {
    setBusy(true)
    const outcome = await save(draft)
    setDoubt(outcome.kind === 'failed' ? draft.key : null)
    setFault(outcome.kind === 'saved' ? null : outcome)
    setBusy(false)
    return outcome.kind === 'saved'
  }
  return { busy, fault, doubt, write }
}
