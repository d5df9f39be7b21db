// What do customers of the demo write about contacts and lists?

import type { ReasonContent } from './types.ts'

export const AUDIENCE: readonly ReasonContent[] = [
  {
    name: 'Audience::Import fails',
    value: 'audience__import_fails',
    weight: 22,
    kind: 'defect',
    definition:
      'A file of contacts cannot be imported, stops half-way, or arrives with broken letters or columns.',
    example: 'My CSV stops at row 214 with “unexpected character”.',
    synonyms: [
      'CSV',
      'Excel',
      'upload contacts',
      'encoding',
      'umlauts broken',
      'Import schlägt fehl',
      'Kontakte hochladen',
    ],
    remedy: 'fix_bug',
    facts: ['Which rows went in', 'What is wrong with the file', 'That a second import makes no duplicates'],
    slots: {
      row: ['214', '1,031', '18', '677', '2'],
      err: ['unexpected character', 'column count differs', 'invalid e-mail', 'file too large'],
    },
    notes: [
      'File is semicolon separated and in Windows-1252.',
      'Row {row} holds a line break inside of a quoted field.',
    ],
    en: {
      subjects: [
        'Import stops at row {row}',
        'CSV upload: “{err}”',
        'Broken letters after import',
        'Cannot import contacts',
        'Import from Excel',
      ],
      problems: [
        'I tried to import {count} contacts into “{list}” and it stops at row {row} with “{err}”.',
        'After the import all special letters are broken, “Müller” became “MÃ¼ller”.',
        'The upload of our Excel file ends with “{err}” and nothing is imported.',
        'The import says “done”, but only a few of the {count} contacts are there.',
      ],
      details: [
        'I exported the file from our cash register system.',
        'It worked with the same program in spring.',
        'I looked at row {row} and cannot see anything odd.',
        'I am afraid of importing twice and having everybody double.',
      ],
      asks: ['What is wrong with the file?', 'Could you import it for us?', 'How do I repair this?'],
      replies: [
        'Your file uses semicolons and an older encoding. In the second step of the import choose “Separator: semicolon” and “Encoding: Windows”; the preview then shows the letters correctly. Importing again makes no duplicates, since the address is the key.',
        'Row {row} has a line break inside of a field, which our reader stumbles over at the moment. Open the file, search for it in the column “Notes”, and save as “CSV UTF-8”. The rows before it are already in.',
        'The others were skipped: they are on the list of people who unsubscribed or bounced before. The import report, a link at the end, names each of them with the cause.',
      ],
      fits: [[1], [0], [0], [2]],
      follow: [[0], [0], [1, 2]],
      answersTo: [0, 1, 1],
      followUps: [
        'I chose UTF-8 and now it complains about row {row} again. Shall I send you the file?',
        'Where is that report? I closed the page.',
        'Can I undo the first import?',
      ],
      answers: [
        'I repaired the file and imported it for you: all rows are in. The trouble was a quotation mark without its partner.',
        'Audience › Imports keeps all of them for 90 days, each with report and “Undo”.',
      ],
    },
    de: {
      subjects: ['Import bricht bei Zeile {row} ab', 'CSV: „{err}“', 'Umlaute nach Import kaputt'],
      problems: [
        'der Import von {count} Kontakten in „{list}“ bricht bei Zeile {row} mit „{err}“ ab.',
        'nach dem Import sind alle Umlaute kaputt, aus „Müller“ wurde „MÃ¼ller“.',
      ],
      details: ['Die Datei kommt aus unserer Kasse.', 'Im Frühjahr ging es mit demselben Programm.'],
      asks: ['Was stimmt mit der Datei nicht?', 'Können Sie sie für uns importieren?'],
      replies: [
        'die Datei verwendet Semikolons und eine ältere Kodierung. Wählen Sie im zweiten Schritt „Trennzeichen: Semikolon“ und „Kodierung: Windows“. Doppelte entstehen beim zweiten Import nicht.',
        'in Zeile {row} steht ein Zeilenumbruch innerhalb eines Feldes. Bitte entfernen und als „CSV UTF-8“ speichern.',
      ],
      fits: [[1], [0]],
      followUps: ['Mit UTF-8 meckert er wieder über Zeile {row}. Soll ich Ihnen die Datei schicken?'],
      answers: ['ich habe die Datei repariert und importiert. Schuld war ein einzelnes Anführungszeichen.'],
    },
  },
  {
    name: 'Audience::Duplicates',
    value: 'audience__duplicates',
    weight: 12,
    kind: 'process',
    definition: 'The same person is in the account more than once or gets mails twice; how to merge.',
    example: 'Some customers get every newsletter twice.',
    synonyms: [
      'double contacts',
      'merge contacts',
      'twice',
      'same person',
      'doppelte Kontakte',
      'zusammenführen',
    ],
    remedy: 'simplify_process',
    facts: ['What counts as the same person', 'Which values win', 'Whether it can be undone'],
    slots: {
      cause: [
        'capital letters in the address',
        'a second address of the same person',
        'our shop that adds everybody again',
        'two lists with the same people',
      ],
    },
    notes: ['{count} pairs, most of them because of {cause}.'],
    en: {
      subjects: [
        'People get our mail twice',
        'Merge duplicates',
        'Duplicates after import',
        '{count} double contacts',
      ],
      problems: [
        'Some of our customers get each mail twice, I think because of {cause}.',
        'Since the last import we have {count} contacts more than customers.',
        'One person is in “{list}” with two addresses, how do we put them together?',
      ],
      details: [
        'They begin to complain and to unsubscribe.',
        'I merged a few by hand, which takes ages.',
        'Both have different fields filled in.',
      ],
      asks: ['How can I clean this up?', 'Which of the two stays?', 'Can you merge them for us?'],
      replies: [
        'Audience › Clean up › Duplicates lists pairs with the same address or the same name and phone. Choose “Newest values win” and press Merge. Consent is taken from the older one, and you can undo it for 30 days.',
        'Two different addresses are two contacts for us, whatever the name. Open one, press “Merge with…”, and select the address that shall get mails.',
      ],
      fits: [[0], [0], [1]],
      follow: [[0, 1], [1]],
      answersTo: [0, 1],
      followUps: [
        'It found only half of them. Why?',
        'They are back after the nightly sync with our shop. How do I stop that?',
      ],
      answers: [
        'The others differ in a letter of the name. Switch on “Similar names”, and look through the list before merging.',
        'In the shop connection choose “Match by address, ignore case”. After that the sync leaves merged contacts alone.',
      ],
    },
    de: {
      subjects: ['Kunden bekommen Mails doppelt', 'Doppelte Kontakte zusammenführen'],
      problems: [
        'einige Kunden bekommen jede Mail doppelt.',
        'seit dem letzten Import haben wir {count} Kontakte zu viel.',
      ],
      details: ['Die ersten beschweren sich schon.'],
      asks: ['Wie räume ich das auf?', 'Welcher der beiden bleibt?'],
      replies: [
        'unter Kontakte › Aufräumen › Doppelte sehen Sie alle Paare. Wählen Sie „Neueste Werte gewinnen“ und „Zusammenführen“; 30 Tage lang lässt es sich zurücknehmen.',
      ],
      followUps: ['Nach dem nächtlichen Abgleich sind sie wieder da. Wie verhindere ich das?'],
      answers: ['stellen Sie in der Shop-Verbindung „Abgleich nach Adresse, Großschreibung egal“ ein.'],
    },
  },
  {
    name: 'Audience::Segments',
    value: 'audience__segments',
    weight: 16,
    kind: 'how_to',
    definition:
      'How to select part of the contacts by fields, behaviour or purchases, and why a number is not as expected.',
    example: 'How do I send only to people who bought in the last three months?',
    synonyms: ['filter contacts', 'target group', 'tag', 'condition', 'Zielgruppe', 'Segment', 'filtern'],
    remedy: 'self_service',
    facts: ['Which conditions are needed', 'When a segment is refreshed', 'What the plan allows'],
    slots: {
      cond: [
        'bought in the last 90 days',
        'live in Berlin',
        'opened none of the last ten',
        'came to the open day',
        'have a dog',
      ],
    },
    notes: ['Conditions joined with AND instead of OR.', 'Field is text, compare with “contains”.'],
    en: {
      subjects: [
        'Send only to people who {cond}',
        'Segment shows too few',
        'And / or in segments',
        'Exclude a group',
        'Segment question',
      ],
      problems: [
        'I want to send “{campaign}” only to people who {cond}.',
        'My segment finds 12 people, but I know that there must be {count}.',
        'I would like to leave out everybody who got the last mail.',
        'How do I build a group of those who {cond} or are on “{list}”?',
      ],
      details: [
        'I used two conditions, as in your video.',
        'The field comes from our shop.',
        'Tags would work as well, but we have not used them.',
      ],
      asks: ['How do I do that?', 'What am I doing wrong?', 'Does it update by itself?'],
      replies: [
        'In the recipient step choose “New segment”. Two conditions in one box must both hold; for “or” press “Add another box”.',
        'Choose “Activity › received campaign › is not › {campaign}”. Segments are worked out anew at the moment of sending, so new people are in by themselves.',
        'The field is stored as text, so “is” compares every letter. Use “contains” instead, or change the type under Audience › Fields.',
      ],
      fits: [[0], [0, 2], [1], [0]],
      answersTo: [0, 1],
      followUps: [
        'It shows the right number now. Can I use it in an automation too?',
        'And how do I see who exactly is in it?',
      ],
      answers: [
        'Yes, as a trigger “enters segment” on Growth and Pro.',
        'Click on the number: it opens the list, which you can export.',
      ],
    },
    de: {
      subjects: ['Nur an einen Teil senden', 'Segment zeigt zu wenige'],
      problems: [
        'ich möchte „{campaign}“ nur an einen Teil der Liste „{list}“ senden.',
        'mein Segment findet 12 Personen, es müssten aber {count} sein.',
      ],
      details: ['Ich habe zwei Bedingungen verwendet.'],
      asks: ['Was mache ich falsch?', 'Aktualisiert sich das von selbst?'],
      replies: [
        'zwei Bedingungen in einem Kasten müssen beide gelten; für „oder“ drücken Sie „Weiterer Kasten“. Segmente werden beim Versand neu berechnet.',
      ],
      followUps: ['Kann ich das Segment auch in einer Automation verwenden?'],
      answers: ['ja, ab Growth als Auslöser „betritt Segment“.'],
    },
  },
  {
    name: 'Audience::Unsubscribes',
    value: 'audience__unsubscribes',
    weight: 13,
    kind: 'policy',
    definition:
      'Unsubscribing, signing up again, double opt-in, and readers who write to us to be taken off a list.',
    example: 'A customer unsubscribed by mistake and wants to be back.',
    synonyms: ['opt-out', 'resubscribe', 'double opt-in', 'remove me', 'abmelden', 'austragen', 'Abmeldung'],
    remedy: 'outbound_communication',
    facts: ['Who may sign a person up again', 'How long it takes', 'What the law demands'],
    slots: { who: ['an old customer', 'our own chairman', 'a supplier', 'my mother'] },
    notes: [
      'Reader, not customer: unsubscribed by hand from the list of the sender.',
      'Scanner of the reader’s company clicks all links, also unsubscribe.',
    ],
    en: {
      subjects: [
        'Unsubscribed by mistake',
        'Please remove me',
        'Double opt-in?',
        'Many unsubscribes after “{campaign}”',
        'Unsubscribe link',
      ],
      problems: [
        '{who} unsubscribed by mistake and I cannot switch them back.',
        'After “{campaign}” more people unsubscribed than ever.',
        'Readers say that they still get mails although they unsubscribed on {date}.',
        'Do we need double opt-in for the form on our website?',
      ],
      details: [
        'The button is grey in the profile.',
        'It may be that they are on two lists.',
        'I do not want to get into trouble with the law.',
      ],
      asks: ['How do we bring them back?', 'What is allowed?', 'How can I see why they left?'],
      replies: [
        'Only the person can undo it: send them the link under Audience › Forms › Resubscribe. That is how the law wants it, and we cannot do it for you either.',
        'The unsubscribe link takes people off the list the mail was sent to. Choose “From all lists” under Settings › Unsubscribe to make it count everywhere. I have taken the address off all lists for now.',
        'In Germany and Austria double opt-in is the only safe way; elsewhere it is still a good idea. Switch it on in the form itself.',
        'A jump is mostly a sign of a pause that was too long, or of a topic that few had expected. Report › Unsubscribes shows which lists they came from. I would switch on “Ask for a reason”: one in five answers it.',
      ],
      fits: [[0], [3], [1], [2]],
      follow: [[0], [1], [1], [1]],
      answersTo: [0, 1],
      followUps: [
        'They say the resubscribe mail does not arrive. Can you see it?',
        'Can I ask people for a reason when they leave?',
      ],
      answers: [
        'It was sent at {time} and accepted by their server; ask them to look into spam.',
        'Yes: Settings › Unsubscribe › Ask for a reason. You find the answers in the report.',
      ],
    },
    de: {
      subjects: ['Versehentlich abgemeldet', 'Bitte austragen', 'Brauchen wir Double-Opt-in?'],
      problems: [
        'eine Kundin hat sich versehentlich abgemeldet, ich kann sie nicht wieder anmelden.',
        'Leser bekommen noch Mails, obwohl sie sich am {date} abgemeldet haben.',
      ],
      details: ['Der Knopf im Profil ist grau.', 'Vielleicht stehen sie auf zwei Listen.'],
      asks: ['Wie holen wir sie zurück?', 'Was ist erlaubt?'],
      replies: [
        'das kann nur die Person selbst: Schicken Sie ihr den Link unter Kontakte › Formulare › Wieder anmelden.',
        'der Abmeldelink gilt für eine Liste. Unter Einstellungen › Abmeldung können Sie „Von allen Listen“ wählen.',
      ],
      fits: [[0], [1]],
      followUps: ['Die Mail zum Wiederanmelden kommt nicht an. Sehen Sie etwas?'],
      answers: ['sie wurde um {time} Uhr angenommen, bitte auch im Spam nachsehen.'],
    },
  },
  {
    name: 'Audience::Export',
    value: 'audience__export',
    weight: 8,
    kind: 'how_to',
    definition: 'Getting contacts, fields, consent and history out of the account into a file.',
    example: 'How do I export all lists into one file with the date of consent?',
    synonyms: ['download contacts', 'backup', 'spreadsheet', 'export list', 'exportieren', 'Sicherung'],
    remedy: 'self_service',
    facts: ['Where the file appears', 'Which columns it has', 'How long the link is valid'],
    slots: { col: ['date of consent', 'last click', 'birthday', 'customer number'] },
    notes: ['Export made, link mailed at {time}.', 'Column {col} is hidden in the default view.'],
    en: {
      subjects: [
        'Export of “{list}”',
        'Download all contacts',
        'Export lacks the {col}',
        'Backup of our data',
      ],
      problems: [
        'I exported “{list}”, but the column “{col}” is missing.',
        'How can I get all of our {count} contacts into one spreadsheet?',
        'I pressed Export at {time} and no file has come.',
      ],
      details: ['Our treasurer needs it for the annual meeting.', 'Four lists give four files, I need one.'],
      asks: ['Where do I find this?', 'Can you send it to me?'],
      replies: [
        'Audience › All contacts › Export holds every list in one file. Tick “All fields” and “Consent” in the dialog; without it only the visible columns are written. The link comes by mail and is valid for 48 hours.',
        'The mail with your link went out at {time} to the owner of the account, since exports go only there. You also find it under Settings › Exports.',
      ],
      fits: [[0], [0], [1]],
      follow: [[0], [1]],
      answersTo: [0, 1],
      followUps: [
        'Now the {col} is there, but as a number like 46312. What is that?',
        'The link has expired. Can I get a new one?',
      ],
      answers: [
        'That is how a spreadsheet shows dates: format the column as a date.',
        'Press “Renew” under Settings › Exports, it is valid for two more days.',
      ],
    },
    de: {
      subjects: ['Kontakte exportieren', 'Im Export fehlt eine Spalte'],
      problems: [
        'ich habe „{list}“ exportiert, es fehlt aber das Datum der Einwilligung.',
        'wie bekomme ich alle {count} Kontakte in eine Tabelle?',
      ],
      details: ['Unsere Kassenwartin braucht es für die Versammlung.'],
      asks: ['Wo finde ich das?'],
      replies: [
        'unter Kontakte › Alle › Export bekommen Sie alle Listen in einer Datei. Bitte „Alle Felder“ und „Einwilligung“ ankreuzen.',
      ],
      followUps: ['Der Link ist abgelaufen. Bekomme ich einen neuen?'],
      answers: ['unter Einstellungen › Exporte auf „Erneuern“ drücken, er gilt dann zwei weitere Tage.'],
    },
  },
]
