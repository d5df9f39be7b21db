// What do customers of the demo write about money?

import type { ReasonContent } from './types.ts'

export const BILLING: readonly ReasonContent[] = [
  {
    name: 'Billing::Card declined',
    value: 'billing__card_declined',
    weight: 30,
    kind: 'defect',
    definition:
      'A card payment for the subscription or for credits fails although the customer expects it to work.',
    example: 'My card was declined three times but my bank says nothing is wrong.',
    synonyms: [
      'payment failed',
      'card rejected',
      'do_not_honor',
      '3-D Secure',
      'payment error',
      'Zahlung abgelehnt',
      'Karte abgelehnt',
    ],
    remedy: 'fix_bug',
    facts: [
      'Whether anything was charged',
      'When we try the card again',
      'Until when the account keeps sending',
      'How to pay another way',
    ],
    slots: {
      error: [
        'do_not_honor',
        'authentication_required',
        'card_declined',
        'PAY-402',
        'generic_decline',
        'PAY-417',
      ],
      bank: ['Barclays', 'Chase', 'ING', 'Monzo', 'Revolut', 'Commerzbank', 'Santander', 'N26'],
    },
    notes: [
      'Payment log shows {error} from the processor, no capture. Card ends {card}.',
      'Two attempts at {time}, both {error}. Nothing booked. Bank is {bank}.',
    ],
    en: {
      subjects: [
        'Card declined',
        'Payment keeps failing – {error}',
        'Cannot pay for {plan} plan',
        'Card ending {card} rejected',
        'Payment failed again',
        'Your checkout refuses my card',
      ],
      problems: [
        'I tried to pay for our {plan} subscription and the card ending in {card} was declined with the message “{error}”.',
        'Since {date} every payment attempt ends with “{error}”. The card works everywhere else, I bought groceries with it an hour ago.',
        'We got a mail that our payment of {amount} failed. I entered the card again, same result.',
        'The renewal of {amount} did not go through. {bank} tells me they never even saw a request.',
        'Your checkout sends me to the 3-D Secure page, I confirm in the {bank} app, and then it jumps back and says the card was declined.',
      ],
      details: [
        'I tried it in {browser} and on my phone, with and without VPN.',
        'A second card (company card, also {bank}) is refused as well, so I do not think it is the card.',
        'The banner says our account will be paused on {day} if we do not pay, and we have “{campaign}” going out that day.',
        'I called {bank}: no block, no limit reached, nothing pending on their side.',
      ],
      asks: [
        'Can you see what goes wrong on your side, and has anything been charged?',
        'Please tell me what to do so that we are not cut off.',
        'Is there another way to pay until this works?',
        'Could you retry the charge, or send us an invoice we can transfer?',
      ],
      replies: [
        'I looked at the attempts on the card ending in {card}: none of them was captured, so you have not been charged. The code {error} comes back from the card network before your bank decides. Please remove the card under Settings › Billing › Payment method, add it again and confirm the 3-D Secure request within five minutes. Your account keeps sending for seven days while a payment is open.',
        'Nothing was booked: both attempts were stopped with {error}. Could you add the card once more in a private window and approve it in your banking app? If that fails, pick “Pay by bank transfer” on the same page; your plan stays active meanwhile.',
        'I can see the declined attempts at {time}. We retry automatically after three and after five days. If you would rather not wait, open Settings › Billing, choose “Try again” and keep the tab open until the green tick appears.',
      ],
      fits: [
        [0, 1, 2],
        [0, 1, 2],
        [0, 2],
        [0, 1],
        [0, 1],
      ],
      follow: [
        [0, 1],
        [0, 2],
        [0, 1],
      ],
      answersTo: [0, 0, 1],
      followUps: [
        'I removed and added the card, and now it says {error} once more. Will “{campaign}” still go out on {day}?',
        'It worked with another card. Will the old attempts show up on my statement later?',
        'Thanks. And where do I find the bank details for a transfer?',
      ],
      answers: [
        'Your campaign is safe: sending stops only seven days after the first failed payment. The pending lines at your bank are reservations and disappear within three working days.',
        'I have put your account on bank transfer for this month; the details are on the invoice under Settings › Billing › Invoices. You can go back to card at any time.',
        'I have restarted the payment by hand and it went through at {time}. You will get the receipt by mail in a few minutes.',
      ],
    },
    de: {
      subjects: ['Karte abgelehnt', 'Zahlung schlägt fehl – {error}', 'Kreditkarte wird nicht akzeptiert'],
      problems: [
        'unsere Zahlung über {amount} für den Tarif {plan} wird seit dem {date} abgelehnt, Meldung „{error}“.',
        'ich habe die Karte mit der Endung {card} dreimal eingegeben, jedes Mal kommt „{error}“. Bei {bank} ist nichts gesperrt.',
        'nach der Freigabe in der App von {bank} springt Ihre Seite zurück und behauptet, die Karte sei abgelehnt.',
      ],
      details: [
        'Mit einer zweiten Karte passiert genau dasselbe.',
        'Am {day} soll „{campaign}“ verschickt werden, wir dürfen nicht gesperrt werden.',
      ],
      asks: [
        'Wurde etwas abgebucht, und wie können wir bezahlen?',
        'Können Sie die Zahlung bitte noch einmal anstoßen?',
      ],
      replies: [
        'ich habe die Versuche geprüft: Es wurde nichts abgebucht. Bitte entfernen Sie die Karte unter Einstellungen › Abrechnung › Zahlungsart, fügen Sie sie neu hinzu und bestätigen Sie die 3-D-Secure-Anfrage innerhalb von fünf Minuten. Ihr Konto versendet noch sieben Tage lang weiter.',
        'der Code {error} kommt vom Kartennetz, nicht von Ihrer Bank. Sie können auf derselben Seite „Per Überweisung zahlen“ wählen; der Tarif bleibt so lange aktiv.',
      ],
      followUps: [
        'Die Karte habe ich neu hinterlegt, leider wieder {error}. Geht „{campaign}“ am {day} trotzdem raus?',
        'Wo finde ich die Bankverbindung für die Überweisung?',
      ],
      answers: [
        'Ihre Kampagne ist sicher, der Versand stoppt erst sieben Tage nach der ersten fehlgeschlagenen Zahlung. Vorgemerkte Beträge verschwinden nach drei Werktagen.',
        'ich habe diesen Monat auf Überweisung umgestellt; die Bankverbindung steht auf der Rechnung unter Einstellungen › Abrechnung › Rechnungen.',
      ],
    },
  },
  {
    name: 'Billing::Invoice copy',
    value: 'billing__invoice_copy',
    weight: 22,
    kind: 'how_to',
    definition:
      'The customer needs an invoice, a receipt or other details on it (VAT number, address, purchase order).',
    example: 'Where can I download the invoice for September with our VAT number on it?',
    synonyms: ['receipt', 'VAT number', 'billing address', 'purchase order', 'Rechnung', 'USt-IdNr'],
    remedy: 'self_service',
    facts: ['Where invoices are', 'From when a changed address applies', 'Who may see them'],
    slots: { month: ['August', 'September', 'October', 'July'], vat: ['DE', 'GB', 'NL', 'IE', 'AT'] },
    notes: [
      'Invoice {invoice} exists, address without VAT number.',
      'Requester is an editor, cannot see billing; owner is somebody else in the company.',
    ],
    en: {
      subjects: [
        'Invoice for {month}',
        'VAT number missing on invoice {invoice}',
        'Receipt needed',
        'Change billing address',
        'Where are our invoices?',
      ],
      problems: [
        'Our accountant is asking for the invoice of {month} and I cannot find it anywhere in the account.',
        'Invoice {invoice} does not show our {vat} VAT number, so we cannot book it.',
        'The invoices still carry our old address, we moved on {date}.',
        'I need a receipt for the {amount} you took on {date}.',
      ],
      details: [
        'We need our purchase order number on it as well.',
        'I only see “Usage” and “Plan” under Billing, no invoices.',
        'The auditors are here until {day}, so it is a little urgent.',
      ],
      asks: [
        'Could you send it as a PDF?',
        'How do I get a corrected one?',
        'Where can I download it myself next time?',
      ],
      asksFor: [[0, 2], [1], [1], [0, 2]],
      replies: [
        'All invoices are under Settings › Billing › Invoices; only owners and people with the Billing permission see that tab. I attached {invoice} so that you can go on today.',
        'You can add the VAT number and purchase order under Settings › Billing › Company details. It appears on every invoice from then on, and “Reissue” on a past invoice creates a corrected copy with the same number and a suffix.',
        'The billing address is separate from the sender address in your mails. Change it under Settings › Billing › Company details, then open {invoice} and press “Reissue”.',
      ],
      fits: [[0], [1], [2], [0]],
      follow: [[0, 1], [2], [2]],
      answersTo: [0, 0, 1],
      followUps: [
        'I do not see the Invoices tab. Do I need a different permission?',
        'Can they be mailed to accounting automatically every month?',
        'Reissue is greyed out for the older ones. What now?',
      ],
      answers: [
        'The owner of your account can give you “Billing” under Settings › Team. After that, “Send invoices to” on the same page takes up to five addresses.',
        'Invoices older than twelve months are locked. I have reissued those two for you; you find them in the list with the suffix -R1.',
      ],
    },
    de: {
      subjects: ['Rechnung {month}', 'USt-IdNr. fehlt auf Rechnung {invoice}', 'Neue Rechnungsadresse'],
      problems: [
        'unsere Buchhaltung braucht die Rechnung für den Monat {month}, ich finde sie im Konto nicht.',
        'auf der Rechnung {invoice} fehlt unsere USt-IdNr., so können wir sie nicht verbuchen.',
        'wir sind am {date} umgezogen, die Rechnungen tragen noch die alte Adresse.',
      ],
      details: [
        'Die Bestellnummer müsste auch darauf stehen.',
        'Unter „Abrechnung“ sehe ich nur Tarif und Verbrauch.',
      ],
      asks: ['Können Sie sie mir als PDF schicken?', 'Wie bekomme ich eine korrigierte Fassung?'],
      replies: [
        'Rechnungen liegen unter Einstellungen › Abrechnung › Rechnungen; den Reiter sehen nur Inhaber und Personen mit dem Recht „Abrechnung“. {invoice} habe ich angehängt.',
        'die USt-IdNr. tragen Sie unter Einstellungen › Abrechnung › Firmendaten ein; mit „Neu ausstellen“ erhalten Sie eine korrigierte Fassung.',
      ],
      fits: [[0], [1], [1]],
      followUps: [
        'Der Reiter „Rechnungen“ fehlt bei mir. Brauche ich ein anderes Recht?',
        'Lassen sich die Rechnungen automatisch an die Buchhaltung schicken?',
      ],
      answers: [
        'die Inhaberin Ihres Kontos kann Ihnen das Recht unter Einstellungen › Team geben. Dort gibt es auch „Rechnungen senden an“ für bis zu fünf Adressen.',
      ],
    },
  },
  {
    name: 'Billing::Refund',
    value: 'billing__refund',
    weight: 16,
    kind: 'policy',
    definition:
      'The customer wants money back: unused time, a renewal not wanted, a mistake of ours or theirs.',
    example: 'We forgot to cancel before the yearly renewal, can we have the money back?',
    synonyms: ['money back', 'reimbursement', 'charged after cancelling', 'Rückerstattung', 'Geld zurück'],
    remedy: 'outbound_communication',
    facts: [
      'How much and why',
      'When the money arrives',
      'To which card or account',
      'What happens with the plan',
    ],
    slots: {
      why: [
        'we closed that shop in spring',
        'nobody here uses it any more',
        'we had already moved to the smaller plan',
        'the person who ordered it has left',
      ],
    },
    notes: [
      'Renewal was {date}, inside the 14 days. Refund allowed without asking.',
      'Outside of 14 days, no sends since renewal. Asked Carla for goodwill.',
    ],
    en: {
      subjects: [
        'Refund for yearly renewal',
        'Please refund {amount}',
        'Charged after we cancelled',
        'Money back for unused plan',
      ],
      problems: [
        'You took {amount} on {date} for another year, although {why}.',
        'We cancelled and were still charged {amount} on {date}.',
        'By mistake I bought the {plan} plan twice, once for each of our two logins.',
        'I would like a refund for {invoice}: {why}.',
      ],
      details: [
        'We have not sent a single campaign since the renewal.',
        'There was no reminder that I could find, also not in spam.',
        'I have the confirmation of the cancellation here if you need it.',
      ],
      asks: [
        'Can we get this money back, please?',
        'When will it be on our account?',
        'What is your refund policy in such a case?',
      ],
      replies: [
        'Renewals can be refunded in full within 14 days when nothing was sent since. That fits here, so I have started the refund of {amount} to the card ending in {card}. Banks need five to ten working days to show it. Your account goes back to Free today; your lists stay.',
        'I checked {invoice}. As the renewal is older than 14 days I cannot refund it all, but I can pay back the months not yet used. May I go ahead? The plan then ends on {date}.',
        'You are right, the second plan was bought by accident. I cancelled it and refunded {amount}; it reaches your card in five to ten working days.',
      ],
      fits: [[0, 1], [0], [2], [0, 1]],
      follow: [[0, 1], [2], [0, 1]],
      answersTo: [0, 0, 1],
      followUps: [
        'Ten days have gone by and I do not see anything. Could you check?',
        'That card has expired in the meantime. Where does the money go?',
        'Yes please, go ahead. Can we keep our templates?',
      ],
      answers: [
        'The refund left us on {date}, reference {invoice}-R. If the card is expired, the bank passes it on to the new one; with the reference they find it at once.',
        'Done: refunded for the unused months. Lists, templates and reports stay readable on the Free plan.',
      ],
    },
    de: {
      subjects: ['Rückerstattung {amount}', 'Trotz Kündigung abgebucht'],
      problems: [
        'am {date} wurden {amount} für ein weiteres Jahr abgebucht, obwohl wir Postwing nicht mehr nutzen.',
        'wir hatten gekündigt und am {date} wurden trotzdem {amount} abgebucht.',
      ],
      details: [
        'Seit der Verlängerung haben wir nichts verschickt.',
        'Eine Erinnerung haben wir nicht bekommen.',
      ],
      asks: ['Bekommen wir das Geld zurück?', 'Wann ist der Betrag wieder auf unserem Konto?'],
      replies: [
        'Verlängerungen erstatten wir innerhalb von 14 Tagen vollständig, wenn seither nichts verschickt wurde. Das passt hier: {amount} gehen auf die Karte mit der Endung {card} zurück, das dauert fünf bis zehn Werktage.',
        'die Verlängerung liegt länger als 14 Tage zurück, deshalb kann ich nur die ungenutzten Monate erstatten. Soll ich das veranlassen?',
      ],
      fits: [[0, 1], [0]],
      followUps: [
        'Inzwischen sind zehn Tage um, ich sehe noch nichts. Können Sie nachsehen?',
        'Ja, bitte. Bleiben unsere Vorlagen erhalten?',
      ],
      answers: [
        'die Erstattung ist am {date} bei uns herausgegangen, Referenz {invoice}-R. Vorlagen und Listen bleiben im kostenlosen Tarif lesbar.',
      ],
    },
  },
  {
    name: 'Billing::Change plan',
    value: 'billing__change_plan',
    weight: 18,
    kind: 'commercial',
    definition:
      'Questions before moving to another plan or number of contacts, up or down, or about prices and discounts.',
    example: 'What happens to our automations if we go from Pro to Growth?',
    synonyms: ['upgrade', 'downgrade', 'pricing', 'discount', 'non-profit', 'Tarif wechseln', 'Preis'],
    remedy: 'self_service',
    facts: [
      'From when the new price applies',
      'What is lost or gained',
      'How the rest of the month is settled',
    ],
    slots: { other: ['Starter', 'Growth', 'Pro', 'Free'], tier: ['2,500', '5,000', '10,000', '25,000'] },
    notes: [
      'Growth to Pro would be +{amount} a month. Told sales, small interest in journeys.',
      'Asked for the non-profit discount, papers are fine.',
    ],
    en: {
      subjects: [
        'Upgrade to {other}?',
        'Downgrading – what do we lose?',
        'Price for {tier} contacts',
        'Non-profit discount',
        'Question about plans',
      ],
      problems: [
        'We are on {plan} and think about moving to {other}, but the comparison page leaves a few questions open.',
        'Our list has grown to {count} contacts and the account says we need the next tier.',
        'We are a registered charity and somebody told us that you have a discount.',
        'Business is slow in winter and we would like to go down to {other} for a few months.',
      ],
      details: [
        'We use three automations and the A/B test, nothing else special.',
        'Unsubscribed people seem to count as well, which feels odd.',
        'Our year runs until {date}, as far as I remember.',
      ],
      asks: [
        'What happens to our automations and reports?',
        'What would we pay from next month on?',
        'Can we go back later without losing anything?',
        'Is that possible in the middle of the year?',
      ],
      asksFor: [[0, 1, 2, 3], [1], [1, 3], [0, 2]],
      replies: [
        'You can change under Settings › Billing › Plan. An upgrade applies at once and we only charge the difference for the days left; a downgrade takes effect at the end of the paid period. Automations above the limit of {other} are paused, never deleted.',
        'Only subscribed contacts count; unsubscribed and bounced ones are free. If you archive people who have not opened anything for a year you may well stay under {tier}. The list of them is under Audience › Inactive.',
        'Registered charities get 25 % off every plan. Please reply with the registration number, and I will set it from the next invoice on.',
      ],
      fits: [[0], [1], [2], [0]],
      follow: [[0], [2], [1]],
      answersTo: [0, 1, 1],
      followUps: [
        'And if we upgrade now and go back in spring, do the reports of that time stay?',
        'Here is the number: 11{card}. From when does it apply?',
        'How do I archive all of the inactive ones in one go?',
      ],
      answers: [
        'Reports stay for as long as you have an account, whichever plan you are on; some columns are hidden on smaller plans and come back later.',
        'The discount is set, your next invoice already carries it. In Audience › Inactive, “Select all” and “Archive” do it in one step, and you can undo it for 30 days.',
      ],
    },
    de: {
      subjects: ['Wechsel zu {other}', 'Preis für {tier} Kontakte', 'Rabatt für Vereine'],
      problems: [
        'wir nutzen {plan} und überlegen, zu {other} zu wechseln.',
        'unsere Liste ist auf {count} Kontakte gewachsen, und das Konto verlangt die nächste Stufe.',
        'wir sind ein eingetragener Verein und haben von einem Rabatt gehört.',
      ],
      details: [
        'Wir verwenden drei Automationen und den A/B-Test.',
        'Abgemeldete scheinen mitzuzählen, das wundert uns.',
      ],
      asks: ['Was geschieht mit unseren Automationen?', 'Was würden wir ab nächstem Monat zahlen?'],
      replies: [
        'den Tarif wechseln Sie unter Einstellungen › Abrechnung › Tarif. Ein größerer gilt sofort, ein kleinerer zum Ende des bezahlten Zeitraums. Überzählige Automationen werden pausiert, nie gelöscht.',
        'es zählen nur angemeldete Kontakte. Wer seit einem Jahr nichts geöffnet hat, steht unter Kontakte › Inaktiv und lässt sich archivieren.',
      ],
      fits: [[0], [1], [0]],
      followUps: [
        'Bleiben die Berichte erhalten, wenn wir im Frühjahr zurückwechseln?',
        'Wie archiviere ich alle Inaktiven auf einmal?',
      ],
      answers: [
        'Berichte bleiben in jedem Tarif erhalten. Unter Kontakte › Inaktiv genügen „Alle auswählen“ und „Archivieren“; 30 Tage lang lässt es sich zurücknehmen.',
      ],
    },
  },
  {
    name: 'Billing::Unexpected charge',
    value: 'billing__unexpected_charge',
    weight: 14,
    kind: 'process',
    definition:
      'A charge is higher than expected or not understood: overage, tax, currency, extra credits, double booking.',
    example: 'Why was I billed $79 instead of $49 this month?',
    synonyms: [
      'overage',
      'charged twice',
      'wrong amount',
      'extra credits',
      'doppelt abgebucht',
      'zu viel berechnet',
    ],
    remedy: 'simplify_process',
    facts: ['What the charge is for', 'Which day it was triggered', 'How to prevent it next month'],
    slots: { extra: ['$12.00', '$30.00', '$18.40', '$26.00'], times: ['twice', 'three times'] },
    notes: [
      'Overage block bought automatically on {date} when the list passed the limit.',
      'Second line is a reservation that was released on {date}.',
    ],
    en: {
      subjects: [
        'Charged {times}?',
        'Invoice higher than usual',
        'What is this {extra}?',
        'Wrong amount on {invoice}',
      ],
      problems: [
        'This month you charged {extra} more than usual and I cannot see why.',
        'My statement shows your name {times} on {date}.',
        'Invoice {invoice} lists “additional contacts block”, which none of us ordered.',
        'The price page says {amount}, my card was charged more than that.',
      ],
      details: [
        'We did import a list around that time, {count} people, but deleted it an hour later.',
        'I am the only one with access to billing.',
        'It may be tax, but then it should have been there last month too.',
      ],
      asks: [
        'What is it for, and can you take it back?',
        'How do I make sure this does not happen again?',
        'Please explain this charge.',
      ],
      replies: [
        'When a list grows past the limit of your plan, a block of 1,000 contacts is added for that month. That happened on {date} during the import. As the contacts were removed the same day, I have credited {extra} to your next invoice.',
        'One of the two lines is a reservation that the bank made when the first try timed out; only {amount} was booked. The other disappears within three working days.',
        'The difference is sales tax: since {date} your billing address lies in a place where we have to add it. With a valid tax number under Company details it is left off.',
      ],
      fits: [[0], [1], [0], [2]],
      follow: [[0, 2], [1], [3]],
      answersTo: [0, 1, 3, 2],
      followUps: [
        'Can I switch off these automatic blocks?',
        'The second line is still there after a week. What next?',
        'And is the credit already on the invoice I have to pay on {day}?',
        'Where do I enter the tax number, and does it count for this invoice too?',
      ],
      answers: [
        'Yes: Settings › Billing › Limits › “Pause sending instead of adding contacts”. You will get a mail at 90 % of the limit.',
        'I asked our processor: the reservation was released on {date}. If the bank still shows it, give them the code PW{card}-REL.',
        'Under Settings › Billing › Company details. With “Reissue” this invoice is corrected too.',
        'Yes, the credit is on it already: the amount due on {day} is lower.',
      ],
    },
    de: {
      subjects: ['Doppelt abgebucht?', 'Rechnung höher als sonst'],
      problems: [
        'diesen Monat wurden {extra} mehr abgebucht als sonst, und ich verstehe nicht, wofür.',
        'auf dem Kontoauszug stehen Sie am {date} gleich zweimal.',
      ],
      details: [
        'Wir haben um die Zeit {count} Adressen importiert, aber gleich wieder gelöscht.',
        'Bestellt hat das hier niemand.',
      ],
      asks: ['Wofür ist das, und bekommen wir es zurück?', 'Wie verhindern wir das künftig?'],
      replies: [
        'wächst eine Liste über die Grenze des Tarifs, kommt für den Monat ein Block von 1.000 Kontakten dazu. Das war am {date} beim Import. Da die Kontakte am selben Tag gelöscht wurden, schreibe ich Ihnen {extra} gut.',
        'eine der beiden Zeilen ist nur vorgemerkt; gebucht wurde einmal. Sie verschwindet binnen drei Werktagen.',
      ],
      fits: [[0], [1]],
      followUps: ['Kann man diese automatischen Blöcke abschalten?'],
      answers: [
        'ja, unter Einstellungen › Abrechnung › Grenzen › „Versand pausieren statt Kontakte hinzufügen“. Bei 90 % bekommen Sie eine Nachricht.',
      ],
    },
  },
]
