import { expect, it } from 'vitest'
import { aMessage, type ConversationCase } from '#test/samples/conversations.ts'
import { ticketText } from './ticket-text.ts'

const EMAILS: readonly ConversationCase[] = [
  {
    language: 'en',
    subject: 'RE: [Postbird] Your request 4711',
    raw: [
      `Dear Support Team,

we cannot export our contacts since Monday. The error is PAY-402.

Kind regards,
Ann Miller
Head of Marketing
ACME Ltd. | +44 20 7946 0000 | www.acme.example`,
      `Hi Tom,

the export still stops at 50 %, see https://app.example.com/exports/9?utm_source=mail&token=abc.

Thanks
Ann

Sent from my iPhone

> On 3 Nov 2025, at 10:11, Tom (Postbird) <support@example.com> wrote:
>
> Hello Ann, please try again.`,
    ],
    own: [
      'the export still stops at 50 %, see https://app.example.com/exports/9',
      'we cannot export our contacts since Monday. The error is PAY-402.',
    ],
  },
  {
    language: 'de',
    subject: 'AW: Ihre Anfrage',
    raw: [
      `Hallo liebes Team,

seit dem Update werden unsere Newsletter doppelt verschickt.

Viele Grüße
Petra Schäfer
Schäfer GmbH
Tel. 030 123456

Diese E-Mail ist vertraulich und nur für den Empfänger bestimmt.`,
      `Guten Tag Herr Weber,

das hat leider nicht geholfen, die Mails gehen weiterhin doppelt raus.

Mit freundlichen Grüßen
Petra Schäfer

-----Ursprüngliche Nachricht-----
Von: Support <support@example.com>
Gesendet: Montag, 3. November 2025 10:11
An: Petra Schäfer
Betreff: Ihre Anfrage

Bitte leeren Sie den Cache.`,
    ],
    own: [
      'das hat leider nicht geholfen, die Mails gehen weiterhin doppelt raus.',
      'seit dem Update werden unsere Newsletter doppelt verschickt.',
    ],
  },
  {
    language: 'es',
    subject: 'RV: Factura',
    raw: [
      `Estimado equipo:

La factura de octubre tiene una dirección equivocada. ¿Cómo la cambio?

Atentamente,
Lucía Gómez
Contabilidad
Tel.: +34 600 000 000

AVISO DE CONFIDENCIALIDAD: Este mensaje es confidencial.`,
    ],
    own: ['La factura de octubre tiene una dirección equivocada. ¿Cómo la cambio?'],
  },
  {
    language: 'fr',
    subject: 'TR: Facture',
    raw: [
      `Bonjour Madame,

Nous n'avons pas reçu le remboursement que vous nous aviez promis.

Bien cordialement,
Élodie Martin
Responsable achats

Le lun. 3 nov. 2025 à 10:11, Support <support@example.com> a écrit :

> Bonjour, le remboursement arrive.`,
    ],
    own: ["Nous n'avons pas reçu le remboursement que vous nous aviez promis."],
  },
  {
    language: 'pt',
    subject: 'ENC: Cobrança',
    raw: [
      `Prezados,

Fui cobrado duas vezes e ainda não recebi o estorno.

Att,
João Silva
(11) 99999-0000

Enviado do meu iPhone`,
    ],
    own: ['Fui cobrado duas vezes e ainda não recebi o estorno.'],
  },
]

it.each(EMAILS)(
  'of an e-mail in $language the customer’s own words are left',
  ({ subject, raw, own, language }) => {
    const text = ticketText({ subject, messages: raw.map((one, at) => aMessage(at, one)) })
    expect(text.parts.map((part) => part.text)).toEqual(own)
    expect(text.language).toBe(language)
  },
)
