// Does the linter refuse every way to write text into a component, and nothing else?

import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'

const ROOT = join(import.meta.dirname, '../..')

/** One element a line. */
const linesOf = (name: string): string[] =>
  readFileSync(join(import.meta.dirname, name), 'utf8')
    .trimEnd()
    .split('\n')

/** A project with our configuration, and one component. */
function projectWith(source: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'barometer-lint-'))
  for (const path of ['biome.json', 'test/lint/literal-text.grit'])
    cpSync(join(ROOT, path), join(folder, path))
  mkdirSync(join(folder, 'app'))
  writeFileSync(join(folder, 'app/Sample.tsx'), source)
  return folder
}

/** Numbers of the lines that the linter refuses in a component. */
function refusedLines(lines: readonly string[]): readonly number[] {
  const folder = projectWith(lines.map((line, at) => `export const p${at} = ${line}`).join('\n'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  const biome = join(ROOT, 'node_modules/@biomejs/biome/bin/biome')
  const rules = ['--only=style/noJsxLiterals', '--only=plugin', '--vcs-enabled=false', '--colors=off']
  const said = spawnSync(process.execPath, [biome, 'lint', ...rules, 'app'], {
    cwd: folder,
    encoding: 'utf8',
  })
  expect(said.stdout, said.stderr).toContain('Checked 1 file')
  const found = said.stderr.matchAll(/^app\/Sample\.tsx:(\d+):/gm)
  return [...new Set([...found].map(([, line]) => Number(line)))].sort((a, b) => a - b)
}

test('text in a component is refused', () => {
  const lines = linesOf('refused.txt')
  expect(lines.length).toBeGreaterThan(10)
  expect(refusedLines(lines)).toEqual(lines.map((_, at) => at + 1))
})

test('words of translations, names and signs are not', () => {
  expect(refusedLines(linesOf('let-through.txt'))).toEqual([])
})
