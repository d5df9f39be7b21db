// What have leads written for the team, in which version, and how do they write more of it without losing a colleague's?

import { type QueryClient, queryOptions, skipToken } from '@tanstack/react-query'
import type { Contact } from '#domain/contact.ts'
import { MINUTE } from '#domain/instant.ts'
import { NOTICE_NEWS } from '#domain/notices/notice.ts'
import type { CallPriority } from '#store/allowance.ts'
import { ignored } from '#zendesk/api.ts'
import { HostError } from '#zendesk/errors.ts'
import { orOff } from '#zendesk/off.ts'
import { saveTeamRecord } from '#zendesk/record-versions.ts'
import type { TeamRecord } from '#zendesk/schemas/records.ts'
import { countTickets, newestTickets } from '#zendesk/search.ts'
import { newestOnly, readTeamRecords } from '#zendesk/team-records.ts'
import type { OurFields } from './fields.ts'
import { KEYS } from './keys.ts'
import { forgetNotices, NOTICE_KINDS } from './notices.ts'
import type { Services } from './services.ts'
import { fieldIdsOf } from './ticket.ts'

export type { TeamRecord } from '#zendesk/schemas/records.ts'

const LEDGER = [...KEYS.ledger, 'records']

export interface Ledger {
  /** The account has no such object, or this agent may not read it. */
  off: boolean
  /** Notices, fixes and alerts: the newest version of each. */
  records: readonly TeamRecord[]
}

/** As they stand in Zendesk now. One call. */
export const ledgerQuery = (services: Services) =>
  queryOptions({
    queryKey: LEDGER,
    staleTime: 5 * MINUTE,
    queryFn: async ({ signal, client }): Promise<Ledger> => {
      const options = { signal, priority: 'review' as const }
      const found = await orOff(readTeamRecords(services.api, NOTICE_KINDS, options))
      const known = client.getQueryData<Ledger>(LEDGER)?.records ?? []
      return found === 'off'
        ? { off: true, records: [] }
        : // The search that finds them lags by seconds: what this browser saved, or met, is not taken back by it.
          { off: false, records: newestOnly([...found.records, ...known]) }
    },
  })

export type WriteOutcome =
  | { kind: 'saved'; record: TeamRecord }
  /** A colleague saved that version first: theirs, nothing of ours is written. */
  | { kind: 'conflict'; record: TeamRecord }
  | { kind: 'failed'; because: HostError['kind'] | 'unexpected' }

export interface LedgerDraft {
  kind: TeamRecord['kind']
  key: string
  body: object
  /** The version that was edited; 0 where there was none. */
  basedOn: number
}

/** Sidebars hear of it and read anew; where that cannot be told, they read within ten minutes. */
const tellSidebars = async ({ api, host }: Services, priority: CallPriority): Promise<void> =>
  api.post('/api/v2/apps/notify', {
    body: { app_id: host.installation.appId, event: NOTICE_NEWS, body: '' },
    priority,
    schema: ignored,
  })

/**
 * Saves as the version after `basedOn`, and tells the team's sidebars. Never rejects. A lead who waits for it goes before
 * the reading of contacts.
 */
export async function writeToLedger(
  services: Services,
  client: QueryClient,
  draft: LedgerDraft,
  priority: CallPriority = 'agent',
): Promise<WriteOutcome> {
  try {
    const answer = await saveTeamRecord(services.api, draft, { priority })
    const record = 'saved' in answer ? answer.saved : answer.conflict
    client.setQueryData<Ledger>(LEDGER, (known) => ({
      off: false,
      records: newestOnly([...(known?.records ?? []), record]),
    }))
    if ('conflict' in answer) return { kind: 'conflict', record }
    await forgetNotices(services, Number.POSITIVE_INFINITY)
    // Only who listens to notices: the record itself was saved, whatever becomes of this.
    await tellSidebars(services, priority).catch(() => undefined)
    return { kind: 'saved', record }
  } catch (error) {
    return { kind: 'failed', because: error instanceof HostError ? error.kind : 'unexpected' }
  }
}

/** As many as one call brings. */
const MOST_TOLD = 100

export interface Told {
  count: number
  /** The newest of them. */
  contacts: readonly Contact[]
}

/** What Zendesk's own search finds them by. */
export const toldSearch = (noticeId: string): string => `type:ticket tags:bm_notice_${noticeId}`

/** Tickets whose customers were answered while the notice stood above their ticket; `null` waits. Two calls. */
export const toldQuery = (services: Services, noticeId: string | null, fields: OurFields | undefined) =>
  queryOptions({
    queryKey: [...KEYS.ledger, 'told', noticeId],
    staleTime: MINUTE,
    queryFn:
      noticeId === null
        ? skipToken
        : async ({ signal }): Promise<Told> => {
            const call = { signal }
            const query = toldSearch(noticeId)
            const [count, { contacts }] = await Promise.all([
              countTickets(services.api, query, call),
              newestTickets(services.api, query, fieldIdsOf(fields), { ...call, limit: MOST_TOLD }),
            ])
            return { count: Math.max(count, contacts.length), contacts }
          },
  })
