// How do the pages of users and organisations come in files of their own? Agents open tickets all day, these now and then.

import type { ReactNode } from 'react'
import { useText } from '#app/i18n/language.tsx'
import { Late } from '#app/kit/Late.tsx'

const loadCustomer = async () => (await import('./CustomerPage.tsx')).CustomerPage
const loadOrganization = async () => (await import('./OrganizationPage.tsx')).OrganizationPage

const LINES = 8

export const LateCustomerPage = (): ReactNode => {
  const t = useText()
  return (
    <Late name={t('health.title')} lines={LINES} load={loadCustomer}>
      {(CustomerPage) => <CustomerPage />}
    </Late>
  )
}

export const LateOrganizationPage = (): ReactNode => {
  const t = useText()
  return (
    <Late name={t('health.title')} lines={LINES} load={loadOrganization}>
      {(OrganizationPage) => <OrganizationPage />}
    </Late>
  )
}
