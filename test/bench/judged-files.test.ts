import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { readDocuments, readTexts, readTickets } from './judged-files.ts'

const folder = mkdtempSync(join(tmpdir(), 'judged-'))
afterAll(() => rmSync(folder, { recursive: true }))

const file = (name: string, ...lines: string[]): string => {
  const path = join(folder, name)
  writeFileSync(path, lines.join('\n'))
  return path
}

describe('judged files', () => {
  it('reads documents, with or without answer, date and locale', () => {
    const path = file(
      'docs.jsonl',
      '{"id":"a","title":"T","summary":"S","text":"B","lang":"de"}',
      '',
      '{"id":7,"title":"T","text":"B","answer":"A","created":"2024-01-02"}',
    )
    expect(readDocuments(path)).toEqual([
      { id: 'a', title: 'T', text: 'S\nB', locale: 'de', created: null },
      { id: '7', title: 'T', text: 'B', answer: 'A', created: Date.parse('2024-01-02') },
    ])
  })

  it('reads tickets; a list of documents means grade 1, grade 0 is none', () => {
    const path = file(
      'queries.jsonl',
      '\uFEFF{"id":1,"text":"x","rel":{"a":2,"b":0}}\r',
      '{"id":2,"subject":"s","text":"x","rel":["a"],"requester":9}',
    )
    expect(readTickets(path)).toEqual([
      { id: '1', subject: '', text: 'x', requester: '1', created: null, rel: { a: 2 } },
      { id: '2', subject: 's', text: 'x', requester: '9', created: null, rel: { a: 1 } },
    ])
  })

  it('texts need nothing but a text', () => {
    expect(
      readTexts(file('texts.jsonl', '{"text":"x"}', '{"text":"y","rel":5}')).map(({ text }) => text),
    ).toEqual(['x', 'y'])
  })

  it.each([
    ['no JSON', ['{"id":"a","title":"T","text":"B"}', '{oops'], ':2: is no JSON'],
    ['a list', ['[1]'], ':1: is no JSON object'],
    ['no id', ['{"title":"T","text":"B"}'], ':1: "id" must be'],
    ['no title', ['', '{"id":"a","text":"B"}'], ':2: "title" must be a text'],
    ['a number for a text', ['{"id":"a","title":"T","text":5}'], ':1: "text" must be a text'],
    [
      'a date that is none',
      ['{"id":"a","title":"T","text":"B","created":"soon"}'],
      ':1: "created" must be a date',
    ],
    [
      'an id twice',
      ['{"id":"a","title":"T","text":"B"}', '{"id":"a","title":"T","text":"B"}'],
      ':2: the id "a"',
    ],
    ['nothing', [''], ': holds no line'],
  ])('says which file and line holds %s', (name, lines, message) => {
    const path = file(`bad-${name}.jsonl`, ...lines)
    expect(() => readDocuments(path)).toThrow(`${path}${message}`)
  })

  it.each([
    ['none', '{"id":1,"text":"x"}', '"rel" must name the documents'],
    ['empty', '{"id":1,"text":"x","rel":{}}', '"rel" must name at least one'],
    ['no grade', '{"id":1,"text":"x","rel":{"a":"yes"}}', '"rel" must hold a grade'],
  ])('says what is wrong with a judgement: %s', (name, line, message) => {
    expect(() => readTickets(file(`rel-${name}.jsonl`, line))).toThrow(message)
  })

  it('says that a file is not there', () => {
    expect(() => readTexts(join(folder, 'absent'))).toThrow('absent: cannot be read (ENOENT)')
  })
})
