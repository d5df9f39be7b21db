// Who is this person, and what did they ask before?

import { Button } from '@zendeskgarden/react-buttons'
import type { Tab } from '#workspace/desk/types.ts'
import { AppPanel } from '#workspace/page/frames/AppPanel.tsx'
import { day } from '#workspace/page/kit/format.ts'
import { TicketTable } from '#workspace/page/list/TicketTable.tsx'
import { attempt } from '#workspace/page/problems.ts'
import { useOrganization, useRead } from '#workspace/page/records.ts'
import { useSurroundings } from '#workspace/page/surroundings.tsx'
import type { UserRecord } from '#workspace/records/people.ts'
import { Facts, fieldFacts } from './Facts.tsx'
import css from './people.module.css'

export function UserPane({ tab, shown }: { tab: Tab; shown: boolean }) {
  const { desk } = useSurroundings()
  const { data } = useRead<{ user: UserRecord }>(`/api/v2/users/${tab.subjectId}.json`)
  const user = data?.user
  const organization = useOrganization(user?.organization_id ?? null)
  return (
    <div className={css.pane}>
      <section className={css.about} aria-label="Person">
        <h1 className={css.name}>{user?.name ?? tab.title}</h1>
        {user && (
          <Facts
            facts={[
              ['Email', user.email],
              [
                'Organisation',
                organization && (
                  <Button isLink onClick={() => void attempt(desk.openOrganization(organization.id))}>
                    {organization.name}
                  </Button>
                ),
              ],
              ['Role', user.role],
              ['Language', user.locale],
              ['Time zone', user.iana_time_zone],
              ['Since', day(user.created_at)],
              ['Tags', user.tags.join(', ')],
              ...fieldFacts(user.user_fields, tab.fields),
            ]}
          />
        )}
      </section>
      <section className={css.tickets} aria-label="Tickets">
        <TicketTable isNarrow title="Tickets" query={`requester:${tab.subjectId}`} />
      </section>
      <AppPanel tab={tab} shown={shown} />
    </div>
  )
}
