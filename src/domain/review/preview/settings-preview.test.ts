import { describe, expect, it } from 'vitest'
import type { Contact } from '#domain/contact.ts'
import { isOneOf } from '#domain/hash.ts'
import { buildTaxonomy } from '#domain/reasons/taxonomy.ts'
import { judge } from '#domain/review/measures/judged.ts'
import { DEFAULT_SETTINGS, type Settings } from '#domain/settings.ts'
import { matches, speaksAgainst } from '#test/samples/issues-oracle.ts'
import { always, VALUES } from '#test/samples/review-both.ts'
import {
  issueOf,
  type OracleAccount,
  oracleAccount,
  oracleFirstContact,
} from '#test/samples/review-oracle.ts'
import { guardPreview } from './guard.ts'
import { type PreviewLine, type PreviewName, settingsPreview } from './settings-preview.ts'
import { failedSoFar } from './so-far.ts'
import { topicsOf } from './topics.ts'

const TAXONOMY = buildTaxonomy(
  VALUES.map((value) => ({ name: value === 'other' ? 'Other' : value, value })),
  {},
)
const with_ = (change: Partial<Settings>): Settings => ({ ...DEFAULT_SETTINGS, ...change })

/** By the words of the definition: what stood against it when nothing later had come. */
function oracleFailed(account: OracleAccount, contact: Contact): boolean {
  const said = matches(contact, /^bm_fcr_(yes|no)$/).map(([, to]) => to)
  if (said.length > 0) return !said.includes('yes')
  const { members } = issueOf(account, contact)
  const known = members.slice(0, members.findIndex((member) => member.contact === contact) + 1)
  const against = (one: Contact): boolean => speaksAgainst(one, account.options.now)
  return (
    against(contact) ||
    known.slice(1).some(({ chaser }) => !chaser) ||
    known.some((member, index) => (index === 0 || member.chaser) && against(member.contact))
  )
}

const rowOf = ({ table }: ReturnType<typeof judge>, contact: Contact): number =>
  table.ids.find(contact.id) - 1

const lineOf = (lines: readonly PreviewLine[], name: PreviewName): PreviewLine | undefined =>
  lines.find((line) => line.name === name)

describe('a preview of settings on past contacts', () => {
  it('knows of a contact what its agent could know', () => {
    always(({ judged, account, solved }) => {
      for (const contact of solved)
        expect(failedSoFar(judged, rowOf(judged, contact))).toBe(oracleFailed(account, contact))
    }, 80)
  })

  it('stops and warns of what the guard lets through nowhere', () => {
    always(({ judged, account, solved }) => {
      const rows = Uint32Array.from(solved, (contact) => rowOf(judged, contact)).sort()
      const inherits = ({ followUpOf, id, tags }: Contact): boolean =>
        followUpOf !== null && !tags.includes(`bm_on_${id}`)
      const noReason = solved.filter((contact) => inherits(contact) || contact.reason === null)
      const unexplained = solved.filter(
        (contact) =>
          !noReason.includes(contact) &&
          contact.inhibitor === null &&
          isOneOf(2, 'inhibitor', contact.id) &&
          (oracleFailed(account, contact) || matches(contact, /^bm_cannot$/).length > 0),
      )
      const inPhone = ({ channel }: Contact): boolean => channel === 'voice'
      const settings = with_({
        guardPolicy: 'warn',
        guardBy: { 'channel:voice': 'block' },
        inhibitorAskedOneIn: 2,
      })
      const found = guardPreview(judged, rows, settings)
      expect(found.stopped).toEqual({
        reason_missing: noReason.filter(inPhone).length,
        inhibitor_missing: unexplained.filter(inPhone).length,
      })
      expect(found.warned).toEqual({
        reason_missing: noReason.filter((contact) => !inPhone(contact)).length,
        inhibitor_missing: unexplained.filter((contact) => !inPhone(contact)).length,
      })
      expect(found.seen).toBe(
        [...noReason, ...unexplained].filter(({ id, tags }) => tags.includes(`bm_on_${id}`)).length,
      )
      const off = guardPreview(judged, rows, with_({ guardPolicy: 'off' }))
      expect([off.stopped, off.warned, off.seen]).toEqual([
        { reason_missing: 0, inhibitor_missing: 0 },
        { reason_missing: 0, inhibitor_missing: 0 },
        0,
      ])
    }, 80)
  })

  it('shows the rate of either window as an oracle counts it', () => {
    always(({ judged, account, some }, choice) => {
      const windowDays = judged.options.windowDays === 30 ? 3 : 30
      const after = judge(judged.table, { ...judged.options, windowDays })
      const other = oracleAccount(account.tickets, { ...account.options, windowDays })
      const period = { from: choice.from, to: choice.to }
      const all = account.contacts.filter(({ createdAt: at }) => at >= period.from && at < period.to)
      const [part] = settingsPreview(
        { judged, settings: DEFAULT_SETTINGS },
        { judged: after, settings: with_({ fcrWindowDays: windowDays }) },
        ['first_contact'],
        { period, zone: 'UTC', taxonomy: TAXONOMY },
      )
      const rate = lineOf(part?.lines ?? [], 'rate')
      for (const [value, world] of [
        [rate?.before, account],
        [rate?.after, other],
      ] as const) {
        const { yes, no, maturing } = oracleFirstContact(world, all)
        expect(value).toMatchObject({
          kind: 'share',
          share: yes + no === 0 ? null : yes / (yes + no),
          n: yes + no,
          of: yes + no + maturing,
        })
      }
      expect(some.length).toBeLessThanOrEqual(all.length)
    }, 60)
  })

  it('asks fewer where one in more is asked, and places every contact in a tier or none', () => {
    always(({ judged }, { from, to }) => {
      const parts = settingsPreview(
        { judged, settings: with_({ inhibitorAskedOneIn: 1, groupTiers: { 6: 1 } }) },
        { judged, settings: with_({ inhibitorAskedOneIn: 3, groupTiers: { 6: 1, 7: 2 } }) },
        ['inhibitors', 'tiers', 'quiet', 'other'],
        { period: { from, to }, zone: 'UTC', taxonomy: TAXONOMY },
      )
      const numbers = (name: PreviewName): [number, number] => {
        const line = parts.flatMap(({ lines }) => lines).find((one) => one.name === name)
        return [line?.before, line?.after].map((value) => (value?.kind === 'count' ? value.count : 0)) as [
          number,
          number,
        ]
      }
      const [askedBefore, askedAfter] = numbers('asked')
      expect(askedAfter).toBeLessThanOrEqual(askedBefore)
      expect(numbers('answered')[1]).toBeLessThanOrEqual(askedAfter)
      const contacts = judged.kind.reduce((sum, kind, row) => {
        const at = judged.times.createdAt[row] ?? 0
        return sum + (kind === 0 && at >= from && at < to ? 1 : 0)
      }, 0)
      for (const side of [0, 1] as const)
        expect(numbers('tier.1')[side] + numbers('tier.2')[side] + numbers('no_tier')[side]).toBe(contacts)
      // One tier alone has nothing above it.
      expect(numbers('may_have_risen')[0]).toBe(0)
      expect(numbers('quiet')).toEqual([0, 0])
    }, 60)
  })

  it('touches what rests on a setting, and nothing for the others', () => {
    expect(topicsOf(['groupTiers', 'fcrWindowDays'])).toEqual([
      'first_contact',
      'guard',
      'inhibitors',
      'tiers',
    ])
    expect(topicsOf(['panelOrder', 'fieldMap.plan', 'healthDefinition.recent_use'])).toEqual([])
  })
})
