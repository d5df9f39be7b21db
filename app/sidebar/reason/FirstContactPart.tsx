// Was it resolved at first contact so far, why do we say so, and what does the agent say?

import { type ReactNode, useId, useRef, useState } from 'react'
import styled from 'styled-components'
import { useServices } from '#app/host/services.tsx'
import type { TextKey } from '#app/i18n/catalogue.ts'
import { useFormat, useText } from '#app/i18n/language.tsx'
import { Chip } from '#app/kit/Chip.tsx'
import { EvidenceList } from '#app/kit/EvidenceList.tsx'
import { Late } from '#app/kit/Late.tsx'
import { TextLink } from '#app/kit/TextLink.tsx'
import { PartHeading, Row, Small, Stack } from '#app/kit/text.tsx'
import { type AgentWord, useAgentWord } from '#app/sidebar/agent-word.tsx'
import type { Contact } from '#domain/contact.ts'
import { type Change, whatWouldChange } from '#domain/fcr/change.ts'
import type { Verdict } from './verdict.ts'

const SAID: Readonly<Record<NonNullable<Verdict['said']>, TextKey>> = {
  yes: 'first_contact.said_yes',
  no: 'first_contact.said_no',
  cannot: 'first_contact.said_cannot',
}

const COMPUTED: Readonly<Record<Verdict['outcome'], TextKey>> = {
  yes: 'first_contact.yes',
  no: 'first_contact.no',
  open: 'first_contact.open',
  unknown: 'first_contact.unknown',
}

type Saying = Pick<AgentWord, 'firstContact' | 'cannot' | 'because'>

const SAYINGS: readonly { text: TextKey; saying: Saying }[] = [
  { text: 'first_contact.set_yes', saying: { firstContact: 'yes', cannot: false, because: null } },
  { text: 'first_contact.set_no', saying: { firstContact: 'no', cannot: false, because: null } },
  { text: 'first_contact.set_cannot', saying: { firstContact: null, cannot: true, because: null } },
]

const UNSAID: Saying = { firstContact: null, cannot: false, because: null }

const loadBecause = async () => (await import('./Because.tsx')).Because

const CHANGES: Readonly<Record<Change, TextKey>> = {
  matures: 'first_contact.change_matures',
  reason_decides: 'first_contact.change_reason_decides',
  reason_parts: 'first_contact.change_reason_parts',
  unread: 'first_contact.change_unread',
  history: 'first_contact.change_history',
  word: 'first_contact.change_word',
}

/** Changes that somebody has to make who may write on the ticket. */
const TO_WRITE: readonly Change[] = ['reason_decides', 'reason_parts', 'word']

/** What would change the computed outcome; to who may only read, what they could not do about it is not told. */
const Changing = (props: { computed: Verdict['computed']; canWrite: boolean }): ReactNode => {
  const t = useText()
  const format = useFormat()
  const change = whatWouldChange(props.computed)
  return change === null || (!props.canWrite && TO_WRITE.includes(change)) ? null : (
    <Small>{t(CHANGES[change], { date: format.date(props.computed.maturesAt) })}</Small>
  )
}

/** The contact that the outcome is about, where it is an earlier one. */
const Beginning = (props: { contact: Contact }): ReactNode => {
  const t = useText()
  const { host } = useServices()
  const { id, subject } = props.contact
  return (
    <Small>
      <TextLink
        inText
        title={subject}
        onClick={() => host.invoke('routeTo', 'ticket', id).catch(() => undefined)}
      >
        {t('first_contact.began', { ticket: id })}
      </TextLink>
    </Small>
  )
}

/** Leaves the action at its end, which may wrap, the room to be pressed. */
const Head = styled(Row)`
  margin-block-end: ${({ theme }) => theme.space.xxs};
`

export const FirstContactPart = (props: { verdict: Verdict; canWrite: boolean }): ReactNode => {
  const t = useText()
  const id = useId()
  const { word, say } = useAgentWord()
  const [correcting, setCorrecting] = useState(false)
  const { said, computed } = props.verdict
  const part = useRef<HTMLElement>(null)
  const tell = (saying: Saying) => {
    say(saying)
    setCorrecting(false)
    // What was pressed is gone: the control that brought it takes the focus back.
    part.current?.querySelector<HTMLElement>('[data-corrects]')?.focus()
  }
  return (
    <section aria-labelledby={id} ref={part}>
      <Head>
        <PartHeading id={id}>{t('first_contact.title')}</PartHeading>
        <span>{t(said === null ? COMPUTED[computed.outcome] : SAID[said])}</span>
        {props.canWrite ? (
          <TextLink
            data-corrects=""
            aria-expanded={said === null ? correcting : undefined}
            onClick={() => (said === null ? setCorrecting(!correcting) : tell(UNSAID))}
          >
            {t(said === null ? 'first_contact.overrule' : 'first_contact.undo')}
          </TextLink>
        ) : null}
      </Head>
      <Stack $gap="xxs">
        <EvidenceList name={t('first_contact.evidence')} evidence={computed.evidence} />
        {computed.first === null ? null : <Beginning contact={computed.first} />}
        {said === 'yes' || said === 'no' ? (
          <Late name={t('first_contact.because')} lines={1} load={loadBecause}>
            {(Because) => <Because said={said} canWrite={props.canWrite} />}
          </Late>
        ) : said === null ? (
          <Changing computed={computed} canWrite={props.canWrite} />
        ) : null}
        {correcting ? (
          <Row role="group" aria-label={t('first_contact.overrule')}>
            {SAYINGS.map(({ text, saying }) => (
              <Chip
                key={text}
                pressed={word.firstContact === saying.firstContact && word.cannot === saying.cannot}
                onClick={() => tell(saying)}
              >
                {t(text)}
              </Chip>
            ))}
          </Row>
        ) : null}
      </Stack>
    </section>
  )
}
