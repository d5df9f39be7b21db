// Where does an app send the agent?

import { textOf } from '#workspace/desk/json.ts'
import { CallError, type Scope } from '#workspace/desk/scope.ts'
import { openNavBar, openNewTicket, openOrganization, openTicket, openUser } from '#workspace/desk/tabs.ts'
import type { Json } from '#workspace/records/json.ts'

/** `routeTo('ticket', id)`, `routeTo('nav_bar', appName, 'a/b')` …; views are not part of this desk. */
export async function routeTo({ room }: Scope, [where, id, ...rest]: readonly Json[]): Promise<void> {
  if (where === 'ticket') await (id === 'new' ? openNewTicket(room) : openTicket(room, Number(id)))
  else if (where === 'user') await openUser(room, Number(id))
  else if (where === 'organization') await openOrganization(room, Number(id))
  else if (where === 'nav_bar') {
    const path = rest.map(textOf).filter((part) => part !== '')
    openNavBar(room, path.join('/'), textOf(id) || undefined)
  } else if (where !== 'views') throw new CallError(`There is no way to ${textOf(where)}`)
}
