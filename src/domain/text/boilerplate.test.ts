import { describe, expect, it } from 'vitest'
import { withoutForm, withoutSpeakers, withoutTrackers } from './boilerplate.ts'

const form = (text: string): string => withoutForm(text.split('\n')).join('\n')
const spoken = (...lines: string[]): readonly string[] => withoutSpeakers(lines)

describe('of a form', () => {
  it.each([
    ...[
      'Name: Ann',
      'name=Ann',
      '*Full name*: Ann',
      '__E-mail address__ : a@b.c',
      'IP: 1.2.3.4',
      'User-agent: x',
    ],
    ...[
      'Screen resolution: 3',
      'Referer: x',
      'Submitted on: today',
      'Ihr Name: Ann',
      'E-Mail-Adresse: x',
      'Gerät: x',
    ],
    ...['Correo electrónico: x', 'Système d’exploitation: x', 'Endereço de e-mail: x', 'I agree to: all'],
    ...[
      'This message was sent from the site',
      'this form was submitted via x',
      'You have received a new submission',
    ],
    ...[
      'you received message 4',
      'New form submission',
      'Diese Nachricht wurde über das Kontaktformular gesendet',
    ],
    ...[
      'Este mensaje fue enviado desde x',
      'Este mensaje se ha sido enviado a través',
      'Ce message a été envoyé depuis x',
    ],
    ...[
      'Esta mensagem foi enviada pelo site',
      'CAUTION: This email originated outside',
      'External sender',
      'External email',
      'external e-mail',
      '[EXTERNAL]',
    ],
    ...[
      'Achtung: Externe E-Mail',
      'Achtung: externe Email',
      'caution: this e-mail originated elsewhere',
      'new submission',
      'You received a new message',
      'this e-mail was sent via x',
      'this email was submitted through x',
    ],
  ])('goes: %s', (line) => {
    expect(form(`${line}\nIt fails.`)).toBe('It fails.')
  })

  it.each([
    ...['My name: Ann', 'Names: Ann', 'Name Ann', 'The browser: it fails', 'name  : Ann', 'Ip addresses: 1'],
    ...[
      'Was this message sent from x',
      'I renew form submission',
      'An external sender',
      'No caution: this email originated',
    ],
    `Name: ${'x'.repeat(195)}`,
  ])('stays: %s', (line) => {
    expect(form(`${line}\nIt fails.`)).toBe(`${line}\nIt fails.`)
  })

  it('a line of two hundred signs is still a label’s', () => {
    expect(form(`Name: ${'x'.repeat(194)}\nIt fails.`)).toBe('It fails.')
  })

  it.each([
    ['Message: it fails', 'it fails'],
    ['  *Message:*  it fails', 'it fails'],
    ['*Message*: it fails', 'it fails'],
    ['Your message=it fails', 'it fails'],
    ['How can we help you: it fails', 'it fails'],
    ['Descripción: falla: siempre', 'falla: siempre'],
    ['Question : it = fails', 'it = fails'],
    ['The message: it fails', 'The message: it fails'],
    ['Message it fails', 'Message it fails'],
    ['Messages: it fails', 'Messages: it fails'],
  ])('of "%s" is left "%s"', (line, rest) => {
    expect(form(line)).toBe(rest)
  })

  it('labels above their values go, with the values that say who', () => {
    expect(form('Name\nAnn\n*Phone*\n\n0123\n\nMessage\nIt fails.\nName it.')).toBe('\n\nIt fails.\nName it.')
  })

  it('stay where they are one alone, or nothing says what', () => {
    for (const text of [
      'Name\nAnn\nMessage\nIt fails.',
      'Name\nAnn\nPhone\n0123\nIt fails.',
      'Name\nPhone numbers\nMessage',
    ])
      expect(form(text)).toBe(text)
    expect(form('Name\nPhone\nMessage\nIt fails.')).toBe('It fails.')
  })

  it('a value that is too long for a label is one all the same', () => {
    const long = 'x'.repeat(300)
    expect(form(`Name\n${long}\nPhone\n0123\nMessage\nIt fails.`)).toBe('It fails.')
  })
})

describe('of a transcript the speakers go', () => {
  it.each([
    ...[
      '(10:32) Ann: ',
      '(10:32:07) Ann: ',
      '[10:32] Ann: ',
      '10:32 - Ann: ',
      '10:32 – Ann: ',
      '  (1:32 pm) Ann: ',
    ],
    ...[
      '(1:32 P.M.) Ann: ',
      '[3.11.2025, 10:32] Ann: ',
      '[03/11/25 10:32] Ann: ',
      '[2025-11-03 10:32:07] Ann: ',
    ],
    ...['Ann (10:32): ', 'Ann Miller (10:32:07 AM): ', '10:32 Ann Miller :\t'],
  ])('%s', (speaker) => {
    expect(spoken(`${speaker}it fails`, `${speaker}at 10:33: again`)).toEqual(['it fails', 'at 10:33: again'])
  })

  it('of one line alone stay', () => {
    expect(spoken('(10:32) Ann: it fails', 'again')).toEqual(['(10:32) Ann: it fails', 'again'])
    expect(spoken('(10:32) Ann: it fails', '(10:33) Ann: again')).toEqual(['it fails', 'again'])
  })

  it.each([
    ...[
      'At 10:32 Ann: it fails',
      '(10:3) Ann: it',
      '(10:32) Ann:it',
      '(10:32) it fails',
      'Ann (10h): it',
      '(123:45) Ann: x',
    ],
    ...[`(10:32) ${'A'.repeat(41)}: it fails`, `${'A'.repeat(41)} (10:32): it fails`, 'Ann(10:32): it'],
    `${' '.repeat(75)}(10:32) Ann: it fails`,
  ])('what is none stays: %s', (line) => {
    expect(spoken(line, line)).toEqual([line, line])
  })
})

describe('links', () => {
  it.each([
    ['see https://a.example/b?c=d#e now', 'see https://a.example/b now'],
    ['see http://a.example#e', 'see http://a.example'],
    ['(https://a.example/b?c)', '(https://a.example/b)'],
    ['"https://a.example/b?c"', '"https://a.example/b"'],
    ["'https://a.example/b?c'", "'https://a.example/b'"],
    ['Ann<mailto:ann@example.com> and <https://a.example> <b>', 'Ann and  <b>'],
    ['<http://a.example/ b>', '<http://a.example/ b>'],
    ['<ftp://a.example>', '<ftp://a.example>'],
    ['[image: logo] [CID:123@x] [Bild :x] [imagen:] [imagem: a b]', '    '],
    ['[images: x] [image] [a: b] [image: [x]', '[images: x] [image] [a: b] [image: [x]'],
    ['what? #1 https', 'what? #1 https'],
  ])('of "%s" is left "%s"', (text, rest) => {
    expect(withoutTrackers(text)).toBe(rest)
  })

  it('of several lose their trackers each', () => {
    expect(withoutTrackers('https://a.example?x https://b.example?y')).toBe(
      'https://a.example https://b.example',
    )
  })
})
