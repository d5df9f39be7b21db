// Which days, whose contacts, and compared with what?

import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import styled from 'styled-components'
import { useServices } from '#app/host/services.tsx'
import { useText, useTextById } from '#app/i18n/language.tsx'
import { groupsQuery } from '#app/queries/account-lists.ts'
import { brandNamesQuery } from '#app/queries/segment-lists.ts'
import type { Place } from '#app/review/place.ts'
import { PeriodPicker } from '#app/review/reasons/PeriodPicker.tsx'
import { dayOf } from '#domain/review/day.ts'
import type { Picks } from './choice.ts'
import { LackingLists } from './LackingLists.tsx'
import { type Option, Pick } from './Pick.tsx'
import { usePicked } from './picked.tsx'
import type { ChosenState } from './use-chosen.ts'
import { useSegmentNames } from './use-segment-names.ts'

const Fields = styled.div`
  display: flex;
  flex-wrap: wrap;
  align-items: start;
  gap: ${({ theme }) => theme.space.xs} ${({ theme }) => theme.space.sm};
  @media print { display: none; }
`

const named = (rows: readonly { id: number; name: string }[] | undefined): readonly Option[] =>
  (rows ?? []).map(({ id, name }) => ({ value: String(id), label: name }))
const numberOf = (value: string | null): number | null => (value === null ? null : Number(value))

const useOptions = ({ data }: ChosenState) => {
  const services = useServices()
  const textOf = useTextById()
  const groups = useQuery(groupsQuery(services)).data
  const brands = useQuery(brandNamesQuery(services)).data
  const channels = data.judged?.table.codes.channel.texts ?? []
  return {
    groups: named(groups),
    brands: named(brands),
    channels: [...channels]
      .filter((channel) => channel !== '')
      .sort()
      .map((value) => ({ value, label: textOf('channel', value) ?? value })),
  }
}

/** What a plan is called costs calls where it is no list: asked for once somebody comes to pick one. */
const Segment = (props: {
  value: string | null
  fieldKey: string | null
  onChange: (value: string | null) => void
}): ReactNode => {
  const t = useText()
  const { value, fieldKey, onChange } = props
  const [reached, setReached] = useState(false)
  const { there, reading, names } = useSegmentNames(fieldKey, reached || value !== null)
  if (!there && value === null) return null
  return (
    <Pick
      {...{ label: t('review.data.segment'), value, all: t('review.data.all'), onChange }}
      options={names.map(({ name, value: id }) => ({ value: id, label: name }))}
      reading={reading ? t('review.data.segments_reading') : null}
      onReach={() => setReached(true)}
    />
  )
}

const COMPARISONS = ['before', 'year', 'none'] as const

const Whose = (props: {
  picks: Picks
  state: ChosenState
  change: (picks: Partial<Picks>) => void
}): ReactNode => {
  const t = useText()
  const { picks, change } = props
  const { groups, brands, channels } = useOptions(props.state)
  const all = t('review.data.all')
  return (
    <>
      <Pick
        {...{
          label: t('review.data.group'),
          value: picks.groupId === null ? null : String(picks.groupId),
          all,
        }}
        options={groups}
        onChange={(value) => change({ groupId: numberOf(value) })}
      />
      <Pick
        {...{ label: t('review.data.channel'), value: picks.channel, all, options: channels }}
        onChange={(channel) => change({ channel })}
      />
      {brands.length < 2 && picks.brandId === null ? null : (
        <Pick
          {...{
            label: t('review.data.brand'),
            value: picks.brandId === null ? null : String(picks.brandId),
            all,
          }}
          options={brands}
          onChange={(value) => change({ brandId: numberOf(value) })}
        />
      )}
      <Segment
        value={picks.segment}
        fieldKey={props.state.data.settings.fieldMap.plan}
        onChange={(segment) => change({ segment })}
      />
    </>
  )
}

export const Pickers = (props: {
  place: Place
  go: (change: Partial<Place>) => void
  state: ChosenState
}): ReactNode => {
  const t = useText()
  const { go, state } = props
  const { picks, period } = usePicked(props.place)
  const today = dayOf(state.data.now, state.data.zone)
  const { firstDay: from = today, lastDay: to = today } = state.spans?.current ?? {}
  const change = (changed: Partial<Picks>) => go({ picks: { ...picks, ...changed } })
  return (
    <>
      <Fields role="group" aria-label={t('review.data.pickers')}>
        <PeriodPicker period={period} days={{ from, to }} onChange={(next) => go({ period: next })} />
        <Pick
          wide
          label={t('review.data.comparison')}
          value={picks.comparison}
          options={COMPARISONS.map((value) => ({ value, label: t(`review.data.comparisons.${value}`) }))}
          onChange={(value) => change({ comparison: COMPARISONS.find((name) => name === value) ?? 'before' })}
        />
        <Whose picks={picks} state={state} change={change} />
      </Fields>
      <LackingLists fieldKey={state.data.settings.fieldMap.plan} />
    </>
  )
}
