// Which articles and community posts answer questions about logins, team and data protection?

import type { ReasonHelp } from './types.ts'

export const ACCOUNT_HELP: Readonly<Record<string, ReasonHelp>> = {
  account__cannot_log_in: {
    articles: [
      {
        title: 'I cannot log in',
        labels: ['login', 'password', 'reset', 'locked'],
        promoted: true,
        body: 'Four things to check, in this order.\n\n## The address\nEach company has its own account. Try the address that gets our receipts.\n\n## Locked\nAfter ten wrong tries the login is closed for 30 minutes.\n\n## No mail\nLook into spam, and wait five minutes. Only the newest link works.\n\n## Link expired at once\nA mail scanner opened it. Press **Send a code instead**.\n\n## Nobody knows the password\nWrite to us with the number of your last invoice.',
        de: {
          title: 'Ich kann mich nicht anmelden',
          body: 'Vier Dinge, in dieser Reihenfolge.\n\n## Die Adresse\nVersuchen Sie die, an die unsere Rechnungen gehen.\n\n## Gesperrt\nNach zehn Fehlversuchen 30 Minuten lang.\n\n## Keine Mail\nSpam ansehen, fünf Minuten warten. Nur der neueste Link gilt.\n\n## Link sofort abgelaufen\n**Stattdessen Code senden** drücken.',
        },
      },
      {
        title: 'Identity checks before giving access',
        labels: ['internal', 'login', 'security'],
        access: 'staff',
        body: 'For support only.\n\n## Two of three\nInvoice number, name of a campaign, mail from the address in the legal notice.\n\n## Never\nTell the owner’s address in full, or change it on the phone.',
      },
    ],
    posts: [
      {
        title: 'Reset link always expired',
        text: 'I click within seconds.',
        answers: ['Our company scanner opened it first. “Send a code instead” is below the button.'],
        official: true,
        status: 'answered',
      },
      {
        title: 'Colleague left with the password',
        text: 'How do we get our account back?',
        answers: ['Support moved it within a day. Have the last invoice at hand.'],
        status: 'answered',
      },
    ],
  },
  account__two_factor: {
    articles: [
      {
        title: 'Two-factor login: new or lost phone',
        labels: ['2fa', 'two-factor', 'phone', 'backup codes'],
        body: 'Backup codes get you in without a phone.\n\n## With a backup code\nEnter it in place of the code. Each works once.\n\n## Without\nReply from the address of the account with the number of your last invoice and the name of a campaign.\n\n## Codes are wrong\nSet the clock of your phone to automatic.',
        de: {
          title: 'Zweiter Faktor: neues oder verlorenes Telefon',
          body: 'Mit Ersatzcodes kommen Sie ohne Telefon hinein.\n\n## Ohne Ersatzcodes\nAntworten Sie von der Adresse des Kontos mit der Nummer der letzten Rechnung.\n\n## Codes sind falsch\nUhr des Telefons auf automatisch stellen.',
        },
      },
      {
        title: 'Make two-factor mandatory for your team',
        labels: ['2fa', 'team', 'security'],
        body: 'Settings › Security › **Required for all**.\n\n## What happens\nEverybody sets it up at the next login.\n\n## Exceptions\nNone, also not for owners.',
      },
    ],
    posts: [
      {
        title: 'Moved to a new phone, codes gone',
        text: 'What now?',
        answers: [
          'Authy keeps them in the cloud. With Google Authenticator export them before you move.',
          'Support took it off within half a day.',
        ],
        status: 'answered',
      },
    ],
  },
  account__add_teammates: {
    articles: [
      {
        title: 'Invite people and choose their role',
        labels: ['team', 'invite', 'role', 'permission'],
        body: 'Settings › Team › **Invite**.\n\n## Roles\n- **Editor** writes and sees reports\n- **Sender** may also send\n- **Billing** sees only invoices\n- **Owner** may do everything\n\n## Invitation expired\nValid for seven days, **Send again** makes a new one.\n\n## Free a seat\nRemove who has left; their campaigns stay.',
        de: {
          title: 'Personen einladen und Rolle wählen',
          body: 'Einstellungen › Team › **Einladen**.\n\n## Rollen\n- **Redaktion** schreibt und sieht Berichte\n- **Versand** darf auch senden\n- **Abrechnung** sieht nur Rechnungen',
        },
      },
      {
        title: 'Work with an agency',
        labels: ['team', 'agency'],
        body: 'Agencies have their own login for many accounts.\n\n## Invite\nTeam › **Invite agency**. It takes no seat.\n\n## End it\nRemove, access ends at once.',
      },
    ],
    posts: [
      {
        title: 'Editor who may not send',
        text: 'Volunteers should write, I press the button.',
        answers: ['Role “Editor”. With approvals they can even hand it to you.'],
        status: 'answered',
      },
      {
        title: 'Do agencies need a seat?',
        text: 'Ours asks for a login.',
        answers: ['No, use “Invite agency”.'],
        official: true,
        status: 'answered',
      },
    ],
  },
  account__close_account: {
    articles: [
      {
        title: 'Close or pause your account',
        labels: ['cancel', 'close', 'pause'],
        body: 'You can leave at the end of each paid period.\n\n## Close\nSettings › Account › **Close**. Data are kept for 60 days, then deleted.\n\n## Pause\nKeeps everything for a small fee; forms go on collecting.\n\n## Take your data along\nExport contacts and reports first.',
      },
      {
        title: 'When customers want to leave',
        labels: ['internal', 'cancel'],
        access: 'staff',
        body: 'For support only.\n\n## Once\nOffer the pause once, never twice.\n\n## Ask\nOne question: what could we have done better? Write the answer into a note.',
      },
    ],
    posts: [
      {
        title: 'Seasonal business: close or pause?',
        text: 'We only send from March to October.',
        answers: ['Pause. Everything is where you left it in spring.'],
        status: 'answered',
      },
    ],
  },
  account__data_protection: {
    articles: [
      {
        title: 'Data protection: agreement, servers, subprocessors',
        labels: ['gdpr', 'dpa', 'privacy'],
        body: 'All documents are under Settings › Account › Legal.\n\n## Agreement\nSign it on the page, the copy comes by mail.\n\n## Where data are\nFrankfurt and Dublin.\n\n## Subprocessors\nThe list is kept up to date; owners are told 30 days ahead.',
        de: {
          title: 'Datenschutz: Vertrag, Server, Unterauftragnehmer',
          body: 'Alle Unterlagen liegen unter Einstellungen › Konto › Rechtliches.\n\n## Vertrag (AVV)\nAuf der Seite unterschreiben, die Kopie kommt per Mail.\n\n## Wo die Daten liegen\nFrankfurt und Dublin.',
        },
      },
      {
        title: 'Answer a reader’s request for their data',
        labels: ['gdpr', 'access request', 'delete'],
        body: 'You have one month.\n\n## Give access\nContact › **Data of this person** makes a file.\n\n## Delete\n**Forget this person**. A scrambled address stays so that they are not imported again.',
        de: {
          title: 'Auskunft und Löschung für Leser',
          body: 'Sie haben einen Monat Zeit.\n\n## Auskunft\nKontakt › **Daten dieser Person**.\n\n## Löschen\n**Person vergessen**.',
        },
      },
    ],
    posts: [
      {
        title: 'AVV / DPA: where?',
        text: 'I cannot find the agreement.',
        answers: ['Settings › Account › Legal, sign it right there.'],
        official: true,
        status: 'answered',
      },
      {
        title: 'Open tracking and GDPR',
        text: 'Do you tell your readers?',
        answers: [
          'One sentence in the privacy notice, and a link in the footer. You can also switch it off for single lists.',
        ],
        status: 'answered',
      },
    ],
  },
}
