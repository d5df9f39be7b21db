// What does an article say, or a post and the best answer to it?

import { useQuery } from '@tanstack/react-query'
import { Button } from '@zendeskgarden/react-buttons'
import { focusStyles, getColor } from '@zendeskgarden/react-theming'
import { type ReactNode, useEffect, useMemo, useRef, useState } from 'react'
import styled from 'styled-components'
import { useServices } from '#app/host/services.tsx'
import { useText } from '#app/i18n/language.tsx'
import { Failed } from '#app/kit/Failed.tsx'
import { PanelBody } from '#app/kit/PanelBody.tsx'
import { type PanelState, panelState } from '#app/kit/panel-state.ts'
import { TextLink } from '#app/kit/TextLink.tsx'
import { PartHeading, Row, Small, Stack } from '#app/kit/text.tsx'
import { postCommentsQuery } from '#app/queries/preview.ts'
import { articleBodyQuery } from '#app/queries/search.ts'
import { plainArticle } from '#domain/answers/html-text.ts'
import type { Article, Item, Post } from '#domain/content.ts'
import { cleanMarkup } from './clean-markup.ts'
import { passagesIn } from './item-words.ts'
import { Outward } from './Outward.tsx'
import { PassagePicker } from './PassagePicker.tsx'
import { useSelected } from './selected.ts'
import { type Worked, WorkedDetails } from './WorkedDetails.tsx'

const Box = styled.section`
  margin-top: ${({ theme }) => theme.space.xs};
  padding: ${({ theme }) => theme.space.xs} ${({ theme }) => theme.space.sm};
  border: 1px solid ${({ theme }) => getColor({ theme, variable: 'border.subtle' })};
  border-radius: ${({ theme }) => theme.borderRadii.md};
  background: ${({ theme }) => getColor({ theme, variable: 'background.subtle' })};
  font-size: ${({ theme }) => theme.fontSizes.sm};
  line-height: ${({ theme }) => theme.lineHeights.sm};
  overflow-wrap: anywhere;
  ${({ theme }) => focusStyles({ theme })}
`

/** What can be done with it stays in sight. */
const Scrolled = styled.div`
  max-height: 300px;
  overflow: auto;
`

const Body = styled.div`
  & :is(p, ul, ol, table, pre, blockquote) { margin: 0 0 ${({ theme }) => theme.space.xs}; }
  & :is(h1, h2, h3, h4, h5, h6) { margin: ${({ theme }) => theme.space.xs} 0 ${({ theme }) => theme.space.xxs}; font-size: inherit; font-weight: ${({ theme }) => theme.fontWeights.semibold}; }
  & ul { padding-inline-start: 18px; list-style: disc; }
  & ol { padding-inline-start: 18px; list-style: decimal; }
  & img { max-width: 100%; height: auto; }
  & pre { overflow-x: auto; white-space: pre-wrap; }
  & table { display: block; max-width: 100%; overflow-x: auto; border-collapse: collapse; }
  & :is(td, th) { padding: 2px ${({ theme }) => theme.space.xs}; border: 1px solid ${({ theme }) => getColor({ theme, variable: 'border.subtle' })}; }
  & a { color: ${({ theme }) => getColor({ theme, variable: 'foreground.primary' })}; }
`

const Heading = styled(PartHeading)`
  margin: 0;
`

/** Customers and authors write in their own language, whichever way that is read. */
const Words = styled.p.attrs({ dir: 'auto' })`
  white-space: pre-line;
`

const Markup = (props: { html: string; base: string; locale: string }): ReactNode => {
  const box = useRef<HTMLDivElement>(null)
  const [plain, setPlain] = useState(false)
  useEffect(() => {
    const clean = cleanMarkup(props.html, props.base)
    if (clean === null) setPlain(true)
    else box.current?.replaceChildren(clean)
  }, [props.html, props.base])
  return plain ? (
    <Words>{plainArticle(props.html).text}</Words>
  ) : (
    <Body ref={box} lang={props.locale} dir="auto" />
  )
}

export interface PreviewProps {
  item: Item
  /** Open at once with its passages to choose from. */
  picking: boolean
  /** Null where nothing of it may be sent. */
  onQuote: ((passages: readonly string[]) => void) | null
  /** Its address is one of the account's: it can be opened there. */
  leadsOut: boolean
  /** What became of it before, where enough is known of that. */
  worked: Worked | null
}

interface ReadingProps extends PreviewProps {
  state: PanelState
  lines: number
  /** Before what can be quoted. */
  above?: ReactNode
  passages: readonly string[]
  children: ReactNode
}

/** To read, with what is selected ready to be quoted; or to tick passages. */
const Reading = (props: ReadingProps): ReactNode => {
  const { item, passages, onQuote } = props
  const t = useText()
  const [picking, setPicking] = useState(props.picking)
  const box = useRef<HTMLElement>(null)
  const words = useRef<HTMLDivElement>(null)
  const selected = useSelected(words)
  const canQuote = onQuote !== null && passages.length > 0
  const leave = () => {
    setPicking(false)
    box.current?.focus()
  }
  return (
    <Box ref={box} aria-label={t('answers.preview_of', { title: item.title })} tabIndex={-1}>
      <Stack $gap="xs">
        {picking && canQuote ? (
          <PassagePicker passages={passages} onQuote={onQuote} onLeave={leave} />
        ) : (
          <Scrolled tabIndex={0}>
            {props.above}
            <PanelBody name={item.title} state={props.state} lines={props.lines}>
              {() => <div ref={words}>{props.children}</div>}
            </PanelBody>
          </Scrolled>
        )}
        {canQuote && !picking ? (
          <Row>
            {selected === '' ? (
              <TextLink onClick={() => setPicking(true)}>{t('answers.quote_choose')}</TextLink>
            ) : (
              // Pressing it must not take the selection away before the click is heard.
              <Button
                size="small"
                onMouseDown={(event) => event.preventDefault()}
                onClick={() => onQuote([selected])}
              >
                {t('answers.quote_selected')}
              </Button>
            )}
          </Row>
        ) : null}
        {props.worked === null ? null : <WorkedDetails worked={props.worked} />}
        {props.leadsOut ? (
          <Small>
            <Outward href={item.url}>{t('answers.open_outside')}</Outward>
          </Small>
        ) : null}
      </Stack>
    </Box>
  )
}

/** What Zendesk says of an article that this brand does not have. */
const ANOTHER_BRANDS: readonly Extract<PanelState, { kind: 'failed' }>['because'][] = ['denied', 'not_found']

const ArticlePreview = (props: PreviewProps & { item: Article }): ReactNode => {
  const { id, locale, url, text } = props.item
  const t = useText()
  const services = useServices()
  const body = useQuery(articleBodyQuery(services, id, locale))
  const html = body.data?.html
  // Its words do where it cannot be read itself. Another brand's can be found here, but never be read by its number.
  const words = html === undefined && body.error !== null ? text : ''
  const state = panelState([body])
  const isAnothers = state.kind === 'failed' && ANOTHER_BRANDS.includes(state.because)
  const passages = useMemo(() => passagesIn(plainArticle(html ?? '').text || words), [html, words])
  return (
    <Reading
      {...props}
      state={words === '' ? state : panelState([])}
      lines={4}
      above={
        words !== '' && state.kind === 'failed' && !isAnothers ? (
          <Failed name={t('answers.preview_layout')} because={state.because} retry={state.retry} />
        ) : null
      }
      passages={passages}
    >
      {html === undefined ? <Words>{words}</Words> : <Markup html={html} base={url} locale={locale} />}
    </Reading>
  )
}

/** The index may hold the answer already; else it is asked for now. */
const PostPreview = (props: PreviewProps & { item: Post }): ReactNode => {
  const { item } = props
  const t = useText()
  const services = useServices()
  const asks = item.answer === null && item.commentCount > 0
  const comments = useQuery(postCommentsQuery(services, asks ? item.id : null))
  const best = comments.data === 'off' ? undefined : comments.data?.[0]
  const answer = item.answer ?? best?.text ?? null
  const official = item.answer === null ? (best?.official ?? false) : item.official
  const heading =
    answer === null ? 'answers.post_unanswered' : official ? 'answers.post_official' : 'answers.post_best'
  const question = (
    <>
      <Heading as="h4">{t('answers.post_question')}</Heading>
      <Words>{item.text || item.title}</Words>
    </>
  )
  return (
    <Reading
      {...props}
      state={panelState(asks ? [comments] : [])}
      lines={2}
      above={question}
      passages={passagesIn(answer ?? '')}
    >
      <Heading as="h4">{t(heading)}</Heading>
      {answer === null ? null : <Words>{answer}</Words>}
    </Reading>
  )
}

export const Preview = (props: PreviewProps): ReactNode => {
  const { item } = props
  return item.kind === 'article' ? (
    <ArticlePreview {...props} item={item} />
  ) : (
    <PostPreview {...props} item={item} />
  )
}
