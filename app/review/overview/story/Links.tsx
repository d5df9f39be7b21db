// Which figures move together, at once or one after the other, and what of that chance alone would bring?

import { Table } from '@zendeskgarden/react-tables'
import type { ReactNode } from 'react'
import { useFormat, useLocale, useText } from '#app/i18n/language.tsx'
import { numberFormat } from '#app/i18n/number-format.ts'
import { TextLink } from '#app/kit/TextLink.tsx'
import { Hidden, Small } from '#app/kit/text.tsx'
import { CsvButton, type Cell as CsvCell } from '#app/review/data/CsvButton.tsx'
import { useFold } from '#app/review/Fold.tsx'
import { BodyRow, Cell, End, NameCell, Start, WideCell } from '#app/review/layout.tsx'
import { Scroll } from '#app/review/Scroll.tsx'
import { LEAST_PAIRS, MOST_LAG } from '#domain/review/measures/lagged.ts'
import type { Link, Story } from './use-story.ts'
import { useLineWords } from './words.ts'

const AT_FIRST = 5

/** `−0.42`: with a sign, as many digits as such a figure bears. */
const useRho = (): ((rho: number) => string) => {
  const locale = useLocale()
  const format = numberFormat(locale, {
    signDisplay: 'exceptZero',
    minimumFractionDigits: 2,
    maximumFractionDigits: 2,
  })
  return (rho) => format.format(rho)
}

const useLinkWords = () => {
  const t = useText()
  const { name } = useLineWords()
  return ({ first, second, lag, rho }: Link): { pair: string; when: string } => {
    const [ahead, behind] = lag < 0 ? [second, first] : [first, second]
    const params = { ahead: name(ahead), behind: name(behind), count: Math.abs(lag) }
    return {
      pair: t(rho < 0 ? 'review.overview.story.opposite' : 'review.overview.story.alike', params),
      when: lag === 0 ? t('review.overview.story.at_once') : t('review.overview.story.later', params),
    }
  }
}

/** All of them, with numbers as they are. */
const useLinkRows = (): ((links: readonly Link[]) => readonly (readonly CsvCell[])[]) => {
  const t = useText()
  const words = useLinkWords()
  return (links) => [
    [
      ...(['pair', 'when', 'correlation', 'low', 'high'] as const).map((column) =>
        t(`review.overview.story.csv.${column}`),
      ),
      ...[t('review.overview.story.column.n'), t('review.overview.story.column.judged')],
    ],
    ...links.map((link): readonly CsvCell[] => [
      ...[words(link).pair, words(link).when, link.rho, link.interval.low, link.interval.high, link.n],
      t(link.standsOut ? 'review.overview.story.stands_out' : 'review.overview.story.chance'),
    ]),
  ]
}

export const Links = ({ story }: { story: Story }): ReactNode => {
  const t = useText()
  const format = useFormat()
  const rhoOf = useRho()
  const words = useLinkWords()
  const linkRows = useLinkRows()
  const [all, setAll] = useFold('links')
  const { links, pairs } = story
  const shown = all ? links : links.slice(0, AT_FIRST)
  const out = links.filter((link) => link.standsOut).length
  return (
    <>
      <Small>
        {t('review.overview.story.caution', { count: pairs, pairs: format.number(pairs), lag: MOST_LAG })}
      </Small>
      {links.length === 0 ? (
        <p>{t('review.overview.story.too_few', { least: LEAST_PAIRS + 1 })}</p>
      ) : (
        <>
          <p>
            {out === 0
              ? t('review.overview.story.found_none')
              : t('review.overview.story.found', { count: out })}
          </p>
          <Scroll>
            <Table isReadOnly size="small" style={{ minWidth: 680, maxWidth: 1000 }}>
              <Table.Caption>
                <Hidden>{t('review.overview.story.links')}</Hidden>
              </Table.Caption>
              <Table.Head>
                <Table.HeaderRow>
                  <Start scope="col" style={{ width: '36%' }}>
                    {t('review.overview.story.column.pair')}
                  </Start>
                  <Start scope="col">{t('review.overview.story.column.when')}</Start>
                  <End scope="col">{t('review.overview.story.column.rho')}</End>
                  <End scope="col">{t('review.overview.story.column.n')}</End>
                  <Start scope="col">{t('review.overview.story.column.judged')}</Start>
                </Table.HeaderRow>
              </Table.Head>
              <Table.Body>
                {shown.map((link) => {
                  const { pair, when } = words(link)
                  return (
                    <BodyRow key={pair}>
                      <NameCell scope="row">{pair}</NameCell>
                      <WideCell>{when}</WideCell>
                      <Cell>
                        {rhoOf(link.rho)}
                        <Small as="span">
                          {' '}
                          {t('review.overview.story.interval', {
                            low: rhoOf(link.interval.low),
                            high: rhoOf(link.interval.high),
                          })}
                        </Small>
                      </Cell>
                      <Cell>{format.number(link.n)}</Cell>
                      <WideCell>
                        {t(
                          link.standsOut
                            ? 'review.overview.story.stands_out'
                            : 'review.overview.story.chance',
                        )}
                      </WideCell>
                    </BodyRow>
                  )
                })}
              </Table.Body>
            </Table>
          </Scroll>
          <CsvButton name="weeks-together" rows={() => linkRows(links)} />
          {links.length > AT_FIRST ? (
            <div>
              <TextLink aria-expanded={all} onClick={() => setAll(!all)}>
                {all
                  ? t('panel.show_less')
                  : t('review.overview.story.more', { count: links.length - AT_FIRST })}
              </TextLink>
            </div>
          ) : null}
        </>
      )}
    </>
  )
}
