// Where does the sidebar's page begin?

import { mount } from '#app/mount.tsx'
import { CustomerPage } from './pages/CustomerPage.tsx'
import { OrganizationPage } from './pages/OrganizationPage.tsx'
import { Sidebar } from './Sidebar.tsx'

mount({
  ticket_sidebar: Sidebar,
  new_ticket_sidebar: Sidebar,
  user_sidebar: CustomerPage,
  organization_sidebar: OrganizationPage,
})
