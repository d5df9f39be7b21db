// How do the pages of users and organisations come in files of their own? Agents open tickets all day, these now and then.

import { lazy, type ReactNode, Suspense } from 'react'
import { useText } from '#app/i18n/language.tsx'
import { Loading } from '#app/kit/Loading.tsx'

const CustomerPage = lazy(async () => ({ default: (await import('./CustomerPage.tsx')).CustomerPage }))
const OrganizationPage = lazy(async () => ({
  default: (await import('./OrganizationPage.tsx')).OrganizationPage,
}))

const Late = (props: { children: ReactNode }): ReactNode => {
  const t = useText()
  return <Suspense fallback={<Loading name={t('health.title')} lines={8} />}>{props.children}</Suspense>
}

export const LateCustomerPage = (): ReactNode => (
  <Late>
    <CustomerPage />
  </Late>
)

export const LateOrganizationPage = (): ReactNode => (
  <Late>
    <OrganizationPage />
  </Late>
)
