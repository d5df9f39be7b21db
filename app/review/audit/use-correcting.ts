// How does a correction go: read the tickets as they are now, look at what would change, write it, hear what became of it?

import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useState } from 'react'
import { useServices } from '#app/host/services.tsx'
import { because } from '#app/kit/panel-state.ts'
import { correct, type Outcome, type Planned, previewTickets, undo } from '#app/queries/corrections.ts'
import { KEYS } from '#app/queries/keys.ts'
import type { Contact } from '#domain/contact.ts'
import type { Aspect } from '#domain/review/audit/change.ts'
import type { Correction } from '#domain/review/audit/corrections.ts'

type Step =
  | { kind: 'idle' }
  | { kind: 'reading' }
  | { kind: 'preview'; contacts: readonly Contact[] }
  | { kind: 'writing' }
  | { kind: 'done'; outcome: Outcome }
  /** `again`: the same once more. What was written though nobody heard of it is found written, and logged. */
  | { kind: 'failed'; because: ReturnType<typeof because>; again: () => void }

export interface Correcting {
  step: Step
  preview: (ids: readonly number[]) => void
  apply: (of: Aspect, planned: readonly Planned[]) => void
  takeBack: (entry: Correction) => void
}

export const useCorrecting = (): Correcting => {
  const services = useServices()
  const client = useQueryClient()
  const [step, setStep] = useState<Step>({ kind: 'idle' })
  const run = useCallback((first: Step, work: () => Promise<Step>) => {
    setStep(first)
    work().then(setStep, (error: unknown) =>
      setStep({ kind: 'failed', because: because(error), again: () => run(first, work) }),
    )
  }, [])
  const wrote = async (work: Promise<Outcome>): Promise<Step> => {
    const outcome = await work
    // All figures of the page count with it at once.
    client.invalidateQueries({ queryKey: [...KEYS.reviewRows, 'walk'] }).catch(() => undefined)
    return { kind: 'done', outcome }
  }
  return {
    step,
    preview: (ids) =>
      run({ kind: 'reading' }, async () => ({
        kind: 'preview',
        contacts: await previewTickets(services, client, ids),
      })),
    apply: (of, planned) => run({ kind: 'writing' }, () => wrote(correct(services, client, of, planned))),
    takeBack: (entry) => run({ kind: 'writing' }, () => wrote(undo(services, client, entry))),
  }
}
