// In which language does a help-centre call ask, and may it leave that out?

import { type Call, signedIn } from '#workspace/rest/route.ts'
import { forbidden, notFound } from '#workspace/world/refused.ts'
import { rightsOf } from '#workspace/world/rights.ts'

/** Where people open the help centre, whatever the workspace's own address. */
export const accountUrl = (call: Call): string => `https://${call.world.account.subdomain}.zendesk.com`

export const isStaff = (call: Call): boolean =>
  call.user !== null && rightsOf(call.user, call.world.people).level !== 'end_user'

/** Agents may leave the language out, end users may not. */
export function localeOf(call: Call): string {
  const locale = call.params.locale
  if (locale !== undefined) {
    if (!call.world.account.locales.includes(locale)) throw notFound()
    return locale
  }
  signedIn(call)
  if (!isStaff(call)) throw forbidden()
  return call.world.account.defaultLocale
}
