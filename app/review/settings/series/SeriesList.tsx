// Which series are there, how far do they reach, and what are they used for?

import { Button } from '@zendeskgarden/react-buttons'
import type { ReactNode } from 'react'
import styled from 'styled-components'
import { useFormat, useText } from '#app/i18n/language.tsx'
import { Small, Subtle } from '#app/kit/text.tsx'
import { PlainTable } from '#app/review/settings/layout.tsx'
import type { TeamSeries } from '#domain/review/series.ts'
import type { EconomySettings } from '#domain/settings/economy.ts'
import { newestOf, useSeriesWords } from './words.ts'

/** Words stay whole, however narrow it is. */
const Whole = styled(PlainTable)`
  & th, & td { overflow-wrap: break-word; }
`

/** What the settings use it for, as ids. */
function usesOf(name: string, { base, baseBy, selfService }: EconomySettings) {
  const uses: ('base' | 'brand' | 'segment' | 'visits')[] = []
  if (base === name) uses.push('base')
  if (Object.values(baseBy.brands).includes(name)) uses.push('brand')
  if (Object.values(baseBy.segments).includes(name)) uses.push('segment')
  if (selfService?.visits === name) uses.push('visits')
  return uses
}

export const SeriesList = (props: {
  series: readonly TeamSeries[]
  economy: EconomySettings
  editable: boolean
  /** Which one is being edited. */
  current: string | null
  /** Null while another one is. */
  onEdit: ((series: TeamSeries) => void) | null
}): ReactNode => {
  const t = useText()
  const format = useFormat()
  const words = useSeriesWords()
  const { economy, current, onEdit } = props
  // What all contacts are divided by comes first.
  const sorted = props.series.toSorted(
    (a, b) => Number(b.name === economy.base) - Number(a.name === economy.base),
  )
  return (
    <Whole aria-label={t('review.settings.series.list')}>
      <thead>
        <tr>
          <th scope="col">{t('review.settings.series.name')}</th>
          <th scope="col">{t('review.settings.series.newest')}</th>
          <td />
        </tr>
      </thead>
      <tbody>
        {sorted.map((one) => {
          const { name, kind, unit, points } = one
          const newest = newestOf(one)
          const uses = usesOf(name, economy).map((use) => t(`review.settings.series.uses.${use}`))
          return (
            <tr key={name}>
              <th scope="row">
                {name}
                <Small>
                  {t(`review.settings.series.kinds.${kind}`)} ·{' '}
                  {t('review.settings.series.count', { count: points.length })}
                  {uses.length === 0
                    ? ''
                    : ` · ${t('review.settings.series.used', { uses: format.list(uses) })}`}
                </Small>
              </th>
              <td>{newest === null ? t('review.settings.none') : words.point(newest, unit)}</td>
              <td>
                {onEdit === null ? (
                  current === name ? (
                    <Subtle>{t('review.settings.series.open')}</Subtle>
                  ) : null
                ) : (
                  <Button
                    size="small"
                    aria-label={t(
                      props.editable
                        ? 'review.settings.series.edit_named'
                        : 'review.settings.series.look_named',
                      { name },
                    )}
                    onClick={() => onEdit(one)}
                  >
                    {t(props.editable ? 'review.settings.series.edit' : 'review.settings.series.look')}
                  </Button>
                )}
              </td>
            </tr>
          )
        })}
      </tbody>
    </Whole>
  )
}
