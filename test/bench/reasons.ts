// How good are suggested reasons on labelled contacts, in the form that ships, beside two plain classifiers?

import { sizeOfModel } from '#domain/reasons/learning/model.ts'
import { createRandom, shuffle } from '#domain/reasons/learning/random.ts'
import { type LearningOptions, trainReasons } from '#domain/reasons/learning/train.ts'
import { describedShares, rankReasons } from '#domain/reasons/rank.ts'
import { suggestReasons } from '#domain/reasons/suggest.ts'
import { buildTaxonomy, type Taxonomy } from '#domain/reasons/taxonomy.ts'
import { median, quantile } from '#domain/statistics.ts'
import { auroc, calibrationError, type Judgement, macroF1, topK } from './classifier-figures.ts'
import { type Classify, naiveBayes, nearestCentroid } from './reasons-baselines.ts'
import { isOutOfScope, type LabelledContact, nameOf } from './reasons-files.ts'

export interface Figures {
  top1: number
  top3: number
  macroF1: number
  /** Absent where the system gives no probabilities. */
  calibrationError?: number
  /** Absent where the test has no foreign rows. */
  outOfScope?: number
}

export interface Costs {
  trainMs: number
  suggestMs: number
  suggestMs95: number
  bytes: number
}

/** What an agent sees: how often any suggestion, how often one is called likely, and how often that is right. */
export interface Shown {
  shown: number
  shownRight: number
  likely: number
  likelyRight: number
}

export interface SystemRow {
  system: string
  figures: Figures
  costs?: Costs
  shown?: Shown
}

export interface Split {
  train: readonly LabelledContact[]
  test: readonly LabelledContact[]
}

interface Verdict {
  ranking: string[]
  confidence: number
  /** By what known texts are told from foreign ones, where that is not the confidence. */
  familiarity?: number
}

type System = (contact: LabelledContact) => Verdict

const judge = (test: readonly LabelledContact[], known: ReadonlySet<string>, system: System) => {
  const inside: Judgement[] = []
  const familiar: number[] = []
  const foreign: number[] = []
  for (const contact of test) {
    const verdict = system(contact)
    if (known.has(contact.label)) inside.push({ ...verdict, truth: contact.label })
    const into = known.has(contact.label) ? familiar : foreign
    into.push(verdict.familiarity ?? verdict.confidence)
  }
  return { inside, familiar, foreign }
}

type Judged = ReturnType<typeof judge>

const figuresOf = ({ inside, familiar, foreign }: Judged, calibrated: boolean): Figures => ({
  top1: topK(inside, 1),
  top3: topK(inside, 3),
  macroF1: macroF1(inside),
  ...(calibrated && { calibrationError: calibrationError(inside) }),
  ...(foreign.length > 0 && {
    outOfScope: auroc(familiar, foreign),
  }),
})

/** Rows that belong to no reason teach none; those of the test are told by a label that training has not. */
const learnable = (train: readonly LabelledContact[]): LabelledContact[] =>
  train.filter(({ label }) => !isOutOfScope(label))

const labelsOf = (contacts: readonly LabelledContact[]): string[] => [
  ...new Set(contacts.map(({ label }) => label)),
]

const taxonomyOf = (labels: readonly string[]): Taxonomy =>
  buildTaxonomy(labels.map((label) => ({ name: nameOf(label), value: label })))

/** Trained as the app trains: text cleaned, hashed under a salt, names of the reasons known. */
export const trainOn = (train: readonly LabelledContact[], rule?: LearningOptions['rule']) => {
  const labels = labelsOf(train)
  const samples = train.map(({ text, label, requester, at }) => ({
    text,
    value: label,
    ...(requester !== undefined && { requesterId: requester }),
    ...(at !== undefined && { at }),
  }))
  const taxonomy = taxonomyOf(labels)
  const start = performance.now()
  const model = trainReasons(samples, {
    salt: 'measured',
    described: (text) => describedShares(taxonomy, text),
    descriptions: new Map(labels.map((label) => [label, nameOf(label)])),
    ...(rule && { rule }),
  })
  return { model, taxonomy, trainMs: performance.now() - start }
}

const shownOf = (
  test: readonly LabelledContact[],
  { model, taxonomy }: ReturnType<typeof trainOn>,
): Shown => {
  const seen = test
    .filter(({ label }) => taxonomy.byValue.has(label))
    .map(({ text, label }) => ({ label, suggestions: suggestReasons(taxonomy, text, model ?? undefined) }))
  const any = seen.filter(({ suggestions }) => suggestions.length > 0)
  const likely = any.filter(({ suggestions }) => suggestions[0]?.likelihood === 'likely')
  const right = any.filter(({ suggestions, label }) => suggestions.some(({ value }) => value === label))
  const likelyRight = likely.filter(({ suggestions, label }) => suggestions[0]?.value === label)
  return {
    shown: any.length / seen.length,
    shownRight: right.length / Math.max(1, any.length),
    likely: likely.length / seen.length,
    likelyRight: likelyRight.length / Math.max(1, likely.length),
  }
}

interface Part {
  judged: Judged
  calibrated: boolean
  costs?: Costs
  shown?: Shown
}

const ours = (
  train: readonly LabelledContact[],
  test: readonly LabelledContact[],
  rule?: LearningOptions['rule'],
): Part => {
  const trained = trainOn(train, rule)
  const times: number[] = []
  const judged = judge(test, new Set(labelsOf(train)), ({ text }) => {
    const start = performance.now()
    const { ranked, learned } = rankReasons(trained.taxonomy, text, trained.model ?? undefined)
    times.push(performance.now() - start)
    return {
      ranking: ranked.map(({ value }) => value),
      confidence: ranked[0]?.probability ?? 0,
      familiarity: learned?.lead ?? 0,
    }
  })
  return {
    judged,
    calibrated: true,
    costs: {
      trainMs: trained.trainMs,
      suggestMs: median(times) ?? 0,
      suggestMs95: quantile(times, 0.95) ?? 0,
      bytes: trained.model === null ? 0 : sizeOfModel(trained.model),
    },
    shown: shownOf(test, trained),
  }
}

const baseline = (
  train: readonly LabelledContact[],
  test: readonly LabelledContact[],
  learn: (rows: readonly { text: string; label: string }[]) => Classify,
  calibrated: boolean,
): Part => {
  const classify = learn(train.map(({ plain, label }) => ({ text: plain, label })))
  const judged = judge(test, new Set(labelsOf(train)), ({ plain }) => {
    const found = classify(plain)
    return { ranking: found.map(({ value }) => value), confidence: found[0]?.score ?? 0 }
  })
  return { judged, calibrated }
}

const OPEN = { tickets: 1, requesters: 1 }

const SYSTEMS: readonly (readonly [
  name: string,
  run: (train: LabelledContact[], test: readonly LabelledContact[]) => Part,
])[] = [
  ['naive Bayes', (train, test) => baseline(train, test, naiveBayes, true)],
  ['TF-IDF centroid', (train, test) => baseline(train, test, nearestCentroid, false)],
  ['ours, as it ships', (train, test) => ours(train, test)],
  ['ours, no privacy rule', (train, test) => ours(train, test, OPEN)],
]

const mean = (values: readonly number[]): number => values.reduce((sum, one) => sum + one, 0) / values.length

const meanOf = <T extends object>(all: readonly T[]): T | undefined => {
  const [first] = all
  if (first === undefined) return undefined
  const entries = Object.keys(first).map((key) => [key, mean(all.map((one) => Number(one[key as keyof T])))])
  return Object.fromEntries(entries) as T
}

/** All systems over the splits: judgements of all parts together, costs and shown shares as means. */
export const measure = (splits: readonly Split[], only?: readonly string[]): SystemRow[] =>
  SYSTEMS.filter(([system]) => only === undefined || only.includes(system)).map(([system, run]) => {
    const parts = splits.map(({ train, test }) => run(learnable(train), test))
    const judged = {
      inside: parts.flatMap((part) => part.judged.inside),
      familiar: parts.flatMap((part) => part.judged.familiar),
      foreign: parts.flatMap((part) => part.judged.foreign),
    }
    const costs = meanOf(parts.flatMap((part) => part.costs ?? []))
    const shown = meanOf(parts.flatMap((part) => part.shown ?? []))
    return {
      system,
      figures: figuresOf(judged, parts[0]?.calibrated ?? false),
      ...(costs && { costs }),
      ...(shown && { shown }),
    }
  })

/** At most so many contacts of each label, drawn by the seed. */
export const perClass = (contacts: readonly LabelledContact[], most: number, seed = 1): LabelledContact[] => {
  const order = Uint32Array.from(contacts.keys())
  shuffle(order, createRandom(seed))
  const counts = new Map<string, number>()
  return [...order].flatMap((place) => {
    const contact = contacts[place]
    if (contact === undefined) return []
    const n = (counts.get(contact.label) ?? 0) + 1
    counts.set(contact.label, n)
    return n <= most ? [contact] : []
  })
}

/** Each fifth is the test of the four others. */
export const fiveFold = (contacts: readonly LabelledContact[], seed = 1): Split[] => {
  const order = Uint32Array.from(contacts.keys())
  shuffle(order, createRandom(seed))
  const drawn = [...order].flatMap((place) => contacts[place] ?? [])
  return [0, 1, 2, 3, 4].map((part) => ({
    train: drawn.filter((_, place) => place % 5 !== part),
    test: drawn.filter((_, place) => place % 5 === part),
  }))
}
