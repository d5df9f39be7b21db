// Which days, whose contacts, and compared with what?

import { useQuery } from '@tanstack/react-query'
import { Field, Select } from '@zendeskgarden/react-forms'
import type { ReactNode } from 'react'
import styled from 'styled-components'
import { useServices } from '#app/host/services.tsx'
import { useText, useTextById } from '#app/i18n/language.tsx'
import { groupsQuery } from '#app/queries/account-lists.ts'
import { brandNamesQuery, segmentsQuery } from '#app/queries/segment-lists.ts'
import type { Place } from '#app/review/place.ts'
import { PeriodPicker } from '#app/review/reasons/PeriodPicker.tsx'
import { dayOf } from '#domain/review/day.ts'
import type { Picks } from './choice.ts'
import type { ChosenState } from './use-chosen.ts'

const Fields = styled.div`
  display: flex;
  flex-wrap: wrap;
  align-items: end;
  gap: ${({ theme }) => theme.space.xs} ${({ theme }) => theme.space.sm};
  @media print { display: none; }
`

const One = styled(Field)`
  width: 152px;
`

interface Option {
  value: string
  label: string
}

/** What is picked but no longer among the options stays visible, so that it can be taken back. */
const Pick = (props: {
  label: string
  value: string | null
  options: readonly Option[]
  /** Of the first choice; absent where there is none beside the options. */
  all?: string
  onChange: (value: string | null) => void
}): ReactNode => {
  const { value, options, all } = props
  const lost = value !== null && options.every((option) => option.value !== value)
  return (
    <One>
      <Field.Label>{props.label}</Field.Label>
      <Select
        isCompact
        value={value ?? ''}
        onChange={({ target }) => props.onChange(target.value === '' ? null : target.value)}
      >
        {all === undefined ? null : <option value="">{all}</option>}
        {lost ? <option value={value}>{value}</option> : null}
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </Select>
    </One>
  )
}

const named = (rows: readonly { id: number; name: string }[] | undefined): readonly Option[] =>
  (rows ?? []).map(({ id, name }) => ({ value: String(id), label: name }))
const numberOf = (value: string | null): number | null => (value === null ? null : Number(value))

const useOptions = ({ data }: ChosenState) => {
  const services = useServices()
  const textOf = useTextById()
  const groups = useQuery(groupsQuery(services)).data
  const brands = useQuery(brandNamesQuery(services)).data
  const segments = useQuery(segmentsQuery(services, data.settings.fieldMap.plan || null)).data
  const channels = data.judged?.table.codes.channel.texts ?? []
  return {
    groups: named(groups),
    brands: named(brands),
    segments: (segments?.segments ?? []).map(({ name }) => ({ value: name, label: name })),
    channels: [...channels]
      .filter((channel) => channel !== '')
      .sort()
      .map((value) => ({ value, label: textOf('channel', value) ?? value })),
  }
}

const COMPARISONS = ['before', 'year', 'none'] as const

const Whose = (props: {
  picks: Picks
  state: ChosenState
  change: (picks: Partial<Picks>) => void
}): ReactNode => {
  const t = useText()
  const { picks, change } = props
  const { groups, brands, segments, channels } = useOptions(props.state)
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
      {segments.length === 0 && picks.segment === null ? null : (
        <Pick
          {...{ label: t('review.data.segment'), value: picks.segment, all, options: segments }}
          onChange={(segment) => change({ segment })}
        />
      )}
    </>
  )
}

export const Pickers = (props: {
  place: Place
  go: (change: Partial<Place>) => void
  state: ChosenState
}): ReactNode => {
  const t = useText()
  const { place, go, state } = props
  const { picks, period } = place
  const today = dayOf(state.data.now, state.data.zone)
  const { firstDay: from = today, lastDay: to = today } = state.spans?.current ?? {}
  const change = (changed: Partial<Picks>) => go({ picks: { ...picks, ...changed } })
  return (
    <Fields role="group" aria-label={t('review.data.pickers')}>
      <PeriodPicker period={period} days={{ from, to }} onChange={(next) => go({ period: next })} />
      <Pick
        label={t('review.data.comparison')}
        value={picks.comparison}
        options={COMPARISONS.map((value) => ({ value, label: t(`review.data.comparisons.${value}`) }))}
        onChange={(value) => change({ comparison: COMPARISONS.find((name) => name === value) ?? 'before' })}
      />
      <Whose picks={picks} state={state} change={change} />
    </Fields>
  )
}
