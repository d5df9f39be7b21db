// Which judged sets lie beside the repository? Measured where they are there.

import { existsSync, readdirSync } from 'node:fs'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { measureAnswers, type SetFigures, type SetFiles } from './answers.ts'
import { printAnswers } from './answers-print.ts'
import { readDocuments, readTexts, readTickets } from './judged-files.ts'

const ROOT = fileURLToPath(new URL('../../../shared/data/', import.meta.url))
/** Questions of fields that neither set is of. */
const OTHER_FIELDS = ['classification/dstc11_insurance.all.jsonl', 'classification/banking77.test.jsonl']
const MOST_OTHERS = 500

/** A folder as ../shared/data/retrieval/* are: docs, queries.dev to rank, and queries.train as history. */
export const filesOfFolder = (folder: string): SetFiles => {
  const has = (name: string): boolean => existsSync(join(folder, name))
  const history = has('queries.train.jsonl') ? readTickets(join(folder, 'queries.train.jsonl')) : []
  return {
    name: basename(folder),
    documents: readDocuments(join(folder, 'docs.jsonl')),
    tickets: readTickets(join(folder, has('queries.dev.jsonl') ? 'queries.dev.jsonl' : 'queries.jsonl')),
    history,
    texts: history,
    others: [],
  }
}

const otherFields = () =>
  OTHER_FIELDS.map((name) => join(ROOT, name))
    .filter((path) => existsSync(path))
    .flatMap((path) => readTexts(path).slice(0, MOST_OTHERS))

/** Figures on the judged sets beside the repository; none, with a notice, where they are not there. */
export async function benchAnswers(print = true): Promise<SetFigures[]> {
  const root = join(ROOT, 'retrieval')
  const folders = existsSync(root)
    ? readdirSync(root)
        .sort()
        .map((name) => join(root, name))
    : []
  const sets = folders.filter((folder) => existsSync(join(folder, 'docs.jsonl')))
  if (sets.length === 0)
    console.error('answers: no judged data at ../shared/data/retrieval, nothing is measured')
  const figures: SetFigures[] = []
  for (const folder of sets) {
    const measured = await measureAnswers({ ...filesOfFolder(folder), others: otherFields() })
    if (print) printAnswers(measured)
    figures.push(measured)
  }
  return figures
}
