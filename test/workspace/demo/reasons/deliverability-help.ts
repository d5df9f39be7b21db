// Which articles and community posts answer questions about reaching the inbox?

import type { ReasonHelp } from './types.ts'

export const DELIVERABILITY_HELP: Readonly<Record<string, ReasonHelp>> = {
  deliverability__landing_in_spam: {
    articles: [
      {
        title: 'Get out of the spam folder',
        labels: ['spam', 'deliverability', 'inbox', 'dmarc'],
        promoted: true,
        body: 'Filters look at who sends, who wants to read it, and only then at the text.\n\n## 1. Sign your domain\nAll three ticks under Settings › Sender domains must be green: two DKIM records and DMARC.\n\n## 2. Write to people who read\nUse the segment **Active 90 days** for the next four campaigns.\n\n## 3. Leave old lists out\nPeople who have not heard from you for a year complain more often.\n\n## How long it takes\nTwo to three weeks, if you send regularly.\n\n## The promotions tab\nIt is not spam. Fewer pictures and a personal sender help.',
        de: {
          title: 'Raus aus dem Spamordner',
          body: 'Filter achten darauf, wer sendet und wer es lesen will, erst dann auf den Text.\n\n## 1. Domain signieren\nUnter Einstellungen › Absenderdomains müssen alle drei Häkchen grün sein: zweimal DKIM und DMARC.\n\n## 2. An Leser schreiben\nVerwenden Sie vier Kampagnen lang das Segment **Aktiv 90 Tage**.\n\n## 3. Alte Listen weglassen\nWer ein Jahr nichts von Ihnen gehört hat, beschwert sich öfter.\n\n## Wie lange es dauert\nZwei bis drei Wochen bei regelmäßigem Versand. Bei GMX und web.de hilft es, wenn Leser die Absenderadresse ins Adressbuch aufnehmen.',
        },
      },
      {
        title: 'Test where your mail lands',
        labels: ['spam', 'test', 'inbox'],
        body: 'Before a large send, look at a small one.\n\n## Inbox test\nCampaign › Check › **Inbox test** sends to 20 test mailboxes and shows the folder.\n\n## Read the result\nOne provider red: look at its rules. All red: look at your domain.',
      },
      {
        title: 'Reputation: what agents may promise',
        labels: ['internal', 'deliverability'],
        access: 'staff',
        body: 'For support only.\n\n## Never promise a date\nSay “two to three weeks if you send regularly”.\n\n## Pool moves\nOnly Tier 2 moves an account to another IP pool.',
      },
    ],
    posts: [
      {
        title: 'GMX and web.de put us into spam',
        text: 'Only these two. Everything else is fine, DKIM is green.',
        answers: [
          'Both ask for DMARC since this summer. Add the record under Settings › Sender domains, then send to active readers for two weeks. Ask readers to add you to the address book; these two honour that.',
          'Took 16 days for us, then it was over.',
        ],
        official: true,
        status: 'answered',
      },
      {
        title: 'Promotions tab: does anything help?',
        text: 'Opens are down a third since Gmail sorts us there.',
        answers: [
          'We write as a person now (“Anna from…”) with one picture at most. About half of it moved back.',
          'I ask new readers in the welcome mail to drag it over once. Works.',
        ],
        status: 'answered',
      },
      {
        title: 'New sender address, all in spam',
        text: 'We went from news@ to hello@ and now everybody finds us in junk.',
        answers: ['A new address starts without reputation. Send small, to the active ones, for two weeks.'],
        status: 'answered',
      },
    ],
  },
  deliverability__bounces: {
    articles: [
      {
        title: 'Hard and soft bounces',
        labels: ['bounce', 'undeliverable', 'smtp'],
        body: 'A bounce is a mail that came back.\n\n## Hard\nThe address does not exist (550 5.1.1). Blocked at once.\n\n## Soft\nMailbox full (552), server busy (421). Tried three more times.\n\n## Free an address\nOpen the contact, **Free this address**. For many: filter by Bounced, select all.\n\n## Keep it low\nBelow 2 % is good. Above 5 % sending is paused.',
        de: {
          title: 'Harte und weiche Rückläufer',
          body: 'Ein Rückläufer ist eine Mail, die zurückkam.\n\n## Hart\nDie Adresse gibt es nicht (550 5.1.1). Sofort gesperrt.\n\n## Weich\nPostfach voll (552), Server beschäftigt (421). Drei weitere Versuche.\n\n## Adresse freigeben\nKontakt öffnen, **Adresse freigeben**.',
        },
      },
      {
        title: 'What SMTP answers mean',
        labels: ['bounce', 'smtp', 'error'],
        body: 'The code comes from the other side.\n\n## Frequent codes\n- **550 5.1.1**: no such mailbox\n- **552**: mailbox full\n- **421 4.7.0**: too many mails at once\n- **554 5.7.1**: refused by a filter or firewall',
      },
    ],
    posts: [
      {
        title: 'All contacts of one company bounced',
        text: 'Their IT says nothing was blocked.',
        answers: [
          'Ask for the full SMTP answer in the contact’s history. 554 is nearly always their firewall.',
          'Free them after they put your domain on their list.',
        ],
        status: 'answered',
      },
      {
        title: 'Is 3 % bounces bad?',
        text: 'First send to a list from a trade fair.',
        answers: ['For handwritten addresses that is normal. It should be below 1 % next time.'],
        status: 'answered',
      },
    ],
  },
  deliverability__domain_authentication: {
    articles: [
      {
        title: 'Verify your sender domain (CNAME, DKIM, DMARC)',
        labels: ['domain', 'cname', 'dkim', 'dmarc', 'dns'],
        promoted: true,
        body: 'With a verified domain your mails are signed and far less often end up in spam. It takes ten minutes.\n\n## Where are my DNS records?\nAt the company where your domain was bought, for instance IONOS, GoDaddy or Namecheap. Look for “DNS” or “Name servers”. If somebody else looks after your website, **Send instructions** mails them all they need.\n\n## Add the records\n1. Settings › Sender domains › **Add domain**.\n2. Add both CNAME records. Enter only the first part of the name, most providers add the domain.\n3. Add the DMARC record.\n4. **Check now**.\n\n## Can I skip it?\nYou can send up to 100 mails a day without it.\n\n## It stays red\nDomain twice in the name, or the proxy is on (Cloudflare: grey cloud).',
        de: {
          title: 'Absenderdomain bestätigen (CNAME, DKIM, DMARC)',
          body: 'Mit bestätigter Domain sind Ihre Mails signiert und landen seltener im Spam.\n\n## Wo sind meine DNS-Einträge?\nBei der Firma, bei der die Domain gekauft wurde, etwa IONOS oder Strato.\n\n## Einträge hinzufügen\n1. Einstellungen › Absenderdomains › **Domain hinzufügen**.\n2. Beide CNAME-Einträge anlegen, nur den vorderen Teil des Namens eintragen.\n3. DMARC-Eintrag anlegen.\n4. **Jetzt prüfen**.\n\n## Es bleibt rot\nDie Domain steht doppelt im Namen, oder der Proxy ist an.',
        },
      },
      {
        title: 'DMARC in plain words',
        labels: ['dmarc', 'dns', 'domain'],
        body: 'DMARC tells mail providers what to do with mails that pretend to be yours.\n\n## Begin with watching\n`v=DMARC1; p=none` changes nothing, but counts as “has DMARC”.\n\n## A month later\nChange to `p=quarantine`. Make sure that your shop and your accounting tool are signed too.',
      },
    ],
    posts: [
      {
        title: 'IONOS does not accept the CNAME',
        text: 'It says “invalid character” because of the underscore.',
        answers: [
          'Choose type CNAME first, then enter pw1._domainkey without the domain. The field for subdomains refuses underscores, the one for records takes them.',
          'You saved my evening.',
        ],
        official: true,
        status: 'answered',
      },
      {
        title: 'What is a CNAME, for beginners?',
        text: 'I run a flower shop. Please explain as if I were five.',
        answers: [
          'Your domain has a small address book on the internet. A CNAME is a line in it that says: “ask Postwing”. Whoever sold you the domain has the page where you add such a line.',
          'There is a button “Send instructions”. I sent it to my nephew.',
        ],
        status: 'answered',
      },
      {
        title: 'Cloudflare: record stays red',
        text: 'Both are there, checked with dig.',
        answers: ['Grey cloud! The orange one hides the key.'],
        status: 'answered',
      },
    ],
  },
  deliverability__sending_paused: {
    articles: [
      {
        title: 'Why sending was paused, and how to go on',
        labels: ['paused', 'suspended', 'complaints', 'policy'],
        body: 'To protect everybody’s reputation, sending pauses by itself above certain limits.\n\n## The limits\n- bounces above 5 %\n- complaints above 0.3 %\n- addresses from bought lists\n\n## What we need\nWhere the contacts come from, and a picture of the form they filled in. Remove bounced contacts first.\n\n## How long it takes\nA person looks at it on the same working day.',
        de: {
          title: 'Warum der Versand pausiert wurde',
          body: 'Über bestimmten Grenzen pausiert der Versand von selbst.\n\n## Die Grenzen\n- Rückläufer über 5 %\n- Beschwerden über 0,3 %\n- gekaufte Adressen\n\n## Was wir brauchen\nWoher die Kontakte stammen, und ein Bild des Formulars.',
        },
      },
      {
        title: 'Compliance: how to unpause',
        labels: ['internal', 'policy'],
        access: 'staff',
        body: 'For support only.\n\n## Proof of consent\nScreenshot of the form plus date. No proof: list is locked, account stays open.\n\n## Second pause in 90 days\nAlways to Tier 2.',
      },
    ],
    posts: [
      {
        title: 'Paused because of one bad list',
        text: 'Can I send to the other lists in the meantime?',
        answers: ['Yes, if you archive the bad list, the pause is mostly lifted the same day.'],
        official: true,
        status: 'answered',
      },
      {
        title: 'What counts as a complaint?',
        text: 'Nobody complained to us.',
        answers: [
          'When a reader presses “This is spam” in the mail program. You do not see who it was, they are unsubscribed at once.',
        ],
        status: 'answered',
      },
    ],
  },
  deliverability__account_review: {
    articles: [
      {
        title: 'How long the account review takes',
        labels: ['review', 'activation', 'new account'],
        body: 'A person looks at each new account and at very large imports.\n\n## How long\nOne working day, in busy weeks two.\n\n## What we look at\nYour website, your sender address, where the contacts come from.\n\n## Meanwhile\nYou can build campaigns, import contacts and send tests to yourself.',
        de: {
          title: 'Wie lange die Kontoprüfung dauert',
          body: 'Jedes neue Konto sieht sich ein Mensch an.\n\n## Dauer\nEin Werktag, in vollen Wochen zwei.\n\n## In der Zwischenzeit\nKampagnen bauen, Kontakte importieren, Tests an sich selbst senden.',
        },
      },
    ],
    posts: [
      {
        title: 'Review takes longer than a day',
        text: 'Is that normal?',
        answers: ['Check that your website is online, mine had a maintenance page and they waited for it.'],
        status: 'answered',
      },
      {
        title: 'Do imports need a review each time?',
        text: 'We import 3,000 contacts a month.',
        answers: ['Only if the list grows by more than a third at once.'],
        official: true,
        status: 'answered',
      },
    ],
  },
}
