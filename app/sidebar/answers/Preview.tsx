// What does an article say, or a post and the best answer to it?

import { useQuery } from '@tanstack/react-query'
import { focusStyles, getColor } from '@zendeskgarden/react-theming'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import styled from 'styled-components'
import { useServices } from '#app/host/services.tsx'
import { useText } from '#app/i18n/language.tsx'
import { PanelBody } from '#app/kit/PanelBody.tsx'
import { panelState } from '#app/kit/panel-state.ts'
import { PartHeading, Small, Stack } from '#app/kit/text.tsx'
import { postCommentsQuery } from '#app/queries/preview.ts'
import { articleBodyQuery } from '#app/queries/search.ts'
import { plainArticle } from '#domain/answers/html-text.ts'
import type { Article, Item, Post } from '#domain/content.ts'
import { cleanMarkup } from './clean-markup.ts'

const Box = styled.section`
  max-height: 320px;
  margin-top: ${({ theme }) => theme.space.xs};
  padding: ${({ theme }) => theme.space.xs} ${({ theme }) => theme.space.sm};
  overflow: auto;
  border: 1px solid ${({ theme }) => getColor({ theme, variable: 'border.subtle' })};
  border-radius: ${({ theme }) => theme.borderRadii.md};
  background: ${({ theme }) => getColor({ theme, variable: 'background.subtle' })};
  font-size: ${({ theme }) => theme.fontSizes.sm};
  line-height: ${({ theme }) => theme.lineHeights.sm};
  overflow-wrap: anywhere;
  ${({ theme }) => focusStyles({ theme })}
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

const Words = styled.p`
  white-space: pre-line;
`

const Outward = styled.a`
  color: ${({ theme }) => getColor({ theme, variable: 'foreground.primary' })};
`

const Markup = (props: { html: string; base: string }): ReactNode => {
  const box = useRef<HTMLDivElement>(null)
  const [plain, setPlain] = useState(false)
  useEffect(() => {
    const clean = cleanMarkup(props.html, props.base)
    if (clean === null) setPlain(true)
    else box.current?.replaceChildren(clean)
  }, [props.html, props.base])
  return plain ? <Words>{plainArticle(props.html).text}</Words> : <Body ref={box} />
}

const ArticlePreview = ({ item }: { item: Article }): ReactNode => {
  const services = useServices()
  const body = useQuery(articleBodyQuery(services, item.id, item.locale))
  return (
    <PanelBody name={item.title} state={panelState([body])} lines={4}>
      {() => (body.data ? <Markup html={body.data.html} base={item.url} /> : null)}
    </PanelBody>
  )
}

/** The index may hold the answer already; else it is asked for now. */
const PostPreview = ({ item }: { item: Post }): ReactNode => {
  const t = useText()
  const services = useServices()
  const asks = item.answer === null && item.commentCount > 0
  const comments = useQuery(postCommentsQuery(services, asks ? item.id : null))
  const best = comments.data === 'off' ? undefined : comments.data?.[0]
  const answer = item.answer ?? best?.text ?? null
  const official = item.answer === null ? (best?.official ?? false) : item.official
  const said = (
    <>
      <Heading as="h4">
        {t(
          answer === null
            ? 'answers.post_unanswered'
            : official
              ? 'answers.post_official'
              : 'answers.post_best',
        )}
      </Heading>
      {answer === null ? null : <Words>{answer}</Words>}
    </>
  )
  return (
    <>
      <Heading as="h4">{t('answers.post_question')}</Heading>
      <Words>{item.text || item.title}</Words>
      {asks ? (
        <PanelBody name={item.title} state={panelState([comments])} lines={2}>
          {() => said}
        </PanelBody>
      ) : (
        said
      )}
    </>
  )
}

export const Preview = ({ item }: { item: Item }): ReactNode => {
  const t = useText()
  return (
    <Box aria-label={t('answers.preview_of', { title: item.title })} tabIndex={-1}>
      <Stack $gap="xs">
        {item.kind === 'article' ? <ArticlePreview item={item} /> : <PostPreview item={item} />}
        <Small>
          <Outward href={item.url} target="_blank" rel="noopener noreferrer">
            {t('answers.open_outside')}
          </Outward>
        </Small>
      </Stack>
    </Box>
  )
}
