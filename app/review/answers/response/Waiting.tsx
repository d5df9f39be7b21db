// Which community posts wait for their first answer, the oldest first?

import { Table } from '@zendeskgarden/react-tables'
import type { ReactNode } from 'react'
import styled from 'styled-components'
import { useFormat, useText } from '#app/i18n/language.tsx'
import { Hidden } from '#app/kit/text.tsx'
import { Link } from '#app/review/answers/layout.tsx'
import { CsvButton } from '#app/review/data/CsvButton.tsx'
import { useLines } from '#app/review/Fold.tsx'
import { BodyRow, Cell, End, NameCell } from '#app/review/layout.tsx'
import { MoreRows } from '#app/review/MoreRows.tsx'
import { Scroll } from '#app/review/Scroll.tsx'
import { DAY } from '#domain/instant.ts'
import type { AnsweredPost } from '#domain/review/community-response.ts'

const LINES = 10

export const Fixed = styled(Table)`
  min-width: 520px;
  max-width: 860px;
`

export const Waiting = ({ posts, now }: { posts: readonly AnsweredPost[]; now: number }): ReactNode => {
  const t = useText()
  const format = useFormat()
  const [limit, more] = useLines('waiting', LINES)
  const title = t('review.answers.response.waiting')
  const days = ({ createdAt }: AnsweredPost): number => Math.floor((now - createdAt) / DAY)
  if (posts.length === 0) return <p>{t('review.answers.response.nobody_waits')}</p>
  const oldest = posts[0]
  return (
    <>
      <p>
        {t('review.answers.response.waiting_of', {
          count: posts.length,
          since: oldest ? format.date(oldest.createdAt) : '',
        })}
      </p>
      <Scroll>
        <Fixed isReadOnly size="small">
          <Table.Caption>
            <Hidden>{title}</Hidden>
          </Table.Caption>
          <Table.Head>
            <Table.HeaderRow>
              <Table.HeaderCell scope="col">{t('review.answers.post')}</Table.HeaderCell>
              <End scope="col" width="22%">
                {t('review.answers.response.since')}
              </End>
              <End scope="col" width="22%">
                {t('review.answers.response.days')}
              </End>
            </Table.HeaderRow>
          </Table.Head>
          <Table.Body>
            {posts.slice(0, limit).map((post) => (
              <BodyRow key={post.id}>
                <NameCell scope="row">
                  <Link href={post.url} target="_blank" rel="noopener noreferrer">
                    {post.title}
                  </Link>
                </NameCell>
                <Cell>{format.date(post.createdAt)}</Cell>
                <Cell>{format.number(days(post))}</Cell>
              </BodyRow>
            ))}
          </Table.Body>
        </Fixed>
      </Scroll>
      <MoreRows hidden={posts.length - limit} onMore={more} />
      <CsvButton
        name="community-waiting"
        rows={() => [
          [t('review.answers.post'), t('review.answers.response.days'), 'URL'],
          ...posts.map((post) => [post.title, days(post), post.url]),
        ]}
      />
    </>
  )
}
