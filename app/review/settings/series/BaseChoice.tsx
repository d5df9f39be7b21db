// By which series are contacts divided: those of all, of each brand, of each segment of customers?

import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { useServices } from '#app/host/services.tsx'
import { useText } from '#app/i18n/language.tsx'
import { Small } from '#app/kit/text.tsx'
import { brandNamesQuery } from '#app/queries/segment-lists.ts'
import { useSegmentNames } from '#app/review/data/use-segment-names.ts'
import { Lacking } from '#app/review/Lacking.tsx'
import { Choice } from '#app/review/settings/Choice.tsx'
import type { Editor } from '#app/review/settings/draft.ts'
import { useFaultAt } from '#app/review/settings/economy/use-fault.ts'
import { Fields, Part, PartTitle } from '#app/review/settings/layout.tsx'
import type { TeamSeries } from '#domain/review/series.ts'

interface Whose {
  id: string
  name: string
}

/** What is gone from the account is still to be seen, and to be taken out. */
const withLost = (listed: readonly Whose[], chosen: Readonly<Record<string, string>>): readonly Whose[] => [
  ...listed,
  ...Object.keys(chosen)
    .filter((id) => !listed.some((one) => one.id === id))
    .map((id) => ({ id, name: id })),
]

export const BaseChoice = (props: { editor: Editor; series: readonly TeamSeries[] }): ReactNode => {
  const t = useText()
  const services = useServices()
  const { editor } = props
  const faultAt = useFaultAt(editor)
  const { economy, fieldMap } = editor.settings
  const { base, baseBy } = economy
  const { names: segments, failed } = useSegmentNames(fieldMap.plan, true)
  const brandNames = useQuery(brandNamesQuery(services))
  const brands = brandNames.data ?? []
  const lacking = [
    { name: t('review.data.brand'), query: brandNames },
    ...(failed === null ? [] : [{ name: t('review.data.segment'), query: failed }]),
  ]
  const options = [
    { value: '', name: t('review.settings.series.base.none') },
    ...props.series.filter(({ kind }) => kind !== 'rate').map(({ name }) => ({ value: name, name })),
  ]
  const put = (change: Partial<typeof economy>) => editor.change({ economy: { ...economy, ...change } })
  const listOf = {
    brands: brands.length < 2 ? [] : brands.map(({ id, name }) => ({ id: String(id), name })),
    segments: segments.map(({ name, value }) => ({ id: value, name })),
  }
  const choose = (part: 'brands' | 'segments', id: string, name: string) => {
    const { [id]: _, ...rest } = baseBy[part]
    put({ baseBy: { ...baseBy, [part]: name === '' ? rest : { ...rest, [id]: name } } })
  }
  return (
    <Part>
      <PartTitle>{t('review.settings.series.base.title')}</PartTitle>
      <Small>{t('review.settings.series.base.hint')}</Small>
      <Lacking of={lacking} />
      <Fields>
        <Choice
          label={t('review.settings.series.base.all')}
          value={base ?? ''}
          options={options}
          message={faultAt('base')}
          onChange={(name) => put({ base: name === '' ? null : name })}
        />
        {(['brands', 'segments'] as const).flatMap((part) =>
          withLost(listOf[part], baseBy[part]).map(({ id, name }) => (
            <Choice
              key={`${part} ${id}`}
              label={t(`review.settings.series.base.${part}`, { name })}
              value={baseBy[part][id] ?? ''}
              options={options}
              message={faultAt(`baseBy.${part}.${id}`)}
              onChange={(chosen) => choose(part, id, chosen)}
            />
          )),
        )}
      </Fields>
    </Part>
  )
}
