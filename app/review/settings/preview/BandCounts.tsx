// How many of the customers of a preview stand in each band, before and after?

import type { ReactNode } from 'react'
import { useText } from '#app/i18n/language.tsx'
import { CsvButton } from '#app/review/data/CsvButton.tsx'
import { Heads } from '#app/review/data/Heads.tsx'
import { PlainTable } from '#app/review/settings/layout.tsx'
import type { Health } from '#domain/health/score.ts'
import { BANDS } from '#domain/health/score.ts'

const isIn = ({ mode, band }: Health, name: string): boolean => mode === 'score' && band === name

/** Those without a band are counted as such: a range, or too little known. */
export const BandCounts = (props: { rows: readonly { before: Health; after: Health }[] }): ReactNode => {
  const t = useText()
  const { rows } = props
  const counted = (side: 'before' | 'after', name: string): number =>
    rows.filter((row) => isIn(row[side], name)).length
  const without = (side: 'before' | 'after'): number =>
    rows.filter((row) => !BANDS.some((name) => isIn(row[side], name))).length
  const lines = [
    ...BANDS.map(
      (name) => [t(`health.bands.${name}`), counted('before', name), counted('after', name)] as const,
    ),
    [t('review.settings.past.no_band'), without('before'), without('after')] as const,
  ]
  if (rows.length === 0) return null
  const head = (['bands', 'before', 'after'] as const).map((column) => t(`review.settings.past.${column}`))
  return (
    <>
      <PlainTable aria-label={t('review.settings.past.bands')}>
        <Heads names={head} />
        <tbody>
          {lines.map(([name, before, after]) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              <td>{before}</td>
              <td>{before === after ? after : <strong>{after}</strong>}</td>
            </tr>
          ))}
        </tbody>
      </PlainTable>
      <CsvButton name="bands-preview" rows={() => [head, ...lines]} />
    </>
  )
}
