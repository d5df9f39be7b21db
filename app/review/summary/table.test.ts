import { expect, it } from 'vitest'
import { textOf } from './table.ts'

it('says in plain text what each cell is, and leaves empty ones out', () => {
  const head = ['Reason', 'Contacts', 'Change']
  const text = textOf(
    {
      title: 'Weekly summary',
      lines: ['Sep 7 – 13, 2026'],
      tables: [
        {
          id: 'reasons',
          title: 'Reasons',
          note: 'Of 12.',
          head,
          rows: [
            ['Refund', '7', '▲ +2'],
            ['Login', '5', ''],
          ],
        },
        { id: 'fixes', title: 'Fixes', note: 'None.', head, rows: [] },
      ],
    },
    (name, value) => `${name} = ${value}`,
  )
  expect(text).toBe(
    [
      'Weekly summary\nSep 7 – 13, 2026',
      'Reasons\n=======\n- Refund | Contacts = 7 | Change = ▲ +2\n- Login | Contacts = 5\nOf 12.',
      'Fixes\n=====\nNone.\n',
    ].join('\n\n'),
  )
})
