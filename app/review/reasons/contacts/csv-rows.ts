// What does a spreadsheet get of the table of reasons? Figures as numbers, each doubt in a column of its own.

import type { Cell } from '#domain/review/csv.ts'
import type { Line } from './lines.ts'

const CSV_COLUMNS = [
  ...(['reason', 'contacts', 'issues', 'requesters', 'share', 'gross', 'net', 'before'] as const),
  ...(['week', 'expected_low', 'expected_high', 'spike_ratio', 'spike_p'] as const),
  ...(['fcr', 'fcr_low', 'fcr_high', 'fcr_n', 'maturing', 'inhibitor', 'inhibitor_n'] as const),
  ...(['csat', 'csat_n', 'defects', 'cost_low', 'cost_high'] as const),
] as const
export type CsvColumn = (typeof CSV_COLUMNS)[number]

function cells(line: Line, name: string): Readonly<Partial<Record<CsvColumn, Cell>>> {
  const { figures, signs } = line
  const { expected, alert } = signs
  const said = {
    ...{ reason: name, contacts: line.contacts, week: expected?.count ?? null },
    ...{ expected_low: expected?.low ?? null, expected_high: expected?.high ?? null },
    ...{ spike_ratio: alert?.evidence.ratio ?? null, spike_p: alert?.evidence.p ?? null },
  }
  if (figures === null) return said
  const { volume, intensity, firstContact: first, csat, inhibitor, defects, cost, before } = figures
  return {
    ...said,
    ...{ issues: volume.issues, requesters: volume.requesters, before },
    ...{ share: intensity.share, gross: intensity.gross, net: intensity.net },
    ...{ fcr: first.rate, fcr_n: first.yes + first.no, maturing: first.maturing },
    ...(first.rate === null ? {} : { fcr_low: first.interval.low, fcr_high: first.interval.high }),
    ...{ inhibitor: inhibitor?.inhibitor ?? null, inhibitor_n: inhibitor?.issues ?? null },
    ...{ csat: csat.share, csat_n: csat.good + csat.bad, defects: defects.share },
    ...{ cost_low: cost?.money.low ?? null, cost_high: cost?.money.high ?? null },
  }
}

/** The lines that are shown, in their order; the first row names the columns. */
export const csvRows = (
  lines: readonly Line[],
  nameOf: (line: Line) => string,
  title: (column: CsvColumn) => string,
): readonly (readonly Cell[])[] => [
  CSV_COLUMNS.map(title),
  ...lines.map((line) => {
    const known = cells(line, nameOf(line))
    return CSV_COLUMNS.map((column) => known[column] ?? null)
  }),
]
