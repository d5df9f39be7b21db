import { describe, expect, it } from 'vitest'
import { withoutSignature } from './signature.ts'

const own = (text: string): string => withoutSignature(text.split('\n')).join('\n').trimEnd()

describe('below a cut line everything goes', () => {
  it.each([
    ...['--', '-- ', ' — ', '––'],
    ...[
      'Sent from my iPhone',
      'sent with the new Mail App.',
      'Sent via Samsung Mobile',
      'Get Outlook for iOS',
    ],
    ...[
      'Von meinem iPhone gesendet',
      'Von meiner Uhr gesendet.',
      'Gesendet mit der WEB.DE App',
      'Gesendet von Mail',
    ],
    ...[
      'Diese Nachricht wurde von meinem Handy gesendet',
      'Enviado desde mi iPhone',
      'Enviado do meu iPhone',
    ],
    ...[
      'Obtener Outlook para Android',
      'Obter o Outlook para iOS',
      'Envoyé de mon iPhone',
      'Envoyé depuis Yahoo',
    ],
    ...[
      'Télécharger Outlook pour iOS',
      'Inviato dal mio iPhone',
      'Inviato da Libero',
      'Verzonden vanaf mijn iPhone',
    ],
    ...['Sent from Proton Mail for iOS'],
    ...[
      'Confidentiality notice: this is secret',
      'DISCLAIMER',
      '*Disclaimer:* x',
      '_Legal notice_',
      'Privileged and confidential',
    ],
    ...['The information contained in this e-mail is secret', 'The contents of this message are secret'],
    ...[
      'This e-mail may be confidential',
      'This message is intended for you',
      'If you have received this in error',
    ],
    ...[
      'If you are not the intended recipient',
      'Please consider the environment',
      'Please think of the environment',
    ],
    ...[
      'Diese E-Mail ist vertraulich',
      'Diese Nachricht ist nur für Sie bestimmt',
      'Vertraulichkeitshinweis',
    ],
    ...['Der Inhalt dieser E-Mail', 'Sollten Sie nicht der Adressat sein', 'Bitte denken Sie an die Umwelt'],
    ...[
      'Bitte prüfen Sie vor dem Ausdrucken',
      'Geschäftsführerin: Eva',
      'Geschäftsführer : Max',
      'Geschäftsführung: X',
    ],
    ...['Sitz der Gesellschaft: Bonn', 'Handelsregister Bonn', 'Este mensaje es confidencial', 'Aviso legal'],
    ...[
      'Antes de imprimir',
      'La información contenida en este',
      'Ce message est confidentiel',
      'Avant d’imprimer',
    ],
    ...['Esta mensagem é confidencial', 'As informações contidas nesta', 'Aviso de confidencialidade'],
  ])('%s', (line) => {
    expect(own(`It fails.\n${line}\nMore words here that tell a story.`)).toBe('It fails.')
  })

  it.each([
    ...['---', '-', '-- x', 'x --'],
    ...[
      'It was sent from my iPhone',
      'Sent from my iPhone, and it is broken in many more ways than one',
      'Sent from',
    ],
    ...[
      'Please get Outlook for iOS',
      'The Disclaimer is wrong',
      'disclaimers are wrong',
      'My Handelsregister entry',
    ],
    ...['This e-mail is broken', 'Diese E-Mail ist kaputt', 'Gesendet von X', 'A Geschäftsführer: Max'],
    ...[
      'This cold message is confidential',
      'Este mensaje falla',
      'Ce message échoue',
      'Esta mensagem falha',
    ],
    ...['Geschäftsführer Max', 'If you have time'],
  ])('but not below: %s', (line) => {
    const text = `It fails.\n${line}\nMore words here that tell a story.`
    expect(own(text)).toBe(text)
  })

  it('also of one that stands a little to the right', () => {
    for (const line of ['  Sent from my iPhone ', '\tGet Outlook for iOS', '  Disclaimer: x', ' \t-- '])
      expect(own(`It fails.\n${line}\nMore words here that tell a story.`)).toBe('It fails.')
  })

  it('unless nothing would be left', () => {
    expect(own('--\nIt fails today and that is bad.')).toBe('--\nIt fails today and that is bad.')
    expect(own('…\nSent from my iPhone')).toBe('…\nSent from my iPhone')
    // Figures are words.
    expect(own('4711\nSent from my iPhone')).toBe('4711')
  })

  it('reads no more of a long line than its beginning', () => {
    expect(own(`It fails.\nDisclaimer ${'x '.repeat(500)}\nmore`)).toBe('It fails.')
    const far = `It fails.\nThis message ${'x'.repeat(81)} confidential\nMore words here that tell a story.`
    expect(own(far)).toBe(far)
  })
})
