// What does a spreadsheet get of the table of reasons? Figures as numbers, each doubt in a column of its own.

import type { Inhibitor } from '#domain/reasons/inhibitors.ts'
import type { Cell } from '#domain/review/csv.ts'
import type { Line } from './lines.ts'

const CSV_COLUMNS = [
  ...(['reason', 'contacts', 'issues', 'requesters', 'share', 'gross', 'net', 'before'] as const),
  ...(['week', 'expected_low', 'expected_high', 'spike_ratio', 'spike_p'] as const),
  ...(['fcr', 'fcr_low', 'fcr_high', 'fcr_n', 'maturing', 'inhibitor', 'inhibitor_n'] as const),
  ...(['reach', 'csat', 'csat_n', 'defects', 'reply_minutes', 'reply_n', 'waiting', 'oldest'] as const),
  ...(['cost_low', 'cost_high', 'cost_share', 'hours_low', 'hours_high'] as const),
  ...(['revenue', 'revenue_known', 'revenue_of'] as const),
] as const
export type CsvColumn = (typeof CSV_COLUMNS)[number]

type Named = (inhibitor: Inhibitor) => string

function cells(line: Line, name: string, inhibitorOf: Named): Readonly<Partial<Record<CsvColumn, Cell>>> {
  const { figures, signs } = line
  const { expected, alert, revenue } = signs
  const said = {
    ...{ reason: name, contacts: line.contacts, week: expected?.count ?? null },
    ...{ expected_low: expected?.low ?? null, expected_high: expected?.high ?? null },
    ...{ spike_ratio: alert?.evidence.ratio ?? null, spike_p: alert?.evidence.p ?? null },
    ...(revenue === null ? {} : { revenue_known: revenue.known, revenue_of: revenue.organizations }),
    revenue: revenue !== null && revenue.known > 0 ? revenue.sum : null,
  }
  if (figures === null) return said
  const { volume, intensity, firstContact: first, csat, inhibitor, defects, before } = figures
  const { cost, costShare, reply } = figures
  return {
    ...said,
    ...{ issues: volume.issues, requesters: volume.requesters, before },
    ...{ share: intensity.share, gross: intensity.gross, net: intensity.net, reach: intensity.reach },
    ...{ fcr: first.rate, fcr_n: first.yes + first.no, maturing: first.maturing },
    ...(first.rate === null ? {} : { fcr_low: first.interval.low, fcr_high: first.interval.high }),
    ...{
      inhibitor: inhibitor ? inhibitorOf(inhibitor.inhibitor) : null,
      inhibitor_n: inhibitor?.issues ?? null,
    },
    ...{ csat: csat.share, csat_n: csat.good + csat.bad, defects: defects.share },
    ...{ reply_minutes: reply.medianMinutes, reply_n: reply.n, waiting: reply.waiting },
    oldest: reply.oldest === null ? null : new Date(reply.oldest.createdAt).toISOString(),
    ...{ cost_low: cost?.money.low ?? null, cost_high: cost?.money.high ?? null, cost_share: costShare },
    ...{ hours_low: cost?.hours.low ?? null, hours_high: cost?.hours.high ?? null },
  }
}

/** The lines that are shown, in their order; the first row names the columns. */
export const csvRows = (
  lines: readonly Line[],
  nameOf: (line: Line) => string,
  inhibitorOf: Named,
  title: (column: CsvColumn) => string,
): readonly (readonly Cell[])[] => [
  CSV_COLUMNS.map(title),
  ...lines.map((line) => {
    const known = cells(line, nameOf(line), inhibitorOf)
    return CSV_COLUMNS.map((column) => known[column] ?? null)
  }),
]
