// What kept this contact from being resolved at the first? Likely causes first, with their evidence.

import { type ReactNode, useId, useState } from 'react'
import { useServices } from '#app/host/services.tsx'
import { useText } from '#app/i18n/language.tsx'
import { Chip } from '#app/kit/Chip.tsx'
import { EvidenceList } from '#app/kit/EvidenceList.tsx'
import { TextLink } from '#app/kit/TextLink.tsx'
import { PartHeading, Row, Small, Stack } from '#app/kit/text.tsx'
import { useAgentWord } from '#app/sidebar/agent-word.tsx'
import type { AccountField, OpenTicket } from '#domain/open-ticket.ts'
import { inhibitorValue } from '#domain/reasons/inhibitors.ts'
import { proposalsFor } from './assessment.ts'
import { isChosen, offered, toggled } from './inhibitor-choice.ts'
import type { FieldSetter } from './set-fields.ts'
import type { Suggested } from './suggestions.ts'
import type { Known } from './verdict.ts'
import { useInhibitorName } from './words.ts'

const MOST_LIKELY = 3

export const InhibitorPart = (props: {
  field: AccountField | null
  ticket: OpenTicket
  suggested: Suggested
  known: Known
  canSet: boolean
  setter: FieldSetter
}): ReactNode => {
  const { field, setter, ticket } = props
  const { now } = useServices()
  const t = useText()
  const id = useId()
  const nameOf = useInhibitorName(field)
  const { word, say } = useAgentWord()
  const [all, setAll] = useState(false)
  if (field === null) return <Small>{t('inhibitor.no_field')}</Small>
  const proposals = proposalsFor(ticket, props.suggested, props.known, word, now())
  const likely = proposals.slice(0, MOST_LIKELY)
  const choice = {
    first: setter.pending === undefined ? ticket.inhibitor : setter.pending,
    further: word.furtherInhibitors,
  }
  const values = offered(
    field.options,
    likely.map(({ inhibitor }) => inhibitor),
  )
  const isLikely = (value: string) => likely.some(({ inhibitor }) => inhibitorValue(inhibitor) === value)
  const shown = values.filter(
    (value) => all || likely.length === 0 || isLikely(value) || isChosen(choice, value),
  )
  const toggle = (value: string) => {
    const next = toggled(choice, value)
    say({ furtherInhibitors: next.further })
    if (next.first !== choice.first) setter.set(next.first)
  }
  return (
    <section aria-labelledby={id}>
      <Stack $gap="xxs">
        <PartHeading id={id}>{t('inhibitor.title')}</PartHeading>
        <Row role="group" aria-labelledby={id} data-inhibitors="">
          {shown.map((value) => (
            <Chip
              key={value}
              pressed={isChosen(choice, value)}
              disabled={!props.canSet}
              word={isLikely(value) ? t('inhibitor.likely') : undefined}
              onClick={() => toggle(value)}
            >
              {nameOf(value)}
            </Chip>
          ))}
          {shown.length < values.length ? (
            <TextLink onClick={() => setAll(true)}>{t('inhibitor.more')}</TextLink>
          ) : null}
        </Row>
        {likely.map(({ inhibitor, evidence }) => (
          <EvidenceList
            key={inhibitor}
            name={t('inhibitor.evidence', { name: nameOf(inhibitorValue(inhibitor)) })}
            evidence={evidence}
          />
        ))}
      </Stack>
    </section>
  )
}
