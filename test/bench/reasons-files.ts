// What do labelled files say? One contact a line, with its reason, checked as it is read.

import { readFileSync } from 'node:fs'
import { cleanText } from '#domain/text/clean.ts'
import { detectLanguage } from '#domain/text/detect-language.ts'
import { cleanSubject, type TicketText } from '#domain/text/ticket-text.ts'
import { BadFile } from './judged-files.ts'

export interface LabelledContact {
  text: TicketText
  /** As the baselines read it. */
  plain: string
  label: string
  requester?: string
  at?: number
}

const OUT_OF_SCOPE = /^(oos|ood|out[_ -]?of[_ -]?(scope|domain))$/i

/** Whether the label says that the text belongs to no reason. */
export const isOutOfScope = (label: string): boolean => OUT_OF_SCOPE.test(label)

const textOf = (subject: string, body: string): TicketText => {
  const cleaned = cleanText(body)
  return {
    subject: cleanSubject(subject),
    parts: [{ text: cleaned, weight: 1 }],
    language: detectLanguage(`${subject}\n${cleaned}`),
  }
}

const contactOf = (line: string, place: string): LabelledContact => {
  let row: Record<string, unknown>
  try {
    row = JSON.parse(line) as Record<string, unknown>
  } catch {
    throw new BadFile(`${place}: is no JSON`)
  }
  const { text, label, subject = '', requester, created } = row
  if (typeof text !== 'string') throw new BadFile(`${place}: "text" must be a text`)
  if (typeof label !== 'string' || label === '') throw new BadFile(`${place}: "label" must be a text`)
  if (typeof subject !== 'string') throw new BadFile(`${place}: "subject" must be a text`)
  const at = typeof created === 'string' ? Date.parse(created) : Number.NaN
  return {
    text: textOf(subject, text),
    plain: `${subject} ${text}`.trim(),
    label,
    ...(requester !== undefined && { requester: String(requester) }),
    ...(Number.isFinite(at) && { at }),
  }
}

/** Throws {@link BadFile}, naming file and line. */
export const readLabelled = (path: string): LabelledContact[] => {
  let whole: string
  try {
    whole = readFileSync(path, 'utf8')
  } catch {
    throw new BadFile(`${path}: cannot be read`)
  }
  const rows = whole
    .replace(/^\uFEFF/, '')
    .split('\n')
    .flatMap((line, index) => (line.trim() === '' ? [] : [contactOf(line, `${path}:${index + 1}`)]))
  if (rows.length === 0) throw new BadFile(`${path}: holds no line`)
  return rows
}

/** A label as a team would name the reason: `card_arrival` and `GetQuote` in words. */
export const nameOf = (label: string): string =>
  label
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .replace(/[_\-?]+/g, ' ')
    .trim()
