// Which contact reasons does this account have? The field's options as a tree, enriched by what the team wrote.

import type { ReasonKind, Remedy } from './kinds.ts'

/** An option of the *Contact reason* field; nesting is `::` in the name, the value is the tag. */
export interface ReasonOption {
  name: string
  value: string
}

/** What the team's settings say about one reason, by option value. */
export interface ReasonDetails {
  kind?: ReasonKind
  definition?: string
  example?: string
  synonyms?: readonly string[]
  remedy?: Remedy
  /** What an answer must state: what, when, where, what to do if it does not happen. */
  facts?: readonly string[]
  /** `article:12` or `post:7`. */
  pinned?: readonly string[]
  /** What customers with this reason need after the first answer, as `pinned`. */
  next?: readonly string[]
  /** What they need after one of these answers, by its key: it goes before `next`. */
  after?: Readonly<Record<string, string>>
  /** Kept for history, no longer offered. Options are never deleted: that would wipe values from tickets. */
  retired?: boolean
}

export interface Reason {
  value: string
  path: readonly string[]
  /** The last part of the path. */
  label: string
  kind: ReasonKind
  definition: string
  example: string
  synonyms: readonly string[]
  remedy: Remedy | null
  facts: readonly string[]
  pinned: readonly string[]
  next: readonly string[]
  after: Readonly<Record<string, string>>
  retired: boolean
}

/** `reason` is null for a mere group; a group and an option may share a name. */
export interface ReasonNode {
  label: string
  path: readonly string[]
  reason: Reason | null
  children: readonly ReasonNode[]
}

export interface Taxonomy {
  /** In the field's order, retired ones included. */
  reasons: readonly Reason[]
  byValue: ReadonlyMap<string, Reason>
  /** Levels in order of first appearance, retired reasons left out. */
  tree: readonly ReasonNode[]
}

const pathOf = (name: string): string[] => {
  const parts = name
    .split('::')
    .map((part) => part.trim())
    .filter((part) => part !== '')
  return parts.length > 0 ? parts : [name]
}

const enrich = ({ name, value }: ReasonOption, details: ReasonDetails = {}): Reason => {
  const path = pathOf(name)
  return {
    value,
    path,
    label: path.at(-1) ?? name,
    kind: details.kind ?? 'other',
    definition: details.definition ?? '',
    example: details.example ?? '',
    synonyms: details.synonyms ?? [],
    remedy: details.remedy ?? null,
    facts: details.facts ?? [],
    pinned: details.pinned ?? [],
    next: details.next ?? [],
    after: details.after ?? {},
    retired: details.retired ?? false,
  }
}

interface Growing {
  label: string
  path: readonly string[]
  reason: Reason | null
  children: Map<string, Growing>
}

const sprout = (label: string, path: readonly string[]): Growing => ({
  label,
  path,
  reason: null,
  children: new Map(),
})

const grow = (reasons: readonly Reason[]): ReasonNode[] => {
  const root = sprout('', [])
  for (const reason of reasons) {
    let node = root
    for (const [depth, label] of reason.path.entries()) {
      const child = node.children.get(label) ?? sprout(label, reason.path.slice(0, depth + 1))
      node.children.set(label, child)
      node = child
    }
    // Two options may share a full name; the second becomes a sibling rather than vanish.
    if (node.reason === null) node.reason = reason
    else node.children.set(`\u0000${reason.value}`, { ...sprout(reason.label, reason.path), reason })
  }
  const ripe = (node: Growing): ReasonNode => ({ ...node, children: [...node.children.values()].map(ripe) })
  return [...root.children.values()].map(ripe)
}

/** The account's reasons. Options without a value are skipped; of two with one value the first counts. */
export const buildTaxonomy = (
  options: readonly ReasonOption[],
  details: Readonly<Record<string, ReasonDetails>> = {},
): Taxonomy => {
  const byValue = new Map<string, Reason>()
  for (const option of options) {
    if (option.value === '' || byValue.has(option.value)) continue
    byValue.set(
      option.value,
      enrich(option, Object.hasOwn(details, option.value) ? details[option.value] : {}),
    )
  }
  const reasons = [...byValue.values()]
  return { reasons, byValue, tree: grow(reasons.filter((reason) => !reason.retired)) }
}

export const topLevel = (reason: Reason): string => reason.path[0] ?? reason.label

/** *Other* in the five languages, alone or with a few words (`Other / unclear`). */
const OTHER =
  /^(other|others|something else|misc|miscellaneous|sonstiges?|andere[rs]?|otros?|otras?|autres?|outros?|outras?)\b/i

/** Whether this is the catch-all: it says nothing about why the customer came. */
export const isOther = (reason: Reason): boolean => OTHER.test(reason.label)

/** Top level by option value, for measures that only link; null for none, unknown or *other*. */
export const topLevelOf =
  (taxonomy: Taxonomy) =>
  (value: string | null): string | null => {
    const reason = value === null ? undefined : taxonomy.byValue.get(value)
    return reason && !isOther(reason) ? topLevel(reason) : null
  }
