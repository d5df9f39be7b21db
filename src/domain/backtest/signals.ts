// Which columns of a table are signals of the health index? By their names, unless somebody has said so.

import { SIGNALS, type SignalId } from '#domain/health/signals.ts'
import { BacktestFault } from './fault.ts'
import type { Column } from './table/columns.ts'

const SINCE = '(?:days_since_(?:the_)?(?:last_)?'
const AT = '(?:_(?:at|on|date|day|days|days_ago))?'

/** Names as exports write them, in lower case with one underscore between words. */
const NAMES: Readonly<Record<SignalId, RegExp>> = {
  days_since_active: new RegExp(
    `^(?:${SINCE}(?:active|activity|login|log_in|seen|use|visit|session))|last_(?:active|activity|login|log_in|seen|visit|session)${AT}|(?:days_inactive|inactive_days|recency|recent_use)(?:_days)?)$`,
  ),
  features_used:
    /^(?:(?:number_of|num|n|count_of)_)?(?:active_)?features(?:_(?:used|adopted|active|count))?$|^feature_(?:count|adoption)$/,
  days_since_key_action: new RegExp(
    `^(?:${SINCE}(?:key_action|core_action|campaign|order|purchase))|(?:last_)?(?:key_action|core_action)${AT}|last_(?:campaign|order|purchase)${AT})$`,
  ),
  onboarding_step: /^onboarding(?:_(?:step|stage|status|progress|done|completed))?$/,
  days_since_training: new RegExp(
    `^(?:${SINCE}(?:training|course|webinar))|last_(?:training|course|webinar)${AT}|training(?:_at|_date|_days))$`,
  ),
  help_centre_views:
    /^(?:help_cent(?:re|er)|articles?|knowledge_base|kb|docs?)_(?:views?|viewed|visits?|reads?)$/,
  help_centre_searches: /^(?:help_cent(?:re|er)|articles?|knowledge_base|kb|docs?)_search(?:es)?$/,
  community_visits: /^(?:community|forum)_(?:visits?|views?|logins?)$/,
  community_contributions: /^(?:community|forum)_(?:contributions?|posts?|comments?|votes?|answers?)$/,
  how_to_contacts: /^how_to_(?:contacts?|tickets?|questions?|cases?)$/,
}

/** Counts are often named with their window: `help_center_views_90d`. */
const WINDOW = /_(?:last_)?\d+_?d(?:ays)?$/

const plain = (name: string): string =>
  name
    .replaceAll(/([a-z])([A-Z])/g, '$1_$2')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '_')
    .replaceAll(/^_+|_+$/g, '')
    .replace(WINDOW, '')

/** Only *days since* can be read from a date. */
const isReadable = (column: Column, signal: SignalId): boolean =>
  column.kind !== 'date' || signal.startsWith('days_since_')

const isSignal = (name: string): name is SignalId => (SIGNALS as readonly string[]).includes(name)

/** The signal that a column's name speaks of; null where it speaks of none. */
export const signalNamed = (name: string): SignalId | null => {
  const own = plain(name)
  return isSignal(own) ? own : (SIGNALS.find((signal) => NAMES[signal].test(own)) ?? null)
}

/**
 * Signal of each column by the column's number, each signal once; `said` (column name → signal, empty for none) goes
 * before names. Throws `BacktestFault` for a column or a signal that does not exist.
 */
export function mapSignals(
  columns: readonly Column[],
  said: ReadonlyMap<string, string> = new Map(),
): Map<number, SignalId> {
  const mapped = new Map<number, SignalId>()
  const taken = new Set<SignalId>()
  const take = (column: Column, signal: SignalId) => {
    mapped.set(column.number, signal)
    taken.add(signal)
  }
  for (const [name, signal] of said) {
    const column = columns.find((own) => own.name === name)
    if (!column)
      throw new BacktestFault(
        'no_such_column',
        { row: 1 },
        { name, columns: columns.map((own) => own.name).join(', ') },
      )
    if (signal === '') continue
    if (!isSignal(signal))
      throw new BacktestFault(
        'no_such_signal',
        { column: column.number },
        { name: signal, signals: SIGNALS.join(', ') },
      )
    take(column, signal)
  }
  for (const column of columns) {
    const signal = said.has(column.name) ? null : signalNamed(column.name)
    if (signal !== null && column.feature !== null && !taken.has(signal) && isReadable(column, signal))
      take(column, signal)
  }
  return mapped
}
