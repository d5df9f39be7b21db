// What do customers of the demo write about reaching the inbox?

import type { ReasonContent } from './types.ts'

export const DELIVERABILITY: readonly ReasonContent[] = [
  {
    name: 'Deliverability::Landing in spam',
    value: 'deliverability__landing_in_spam',
    weight: 21,
    kind: 'how_to',
    definition: 'Mails arrive in spam or promotions instead of the inbox, at one provider or all.',
    example: 'Since last week our newsletter goes to the spam folder at GMX.',
    synonyms: ['spam folder', 'junk', 'promotions tab', 'inbox placement', 'Spamordner', 'Werbung'],
    remedy: 'self_service',
    facts: ['Which provider is concerned', 'Whether the domain is signed', 'How long recovery takes'],
    slots: {
      provider: ['Gmail', 'Outlook.com', 'GMX', 'Yahoo', 'web.de', 'iCloud'],
      rate: ['9 %', '4 %', '12 %', '6 %'],
    },
    notes: ['DKIM fine, DMARC missing on {domain}.', 'Opens at {provider} fell to {rate} after {date}.'],
    en: {
      subjects: [
        'Our mails land in spam',
        '{provider}: junk folder',
        'Newsletter goes to promotions',
        'Opens dropped at {provider}',
        'Spam since {date}',
      ],
      problems: [
        'Since {date} our newsletter lands in the spam folder at {provider}.',
        'Customers tell us that they find our mails in junk; opens at {provider} fell to {rate}.',
        'Everything we send goes to the promotions tab, even order confirmations.',
        'Our own test mails to {provider} end up in spam, others are fine.',
      ],
      details: [
        'We changed the sender address to info@{domain} around that time.',
        'The text is the same kind of text as ever.',
        'We sent to an older list, “{list}”, for the first time in a year.',
        'Domain shows a green tick in your settings.',
      ],
      asks: [
        'What can we do?',
        'Is it our fault or yours?',
        'Do we have to set something up?',
        'How long until this is good again?',
      ],
      replies: [
        'I checked {domain}: the signature (DKIM) is fine, but there is no DMARC record, which {provider} asks for. Please add it as shown under Settings › Sender domains. Then send to your most active readers first for two weeks; that restores the reputation.',
        'Sending to people who have not heard from you for a year brought many complaints at {provider}, and the filter now looks harder at you. Leave that list out for now, and send to readers with an open or click in the last 90 days. It usually recovers in two to three weeks.',
        'The promotions tab is not spam, and mails with prices and several pictures are sorted there. Fewer pictures, a personal sender and a request to move the mail once help more than any trick.',
      ],
      fits: [[0, 1], [0, 1], [2], [0]],
      follow: [[0], [1], [2]],
      answersTo: [0, 1, 2],
      followUps: [
        'I added the record. How do I see whether it is right?',
        'How do I send only to the active ones?',
        'Two weeks are over and it is a little better, but not good. What next?',
      ],
      answers: [
        'Settings › Sender domains › Check now shows three green ticks since a minute ago, so it is right.',
        'Use the ready-made segment “Active 90 days” in the recipient step. I would stay with it for four more campaigns.',
        'The figures go up slowly but steadily, which is how it goes: filters forget in weeks, not in days. Please stay with the active readers for two more campaigns.',
      ],
    },
    de: {
      subjects: ['Unsere Mails landen im Spam', '{provider}: Spamordner', 'Weniger Öffnungen bei {provider}'],
      problems: [
        'seit dem {date} landet unser Newsletter bei {provider} im Spamordner.',
        'Kunden finden unsere Mails im Spam, die Öffnungen bei {provider} sind auf {rate} gefallen.',
      ],
      details: [
        'Die Absenderadresse haben wir auf info@{domain} umgestellt.',
        'Am Inhalt hat sich nichts geändert.',
      ],
      asks: ['Was können wir tun?', 'Müssen wir etwas einrichten?'],
      replies: [
        'die Signatur (DKIM) von {domain} stimmt, es fehlt aber ein DMARC-Eintrag, den {provider} verlangt. Sie finden ihn unter Einstellungen › Absenderdomains. Senden Sie danach zwei Wochen lang nur an Ihre aktivsten Leser.',
        'der Versand an eine alte Liste hat Beschwerden ausgelöst. Bitte senden Sie vorerst nur an Leser mit Öffnung oder Klick in den letzten 90 Tagen.',
      ],
      followUps: [
        'Der Eintrag ist gesetzt. Woran sehe ich, ob er stimmt?',
        'Wie sende ich nur an die Aktiven?',
      ],
      answers: [
        'unter Einstellungen › Absenderdomains › Jetzt prüfen stehen nun drei grüne Häkchen.',
        'im Schritt „Empfänger“ gibt es das fertige Segment „Aktiv 90 Tage“.',
      ],
    },
  },
  {
    name: 'Deliverability::Bounces',
    value: 'deliverability__bounces',
    weight: 12,
    kind: 'how_to',
    definition:
      'Mails come back: what hard and soft bounces are, why a contact is blocked, how to get it back.',
    example: 'Why are 300 contacts marked as bounced although their addresses are right?',
    synonyms: ['hard bounce', 'soft bounce', 'undeliverable', 'mailbox full', 'Rückläufer', 'unzustellbar'],
    remedy: 'self_service',
    facts: ['Hard or soft', 'Whether the address can be freed', 'What it does to the reputation'],
    slots: { smtp: ['550 5.1.1', '552 mailbox full', '421 4.7.0', '554 5.7.1'] },
    notes: ['Receiving server was down on {date}, wrongly counted as hard.', 'Mostly {smtp}.'],
    en: {
      subjects: [
        '{count} bounces?',
        'Contact marked as bounced',
        'Error {smtp}',
        'High bounce rate on “{campaign}”',
      ],
      problems: [
        'After “{campaign}” {count} contacts are marked as bounced, which is far more than usual.',
        'An important customer does not get our mails; the profile says “bounced, {smtp}”.',
        'Your report speaks of hard and soft bounces and I do not know what we have to do with them.',
      ],
      details: [
        'I can write to that person from my own mail program without a problem.',
        'Most of them are at one company.',
        'The addresses come from our shop, so they should be good.',
      ],
      asks: ['How do I get them back?', 'Do we have to delete them?', 'What does that code mean?'],
      asksFor: [[0, 1], [0, 2], [1]],
      replies: [
        '{smtp} is what the other mail server answered. Hard bounces are blocked at once, since sending again would harm your reputation; soft ones are tried three more times. If you know that an address is right, open the contact and press “Free this address”.',
        'Their server was out of order on {date} and answered every mail with {smtp}. I have freed all contacts of that company, so that they will get the next campaign.',
      ],
      fits: [[0, 1], [0, 1], [0]],
      follow: [[0], [1]],
      answersTo: [0, 1],
      followUps: ['Can I free all of them in one go?', 'They bounced again. Is something wrong with us?'],
      answers: [
        'Filter Audience by “Bounced” and the domain, select all, then “Free addresses”. Only do so if you are sure.',
        'Their firewall refuses mails that are not signed. With your domain signed, it will let you pass.',
      ],
    },
    de: {
      subjects: ['{count} Rückläufer?', 'Kontakt als unzustellbar markiert'],
      problems: [
        'nach „{campaign}“ sind {count} Kontakte als unzustellbar markiert.',
        'eine wichtige Kundin bekommt unsere Mails nicht, im Profil steht {smtp}.',
      ],
      details: ['Aus meinem eigenen Mailprogramm kann ich ihr schreiben.'],
      asks: ['Wie bekomme ich die Adressen wieder frei?', 'Was bedeutet dieser Code?'],
      replies: [
        '{smtp} ist die Antwort des anderen Mailservers. Wissen Sie, dass eine Adresse stimmt, dann öffnen Sie den Kontakt und drücken „Adresse freigeben“.',
      ],
      followUps: ['Geht das auch für alle auf einmal?'],
      answers: ['filtern Sie die Kontakte nach „Unzustellbar“, alle auswählen, „Adressen freigeben“.'],
    },
  },
  {
    name: 'Deliverability::Domain authentication',
    value: 'deliverability__domain_authentication',
    weight: 17,
    kind: 'how_to',
    definition:
      'Setting up the sender domain: CNAME, DKIM, SPF, DMARC, verification that does not turn green.',
    example: 'I added the CNAME records two days ago and it still says “not verified”.',
    synonyms: ['DKIM', 'SPF', 'DMARC', 'CNAME', 'verify domain', 'DNS', 'Domain bestätigen'],
    remedy: 'self_service',
    facts: ['Which record is missing or wrong', 'Where to add it at their provider', 'How long it takes'],
    slots: {
      host: ['GoDaddy', 'IONOS', 'Namecheap', 'Cloudflare', 'Strato', 'Wix'],
      rec: ['pw1._domainkey', 'pw2._domainkey', '_dmarc'],
    },
    notes: [
      '{rec} is there with the domain twice in its name.',
      'Proxy at {host} is on for {rec}, must be off.',
    ],
    en: {
      subjects: [
        'Domain not verified',
        'CNAME at {host}',
        'DKIM for {domain}',
        'Step 3: verify your domain',
        'DMARC question',
      ],
      problems: [
        'I added the records for {domain} at {host} on {date} and Postwing still says “not verified”.',
        'Your guide asks for a CNAME named {rec} and {host} does not accept the underscore.',
        'Our IT asks whether the new records can break our normal mail.',
        'Google wrote to us that from now on DMARC is needed. What is it and where do I get it?',
      ],
      details: [
        'I copied them with the copy button.',
        'Somebody else runs our website and answers once a week.',
        'The second one is green, only {rec} stays red.',
      ],
      asks: ['What is wrong?', 'How long does this take?', 'Can you do it for us?'],
      asksFor: [[0, 1], [0, 2], [], [2]],
      replies: [
        'The record is there, but {host} adds your domain by itself, so that its name is now {rec}.{domain}.{domain}. Please enter only {rec} in the name field. After saving press “Check now”; it mostly turns green within an hour.',
        'At {host} the record is set to “proxied”. Switch it to “DNS only” (the grey cloud). The proxy answers with an address of its own and our check cannot see the key.',
        'The two CNAME records only concern mails that Postwing sends for you; your normal mail is not touched. For DMARC, begin with the value shown in our guide, which only observes.',
      ],
      fits: [[0, 1], [0], [2], [2]],
      follow: [[0, 1, 2], [0], [2]],
      answersTo: [0, 1, 2],
      followUps: [
        'Now both are green, but DMARC is yellow. Is that bad?',
        '{host} says the name is taken. Can I delete the old one?',
        'Can I send before it is verified?',
      ],
      answers: [
        'Yellow means “observing”, which is the right beginning. After a month without surprises change p=none to p=quarantine.',
        'Yes, the old one belongs to a system you no longer use. Delete it and add ours.',
        'Yes, up to 100 mails a day. For more than that, or for Gmail and Yahoo, wait for the green ticks.',
      ],
    },
    de: {
      subjects: ['Domain nicht bestätigt', 'CNAME bei {host} eintragen', 'DKIM für {domain}'],
      problems: [
        'ich habe die Einträge für {domain} am {date} bei {host} gesetzt, Postwing zeigt weiter „nicht bestätigt“.',
        'wir sollen einen CNAME {rec} anlegen, {host} nimmt den Unterstrich aber nicht an.',
      ],
      details: [
        'Der zweite Eintrag ist grün, nur {rec} bleibt rot.',
        'Unsere Website betreut jemand anderes.',
      ],
      asks: ['Was ist falsch?', 'Wie lange dauert das?'],
      replies: [
        '{host} hängt Ihre Domain selbst an, dadurch steht sie doppelt im Namen. Bitte tragen Sie nur {rec} ein und drücken Sie „Jetzt prüfen“.',
        'die beiden CNAME-Einträge betreffen nur Mails, die Postwing für Sie versendet; Ihre normale Post bleibt unberührt.',
      ],
      followUps: ['Jetzt ist DMARC gelb. Ist das schlimm?', 'Kann ich schon vorher senden?'],
      answers: [
        'gelb heißt „beobachten“, das ist der richtige Anfang. Nach einem Monat können Sie auf p=quarantine gehen.',
      ],
    },
  },
  {
    name: 'Deliverability::Sending paused',
    value: 'deliverability__sending_paused',
    weight: 11,
    kind: 'policy',
    definition:
      'We stopped sending for an account because of complaints, bounces, list origin or content rules.',
    example: 'Why is my account paused? We did nothing wrong.',
    synonyms: [
      'account suspended',
      'blocked',
      'too many complaints',
      'compliance',
      'Versand gesperrt',
      'Konto pausiert',
    ],
    remedy: 'outbound_communication',
    facts: ['Which limit was passed', 'What we need from them', 'When sending is free again'],
    slots: {
      why: ['bounces at 8 %', 'complaints at 0.6 %', 'a bought list', 'many addresses that never agreed'],
    },
    notes: ['Paused by the system on {date}: {why}.', 'Asked for proof of consent, waiting.'],
    en: {
      subjects: ['Account paused', 'Why can we not send?', 'Sending blocked – {why}', 'Please unlock us'],
      problems: [
        'Since {date} there is a red bar that says sending is paused because of {why}.',
        'We wanted to send “{campaign}” today and your system does not let us.',
        'You blocked our account without a warning.',
      ],
      details: [
        'All our contacts signed up at our shop or at the fair.',
        'We have been customers for years and this never happened.',
        'There is a large event on {day}, we must reach people before.',
      ],
      asks: ['What do you need from us?', 'When can we send again?', 'Who decides this?'],
      replies: [
        'The last campaign passed one of our limits ({why}), and in that case sending pauses by itself to protect everybody’s reputation. Please tell me where the contacts of “{list}” come from and send a screenshot of the form. A colleague looks at it on the same working day.',
        'I know that this comes at a bad moment. To be freed we need two things: remove the bounced contacts (one click under Audience › Bounced) and confirm that the list was not bought. Then the pause ends within two hours.',
      ],
      follow: [[0], [1]],
      answersTo: [0, 1],
      followUps: [
        'I sent you the screenshot. Has somebody looked at it?',
        'Removed. Is there anything else?',
      ],
      answers: [
        'We checked it and everything is in order. Sending is free again as of {time}; please begin with your active readers.',
        'No, that was all. The pause is lifted.',
      ],
    },
    de: {
      subjects: ['Versand gesperrt', 'Warum können wir nicht senden?'],
      problems: [
        'seit dem {date} steht bei uns ein roter Balken, der Versand sei wegen „{why}“ pausiert.',
        'wir wollten heute „{campaign}“ verschicken und das System lässt uns nicht.',
      ],
      details: ['Alle Kontakte haben sich in unserem Laden angemeldet.'],
      asks: ['Was brauchen Sie von uns?', 'Wann können wir wieder senden?'],
      replies: [
        'die letzte Kampagne hat eine unserer Grenzen überschritten, dann pausiert der Versand von selbst. Bitte schreiben Sie, woher die Kontakte von „{list}“ stammen, und schicken Sie ein Bild des Formulars.',
      ],
      followUps: ['Ich habe das Bild geschickt. Hat schon jemand nachgesehen?'],
      answers: ['alles in Ordnung, der Versand ist seit {time} Uhr wieder frei.'],
    },
  },
  {
    name: 'Deliverability::Account review',
    value: 'deliverability__account_review',
    weight: 10,
    kind: 'status',
    definition: 'A new account or a large list is under review and the customer asks how far it is.',
    example: 'I signed up yesterday and my account is still being reviewed. How long does it take?',
    synonyms: ['under review', 'approval', 'how long', 'waiting for activation', 'Prüfung', 'Freischaltung'],
    remedy: 'automation',
    facts: ['Where it stands', 'By when it is done', 'What may be done meanwhile'],
    slots: { hours: ['24', '36', '48', '20'] },
    notes: [
      'Review queue at {hours} h, nothing odd. Pushed it.',
      'Website was not reachable when the reviewer looked.',
    ],
    en: {
      subjects: [
        'Account still under review',
        'How long does the review take?',
        'Waiting for activation',
        'Review of “{list}”',
      ],
      problems: [
        'We signed up on {date} and the account is still “under review”.',
        'I imported {count} contacts and the import waits for approval since {hours} hours.',
        'The review page says “up to one working day”, which passed yesterday.',
      ],
      details: [
        'Our website is www.{domain}, in case you need it.',
        'The first campaign is ready and should go out on {day}.',
      ],
      asks: ['How far is it?', 'Is anything missing from our side?', 'Can you speed it up?'],
      replies: [
        'Your review is done by a person and there are more sign-ups than usual this week, at the moment it takes about {hours} hours. Nothing is missing. You can write and test campaigns meanwhile; only sending to the list waits.',
        'The reviewer could not open www.{domain} at the time. It works now, so I asked them to go on; you should hear by {time} today.',
      ],
      fits: [[0, 1], [0], [0, 1]],
      followUps: ['It is {time} and I have not heard anything. What now?'],
      answers: ['It is through: you can send as of now. Thank you for waiting.'],
    },
    de: {
      subjects: ['Konto noch in Prüfung', 'Wie lange dauert die Freischaltung?'],
      problems: [
        'wir haben uns am {date} angemeldet und das Konto ist noch „in Prüfung“.',
        'der Import von {count} Kontakten wartet seit {hours} Stunden auf Freigabe.',
      ],
      details: ['Unsere Website ist www.{domain}.'],
      asks: ['Wie weit ist das?', 'Fehlt noch etwas von uns?'],
      replies: [
        'die Prüfung macht ein Mensch, zurzeit dauert sie etwa {hours} Stunden. Es fehlt nichts. Schreiben und testen können Sie schon.',
      ],
      followUps: ['Es ist schon {time} Uhr, gibt es etwas Neues?'],
      answers: ['die Prüfung ist abgeschlossen, Sie können ab sofort senden.'],
    },
  },
]
