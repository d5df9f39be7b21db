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

/** The ticket number that somebody typed into the search box, `60001` or `#60001`; null where it is other text. */
export function typedNumber(typed: string): number | null {
  const number = /^\s*#?(\d{1,12})\s*$/.exec(typed)?.[1]
  return number === undefined ? null : Number(number)
}
