// Which articles and posts do agents send most, and how often do they end the matter beside what is usual?

import { Table } from '@zendeskgarden/react-tables'
import { type ReactNode, useMemo } from 'react'
import styled from 'styled-components'
import { useFormat, useText } from '#app/i18n/language.tsx'
import { TextLink } from '#app/kit/TextLink.tsx'
import { Hidden } from '#app/kit/text.tsx'
import { CsvButton } from '#app/review/data/CsvButton.tsx'
import { type CsvTitle, useCsvTitle } from '#app/review/data/csv-title.ts'
import { useLines } from '#app/review/Fold.tsx'
import { BodyRow, Cell, End, NameCell, Note, Part } from '#app/review/layout.tsx'
import { Scroll } from '#app/review/Scroll.tsx'
import { itemOfKey } from '#domain/answers/item.ts'
import type { Item } from '#domain/content.ts'
import type { Cell as CsvCell } from '#domain/review/csv.ts'
import { isTelling, mostSentItems, type SentItem } from '#domain/review/stats/sent-items.ts'
import type { Stats } from '#domain/review/stats/stats.ts'
import { wilson } from '#domain/statistics.ts'
import { Link } from './layout.tsx'
import { useItems } from './use-items.ts'

/** Titles that the browser does not know cost a call each. */
const AT_A_TIME = 10

const Fixed = styled(Table)`
  min-width: 800px;
`

/** The title where it is known, else the number: the figures need not wait for it. */
const Name = ({ sent, item }: { sent: SentItem; item: Item | undefined }): ReactNode => {
  const t = useText()
  const named = itemOfKey(sent.key)
  const id = String(named?.id ?? '')
  if (item === undefined)
    return t(named?.kind === 'article' ? 'review.answers.article' : 'review.answers.post_of', { id })
  return (
    <Link href={item.url} target="_blank" rel="noopener noreferrer">
      {item.title}
    </Link>
  )
}

const Line = ({ sent, item }: { sent: SentItem; item: Item | undefined }): ReactNode => {
  const t = useText()
  const format = useFormat()
  const { contacts, n, worked, usual, irrelevant } = sent
  const { low, high } = wilson(worked, n)
  const figures = { worked: format.number(Math.round(worked)), of: format.number(Math.round(n)) }
  const telling = isTelling(sent)
  return (
    <BodyRow>
      <NameCell scope="row">
        <Name sent={sent} item={item} />
      </NameCell>
      <Cell>{format.number(contacts)}</Cell>
      <Cell>{t(telling ? 'review.answers.worked_of' : 'review.answers.too_few', figures)}</Cell>
      <Cell>
        {telling
          ? t('review.answers.interval_of', { low: format.percent(low), high: format.percent(high) })
          : '–'}
      </Cell>
      <Cell>{telling && usual !== null ? format.percent(usual) : '–'}</Cell>
      <Cell>{irrelevant === 0 ? '–' : format.number(irrelevant)}</Cell>
    </BodyRow>
  )
}

/** All of them, by title as far as titles were asked for; shares are between 0 and 1. */
const sentCsv = (
  all: readonly SentItem[],
  items: ReadonlyMap<string, Item>,
  title: CsvTitle,
): (readonly CsvCell[])[] => [
  (['item', 'title', 'sent', 'old_enough', 'worked', 'low', 'high', 'usual', 'not_relevant'] as const).map(
    title,
  ),
  ...all.map((sent): readonly CsvCell[] => {
    const { key, contacts, n, worked, usual, irrelevant } = sent
    const { low, high } = wilson(worked, n)
    const told = isTelling(sent) ? [low, high, usual] : [null, null, null]
    return [key, items.get(key)?.title ?? null, contacts, n, worked, ...told, irrelevant]
  }),
]

const COLUMNS = [
  ['sent', 128],
  ['worked', 132],
  ['interval', 168],
  ['usual', 80],
  ['not_relevant', 132],
] as const

export const SentMost = ({ stats }: { stats: Stats }): ReactNode => {
  const t = useText()
  const format = useFormat()
  const csvTitle = useCsvTitle()
  const [wanted, more] = useLines('sent', AT_A_TIME)
  const all = useMemo(() => mostSentItems(stats), [stats])
  const sent = useMemo(() => all.slice(0, wanted), [all, wanted])
  const keys = useMemo(() => sent.map(({ key }) => key), [sent])
  const items = useItems(keys)
  const further = Math.min(AT_A_TIME, all.length - sent.length)
  return (
    <Part aria-labelledby="sent-title">
      <h3 id="sent-title">{t('review.answers.sent_most')}</h3>
      <Note>
        {t('review.answers.sent_most_what', {
          from: format.date(stats.from),
          to: format.date(stats.to),
          count: stats.windowDays,
        })}
      </Note>
      {sent.length === 0 ? (
        <p>{t('review.answers.nothing_sent')}</p>
      ) : (
        <Scroll>
          <Fixed isReadOnly size="small">
            <Table.Caption>
              <Hidden>{t('review.answers.sent_most')}</Hidden>
            </Table.Caption>
            <Table.Head>
              <Table.HeaderRow>
                <Table.HeaderCell scope="col">{t('review.answers.item')}</Table.HeaderCell>
                {COLUMNS.map(([name, width]) => (
                  <End key={name} scope="col" width={`${width}px`}>
                    {t(`review.answers.${name}`)}
                  </End>
                ))}
              </Table.HeaderRow>
            </Table.Head>
            <Table.Body>
              {sent.map((one) => (
                <Line key={one.key} sent={one} item={items.get(one.key)} />
              ))}
            </Table.Body>
          </Fixed>
        </Scroll>
      )}
      {sent.length > 0 ? <CsvButton name="answers-sent" rows={() => sentCsv(all, items, csvTitle)} /> : null}
      {further > 0 ? (
        <p>
          <TextLink inText onClick={more}>
            {t('review.answers.further_sent', { count: further })}
          </TextLink>
        </p>
      ) : null}
    </Part>
  )
}
