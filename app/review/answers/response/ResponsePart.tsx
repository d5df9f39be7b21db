// How long do people wait in the community for a first answer, for one of the team's own, and who waits still?

import { Table } from '@zendeskgarden/react-tables'
import type { ReactNode } from 'react'
import { useServices } from '#app/host/services.tsx'
import { useFormat, useText } from '#app/i18n/language.tsx'
import { Failed } from '#app/kit/Failed.tsx'
import { PanelBody } from '#app/kit/PanelBody.tsx'
import { because } from '#app/kit/panel-state.ts'
import { TextLink } from '#app/kit/TextLink.tsx'
import { Hidden, Small } from '#app/kit/text.tsx'
import { CsvButton } from '#app/review/data/CsvButton.tsx'
import { useCsvTitle } from '#app/review/data/csv-title.ts'
import { BodyRow, Cell, End, NameCell, Note, Part } from '#app/review/layout.tsx'
import { useDuration } from '#app/review/overview/words.ts'
import { Scroll } from '#app/review/Scroll.tsx'
import { RESPONSE_DAYS } from '#domain/review/community-response.ts'
import { type ResponseState, useResponse } from './use-response.ts'
import { Fixed, Waiting } from './Waiting.tsx'

const KINDS = ['first', 'official'] as const

const Times = ({ response }: Pick<ResponseState, 'response'>): ReactNode => {
  const t = useText()
  const format = useFormat()
  const duration = useDuration()
  const csvTitle = useCsvTitle()
  const title = t('review.answers.response.title')
  return (
    <>
      <Scroll>
        <Fixed isReadOnly size="small">
          <Table.Caption>
            <Hidden>{title}</Hidden>
          </Table.Caption>
          <Table.Head>
            <Table.HeaderRow>
              <Table.HeaderCell scope="col">{t('review.answers.response.until')}</Table.HeaderCell>
              <End scope="col" width="26%">
                {t('review.answers.response.median')}
              </End>
              <End scope="col" width="26%">
                {t('review.answers.response.answered')}
              </End>
            </Table.HeaderRow>
          </Table.Head>
          <Table.Body>
            {KINDS.map((which) => {
              const { medianHours, n } = response[which]
              return (
                <BodyRow key={which}>
                  <NameCell scope="row">{t(`review.answers.response.${which}`)}</NameCell>
                  <Cell>{medianHours === null ? '–' : duration(medianHours * 60)}</Cell>
                  <Cell>
                    {t('review.answers.worked_of', {
                      worked: format.number(n),
                      of: format.number(response.posts),
                    })}
                  </Cell>
                </BodyRow>
              )
            })}
          </Table.Body>
        </Fixed>
      </Scroll>
      <CsvButton
        name="community-response"
        rows={() => [
          (['until', 'median_hours', 'answered', 'posts'] as const).map(csvTitle),
          ...KINDS.map((which) => [
            ...[t(`review.answers.response.${which}`), response[which].medianHours],
            ...[response[which].n, response.posts],
          ]),
        ]}
      />
    </>
  )
}

export const ResponsePart = (): ReactNode => {
  const t = useText()
  const { now } = useServices()
  const state = useResponse()
  const title = t('review.answers.response.title')
  const { response, posts, left, further, failed } = state
  return (
    <Part aria-labelledby="answers-response">
      <h3 id="answers-response">{title}</h3>
      <Note>{t('review.answers.response.what', { count: RESPONSE_DAYS })}</Note>
      <PanelBody name={title} state={state.list} lines={4}>
        {() =>
          state.off ? (
            <p>{t('review.answers.response.off')}</p>
          ) : posts === 0 ? (
            <p>{t('review.answers.response.none')}</p>
          ) : (
            <>
              <Times response={response} />
              <Small role="status">
                {t(left > 0 ? 'review.answers.response.reading' : 'review.answers.response.read', {
                  count: posts,
                  read: response.posts,
                })}
                {state.more ? ` ${t('review.answers.response.more')}` : null}
              </Small>
              {failed.length === 0 ? null : (
                <Failed name={title} because={because(failed[0])} retry={state.retry} />
              )}
              {left === 0 && further > 0 ? (
                <p>
                  <TextLink inText onClick={state.onFurther}>
                    {t('review.answers.further', { count: further })}
                  </TextLink>
                </p>
              ) : null}
              <Waiting posts={response.waiting} now={now()} />
            </>
          )
        }
      </PanelBody>
    </Part>
  )
}
