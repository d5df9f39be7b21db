// Which reasons does the account have to count, and in which days? What the tab needs before it can show anything.

import { useQuery } from '@tanstack/react-query'
import { Alert } from '@zendeskgarden/react-notifications'
import type { ReactNode } from 'react'
import { useServices } from '#app/host/services.tsx'
import { useText } from '#app/i18n/language.tsx'
import { PanelBody } from '#app/kit/PanelBody.tsx'
import { panelState } from '#app/kit/panel-state.ts'
import type { OurFields } from '#app/queries/fields.ts'
import { zoneQuery } from '#app/queries/zone.ts'
import type { TabProps } from '#app/review/tabs.ts'
import { useTaxonomy } from '#app/review/taxonomy.ts'
import { ReasonsTab } from './ReasonsTab.tsx'

/** Why there is nothing to count, and what can be done about it. */
const NoReasons = ({ fields }: { fields: OurFields }): ReactNode => {
  const t = useText()
  const { reason, because } = fields
  const why = reason
    ? t('reason.no_options')
    : because.reason === 'inactive' || because.reason === 'not_a_dropdown'
      ? t(`reason.${because.reason}`)
      : t('reason.no_field')
  return (
    <Alert type="warning">
      <Alert.Title>{t('review.open_app')}</Alert.Title>
      {why}
    </Alert>
  )
}

export const Reasons = ({ place, go }: TabProps): ReactNode => {
  const t = useText()
  const services = useServices()
  const { fields, taxonomy } = useTaxonomy()
  const zone = useQuery(zoneQuery(services))
  const found = fields.data
  return (
    <PanelBody name={t('review.reasons')} state={panelState([fields, zone])} lines={8}>
      {() => {
        if (!found || !zone.data) return null
        if (!found.reason || taxonomy.reasons.length === 0) return <NoReasons fields={found} />
        return (
          <ReasonsTab
            place={place}
            go={go}
            fields={found}
            field={found.reason}
            taxonomy={taxonomy}
            zone={zone.data}
          />
        )
      }}
    </PanelBody>
  )
}
