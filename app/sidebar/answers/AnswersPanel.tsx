// Is there already a good answer? Articles and posts for this ticket, to read, to send, or to miss.

import { lazy, type ReactNode, Suspense, useCallback, useEffect, useRef, useState } from 'react'
import { useServices } from '#app/host/services.tsx'
import { useFormat, useText } from '#app/i18n/language.tsx'
import { Chip } from '#app/kit/Chip.tsx'
import { Late } from '#app/kit/Late.tsx'
import { Loading } from '#app/kit/Loading.tsx'
import { Panel } from '#app/kit/Panel.tsx'
import { PanelBody } from '#app/kit/PanelBody.tsx'
import { Row, Small, Stack } from '#app/kit/text.tsx'
import { useWordOnAnswers } from '#app/sidebar/agent-word.tsx'
import { useContribution } from '#app/sidebar/contributions.tsx'
import type { PanelProps } from '#app/sidebar/panels.ts'
import { useTicketFacts } from '#app/sidebar/ticket-facts.tsx'
import { useTellTopAnswers } from '#app/sidebar/top-answers.tsx'
import type { InsertedFrom } from '#domain/answers/funnel.ts'
import type { Item } from '#domain/content.ts'
import { DAY } from '#domain/instant.ts'
import type { OpenTicket } from '#domain/open-ticket.ts'
import { isQuiet } from '#domain/quiet.ts'
import { AnswerList } from './AnswerList.tsx'
import { type AnswersView, useAnswers } from './answers.ts'
import { useInserter } from './insert.ts'
import { useLibrarySync } from './library-sync.ts'
import { useNextAnswer } from './next-answer.ts'
import { usePinning } from './pinning.ts'
import { useReplyLinks } from './reply-links.ts'
import { useSettingAside } from './setting-aside.ts'

const loadWarnings = async () => (await import('./LinkWarnings.tsx')).LinkWarnings
const ManualSearch = lazy(async () => ({ default: (await import('./ManualSearch.tsx')).ManualSearch }))

const loadTags = () => import('./answer-tags.ts')

/** What stands in the list; a closed panel has none, and tells of the newest. */
const useSummary = (view: AnswersView, listed: number | 'waiting' | null): string => {
  const t = useText()
  if (view.state.kind !== 'ready' || view.off || listed === 'waiting') return ''
  const count = listed ?? view.answers.length
  if (count > 0) return t('answers.count', { count })
  return view.hasText ? t('answers.count_none') : ''
}

const hasReaders = ({ segmentIds }: Item): boolean => (segmentIds?.length ?? 0) > 0

/** The index is renewed every hour: a whole day old, something keeps it from that. */
const Age = ({ view }: { view: AnswersView }): ReactNode => {
  const t = useText()
  const format = useFormat()
  const { now } = useServices()
  const at = view.library?.at ?? null
  if (at === null || now() - at < DAY) return null
  return <Small>{t('answers.as_of', { age: format.relative(at) })}</Small>
}

export const AnswersPanel = ({ ticket }: PanelProps): ReactNode => {
  const t = useText()
  const [searching, setSearching] = useState(false)
  const hosts = useRef<readonly string[]>([])
  const suggested = useRef<readonly Item[]>([])
  const { links, check } = useReplyLinks(hosts, suggested)
  const view = useAnswers(ticket, searching || links.some(hasReaders))
  const { gap, irrelevant, say } = useWordOnAnswers()
  const setAside = useSettingAside(ticket)
  const { settings } = useTicketFacts()
  // What was only read from the ticket's tags is theirs to keep: a colleague may have changed it since.
  const gapSaid = useRef<boolean | null>(null)
  const flagGap = (flagged: boolean) => {
    gapSaid.current = flagged
    say({ gap: flagged })
  }
  const [asked, setAsked] = useState(false)
  const waiting = !asked && isQuiet(ticket, settings)
  const seen = useRef<number | null>(null)
  const inserted = useRef(new Map<string, InsertedFrom>())
  const [listed, setListed] = useState<number | null>(null)
  const noteSeen = useCallback((count: number, of: number) => {
    setListed(of)
    seen.current = Math.max(seen.current ?? 0, count)
  }, [])
  const { insert, copy, outcome } = useInserter(ticket, view, (key, from) => {
    if (!inserted.current.has(key)) inserted.current.set(key, from)
  })
  useEffect(() => {
    hosts.current = view.context.allowedHosts
    suggested.current = view.answers.map(({ item }) => item)
  })
  useLibrarySync(view)
  useTellTopAnswers(view.answers)
  const tags = async (saved: OpenTicket) => {
    const { answerTags, linkedItems } = await loadTags()
    // The save does not wait for it: who may read what the reply links to is said when it is known.
    check(linkedItems(saved, view.context.allowedHosts))
    const use = { suggested: seen.current, inserted: inserted.current, gap: gapSaid.current, irrelevant }
    return answerTags(saved, use, view.context.allowedHosts)
  }
  useContribution('answers', tags, loadTags)

  // Zendesk tells who may not change this ticket by its fields: such an agent writes internal notes at most.
  const readOnly = ticket.reasonField === 'denied' && ticket.inhibitorField === 'denied'
  const done = new Set([...inserted.current.keys(), ...irrelevant])
  const next = useNextAnswer(ticket, view, outcome?.answer ?? null, done)
  const pinning = usePinning(ticket)
  const row = {
    readOnly,
    onInsert: insert,
    onCopy: copy,
    outcome,
    next,
    irrelevant,
    onIrrelevant: setAside,
    pinning,
  }
  return (
    <Panel title={t('answers.title')} summary={useSummary(view, waiting ? 'waiting' : listed)}>
      <Stack>
        {links.length > 0 && !view.asksReaders ? (
          <Late name={t('answers.title')} lines={1} load={loadWarnings}>
            {(LinkWarnings) => <LinkWarnings links={links} context={view.context} />}
          </Late>
        ) : null}
        <PanelBody name={t('answers.title')} state={view.state} lines={12}>
          {() => (
            <Stack>
              {readOnly ? <Small>{t('answers.read_only')}</Small> : null}
              <Age view={view} />
              {view.off ? (
                <Small>{t('answers.off')}</Small>
              ) : waiting ? (
                <Row>
                  <Chip onClick={() => setAsked(true)}>{t('answers.show')}</Chip>
                </Row>
              ) : (
                <AnswerList key={ticket.requester?.id ?? 0} view={view} onSeen={noteSeen} {...row} />
              )}
            </Stack>
          )}
        </PanelBody>
        {view.off ? null : (
          <Row>
            <Chip pressed={searching} onClick={() => setSearching(!searching)}>
              {t('answers.search_open')}
            </Chip>
            {readOnly ? null : (
              <Chip pressed={gap} title={t('answers.gap_hint')} onClick={() => flagGap(!gap)}>
                {t(gap ? 'answers.gap_flagged' : 'answers.gap')}
              </Chip>
            )}
          </Row>
        )}
        {searching && !view.off ? (
          <Suspense fallback={<Loading name={t('answers.search_open')} lines={2} />}>
            <ManualSearch view={view} settings={settings} {...row} />
          </Suspense>
        ) : null}
      </Stack>
    </Panel>
  )
}
