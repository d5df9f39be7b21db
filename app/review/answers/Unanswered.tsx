// Which community posts are sent again and again although the team has not answered them officially?

import { Table } from '@zendeskgarden/react-tables'
import { type ReactNode, useMemo } from 'react'
import styled from 'styled-components'
import { useFormat, useText } from '#app/i18n/language.tsx'
import { Failed } from '#app/kit/Failed.tsx'
import { Loading } from '#app/kit/Loading.tsx'
import { because } from '#app/kit/panel-state.ts'
import { TextLink } from '#app/kit/TextLink.tsx'
import { Hidden } from '#app/kit/text.tsx'
import { CsvButton } from '#app/review/data/CsvButton.tsx'
import { useCsvTitle } from '#app/review/data/csv-title.ts'
import { useLines } from '#app/review/Fold.tsx'
import { BodyRow, Cell, End, NameCell, Note, Part, WideCell } from '#app/review/layout.tsx'
import { Scroll } from '#app/review/Scroll.tsx'
import { isUnanswered } from '#domain/answers/unanswered.ts'
import type { Post } from '#domain/content.ts'
import { isTelling } from '#domain/review/stats/sent-items.ts'
import { mostSentPosts } from '#domain/review/stats/sent-posts.ts'
import type { Stats } from '#domain/review/stats/stats.ts'
import { unansweredCsv } from './csv-rows.ts'
import { Link } from './layout.tsx'
import { type UnansweredPost, useUnansweredPosts } from './use-posts.ts'

/** Two calls each: so many are looked at, and so many more whenever the lead asks for them. */
const AT_A_TIME = 10
const FEW_LINES = 4

const Fixed = styled(Table)`
  min-width: 560px;
`

const useStateWords = () => {
  const t = useText()
  return (post: Post): string =>
    t(isUnanswered(post) ? 'review.answers.nobody' : 'review.answers.not_official')
}

const PostLine = ({ sent }: { sent: UnansweredPost }): ReactNode => {
  const t = useText()
  const format = useFormat()
  const stateOf = useStateWords()
  const { post, contacts, n, worked, usual } = sent
  const figures = { worked: format.number(Math.round(worked)), of: format.number(Math.round(n)) }
  return (
    <BodyRow>
      <NameCell scope="row">
        <Link href={post.url} target="_blank" rel="noopener noreferrer">
          {post.title}
        </Link>
      </NameCell>
      <Cell>{format.number(contacts)}</Cell>
      <Cell>
        {!isTelling(sent)
          ? t('review.answers.too_few')
          : usual === null
            ? t('review.answers.worked_of', figures)
            : t('review.answers.worked_usual', { ...figures, usual: format.percent(usual) })}
      </Cell>
      <WideCell>{stateOf(post)}</WideCell>
    </BodyRow>
  )
}

const PostTable = ({ posts }: { posts: readonly UnansweredPost[] }): ReactNode => {
  const t = useText()
  return (
    <Scroll>
      <Fixed isReadOnly size="small">
        <Table.Caption>
          <Hidden>{t('review.answers.unanswered')}</Hidden>
        </Table.Caption>
        <Table.Head>
          <Table.HeaderRow>
            <Table.HeaderCell scope="col">{t('review.answers.post')}</Table.HeaderCell>
            <End scope="col" width="128px">
              {t('review.answers.sent')}
            </End>
            <End scope="col" width="150px">
              {t('review.answers.worked')}
            </End>
            <Table.HeaderCell scope="col" width="26%">
              {t('review.answers.state')}
            </Table.HeaderCell>
          </Table.HeaderRow>
        </Table.Head>
        <Table.Body>
          {posts.map((sent) => (
            <PostLine key={sent.id} sent={sent} />
          ))}
        </Table.Body>
      </Fixed>
    </Scroll>
  )
}

export const Unanswered = ({ stats }: { stats: Stats }): ReactNode => {
  const t = useText()
  const format = useFormat()
  const stateOf = useStateWords()
  const csvTitle = useCsvTitle()
  const [wanted, more] = useLines('unanswered', AT_A_TIME)
  const all = useMemo(() => mostSentPosts(stats), [stats])
  const sent = useMemo(() => all.slice(0, wanted), [all, wanted])
  const further = Math.min(AT_A_TIME, all.length - sent.length)
  const { posts, gone, done, failed, retry } = useUnansweredPosts(sent)
  const left = sent.length - done
  const name = t('review.answers.unanswered')
  return (
    <Part aria-labelledby="unanswered-title">
      <h3 id="unanswered-title">{name}</h3>
      <Note>
        {t('review.answers.unanswered_what', {
          from: format.date(stats.from),
          to: format.date(stats.to),
        })}
      </Note>
      {posts.length > 0 ? <PostTable posts={posts} /> : null}
      {left > 0 ? <Loading name={name} lines={Math.min(FEW_LINES, left)} /> : null}
      {failed.length > 0 ? <Failed name={name} because={because(failed[0])} retry={retry} /> : null}
      {left === 0 && further > 0 ? (
        <p>
          <TextLink inText onClick={more}>
            {t('review.answers.further', { count: further })}
          </TextLink>
        </p>
      ) : null}
      {left === 0 && posts.length === 0 && failed.length === 0 ? (
        <p>
          {t(
            sent.length === 0
              ? 'review.answers.none_sent'
              : gone === done
                ? 'review.answers.all_gone'
                : 'review.answers.all_answered',
          )}
        </p>
      ) : null}
      {posts.length > 0 ? (
        <CsvButton name="unanswered-posts" rows={() => unansweredCsv(posts, stateOf, csvTitle)} />
      ) : null}
    </Part>
  )
}
