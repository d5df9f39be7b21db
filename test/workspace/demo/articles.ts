// Which categories, sections and articles does the demo's help centre have?

import type { ArticleRecord, CategoryRecord, SectionRecord, VoteRecord } from '#workspace/records/guide.ts'
import { HELP_CENTER, IDS } from './company.ts'
import { bodyHtml } from './html.ts'
import type { SentItem } from './plan.ts'
import { createRandom, mix } from './random.ts'
import { HELP, REASONS, TOPS, topOf } from './reasons/all.ts'
import { GENERAL_ARTICLES } from './reasons/general-articles.ts'
import type { ArticleContent, ArticleText, Language } from './reasons/types.ts'
import { DAY_MS, iso } from './time.ts'

const LOCALE: Record<Language, string> = { en: 'en-us', de: 'de' }
const GERMAN_SECTIONS: Readonly<Record<string, string>> = {
  Billing: 'Abrechnung',
  Campaigns: 'Kampagnen',
  Deliverability: 'Zustellbarkeit',
  Audience: 'Kontakte',
  Automations: 'Automationen',
  Integrations: 'Integrationen',
  Account: 'Konto',
  Reports: 'Berichte',
  Other: 'Allgemeines',
}
const CATEGORY_OF: Readonly<Record<string, number>> = {
  Billing: 205002,
  Account: 205002,
  Integrations: 205003,
}

const CATEGORY_NAMES: readonly (readonly [id: number, en: string, de: string])[] = [
  [205001, 'Using Postwing', 'Arbeiten mit Postwing'],
  [205002, 'Account and billing', 'Konto und Abrechnung'],
  [205003, 'For developers', 'Für Entwickler'],
]

export const categories = (): CategoryRecord[] =>
  CATEGORY_NAMES.flatMap(([id, en, de]) => [
    { id, name: en, locale: LOCALE.en },
    { id, name: de, locale: LOCALE.de },
  ])

const sectionId = (top: string): number => 210001 + TOPS.indexOf(top)

export const sections = (): SectionRecord[] =>
  TOPS.flatMap((top) => {
    const category_id = CATEGORY_OF[top] ?? 205001
    return [
      { id: sectionId(top), name: top, category_id, locale: LOCALE.en },
      { id: sectionId(top), name: GERMAN_SECTIONS[top] ?? top, category_id, locale: LOCALE.de },
    ]
  })

interface Placed {
  id: number
  reason: string | null
  top: string
  content: ArticleContent
}

const FIRST_ID = 360020000101

/** Every article with its stable id: 1, 2, 3 … in the order of reasons, general ones last. */
const PLACED: readonly Placed[] = [
  ...REASONS.flatMap((reason) =>
    (HELP[reason.value]?.articles ?? []).map((content) => ({
      reason: reason.value,
      top: topOf(reason),
      content,
    })),
  ),
  ...GENERAL_ARTICLES.map(({ top, ...content }) => ({ reason: null, top, content })),
].map((entry, index) => ({ ...entry, id: FIRST_ID + index }))

const slug = (title: string): string => title.replace(/[^A-Za-z0-9ÄÖÜäöüß]+/g, '-').replace(/^-|-$/g, '')

const urlOf = (id: number, title: string, locale: string): string =>
  `${HELP_CENTER}/${locale}/articles/${id}-${slug(title)}`

const segmentOf = ({ access }: ArticleContent): number | null =>
  access === 'staff' ? IDS.staff : access === 'pro' ? IDS.proPlan : null

const VOTED_BY = 12

export const articleVotes = (now: number, seed: number): VoteRecord[] =>
  PLACED.flatMap(({ id, content }) => {
    const random = createRandom(mix(seed, id, 3))
    const count = content.access ? 0 : random.int(0, VOTED_BY)
    const liked = 0.55 + random.next() * 0.45
    return Array.from(
      { length: count },
      (_, index): VoteRecord => ({
        id: 5_000_000 + (id - FIRST_ID) * VOTED_BY + index,
        user_id: 900001 + random.int(0, 50) + index * 60,
        value: random.chance(liked) ? 1 : -1,
        item_id: id,
        item_type: 'Article',
        created_at: iso(now - random.int(1, 170) * DAY_MS),
      }),
    )
  })

const translation = (
  { id, top, content }: Placed,
  text: ArticleText,
  locale: string,
  votes: readonly VoteRecord[],
  now: number,
): ArticleRecord => {
  const random = createRandom(mix(id, 5))
  const created = now - random.int(60, 900) * DAY_MS
  const updated = Math.max(created, now - random.int(2, 420) * DAY_MS)
  const segment = segmentOf(content)
  return {
    id,
    html_url: urlOf(id, text.title, locale),
    author_id: random.pick([800001, 800008, 800010]),
    draft: content.access === 'draft',
    promoted: content.promoted ?? false,
    position: 0,
    vote_sum: votes.reduce((sum, { value }) => sum + value, 0),
    vote_count: votes.length,
    section_id: sectionId(top),
    created_at: iso(created),
    updated_at: iso(updated),
    edited_at: iso(updated),
    name: text.title,
    title: text.title,
    body: bodyHtml(text.body),
    source_locale: LOCALE.en,
    locale,
    outdated: locale === LOCALE.de && random.chance(0.1),
    user_segment_id: segment,
    user_segment_ids: segment === null ? [] : [segment],
    permission_group_id: 220001,
    label_names: [...content.labels],
  }
}

/** One record a translation, English first. */
export const articles = (votes: readonly VoteRecord[], now: number): ArticleRecord[] =>
  PLACED.flatMap((placed) => {
    const own = votes.filter(({ item_id }) => item_id === placed.id)
    const english = translation(placed, placed.content, LOCALE.en, own, now)
    return placed.content.de
      ? [english, translation(placed, placed.content.de, LOCALE.de, own, now)]
      : [english]
  })

const translationsOf = (content: ArticleContent): (readonly [Language, ArticleText])[] =>
  content.de
    ? [
        ['en', content],
        ['de', content.de],
      ]
    : [['en', content]]

const SENDABLE: ReadonlyMap<string, readonly { item: SentItem; pro: boolean; language: Language }[]> =
  new Map(
    REASONS.map(({ value }) => [
      value,
      PLACED.filter(({ reason, content }) => reason === value && (content.access ?? 'pro') === 'pro').flatMap(
        ({ id, content }) =>
          translationsOf(content).map(([language, { title }]) => ({
            item: { kind: 'article' as const, id, title, url: urlOf(id, title, LOCALE[language]) },
            pro: content.access === 'pro',
            language,
          })),
      ),
    ]),
  )

/** What agents may send for a reason: public articles, those for Pro customers only to them. */
export const sendableArticles = (reason: string, language: Language, pro: boolean): SentItem[] =>
  (SENDABLE.get(reason) ?? [])
    .filter((entry) => entry.language === language && (pro || !entry.pro))
    .map(({ item }) => item)

/** Ids of the public articles of a reason, as a lead would pin them. */
export const pinnedArticles = (reason: string): readonly number[] =>
  PLACED.filter(({ reason: of, content }) => of === reason && content.access === undefined).map(
    ({ id }) => id,
  )
