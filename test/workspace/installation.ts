// How is our app installed in accounts that tests make for themselves?

import type { AppInstallation } from './desk/app-installation.ts'

const SIDEBAR = 'assets/sidebar.html'
const REVIEW = 'assets/review.html'

export const OUR_INSTALLATION: AppInstallation = {
  appId: 7001,
  installationId: 9001,
  name: 'Barometer',
  version: '0.1.0',
  locations: {
    ticket_sidebar: SIDEBAR,
    new_ticket_sidebar: SIDEBAR,
    user_sidebar: SIDEBAR,
    organization_sidebar: SIDEBAR,
    nav_bar: REVIEW,
    modal: SIDEBAR,
  },
  settings: {},
}
