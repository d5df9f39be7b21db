// What the account itself is: groups, brands, languages, settings.

import type { BrandRecord, GroupRecord } from '#workspace/records/people.ts'
import { notFound } from '#workspace/world/refused.ts'
import { rightsOf } from '#workspace/world/rights.ts'
import { countAnswer } from './counts.ts'
import { supportList } from './envelope.ts'
import { localeId, presentBrand, presentGroup } from './people/people-records.ts'
import { type Answer, type Call, idParam, ok, type Route, route, signedIn } from './route.ts'

const groups = (call: Call): GroupRecord[] => call.world.people.groups.filter(({ deleted }) => !deleted)

const listGroups = (call: Call): Answer =>
  ok(
    supportList(call, {
      name: 'groups',
      rows: groups(call),
      id: (group) => group.id,
      present: (group) => presentGroup(call.origin, group),
    }),
  )

function group(call: Call): Answer {
  const found = call.world.people.group(idParam(call, 'group_id'))
  if (found === undefined) throw notFound()
  return ok({ group: presentGroup(call.origin, found) })
}

/** Agents see the brands they belong to; memberships are not modelled, so that is all of them, active ones only. */
function brands(call: Call): Answer {
  const admin = rightsOf(signedIn(call), call.world.people).level === 'admin'
  const rows: BrandRecord[] = call.world.account.brands.filter(({ active }) => admin || active)
  return ok(
    supportList(call, {
      name: 'brands',
      rows,
      id: (brand) => brand.id,
      present: (brand) => presentBrand(call.world, call.origin, brand),
    }),
  )
}

const NAMES: Record<string, string> = {
  'en-US': 'English',
  de: 'Deutsch',
  es: 'Español',
  fr: 'Français',
  it: 'Italiano',
  nl: 'Nederlands',
  'pt-BR': 'Português (Brasil)',
}

/** Support spells languages `en-US`, the help centre `en-us`. */
const supportLocale = (locale: string): string =>
  locale.replace(/-([a-z]{2})$/, (_all, region: string) => `-${region.toUpperCase()}`)

const presentLocale = (call: Call, locale: string): Record<string, unknown> => ({
  url: `${call.origin}/api/v2/locales/${localeId(locale)}.json`,
  id: localeId(locale),
  locale,
  name: NAMES[locale] ?? locale,
  created_at: '2025-01-01T00:00:00Z',
  updated_at: '2025-01-01T00:00:00Z',
})

const locales = (call: Call): Answer =>
  ok({ locales: call.world.account.locales.map(supportLocale).map((locale) => presentLocale(call, locale)) })

/** The caller's own; the account's for nobody. */
const currentLocale = (call: Call): Answer =>
  ok({
    locale: presentLocale(call, call.user?.locale ?? supportLocale(call.world.account.defaultLocale)),
  })

function settings(call: Call): Answer {
  const { controls, account } = call.world
  return ok({
    settings: {
      active_features: {
        customer_satisfaction: true,
        light_agents: controls.plan === 'enterprise',
        on_hold_status: account.customStatuses.some((status) => status.status_category === 'hold'),
        sandbox: controls.sandbox,
        ticket_forms: account.forms.length > 1,
        ticket_tagging: true,
        markdown: true,
        business_hours: false,
      },
      api: { accepted_api_agreement: true, api_password_access: 'false', api_token_access: 'true' },
      branding: {
        header_color: '03363D',
        page_background_color: '333333',
        tab_background_color: '7FA239',
        text_color: 'FFFFFF',
      },
      brands: {
        default_brand_id: account.brands.find((brand) => brand.default)?.id ?? 0,
        require_brand_on_new_tickets: false,
      },
      localization: {
        locale_ids: account.locales.map((locale) => localeId(supportLocale(locale))),
        time_zone: account.timeZone.split('/').at(-1)?.replaceAll('_', ' ') ?? 'UTC',
        iana_time_zone: account.timeZone,
        uses_12_hour_clock: false,
      },
      tickets: {
        agent_collision: true,
        agent_ticket_deletion: false,
        assign_tickets_upon_solve: controls.switches.assignOnSolve === 'on',
        comments_public_by_default: true,
        is_first_comment_private_enabled: true,
        markdown_ticket_comments: false,
        rich_text_comments: true,
        status_hold: true,
        tagging: true,
      },
      user: {
        language_selection: true,
        multiple_organizations: false,
        tagging: true,
        time_zone_selection: true,
      },
    },
  })
}

export const accountRoutes: readonly Route[] = [
  route('GET', '/api/v2/groups', 'agents', listGroups),
  // Every member of staff may give a ticket to every group here.
  route('GET', '/api/v2/groups/assignable', 'agents', listGroups),
  route('GET', '/api/v2/groups/count', 'agents', (call) => countAnswer(call.world, groups(call).length)),
  route('GET', '/api/v2/groups/{group_id}', 'agents', group),
  route('GET', '/api/v2/brands', 'agents', brands),
  route('GET', '/api/v2/locales', 'anyone', locales),
  route('GET', '/api/v2/locales/current', 'anyone', currentLocale),
  route('GET', '/api/v2/account/settings', 'agents', settings),
]
