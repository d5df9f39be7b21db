// Which tickets stand behind what was pressed? Its name may still have to be asked for.

import type { ReactNode } from 'react'
import type { ReadyChosen } from '#app/review/data/use-chosen.ts'
import { TicketPanel } from '#app/review/first-contact/TicketPanel.tsx'
import type { Listed } from './detail.ts'
import { useCustomersById, useOrganizationsById } from './use-parties.ts'
import { useListName, useWords } from './words.ts'

/** Keyed by what is listed. */
export const Behind = (props: {
  chosen: ReadyChosen
  listed: Listed
  rows: Uint32Array
  onClose: () => void
}): ReactNode => {
  const { chosen, listed } = props
  const words = useWords()
  const nameOf = useListName(chosen.data.settings.question)
  const [customer, organization] = [
    listed.of === 'customer' ? listed.id : 0,
    listed.of === 'organization' ? listed.id : 0,
  ]
  const people = useCustomersById(customer === 0 ? [] : [customer]).parties
  const firms = useOrganizationsById(organization === 0 ? [] : [organization]).parties
  const names = {
    customer: people.get(customer)?.name ?? words.customer(customer),
    organization: firms.get(organization)?.name ?? words.organization(organization),
  }
  return (
    <TicketPanel
      name={nameOf(listed, names)}
      rows={props.rows}
      judged={chosen.data.judged}
      onClose={props.onClose}
    />
  )
}
