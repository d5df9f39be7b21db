import { describe, expect, it } from 'vitest'
import { withoutHistory } from './history.ts'

const own = (text: string): string => withoutHistory(text.split('\n')).join('\n')
const BELOW = 'old words'

describe('what follows an attribution goes', () => {
  it.each([
    'On Mon, 3 Nov 2025 at 10:11, Ann <ann@example.com> wrote:',
    'On 3 Nov 2025 Ann wrote',
    'Am Mo., 3. Nov. 2025 um 10:11 Uhr schrieb Ann <ann@example.com>:',
    'Am 3.11.2025 schrieb Ann:',
    'El lun, 3 nov 2025 a las 10:11, Ana escribió:',
    'El 3 nov 2025 Ana escribió',
    'Le lun. 3 nov. 2025 à 10:11, Anne a écrit :',
    'Le 3 nov. 2025 à 10:11, Anne a écrit',
    'Em seg., 3 de nov. de 2025 às 10:11, Ana escreveu:',
    'Em 3 de nov. de 2025 Ana escreveu',
    'Il giorno lun 3 nov 2025 alle ore 10:11 Anna ha scritto:',
    'Il 3 nov 2025 Anna ha scritto',
    'Op ma 3 nov 2025 om 10:11 schreef Anna <anna@example.com>:',
    'Op 3 nov 2025 schreef Anna:',
    'ON 3 NOV 2025, AT 10.11, ANN WROTE:',
    'On 3 Nov at 9h30 Ann wrote:',
    'On 3 Nov ann@example.com wrote:',
    'On 3.11. Ann wrote:',
    'On 11/3/25 Ann wrote:',
    // Broken over two lines, and over three.
    'On Mon, 3 Nov 2025 at 10:11, Ann\n<ann@example.com> wrote:',
    'On Mon,\n3 Nov 2025 at 10:11, Ann wrote:',
    'On Mon, 3 Nov 2025\nat 10:11, Ann\n<ann@example.com> wrote:',
    'On Mon, 3 Nov 2025 at 10:11 a. m.\nAnn wrote:',
    'Le lun. 3 nov. 2025 à 10:11, Anne <anne@example.com> a\nécrit :',
  ])('%s', (line) => {
    expect(own(`It fails.\n${line}\n${BELOW}`)).toBe('It fails.')
  })
})

describe('what only seems to be one stays', () => {
  it.each([
    // No hour, year, date or address.
    'On day 3 my boss wrote:',
    'Am 3. Tag schrieb mein Chef:',
    // No figure at all.
    'On behalf of Ann <ann@example.com> wrote:',
    'Am Morgen schrieb ann@example.com:',
    'El martes ana@example.com escribió:',
    'Le lundi anne@example.com a écrit :',
    'Em geral ana@example.com escreveu:',
    'Il giorno anna@example.com ha scritto:',
    'Op maandag schreef anna@example.com:',
    // Other words before, or after.
    'Later on 3 Nov 2025 Ann wrote:',
    'Once 3 Nov 2025 Ann wrote:',
    'On 3 Nov 2025 Ann wrote: nothing works',
    'Am 3.11.2025 schrieb Ann: nichts geht',
    'Op 3 nov 2025 schreef Anna: niets werkt',
    'El 3 nov 2025 Ana escribió: nada',
    'Le 3 nov. 2025 Anne a écrit : rien',
    'Em 3 nov. 2025 Ana escreveu: nada',
    'Il 3 nov 2025 Anna ha scritto: niente',
    'On 3 Nov 2025 somebody overwrote:',
    // A sentence that ends between.
    'On 3 Nov 2025 I called.\nAnn wrote:',
    'On 3 Nov 2025 did I call?\nAnn wrote:',
    'On 3 Nov 2025 I called!\nAnn wrote:',
    // Four lines.
    'On Mon, 3 Nov 2025\nat 10:11,\nAnn\n<ann@example.com> wrote:',
    // The last piece is neither an address nor one word.
    'Le 3 nov. 2025 Anne a\nécrit beaucoup :',
    `On 3 Nov 2025 ${'very '.repeat(70)}long Ann wrote:`,
  ])('%s', (line) => {
    const text = `It fails.\n${line}\n${BELOW}`
    expect(own(text)).toBe(text)
  })
})

describe('separators, headers and Zendesk’s own line', () => {
  it.each([
    '-----Original Message-----',
    '--- Forwarded message ---',
    '___ Message d’origine',
    '*** Mensagem original ***',
    '=== Oorspronkelijk bericht ===',
    '--- Messaggio originale ---',
    '##- Please type your reply above this line -##',
    'Please type your reply above this line.',
    '## Antworten Sie oberhalb dieser Zeile ##',
    'Von: Ann\nGesendet: heute\nAn: Bob',
    '*From:* Ann\n*Sent:* today\n*To:* Bob',
    'From : Ann\nDate : today\nSubject : It',
    'Da: Anna\nInviato: oggi\nOggetto: Prova',
    'Van: Anna\nVerzonden: vandaag\nOnderwerp: Test',
    'From: Ann\n\n\nSent: today\n\nTo: Bob',
  ])('cut: %s', (lines) => {
    expect(own(`It fails.\n${lines}\n${BELOW}`)).toBe('It fails.')
  })

  it.each([
    '--Original Message--',
    'See --- Original Message ---',
    '--- Original Message --- was lost',
    'Original Message',
    'Please type your reply above this lined box',
    '##- my heading',
    'my heading -##',
    'From: Ann\nTo: Bob',
    'From: Ann\n\n\n\n\nSent: today\nTo: Bob',
    'The from: field\nSent: today\nTo: Bob',
    'From: Ann\nwas Sent: today\nwas To: Bob',
    'From Ann:\nSent: today\nTo: Bob',
  ])('stay: %s', (lines) => {
    const text = `It fails.\n${lines}\n${BELOW}`
    expect(own(text)).toBe(text)
  })
})

describe('quoted lines', () => {
  it('go, also when they begin a little later, and what is not quoted stays', () => {
    expect(own('> old\nnew\n   > old\n    > code\na > b')).toBe('new\n    > code\na > b')
  })

  it('stay without their signs where nothing else was written', () => {
    expect(own('> it fails\n>> since Monday\n  > a > b\n–')).toBe('it fails\nsince Monday\na > b\n–')
  })
})

describe('a mere forward', () => {
  it('is what was forwarded, without its headers', () => {
    const lines = ['From: Ann', 'Sent: today', 'To: Bob', 'Cc: Eve', '', 'It fails.', 'The subject: is lost']
    expect(own(`\n---\n--- Forwarded message ---\n${lines.join('\n')}`)).toBe(
      '\nIt fails.\nThe subject: is lost',
    )
  })

  it('may have bold headers', () => {
    expect(own('--- Original Message ---\n*From:* Ann\n*Subject:* x\nIt fails.')).toBe('It fails.')
  })
})
