// What was read of a table, what is asked about it, and what is wrong in which row and column?

import { Button } from '@zendeskgarden/react-buttons'
import { Checkbox, Field } from '@zendeskgarden/react-forms'
import { type ReactNode, useState } from 'react'
import { useFormat, useText } from '#app/i18n/language.tsx'
import { Small } from '#app/kit/text.tsx'
import { Choice, type Option } from '#app/review/settings/Choice.tsx'
import { Actions, Card, Fields } from '#app/review/settings/layout.tsx'
import type { FileFault } from '#domain/review/series/file.ts'
import { LENGTHS, type SeriesColumns } from '#domain/review/series/propose.ts'
import type { SeriesPoint, TeamSeries } from '#domain/review/series.ts'
import { ImportQuestions } from './ImportQuestions.tsx'
import type { Import, Loaded } from './use-import.ts'
import { useSeriesWords } from './words.ts'

/** As many as are read at once. */
const FAULTS_SHOWN = 20

const Columns = (props: {
  loaded: Loaded
  kind: TeamSeries['kind']
  onChoose: Import['choose']
}): ReactNode => {
  const t = useText()
  const { loaded, kind, onChoose } = props
  const { table, choice } = loaded
  const none: Option = { value: '', name: t('review.settings.series.import.no_column') }
  const columns = table.columns.map((name, place) => ({ value: String(place), name }))
  const roles: readonly (keyof SeriesColumns)[] =
    kind === 'stock'
      ? ['from', 'value']
      : kind === 'flow'
        ? ['from', 'to', 'value']
        : ['from', 'to', 'value', 'n']
  return (
    <Fields>
      {roles.map((role) => (
        <Choice
          key={role}
          label={t('review.settings.series.import.column', {
            name: t(`review.settings.series.columns.${role}`),
          })}
          value={String(choice[role] ?? '')}
          options={[none, ...columns]}
          onChange={(place) => onChoose({ [role]: place === '' ? null : Number(place) })}
        />
      ))}
      {kind === 'stock' || choice.to !== null ? null : (
        <Choice
          label={t('review.settings.series.import.length')}
          value={choice.length}
          options={LENGTHS.map((value) => ({ value, name: t(`review.settings.series.lengths.${value}`) }))}
          onChange={(value) => {
            const length = LENGTHS.find((one) => one === value)
            if (length) onChoose({ length })
          }}
        />
      )}
    </Fields>
  )
}

const Faulty = ({
  faults,
  columns,
}: {
  faults: readonly FileFault[]
  columns: readonly string[]
}): ReactNode => {
  const t = useText()
  const words = useSeriesWords()
  return (
    <ul aria-label={t('review.settings.series.import.faults', { count: faults.length })}>
      {faults.slice(0, FAULTS_SHOWN).map((fault) => (
        <li key={`${fault.row} ${fault.column} ${fault.code}`}>
          {t('review.settings.series.import.at', {
            row: fault.row,
            column: columns[fault.column - 1] ?? fault.column,
            fault: words.fault(fault),
          })}
        </li>
      ))}
      {faults.length > FAULTS_SHOWN ? (
        <li>{t('review.settings.save.more_faults', { count: faults.length - FAULTS_SHOWN })}</li>
      ) : null}
    </ul>
  )
}

const Summary = ({ loaded, unit }: { loaded: Loaded; unit: string }): ReactNode => {
  const t = useText()
  const format = useFormat()
  const words = useSeriesWords()
  const { points, blanks } = loaded.reading
  const [first, last] = [points[0], points.at(-1)]
  return (
    <Small role="status">
      {first && last
        ? t('review.settings.series.import.found', {
            count: points.length,
            first: words.point(first, unit),
            last: words.point(last, unit),
          })
        : t('review.settings.series.import.nothing')}{' '}
      {blanks > 0
        ? t('review.settings.series.import.blanks', { count: blanks, rows: format.number(blanks) })
        : ''}
    </Small>
  )
}

export const ImportReading = (props: {
  loaded: Loaded
  series: TeamSeries
  onChoose: Import['choose']
  onTake: (points: readonly SeriesPoint[], instead: boolean) => void
  onClose: () => void
}): ReactNode => {
  const t = useText()
  const { loaded, series, onChoose } = props
  const { table, choice, reading } = loaded
  const { points, questions, faults } = reading
  const [without, setWithout] = useState(false)
  const open = questions.some(({ about }) => (about === 'days' ? choice.order : choice.decimal) === null)
  const fits = points.length > 0 && !open && (faults.length === 0 || without)
  return (
    <Card role="region" aria-label={t('review.settings.series.import.table')}>
      <Columns loaded={loaded} kind={series.kind} onChoose={onChoose} />
      <ImportQuestions questions={questions} choice={choice} onChoose={onChoose} />
      <Summary loaded={loaded} unit={series.unit} />
      {faults.length === 0 ? null : (
        <>
          <p>{t('review.settings.series.import.faults', { count: faults.length })}</p>
          <Faulty faults={faults} columns={table.columns} />
          <Field>
            <Checkbox checked={without} onChange={({ target }) => setWithout(target.checked)}>
              <Field.Label isRegular>{t('review.settings.series.import.without')}</Field.Label>
            </Checkbox>
          </Field>
        </>
      )}
      <Actions>
        <Button size="small" isPrimary disabled={!fits} onClick={() => props.onTake(points, false)}>
          {t('review.settings.series.import.add')}
        </Button>
        {series.points.length === 0 ? null : (
          <Button size="small" disabled={!fits} onClick={() => props.onTake(points, true)}>
            {t('review.settings.series.import.replace')}
          </Button>
        )}
        <Button size="small" isBasic onClick={props.onClose}>
          {t('review.settings.series.import.leave')}
        </Button>
      </Actions>
    </Card>
  )
}
