// What do two plain classifiers make of the same texts? Multinomial naive Bayes and the nearest TF-IDF centroid.

import { fold } from '#domain/text/fold.ts'

/** Values, likeliest first, with a probability or a likeness of each. */
export type Classify = (text: string) => { value: string; score: number }[]

export interface Labelled {
  text: string
  label: string
}

/** Words and pairs of neighbours, unstemmed. */
const termsOf = (text: string): string[] => {
  const words = fold(text).match(/[\p{L}\p{N}]+/gu) ?? []
  return [...words, ...words.slice(1).map((word, before) => `${words[before]} ${word}`)]
}

const byLabel = (rows: readonly Labelled[]): Map<string, string[][]> => {
  const texts = new Map<string, string[][]>()
  for (const { text, label } of rows) {
    const known = texts.get(label) ?? []
    known.push(termsOf(text))
    texts.set(label, known)
  }
  return texts
}

const SMOOTHING = 0.1

export const naiveBayes = (rows: readonly Labelled[]): Classify => {
  const vocabulary = new Set<string>()
  const classes = [...byLabel(rows)].map(([value, texts]) => {
    const counts = new Map<string, number>()
    let total = 0
    for (const term of texts.flat()) {
      vocabulary.add(term)
      counts.set(term, (counts.get(term) ?? 0) + 1)
      total += 1
    }
    return { value, counts, total, prior: Math.log(texts.length / rows.length) }
  })
  return (text) => {
    const terms = termsOf(text).filter((term) => vocabulary.has(term))
    const logs = classes.map(({ counts, total, prior }) => {
      const all = Math.log(total + SMOOTHING * vocabulary.size)
      return terms.reduce((sum, term) => sum + Math.log((counts.get(term) ?? 0) + SMOOTHING) - all, prior)
    })
    const highest = Math.max(...logs)
    const sum = logs.reduce((total, one) => total + Math.exp(one - highest), 0)
    return classes
      .map(({ value }, place) => ({ value, score: Math.exp((logs[place] ?? 0) - highest) / sum }))
      .sort((a, b) => b.score - a.score)
  }
}

const unit = (vector: Map<string, number>): Map<string, number> => {
  const length = Math.sqrt([...vector.values()].reduce((sum, weight) => sum + weight * weight, 0))
  return length === 0 ? vector : new Map([...vector].map(([term, weight]) => [term, weight / length]))
}

export const nearestCentroid = (rows: readonly Labelled[]): Classify => {
  const texts = byLabel(rows)
  const inTexts = new Map<string, number>()
  for (const terms of [...texts.values()].flat())
    for (const term of new Set(terms)) inTexts.set(term, (inTexts.get(term) ?? 0) + 1)
  const vectorOf = (terms: readonly string[]): Map<string, number> => {
    const counts = new Map<string, number>()
    for (const term of terms) if (inTexts.has(term)) counts.set(term, (counts.get(term) ?? 0) + 1)
    for (const [term, n] of counts)
      counts.set(term, (1 + Math.log(n)) * Math.log((rows.length + 1) / ((inTexts.get(term) ?? 0) + 0.5)))
    return unit(counts)
  }
  const centroids = [...texts].map(([value, all]) => {
    const sum = new Map<string, number>()
    for (const terms of all)
      for (const [term, weight] of vectorOf(terms)) sum.set(term, (sum.get(term) ?? 0) + weight)
    return { value, weights: unit(sum) }
  })
  return (text) => {
    const vector = vectorOf(termsOf(text))
    return centroids
      .map(({ value, weights }) => {
        let score = 0
        for (const [term, weight] of vector) score += weight * (weights.get(term) ?? 0)
        return { value, score }
      })
      .sort((a, b) => b.score - a.score)
  }
}
