// The table of reasons and, beside it, what is known of the line that was picked.

import { Button } from '@zendeskgarden/react-buttons'
import { type ReactNode, useMemo } from 'react'
import { useLocale, useText } from '#app/i18n/language.tsx'
import { Small } from '#app/kit/text.tsx'
import { CsvButton } from '#app/review/data/CsvButton.tsx'
import type { ReadyChosen } from '#app/review/data/use-chosen.ts'
import type { Place } from '#app/review/place.ts'
import { Bar, Columns } from '#app/review/reasons/layout.tsx'
import { Part } from '#app/review/reasons/parts.tsx'
import { SOLVED_UNTAGGED } from '#domain/review/spikes/watched-counts.ts'
import { columnsFor } from './columns.ts'
import { csvRows } from './csv-rows.ts'
import { Detail } from './Detail.tsx'
import type { LineActions } from './LineView.tsx'
import { groupKeys, type Line, NO_SIGNS, rowsBehind, rowWith, tableLines } from './lines.ts'
import { aboutOf, signsIn } from './spikes.ts'
import { TreeTable } from './TreeTable.tsx'
import type { Figures } from './use-figures.ts'
import type { SpikeState } from './use-spikes.ts'
import { useDays, useLineWords } from './words.ts'

interface Props {
  place: Place
  go: (change: Partial<Place>) => void
  chosen: ReadyChosen
  figures: Figures
  state: SpikeState
  /** null: this reader may not write for the team. */
  onWrite: ((kind: 'notice' | 'fix', about: string) => void) | null
}

const useLines = ({ place, chosen, figures, state }: Props): readonly Line[] => {
  const locale = useLocale()
  const compareNames = useMemo(() => new Intl.Collator(locale, { numeric: true }).compare, [locale])
  const { taxonomy } = chosen.data
  const { top, tree } = figures
  return useMemo(() => {
    const spikes = state.kind === 'ready' ? state.spikes : null
    const { report } = spikes ?? {}
    const untagged = {
      expected: report?.expected.find(({ reason }) => reason === SOLVED_UNTAGGED) ?? null,
      alert: report?.alerts.find(({ reason }) => reason === SOLVED_UNTAGGED) ?? null,
    }
    const input = {
      ...{ top, tree, compareNames, sort: place.sort, open: new Set(place.open) },
      signsOf: (row: Parameters<typeof signsIn>[1]) => (spikes ? signsIn(spikes, row) : NO_SIGNS),
      isDefect: (value: string) => taxonomy.byValue.get(value)?.kind === 'defect',
    }
    return tableLines(input, untagged)
  }, [top, tree, compareNames, place.sort, place.open, state, taxonomy])
}

const focusOn = (key: string): void =>
  document.querySelector<HTMLElement>(`[data-row="${CSS.escape(key)}"] [aria-pressed]`)?.focus()

/** Which week the column of what was expected is about. */
const Week = ({ state, zone }: { state: SpikeState; zone: string }): ReactNode => {
  const t = useText()
  const days = useDays(zone)
  if (state.kind !== 'ready') return null
  const { watched } = state.spikes
  const from = Math.floor((watched.days - 1) / 7) * 7
  return <Small>{t('review.by_reason.week_note', { days: days(watched, from, watched.days - 1) })}</Small>
}

export const ReasonsPart = (props: Props): ReactNode => {
  const t = useText()
  const words = useLineWords()
  const { place, go, chosen, figures, state, onWrite } = props
  const { judged, taxonomy, zone } = chosen.data
  const lines = useLines(props)
  const { tree, top, weeks } = figures
  const compared = chosen.before !== null
  const columns = useMemo(
    () =>
      columnsFor({
        ...{ base: tree.all.intensity.gross !== null, costs: tree.all.cost !== null, before: compared },
      }),
    [tree, compared],
  )
  const { open, listed } = place
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
    lines.find(({ key }) => key === listed) ?? (hidden === null ? undefined : lineOf(hidden, figures, state))
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
          rows={() => csvRows(lines, words.full, (name) => t(`review.by_reason.csv.${name}`))}
        />
        <Week state={state} zone={zone} />
      </Bar>
      <Columns>
        <TreeTable
          name={t('review.by_reason.title')}
          lines={lines}
          columns={columns}
          weeks={weeks}
          to={chosen.spans.current.to}
          sort={place.sort}
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
      <Small>
        {t(tree.all.intensity.gross === null ? 'review.by_reason.note_share' : 'review.by_reason.note')}
      </Small>
    </Part>
  )
}

function lineOf(row: NonNullable<Line['row']>, { tree }: Figures, state: SpikeState): Line {
  const figures = tree.rows.get(row.key) ?? null
  return {
    ...{
      key: row.key,
      kind: 'reason',
      row,
      figures,
      depth: row.path.length - 1,
      expanded: null,
      defect: false,
    },
    contacts: figures?.volume.contacts ?? 0,
    signs: state.kind === 'ready' ? signsIn(state.spikes, row) : NO_SIGNS,
  }
}
