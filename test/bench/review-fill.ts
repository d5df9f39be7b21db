// What would a browser keep of an account whose contacts the Review page has read before? Worked out by the app's own walk.

import { DAY } from '#domain/instant.ts'
import { blockOf, rowsBetween } from '#domain/review/contacts/block.ts'
import type { Contacts } from '#domain/review/contacts/table.ts'
import { joined, weeksIn } from '#domain/review/stretch.ts'
import type { FactStore } from '#store/facts.ts'
import { syncRows } from '#work/review-rows.ts'
import { IDS } from '#workspace/demo/company.ts'
import { REASONS } from '#workspace/demo/reasons/all.ts'
import type { Account } from '#workspace/records.ts'
import { createClient } from '#workspace/rest/client.ts'
import { createWorld } from '#workspace/world/world.ts'
import { createApi } from '#zendesk/api.ts'
import type { Host, HostAnswer, HostCall } from '#zendesk/host.ts'

/** As many days as the page asks for at first. */
const DAYS = 224
/** So many reasons of each one: tables are to have hundreds of lines. */
const VARIANTS = 12

const variantOf = (value: string, variant: number): string =>
  variant === 0 ? value : `${value}__v${variant}`

/** The account with about five hundred reasons to choose from. */
export const withManyReasons = (account: Account): Account => ({
  ...account,
  ticketFields: account.ticketFields.map((field) =>
    field.id === IDS.reasonField
      ? {
          ...field,
          custom_field_options: Array.from({ length: VARIANTS }, (_, variant) =>
            (field.custom_field_options ?? []).map((option) => ({
              ...option,
              id: option.id + variant * 10_000,
              name: variant === 0 ? option.name : `${option.name}, ${variant}`,
              value: variantOf(option.value, variant),
            })),
          ).flat(),
        }
      : field,
  ),
})

/** Contacts of one reason among its variants, in the field and as a tag. */
function spread({ columns, codes, tags, size, ids }: Contacts): void {
  const known = new Set(REASONS.map(({ value }) => value))
  const isReason = codes.tag.texts.map((text) => known.has(text))
  for (let row = 0; row < size; row += 1) {
    const variant = (ids.idOf(row + 1) ?? 0) % VARIANTS
    const value = codes.reason.textOf(columns.reason[row] ?? 0)
    if (value !== null) columns.reason[row] = codes.reason.codeOf(variantOf(value, variant))
    const from = columns.tagsFrom[row] ?? 0
    for (let at = from; at < from + (columns.tagCount[row] ?? 0); at += 1) {
      const tag = tags[at] ?? 0
      if (isReason[tag - 1]) tags[at] = codes.tag.codeOf(variantOf(codes.tag.textOf(tag) ?? '', variant))
    }
  }
}

export interface KeptFact {
  key: string
  value: unknown
}

/** What the browser keeps under which names after a whole walk: rows by week, and how far it came. */
export async function keptRows(account: Account): Promise<readonly KeptFact[]> {
  let clock = Date.parse(account.now)
  const now = (): number => Date.parse(account.now)
  const kept = new Map<string, unknown>()
  const facts: FactStore = {
    read: async () => undefined,
    write: async (key, value) => void kept.set(key, value),
    remove: async () => undefined,
    clear: async () => true,
    lasting: async () => true,
  }
  const world = createWorld(account, { time: () => clock, controls: { highVolume: true } })
  const client = createClient(world, { user: IDS.admin })
  const request = async ({ path, query = {} }: HostCall): Promise<HostAnswer> => {
    // As slow as limits want it, by a clock that nobody waits for.
    clock += 1_000
    const parameters = new URLSearchParams(
      Object.entries(query).map(([name, value]) => [name, String(value)]),
    )
    const { status, body, header } = await client.get(`${path}?${parameters.toString()}`)
    return { status, header: (name) => header(name) ?? undefined, body }
  }
  const api = createApi({ request } as Pick<Host, 'request'> as Host, {
    budget: { take: async () => {}, hold: async () => {} },
  })
  const reasons = new Set(REASONS.map(({ value }) => value))
  const zone = account.timeZone
  const rows = await syncRows(
    {
      ...{ api, facts, now, zone, locks: null },
      fields: { reason: IDS.reasonField, inhibitor: IDS.inhibitorField },
      isReason: (tag) => reasons.has(tag),
      whole: { from: now() - DAYS * DAY, to: now() },
    },
    new AbortController().signal,
  )
  if (rows === null) throw new Error('The account was not walked.')
  spread(rows.contacts)
  const [walked] = [...kept.keys()].filter((key) => key.endsWith('/walked'))
  const prefix = walked?.replace(/walked$/, '') ?? ''
  for (const week of weeksIn(joined([{ from: rows.from, to: now() }])[0] ?? { from: 0, to: 0 }, zone))
    kept.set(
      `${prefix}week/${week.from}`,
      blockOf(rows.contacts, rowsBetween(rows.contacts, week.from, week.to)),
    )
  return [...kept].map(([key, value]) => ({ key, value }))
}
