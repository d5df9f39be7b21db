// Where does the sidebar's page begin?

import { mount } from '#app/mount.tsx'
import { startOffice } from '#app/queries/office.ts'
import { LateCustomerPage, LateOrganizationPage } from './pages/late.tsx'
import { Sidebar } from './Sidebar.tsx'

// Its file comes while Zendesk is greeted.
startOffice()
mount({
  ticket_sidebar: Sidebar,
  new_ticket_sidebar: Sidebar,
  user_sidebar: LateCustomerPage,
  organization_sidebar: LateOrganizationPage,
})
