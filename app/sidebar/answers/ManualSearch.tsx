// What does the agent find who searches articles and posts themselves?

import { useQuery } from '@tanstack/react-query'
import { Field, MediaInput } from '@zendeskgarden/react-forms'
import magnifier from '@zendeskgarden/svg-icons/src/16/search-stroke.svg'
import { type ReactNode, useMemo, useState } from 'react'
import { useServices } from '#app/host/services.tsx'
import { useText } from '#app/i18n/language.tsx'
import { Failed } from '#app/kit/Failed.tsx'
import { Icon } from '#app/kit/Icon.tsx'
import { PanelBody } from '#app/kit/PanelBody.tsx'
import { type PanelState, panelState } from '#app/kit/panel-state.ts'
import { useSettled } from '#app/kit/settled.ts'
import { Hidden, Small, Stack } from '#app/kit/text.tsx'
import { indexSearchQuery } from '#app/queries/answers.ts'
import { articleSearchQuery, postSearchQuery, topicsQuery } from '#app/queries/search.ts'
import { useTellSearch } from '#app/sidebar/top-answers.tsx'
import { accessOf } from '#domain/answers/access.ts'
import type { Answer } from '#domain/answers/answer.ts'
import { itemKey } from '#domain/answers/item.ts'
import { oneEach } from '#domain/answers/one-each.ts'
import type { Item } from '#domain/content.ts'
import type { Settings } from '#domain/settings.ts'
import { AnswerRow, type RowProps } from './AnswerRow.tsx'
import type { AnswersView } from './answers.ts'
import { Elsewhere } from './Elsewhere.tsx'

const PAUSE = 300
const SHORTEST = 2
const MOST = 8

interface Found {
  answers: readonly Answer[]
  /** This agent may search nothing, or not any more: that nothing was found would not be true. */
  off: boolean
  state: PanelState
  /** Posts that could not be searched, beside articles that were. */
  posts: PanelState
}

const THERE: PanelState = { kind: 'ready', since: null, retry: () => undefined }

/** In the order in which Zendesk found it. */
const asAnswer = (item: Item, { context }: AnswersView): Answer => ({
  item,
  key: itemKey(item),
  score: 0,
  why: [],
  access: accessOf(item, context),
})

/** While there is no index: the account's own search, articles before posts. */
const useServerSearch = (view: AnswersView, words: string): Found => {
  const services = useServices()
  const asked = view.library === null ? words : ''
  const articles = useQuery(
    articleSearchQuery(services, asked, { locale: '*', limit: MOST, brandId: view.brandId }),
  )
  const topics = useQuery({
    ...topicsQuery(services),
    enabled: asked !== '' && view.community,
  })
  const posts = useQuery(postSearchQuery(services, view.community ? asked : '', topics.data))
  const answers = useMemo(() => {
    const items = [articles.data, posts.data].flatMap((page): readonly Item[] =>
      page === undefined || page === 'off' ? [] : page.items,
    )
    return oneEach(items, view.language)
      .slice(0, 2 * MOST)
      .map((item) => asAnswer(item, view))
  }, [articles.data, posts.data, view])
  const off = articles.data === 'off' && answers.length === 0
  const lost = [topics, posts].filter(({ error }) => error !== null)
  return { answers, off, state: panelState([articles]), posts: lost.length === 0 ? THERE : panelState(lost) }
}

const NONE: readonly Answer[] = []

const useFound = (view: AnswersView, words: string): Found => {
  const services = useServices()
  const server = useServerSearch(view, words)
  const { library, context, community } = view
  const query = library === null ? '' : words
  const local = useQuery(
    indexSearchQuery(services, query, { ...context, limit: MOST }, community, library?.at ?? null),
  )
  return library === null
    ? server
    : { answers: local.data ?? NONE, off: false, state: panelState([local]), posts: THERE }
}

export interface ManualSearchProps extends Omit<RowProps, 'answer' | 'from'> {
  view: AnswersView
  settings: Pick<Settings, 'externalSources' | 'allowedHosts'>
}

export const ManualSearch = (props: ManualSearchProps): ReactNode => {
  const { view, settings, ...row } = props
  const t = useText()
  const [query, setQuery] = useState('')
  const settled = useSettled(query.trim(), PAUSE)
  const words = settled.length < SHORTEST ? '' : settled
  const { answers, off, state, posts } = useFound(view, words)
  useTellSearch(words !== '' && state.kind === 'ready' && !off ? answers.length : null)
  return (
    <Stack>
      <Field>
        <Field.Label hidden>{t('answers.search_label')}</Field.Label>
        <MediaInput
          autoFocus
          isCompact
          type="search"
          start={<Icon source={magnifier} size={16} />}
          value={query}
          placeholder={t('answers.search')}
          autoComplete="off"
          onChange={(event) => setQuery(event.target.value)}
        />
      </Field>
      {words === '' ? null : (
        <PanelBody name={t('answers.search_results')} state={state} lines={4}>
          {() => (
            <>
              <Hidden role="status">{t('answers.result_count', { count: answers.length })}</Hidden>
              {answers.length === 0 ? (
                <Small>{off ? t('answers.off') : t('answers.no_results', { query: words })}</Small>
              ) : null}
              <ol aria-label={t('answers.search_results')}>
                {answers.map((answer) => (
                  <AnswerRow key={answer.key} answer={answer} from="search" {...row} />
                ))}
              </ol>
              {posts.kind === 'failed' ? (
                <Failed name={t('answers.post')} because={posts.because} retry={posts.retry} />
              ) : null}
            </>
          )}
        </PanelBody>
      )}
      <Elsewhere
        words={words}
        sources={settings.externalSources}
        allowedHosts={settings.allowedHosts}
        readOnly={row.readOnly}
      />
    </Stack>
  )
}
