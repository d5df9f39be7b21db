// Which entries of a zip are symbolic links? Zendesk takes none.

import { type Finding, finding } from './finding.ts'

const END = 0x06054b50
const END_SIZE = 22
const ENTRY_SIZE = 46
/** The kind of file in the upper half of an entry's attributes, as Unix has it. */
const KIND = 0xf000
const LINK = 0xa000

/** Where the directory at the zip's end begins, and how many entries it has. */
function directory(view: DataView): { start: number; count: number } {
  for (let at = view.byteLength - END_SIZE; at >= 0; at -= 1)
    if (view.getUint32(at, true) === END)
      return { start: view.getUint32(at + 16, true), count: view.getUint16(at + 10, true) }
  return { start: 0, count: 0 }
}

/** One finding for each link in a zip that can be unpacked. */
export function checkSymlinks(zip: Uint8Array): Finding[] {
  const view = new DataView(zip.buffer, zip.byteOffset, zip.byteLength)
  const { start, count } = directory(view)
  const found: Finding[] = []
  for (let at = start, entry = 0; entry < count; entry += 1) {
    const length = view.getUint16(at + 28, true)
    const kind = (view.getUint32(at + 38, true) >>> 16) & KIND
    const name = new TextDecoder().decode(zip.subarray(at + ENTRY_SIZE, at + ENTRY_SIZE + length))
    if (kind === LINK) found.push(finding('symlink_in_zip', name, 'is a symbolic link'))
    at += ENTRY_SIZE + length + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  }
  return found
}
