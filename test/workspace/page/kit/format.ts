// How does the page write dates and states?

const DAY = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', year: 'numeric' })
const MINUTE = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'short',
  hour: '2-digit',
  minute: '2-digit',
})

/** `14 Nov, 09:12`; a dash where there is no time. */
export function minute(iso: string | null | undefined): string {
  return iso ? MINUTE.format(new Date(iso)) : '–'
}

/** `14 Nov 2026`. */
export function day(iso: string | null | undefined): string {
  return iso ? DAY.format(new Date(iso)) : '–'
}

const STATUS_NAMES: Record<string, string> = {
  new: 'New',
  open: 'Open',
  pending: 'Pending',
  hold: 'On-hold',
  solved: 'Solved',
  closed: 'Closed',
}

export function statusName(status: string): string {
  return STATUS_NAMES[status] ?? status
}

/** `Billing::Card declined` as people read it. */
export function optionPath(name: string): string {
  return name.replaceAll('::', ' › ')
}
