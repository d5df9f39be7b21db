// How is a record written for the team from here, and what is said where that does not work?

import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useServices } from '#app/host/services.tsx'
import { type LedgerDraft, type WriteOutcome, writeToLedger } from '#app/queries/ledger.ts'

export interface Writing {
  busy: boolean
  /** Of the last attempt; null before one, and after one that worked. */
  fault: Exclude<WriteOutcome, { kind: 'saved' }> | null
  /** Whether it was saved. */
  write: (draft: LedgerDraft) => Promise<boolean>
}

export const useWriting = (): Writing => {
  const services = useServices()
  const client = useQueryClient()
  const [busy, setBusy] = useState(false)
  const [fault, setFault] = useState<Writing['fault']>(null)
  const write = async (draft: LedgerDraft): Promise<boolean> => {
    setBusy(true)
    const outcome = await writeToLedger(services, client, draft)
    setFault(outcome.kind === 'saved' ? null : outcome)
    setBusy(false)
    return outcome.kind === 'saved'
  }
  return { busy, fault, write }
}
