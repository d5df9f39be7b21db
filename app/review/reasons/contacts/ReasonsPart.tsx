// The table of reasons and, beside it, what is known of the line that was picked.

import { Button } from '@zendeskgarden/react-buttons'
import { type ReactNode, useMemo } from 'react'
import { useText } from '#app/i18n/language.tsx'
import { CsvButton } from '#app/review/data/CsvButton.tsx'
import type { Economy } from '#app/review/data/use-economy.ts'
import { Columns } from '#app/review/layout.tsx'
import { BaseNote } from '#app/review/money/BaseNote.tsx'
import type { Go } from '#app/review/money/ToSettings.tsx'
import { Bar } from '#app/review/reasons/layout.tsx'
import { Part } from '#app/review/reasons/parts.tsx'
import { ColumnChoice } from './ColumnChoice.tsx'
import { columnsFor, fitting, picked } from './columns.ts'
import { csvRows } from './csv-rows.ts'
import { Detail } from './Detail.tsx'
import type { LineActions } from './LineView.tsx'
import { groupKeys, rowsBehind, rowWith } from './lines.ts'
import { aboutOf } from './spikes.ts'
import { Beneath, Columned, Week } from './TableNotes.tsx'
import { TreeTable } from './TreeTable.tsx'
import { type LineSources, lineOf, useLines } from './use-lines.ts'
import { useRevenue } from './use-revenue.ts'
import { useRoom } from './use-room.ts'
import { useLineWords } from './words.ts'

interface Props extends Omit<LineSources, 'revenue'> {
  go: Go
  economy: Economy
  /** null: this reader may not write for the team. */
  onWrite: ((kind: 'notice' | 'fix', about: string) => void) | null
}

const focusOn = (key: string): void =>
  document.querySelector<HTMLElement>(`[data-row="${CSS.escape(key)}"] [aria-pressed]`)?.focus()

export const ReasonsPart = (props: Props): ReactNode => {
  const t = useText()
  const words = useLineWords()
  const { place, go, chosen, figures, economy, state, onWrite } = props
  const { judged, taxonomy, zone } = chosen.data
  const { tree, top, weeks } = figures
  const revenue = useRevenue(chosen, top)
  const sources: LineSources = { place, chosen, figures, revenue, state }
  const lines = useLines(sources)
  const { intensity, cost } = tree.all
  const compared = chosen.before !== null
  const [base, customers] = [intensity.gross !== null, intensity.reach !== null]
  const known = useMemo(
    () => columnsFor({ base, customers, costs: cost !== null, values: revenue.mapped, before: compared }),
    [base, customers, cost, revenue.mapped, compared],
  )
  const { open, listed, sort } = place
  const [room, width] = useRoom<HTMLDivElement>()
  const columns = useMemo(() => {
    if (place.columns !== null) return picked(known, place.columns)
    return width === null ? known : fitting(known, width, sort.by)
  }, [known, place.columns, width, sort.by])
  const actions: LineActions = useMemo(
    () => ({
      show: (key) => go({ listed: key }),
      toggle: (key, wanted) => go({ open: wanted ? [...open, key] : open.filter((other) => other !== key) }),
    }),
    [open, go],
  )
  const groups = groupKeys(top)
  const allOpen = groups.every((key) => open.includes(key))
  const hidden = listed === null ? null : rowWith(top, listed)
  // A line may be picked that lies in a closed group: from the list of spikes, or by a link.
  const line =
    lines.find(({ key }) => key === listed) ?? (hidden === null ? undefined : lineOf(hidden, sources))
  const rows = useMemo(
    () => (line ? rowsBehind(judged, chosen.contacts.rows, line, top) : null),
    [judged, chosen.contacts, line, top],
  )
  const about = line?.row
    ? aboutOf(line.row.children.length === 0 ? (line.row.values[0] ?? '') : line.row.key, taxonomy)
    : null
  const close = () => {
    if (line) focusOn(line.key)
    go({ listed: null })
  }
  return (
    <Part title={t('review.by_reason.title')}>
      <Bar style={{ alignItems: 'center' }}>
        <Button size="small" onClick={() => go({ open: allOpen ? [] : [...new Set([...open, ...groups])] })}>
          {t(allOpen ? 'review.by_reason.close_all' : 'review.by_reason.open_all')}
        </Button>
        <CsvButton
          name={t('review.by_reason.file')}
          rows={() =>
            csvRows(
              lines,
              words.full,
              (inhibitor) => t(`inhibitors.${inhibitor}`),
              (name) => t(`review.by_reason.csv.${name}`),
            )
          }
        />
        <ColumnChoice
          columns={known}
          shown={columns}
          chosen={place.columns !== null}
          onChoose={(names) => go({ columns: names })}
        />
        <Columned columns={known} />
        <Week state={state} zone={zone} />
      </Bar>
      <BaseNote
        economy={economy}
        picks={place.picks}
        period={chosen.read}
        go={go}
        instead={t('review.money.base.instead')}
      />
      <Columns ref={room}>
        <TreeTable
          name={t('review.by_reason.title')}
          lines={lines}
          columns={columns}
          weeks={weeks}
          to={chosen.spans.current.to}
          now={judged.options.now}
          sort={sort}
          selected={listed}
          busy={chosen.data.progress !== null}
          onSort={(sort) => go({ sort })}
          actions={actions}
        />
        {line && rows ? (
          <Detail
            key={line.key}
            line={line}
            rows={rows}
            judged={judged}
            spikes={state.kind === 'ready' ? state.spikes : null}
            zone={zone}
            actions={{ close, write: onWrite && about ? (kind) => onWrite(kind, about) : null }}
          />
        ) : null}
      </Columns>
      <Beneath costs={cost !== null} values={revenue.mapped} go={go} />
    </Part>
  )
}
