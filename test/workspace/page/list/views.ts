// Which lists of tickets does an agent start from? Each is a query in Zendesk's search language.

export interface View {
  id: string
  title: string
  /** Without `type:ticket`; the signed-in user's id is filled in. */
  query: string
}

export function views(userId: number): View[] {
  return [
    { id: 'mine', title: 'Your open tickets', query: `assignee:${userId} status<solved` },
    { id: 'unsolved', title: 'All unsolved tickets', query: 'status<solved' },
    { id: 'unassigned', title: 'Unassigned tickets', query: 'assignee:none status<solved' },
    { id: 'solved', title: 'Recently solved tickets', query: 'status:solved' },
  ]
}

/** What somebody typed into the search box as a query: a number is a ticket's id, the rest is searched in the text. */
export function searchQuery(typed: string): string {
  return typed.trim().replace(/^#(\d+)$/, '$1')
}
