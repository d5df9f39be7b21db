import { describe, expect, it } from 'vitest'
import { cleanText } from './clean.ts'

const CASES: readonly (readonly [name: string, raw: string, own: string])[] = [
  [
    'an English reply with signature and Gmail history',
    `Hi Anna,

the card is still declined when I try to pay.

Best regards,
John Miller
ACME Ltd. | +44 20 7946 0000

On Mon, 3 Nov 2025 at 10:11, Anna from Support <support@example.com>
wrote:

> Hi John, please try another card.
> Anna`,
    'the card is still declined when I try to pay.',
  ],
  [
    'a German mail with Outlook history',
    `Sehr geehrte Damen und Herren,

seit gestern kann ich keine Rechnung herunterladen.

Mit freundlichen Grüßen
Petra Schäfer
Schäfer GmbH
Geschäftsführerin: Petra Schäfer

Von: Support <support@example.com>
Gesendet: Montag, 3. November 2025 10:11
An: Petra Schäfer
Betreff: Ihre Anfrage

Guten Tag Frau Schäfer`,
    'seit gestern kann ich keine Rechnung herunterladen.',
  ],
  [
    'a Spanish mail from a phone',
    `Hola, buenas tardes:

No puedo iniciar sesión desde ayer. ¿Me pueden ayudar?

Un saludo,
María

Enviado desde mi iPhone

El lun, 3 nov 2025 a las 10:11, Soporte (<soporte@example.com>) escribió:
> Estimada María`,
    'No puedo iniciar sesión desde ayer. ¿Me pueden ayudar?',
  ],
  [
    'a French mail with a legal footer',
    `Bonjour,

Je n'arrive pas à modifier mon adresse de facturation.

Cordialement,
Jean Dupont

Ce message et ses pièces jointes sont confidentiels et destinés exclusivement au destinataire.
Avant d'imprimer, pensez à l'environnement.`,
    "Je n'arrive pas à modifier mon adresse de facturation.",
  ],
  [
    'a Portuguese mail with history',
    `Bom dia!

Meu pedido ainda não chegou, já passou do prazo.

Atenciosamente,
João Silva

Em seg., 3 de nov. de 2025 às 10:11, Suporte <suporte@example.com> escreveu:

> Olá João`,
    'Meu pedido ainda não chegou, já passou do prazo.',
  ],
  [
    'a web form',
    `You have received a new message from the contact form
Name: Jane Doe
Email: jane@example.com
Phone: +1 555 0100
Browser: Chrome 141
Message: The export to CSV is empty since the update.`,
    'The export to CSV is empty since the update.',
  ],
  [
    'a German web form',
    `Vorname: Max
Nachname: Muster
E-Mail-Adresse: max@example.com
Nachricht: Wie ändere ich mein Passwort?`,
    'Wie ändere ich mein Passwort?',
  ],
  ['a greeting of a team', 'Hello support team,\nmy card fails.', 'my card fails.'],
  ['a name without its capital', 'hi anna, my card fails.', 'my card fails.'],
  ['a first line that only seems to greet', 'hi my card fails\nplease help', 'my card fails\nplease help'],
  ['a chat line', 'hi where is my order', 'where is my order'],
  [
    'a chat transcript',
    `(10:32:07) Ann: my coupon does not work
(10:33:10) Ann: it says expired`,
    'my coupon does not work\nit says expired',
  ],
  [
    'links with trackers and images',
    'See https://shop.example.com/orders/12?utm_source=mail&utm_id=9#top and [image: logo.png] Track<https://click.example.com/x/abc>',
    'See https://shop.example.com/orders/12 and  Track',
  ],
  [
    'an answer between quoted lines',
    `> Which browser do you use?
Firefox 140
> Since when?
Since Tuesday`,
    'Firefox 140\nSince Tuesday',
  ],
  ['nothing but thanks', 'Thanks!', 'Thanks!'],
  [
    'thanks with a signature',
    'Hi Anna,\n\nthat worked, thanks a lot!\n\nCheers\nJohn',
    'that worked, thanks a lot!',
  ],
  [
    'thanks as a message, not as a closing',
    'Thanks for the quick fix, but the invoice is wrong now.\n\nThanks,\nJohn',
    'Thanks for the quick fix, but the invoice is wrong now.',
  ],
  [
    'a mere forward',
    `---------- Forwarded message ---------
From: Shop <shop@example.com>
Date: Mon, 3 Nov 2025
Subject: Receipt
To: <me@example.com>

Your payment has failed twice.`,
    'Your payment has failed twice.',
  ],
  ['thanks alone above a signature', 'Danke!\n\nMit freundlichen Grüßen\nUwe Meier\nTel. 0123 456', 'Danke!'],
  ['a greeting, thanks and a name', 'Hi Anna,\n\nThanks!\n\nJohn', 'Thanks!'],
  ['thanks above a name and a number', 'Thanks!\nAnn Miller\n+1 555 0100', 'Thanks!'],
  [
    'words below a closing that sign nothing',
    'My order is late.\nThanks\nit still does not work',
    'My order is late.\nThanks\nit still does not work',
  ],
  ['thanks above words', 'Thanks\nThe invoice is missing', 'Thanks\nThe invoice is missing'],
  [
    'an afterthought below the signature',
    'The import fails.\n\nBest regards\nAnn Miller\n\nPS: the export also fails.',
    'The import fails.\n\nBest regards\nAnn Miller\n\nPS: the export also fails.',
  ],
  [
    'sentences that begin and end like an attribution',
    'Am 3. November habe ich bestellt.\nDer Techniker schrieb mir nichts:\nDas Paket fehlt.',
    'Am 3. November habe ich bestellt.\nDer Techniker schrieb mir nichts:\nDas Paket fehlt.',
  ],
  [
    'the same in English',
    'On 3 November I called.\nMy boss wrote:\n"please fix"',
    'On 3 November I called.\nMy boss wrote:\n"please fix"',
  ],
  [
    'an attribution broken after a.m.',
    'It fails.\nOn Nov 3, 2025, at 10:11 a.m.\nAnn Miller wrote:\nTry again',
    'It fails.',
  ],
  [
    'a title in small letters below a name',
    'Bonjour,\nl’export échoue.\nBien à vous,\nJean Dupont\nresponsable du service client chez ACME',
    'l’export échoue.',
  ],
  [
    'a German attribution broken before the address',
    'Es geht nicht.\n\nAm Mo., 3. Nov. 2025 um 10:11 Uhr schrieb Support <\nsupport@example.com>:\n\nalter Text',
    'Es geht nicht.',
  ],
  [
    'a French attribution broken before its last word',
    'Ça échoue.\n\nLe lun. 3 nov. 2025 à 10 h 11, Support <s@example.com> a\nécrit :\n\nvieux texte',
    'Ça échoue.',
  ],
  [
    'two lines that say who wrote what on a day',
    'Am 3.11.2025 schrieb ich Ihnen\nund fragte:\nWo ist es',
    'Am 3.11.2025 schrieb ich Ihnen\nund fragte:\nWo ist es',
  ],
  ['a signature after two dashes', 'The app crashes on start.\n--\nJohn\nCTO', 'The app crashes on start.'],
  ['a greeting and nothing else', 'Hello,', 'Hello,'],
  ['empty', '  \n ', ''],
  [
    'a sentence that begins like a header',
    'On Monday 3 items were missing.\nPlease send them.',
    'On Monday 3 items were missing.\nPlease send them.',
  ],
  [
    'the line above which Zendesk asks to reply',
    'It works now\n##- Please type your reply above this line -##\nTicket 12 was updated',
    'It works now',
  ],
  [
    'a warning of the mail gateway',
    'CAUTION: This email originated from outside.\nMy login fails.',
    'My login fails.',
  ],
]

describe('cleaning', () => {
  it.each(CASES)('%s', (_, raw, own) => {
    expect(cleanText(raw)).toBe(own)
  })

  it('gives the same with Windows line ends', () => {
    for (const [, raw, own] of CASES) expect(cleanText(raw.replaceAll('\n', '\r\n'))).toBe(own)
  })
})
