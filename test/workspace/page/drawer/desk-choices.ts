// Which of the host's unsettled points can be chosen by hand, or by the page's address?

import type { DeskSwitches } from '#workspace/desk/switches.ts'

interface DeskChoice {
  name: keyof DeskSwitches
  values: readonly (string | number | boolean)[]
}

export const DESK_CHOICES: readonly DeskChoice[] = [
  { name: 'hookTimeout', values: [5000, 500, 30_000] },
  { name: 'statusInHook', values: ['new', 'old'] },
  { name: 'hookWritesSaved', values: [true, false] },
  { name: 'submitEventsAfterVeto', values: [false, true] },
  { name: 'editorInsert', values: ['works', 'rejects', 'rejects in chat', 'silent'] },
  { name: 'ticketCarriesCustomFields', values: [false, true] },
  { name: 'paneActivatedFirst', values: [false, true] },
  { name: 'sidebarHeightCap', values: [0, 1000, 400] },
  { name: 'autoRetry', values: [true, false] },
  { name: 'zcli', values: [false, true] },
]

/** `?switches={"statusInHook":"old"}`; what is no such choice is left out. */
export function switchesFrom(search: string): Partial<DeskSwitches> {
  const asked = parse(new URLSearchParams(search).get('switches'))
  const chosen = DESK_CHOICES.flatMap(({ name, values }) =>
    values.filter((value) => value === asked[name]).map((value) => [name, value] as const),
  )
  return Object.fromEntries(chosen)
}

function parse(json: string | null): Record<string, unknown> {
  try {
    return { ...JSON.parse(json ?? '{}') }
  } catch {
    return {}
  }
}
