// `npm run package`: checks the built package against every rule and writes its zip.

import { mkdir, writeFile } from 'node:fs/promises'
import { checkPackage } from '#test/package/check.ts'
import { readFolder, ZIP_LIMIT, zipOf } from '#test/package/folder.ts'

const files = await readFolder('dist')
const findings = checkPackage(files)
for (const { rule, where, detail } of findings) console.error(`${rule}: ${where}: ${detail}`)
const zip = zipOf(files)
if (zip.length > ZIP_LIMIT) console.error(`zip_too_large: ${zip.length} bytes, the limit is ${ZIP_LIMIT}`)
if (findings.length > 0 || zip.length > ZIP_LIMIT) process.exit(1)

const manifest = JSON.parse(new TextDecoder().decode(files.get('manifest.json')))
await mkdir('tmp', { recursive: true })
const path = `tmp/barometer-${manifest.version}.zip`
await writeFile(path, zip)
console.log(
  `${path}: ${files.size} files, ${zip.length.toLocaleString('en')} bytes. dist/ holds the same, unzipped.`,
)
