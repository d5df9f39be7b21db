// How does the page read the account? Queries over REST, kept until a change is heard of.

import { type UseQueryResult, useQuery } from '@tanstack/react-query'
import type { FormRecord } from '#workspace/records/fields.ts'
import type { GroupRecord, OrganizationRecord, UserRecord } from '#workspace/records/people.ts'
import type { TicketRecord } from '#workspace/records/tickets.ts'
import { typedNumber } from './list/views.ts'
import { useSurroundings } from './surroundings.tsx'

/** One REST answer; `path` null asks nothing. */
export function useRead<T>(path: string | null): UseQueryResult<T> {
  const { account } = useSurroundings()
  return useQuery({
    queryKey: ['account', path],
    queryFn: () => account.read<T>(path ?? ''),
    enabled: path !== null,
  })
}

export interface TicketPage {
  rows: TicketRecord[]
  count: number
  users: ReadonlyMap<number, UserRecord>
}

interface SearchAnswer {
  results: TicketRecord[]
  count: number
}

export const PAGE_SIZE = 25

/** Tickets found by Zendesk's search language, newest change first, with the people on them; a number finds that one. */
export function useTickets(query: string, page: number): UseQueryResult<TicketPage> {
  const { account } = useSurroundings()
  return useQuery({
    queryKey: ['account', 'tickets', query, page],
    placeholderData: (previous) => previous,
    queryFn: async () => {
      const parameters = new URLSearchParams({
        query: `type:ticket ${query}`,
        sort_by: 'updated_at',
        sort_order: 'desc',
        per_page: String(PAGE_SIZE),
        page: String(page),
      })
      const number = typedNumber(query)
      const found =
        number === null
          ? await account.read<SearchAnswer>(`/api/v2/search.json?${parameters}`)
          : await readTicket(account.read, number)
      const ids = found.results.flatMap((row) => [row.requester_id, row.assignee_id ?? row.requester_id])
      const users = await readUsers(account.read, ids)
      return { rows: found.results, count: Number(found.count), users }
    },
  })
}

async function readTicket(read: <T>(path: string) => Promise<T>, id: number): Promise<SearchAnswer> {
  const { tickets } = await read<{ tickets: TicketRecord[] }>(`/api/v2/tickets/show_many.json?ids=${id}`)
  return { results: tickets, count: tickets.length }
}

async function readUsers(
  read: <T>(path: string) => Promise<T>,
  ids: readonly number[],
): Promise<ReadonlyMap<number, UserRecord>> {
  const asked = [...new Set(ids)]
  if (asked.length === 0) return new Map()
  const { users } = await read<{ users: UserRecord[] }>(`/api/v2/users/show_many.json?ids=${asked.join()}`)
  return new Map(users.map((user) => [user.id, user]))
}

export function useUser(id: number | null): UserRecord | undefined {
  return useRead<{ user: UserRecord }>(id === null ? null : `/api/v2/users/${id}.json`).data?.user
}

export function useOrganization(id: number | null): OrganizationRecord | undefined {
  const path = id === null ? null : `/api/v2/organizations/${id}.json`
  return useRead<{ organization: OrganizationRecord }>(path).data?.organization
}

const NO_FORMS: FormRecord[] = []
const NO_GROUPS: GroupRecord[] = []

export function useForms(): FormRecord[] {
  return useRead<{ ticket_forms: FormRecord[] }>('/api/v2/ticket_forms.json').data?.ticket_forms ?? NO_FORMS
}

export function useGroups(): GroupRecord[] {
  return useRead<{ groups: GroupRecord[] }>('/api/v2/groups.json').data?.groups ?? NO_GROUPS
}
