// A colleague saved the series first: which of both sides' values shall hold?

import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useMemo } from 'react'
import { useServices } from '#app/host/services.tsx'
import { useText } from '#app/i18n/language.tsx'
import { namesQuery } from '#app/queries/account-lists.ts'
import { BothSides } from '#app/review/settings/BothSides.tsx'
import { mergedSeries, type SeriesClash, seriesClashes } from '#domain/review/series/together.ts'
import { SERIES_KINDS, type TeamSeries } from '#domain/review/series.ts'
import type { SeriesDraft } from './use-series.ts'
import { useSeriesWords } from './words.ts'

/** What both changed must be looked at; it comes first. */
const inOrder = (clashes: readonly SeriesClash[]): readonly SeriesClash[] =>
  clashes.toSorted((a, b) => Number(b.both) - Number(a.both))

export const SeriesConflict = (props: {
  draft: SeriesDraft
  rival: NonNullable<SeriesDraft['rival']>
  onSettle: (series: TeamSeries) => void
}): ReactNode => {
  const t = useText()
  const words = useSeriesWords()
  const { draft, rival, onSettle } = props
  const { series: mine, base } = draft
  const theirs = rival.series
  const name = useQuery(namesQuery(useServices(), rival.by === null ? [] : [rival.by])).data?.[rival.by ?? 0]
  // Against a removed one there is nothing to decide part by part.
  const clashes = useMemo(
    () => (theirs === null ? [] : inOrder(seriesClashes(base, mine, theirs))),
    [base, mine, theirs],
  )
  const said = (about: SeriesClash['about'], value: SeriesClash['mine']): string => {
    if (value === null) return t('review.settings.series.no_value')
    if (typeof value !== 'string') return words.point(value, '')
    const kind = about === 'kind' ? SERIES_KINDS.find((one) => one === value) : undefined
    return kind ? t(`review.settings.series.kinds.${kind}`) : value
  }
  return (
    <BothSides
      head={t('review.settings.series.columns.from')}
      told={
        theirs === null
          ? t('review.settings.series.rival_removed', { name: mine.name })
          : name === undefined
            ? t('review.settings.conflict.somebody', { version: rival.version })
            : t('review.settings.conflict.who', { name, version: rival.version })
      }
      clashes={clashes.map(({ about, proposed, ...clash }) => ({
        id: about,
        name: about === 'kind' || about === 'unit' ? t(`review.settings.series.${about}`) : words.day(about),
        mine: said(about, clash.mine),
        theirs: said(about, clash.theirs),
        proposed,
      }))}
      onSettle={(sideOf) => onSettle(theirs === null ? mine : mergedSeries(mine, theirs, sideOf))}
    />
  )
}
