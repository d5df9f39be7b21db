// Which pane belongs to which kind of tab?

import type { Tab } from '#workspace/desk/types.ts'
import { AppFrame } from './frames/AppFrame.tsx'
import { OrganizationPane } from './people/OrganizationPane.tsx'
import { UserPane } from './people/UserPane.tsx'
import { useDeskState } from './surroundings.tsx'
import { TicketPane } from './ticket/TicketPane.tsx'

/** `shown` is whether it is the pane in front: what is behind stays mounted. */
export function Pane({ tab, shown }: { tab: Tab; shown: boolean }) {
  if (tab.kind === 'nav_bar') return <NavBarPane tab={tab} />
  if (tab.kind === 'user') return <UserPane tab={tab} shown={shown} />
  if (tab.kind === 'organization') return <OrganizationPane tab={tab} shown={shown} />
  return <TicketPane tab={tab} shown={shown} />
}

function NavBarPane({ tab }: { tab: Tab }) {
  const instance = useDeskState().instances.find((one) => one.guid === tab.instanceGuid)
  return instance ? <AppFrame instance={instance} fills /> : null
}
