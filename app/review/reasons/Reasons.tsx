// Which reasons does the account have to count, and in which days? What the tab needs before it can show anything.

import { useQuery } from '@tanstack/react-query'
import { Alert } from '@zendeskgarden/react-notifications'
import type { ReactNode } from 'react'
import { useServices } from '#app/host/services.tsx'
import { useText } from '#app/i18n/language.tsx'
import { PanelBody } from '#app/kit/PanelBody.tsx'
import { panelState } from '#app/kit/panel-state.ts'
import { TextLink } from '#app/kit/TextLink.tsx'
import { Small } from '#app/kit/text.tsx'
import type { OurFields } from '#app/queries/fields.ts'
import { zoneQuery } from '#app/queries/zone.ts'
import { isSample } from '#app/review/data/beyond.ts'
import { DataFrame } from '#app/review/data/DataFrame.tsx'
import type { TabProps } from '#app/review/tabs.ts'
import { useTaxonomy } from '#app/review/taxonomy.ts'
import { CountedPart } from './CountedPart.tsx'
import { ByContacts } from './contacts/ByContacts.tsx'
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

/** Shown in place of contacts: tickets as Zendesk's search counts them, for accounts too large to be read. */
const COUNTED = 'counts'

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
        const counted = place.detail === COUNTED
        const asked = { place, go, fields: found, field: found.reason, taxonomy, zone: zone.data }
        return (
          <>
            {counted ? (
              <ReasonsTab {...asked} />
            ) : (
              <DataFrame place={place} go={go}>
                {(chosen) => (
                  <>
                    {isSample(chosen) ? <CountedPart {...asked} chosen={chosen} detail={COUNTED} /> : null}
                    <ByContacts place={place} go={go} chosen={chosen} />
                  </>
                )}
              </DataFrame>
            )}
            <Small>
              {t(counted ? 'review.by_reason.counted' : 'review.by_reason.not_counted')}{' '}
              {counted ? `${t('review.by_reason.counted_limits')} ` : ''}
              <TextLink inText onClick={() => go({ detail: counted ? null : COUNTED, listed: null })}>
                {t(counted ? 'review.by_reason.by_contacts' : 'review.by_reason.by_counts')}
              </TextLink>
            </Small>
          </>
        )
      }}
    </PanelBody>
  )
}
