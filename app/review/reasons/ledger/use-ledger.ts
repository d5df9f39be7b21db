// Which notices, fixes and alerts has the team, what became of each fix, and who tells the sidebars of it?

import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useMemo, useRef } from 'react'
import { useServices } from '#app/host/services.tsx'
import { type LedgerDraft, ledgerQuery, type TeamRecord, writeToLedger } from '#app/queries/ledger.ts'
import { reachQuery } from '#app/queries/reach.ts'
import type { Spikes } from '#app/review/reasons/contacts/spikes.ts'
import { alertNews, type KeptAlert } from '#app/review/reasons/notices/alerts.ts'
import type { KeptNotice } from '#app/review/reasons/notices/NoticeList.tsx'
import { ALERT_KIND } from '#domain/notices/alert.ts'
import { readAlert } from '#domain/notices/alert-record.ts'
import { FIX_KIND, NOTICE_KIND, readNotice } from '#domain/notices/notice.ts'
import { fixBody, readLedgerFix } from '#domain/notices/writing.ts'
import type { Taxonomy } from '#domain/reasons/taxonomy.ts'
import { changeShown, fixOutcome, valuesAbout } from '#domain/review/fix-ledger.ts'
import type { Costs } from '#domain/review/measures/cost.ts'
import type { Judged } from '#domain/review/measures/judged.ts'
import { CONTACT } from '#domain/review/measures/row-kinds.ts'
import { isDoneAt } from '#domain/review/measures/times.ts'
import type { KeptFix } from './FixLedger.tsx'

export interface LedgerState {
  /** The account keeps no records, or this agent may not read them. */
  off: boolean
  notices: readonly KeptNotice[]
  fixes: readonly KeptFix[]
  alerts: readonly KeptAlert[]
  /** Keys of all records, ended and struck out ones too. */
  taken: ReadonlySet<string>
}

interface Known {
  judged: Judged
  taxonomy: Taxonomy
  zone: string
  spikes: Spikes | null
  costs: Costs | null
  mayWrite: boolean
  /** All rows of the account are read: what is found now is what every lead would find. */
  whole: boolean
}

/** Open contacts that have the reason now: those tickets show the notice. */
function openWith(judged: Judged, about: string, taxonomy: Taxonomy): number {
  const { marks, kind, table } = judged
  const codes = new Set(valuesAbout(about, taxonomy).map((value) => marks.reasons.find(value)))
  codes.delete(0)
  let count = 0
  for (let row = 0; row < table.size; row += 1)
    if (kind[row] === CONTACT && !isDoneAt(table, row) && codes.has(marks.reason[row] ?? 0)) count += 1
  return count
}

const noticesIn = (records: readonly TeamRecord[], { judged, taxonomy }: Known): readonly KeptNotice[] =>
  records.flatMap((record) => {
    const notice = record.kind === NOTICE_KIND ? readNotice(record.key, record.body) : null
    return notice === null ? [] : [{ notice, record, open: openWith(judged, notice.reason, taxonomy) }]
  })

const fixesIn = (records: readonly TeamRecord[], known: Known): readonly KeptFix[] =>
  records.flatMap((record): KeptFix[] => {
    const fix = record.kind === FIX_KIND ? readLedgerFix(record.key, record.body) : null
    if (fix === null) return []
    const { judged, spikes } = known
    return [{ fix, record, outcome: spikes ? fixOutcome(judged, spikes.watched, fix, known) : null }]
  })

/** What agents are to be told of a fix that they are not told yet: once a week is over, no more often. */
function newsOf({ fix, record, outcome }: KeptFix): LedgerDraft | null {
  if (outcome === null || 'because' in outcome) return null
  const change = changeShown(outcome.result)
  const { weeks } = outcome.result
  if (change === null || weeks <= fix.weeks) return null
  const { kind, key, version } = record
  return { kind, key, body: fixBody({ ...fix, change, weeks }), basedOn: version }
}

const alertsIn = (records: readonly TeamRecord[]): readonly KeptAlert[] =>
  records.flatMap((record) => {
    const alert = record.kind === ALERT_KIND ? readAlert(record.key, record.body) : null
    return alert === null ? [] : [{ alert, record }]
  })

/**
 * A colleague who was quicker has written the same; whoever may not write leaves it to one who may. What failed is told
 * when the records have been read anew, at `readAt`.
 */
const useTelling = (news: readonly LedgerDraft[], allowed: boolean, readAt: number): void => {
  const services = useServices()
  const client = useQueryClient()
  const told = useRef(new Set<string>())
  useEffect(() => {
    if (!allowed || readAt === 0) return
    for (const draft of news) {
      const name = `${draft.kind}:${draft.key} ${draft.basedOn}`
      if (told.current.has(name)) continue
      told.current.add(name)
      writeToLedger(services, client, draft, 'review').then(({ kind }) => {
        if (kind === 'failed') told.current.delete(name)
      })
    }
  }, [services, client, news, allowed, readAt])
}

interface LedgerNews extends LedgerState {
  /** What sidebars are to be told and are not told yet. */
  news: readonly LedgerDraft[]
}

function ledgerIn(records: readonly TeamRecord[], off: boolean, known: Known): LedgerNews {
  const { spikes, taxonomy, zone, whole } = known
  const [fixes, alerts] = [fixesIn(records, known), alertsIn(records)]
  const found = spikes !== null && whole && !off ? alertNews(spikes, alerts, taxonomy, zone) : []
  return {
    ...{ off, fixes, alerts, notices: noticesIn(records, known) },
    taken: new Set(records.map(({ key }) => key)),
    news: [...fixes.flatMap((kept) => newsOf(kept) ?? []), ...found],
  }
}

/** null while records are asked for. `mayWrite`: whether results are written for the sidebars. */
export const useLedger = (known: Known): LedgerState | null => {
  const services = useServices()
  const { data, dataUpdatedAt } = useQuery(ledgerQuery(services))
  // Who sees a part of the tickets, or may do so, tells nobody what is unusual in all.
  const all = useQuery(reachQuery(services)).data === 'all'
  const { judged, taxonomy, zone, spikes, costs, mayWrite } = known
  const whole = known.whole && all
  const state = useMemo(() => {
    if (data === undefined) return null
    const from = { judged, taxonomy, zone, spikes, costs, mayWrite, whole }
    return ledgerIn(data.records, data.off, from)
  }, [data, judged, taxonomy, zone, spikes, costs, mayWrite, whole])
  useTelling(state?.news ?? NONE, mayWrite, dataUpdatedAt)
  return state
}

const NONE: readonly LedgerDraft[] = []
