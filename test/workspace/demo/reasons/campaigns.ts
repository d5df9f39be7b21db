// What do customers of the demo write about campaigns?

import type { ReasonContent } from './types.ts'

export const CAMPAIGNS: readonly ReasonContent[] = [
  {
    name: 'Campaigns::Scheduling',
    value: 'campaigns__scheduling',
    weight: 20,
    kind: 'how_to',
    definition:
      'How to send at a later time, in time zones, in a row, or how to change or cancel a scheduled send.',
    example: 'Can I prepare three newsletters now and have them sent on the next three Mondays?',
    synonyms: [
      'send later',
      'time zone',
      'best time to send',
      'cancel scheduled',
      'planen',
      'später versenden',
      'Zeitzone',
    ],
    remedy: 'self_service',
    facts: ['Which time zone counts', 'Until when it can be changed', 'What happens to people added later'],
    slots: {
      hour: ['7:00', '9:30', '17:00', '6:00', '18:15'],
      zone: ['New York', 'Lisbon', 'Sydney', 'London', 'Berlin'],
    },
    notes: [
      'Account time zone is {zone}, customer expects local time.',
      'Scheduled for {day} {hour}, list {list}.',
    ],
    en: {
      subjects: [
        'Sending “{campaign}” at {hour}',
        'Schedule in several time zones',
        'Change a scheduled campaign',
        'Can I plan ahead?',
        'Scheduled for the wrong time',
      ],
      problems: [
        'I would like to send “{campaign}” on {day} at {hour}, but half of our readers live in another time zone.',
        'I scheduled “{campaign}” for {day} and now noticed a typo in it.',
        'The campaign is planned for {hour}, yet the overview shows a time that is some hours off.',
        'We want to prepare several mails at once and have them go out one a week.',
      ],
      details: [
        'Our account was set up by an agency in {zone}, maybe that plays a role.',
        'There are {count} people on “{list}”.',
        'I only find “Send now” and one date field.',
        'New people join that list every day.',
      ],
      asks: [
        'How do I do that?',
        'Can I still change it without starting again?',
        'Will people who join tomorrow get it too?',
        'Which time zone does the field use?',
      ],
      replies: [
        'The date field uses the time zone of your account, which is {zone}. You change it under Settings › Account › Time zone. If you tick “Deliver in the reader’s time zone”, each reader gets it at {hour} where they are; schedule it at least 24 hours ahead for that.',
        'You can pause a scheduled campaign until five minutes before it goes: open it, choose “Back to draft”, mend the text, and schedule again. Everybody who is on the list at the moment of sending will get it.',
        'For mails in a row, make one campaign each and press “Schedule” with its own date, or use a series under Automations, which sends one a week to everybody who joins. For fixed dates the first way is easier.',
      ],
      followUps: [
        'Does “reader’s time zone” also work for people whose country we do not know?',
        'I set it back to draft. Do I lose the segment that I had chosen?',
        'And can a colleague approve it before it goes?',
      ],
      answers: [
        'Where we know no place, the time zone of your account is used. The summary before scheduling shows how many that is.',
        'The segment stays. On Growth and Pro you can also tick “Ask for approval”; the campaign waits until a colleague has pressed the button.',
      ],
    },
    de: {
      subjects: ['„{campaign}“ später versenden', 'Versandzeit ändern', 'Mehrere Mails vorausplanen'],
      problems: [
        'ich möchte „{campaign}“ am {day} um {hour} Uhr versenden, finde aber nur „Jetzt senden“.',
        'ich habe „{campaign}“ für {day} geplant und jetzt einen Tippfehler entdeckt.',
        'geplant war {hour} Uhr, die Übersicht zeigt aber eine andere Zeit.',
      ],
      details: [
        'Auf der Liste „{list}“ sind {count} Personen.',
        'Das Konto hat eine Agentur in {zone} eingerichtet.',
      ],
      asks: ['Wie geht das?', 'Kann ich das noch ändern, ohne neu anzufangen?'],
      replies: [
        'das Datumsfeld verwendet die Zeitzone Ihres Kontos, zurzeit {zone}. Sie ändern sie unter Einstellungen › Konto › Zeitzone.',
        'bis fünf Minuten vorher können Sie die Kampagne öffnen, „Zurück zum Entwurf“ wählen, den Text ändern und neu planen.',
      ],
      followUps: [
        'Bleibt dabei das ausgewählte Segment erhalten?',
        'Bekommen auch Personen, die sich morgen anmelden, die Mail?',
      ],
      answers: [
        'das Segment bleibt erhalten. Die Mail bekommen alle, die im Augenblick des Versands auf der Liste stehen.',
      ],
    },
  },
  {
    name: 'Campaigns::Not sent',
    value: 'campaigns__not_sent',
    weight: 19,
    kind: 'defect',
    definition: 'A campaign that should have gone out did not, is stuck, or reached only part of its list.',
    example: 'My newsletter has been “preparing” since this morning.',
    synonyms: [
      'stuck in sending',
      'preparing',
      'queued',
      'campaign missing',
      'nicht verschickt',
      'hängt beim Versand',
    ],
    remedy: 'fix_bug',
    facts: ['Whether anybody got it already', 'When it will go out', 'That nobody gets it twice'],
    slots: {
      share: ['312 of 2,480', 'about half', 'only 60', '1,204 of 1,950'],
      state: ['preparing', 'queued', 'sending', 'checking links'],
    },
    notes: [
      'Job stopped at {share}, worker restarted at {time}.',
      'Link check waits for a host that does not answer.',
    ],
    en: {
      subjects: [
        'Campaign stuck in “{state}”',
        '“{campaign}” was not sent',
        'Newsletter did not go out',
        'Only part of the list got it',
        'Where is my campaign?',
      ],
      problems: [
        '“{campaign}” was scheduled for {day} at {time} and still says “{state}”.',
        'Our newsletter reached {share} people, then it stopped.',
        'I pressed Send at {time}, the page said “on its way”, but nobody here has received anything.',
        'The campaign shows as sent, yet the report has zero recipients.',
      ],
      details: [
        'It holds an offer that ends on {day}, so tomorrow is too late.',
        'I have not changed anything since the last one, which went fine.',
        'Our own test addresses at three providers got nothing either.',
        'I am afraid to press Send again, because some would get it twice.',
      ],
      asks: [
        'Please tell me whether it still goes out.',
        'What is going wrong, and when will it be sent?',
        'Can I safely send it again?',
      ],
      replies: [
        'I see it: the job stopped after {share}. I have restarted it and it is running now; those who have it already will not get it again. It should be through within the hour.',
        'The campaign waits at “{state}” because one link in it points to a server that does not answer. Please remove or mend the link that is marked red in the check, then press “Continue”. Nobody gets it twice.',
        'It was held back because your list grew by more than a third since the last send; in that case we check by hand. I have released it. Next time it goes straight out.',
      ],
      followUps: [
        'It moved to 80 % and has been standing there since. What now?',
        'Which link is it? I see no red mark anywhere.',
        'Can you make sure that this does not happen on {day} again?',
      ],
      answers: [
        'The rest was waiting for one large provider that slows us down. It is complete now, you can see the figures in the report.',
        'It is the picture in the second block; its address still points to your old website. I marked it for you.',
      ],
    },
    de: {
      subjects: [
        'Kampagne hängt bei „{state}“',
        '„{campaign}“ wurde nicht verschickt',
        'Newsletter kam nur zum Teil an',
      ],
      problems: [
        '„{campaign}“ war für {day} um {time} Uhr geplant und steht noch immer auf „{state}“.',
        'unser Newsletter ging nur an {share} Personen, dann blieb er stehen.',
      ],
      details: [
        'Das Angebot darin endet am {day}.',
        'Ich traue mich nicht, noch einmal auf Senden zu drücken.',
      ],
      asks: ['Geht die Mail noch raus?', 'Was läuft da schief, und wann wird gesendet?'],
      replies: [
        'der Vorgang war stehen geblieben. Ich habe ihn neu gestartet; wer die Mail schon hat, bekommt sie nicht noch einmal.',
        'ein Link in der Kampagne zeigt auf einen Server, der nicht antwortet. Bitte entfernen Sie den rot markierten Link und drücken Sie „Fortsetzen“.',
      ],
      followUps: [
        'Jetzt steht er bei 80 %. Und nun?',
        'Welcher Link ist es? Ich sehe keine rote Markierung.',
      ],
      answers: [
        'inzwischen ist alles verschickt, die Zahlen stehen im Bericht.',
        'es ist das Bild im zweiten Block, die Adresse zeigt noch auf Ihre alte Website.',
      ],
    },
  },
  {
    name: 'Campaigns::Editor problem',
    value: 'campaigns__editor_problem',
    weight: 15,
    kind: 'defect',
    definition: 'The editor does not save, loads slowly, loses blocks or behaves in an unexpected way.',
    example: 'Every time I drag a picture in, the text below vanishes.',
    synonyms: [
      'editor does not save',
      'block disappears',
      'undo',
      'cannot upload picture',
      'Editor speichert nicht',
      'Baustein verschwindet',
    ],
    remedy: 'fix_bug',
    facts: ['Whether the work can be restored', 'A way around it', 'When a correction comes'],
    slots: { block: ['picture', 'button', 'two-column', 'social media', 'product', 'countdown'] },
    notes: [
      'Reproduced with the {block} block in {browser}.',
      'Version history has the state of {time}, restored.',
    ],
    en: {
      subjects: [
        'Editor loses my {block} block',
        'Cannot save campaign',
        'Editor very slow',
        'Picture upload fails',
        'Text disappeared',
      ],
      problems: [
        'Whenever I add a {block} block to “{campaign}”, the text below it is gone.',
        'The editor says “Saving…” for minutes and then “could not be saved”.',
        'Uploading a picture ends at 99 % and then nothing happens.',
        'I worked for an hour on “{campaign}” and after a reload half of it was missing.',
      ],
      details: [
        'I use {browser}, freshly updated.',
        'A colleague had the same campaign open, but only to read it.',
        'The picture is a JPG of 3 MB, as always.',
        'It began on {date}, before that it was fine.',
      ],
      asks: ['Can you bring my work back?', 'Is this a known problem?', 'What can I do in the meantime?'],
      replies: [
        'This is an error on our side which we know: the {block} block swallows the next one if it is dropped right at the border. Until it is corrected, add it with the plus sign instead of dragging. I restored your text from the version history.',
        'When two people have a campaign open, the one who opened it second cannot save. Close it on the other side, then press “Take over editing”. Your version of {time} is under Versions, at the top right.',
        'Pictures above 2 MB are shrunk in the browser, and that hangs at the moment in {browser}. Please use another browser or a smaller file; we are on it.',
      ],
      followUps: [
        'The version from {time} lacks the second half. Is there a later one?',
        'With the plus sign it works, but now the spacing is off. Where do I set it?',
        'When will this be fixed?',
      ],
      answers: [
        'I found a later copy in the autosave and put it there as “{campaign} (restored)”.',
        'The correction goes out this week. Spacing is under Block › Padding; 24 at the top gives the old look.',
      ],
    },
    de: {
      subjects: [
        'Editor speichert nicht',
        'Baustein „{block}“ verschwindet',
        'Bild lässt sich nicht hochladen',
      ],
      problems: [
        'sobald ich in „{campaign}“ einen Baustein {block} einfüge, ist der Text darunter weg.',
        'der Editor zeigt minutenlang „Speichern…“ und dann „konnte nicht gespeichert werden“.',
      ],
      details: ['Ich verwende {browser}.', 'Eine Kollegin hatte dieselbe Kampagne offen.'],
      asks: ['Lässt sich meine Arbeit wiederherstellen?', 'Ist das ein bekannter Fehler?'],
      replies: [
        'das ist ein bekannter Fehler: Bitte fügen Sie den Baustein über das Pluszeichen ein, statt ihn zu ziehen. Ihren Text habe ich aus den Versionen wiederhergestellt.',
        'wenn zwei Personen dieselbe Kampagne offen haben, kann nur eine speichern. Bitte „Bearbeitung übernehmen“ drücken.',
      ],
      followUps: ['In der Version von {time} Uhr fehlt die zweite Hälfte. Gibt es eine spätere?'],
      answers: ['ich habe eine spätere Kopie gefunden, sie heißt „{campaign} (wiederhergestellt)“.'],
    },
  },
  {
    name: 'Campaigns::Template and layout',
    value: 'campaigns__template_layout',
    weight: 19,
    kind: 'how_to',
    definition:
      'How to make a mail look right: fonts, pictures, columns, mobile view, Outlook, dark mode, own HTML.',
    example: 'In Outlook there is a white gap under the logo, how do I get rid of it?',
    synonyms: [
      'template',
      'design',
      'Outlook',
      'mobile view',
      'dark mode',
      'font',
      'Vorlage',
      'Schriftart',
      'Darstellung',
    ],
    remedy: 'self_service',
    facts: ['Which mail programs are concerned', 'Where the setting is', 'How to test before sending'],
    slots: {
      program: ['Outlook 2019', 'Gmail on Android', 'Apple Mail in dark mode', 'Outlook on the web', 'GMX'],
      flaw: [
        'the logo is huge',
        'a white gap shows under the picture',
        'the two columns sit on top of each other',
        'the button turns grey',
        'the font is Times instead of ours',
      ],
    },
    notes: ['Template is from 2023, before the new grid.', 'Own HTML block with a fixed width of 900.'],
    en: {
      subjects: [
        'Looks wrong in {program}',
        'Template question',
        'Own font in a campaign',
        'Mobile view of “{campaign}”',
        'How to change the footer',
      ],
      problems: [
        'In {program} {flaw}, in the preview all is fine.',
        'We have a new corporate design and I want to use our own font and colours in all templates.',
        'I bought an HTML template and do not know how to get it into Postwing.',
        'The footer still shows our old phone number, in every single mail.',
      ],
      details: [
        'I attached a screenshot.',
        'It is the template that we have used for two years.',
        'About a third of our readers use {program}.',
        'The designer says the file is correct.',
      ],
      asks: [
        'How can I mend this?',
        'Where is that setting?',
        'Is there a way to change it in all campaigns at once?',
        'Can you recommend a template that works?',
      ],
      replies: [
        '{program} ignores the width of pictures unless it is written into the block. Select the picture, choose Block › Width and enter 600; that cures it in most cases. “Test in mail programs” then shows you all of them side by side.',
        'Fonts, colours and the footer live under Settings › Brand kit. Change them there once, and every template that uses the kit follows. Campaigns already sent stay as they were.',
        'Use Templates › Import › HTML. The file needs the tag for the unsubscribe link, otherwise it is refused; the guide has a small example to copy.',
      ],
      followUps: [
        'It is right in {program} now, but in dark mode the logo has a white box. Any idea?',
        'The brand kit changed the colours but not the footer. Why?',
        'Which of your templates are made for long texts?',
      ],
      answers: [
        'Save the logo as PNG with a transparent background, and give it a thin light outline. Then it works on both.',
        'Older templates carry their own footer. Open the template, remove that block and add “Footer from brand kit”.',
      ],
    },
    de: {
      subjects: ['Darstellung in {program}', 'Eigene Schriftart verwenden', 'Fußzeile ändern'],
      problems: [
        'in {program} stimmt die Darstellung nicht, in der Vorschau sieht alles gut aus.',
        'wir haben ein neues Erscheinungsbild und möchten unsere Schrift in allen Vorlagen verwenden.',
        'in der Fußzeile steht noch unsere alte Telefonnummer.',
      ],
      details: ['Ein Bildschirmfoto liegt bei.', 'Die Vorlage verwenden wir seit zwei Jahren.'],
      asks: ['Wie bekomme ich das weg?', 'Wo stellt man das ein?'],
      replies: [
        '{program} beachtet die Bildbreite nur, wenn sie im Baustein steht: Bild auswählen, Baustein › Breite, 600 eintragen.',
        'Schriften, Farben und Fußzeile stehen unter Einstellungen › Markenpaket. Alle Vorlagen, die es verwenden, ziehen nach.',
      ],
      followUps: ['Die Farben stimmen jetzt, die Fußzeile aber nicht. Warum?'],
      answers: [
        'ältere Vorlagen haben eine eigene Fußzeile. Bitte diesen Baustein entfernen und „Fußzeile aus Markenpaket“ einfügen.',
      ],
    },
  },
  {
    name: 'Campaigns::A/B testing',
    value: 'campaigns__ab_testing',
    weight: 10,
    kind: 'how_to',
    definition:
      'How to test subject lines, senders or contents against each other and how to read the result.',
    example: 'How many people do I need for a meaningful A/B test?',
    synonyms: ['split test', 'test subject line', 'winner', 'variant', 'Betreff testen', 'Variante'],
    remedy: 'self_service',
    facts: ['How many readers are needed', 'When the winner is chosen', 'What the plan allows'],
    slots: {
      gain: ['21 % against 22 %', '34 % against 29 %', '18 % against 18 %'],
      part: ['10 %', '20 %', 'half'],
    },
    notes: ['List too small for the chosen share.', 'Customer is on {plan}, A/B tests start with Growth.'],
    en: {
      subjects: [
        'A/B test: which one won?',
        'Testing two subject lines',
        'A/B test not available',
        'Size of test group',
      ],
      problems: [
        'I ran an A/B test of “{campaign}” with {gain} opens, and the report says “no clear winner”.',
        'I would like to test two subject lines before “{campaign}” goes to {count} people.',
        'My colleague sees the A/B switch in the editor, I do not.',
        'The test is to run on {part} of the list, but the rest was sent at once.',
      ],
      details: [
        'We want to decide by clicks, not by opens.',
        'We have tested only the sender name until now.',
        'The list is “{list}”.',
      ],
      asks: ['How many readers do I need for this?', 'How long should the test run?', 'What did I do wrong?'],
      replies: [
        'With {gain} the difference may well be chance; that is what “no clear winner” says. As a rule of thumb, take at least 1,000 readers for each variant and let the test run for four hours. Choose “Decide by clicks” under Winner.',
        'The switch is there on Growth and Pro, and only while a campaign is a draft and has not been copied from a sent one. Make a fresh draft and you will see it above the subject.',
        'The remainder is sent at once if the waiting time is zero. Set “Wait for” to four hours, then the winner goes to the rest by itself.',
      ],
      followUps: [
        'And if our list has only 900 people, does it make sense at all?',
        'Can I test three variants?',
      ],
      answers: [
        'Below 2,000 readers, send both variants to half of the list each and compare over several campaigns; one test alone says little.',
        'Up to four on Pro, two on Growth.',
      ],
    },
    de: {
      subjects: ['A/B-Test: wer hat gewonnen?', 'Zwei Betreffzeilen testen'],
      problems: [
        'unser A/B-Test zu „{campaign}“ endete mit „kein klarer Sieger“ ({gain}).',
        'ich möchte zwei Betreffzeilen testen, bevor „{campaign}“ an {count} Personen geht.',
      ],
      details: ['Entscheiden sollen die Klicks, nicht die Öffnungen.'],
      asks: ['Wie viele Empfänger brauche ich dafür?', 'Wie lange sollte der Test laufen?'],
      replies: [
        'rechnen Sie mit mindestens 1.000 Empfängern je Variante und vier Stunden Laufzeit. Unter „Sieger“ können Sie nach Klicks entscheiden lassen.',
      ],
      followUps: ['Lohnt sich das bei 900 Personen überhaupt?'],
      answers: [
        'unter 2.000 Empfängern teilen Sie besser die ganze Liste und vergleichen über mehrere Kampagnen.',
      ],
    },
  },
]
