// May every file be in the package: its type, its size, its content, its references?

import { type Finding, finding, type PackageFiles, textOf } from './finding.ts'

/** Extensions that Zendesk documents, without templates and without source maps (which a release leaves out). */
const EXTENSIONS = new Set([
  'png',
  'jpg',
  'jpeg',
  'gif',
  'svg',
  'js',
  'htm',
  'html',
  'css',
  'woff',
  'woff2',
  'otf',
  'ttf',
  'json',
])
/** Extensions that the validator refuses whatever the content. */
const FORBIDDEN_EXTENSIONS = new Set(
  'rar zip gz gzip pdf doc docx avi bin bz bz2 csh sh jar mp3 mpeg odt ppt pptx xls xlsx 7z'.split(' '),
)
/** First bytes of what the validator refuses under any name: zip and its kin, gzip, rar, 7z, pdf, old Office, bz2. */
const FORBIDDEN_CONTENT = [
  '504b0304',
  '1f8b',
  '526172211a07',
  '377abcaf271c',
  '25504446',
  'd0cf11e0',
  '425a68',
]
const SDK = 'https://static.zdassets.com/zendesk_app_framework_sdk/2.0/zaf_sdk.min.js'
const SECRETS = [
  /-----BEGIN [A-Z ]*PRIVATE KEY-----/,
  /\bAKIA[0-9A-Z]{16}\b/,
  /\bghp_[A-Za-z0-9]{36}\b/,
  /\bxox[abp]-[0-9A-Za-z-]{10,}/,
]
/** Words that only the workspace, its fixtures or the SDK's own source contain. */
const NOT_SHIPPED = [
  'Postwing',
  'x-workspace-user',
  '__workspace',
  'mockServiceWorker',
  'iframe.handshake',
  'fake-indexeddb',
]

const hexHead = (bytes: Uint8Array): string => Buffer.from(bytes.subarray(0, 8)).toString('hex')

/** Width and height of a PNG; undefined where the bytes are no PNG. */
function pngSize(bytes: Uint8Array): [number, number] | undefined {
  if (hexHead(bytes) !== '89504e470d0a1a0a') return undefined
  const view = new DataView(bytes.buffer, bytes.byteOffset)
  return [view.getUint32(16), view.getUint32(20)]
}

function checkLogo(files: PackageFiles, path: string, pixels: number): Finding[] {
  const bytes = files.get(path)
  if (!bytes) return [finding('missing_logo', path, 'is not in the package')]
  const size = pngSize(bytes)
  return size?.[0] === pixels && size[1] === pixels
    ? []
    : [finding('logo_size', path, `must be a PNG of ${pixels} by ${pixels}`)]
}

const BANNERS = [
  [830, 200],
  [1660, 400],
]

function checkBanner(files: PackageFiles): Finding[] {
  const path = 'assets/banner.png'
  const bytes = files.get(path)
  if (bytes === undefined) return []
  const size = pngSize(bytes)
  if (size === undefined) return [finding('banner.invalid_format', path, 'must be a PNG')]
  const fits = BANNERS.some(([width, height]) => size[0] === width && size[1] === height)
  return fits ? [] : [finding('banner.invalid_size', path, 'must have 830 by 200 or 1660 by 400 pixels')]
}

/** What a frame may load, run and call; all else is forbidden. Styled components need styles in the page. */
const POLICY: Readonly<Record<string, string>> = {
  'default-src': "'none'",
  'script-src': "'self' https://static.zdassets.com",
  'style-src': "'self' 'unsafe-inline'",
  'img-src': "'self' https: data:",
  'font-src': "'self'",
  'connect-src': "'self'",
  'worker-src': "'self'",
  'base-uri': "'none'",
  'form-action': "'none'",
}

function isStrict(policy: string): boolean {
  const said = policy.split(';').map((part) => part.trim().replaceAll(/\s+/g, ' '))
  const wanted = Object.entries(POLICY).map(([directive, sources]) => `${directive} ${sources}`)
  return said.length === wanted.length && wanted.every((part) => said.includes(part))
}

function checkHtml(path: string, html: string, files: PackageFiles): Finding[] {
  const found: Finding[] = []
  const tags = [...html.matchAll(/<script\b([^>]*)>([\s\S]*?)<\/script>/g)]
  const sdk = tags.findIndex(([, attributes]) => attributes?.includes(`src="${SDK}"`))
  const module = tags.findIndex(([, attributes]) => /type="module"/.test(attributes ?? ''))
  if (sdk === -1) found.push(finding('sdk_missing', path, 'loads no SDK from the CDN'))
  if (sdk !== -1 && /type="module"|async|defer/.test(tags[sdk]?.[1] ?? ''))
    found.push(finding('sdk_not_classic', path, 'the SDK must be a classic script'))
  if (module !== -1 && sdk > module) found.push(finding('sdk_after_module', path, 'the SDK comes first'))
  if (tags.some(([, , body]) => body?.trim()))
    found.push(finding('inline_script', path, 'the policy forbids it'))
  if (/<[a-z][^>]*\son[a-z]+\s*=/i.test(html))
    found.push(finding('inline_script', path, 'the policy forbids handlers in markup'))
  const policy = /http-equiv="Content-Security-Policy"\s+content="([^"]*)"/i.exec(html)?.[1]
  if (policy === undefined) found.push(finding('csp_missing', path, 'no policy'))
  else if (!isStrict(policy)) found.push(finding('csp_weak', path, policy))
  for (const [, url = ''] of html.matchAll(/(?:src|href)="([^"]+)"/g)) {
    if (url === SDK) continue
    const target = new URL(url, `https://x/${path}`).pathname.slice(1)
    if (!url.startsWith('./') || !files.has(target)) found.push(finding('broken_reference', path, url))
  }
  return found
}

/** Texts that become code: the policy forbids them. */
const MAKES_CODE = /\bnew Function\b|(?<![\w$.])(?:eval|Function)\(|\bset(?:Timeout|Interval)\(\s*["'`]/

function checkText(path: string, text: string): Finding[] {
  const found: Finding[] = []
  for (const secret of SECRETS) if (secret.test(text)) found.push(finding('secret', path, String(secret)))
  for (const word of NOT_SHIPPED) if (text.includes(word)) found.push(finding('not_for_shipping', path, word))
  if (/sourceMappingURL=/.test(text)) found.push(finding('source_map', path, 'names a source map'))
  const code = path.endsWith('.js') ? MAKES_CODE.exec(text)?.[0] : undefined
  if (code !== undefined) found.push(finding('makes_code', path, code))
  if (/\bdebugger\b\s*;/.test(text)) found.push(finding('debugger', path, 'holds a debugger statement'))
  return found
}

function checkFile(path: string, bytes: Uint8Array, files: PackageFiles): Finding[] {
  const extension = /\.([a-z0-9]+)$/i.exec(path)?.[1]?.toLowerCase() ?? ''
  const head = hexHead(bytes)
  const found: Finding[] = []
  if (FORBIDDEN_EXTENSIONS.has(extension))
    found.push(finding('unsupported_mime_type_detected', path, `.${extension}`))
  else if (!EXTENSIONS.has(extension)) found.push(finding('undocumented_file_type', path, `.${extension}`))
  if (FORBIDDEN_CONTENT.some((start) => head.startsWith(start)))
    found.push(finding('unsupported_mime_type_detected', path, 'its content is an archive or a document'))
  if (path.split('/').some((part) => part.startsWith('.')))
    found.push(finding('dotfile', path, 'leave it out'))
  if (!/^(manifest\.json|requirements\.json|translations\/[^/]+\.json|assets\/[^/]+)$/.test(path))
    found.push(finding('unexpected_file', path, 'has no place in a package'))
  if (['js', 'css', 'html', 'json', 'svg'].includes(extension))
    found.push(...checkText(path, textOf(files, path) ?? ''))
  if (extension === 'html') found.push(...checkHtml(path, textOf(files, path) ?? '', files))
  return found
}

/** Rules 2.5 and section 1, and what a release must never hold. */
export function checkFiles(files: PackageFiles): Finding[] {
  const found = [
    ...checkLogo(files, 'assets/logo.png', 320),
    ...checkLogo(files, 'assets/logo-small.png', 128),
    ...checkBanner(files),
  ]
  for (const [path, bytes] of files) found.push(...checkFile(path, bytes, files))
  return found
}
