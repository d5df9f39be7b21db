// How is one series written: what it is, its values by hand or from a table, and what is wrong with it?

import { Button } from '@zendeskgarden/react-buttons'
import type { ReactNode } from 'react'
import { useText } from '#app/i18n/language.tsx'
import { Small } from '#app/kit/text.tsx'
import { CsvButton } from '#app/review/data/CsvButton.tsx'
import { Choice } from '#app/review/settings/Choice.tsx'
import { Actions, Card, Fields, PartTitle } from '#app/review/settings/layout.tsx'
import { TextField } from '#app/review/settings/TextField.tsx'
import { SERIES_KINDS, type TeamSeries } from '#domain/review/series.ts'
import { ImportPoints } from './ImportPoints.tsx'
import { PointsEditor } from './PointsEditor.tsx'
import { SeriesConflict } from './SeriesConflict.tsx'
import type { SeriesDraft, SeriesEditor } from './use-series.ts'

/** As many as a record takes. */
const LONGEST_UNIT = 40

const What = ({ draft, work }: { draft: SeriesDraft; work: SeriesEditor }): ReactNode => {
  const t = useText()
  const { series, base } = draft
  const change = (own: Partial<TeamSeries>) => work.put({ ...series, ...own })
  const fault = work.faults?.name ?? null
  return (
    <Fields>
      {base === null ? (
        <TextField
          label={t('review.settings.series.name')}
          hint={t('review.settings.series.name_hint')}
          value={series.name}
          message={fault === null ? undefined : t(`review.settings.series.faults.${fault}`)}
          onChange={(name) => change({ name: name.trimStart() })}
        />
      ) : null}
      <Choice
        label={t('review.settings.series.kind')}
        hint={t(`review.settings.series.kind_hints.${series.kind}`)}
        value={series.kind}
        options={SERIES_KINDS.map((value) => ({ value, name: t(`review.settings.series.kinds.${value}`) }))}
        onChange={(value) => {
          const kind = SERIES_KINDS.find((one) => one === value)
          if (kind) change({ kind })
        }}
      />
      <TextField
        label={t('review.settings.series.unit')}
        hint={t('review.settings.series.unit_hint')}
        value={series.unit}
        onChange={(unit) => change({ unit: unit.slice(0, LONGEST_UNIT) })}
      />
    </Fields>
  )
}

const Wrong = ({ work }: { work: SeriesEditor }): ReactNode => {
  const t = useText()
  const { faults } = work
  if (faults === null) return null
  return (
    <Small role="status">
      {faults.empty ? t('review.settings.series.faults.empty') : ''}{' '}
      {faults.points.length > 0 ? t('review.settings.series.wrong', { count: faults.points.length }) : ''}{' '}
      {faults.over > 0 ? t('review.settings.series.faults.too_large') : ''}
    </Small>
  )
}

export const SeriesForm = ({ draft, work }: { draft: SeriesDraft; work: SeriesEditor }): ReactNode => {
  const t = useText()
  const { series, base, rival } = draft
  const title = base?.name ?? t('review.settings.series.new')
  if (rival !== null)
    return <SeriesConflict key={rival.version} draft={draft} rival={rival} onSettle={work.settle} />
  return (
    <Card role="region" aria-label={title}>
      <PartTitle>{title}</PartTitle>
      <What draft={draft} work={work} />
      <ImportPoints series={series} onPoints={(points) => work.put({ ...series, points })} />
      <PointsEditor
        series={series}
        faults={work.faults?.points ?? []}
        onChange={(points) => work.put({ ...series, points })}
      />
      <Wrong work={work} />
      <Actions>
        <Button isPrimary disabled={work.busy || !work.sound} onClick={work.save}>
          {t(work.busy ? 'review.settings.save.saving' : 'review.settings.series.save')}
        </Button>
        <Button isBasic disabled={work.busy} onClick={work.cancel}>
          {t('review.settings.series.cancel')}
        </Button>
        {base === null ? null : (
          <Button isDanger disabled={work.busy} onClick={work.remove}>
            {t('review.settings.series.remove')}
          </Button>
        )}
      </Actions>
      {series.points.length === 0 ? null : (
        <CsvButton
          name={series.name || title}
          rows={() => [
            (['from', 'to', 'value', 'n'] as const).map((name) =>
              t(`review.settings.series.columns.${name}`),
            ),
            ...series.points.map(({ from, to, value, n }) => [from, to, value, n]),
          ]}
        />
      )}
    </Card>
  )
}
