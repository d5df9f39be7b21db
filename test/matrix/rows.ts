// Which saves must end well: who × status × channel × what goes wrong, and what the ticket must hold afterwards?

import { codeOf } from '#domain/reasons/first-suggestion.ts'
import { TINY } from '#workspace/tiny/people.ts'

const WHO = ['agent', 'restricted agent', 'role without tags', 'light agent'] as const
const STATUSES = ['open', 'pending', 'hold', 'solved'] as const
const CHANNELS = ['email', 'chat', 'web', 'native_messaging'] as const
const FAULTS = [
  'nothing goes wrong',
  'writes in the hook are dropped',
  'the hook sees the old status',
  'the save is refused once',
  'a colleague saves first',
  'a macro sets another reason',
  'too many calls after the save',
  'no network after the save',
  'our calls fail from the beginning',
  'the field is not on the form',
  'the field may not be edited',
  'the option is retired meanwhile',
  'the option is removed meanwhile',
  'the tab is closed before the save',
  'the ticket is merged away meanwhile',
] as const

export interface Row {
  who: (typeof WHO)[number]
  status: (typeof STATUSES)[number]
  channel: (typeof CHANNELS)[number]
  fault: (typeof FAULTS)[number]
}

const NEEDS_A_CHOICE: ReadonlySet<Row['fault']> = new Set([
  'a macro sets another reason',
  'the tab is closed before the save',
  'the ticket is merged away meanwhile',
  'the option is retired meanwhile',
  'the option is removed meanwhile',
])

/** Not the whole product: what two of these do to each other is not changed by a third. */
export const rows = (): readonly Row[] => {
  const all: Row[] = []
  for (const fault of FAULTS) {
    for (const status of STATUSES)
      for (const channel of CHANNELS.slice(0, 2)) all.push({ who: 'agent', status, channel, fault })
    for (const who of WHO.slice(1)) {
      // Who can choose nothing cannot lose it.
      if (who === 'light agent' && NEEDS_A_CHOICE.has(fault)) continue
      for (const status of ['pending', 'solved'] as const) all.push({ who, status, channel: 'email', fault })
    }
    for (const channel of CHANNELS.slice(2)) all.push({ who: 'agent', status: 'solved', channel, fault })
  }
  return all
}

export const nameOf = ({ who, status, channel, fault }: Row): string =>
  `${who}, ${status}, ${channel}: ${fault}`

export const PEOPLE: Readonly<Record<Row['who'], number>> = {
  agent: TINY.agent,
  'restricted agent': TINY.groupAgent,
  'role without tags': TINY.noTagsAgent,
  'light agent': TINY.lightAgent,
}

export const CHOSEN = 'billing__refund_late'
export const MACRO = 'billing__card_declined'
/** Without the tenth. */
const SUGGESTED = `bm_sug__${codeOf(CHOSEN)}`
export interface Expected {
  status: string
  reason: string | null
  /** Of others, exactly. */
  others: readonly string[]
  /** Of ours, exactly, the fields' values among them. */
  ours: readonly string[]
}

const HAS_NO_FIELD: ReadonlySet<Row['fault']> = new Set([
  'the field is not on the form',
  'the field may not be edited',
])

/** The agent, or a macro of theirs, chose this one past Barometer. */
const SET_PAST_US: ReadonlySet<Row['fault']> = new Set([
  'a macro sets another reason',
  'the option is removed meanwhile',
])

const reasonOf = ({ who, fault }: Row): string | null => {
  if (who === 'light agent' || HAS_NO_FIELD.has(fault)) return null
  if (fault === 'our calls fail from the beginning' || fault === 'the ticket is merged away meanwhile')
    return null
  return SET_PAST_US.has(fault) ? MACRO : CHOSEN
}

/** What was suggested first stays with a reason, and with a solve that has none; how likely it was is no matter here. */
const suggestedIn = (row: Row): readonly string[] => {
  const known = row.fault !== 'our calls fail from the beginning'
  return known && (reasonOf(row) !== null || row.status === 'solved') ? [SUGGESTED] : []
}

const oursOf = (row: Row): readonly string[] => {
  const { who, fault } = row
  if (who === 'role without tags' || who === 'light agent') return []
  if (fault === 'the ticket is merged away meanwhile') return []
  const trace = reasonOf(row) === CHOSEN ? ['bm_reason_top1'] : []
  // The reply is counted whatever else of ours fails.
  return ['bm_on_110', 'bm_turns_1_r1', ...trace, ...suggestedIn(row)]
}

/** By the definitions of product and platform alone. */
export const expectedOf = (row: Row): Expected => {
  const merged = row.fault === 'the ticket is merged away meanwhile'
  const changed = row.who !== 'light agent' && !merged
  return {
    status: merged ? 'closed' : changed ? row.status : 'open',
    reason: reasonOf(row),
    others: [
      'vip',
      ...(row.fault === 'a colleague saves first' ? ['finance_knows'] : []),
      ...(merged ? ['closed_by_merge'] : []),
    ].sort(),
    ours: [...oursOf(row)].sort(),
  }
}
