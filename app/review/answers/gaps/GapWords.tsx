// What would the missing article be about? Words that the flagged tickets share, and what their customers searched for in vain.

import { useQuery } from '@tanstack/react-query'
import { Button } from '@zendeskgarden/react-buttons'
import { type ReactNode, useState } from 'react'
import styled from 'styled-components'
import { useServices } from '#app/host/services.tsx'
import { useFormat, useText } from '#app/i18n/language.tsx'
import { Failed } from '#app/kit/Failed.tsx'
import { because } from '#app/kit/panel-state.ts'
import { Row, Small, Stack } from '#app/kit/text.tsx'
import {
  type FlaggedContact,
  type GapTickets,
  gapWordsQuery,
  MOST_ASKED,
  vainSearchesQuery,
} from '#app/queries/gap-words.ts'

/** A whole sentence, in a narrow column: it goes over lines rather than out of sight. */
const Ask = styled(Button)`
  height: auto;
  min-height: 32px;
  padding-block: 6px;
  line-height: ${({ theme }) => theme.lineHeights.sm};
  text-align: start;
  white-space: normal;
`

interface Asked {
  /** What is asked for by a press. */
  button: string
  name: string
  query: { data: unknown; error: unknown; isFetching: boolean; refetch: () => Promise<unknown> }
  wanted: boolean
  onAsk: () => void
  children: ReactNode
}

/** Asked for by a press, as it reads texts, or costs calls. */
const OnDemand = ({ button, name, query, wanted, onAsk, children }: Asked): ReactNode => {
  const t = useText()
  if (!wanted)
    return (
      <Row>
        <Ask size="small" onClick={onAsk}>
          {button}
        </Ask>
      </Row>
    )
  if (query.data !== undefined) return children
  if (query.error && !query.isFetching)
    return <Failed name={name} because={because(query.error)} retry={query.refetch} />
  return <Small role="status">{t('review.answers.gaps.reading')}</Small>
}

export const SharedWords = ({ asked }: { asked: GapTickets }): ReactNode => {
  const t = useText()
  const format = useFormat()
  const [wanted, setWanted] = useState(false)
  const words = useQuery(gapWordsQuery(useServices(), wanted ? asked : null))
  const found = words.data
  return (
    <OnDemand
      button={t('review.answers.gaps.words')}
      name={t('review.answers.gaps.words')}
      query={words}
      wanted={wanted}
      onAsk={() => setWanted(true)}
    >
      <Stack $gap="xxs">
        <Small role="status">
          {t(found?.groups.length ? 'review.answers.gaps.words_of' : 'review.answers.gaps.words_none', {
            count: found?.read ?? 0,
          })}
        </Small>
        <ul>
          {found?.groups.map(({ words: some, tickets }) => (
            <li key={some.join()}>
              {some.join(', ')} <Small as="span">· {format.number(tickets.length)}</Small>
            </li>
          ))}
        </ul>
      </Stack>
    </OnDemand>
  )
}

export const VainSearches = ({ contacts }: { contacts: readonly FlaggedContact[] }): ReactNode => {
  const t = useText()
  const [wanted, setWanted] = useState(false)
  const searches = useQuery(vainSearchesQuery(useServices(), wanted ? contacts : null))
  const found = searches.data
  const asked = Math.min(MOST_ASKED, contacts.length)
  return (
    <OnDemand
      button={t('review.answers.gaps.searches')}
      name={t('review.answers.gaps.searches')}
      query={searches}
      wanted={wanted}
      onAsk={() => setWanted(true)}
    >
      {found === 'off' || found === undefined ? (
        <Small role="status">{t('review.answers.gaps.searches_off')}</Small>
      ) : (
        <Stack $gap="xxs">
          <Small role="status">
            {t(found.length === 0 ? 'review.answers.gaps.searches_none' : 'review.answers.gaps.searches_of', {
              count: asked,
            })}
          </Small>
          <ul>
            {found.map(({ query, people }) => (
              <li key={query}>
                <q>{query}</q> <Small as="span">· {t('review.answers.gaps.people', { count: people })}</Small>
              </li>
            ))}
          </ul>
        </Stack>
      )}
    </OnDemand>
  )
}
