// Which rows are of one requester?

import type { Contacts } from '#domain/review/contacts/table.ts'

/** Each requester's rows, in no order: counted out once, without a list a requester. */
export function* rowsByRequester({ columns, codes, size }: Contacts): Generator<[number, Uint32Array]> {
  const begins = new Uint32Array(codes.requester.size + 2)
  for (let row = 0; row < size; row += 1) {
    const next = (columns.requester[row] ?? 0) + 1
    begins[next] = (begins[next] ?? 0) + 1
  }
  for (let code = 1; code < begins.length; code += 1)
    begins[code] = (begins[code] ?? 0) + (begins[code - 1] ?? 0)
  const places = begins.slice()
  const rows = new Uint32Array(size)
  for (let row = 0; row < size; row += 1) {
    const code = columns.requester[row] ?? 0
    const place = places[code] ?? 0
    rows[place] = row
    places[code] = place + 1
  }
  for (let code = 1; code <= codes.requester.size; code += 1) {
    const some = rows.subarray(begins[code] ?? 0, begins[code + 1] ?? size)
    if (some.length > 0) yield [codes.requester.idOf(code) ?? 0, some]
  }
}
