// Why did this customer have to contact us?

import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useDeferredValue, useState } from 'react'
import { useServices } from '#app/host/services.tsx'
import { useText } from '#app/i18n/language.tsx'
import { Late } from '#app/kit/Late.tsx'
import { Panel } from '#app/kit/Panel.tsx'
import { PanelBody } from '#app/kit/PanelBody.tsx'
import { panelState } from '#app/kit/panel-state.ts'
import { Small, Stack } from '#app/kit/text.tsx'
import { pendingQuery } from '#app/queries/pending.ts'
import { useAgentWord } from '#app/sidebar/agent-word.tsx'
import { useAttention } from '#app/sidebar/attention.ts'
import { useContribution } from '#app/sidebar/contributions.tsx'
import { LateUnwritten } from '#app/sidebar/late-lines.tsx'
import type { PanelProps } from '#app/sidebar/panels.ts'
import { useTicketFacts } from '#app/sidebar/ticket-facts.tsx'
import type { OpenTicket } from '#domain/open-ticket.ts'
import { isQuiet } from '#domain/quiet.ts'
import type { ReasonSuggestion } from '#domain/reasons/suggest.ts'
import { isOther } from '#domain/reasons/taxonomy.ts'
import { ChooseReason } from './ChooseReason.tsx'
import { ChosenReason } from './ChosenReason.tsx'
import { canSetReason } from './can-set-reason.ts'
import { useCalibration } from './day-stats.ts'
import { FirstContactPart } from './FirstContactPart.tsx'
import { Fixed } from './Fixed.tsx'
import { useInhibitorAsked } from './inhibitor-asked.ts'
import { useKnown } from './known.ts'
import { useNewerReason } from './newer-reason.ts'
import { useAlertAbout, useNoticesAbout } from './notices-about.ts'
import { useReasonKeys } from './reason-keys.ts'
import { useFieldSetter } from './set-fields.ts'
import { mostUsed, originOf, useSuggestions } from './suggestions.ts'
import { verdictOf } from './verdict.ts'

const NONE: readonly ReasonSuggestion[] = []

const loadAlert = async () => (await import('./AlertLine.tsx')).AlertLine
const loadNotice = async () => (await import('./FieldNotice.tsx')).FieldNotice
const loadTags = () => import('./reason-tags.ts')
const loadTellThem = async () => (await import('./TellThem.tsx')).TellThem
const loadKept = async () => (await import('./KeptChoice.tsx')).KeptChoice
const loadOther = async () => (await import('./OtherWords.tsx')).OtherWords
const loadInhibitors = async () => (await import('./InhibitorPart.tsx')).InhibitorPart

/** What a stopped solve leads to: the reason to confirm, the best suggestion, else the way to all reasons. */
const BEST = '[data-keeps], [aria-keyshortcuts="1"], [data-opens-picker]'
const INHIBITORS = '[data-inhibitors] button'

export const ReasonPanel = ({ ticket, settled }: PanelProps): ReactNode => {
  const t = useText()
  const services = useServices()
  const { now } = services
  const kept = useQuery(pendingQuery(services, ticket.id)).data
  const attention = useAttention()
  const { word, say } = useAgentWord()
  const { fields, settings, taxonomy } = useTicketFacts()
  const suggested = useSuggestions(ticket, taxonomy, settings)
  const calibration = useCalibration()
  const setter = useFieldSetter(fields.data?.reason ?? null)
  const inhibitorSetter = useFieldSetter(fields.data?.inhibitor ?? null)
  const known = useKnown(ticket)
  const [inhibitorAsked, askInhibitor] = useInhibitorAsked(ticket)
  const [asked, setAsked] = useState(false)
  const waiting = !asked && isQuiet(ticket, settings)
  const tags = async (saved: OpenTicket) => {
    const shown = { inhibitors: inhibitorAsked, reasons: !waiting }
    return (await loadTags()).reasonTags(saved, suggested, known, word, now(), shown)
  }
  useContribution('reason', tags, loadTags)

  // What nobody has seen cannot be taken: a reason found meanwhile is the agent's own.
  const offered = waiting ? NONE : suggested.suggestions
  const verdict = verdictOf({ ...known, ticket, word, now: now() })
  const choose = (value: string | null) => {
    const origin = originOf(value, offered)
    say({ inherited: false, choice: origin === null ? null : { value, origin } })
    setter.set(value)
  }
  const canSet = fields.data !== undefined && canSetReason(fields.data, ticket)
  const value = setter.pending === undefined ? ticket.reason : setter.pending
  const newer = useNewerReason(ticket, value, word.inherited ? NONE : offered)
  const keys = value === null ? offered : newer === null ? NONE : [newer]
  const chooseByKey = useReasonKeys(canSet ? keys : NONE, choose)
  // Nine choices that cannot be made would only be in the way.
  const canSetInhibitor = ticket.inhibitorField === 'ok' || ticket.inhibitorField === 'unknown'
  // Nor do they reply, who may set neither.
  const readOnly = ticket.reasonField === 'denied' && ticket.inhibitorField === 'denied'
  const reason = value === null ? undefined : taxonomy.byValue.get(value)
  // The choice stands at once; what is to be known about it is drawn behind it, in pieces.
  const behind = useDeferredValue(value)
  const about = behind === null ? undefined : taxonomy.byValue.get(behind)
  const hasNotice = useNoticesAbout(behind).length > 0
  const alert = useAlertAbout(behind)
  const lacking =
    attention?.because === 'reason_missing'
      ? value === null || word.inherited
      : attention?.because === 'inhibitor_missing' && ticket.inhibitor === null
  const waits = !settled || ((suggested.pending || !calibration.ready) && value === null)
  const state = waits ? panelState([{ ...fields, data: undefined }]) : panelState([fields])
  return (
    <Panel
      title={t('reason.title')}
      summary={value === null ? t('reason.none') : (reason?.label ?? value)}
      attention={attention?.times ?? 0}
      attentionTo={attention?.because === 'inhibitor_missing' ? INHIBITORS : BEST}
      onKeyDown={chooseByKey}
    >
      <PanelBody name={t('reason.title')} state={state} lines={4}>
        {() => (
          <Stack $gap="sm">
            {lacking ? (
              <Small role="alert">
                {t(attention?.because === 'reason_missing' ? 'guard.stopped' : 'guard.stopped_inhibitor')}
              </Small>
            ) : null}
            {fields.data && !canSet ? (
              <Late name={t('reason.title')} lines={1} load={loadNotice}>
                {(FieldNotice) => <FieldNotice fields={fields.data} ticket={ticket} />}
              </Late>
            ) : null}
            {kept ? (
              <Late name={t('kept.title')} lines={1} load={loadKept}>
                {(KeptChoice) => (
                  <KeptChoice
                    ticket={ticket}
                    taxonomy={taxonomy}
                    canSet={canSet}
                    reason={setter}
                    inhibitor={inhibitorSetter}
                  />
                )}
              </Late>
            ) : null}
            {canSet ? (
              <ChooseReason
                taxonomy={taxonomy}
                suggestions={offered}
                onShow={waiting ? () => setAsked(true) : null}
                usedMost={mostUsed(known.contacts)}
                value={ticket.reason}
                inherited={word.inherited}
                newer={newer}
                keep={() => say({ inherited: false })}
                setter={{ ...setter, set: choose }}
              />
            ) : value === null ? null : (
              <ChosenReason taxonomy={taxonomy} value={value} inherited={word.inherited} actions={null} />
            )}
            {canSet && reason && isOther(reason) && !settings.featuresOff.includes('tags') ? (
              <Late name={t('reason.other_words')} lines={2} load={loadOther}>
                {(OtherWords) => <OtherWords />}
              </Late>
            ) : null}
            <LateUnwritten ticketId={ticket.id} />
            {alert === null || hasNotice ? null : (
              // A notice tells more.
              <Late name={t('reason.title')} lines={2} load={loadAlert}>
                {(AlertLine) => <AlertLine taxonomy={taxonomy} alert={alert} />}
              </Late>
            )}
            {behind === null ? null : <Fixed taxonomy={taxonomy} value={behind} />}
            {verdict === null ? null : <FirstContactPart verdict={verdict} canWrite={canSet} />}
            {verdict?.inhibitorAsked && (canSetInhibitor || ticket.inhibitor !== null) ? (
              <Late name={t('inhibitor.title')} lines={inhibitorAsked ? 3 : 1} load={loadInhibitors}>
                {(InhibitorPart) => (
                  <InhibitorPart
                    field={fields.data?.inhibitor ?? null}
                    ticket={ticket}
                    suggested={suggested}
                    known={known}
                    canSet={canSetInhibitor}
                    setter={inhibitorSetter}
                    asked={inhibitorAsked}
                    onAsk={askInhibitor}
                  />
                )}
              </Late>
            ) : null}
            {about && !readOnly && (about.facts.length > 0 || hasNotice) ? (
              <Late
                key={about.value}
                name={t('tell.title')}
                lines={about.facts.length + 1}
                load={loadTellThem}
              >
                {(TellThem) => <TellThem reason={about} ticket={ticket} />}
              </Late>
            ) : null}
          </Stack>
        )}
      </PanelBody>
    </Panel>
  )
}
