// How does the page say beside each spike what the team knows of it, and list those that have passed?

import type { ReactNode } from 'react'
import type { Spikes } from '#app/review/reasons/contacts/spikes.ts'
import { useAboutName } from '#app/review/reasons/contacts/words.ts'
import type { Taxonomy } from '#domain/reasons/taxonomy.ts'
import type { Alert } from '#domain/review/spikes/counts.ts'
import { AlertLog } from './AlertLog.tsx'
import { AlertWord } from './AlertWord.tsx'
import { hasNotice, type KeptAlert, recordOf } from './alerts.ts'
import type { KeptNotice } from './NoticeList.tsx'

interface AlertWords {
  /** `actions`: what can be done about it besides, on one line with what is known. */
  wordOn: (alert: Alert, actions: ReactNode) => ReactNode
  earlier: ReactNode
}

/** `ledger` null while records are asked for. */
export const useAlertWords = (known: {
  ledger: { alerts: readonly KeptAlert[]; notices: readonly KeptNotice[] } | null
  spikes: Spikes | null
  taxonomy: Taxonomy
  zone: string
  mayWrite: boolean
}): AlertWords => {
  const { ledger, spikes, taxonomy, zone, mayWrite } = known
  const nameOf = useAboutName(taxonomy)
  const alerts = ledger?.alerts ?? []
  const notices = ledger?.notices.map(({ notice }) => notice) ?? []
  const keptOf = (alert: Alert): KeptAlert | null =>
    ledger === null || spikes === null ? null : recordOf(alert, spikes, taxonomy, alerts)
  const shown = new Set(spikes?.report.alerts.flatMap((alert) => keptOf(alert)?.alert.id ?? []))
  const earlier = alerts.map(({ alert }) => alert).filter(({ id }) => !shown.has(id))
  return {
    // The same controls before and after records are known: whoever is at one of them stays there.
    wordOn: (alert, actions) => {
      const kept = keptOf(alert)
      const noticed = kept !== null && hasNotice(kept.alert, notices, zone)
      return <AlertWord {...{ kept, noticed, mayWrite, actions }} name={nameOf(alert.reason)} />
    },
    earlier:
      ledger === null || spikes === null ? null : (
        <AlertLog alerts={earlier} taxonomy={taxonomy} zone={zone} />
      ),
  }
}
