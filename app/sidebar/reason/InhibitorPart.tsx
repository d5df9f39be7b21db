// What kept this contact from being resolved at the first? Likely causes first, with their evidence.

import { Fragment, type ReactNode, useEffect, useId, useRef, useState } from 'react'
import styled from 'styled-components'
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

/** Under the cause that it speaks for. */
const OwnLine = styled.div`
  flex: 1 0 100%;
`

/** Before the ticket is solved nobody is asked: one line keeps the place, for whoever wants to say it now. */
const NotAskedYet = (props: { onAsk: () => void }): ReactNode => {
  const t = useText()
  const id = useId()
  return (
    <Row role="group" aria-labelledby={id}>
      <PartHeading id={id}>{t('inhibitor.title')}</PartHeading>
      <Small as="span">{t('inhibitor.asked_later')}</Small>
      <TextLink onClick={props.onAsk}>{t('inhibitor.say_now')}</TextLink>
    </Row>
  )
}

export const InhibitorPart = (props: {
  field: AccountField | null
  ticket: OpenTicket
  suggested: Suggested
  known: Known
  canSet: boolean
  setter: FieldSetter
  /** False: not asked yet. */
  asked: boolean
  onAsk: () => void
}): ReactNode => {
  const { field, setter, ticket } = props
  const { now } = useServices()
  const t = useText()
  const id = useId()
  const nameOf = useInhibitorName(field)
  const { word, say } = useAgentWord()
  const [all, setAll] = useState(false)
  const causes = useRef<HTMLDivElement>(null)
  const waited = useRef(false)
  // The button that asked for them is gone: the focus goes to what it showed.
  useEffect(() => {
    if (waited.current && props.asked) causes.current?.querySelector('button')?.focus()
    waited.current = false
  }, [props.asked])
  if (field === null) return <Small>{t('inhibitor.no_field')}</Small>
  const ask = () => {
    waited.current = true
    props.onAsk()
  }
  if (!props.asked) return <NotAskedYet onAsk={ask} />
  const proposals = proposalsFor(ticket, props.suggested, props.known, word, now())
  const isOption = (value: string) => field.options.some((option) => option.value === value)
  const likely = proposals
    .filter(({ inhibitor }) => isOption(inhibitorValue(inhibitor)))
    .slice(0, MOST_LIKELY)
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
        <Row ref={causes} role="group" aria-labelledby={id} data-inhibitors="">
          {shown.map((value) => {
            const found = likely.find(({ inhibitor }) => inhibitorValue(inhibitor) === value)
            return (
              <Fragment key={value}>
                <Chip
                  pressed={isChosen(choice, value)}
                  disabled={!props.canSet}
                  word={found ? t('inhibitor.likely') : undefined}
                  onClick={() => toggle(value)}
                >
                  {nameOf(value)}
                </Chip>
                {found ? (
                  <OwnLine>
                    <EvidenceList
                      name={t('inhibitor.evidence', { name: nameOf(value) })}
                      evidence={found.evidence}
                    />
                  </OwnLine>
                ) : null}
              </Fragment>
            )
          })}
          {shown.length < values.length ? (
            <TextLink onClick={() => setAll(true)}>{t('inhibitor.more')}</TextLink>
          ) : null}
        </Row>
      </Stack>
    </section>
  )
}
