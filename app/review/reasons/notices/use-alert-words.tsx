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
  wordOn: (alert: Alert) => ReactNode
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
  if (ledger === null || spikes === null) return { wordOn: () => null, earlier: null }
  const { alerts } = ledger
  const notices = ledger.notices.map(({ notice }) => notice)
  const shown = new Set(
    spikes.report.alerts.flatMap((alert) => recordOf(alert, spikes, taxonomy, alerts)?.alert.id ?? []),
  )
  return {
    wordOn: (alert) => {
      const kept = recordOf(alert, spikes, taxonomy, alerts)
      if (kept === null) return null
      const name = nameOf(alert.reason)
      const noticed = hasNotice(kept.alert, notices, zone)
      return <AlertWord key={kept.alert.id} {...{ kept, name, noticed, mayWrite }} />
    },
    earlier: (
      <AlertLog
        alerts={alerts.map(({ alert }) => alert).filter(({ id }) => !shown.has(id))}
        taxonomy={taxonomy}
        zone={zone}
      />
    ),
  }
}
