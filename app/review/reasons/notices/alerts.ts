// What of the detectors' findings has the team on record, and what is to be written of them?

import type { LedgerDraft, TeamRecord } from '#app/queries/ledger.ts'
import { aboutOf, type Spikes } from '#app/review/reasons/contacts/spikes.ts'
import { ALERT_KIND, type FoundAlert, type TeamAlert } from '#domain/notices/alert.ts'
import { alertBody, alertDue, isSameAlert } from '#domain/notices/alert-record.ts'
import { endOf, foundAlert } from '#domain/notices/found.ts'
import type { Notice } from '#domain/notices/notice.ts'
import type { Taxonomy } from '#domain/reasons/taxonomy.ts'
import { startOf } from '#domain/review/day.ts'
import type { Alert } from '#domain/review/spikes/counts.ts'

export interface KeptAlert {
  alert: TeamAlert
  record: TeamRecord
}

/** Null for what is no reason, as untagged contacts. */
const foundOf = (alert: Alert, { watched }: Spikes, taxonomy: Taxonomy): FoundAlert | null => {
  const about = aboutOf(alert.reason, taxonomy)
  return about === null ? null : foundAlert(alert, about, watched)
}

/** The team's record of what was found; null where there is none yet. */
export function recordOf(
  alert: Alert,
  spikes: Spikes,
  taxonomy: Taxonomy,
  kept: readonly KeptAlert[],
): KeptAlert | null {
  const found = foundOf(alert, spikes, taxonomy)
  return (found && kept.find((one) => isSameAlert(one.alert, found))) ?? null
}

/** One draft for each alert that the team does not know, or knows not up to its last day. */
export function alertNews(
  spikes: Spikes,
  kept: readonly KeptAlert[],
  taxonomy: Taxonomy,
  zone: string,
): readonly LedgerDraft[] {
  const drafts = spikes.report.alerts.flatMap((alert): LedgerDraft[] => {
    const found = foundOf(alert, spikes, taxonomy)
    if (found === null) return []
    const known = recordOf(alert, spikes, taxonomy, kept)
    const due = alertDue(known?.alert ?? null, found, endOf(found, zone))
    if (due === null) return []
    const basedOn = known?.record.version ?? 0
    return [{ kind: ALERT_KIND, key: due.id, body: alertBody(due), basedOn }]
  })
  // Two groups of rare reasons may stand for the same top level: one record tells of it, the newest.
  return [...new Map(drafts.toReversed().map((draft) => [draft.key, draft])).values()]
}

/** Whether a notice was written about it: one that was live at some time since it stood out. */
export const hasNotice = ({ reason, from }: TeamAlert, notices: readonly Notice[], zone: string): boolean =>
  notices.some((notice) => notice.reason === reason && notice.expires > startOf(from, zone))
