// Is a file the JSON object that Zendesk's server will read: no BOM, no comments, no key twice at any depth?

import { type JSONPath, type ParseError, parse, visit } from 'jsonc-parser'
import { type Finding, finding, isObject } from './finding.ts'

/** Paths of keys that stand twice in the same object. */
function duplicateKeys(text: string): string[] {
  const seen = new Set<string>()
  const twice: string[] = []
  const objects: number[] = []
  let count = 0
  visit(text, {
    onObjectBegin: () => {
      objects.push(count++)
    },
    onObjectEnd: () => {
      objects.pop()
    },
    onObjectProperty: (name, _offset, _length, _line, _column, path: () => JSONPath) => {
      const key = `${objects.at(-1)}/${name}`
      if (seen.has(key)) twice.push([...path(), name].join('.'))
      seen.add(key)
    },
  })
  return twice
}

/** The object in `text`, or the findings that say why there is none. */
export function readJson(
  path: string,
  text: string,
  rules: { notJson: string; notObject: string; duplicate: string },
): { value: Record<string, unknown>; findings: Finding[] } | { value: undefined; findings: Finding[] } {
  if (text.startsWith('\uFEFF'))
    return { value: undefined, findings: [finding(rules.notJson, path, 'begins with a BOM')] }
  const errors: ParseError[] = []
  const value: unknown = parse(text, errors, { disallowComments: true })
  if (errors.length > 0)
    return { value: undefined, findings: [finding(rules.notJson, path, `at offset ${errors[0]?.offset}`)] }
  if (!isObject(value))
    return { value: undefined, findings: [finding(rules.notObject, path, 'is no JSON object')] }
  return { value, findings: duplicateKeys(text).map((key) => finding(rules.duplicate, path, key)) }
}
