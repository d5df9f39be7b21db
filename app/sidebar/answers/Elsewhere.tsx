// What do other systems hold for the agent's own words, where the team has such sources?

import { useQuery } from '@tanstack/react-query'
import lock from '@zendeskgarden/svg-icons/src/12/lock-locked-stroke.svg'
import { type ReactNode, useState } from 'react'
import styled from 'styled-components'
import { useServices } from '#app/host/services.tsx'
import { useText } from '#app/i18n/language.tsx'
import { Icon } from '#app/kit/Icon.tsx'
import { PanelBody } from '#app/kit/PanelBody.tsx'
import { panelState } from '#app/kit/panel-state.ts'
import { PartHeading, Row, Small } from '#app/kit/text.tsx'
import { insertLink } from '#app/queries/insert.ts'
import { elsewhereQuery } from '#app/queries/search.ts'
import { hostOf } from '#domain/answers/access.ts'
import { Closed, Title } from './AnswerRow.tsx'
import { CopyInstead } from './CopyInstead.tsx'
import { Insert } from './InsertButton.tsx'
import { elsewhereInsertion } from './insertion.ts'
import { Outward } from './Outward.tsx'

const MOST = 5

interface Hit {
  title: string
  url: string
}

const Entry = (props: { hit: Hit; allowedHosts: readonly string[]; readOnly: boolean }): ReactNode => {
  const { hit, allowedHosts, readOnly } = props
  const t = useText()
  const services = useServices()
  const [done, setDone] = useState<'inserted' | 'copied_needed' | null>(null)
  const insertion = elsewhereInsertion(hit, allowedHosts)
  const host = hostOf(hit.url)
  const title = hit.title.trim() || hit.url
  return (
    <li>
      <Title>{title}</Title>
      <Small>{host}</Small>
      {insertion === null ? (
        <Closed>
          <Icon source={lock} />
          <span>{t('answers.elsewhere_not_listed')}</span>
        </Closed>
      ) : null}
      <Row>
        {insertion === null || readOnly ? null : (
          <Insert
            size="small"
            aria-label={t('answers.insert_named', { title })}
            onClick={async () => setDone(await insertLink(services, insertion.html, insertion.text))}
          >
            {t('answers.insert')}
          </Insert>
        )}
        {host === null ? null : <Outward href={hit.url}>{t('answers.elsewhere_open')}</Outward>}
      </Row>
      {done === 'inserted' ? <Small role="status">{t('answers.done_inserted_link')}</Small> : null}
      {done === 'copied_needed' && insertion !== null ? (
        <CopyInstead text={insertion.text.trim()} why={t('answers.copy_instead')} />
      ) : null}
    </li>
  )
}

const List = styled.ul`
  display: grid;
  gap: ${({ theme }) => theme.space.xs};
`

/** Nothing at all where nothing was found: the account's own articles stand above. */
export const Elsewhere = (props: {
  words: string
  sources: readonly string[]
  allowedHosts: readonly string[]
  readOnly: boolean
}): ReactNode => {
  const t = useText()
  const found = useQuery(elsewhereQuery(useServices(), props.words, props.sources))
  if (props.words === '' || props.sources.length === 0) return null
  return (
    <PanelBody name={t('answers.elsewhere')} state={panelState([found])} lines={2}>
      {() => {
        const hits = found.data === 'off' || found.data === undefined ? [] : found.data.slice(0, MOST)
        return hits.length === 0 ? null : (
          <section aria-label={t('answers.elsewhere')}>
            <PartHeading>{t('answers.elsewhere')}</PartHeading>
            <List>
              {hits.map((hit) => (
                <Entry key={hit.url} hit={hit} allowedHosts={props.allowedHosts} readOnly={props.readOnly} />
              ))}
            </List>
          </section>
        )
      }}
    </PanelBody>
  )
}
