// What do suggestions cause? The quiet sample beside all other tickets, by assignment.

import { Table } from '@zendeskgarden/react-tables'
import type { ReactNode } from 'react'
import { useFormat, useText } from '#app/i18n/language.tsx'
import { Hidden } from '#app/kit/text.tsx'
import { CsvButton } from '#app/review/data/CsvButton.tsx'
import { BodyRow, Cell, End, NameCell, Note, Part } from '#app/review/layout.tsx'
import { Scroll } from '#app/review/Scroll.tsx'
import type { QuietComparison } from '#domain/review/measures/quiet-sample.ts'

const rounded = (value: number, places: number): number => Math.round(value * 10 ** places) / 10 ** places

interface Line {
  name: string
  shown: string
  quiet: string
  difference: string
  range: string
  precision: string
}

const useLines = ({ repeats, hours, accuracy }: QuietComparison): readonly Line[] => {
  const t = useText()
  const format = useFormat()
  const unknown = t('review.answers.terms.unknown')
  const ofShares = (name: 'repeats' | 'accuracy', compared: QuietComparison['repeats']): Line => {
    const share = ({ share: of, n }: { share: number | null; n: number }): string =>
      of === null
        ? unknown
        : t('review.answers.quiet.share', { share: format.percent(of), n: format.number(n) })
    const known = compared.difference !== null
    const points = (value: number): string =>
      t('review.answers.quiet.points', { points: format.number(rounded(value * 100, 1)) })
    return {
      name: t(`review.answers.quiet.${name}`),
      shown: share(compared.shown),
      quiet: share(compared.quiet),
      difference: compared.difference === null ? unknown : points(compared.difference),
      range: known
        ? t('review.answers.terms.range', {
            low: points(compared.interval.low),
            high: points(compared.interval.high),
          })
        : unknown,
      precision: compared.precision === null ? unknown : `± ${points(compared.precision)}`,
    }
  }
  const inHours = (value: number | null): string =>
    value === null ? unknown : t('review.answers.quiet.in_hours', { hours: format.number(rounded(value, 1)) })
  return [
    ofShares('repeats', repeats),
    {
      name: t('review.answers.quiet.hours'),
      shown: inHours(hours.shown),
      quiet: inHours(hours.quiet),
      difference: hours.ratio === null ? unknown : `× ${format.number(rounded(hours.ratio, 2))}`,
      range:
        hours.interval === null
          ? unknown
          : t('review.answers.terms.range', {
              low: `× ${format.number(rounded(hours.interval.low, 2))}`,
              high: `× ${format.number(rounded(hours.interval.high, 2))}`,
            }),
      precision: '',
    },
    ofShares('accuracy', accuracy),
  ]
}

const HEADS = ['shown', 'quiet', 'difference', 'range', 'precision'] as const

const Comparison = ({ comparison }: { comparison: QuietComparison }): ReactNode => {
  const t = useText()
  const lines = useLines(comparison)
  const rows = () => [
    [t('review.answers.quiet.measure'), ...HEADS.map((head) => t(`review.answers.quiet.${head}`))],
    ...lines.map((line) => [line.name, ...HEADS.map((head) => line[head])]),
  ]
  return (
    <>
      <Scroll>
        <Table isReadOnly size="small" style={{ minWidth: 760 }}>
          <Table.Caption>
            <Hidden>{t('review.answers.quiet.title')}</Hidden>
          </Table.Caption>
          <Table.Head>
            <Table.HeaderRow>
              <Table.HeaderCell scope="col">{t('review.answers.quiet.measure')}</Table.HeaderCell>
              {HEADS.map((head) => (
                <End key={head} scope="col" width="15%">
                  {t(`review.answers.quiet.${head}`)}
                </End>
              ))}
            </Table.HeaderRow>
          </Table.Head>
          <Table.Body>
            {lines.map((line) => (
              <BodyRow key={line.name}>
                <NameCell scope="row">{line.name}</NameCell>
                {HEADS.map((head) => (
                  <Cell key={head}>{line[head]}</Cell>
                ))}
              </BodyRow>
            ))}
          </Table.Body>
        </Table>
      </Scroll>
      <CsvButton name="quiet-sample" rows={rows} />
    </>
  )
}

/** `percent`: how many tickets are quiet now. */
export const QuietPart = (props: { comparison: QuietComparison; percent: number }): ReactNode => {
  const t = useText()
  const { comparison, percent } = props
  const drawn = comparison.repeats.quiet.n
  return (
    <Part aria-labelledby="answers-quiet">
      <h3 id="answers-quiet">{t('review.answers.quiet.title')}</h3>
      <Note>{t('review.answers.quiet.what')}</Note>
      {drawn === 0 ? (
        <p>{t(percent === 0 ? 'review.answers.quiet.off' : 'review.answers.quiet.none')}</p>
      ) : (
        <Comparison comparison={comparison} />
      )}
    </Part>
  )
}
