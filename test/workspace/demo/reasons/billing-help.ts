// Which articles and community posts answer questions about money?

import type { ReasonHelp } from './types.ts'

export const BILLING_HELP: Readonly<Record<string, ReasonHelp>> = {
  billing__card_declined: {
    articles: [
      {
        title: 'What to do when your card is declined',
        labels: ['billing', 'card', 'declined', 'payment failed'],
        promoted: true,
        body: 'A declined card never stops your sending at once: your account keeps working for seven days, and a declined attempt is not charged.\n\n## Read the code\n- **do_not_honor** or **generic_decline**: the bank refused without giving a reason. Call the number on the card.\n- **authentication_required**: the 3-D Secure request was not confirmed in time.\n- **PAY-402** and **PAY-417**: the connection to the card network broke off. Try again in ten minutes.\n\n## Try the card again\n1. Open Settings › Billing › Payment method.\n2. Remove the card and add it again.\n3. Confirm the request in your banking app within five minutes.\n4. Press **Try again** next to the open invoice.\n\n## Pay another way\nChoose **Pay by bank transfer** on the open invoice. The plan stays active while the transfer is under way.',
        de: {
          title: 'Was tun, wenn die Karte abgelehnt wird?',
          body: 'Eine abgelehnte Karte stoppt Ihren Versand nicht sofort: Das Konto arbeitet sieben Tage weiter, und abgelehnte Versuche werden nicht berechnet.\n\n## Was der Code bedeutet\n- **do_not_honor**: Die Bank hat ohne Grund abgelehnt. Rufen Sie dort an.\n- **authentication_required**: Die 3-D-Secure-Anfrage wurde nicht rechtzeitig bestätigt.\n- **PAY-402**, **PAY-417**: Die Verbindung zum Kartennetz brach ab. Bitte in zehn Minuten erneut versuchen.\n\n## Karte erneut versuchen\n1. Einstellungen › Abrechnung › Zahlungsart öffnen.\n2. Karte entfernen und neu hinzufügen.\n3. In der Banking-App innerhalb von fünf Minuten bestätigen.\n\n## Anders bezahlen\nWählen Sie bei der offenen Rechnung **Per Überweisung zahlen**.',
        },
      },
      {
        title: 'Change the card on your account',
        labels: ['billing', 'card', 'payment method'],
        body: 'Owners and people with the Billing permission can change the card at any time.\n\n## Steps\n1. Settings › Billing › Payment method.\n2. **Add card**, then confirm the 3-D Secure request.\n3. Make it the default and remove the old one.\n\n## When is the new card used?\nFrom the next charge on. An open invoice is not charged by itself: press **Try again** next to it.\n\n## Which cards work?\nVisa, Mastercard, American Express and debit cards with 3-D Secure. Prepaid cards often fail at renewal.',
        de: {
          title: 'Die Karte Ihres Kontos ändern',
          body: 'Inhaber und Personen mit dem Recht „Abrechnung“ können die Karte jederzeit ändern.\n\n## Schritte\n1. Einstellungen › Abrechnung › Zahlungsart.\n2. **Karte hinzufügen** und 3-D Secure bestätigen.\n3. Als Standard festlegen, alte Karte entfernen.\n\n## Ab wann gilt sie?\nAb der nächsten Abbuchung. Bei einer offenen Rechnung bitte **Erneut versuchen** drücken.',
        },
      },
      {
        title: 'Decline codes: what support may tell and do',
        labels: ['internal', 'billing', 'card'],
        access: 'staff',
        body: 'For support only. Never read out the full processor message.\n\n## Retry by hand\nPayments console › customer › **Retry**. At most twice a day per card.\n\n## Grace period\nYou may extend the seven days once by seven, with a note. Beyond that ask the Billing group.\n\n## Incident wording\nDuring a processor incident say what fails, since when, and when the next update comes.',
      },
    ],
    posts: [
      {
        title: 'Card declined although the bank says everything is fine',
        text: 'Third month in a row that my renewal fails at first and works two days later. The bank sees nothing. Anybody else?',
        answers: [
          'Two things help: confirm the 3-D Secure request within five minutes, and keep the tab open until you see the green tick. If you see PAY-402 or PAY-417 the attempt never reached your bank; wait ten minutes and press Try again. Nothing is charged twice.',
          'Same here with a virtual card. A plain debit card worked.',
          'Bank transfer is on the same page, a bit hidden under “More ways to pay”.',
        ],
        official: true,
        status: 'answered',
      },
      {
        title: 'Does sending stop when a payment fails?',
        text: 'Our card expired over the weekend and I have a campaign scheduled for Tuesday. Will it go out?',
        answers: [
          'It will. Sending continues for seven days after the first failed payment, and scheduled campaigns inside that time go out as planned.',
          'Can confirm, ours went out on day four.',
        ],
        status: 'answered',
      },
      {
        title: 'Paying by SEPA or bank transfer instead of card?',
        text: 'We would rather not use a company card at all.',
        answers: [
          'Yearly plans can be paid by transfer: open the invoice and choose “Pay by bank transfer”. For monthly plans it is possible only while a card payment is failing.',
        ],
        official: true,
        status: 'answered',
      },
    ],
  },
  billing__invoice_copy: {
    articles: [
      {
        title: 'Find and download your invoices',
        labels: ['billing', 'invoice', 'receipt'],
        body: 'Every charge has an invoice, and it also serves as your receipt.\n\n## Download\n1. Settings › Billing › Invoices.\n2. Choose the month and press **PDF**.\n\n## I do not see the tab\nOnly owners and people with the Billing permission do. The owner grants it under Settings › Team.\n\n## Send invoices to accounting\n**Send invoices to** takes up to five addresses. They get each invoice on the day it is made.',
        de: {
          title: 'Rechnungen finden und herunterladen',
          body: 'Zu jeder Abbuchung gibt es eine Rechnung, sie gilt zugleich als Quittung.\n\n## Herunterladen\n1. Einstellungen › Abrechnung › Rechnungen.\n2. Monat wählen und **PDF** drücken.\n\n## Der Reiter fehlt\nIhn sehen nur Inhaber und Personen mit dem Recht „Abrechnung“.\n\n## An die Buchhaltung senden\nUnter **Rechnungen senden an** lassen sich fünf Adressen eintragen.',
        },
      },
      {
        title: 'Add your VAT number, address or purchase order to invoices',
        labels: ['billing', 'invoice', 'vat', 'address'],
        body: 'Company details are printed on every invoice made after you save them.\n\n## Company details\nSettings › Billing › Company details: name, address, VAT number, purchase order.\n\n## Correct a past invoice\nOpen it and press **Reissue**. The copy carries the suffix -R1. Invoices older than twelve months are locked; write to us.\n\n## VAT number not accepted\nIt must be valid in VIES and match the company name.',
      },
    ],
    posts: [
      {
        title: 'Automatically send invoices to DATEV or the bookkeeper',
        text: 'Is there a way to forward them without me doing it every month?',
        answers: [
          'Settings › Billing › “Send invoices to”. We put the upload address of our bookkeeping tool there, works like a charm.',
        ],
        status: 'answered',
      },
      {
        title: 'Invoice in another language?',
        text: 'Our head office needs English invoices although our account is in German.',
        answers: [
          'The invoice follows the language of the billing country. You can switch it under Company details › Invoice language.',
        ],
        official: true,
        status: 'answered',
      },
    ],
  },
  billing__refund: {
    articles: [
      {
        title: 'When and how we refund',
        labels: ['billing', 'refund', 'cancel'],
        body: 'We refund a renewal in full within 14 days if nothing was sent since.\n\n## What is refunded\n- Renewal within 14 days and no campaign sent: everything.\n- Later: the months not yet used, on yearly plans only.\n- Bought twice by mistake: the second purchase, at any time.\n\n## How long it takes\nFive to ten working days to the card that paid. If the card has expired the bank passes the money on.\n\n## How to ask\nReply to the receipt, or write to us with the invoice number.',
        de: {
          title: 'Wann und wie wir erstatten',
          body: 'Eine Verlängerung erstatten wir innerhalb von 14 Tagen vollständig, wenn seither nichts verschickt wurde.\n\n## Was erstattet wird\n- Innerhalb von 14 Tagen: alles.\n- Später: die ungenutzten Monate bei Jahrestarifen.\n- Doppelt gekauft: der zweite Kauf.\n\n## Wie lange es dauert\nFünf bis zehn Werktage auf die bezahlte Karte.',
        },
      },
      {
        title: 'Refund rules and goodwill',
        labels: ['internal', 'refund'],
        access: 'staff',
        body: 'For support only.\n\n## Within 14 days\nRefund without asking. Tag the reason.\n\n## Goodwill\nUp to 50 a customer and year by any agent of the Billing group; above that ask the lead.\n\n## Chargebacks\nNever refund while a chargeback is open: the money would go out twice.',
      },
    ],
    posts: [
      {
        title: 'Reminder before the yearly renewal',
        text: 'I was surprised by the renewal. Can I switch on a reminder?',
        answers: [
          'Reminders go to the owner 30 and 7 days before. Under Settings › Notifications you can add more people to “Renewal”.',
        ],
        official: true,
        status: 'completed',
      },
      {
        title: 'How long did your refund take?',
        text: 'Mine was promised within ten working days and I am at day eight.',
        answers: [
          'Nine working days with an American bank, four with a German one.',
          'Ask support for the reference, the bank finds it at once with that.',
        ],
        status: 'none',
      },
    ],
  },
  billing__change_plan: {
    articles: [
      {
        title: 'Upgrade or downgrade your plan',
        labels: ['billing', 'plan', 'upgrade', 'downgrade'],
        body: 'You can change the plan yourself at any time.\n\n## Upgrade\nApplies at once. You pay the difference for the days that are left.\n\n## Downgrade\nApplies at the end of the paid period. Automations above the limit are **paused**, not deleted; reports stay.\n\n## Compare\n- Starter: 2 automations, 1 sender domain.\n- Growth: 10 automations, A/B tests, 3 domains.\n- Pro: journeys, revenue reports, scheduled reports, API with webhooks.',
        de: {
          title: 'Tarif wechseln',
          body: 'Sie können den Tarif jederzeit selbst wechseln.\n\n## Größerer Tarif\nGilt sofort, bezahlt wird die Differenz für die restlichen Tage.\n\n## Kleinerer Tarif\nGilt zum Ende des bezahlten Zeitraums. Überzählige Automationen werden **pausiert**.',
        },
      },
      {
        title: 'Which contacts count towards your limit',
        labels: ['billing', 'contacts', 'limit'],
        body: 'Only people who can get mail from you count.\n\n## Counted\nSubscribed contacts, once each, whatever number of lists they are on.\n\n## Not counted\nUnsubscribed, bounced and archived contacts.\n\n## Stay under the limit\nAudience › Inactive shows who has not opened anything for a year. Archive them; you can undo it for 30 days.',
      },
    ],
    posts: [
      {
        title: 'Growth or Pro for a shop with 8,000 contacts?',
        text: 'We send twice a week and have a welcome series. Is Pro worth it?',
        answers: [
          'For us the revenue report alone paid for it. If you do not sell online, Growth is enough.',
          'Journeys with branches are Pro only, that was the reason we moved.',
        ],
        status: 'answered',
      },
      {
        title: 'Charity discount: what do I have to send?',
        text: 'We are a small animal shelter.',
        answers: [
          '25 % on every plan. Send us the registration number by mail, it is set from the next invoice on.',
        ],
        official: true,
        status: 'answered',
      },
    ],
  },
  billing__unexpected_charge: {
    articles: [
      {
        title: 'Understand every line of your invoice',
        labels: ['billing', 'charge', 'overage', 'tax'],
        body: 'Besides the plan, an invoice can hold these lines.\n\n## Additional contacts\nA block of 1,000 is added for the month in which your list passes the limit.\n\n## Tax\nDepends on your billing address. A valid tax number under Company details leaves it off in many countries.\n\n## Charged twice?\nA second line at the bank is mostly a reservation after a time-out. It disappears within three working days.\n\n## Prevent extra blocks\nSettings › Billing › Limits › **Pause sending instead of adding contacts**.',
        de: {
          title: 'Jede Zeile Ihrer Rechnung verstehen',
          body: 'Neben dem Tarif kann eine Rechnung diese Zeilen enthalten.\n\n## Zusätzliche Kontakte\nEin Block von 1.000 für den Monat, in dem die Liste die Grenze überschreitet.\n\n## Doppelt abgebucht?\nMeist eine Vormerkung, sie verschwindet binnen drei Werktagen.\n\n## Blöcke verhindern\nEinstellungen › Abrechnung › Grenzen › **Versand pausieren**.',
        },
      },
    ],
    posts: [
      {
        title: 'Switch off automatic contact blocks',
        text: 'An import by an intern cost us 30 dollars. How do we prevent that?',
        answers: [
          'Billing › Limits has the switch “Pause sending instead of adding contacts”. You get a warning at 90 %.',
        ],
        official: true,
        status: 'answered',
      },
      {
        title: 'Why is tax added all of a sudden?',
        text: 'Nothing changed on our side, but this invoice has 7 % on top.',
        answers: [
          'Some states started to tax software this year. Enter your exemption number under Company details and reissue the invoice.',
        ],
        status: 'answered',
      },
    ],
  },
}
