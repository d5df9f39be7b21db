import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { comment, METRICS, ticket } from '#workspace/import/export-folder.ts'
import { NoAccountError } from '#workspace/import/files.ts'
import { readAccount } from '#workspace/import/import.ts'
import { ImportProblem } from '#workspace/import/problems.ts'
import { createWorld } from '#workspace/world/world.ts'
import { cases, PATIENCE } from './cases.ts'
import { expectNothingReached, oddJson, oddly, oddText } from './odd.ts'

const SOUND: Readonly<Record<string, object>> = {
  tickets: ticket(1, { comments: [comment(2, 501, 'Good')], metric_set: METRICS }),
  users: {
    id: 501,
    name: 'Kim',
    role: 'end-user',
    email: 'kim@example.net',
    user_fields: { plan: 'x' },
    tags: [],
  },
  organizations: { id: 6001, name: 'Acme', organization_fields: { plan: 'x' }, tags: [] },
  groups: { id: 701, name: 'Support' },
  ticket_fields: {
    id: 9001,
    type: 'tagger',
    title: 'Why',
    custom_field_options: [{ name: 'A::B', value: 'x' }],
  },
  ticket_comments: { ...comment(3, 501, 'More'), ticket_id: 1 },
  articles: {
    id: 88,
    title: 'Cards',
    body: '<p>x</p>',
    html_url: 'https://acme.zendesk.com/hc/88',
    locale: 'en-us',
  },
  posts: { id: 7, title: 'Spam', details: 'x', topic_id: 3, author_id: 501 },
  topics: { id: 3, name: 'Ideas' },
}

/** The lines of a file, sound, odd and broken ones, in any of the forms that exports have. */
const content = (sound: object) =>
  fc
    .tuple(
      fc.array(
        fc.oneof(
          fc.constant(JSON.stringify(sound)),
          oddly(sound).map((row) => JSON.stringify(row) ?? ''),
          oddJson.map((row) => JSON.stringify(row) ?? ''),
          oddText,
        ),
        { maxLength: 4 },
      ),
      fc.boolean(),
    )
    .map(([lines, whole]) => (whole ? `[${lines.join(',\n')}]` : lines.join('\n')))

const files = fc.record(
  Object.fromEntries(Object.entries(SOUND).map(([name, sound]) => [name, content(sound)])),
)

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'barometer-fuzz-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

it(
  'any export becomes an account in which a ticket can be read, or is refused; each fault names its file',
  async () => {
    await fc.assert(
      fc.asyncProperty(files, async (given) => {
        for (const [name, text] of Object.entries(given)) await writeFile(join(folder, `${name}.json`), text)
        try {
          const { account, problems } = await readAccount(folder)
          for (const problem of problems) {
            expect(problem).toBeInstanceOf(ImportProblem)
            expect(String(problem)).toMatch(/^[a-z_]+\.json(, line \d+)?: ./)
          }
          expect(createWorld(account).tickets.get(account.tickets[0]?.id ?? 0)).toBeDefined()
          for (const { id } of account.tickets) account.comments(id)
        } catch (error) {
          if (!(error instanceof NoAccountError)) throw error
          expect(error.message).toContain(folder)
        }
      }),
      cases('exports'),
    )
    expectNothingReached()
  },
  PATIENCE,
)
