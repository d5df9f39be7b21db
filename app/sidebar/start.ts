// Where does the sidebar's page begin?

import { mount } from '#app/mount.tsx'
import { startOffice } from '#app/queries/office.ts'
import { askEarly } from './early.ts'
import { LateCustomerPage, LateOrganizationPage } from './pages/late.tsx'
import { Sidebar } from './Sidebar.tsx'

// While Zendesk is greeted.
startOffice()
mount({
  ticket_sidebar: { Screen: Sidebar, early: askEarly },
  new_ticket_sidebar: { Screen: Sidebar, early: askEarly },
  user_sidebar: { Screen: LateCustomerPage },
  organization_sidebar: { Screen: LateOrganizationPage },
})
