// What did this agent choose here before, that no save has stored, and what becomes of it?

import { useQuery, useQueryClient } from '@tanstack/react-query'
import { type ReactNode, useEffect } from 'react'
import { useServices } from '#app/host/services.tsx'
import { useText } from '#app/i18n/language.tsx'
import { TextLink } from '#app/kit/TextLink.tsx'
import { Row, Small } from '#app/kit/text.tsx'
import { forgetPending, pendingQuery } from '#app/queries/pending.ts'
import { useAgentWord } from '#app/sidebar/agent-word.tsx'
import { wordIn } from '#app/sidebar/kept-choice.ts'
import type { OpenTicket } from '#domain/open-ticket.ts'
import { fateOf } from '#domain/reasons/pending.ts'
import type { Taxonomy } from '#domain/reasons/taxonomy.ts'
import type { FieldSetter } from './set-fields.ts'
import { reasonName } from './words.ts'

/** A draft that still holds the choice gets back what no field holds; else the agent is asked. */
export const KeptChoice = (props: {
  ticket: OpenTicket
  taxonomy: Taxonomy
  canSet: boolean
  reason: FieldSetter
  inhibitor: FieldSetter
}): ReactNode => {
  const { ticket, taxonomy } = props
  const t = useText()
  const services = useServices()
  const client = useQueryClient()
  const { say } = useAgentWord()
  const query = pendingQuery(services, ticket.id)
  const kept = useQuery(query).data ?? null
  const isOffered = (value: string) => taxonomy.byValue.get(value)?.retired === false
  const fate = kept === null ? null : fateOf(kept, ticket, isOffered)
  const settle = () => client.setQueryData(query.queryKey, null)
  useEffect(() => {
    if (kept === null || fate !== 'resume') return
    say(wordIn(kept))
    client.setQueryData(query.queryKey, null)
  }, [kept, fate, say, client, query.queryKey])
  if (kept === null || fate === 'resume') return null
  const name = kept.reason === null ? null : reasonName(taxonomy, kept.reason)
  const take = () => {
    say(wordIn(kept))
    if (kept.reason !== null && kept.reason !== ticket.reason) props.reason.set(kept.reason)
    if (kept.inhibitor !== null && ticket.inhibitor === null) props.inhibitor.set(kept.inhibitor)
    settle()
  }
  const drop = () => {
    forgetPending(services, ticket.id ?? 0).catch(() => undefined)
    settle()
  }
  return (
    <Row role="group" aria-label={t('kept.title')}>
      <Small role="status">
        {fate === 'gone'
          ? t('kept.gone', { reason: name ?? '' })
          : name === null
            ? t('kept.inhibitor')
            : t('kept.reason', { reason: name })}
      </Small>
      {fate === 'offer' && props.canSet ? <TextLink onClick={take}>{t('kept.take')}</TextLink> : null}
      <TextLink onClick={drop}>{t('kept.drop')}</TextLink>
    </Row>
  )
}
