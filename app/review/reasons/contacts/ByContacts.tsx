// What drives contacts, is anything unusual, and what is to be done first? From the contacts themselves.

import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useCallback, useState } from 'react'
import { useServices } from '#app/host/services.tsx'
import { useText } from '#app/i18n/language.tsx'
import { Small, Stack } from '#app/kit/text.tsx'
import { settingsQuery } from '#app/queries/settings.ts'
import { Below } from '#app/review/Below.tsx'
import { isSample } from '#app/review/data/beyond.ts'
import type { ReadyChosen } from '#app/review/data/use-chosen.ts'
import { useEconomy } from '#app/review/data/use-economy.ts'
import { Whole } from '#app/review/layout.tsx'
import { CurrencyContext, currencyOf } from '#app/review/money/currency.ts'
import { FixForm } from '#app/review/reasons/ledger/FixForm.tsx'
import { FixLedger } from '#app/review/reasons/ledger/FixLedger.tsx'
import { useLedger } from '#app/review/reasons/ledger/use-ledger.ts'
import { NoticeForm } from '#app/review/reasons/notices/NoticeForm.tsx'
import { NoticeList } from '#app/review/reasons/notices/NoticeList.tsx'
import { useAlertWords } from '#app/review/reasons/notices/use-alert-words.tsx'
import { ProvisionalNote, WithProvisional } from '#app/review/reasons/provisional/Provisional.tsx'
import { useSupposed } from '#app/review/reasons/provisional/use-supposed.ts'
import type { TabProps } from '#app/review/tabs.ts'
import type { Remedy } from '#domain/reasons/kinds.ts'
import { startOfDay } from '#domain/review/spikes/watched-counts.ts'
import { mayEdit } from '#domain/settings/rights.ts'
import { FixFirst } from './FixFirst.tsx'
import { ReasonsPart } from './ReasonsPart.tsx'
import { SpikeList } from './SpikeList.tsx'
import type { Spikes } from './spikes.ts'
import { useFigures } from './use-figures.ts'
import { inAllRows, useSpikes } from './use-spikes.ts'
import { useAboutName } from './words.ts'

/** What a lead is writing just now. */
interface Writing {
  kind: 'notice' | 'fix'
  about: string
  remedy: Remedy | null
}

/** The first of the days that stood out most, so that the notice says since when. */
function beganAt(spikes: Spikes | null, about: string, zone: string): number | null {
  const alert = spikes?.report.alerts.find(({ reason }) => reason === about)
  return spikes && alert ? startOfDay(spikes.watched, alert.evidence.from, zone) : null
}

export const ByContacts = (props: TabProps & { chosen: ReadyChosen }): ReactNode => {
  const t = useText()
  const services = useServices()
  const team = useQuery(settingsQuery(services)).data
  const { place, go, chosen } = props
  const { judged, taxonomy, zone } = chosen.data
  const [writing, setWriting] = useState<Writing | null>(null)
  const economy = useEconomy()
  const figures = useFigures(chosen, { costs: economy.costs, series: economy.baseFor(place.picks) })
  const supposed = useSupposed(chosen.data)
  const state = useSpikes(chosen.data, supposed?.reasons)
  const spikes = state.kind === 'ready' ? state.spikes : null
  const nameOf = useAboutName(taxonomy)
  const allowed = team?.writable ? mayEdit(team.settings.whoMayEdit, services.agent) : false
  const { costs } = figures
  // What is found in a part of the rows may be no alert.
  const whole = inAllRows(state, chosen.data)
  const ledger = useLedger({ judged, taxonomy, zone, spikes, costs, mayWrite: allowed, whole })
  const mayWrite = allowed && ledger !== null && !ledger.off
  const alerts = useAlertWords({ ledger, spikes, taxonomy, zone, mayWrite })
  const taken = ledger?.taken ?? new Set<string>()
  const remedyOf = (about: string) => taxonomy.byValue.get(about)?.remedy ?? null
  const factsOf = (about: string) => taxonomy.byValue.get(about)?.facts ?? []
  const begin = (kind: Writing['kind'], about: string, remedy = remedyOf(about)) =>
    setWriting({ kind, about, remedy })
  const beginFix = useCallback((about: string, remedy: Remedy | null) => {
    setWriting({ kind: 'fix', about, remedy })
  }, [])
  const form =
    writing === null ? null : { key: writing.about, about: writing.about, name: nameOf(writing.about) }
  const shared = { zone, taken, onDone: () => setWriting(null) }
  return (
    <CurrencyContext.Provider value={currencyOf(economy)}>
      <Whole>
        <SpikeList
          state={state}
          taxonomy={taxonomy}
          zone={zone}
          readFrom={isSample(chosen) ? chosen.data.from : null}
          onShow={(reason) => go({ listed: taxonomy.byValue.has(reason) ? `=${reason}` : reason })}
          onNotice={mayWrite ? (about) => begin('notice', about) : null}
          wordOn={alerts.wordOn}
        />
        {alerts.earlier}
        <NoticeList notices={ledger?.notices ?? []} taxonomy={taxonomy} zone={zone} mayWrite={mayWrite}>
          {writing?.kind === 'notice' && form ? (
            <NoticeForm
              {...form}
              {...shared}
              facts={factsOf(writing.about)}
              key={form.key}
              since={beganAt(spikes, writing.about, zone)}
            />
          ) : null}
        </NoticeList>
        <WithProvisional judged={judged} rows={chosen.contacts.rows} supposed={supposed}>
          <Stack>
            <ReasonsPart
              place={place}
              go={go}
              chosen={chosen}
              figures={figures}
              economy={economy}
              state={state}
              onWrite={mayWrite ? begin : null}
            />
            <ProvisionalNote />
          </Stack>
        </WithProvisional>
        <Below>
          <FixFirst
            judged={judged}
            rows={chosen.contacts.rows}
            costs={costs}
            economy={economy}
            taxonomy={taxonomy}
            go={go}
            onFix={mayWrite ? beginFix : null}
          />
          <FixLedger
            fixes={ledger?.fixes ?? []}
            taxonomy={taxonomy}
            money={costs !== null}
            mayWrite={mayWrite}
          >
            {writing?.kind === 'fix' && form ? (
              <FixForm {...form} {...shared} key={form.key} remedy={writing.remedy} />
            ) : null}
          </FixLedger>
          {ledger?.off ? <Small>{t('review.by_reason.write.off')}</Small> : null}
          {!allowed && team !== undefined ? <Small>{t('review.by_reason.write.not_you')}</Small> : null}
        </Below>
      </Whole>
    </CurrencyContext.Provider>
  )
}
