// How is the customer doing whose page is open?

import type { ReactNode } from 'react'
import { useServices } from '#app/host/services.tsx'
import { useText } from '#app/i18n/language.tsx'
import { Panel } from '#app/kit/Panel.tsx'
import { PanelBody } from '#app/kit/PanelBody.tsx'
import { Small } from '#app/kit/text.tsx'
import { HealthBody } from '#app/sidebar/health/HealthBody.tsx'
import { RenewalHint } from '#app/sidebar/health/Hints.tsx'
import { confirmedMood } from '#app/sidebar/health/moods.ts'
import { usePersonFacts } from '#app/sidebar/health/person-facts.ts'
import { readHealth } from '#app/sidebar/health/reading.ts'
import { Summary } from '#app/sidebar/health/Summary.tsx'
import { Skipped } from '#app/sidebar/Skipped.tsx'
import { useTicketFacts } from '#app/sidebar/ticket-facts.tsx'
import { Full } from './Full.tsx'
import { Page } from './Page.tsx'

const CustomerHealth = ({ userId }: { userId: number }): ReactNode => {
  const t = useText()
  const { now } = useServices()
  const { state, known, retryActivity, accountGood, settings, taxonomy } = usePersonFacts(userId, true)
  const { history } = useTicketFacts()
  const reading =
    known &&
    readHealth(
      {
        customer: known.customer,
        organization: known.history.organization,
        contacts: known.history.contacts,
        complete: known.history.complete,
        activity: known.activity,
        taxonomy,
        settings,
        accountGood,
        mood: confirmedMood(null, known.history.contacts, null, now()),
        ticketId: null,
      },
      now(),
    )
  const title = t(reading?.health.mode === 'service_history' ? 'health.service_title' : 'health.title')
  return (
    <Panel title={title} summary={reading ? <Summary reading={reading} /> : undefined}>
      <PanelBody name={title} state={state} lines={8}>
        {() =>
          reading && known ? (
            <HealthBody
              reading={reading}
              history={known.history}
              retryActivity={retryActivity}
              below={<Full reading={reading} organization={known.history.organization} />}
            >
              <RenewalHint renewal={reading.renewal} />
              <Skipped count={known.history.skipped} retry={() => history.refetch()} />
            </HealthBody>
          ) : null
        }
      </PanelBody>
    </Panel>
  )
}

export const CustomerPage = (): ReactNode => {
  const t = useText()
  const { userId } = useServices().host.context
  return (
    <Page userId={userId}>
      {userId === undefined ? (
        <Panel title={t('health.title')}>
          <Small>{t('health.no_customer')}</Small>
        </Panel>
      ) : (
        <CustomerHealth userId={userId} />
      )}
    </Page>
  )
}
