// What do customers of the demo write about logins, team and data protection?

import type { ReasonContent } from './types.ts'

export const ACCOUNT: readonly ReasonContent[] = [
  {
    name: 'Account::Cannot log in',
    value: 'account__cannot_log_in',
    weight: 18,
    kind: 'process',
    definition: 'The customer cannot get in: password, reset mail, locked account, wrong account.',
    example: 'The mail to reset my password never arrives.',
    synonyms: ['password', 'login', 'locked out', 'reset mail', 'Passwort', 'anmelden', 'einloggen'],
    remedy: 'simplify_process',
    facts: ['Which address has the account', 'How long a lock lasts', 'What to do if no mail comes'],
    slots: { msg: ['wrong e-mail or password', 'account locked', 'link expired', 'too many attempts'] },
    notes: [
      'Account exists under another address of the same company.',
      'Reset mail accepted by their server at {time}.',
    ],
    en: {
      subjects: [
        'Cannot log in',
        'Password reset mail does not arrive',
        '“{msg}”',
        'Locked out',
        'Login problem',
      ],
      problems: [
        'I cannot log in since {date}, the page says “{msg}”.',
        'I asked for a new password four times and no mail came.',
        'The colleague who had our login has left and nobody knows the password.',
        'I get in, but see an empty account without our campaigns.',
      ],
      details: [
        'I looked into spam too.',
        'My address is the same as the one I write from.',
        '“{campaign}” has to go out on {day}.',
      ],
      asks: ['Can you send me a link?', 'Could you reset it?', 'What can I do?'],
      replies: [
        'After ten wrong tries the login is locked for 30 minutes; then it works again by itself. I sent you a fresh link just now, please use only the newest one, since older ones lose their validity.',
        'There is no account with this address, but one with another address at {domain}. Please try that; for reasons of privacy I cannot write it here in full.',
        'I can move the ownership to you if somebody at {company} confirms it from the address in the legal notice, or with the number of the last invoice. Then you get a link.',
      ],
      fits: [[0, 1], [0, 1], [2], [1]],
      follow: [[0], [1], [0]],
      answersTo: [0, 1],
      followUps: [
        'The link says “expired” although I clicked at once.',
        'I found the old address, but it no longer exists. And now?',
      ],
      answers: [
        'Your mail scanner opens the link before you do. Here is a six-digit code instead, which you enter on the login page: it is valid for 15 minutes and comes in a separate mail.',
        'Then please send us the number of your last invoice and we change the address.',
      ],
    },
    de: {
      subjects: ['Anmeldung geht nicht', 'Keine Mail zum Zurücksetzen', '„{msg}“'],
      problems: [
        'ich kann mich seit dem {date} nicht mehr anmelden.',
        'ich habe viermal ein neues Passwort angefordert, es kommt keine Mail.',
      ],
      details: ['Im Spam habe ich nachgesehen.', '„{campaign}“ muss am {day} raus.'],
      asks: ['Können Sie mir einen Link schicken?'],
      replies: [
        'nach zehn Fehlversuchen ist die Anmeldung 30 Minuten gesperrt. Ich habe Ihnen gerade einen neuen Link geschickt, bitte nur den neuesten verwenden.',
        'unter dieser Adresse gibt es kein Konto, wohl aber unter einer anderen bei {domain}.',
      ],
      fits: [
        [0, 1],
        [0, 1],
      ],
      followUps: ['Der Link sei „abgelaufen“, obwohl ich sofort geklickt habe.'],
      answers: [
        'Ihr Mailscanner öffnet den Link vor Ihnen. Sie bekommen stattdessen einen sechsstelligen Code.',
      ],
    },
  },
  {
    name: 'Account::Two-factor',
    value: 'account__two_factor',
    weight: 9,
    kind: 'process',
    definition:
      'Codes for the second factor: new phone, lost device, wrong codes, switching it on for a team.',
    example: 'I have a new phone and the codes are gone.',
    synonyms: ['2FA', 'authenticator', 'code', 'new phone', 'backup code', 'zweiter Faktor'],
    remedy: 'simplify_process',
    facts: ['What proof is needed', 'How long it takes', 'How to avoid it next time'],
    slots: { app: ['Google Authenticator', 'Authy', 'the text messages', '1Password'] },
    notes: ['Identity proven by invoice number, second factor removed.'],
    en: {
      subjects: [
        'New phone, no codes',
        'Two-factor code is wrong',
        'Locked out by 2FA',
        'Switch on two-factor for all',
      ],
      problems: [
        'I have a new phone and {app} no longer has the codes for Postwing.',
        'The codes from {app} are always “wrong”.',
        'We would like to make the second factor mandatory for our team.',
      ],
      details: ['I never wrote down the backup codes.', 'The old phone is broken.'],
      asks: ['How do I get in again?', 'What do you need from me?'],
      asksFor: [[0, 1], [0], [1]],
      replies: [
        'I can take off the second factor after a check: please reply from the address of the account with the number of your last invoice and the name of a campaign you sent. It is done within a working day.',
        'The clock of the phone is off by more than 30 seconds; set it to automatic and the codes will be right.',
        'Settings › Security › “Required for all”. Everybody sets it up at the next login; there are no exceptions, also not for owners.',
      ],
      fits: [[0], [1], [2]],
      followUps: ['Here you are: {invoice}, and the campaign was “{campaign}”.'],
      answers: [
        'Thank you, that fits. The second factor is off; please set it up again and keep the backup codes in a safe place.',
      ],
    },
    de: {
      subjects: ['Neues Telefon, keine Codes', 'Code wird nicht angenommen'],
      problems: [
        'ich habe ein neues Telefon, die Codes für Postwing sind weg.',
        'die Codes sind angeblich immer falsch.',
      ],
      details: ['Die Ersatzcodes habe ich nicht notiert.'],
      asks: ['Wie komme ich wieder hinein?'],
      replies: [
        'ich kann den zweiten Faktor nach einer Prüfung entfernen: Bitte antworten Sie von der Adresse des Kontos mit der Nummer Ihrer letzten Rechnung.',
      ],
      followUps: ['Die Nummer ist {invoice}.'],
      answers: ['danke, das passt. Der zweite Faktor ist entfernt.'],
    },
  },
  {
    name: 'Account::Add teammates',
    value: 'account__add_teammates',
    weight: 11,
    kind: 'how_to',
    definition: 'Inviting people, rights and roles, seats, agencies, people who left.',
    example: 'How can my assistant write campaigns without seeing the invoices?',
    synonyms: ['invite', 'user', 'role', 'permission', 'seat', 'Teammitglied', 'einladen', 'Rechte'],
    remedy: 'self_service',
    facts: ['Which role fits', 'How many seats are left', 'How long an invitation is valid'],
    slots: { whom: ['our new assistant', 'an agency', 'two volunteers', 'a trainee', 'our accountant'] },
    notes: ['No seat left on {plan}.'],
    en: {
      subjects: ['Access for {whom}', 'Invite a colleague', 'Roles and rights', 'No seats left'],
      problems: [
        'I want to give {whom} access, but not to the invoices.',
        'The invitation to {whom} says “expired”.',
        'We have no seat left, though two people have gone.',
      ],
      details: ['They should only write, not send.', 'I am the owner of the account.'],
      asks: ['Which role do I choose?', 'How do I free a seat?'],
      asksFor: [[0], [0], [1]],
      replies: [
        'Settings › Team › Invite, role “Editor”: writes campaigns and sees reports, but neither sends nor sees billing. Invitations are valid for seven days; “Send again” makes a new one.',
        'People who left keep their seat until you remove them: Settings › Team, three dots, Remove. Their campaigns stay.',
      ],
      fits: [[0], [0], [1]],
      answersTo: [0, 1],
      followUps: ['Can an editor send tests to themselves?', 'How do I make someone else the owner?'],
      answers: [
        'Yes, tests to own addresses are always allowed.',
        'Settings › Team › Transfer ownership. The other person has to confirm by mail.',
      ],
    },
    de: {
      subjects: ['Zugang für eine Kollegin', 'Rollen und Rechte'],
      problems: [
        'ich möchte einer Kollegin Zugang geben, aber nicht zu den Rechnungen.',
        'die Einladung ist angeblich abgelaufen.',
      ],
      details: ['Sie soll nur schreiben, nicht senden.'],
      asks: ['Welche Rolle wähle ich?'],
      replies: [
        'unter Einstellungen › Team › Einladen die Rolle „Redaktion“: schreibt Kampagnen, sendet aber nicht und sieht keine Rechnungen.',
      ],
      followUps: ['Wie mache ich jemand anderen zur Inhaberin?'],
      answers: ['unter Einstellungen › Team › Inhaberschaft übertragen.'],
    },
  },
  {
    name: 'Account::Close account',
    value: 'account__close_account',
    weight: 8,
    kind: 'commercial',
    definition: 'The customer wants to cancel, close or pause the account.',
    example: 'We are closing our shop and want to cancel.',
    synonyms: ['cancel', 'terminate', 'delete account', 'pause', 'kündigen', 'Konto schließen'],
    remedy: 'outbound_communication',
    facts: ['Until when it runs', 'What happens to the data', 'That a pause is possible'],
    slots: {
      cause: [
        'we are closing the shop',
        'it has become too expensive',
        'we use something else now',
        'nobody has time for it',
      ],
    },
    notes: ['Offered the pause. Reason: {cause}.'],
    en: {
      subjects: [
        'Cancel our account',
        'Please close the account',
        'Pause instead of cancelling?',
        'Termination',
      ],
      problems: [
        'We would like to cancel, since {cause}.',
        'How do I close our account? I cannot find the button.',
        'Can we pause for half a year, because {cause}?',
      ],
      details: ['Please confirm in writing.', 'We have {count} contacts in it which have to be deleted.'],
      asks: ['When does it end?', 'What happens with our data?'],
      replies: [
        'You find it under Settings › Account › Close. It runs until the end of the paid period; after that your data are kept for 60 days and then deleted for good. If it is only for a while, the pause costs 5 a month and keeps everything.',
        'I have noted the end for {date}. May I ask what we could have done better?',
      ],
      fits: [[0, 1], [0], [0]],
      answersTo: [0, 1],
      followUps: ['The pause sounds good. How do we switch to it?', 'Can you delete the data at once?'],
      answers: [
        'I set it: from the next period on you are paused, and come back with one click.',
        'Yes, on a written request of the owner. Yours counts as one; it is done by tomorrow.',
      ],
    },
    de: {
      subjects: ['Kündigung', 'Konto schließen'],
      problems: ['wir möchten unser Konto zum nächsten Termin kündigen.', 'wo kann ich das Konto schließen?'],
      details: ['Bitte bestätigen Sie schriftlich.'],
      asks: ['Was geschieht mit unseren Daten?'],
      replies: [
        'unter Einstellungen › Konto › Schließen. Die Daten bleiben 60 Tage und werden dann gelöscht. Eine Pause wäre auch möglich.',
      ],
      followUps: ['Wie stellen wir auf die Pause um?'],
      answers: ['ich habe sie eingetragen, ab dem nächsten Zeitraum ruht das Konto.'],
    },
  },
  {
    name: 'Account::Data protection',
    value: 'account__data_protection',
    weight: 10,
    kind: 'policy',
    definition: 'GDPR, data processing agreement, where data are, deletion and access requests of readers.',
    example: 'Where can I get the data processing agreement signed?',
    synonyms: ['GDPR', 'DPA', 'DSGVO', 'AVV', 'privacy', 'access request', 'Datenschutz', 'Auskunft'],
    remedy: 'self_service',
    facts: ['Where the agreement is', 'Where data are stored', 'Deadline of a request'],
    slots: {
      doc: ['data processing agreement', 'list of subprocessors', 'security overview', 'ISO certificate'],
    },
    notes: ['Sent the {doc}. Legal wants changes, passed on.'],
    en: {
      subjects: [
        'We need the {doc}',
        'GDPR request of a reader',
        'Where are our data?',
        'Question of our data protection officer',
      ],
      problems: [
        'Our data protection officer asks for your {doc}.',
        'A reader wants to know all that we have stored about them.',
        'Where are the servers, and who else gets our data?',
      ],
      details: ['The deadline is {day}.', 'It should be signed by both sides.'],
      asks: ['Where do I find it?', 'What do we have to do?'],
      asksFor: [[0], [1], [0]],
      replies: [
        'Settings › Account › Legal has the {doc}, ready to sign on the page; the signed copy comes by mail. Data are stored in Frankfurt and Dublin.',
        'Open the contact and press “Data of this person”: you get a file with all fields, mails and clicks. You have one month to answer.',
      ],
      fits: [[0], [1], [0]],
      follow: [[0], [1]],
      answersTo: [0, 1],
      followUps: [
        'Our lawyer wants to change one clause. Is that possible?',
        'And to delete the person for good?',
      ],
      answers: [
        'Please send us the wording, our legal team answers within five working days.',
        '“Forget this person” deletes all but a scrambled address, which keeps them from being imported again.',
      ],
    },
    de: {
      subjects: [
        'Vertrag zur Auftragsverarbeitung',
        'Auskunftsersuchen eines Lesers',
        'Wo liegen unsere Daten?',
      ],
      problems: [
        'unser Datenschutzbeauftragter fragt nach dem Vertrag zur Auftragsverarbeitung.',
        'ein Leser möchte wissen, was wir über ihn gespeichert haben.',
      ],
      details: ['Die Frist ist {day}.'],
      asks: ['Wo finde ich das?'],
      replies: [
        'den Vertrag finden Sie unter Einstellungen › Konto › Rechtliches, er lässt sich dort unterschreiben. Die Daten liegen in Frankfurt und Dublin.',
      ],
      followUps: ['Und wie lösche ich die Person endgültig?'],
      answers: ['mit „Person vergessen“ wird alles bis auf eine verschlüsselte Adresse gelöscht.'],
    },
  },
]
