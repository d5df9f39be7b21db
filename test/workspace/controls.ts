// What may a test or the drawer change about the account's platform: plan, speed, faults, unsettled behaviour?

import type { Json } from '#workspace/records/json.ts'

/** Points that Zendesk's documentation leaves open, each with what the workspace can do; the first value is the default. */
export const SWITCHES = {
  /** Body of a 429 of the app-level cap. */
  appCap429Body: ['text', 'json'],
  /** 100 calls a minute and 700 in five per user and app. */
  appCap: ['on', 'off'],
  /** `include=` on show_many and on a user's requested tickets. */
  sideloadsOnLists: ['honoured', 'ignored'],
  /** What a restricted agent is told about somebody else's ticket. */
  inaccessibleTicket: ['403', '404'],
  pageSizeOver100: ['clamp', '400'],
  /** Whether approximate counts are exact, old, or without a date. */
  counts: ['exact', 'stale', 'refreshed_at_null'],
  ticketMetricNulls: ['inner', 'whole'],
  requiredOnSolve: ['on', 'off'],
  customFieldNoneQuery: ['supported', '422'],
  exportTypeInQuery: ['200', '422'],
  perTagMaxLength: ['255', 'none'],
  communityOff: ['404', '403'],
  eventsOff: ['403', '404'],
  customObjectsOff: ['403', '404'],
  articleMissingTranslation: ['404', 'fallback'],
  agentSeesDrafts: ['no', 'yes'],
  eventsLinks: ['array', 'object'],
  /** Bodies of errors as text instead of JSON. */
  plainTextErrors: ['off', 'on'],
  retryAfter503: ['off', 'on'],
  randomLatency: ['off', 'on'],
  rateHeadersSpelling: ['2024', '2023'],
  /** A create with an `external_id` that another record has. */
  duplicateExternalId: ['422', '409'],
  /** A value that is no option of its dropdown. */
  unknownOption: ['422', 'ignored'],
  /** Tags, subject and priority of closed tickets, through the bulk endpoint. */
  closedTagEdit: ['works', 'refused'],
  archivedTagEdit: ['works', 'refused'],
  /** Whether fields and objects that an app made go with its installation. */
  uninstallDeletesRequirements: ['yes', 'no'],
  /** Zendesk's setting to give a solved ticket without assignee to who solved it. */
  assignOnSolve: ['on', 'off'],
} as const

export type Switches = { [K in keyof typeof SWITCHES]: (typeof SWITCHES)[K][number] }

export type Plan = 'team' | 'growth' | 'professional' | 'enterprise'

export const PLANS: readonly Plan[] = ['team', 'growth', 'professional', 'enterprise']

/** The field is not there, is null, or is of another type. */
export type AlteredBy = 'missing' | 'null' | 'type'

/** One thing that goes wrong on the way to an endpoint. */
export interface Fault {
  /** Any method where absent. */
  method?: string
  /** Source of a regular expression for the path, so a plain path works as a prefix. */
  path: string
  /**
   * `timeout` never answers, `malformed` answers 200 with broken JSON, `drop` breaks the connection. These three answer
   * truly but not well: `slow` later, `cut` with half of the body, `alter` with other fields.
   */
  kind: 'status' | 'timeout' | 'malformed' | 'drop' | 'slow' | 'cut' | 'alter'
  /** For `slow`: how much later. */
  milliseconds?: number
  /** For `alter`: what becomes of the fields. */
  change?: AlteredBy
  /** For `alter`: which share of the fields, by their names; all where absent. */
  draw?: { of: number; at: number }
  /** The account does first what it was asked: only the answer goes wrong. For `timeout`, `drop` and `status`. */
  done?: boolean
  /** For `status`; 500 where absent. */
  status?: number
  /** Answered instead of the usual body: text as it is, anything else as JSON. For `status` and `malformed`. */
  body?: Json
  /** Only calls of apps meet it: the page around them goes on working. */
  app?: boolean
  /** How many calls it still meets; all where absent. */
  times?: number
  /** Seconds, sent as `Retry-After`. */
  retryAfter?: number
}

export interface Controls {
  plan: Plan
  highVolume: boolean
  /** Sandboxes have lower limits and archive after three days. */
  sandbox: boolean
  features: { community: boolean; events: boolean; customObjects: boolean }
  /** Milliseconds that every answer takes longer. */
  latency: number
  /** Milliseconds of index lag. */
  searchLag: number
  requestedListLag: number
  /** Milliseconds from queueing a job to its end. */
  jobDuration: number
  faults: Fault[]
  switches: Switches
}

/** A settled Enterprise account: everything on, nothing wrong, no waiting. */
export function defaultControls(): Controls {
  return {
    plan: 'enterprise',
    highVolume: false,
    sandbox: false,
    features: { community: true, events: true, customObjects: true },
    latency: 0,
    searchLag: 0,
    requestedListLag: 0,
    jobDuration: 0,
    faults: [],
    switches: Object.fromEntries(
      Object.entries(SWITCHES).map(([name, values]) => [name, values[0]]),
    ) as Switches,
  }
}

/** A partial change; nested objects are merged, `faults` is replaced. */
export type ControlsChange = Partial<Omit<Controls, 'features' | 'switches'>> & {
  features?: Partial<Controls['features']>
  switches?: Partial<Switches>
}

const NUMBERS = ['latency', 'searchLag', 'requestedListLag', 'jobDuration'] as const
const FLAGS = ['highVolume', 'sandbox'] as const
const FEATURES = ['community', 'events', 'customObjects'] as const
const FAULT_KINDS = ['status', 'timeout', 'malformed', 'drop', 'slow', 'cut', 'alter']

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

function faultProblem(fault: unknown): string | null {
  if (!isObject(fault) || typeof fault.path !== 'string') return 'faults: each needs a path'
  if (!FAULT_KINDS.includes(String(fault.kind))) return `faults: ${String(fault.kind)} is no kind of fault`
  try {
    new RegExp(fault.path)
    return null
  } catch {
    return `faults: ${fault.path} is no regular expression`
  }
}

function problemOf(key: string, value: unknown): string | null {
  if (key === 'plan') return PLANS.some((plan) => plan === value) ? null : `plan: ${String(value)} is unknown`
  if (NUMBERS.some((name) => name === key))
    return typeof value === 'number' && value >= 0 ? null : `${key}: milliseconds expected`
  if (FLAGS.some((name) => name === key)) return typeof value === 'boolean' ? null : `${key}: true or false`
  if (key === 'faults') {
    if (!Array.isArray(value)) return 'faults: a list expected'
    return value.map(faultProblem).find((problem) => problem !== null) ?? null
  }
  if (key === 'features' && isObject(value)) {
    const wrong = Object.entries(value).find(
      ([name, on]) => !FEATURES.some((feature) => feature === name) || typeof on !== 'boolean',
    )
    return wrong === undefined ? null : `features.${wrong[0]}: unknown, or neither true nor false`
  }
  if (key === 'switches' && isObject(value)) {
    const known: Record<string, readonly string[]> = SWITCHES
    const wrong = Object.entries(value).find(([name, chosen]) => !known[name]?.includes(String(chosen)))
    return wrong === undefined
      ? null
      : `switches.${wrong[0]}: ${known[wrong[0]]?.join(' or ') ?? 'no such switch'}`
  }
  return `${key}: no such control`
}

/** What is wrong with a change that came from outside, one sentence each; empty where it can be applied. */
export function controlProblems(change: unknown): string[] {
  if (!isObject(change)) return ['controls: an object expected']
  return Object.entries(change)
    .map(([key, value]) => problemOf(key, value))
    .filter((problem) => problem !== null)
}

/** The controls after a checked change. */
export function changeControls(controls: Controls, change: ControlsChange): Controls {
  return {
    ...controls,
    ...change,
    features: { ...controls.features, ...change.features },
    switches: { ...controls.switches, ...change.switches },
    faults: (change.faults ?? controls.faults).map((fault) => ({ ...fault })),
  }
}
