// `npm run bench:answers`: how good are the answers on a team's own judged tickets, or on those beside the repository?

import { basename } from 'node:path'
import { parseArgs } from 'node:util'
import { measureAnswers, type SetFiles } from './answers.ts'
import { printAnswers } from './answers-print.ts'
import { benchAnswers, filesOfFolder } from './answers-shared.ts'
import { BadFile, readDocuments, readTexts, readTickets } from './judged-files.ts'
import { conclude } from './limits.ts'

const USAGE = `npm run bench:answers -- --docs FILE --queries FILE [--history FILE] [--texts FILE] [--others FILE] [--json]
npm run bench:answers -- FOLDER [--json]   a folder with docs.jsonl, queries.dev.jsonl and perhaps queries.train.jsonl
npm run bench:answers                      the judged sets at ../shared/data/retrieval
  --docs     what may be sent: id, title, text; perhaps answer, summary, created, locale
  --queries  judged tickets: id, text, rel { document: grade }; perhaps subject, created, requester
  --history  judged tickets to learn from, each only for tickets that came after it
  --texts    tickets without judgement that show how customers write
  --others   questions of another field: whatever is shown for them is noise
  --assert   fail where a limit is missed`

const readArguments = () =>
  parseArgs({
    allowPositionals: true,
    options: {
      docs: { type: 'string' },
      queries: { type: 'string' },
      history: { type: 'string' },
      texts: { type: 'string' },
      others: { type: 'string' },
      json: { type: 'boolean', default: false },
      assert: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  })

type Values = ReturnType<typeof readArguments>['values']

const filesOf = (values: Values, docs: string, queries: string): SetFiles => ({
  name: basename(docs),
  documents: readDocuments(docs),
  tickets: readTickets(queries),
  history: values.history === undefined ? [] : readTickets(values.history),
  texts: values.texts === undefined ? [] : readTexts(values.texts),
  others: values.others === undefined ? [] : readTexts(values.others),
})

const setsOf = (values: Values, folders: readonly string[]): SetFiles[] | null => {
  const { docs, queries } = values
  if (docs !== undefined && queries !== undefined) return [filesOf(values, docs, queries)]
  if (docs !== undefined || queries !== undefined) throw new BadFile('--docs and --queries belong together')
  return folders.length === 0 ? null : folders.map(filesOfFolder)
}

const run = async (): Promise<void> => {
  const { values, positionals } = readArguments()
  if (values.help) {
    console.log(USAGE)
    return
  }
  const sets = setsOf(values, positionals)
  const figures = sets === null ? await benchAnswers(!values.json) : []
  for (const files of sets ?? []) {
    const measured = await measureAnswers(files)
    if (!values.json) printAnswers(measured)
    figures.push(measured)
  }
  if (values.json) console.log(JSON.stringify({ sets: figures }, null, 2))
  else process.exitCode = conclude()
}

try {
  await run()
} catch (failure) {
  const isUse = failure instanceof TypeError && 'code' in failure
  if (!(failure instanceof BadFile) && !isUse) throw failure
  console.error(`${failure.message}${isUse ? `\n\n${USAGE}` : ''}`)
  process.exitCode = 1
}
