// What do customers and agents of the demo say that fits any reason?

import type { Language } from './reasons/types.ts'

export interface Phrases {
  greetings: readonly string[]
  contexts: readonly string[]
  urgencies: readonly string[]
  closings: readonly string[]
  footers: readonly string[]
  phoneFooters: readonly string[]
  agentGreetings: readonly string[]
  empathies: readonly string[]
  regrets: readonly string[]
  linkLines: readonly string[]
  agentClosings: readonly string[]
  agentQuestions: readonly string[]
  infos: readonly string[]
  chasers: readonly string[]
  stillBroken: readonly string[]
  again: readonly string[]
  thanks: readonly string[]
  courtesies: readonly string[]
  secondTries: readonly string[]
  escalations: readonly string[]
  holdNotices: readonly string[]
  updates: readonly string[]
  outbound: readonly (readonly [subject: string, text: string])[]
  goodRatings: readonly string[]
  badRatings: readonly string[]
  quoted: string
}

const en: Phrases = {
  greetings: [
    'Hi,',
    'Hello,',
    'Hi there,',
    'Hello Postwing team,',
    'Dear support,',
    'Good morning,',
    'Hey,',
    '',
  ],
  contexts: [
    'We are a small team and I am the one who looks after the newsletter.',
    'I have taken over the account from a colleague last month, so forgive me if this is obvious.',
    'We have used Postwing for about two years and are quite happy with it.',
    'I could not find anything about this in the help center.',
    'I searched the community but the posts there are about the old version.',
    'We are in the middle of our busiest season.',
    'My colleague told me to ask you directly.',
    'I saw the same thing some weeks ago, but then it went away.',
    'Just a short question between two meetings.',
    'I hope this is the right address for this.',
  ],
  urgencies: [
    'It is not on fire, but we need it before {day}.',
    'We have a deadline on {day}, so a quick answer would help a lot.',
    'No hurry.',
    'My boss keeps asking, so the sooner the better.',
    'I am in the office until {time} today.',
  ],
  closings: ['Thanks', 'Thank you', 'Best regards', 'Kind regards', 'Many thanks', 'Cheers', 'Best'],
  footers: [
    '{company} | www.{domain}',
    '{job}\n{company}\nwww.{domain}',
    '{company}\nThis message may hold confidential information. If you are not the intended recipient, please delete it.',
    '{job}, {company}\nPlease think of the environment before you print this mail.',
  ],
  phoneFooters: ['Sent from my iPhone', 'Get Outlook for Android', 'Sent from my phone, please excuse typos'],
  agentGreetings: [
    'Hi {first},',
    'Hello {first},',
    'Hi {first}, thank you for writing to us.',
    'Hello {first}, thanks for the details.',
  ],
  empathies: [
    'Happy to help with this.',
    'Good question.',
    'Thank you for asking before trying it out on a live list.',
    'This is easy to overlook.',
    '',
  ],
  regrets: [
    'I am sorry for the trouble.',
    'That should not happen, sorry.',
    'I can see why this is annoying, and I am sorry.',
    'Sorry that this costs you time.',
  ],
  linkLines: [
    'All the steps with pictures: {link}',
    'You can read it up here: {link}',
    'This guide has the details: {link}',
    'Here is the article I used: {link}',
  ],
  agentClosings: [
    'Does that help?',
    'Let me know if anything looks different on your side.',
    'Just reply here if it does not work.',
    'Have a good day.',
    '',
  ],
  agentQuestions: [
    'To look into this I need a little more: which browser do you use, and at about what time did you last try?',
    'Could you tell me the name of the campaign or list, and send a screenshot of what you see?',
    'Just to be sure that I understand: does this happen for everybody, or for one person only?',
    'Does it also happen in a private window? And did anything change in your account that day, such as a new sender or a new colleague?',
  ],
  infos: [
    'It is “{campaign}”, the list is “{list}”. I tried at {time} in {browser}.',
    'For everybody here, as far as I can tell: three of us tried. In a private window it is the same.',
    'I attached a screenshot. The only change was that we added a colleague on {date}.',
    'That is not quite what I meant. It is about the list “{list}”, not about the campaign itself.',
  ],
  chasers: [
    'Any news on this?',
    'I wrote to you earlier and have not heard back. Could somebody please look at this?',
    'Following up on my message, we need this by {day}.',
    'Hello? Is anybody there? It is still the same.',
  ],
  stillBroken: [
    'Unfortunately it is back: same thing today at {time}. I did all that you wrote.',
    'I am afraid that did not solve it. It looked fine for a day and now “{campaign}” shows the same.',
    'I followed the steps but it does not work for me. What else can I try?',
  ],
  again: [
    'I have to come back to my request of {date}, which is closed but not settled for me.',
    'My last ticket was closed before this was really answered.',
    'We wrote about this already. One thing is still open:',
  ],
  thanks: [
    'Thank you, that worked!',
    'Perfect, thanks a lot.',
    'Great, thanks for the quick help!',
    'Works now. Thank you very much!',
    'Wonderful, thank you {agent}.',
  ],
  courtesies: ['You are welcome, {first}! Have a good week.', 'Glad to hear it. Have a nice day!'],
  secondTries: [
    'I am sorry that it came back. I went through your account and found a left-over of the first try; I took it out and tested it with “{campaign}”. Please try once more.',
    'Thank you for trying. You did it all right: a change that we made on {date} undid it. It is set for good now, and I tested it in {browser}.',
    'I see what happens: there are two places for this, and the second one wins. I changed it for you, so it should hold now.',
  ],
  escalations: [
    'I want to give you the right answer, so I have passed this to our specialists. They look into the logs and write to you today or tomorrow.',
    'This goes deeper than I can see from here. My colleague in the second line takes over; you do not have to explain it again.',
    'I do not know this one by heart and could not find it written down. Let me ask around, I will be back before {day}.',
  ],
  holdNotices: [
    'I have asked the party that has to act here and expect an answer by {day}. I keep your request open until then; you need not do anything.',
    'Our engineers can reproduce it and are working on a correction. I will write again on {day}, also if there is nothing new.',
    'This depends on a check by a partner of ours, which takes up to three working days. I will tell you as soon as it is through.',
  ],
  updates: [
    'Good news: this is settled. The correction went out this morning, and I checked your account.',
    'We have heard back, and all is in order now.',
    'Thank you for your patience. It took longer than I had hoped, but it is done.',
  ],
  outbound: [
    [
      'Your onboarding call on {day}',
      'thank you for choosing Postwing. As agreed on the phone, we will go through your first campaign together on {day} at {time}. Please have your logo and a list of contacts ready.',
    ],
    [
      'Your sending domain needs attention',
      'we noticed that mails from {domain} are not signed at the moment. Some providers put such mails into spam. The steps take about ten minutes, I am glad to help.',
    ],
    [
      'Follow-up to our webinar',
      'thank you for joining our webinar on welcome series. You find the recording and the worksheet in the help center. Which of the three examples would you like to try first?',
    ],
    [
      'Your list is close to the limit',
      'your list “{list}” has grown to {count} contacts, which is close to the limit of {plan}. If you like I can show you how to archive inactive contacts first.',
    ],
  ],
  goodRatings: [
    'Quick and friendly, thank you!',
    'Solved in one mail.',
    '{agent} was super helpful.',
    '',
    '',
    '',
    'Clear steps.',
  ],
  badRatings: [
    'Took far too long.',
    'Still does not work.',
    'I had to explain it three times.',
    '',
    'Nice people, but the problem comes back every month.',
  ],
  quoted:
    'On {date}, Postwing Support <support@postwing.example> wrote:\n> Hi {first},\n> thank you for your message. Please let us know if you need anything else.\n> {agent}',
}

const de: Phrases = {
  greetings: [
    'Hallo,',
    'Guten Tag,',
    'Liebes Postwing-Team,',
    'Sehr geehrte Damen und Herren,',
    'Guten Morgen,',
  ],
  contexts: [
    'Ich habe das Konto gerade von einer Kollegin übernommen.',
    'Wir sind seit zwei Jahren zufriedene Kunden.',
    'In der Hilfe habe ich dazu nichts gefunden.',
    'Nur eine kurze Frage:',
    'Ich hoffe, ich bin hier richtig.',
    'Bei uns ist gerade Hochsaison.',
  ],
  urgencies: [
    'Wir brauchen es bis {day}.',
    'Es eilt nicht.',
    'Eine schnelle Antwort würde sehr helfen.',
    'Ich bin heute bis {time} Uhr erreichbar.',
  ],
  closings: ['Viele Grüße', 'Freundliche Grüße', 'Mit freundlichen Grüßen', 'Danke und Gruß', 'Beste Grüße'],
  footers: [
    '{company} | www.{domain}',
    '{job}\n{company}\nwww.{domain}',
    '{company}\nDiese E-Mail enthält vertrauliche Informationen. Falls Sie nicht der richtige Empfänger sind, löschen Sie sie bitte.',
  ],
  phoneFooters: ['Von meinem iPhone gesendet', 'Mobil gesendet, bitte Tippfehler entschuldigen'],
  agentGreetings: ['Guten Tag {first},', 'Hallo {first},', 'Hallo {first}, danke für Ihre Nachricht,'],
  empathies: ['gern helfe ich Ihnen weiter:', 'das ist schnell erklärt:', 'gute Frage:'],
  regrets: [
    'das tut mir leid.',
    'das sollte nicht passieren, bitte entschuldigen Sie.',
    'entschuldigen Sie bitte die Mühe.',
  ],
  linkLines: [
    'Alle Schritte mit Bildern: {link}',
    'Hier steht es ausführlich: {link}',
    'Diese Anleitung hilft weiter: {link}',
  ],
  agentClosings: [
    'Hilft Ihnen das?',
    'Melden Sie sich gern, wenn es bei Ihnen anders aussieht.',
    'Antworten Sie einfach hier, falls es nicht klappt.',
  ],
  agentQuestions: [
    'damit ich das prüfen kann: Welchen Browser verwenden Sie, und wann haben Sie es zuletzt versucht?',
    'wie heißt die Kampagne oder Liste genau? Ein Bildschirmfoto würde sehr helfen.',
    'betrifft das alle in Ihrem Team oder nur eine Person?',
  ],
  infos: [
    'Es geht um „{campaign}“, die Liste heißt „{list}“. Versucht um {time} Uhr mit {browser}.',
    'Es betrifft alle hier, drei von uns haben es versucht.',
    'So meinte ich das nicht: Es geht um die Liste „{list}“, nicht um die Kampagne.',
  ],
  chasers: [
    'Gibt es schon etwas Neues?',
    'Ich habe noch keine Antwort bekommen. Kann bitte jemand nachsehen?',
    'Wir brauchen das bis {day}, bitte melden Sie sich.',
  ],
  stillBroken: [
    'Leider ist es heute um {time} Uhr wieder aufgetreten, obwohl ich alles so gemacht habe.',
    'Das hat leider nicht geholfen, bei „{campaign}“ sieht es genauso aus.',
    'Ich habe die Schritte befolgt, es geht trotzdem nicht. Was kann ich noch tun?',
  ],
  again: [
    'ich muss auf meine Anfrage vom {date} zurückkommen, sie ist für mich noch nicht erledigt.',
    'mein letztes Ticket wurde geschlossen, die Frage ist aber noch offen:',
  ],
  thanks: [
    'Vielen Dank, das hat geklappt!',
    'Super, danke für die schnelle Hilfe!',
    'Perfekt, herzlichen Dank.',
    'Jetzt funktioniert es, danke!',
  ],
  courtesies: ['Gern geschehen, {first}! Eine schöne Woche.', 'Das freut mich. Einen schönen Tag noch!'],
  secondTries: [
    'es tut mir leid, dass es wieder da ist. Ich habe einen Rest des ersten Versuchs gefunden und entfernt, bitte probieren Sie es noch einmal.',
    'Sie haben alles richtig gemacht: Eine Änderung bei uns vom {date} hat es überschrieben. Jetzt ist es dauerhaft gesetzt.',
  ],
  escalations: [
    'ich möchte Ihnen nichts Falsches sagen und habe unsere Fachleute gebeten, die Protokolle anzusehen. Sie hören heute oder morgen von uns.',
    'das geht tiefer, als ich von hier aus sehen kann. Meine Kollegin aus der zweiten Linie übernimmt.',
  ],
  holdNotices: [
    'unsere Technik kann den Fehler nachstellen und arbeitet an der Korrektur. Am {day} melde ich mich wieder, auch wenn es nichts Neues gibt.',
    'das hängt an der Prüfung durch einen Partner, sie dauert bis zu drei Werktage. Ich gebe Ihnen sofort Bescheid.',
  ],
  updates: [
    'gute Nachrichten: Es ist erledigt, ich habe Ihr Konto geprüft.',
    'danke für Ihre Geduld, jetzt ist alles in Ordnung.',
  ],
  outbound: [
    [
      'Ihr Starttermin am {day}',
      'schön, dass Sie da sind. Wie am Telefon besprochen, gehen wir am {day} um {time} Uhr Ihre erste Kampagne gemeinsam durch. Bitte halten Sie Ihr Logo und eine Kontaktliste bereit.',
    ],
    [
      'Ihre Absenderdomain braucht Aufmerksamkeit',
      'E-Mails von {domain} sind zurzeit nicht signiert, manche Anbieter legen sie deshalb in den Spam. Die Einrichtung dauert zehn Minuten, gern helfe ich dabei.',
    ],
  ],
  goodRatings: ['Schnell und freundlich, danke!', '', '', 'Sofort gelöst.'],
  badRatings: ['Hat viel zu lange gedauert.', '', 'Das Problem kommt immer wieder.'],
  quoted:
    'Am {date} schrieb Postwing Support <support@postwing.example>:\n> Hallo {first},\n> danke für Ihre Nachricht. Melden Sie sich gern, wenn Sie noch etwas brauchen.\n> {agent}',
}

export const PHRASES: Record<Language, Phrases> = { en, de }

/** Internal notes, always English: the team's language. */
export const NOTES: readonly string[] = [
  'Looked at the event log of the account, nothing unusual before {time}.',
  'Same as what Priya had last week. Answer is in the team document.',
  'Checked with Daniel: known, no date yet.',
  'Customer is on {plan}, keep it simple.',
  'Called back, no answer. Sent mail instead.',
]

export const TIER_NOTES: readonly string[] = [
  'Could somebody of Tier 2 look at the sending log? Campaign “{campaign}”, {date} about {time}. I told the customer that we come back to them.',
  'Passing on: needs access that Tier 1 does not have. All facts are in the first mail.',
  'Reproduced it in my own account in {browser}. Over to Tier 2.',
]
