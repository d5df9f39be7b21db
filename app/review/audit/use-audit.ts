// What does the team know of its audits, who may do what, and how are reasons, inhibitors and people called?

import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useServices } from '#app/host/services.tsx'
import { useText, useTextById } from '#app/i18n/language.tsx'
import { type PanelState, panelState } from '#app/kit/panel-state.ts'
import { namesQuery } from '#app/queries/account-lists.ts'
import { type AuditFiles, auditFilesQuery } from '#app/queries/audit-files.ts'
import { unloggedQuery } from '#app/queries/corrections.ts'
import { settingsQuery } from '#app/queries/settings.ts'
import { useTaxonomy } from '#app/review/taxonomy.ts'
import { INHIBITORS, inhibitorValue, parseInhibitor } from '#domain/reasons/inhibitors.ts'
import { isOther, type Taxonomy } from '#domain/reasons/taxonomy.ts'
import {
  CORRECTIONS_KIND,
  type Correction,
  loggedCorrections,
  mergedLog,
  readCorrections,
} from '#domain/review/audit/corrections.ts'
import { DRAW_KIND, type Draw, readDraw } from '#domain/review/audit/draw.ts'
import { RATINGS_KIND, type Ratings, readRatings } from '#domain/review/audit/ratings.ts'
import { mayEdit } from '#domain/settings/rights.ts'

export interface Audit {
  state: PanelState
  /** The account has no custom object, or this agent may not read it. */
  off: boolean
  /** Newest first. */
  draws: readonly Draw[]
  ratings: readonly Ratings[]
  /** Oldest first, with what waits in this browser. */
  log: readonly Correction[]
  waiting: number
  corrected: ReadonlyMap<number, string>
  /** Causes, by ticket id; null: none after all. */
  correctedCauses: ReadonlyMap<number, string | null>
  /** This person may draw and correct. */
  editable: boolean
  taxonomy: Taxonomy
  isOther: (reason: string) => boolean
  parentOf: (reason: string) => string
  reasonName: (value: string | null) => string
  /** Values of the inhibitors that can be chosen. */
  inhibitors: readonly string[]
  /** The account has a field for them, so that they can be corrected. */
  hasInhibitors: boolean
  inhibitorName: (value: string | null) => string
}

const filed = ({ records }: AuditFiles) => ({
  draws: records.flatMap(({ kind, key, body }) => (kind === DRAW_KIND ? (readDraw(key, body) ?? []) : [])),
  ratings: records.flatMap(({ kind, body }) => (kind === RATINGS_KIND ? (readRatings(body) ?? []) : [])),
  log: records.flatMap(({ kind, body }) => (kind === CORRECTIONS_KIND ? readCorrections(body) : [])),
})

const EMPTY: AuditFiles = { records: [], off: false }

type Names = Pick<
  Audit,
  'isOther' | 'parentOf' | 'reasonName' | 'inhibitors' | 'hasInhibitors' | 'inhibitorName' | 'taxonomy'
>

const useNames = (): Names => {
  const t = useText()
  const words = useTextById()
  const { fields, taxonomy } = useTaxonomy()
  const options = fields.data?.inhibitor?.options
  return useMemo(() => {
    const reasonOf = (value: string) => taxonomy.byValue.get(value)
    return {
      taxonomy,
      isOther: (value) => {
        const reason = reasonOf(value)
        return reason !== undefined && isOther(reason)
      },
      parentOf: (value) => {
        const path = reasonOf(value)?.path ?? []
        return path.length > 1 ? path.slice(0, -1).join(' › ') : value
      },
      reasonName: (value) =>
        value === null ? t('review.audit.no_reason') : (reasonOf(value)?.path.join(' › ') ?? value),
      hasInhibitors: options !== undefined,
      inhibitors: options?.map(({ value }) => value) ?? INHIBITORS.map(inhibitorValue),
      inhibitorName: (value) => {
        if (value === null) return t('review.audit.no_inhibitor')
        const ours = parseInhibitor(value)
        const option = options?.find((one) => one.value === value)
        return (ours === null ? undefined : words('inhibitors', ours)) ?? option?.name ?? value
      },
    }
  }, [taxonomy, options, t, words])
}

export const useAudit = (): Audit => {
  const services = useServices()
  const names = useNames()
  const files = useQuery(auditFilesQuery(services))
  const unlogged = useQuery(unloggedQuery(services)).data
  const team = useQuery(settingsQuery(services)).data
  const known = useMemo(() => filed(files.data ?? EMPTY), [files.data])
  const log = useMemo(() => mergedLog(known.log, unlogged ?? []), [known, unlogged])
  const said = useMemo(() => loggedCorrections(log), [log])
  return {
    ...names,
    ...{ log, corrected: said.reasons, correctedCauses: said.causes },
    state: panelState([files]),
    off: files.data?.off ?? false,
    draws: known.draws.toSorted((a, b) => b.at - a.at),
    ratings: known.ratings,
    waiting: unlogged?.length ?? 0,
    editable: team !== undefined && mayEdit(team.settings.whoMayEdit, services.agent),
  }
}

/** Names of staff by id; *you* for oneself. */
export const usePeople = (ids: readonly number[]): ((id: number) => string) => {
  const t = useText()
  const services = useServices()
  const others = [...new Set(ids)].filter((id) => id !== services.agent.id).toSorted((a, b) => a - b)
  const names = useQuery(namesQuery(services, others)).data
  return (id) =>
    id === services.agent.id
      ? t('review.audit.you')
      : (names?.[id] ?? t('review.audit.somebody', { id: String(id) }))
}
