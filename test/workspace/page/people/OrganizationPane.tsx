// Which organisation is this, and what did its people ask?

import type { Tab } from '#workspace/desk/types.ts'
import { AppPanel } from '#workspace/page/frames/AppPanel.tsx'
import { day } from '#workspace/page/kit/format.ts'
import { TicketTable } from '#workspace/page/list/TicketTable.tsx'
import { useOrganization } from '#workspace/page/records.ts'
import { Facts, fieldFacts } from './Facts.tsx'
import css from './people.module.css'

export function OrganizationPane({ tab, shown }: { tab: Tab; shown: boolean }) {
  const organization = useOrganization(tab.subjectId)
  return (
    <div className={css.pane}>
      <section className={css.about} aria-label="Organisation">
        <h1 className={css.name}>{organization?.name ?? tab.title}</h1>
        {organization && (
          <Facts
            facts={[
              ['Domains', organization.domain_names.join(', ')],
              ['Since', day(organization.created_at)],
              ['Tags', organization.tags.join(', ')],
              ['Notes', organization.notes],
              ...fieldFacts(organization.organization_fields, tab.fields),
            ]}
          />
        )}
      </section>
      <section className={css.tickets} aria-label="Tickets">
        <TicketTable isNarrow title="Tickets" query={`organization:${tab.subjectId}`} />
      </section>
      <AppPanel tab={tab} shown={shown} />
    </div>
  )
}
