// Of what, of when and of whom is the summary?

import { useQuery } from '@tanstack/react-query'
import { useServices } from '#app/host/services.tsx'
import { useFormat, useText, useTextById } from '#app/i18n/language.tsx'
import { groupsQuery } from '#app/queries/account-lists.ts'
import { brandNamesQuery } from '#app/queries/segment-lists.ts'
import { beyondIn } from '#app/review/data/beyond.ts'
import { useDates } from '#app/review/reasons/words.ts'
import type { SummaryProps } from './Summary.tsx'

const nameIn = (rows: readonly { id: number; name: string }[] | undefined, id: number): string =>
  rows?.find((row) => row.id === id)?.name ?? `#${id}`

export const useLines = ({ chosen, place }: SummaryProps): readonly string[] => {
  const t = useText()
  const byId = useTextById()
  const format = useFormat()
  const services = useServices()
  const { data, spans, compared } = chosen
  const { range, moment } = useDates(data.zone)
  const groups = useQuery(groupsQuery(services)).data
  const brands = useQuery(brandNamesQuery(services)).data
  const { groupId, channel, brandId, segment } = place.picks
  const period = range(spans.current)
  const picked = [
    { name: t('review.data.group'), value: groupId === null ? null : nameIn(groups, groupId) },
    {
      name: t('review.data.channel'),
      value: channel === null ? null : (byId('channel', channel) ?? channel),
    },
    { name: t('review.data.brand'), value: brandId === null ? null : nameIn(brands, brandId) },
    { name: t('review.data.segment'), value: segment },
  ].flatMap(({ name, value }) => (value === null ? [] : [t('panel.named', { name, value })]))
  const beyond = beyondIn(chosen)
  const doubts = [
    ...(beyond === null || data.from === null
      ? []
      : [
          t(`review.data.beyond.${beyond}`, {
            from: format.date(data.from),
            most: format.number(data.settings.reviewMostRows),
          }),
        ]),
    ...(data.progress === null ? [] : [t('review.summary.still_reading')]),
    ...(data.part ? [t('review.part')] : []),
    ...(data.sampled > 1 ? [t('review.data.sampled', { count: data.sampled })] : []),
  ]
  return [
    compared === null
      ? period
      : t(spans.running ? 'review.running' : 'review.compared', { period, before: range(compared) }),
    ...(picked.length === 0 ? [] : [picked.join(' · ')]),
    t('review.summary.as_of', { rows: format.number(data.judged.table.size), when: moment(data.now) }),
    ...doubts,
  ]
}
