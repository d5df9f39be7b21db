// What of the account could not be read that the pickers of this page offer, or its figures stand on?

import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { useServices } from '#app/host/services.tsx'
import { useText } from '#app/i18n/language.tsx'
import { Failed } from '#app/kit/Failed.tsx'
import { groupsQuery } from '#app/queries/account-lists.ts'
import { brandNamesQuery } from '#app/queries/segment-lists.ts'
import { settingsQuery } from '#app/queries/settings.ts'
import { Lacking } from '#app/review/Lacking.tsx'
import { useSegmentNames } from './use-segment-names.ts'

/** Where the team's own records could not be read, the defaults stand in: that is said too. */
export const LackingLists = (props: { fieldKey: string | null }): ReactNode => {
  const services = useServices()
  const t = useText()
  const team = useQuery(settingsQuery(services))
  const groups = useQuery(groupsQuery(services))
  const brands = useQuery(brandNamesQuery(services))
  const segments = useSegmentNames(props.fieldKey, false).failed
  return (
    <>
      {team.data?.reached === false ? (
        <Failed name={t('review.tabs.settings')} because="unavailable" retry={() => team.refetch()} />
      ) : null}
      <Lacking
        of={[
          { name: t('review.data.group'), query: groups },
          { name: t('review.data.brand'), query: brands },
          ...(segments === null ? [] : [{ name: t('review.data.segment'), query: segments }]),
        ]}
      />
    </>
  )
}
