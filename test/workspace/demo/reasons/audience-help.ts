// Which articles and community posts answer questions about contacts and lists?

import type { ReasonHelp } from './types.ts'

export const AUDIENCE_HELP: Readonly<Record<string, ReasonHelp>> = {
  audience__import_fails: {
    articles: [
      {
        title: 'Import contacts from CSV or Excel',
        labels: ['import', 'csv', 'excel', 'contacts'],
        promoted: true,
        body: 'You can import the same file as often as you like: the address is the key, so nobody is doubled.\n\n## Prepare the file\n- one person a row, a heading in each column\n- save as **CSV UTF-8**\n- no empty rows\n\n## Import\n1. Audience › **Import**.\n2. Choose separator and encoding until the preview looks right.\n3. Match columns to fields and start.\n\n## Afterwards\nAudience › Imports keeps a report for 90 days, and lets you undo.',
        de: {
          title: 'Kontakte aus CSV oder Excel importieren',
          body: 'Dieselbe Datei darf mehrmals importiert werden: Die Adresse ist der Schlüssel, niemand wird verdoppelt.\n\n## Datei vorbereiten\n- eine Person je Zeile, Überschriften in der ersten\n- als **CSV UTF-8** speichern\n\n## Importieren\n1. Kontakte › **Import**.\n2. Trennzeichen und Kodierung wählen, bis die Vorschau stimmt.\n3. Spalten zuordnen und starten.',
        },
      },
      {
        title: 'Import errors and what to do',
        labels: ['import', 'error', 'csv', 'encoding'],
        body: 'The message names the row where it stopped. Rows before it are in.\n\n## Unexpected character\nMostly a quotation mark without its partner or a line break inside of a field.\n\n## Column count differs\nAnother separator. European spreadsheets write semicolons.\n\n## Broken letters\n“MÃ¼ller” means: file is UTF-8, read as Windows, or the other way round.\n\n## File too large\nSplit above 50 MB.',
        de: {
          title: 'Importfehler und was hilft',
          body: 'Die Meldung nennt die Zeile.\n\n## Unerwartetes Zeichen\nMeist ein einzelnes Anführungszeichen oder ein Zeilenumbruch in einem Feld.\n\n## Spaltenzahl stimmt nicht\nAnderes Trennzeichen: Semikolon wählen.\n\n## Kaputte Umlaute\nKodierung auf UTF-8 oder Windows umstellen.',
        },
      },
      {
        title: 'Import API for developers (draft)',
        labels: ['import', 'api'],
        access: 'draft',
        body: 'Not released yet.\n\n## Endpoint\nPOST /v3/imports with a signed URL.',
      },
    ],
    posts: [
      {
        title: 'Umlauts broken after import',
        text: 'MÃ¼ller instead of Müller in 900 contacts. How do I repair it?',
        answers: [
          'Undo the import under Audience › Imports, then import again with encoding “UTF-8”. Nothing is doubled.',
          'In Excel choose “CSV UTF-8”, not “CSV”.',
        ],
        official: true,
        status: 'answered',
      },
      {
        title: 'Stops at the same row each time',
        text: 'Row 418, nothing special in it.',
        answers: ['Look at row 417: a line break in the last column moves everything by one.'],
        status: 'answered',
      },
      {
        title: 'Import from Google Sheets every night',
        text: 'Has anybody automated this?',
        answers: ['Zapier with “new row” does it for us.'],
        status: 'none',
      },
    ],
  },
  audience__duplicates: {
    articles: [
      {
        title: 'Find and merge duplicate contacts',
        labels: ['duplicates', 'merge', 'contacts'],
        body: 'Two contacts with the same address cannot exist. Duplicates have two addresses or came before the address was cleaned.\n\n## Merge many\n1. Audience › Clean up › **Duplicates**.\n2. Choose whose values win.\n3. **Merge**. You can undo it for 30 days.\n\n## They come back\nA shop or form adds them again. In the connection choose **Match by address, ignore case**.',
        de: {
          title: 'Doppelte Kontakte finden und zusammenführen',
          body: 'Doppelte haben zwei Adressen oder stammen aus einer Zeit vor der Bereinigung.\n\n## Viele zusammenführen\n1. Kontakte › Aufräumen › **Doppelte**.\n2. Wählen, wessen Werte gewinnen.\n3. **Zusammenführen**.\n\n## Sie kommen wieder\nIn der Verbindung **Abgleich nach Adresse, Großschreibung egal** wählen.',
        },
      },
      {
        title: 'One person on several lists',
        labels: ['duplicates', 'lists'],
        body: 'Being on several lists does not make two contacts.\n\n## Send to several lists\nEverybody gets one mail, whatever number of lists you choose.\n\n## Count\nA contact counts once towards your plan.',
      },
    ],
    posts: [
      {
        title: 'Merged contacts are back the next morning',
        text: 'We merge, and the sync with the shop makes them anew.',
        answers: [
          'Switch the match in the connection to “ignore case”. The sync compares letters exactly by default.',
          'That was it!',
        ],
        official: true,
        status: 'answered',
      },
      {
        title: 'Husband and wife share an address',
        text: 'Two customers, one mailbox. Can both be contacts?',
        answers: ['No, one address is one contact. We write both names into the first name field.'],
        status: 'answered',
      },
    ],
  },
  audience__segments: {
    articles: [
      {
        title: 'Build a segment',
        labels: ['segment', 'filter', 'conditions'],
        body: 'A segment is a question that is asked anew at each send.\n\n## And, or\nConditions in one box must all hold. Another box means “or”.\n\n## Leave people out\nUse “is not”, for instance **received campaign is not**.\n\n## Why is the number smaller than I think?\nUnsubscribed and bounced people are never counted. Text fields compare each letter, “contains” forgives more.',
        de: {
          title: 'Ein Segment bilden',
          body: 'Ein Segment ist eine Frage, die bei jedem Versand neu gestellt wird.\n\n## Und, oder\nBedingungen in einem Kasten müssen alle gelten. Ein weiterer Kasten heißt „oder“.\n\n## Jemanden ausnehmen\nVerwenden Sie „ist nicht“.',
        },
      },
      {
        title: 'Twelve useful segments',
        labels: ['segment', 'examples'],
        body: 'Copy these and change the numbers.\n\n## For shops\n- bought in the last 90 days\n- bought twice or more\n- never bought, but clicked\n\n## For clubs\n- joined this year\n- came to an event\n\n## For everybody\n- active 90 days\n- opened none of the last ten',
      },
      {
        title: 'Segments from purchases',
        labels: ['segment', 'shop', 'purchases'],
        access: 'pro',
        body: 'With a shop connected, purchases can be used as conditions.\n\n## Conditions\nAmount, number, product, days since.\n\n## Refresh\nPurchases arrive within 15 minutes.',
      },
    ],
    posts: [
      {
        title: 'Or between two conditions',
        text: 'I want people in Leeds or York, and always get zero.',
        answers: ['Two boxes, not two lines. Nobody lives in both.'],
        status: 'answered',
      },
      {
        title: 'Segment: got the last mail but did not open',
        text: 'For a gentle reminder.',
        answers: [
          'received campaign is X, and opened campaign is not X. Give it two days before sending.',
          'Change the subject line, that doubles the effect.',
        ],
        status: 'answered',
      },
      {
        title: 'Which segments do you use?',
        text: 'Looking for ideas.',
        answers: ['“Bought once, more than 60 days ago” brings the most sales of all for us.'],
        status: 'none',
      },
    ],
  },
  audience__unsubscribes: {
    articles: [
      {
        title: 'Unsubscribing and signing up again',
        labels: ['unsubscribe', 'opt-out', 'resubscribe'],
        body: 'Whoever leaves must be able to do so in one click, and only they can come back.\n\n## What the link does\nIt takes the reader off one list. **From all lists** is a setting.\n\n## Bring somebody back\nSend them the link under Audience › Forms › Resubscribe. Nobody else may do it, we neither.\n\n## You are a reader?\nIf the link does not work, write to us with the address that gets the mails; we take you off within a day.',
        de: {
          title: 'Abmelden und wieder anmelden',
          body: 'Wer gehen will, muss das mit einem Klick können, und nur er selbst kann zurückkommen.\n\n## Was der Link bewirkt\nEr meldet von einer Liste ab.\n\n## Jemanden zurückholen\nSchicken Sie den Link unter Kontakte › Formulare › Wieder anmelden.',
        },
      },
      {
        title: 'Double opt-in',
        labels: ['double opt-in', 'consent', 'form'],
        body: 'New readers confirm their address by a link in a mail.\n\n## Where it is needed\nIn Germany and Austria in practice always.\n\n## Switch it on\nForm › Settings › **Confirm by mail**. The date and address are kept as proof.',
      },
    ],
    posts: [
      {
        title: 'Security software unsubscribes our readers',
        text: 'At two companies everybody was unsubscribed in the same second.',
        answers: [
          'Their scanner clicks each link. Switch on “Ask before unsubscribing”, a second click that scanners do not make.',
        ],
        official: true,
        status: 'answered',
      },
      {
        title: 'Reason for leaving',
        text: 'Can I ask?',
        answers: ['Settings › Unsubscribe › Ask for a reason. One in five answers.'],
        status: 'answered',
      },
    ],
  },
  audience__export: {
    articles: [
      {
        title: 'Export contacts into one file',
        labels: ['export', 'download', 'backup', 'consent'],
        body: 'An export holds what you tick, for one list or for all.\n\n## All lists in one file\n1. Audience › All contacts › **Export**.\n2. Tick **All fields** and **Consent**.\n3. The owner gets a link by mail, valid for 48 hours.\n\n## Dates look like numbers\nFormat the column as a date.\n\n## No mail came\nIt goes to the owner only. Settings › Exports has it too.',
      },
      {
        title: 'Who may export',
        labels: ['export', 'permissions'],
        body: 'Exports hold personal data, so they are limited.\n\n## Permissions\nOwners always, others with **Export**.\n\n## Log\nSettings › Exports shows who made which.',
      },
    ],
    posts: [
      {
        title: 'Export with date of consent',
        text: 'The lawyer wants it.',
        answers: ['Tick “Consent” in the dialog, three columns are added: date, source, form.'],
        official: true,
        status: 'answered',
      },
      {
        title: 'Nightly backup of contacts?',
        text: 'Is there something automatic?',
        answers: ['The API can do it, we have a small script that runs at night.'],
        status: 'answered',
      },
    ],
  },
}
