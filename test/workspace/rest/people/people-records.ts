// How does Zendesk spell users, organisations, groups, brands and forms in an answer?

import type { FormRecord } from '#workspace/records/fields.ts'
import type { BrandRecord, GroupRecord, OrganizationRecord, UserRecord } from '#workspace/records/people.ts'
import { rightsOf } from '#workspace/world/rights.ts'
import type { World } from '#workspace/world/world.ts'

const LOCALE_IDS: Record<string, number> = { 'en-US': 1, de: 8, es: 2, fr: 16, it: 22, nl: 1005, 'pt-BR': 19 }

/** Zendesk's number of a language; 1 for those that the workspace has no number for. */
export const localeId = (locale: string): number => LOCALE_IDS[locale] ?? 1

/** Many keys of staff are null or false for end users. */
export function presentUser(world: World, origin: string, user: UserRecord): Record<string, unknown> {
  const staff = user.role !== 'end-user'
  const rights = rightsOf(user, world.people)
  const { id, name, email, created_at, updated_at, time_zone, iana_time_zone, locale, ...rest } = user
  return {
    id,
    url: `${origin}/api/v2/users/${id}.json`,
    name,
    email,
    created_at,
    updated_at,
    time_zone,
    iana_time_zone,
    phone: null,
    shared_phone_number: null,
    photo: null,
    locale_id: localeId(locale),
    locale,
    verified: true,
    external_id: null,
    alias: '',
    shared: false,
    shared_agent: false,
    last_login_at: null,
    two_factor_auth_enabled: staff ? false : null,
    signature: staff ? '' : null,
    details: '',
    notes: '',
    moderator: staff,
    only_private_comments: rights.light,
    restricted_agent: rights.level !== 'admin' && (rights.access !== 'all' || !staff),
    report_csv: staff && !rights.light,
    ...rest,
  }
}

export const presentOrganization = (
  origin: string,
  organization: OrganizationRecord,
): Record<string, unknown> => ({
  url: `${origin}/api/v2/organizations/${organization.id}.json`,
  shared_tickets: false,
  shared_comments: false,
  external_id: null,
  ...organization,
})

export const presentGroup = (origin: string, group: GroupRecord): Record<string, unknown> => ({
  url: `${origin}/api/v2/groups/${group.id}.json`,
  ...group,
})

export const presentBrand = (world: World, origin: string, brand: BrandRecord): Record<string, unknown> => ({
  url: `${origin}/api/v2/brands/${brand.id}.json`,
  brand_url: `https://${brand.subdomain}.zendesk.com`,
  has_help_center: true,
  help_center_state: 'enabled',
  is_deleted: false,
  ticket_form_ids: world.account.forms.map(({ id }) => id),
  signature_template: '{{agent.signature}}',
  created_at: '2025-01-01T00:00:00Z',
  updated_at: '2025-01-01T00:00:00Z',
  ...brand,
})

export const presentForm = (origin: string, form: FormRecord): Record<string, unknown> => ({
  url: `${origin}/api/v2/ticket_forms/${form.id}.json`,
  raw_name: form.name,
  display_name: form.name,
  raw_display_name: form.display_name ?? form.name,
  end_user_visible: true,
  in_all_brands: true,
  restricted_brand_ids: [],
  end_user_conditions: [],
  created_at: '2025-01-01T00:00:00Z',
  updated_at: '2025-01-01T00:00:00Z',
  ...form,
})
