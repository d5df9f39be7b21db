// Which articles and community posts answer questions about automations?

import type { ReasonHelp } from './types.ts'

export const AUTOMATIONS_HELP: Readonly<Record<string, ReasonHelp>> = {
  automations__not_firing: {
    articles: [
      {
        title: 'When an automation does not start',
        labels: ['automation', 'trigger', 'not firing', 'welcome mail'],
        body: 'A green dot only says that it is switched on. Check these four.\n\n## The trigger\n“Joins list” sees people from forms. Tick **Also from connections** for shops and imports.\n\n## A deleted field\nA mail that uses a field which is gone is not sent. The step is marked with a triangle.\n\n## Only once per person\nWhoever was in it before does not enter again.\n\n## Those who were missed\nAutomation › People › **Add missed** puts them in.',
        de: {
          title: 'Wenn eine Automation nicht startet',
          body: 'Ein grüner Punkt heißt nur, dass sie eingeschaltet ist.\n\n## Der Auslöser\n„Tritt Liste bei“ sieht Personen aus Formularen. Für Shops **Auch aus Verbindungen** ankreuzen.\n\n## Ein gelöschtes Feld\nDer Schritt trägt ein Dreieck.\n\n## Die Übersprungenen\nAutomation › Personen › **Übersprungene hinzufügen**.',
        },
      },
      {
        title: 'Get told when an automation is idle',
        labels: ['automation', 'notification'],
        body: 'So that you notice before your customers do.\n\n## Switch on\nSettings › Notifications › **Automation idle**, choose the number of days.\n\n## Who is told\nThe owner and whoever built it.',
      },
    ],
    posts: [
      {
        title: 'Welcome series stopped after connecting the shop',
        text: 'Since then nobody gets the first mail.',
        answers: [
          'In the trigger tick “Also from connections”. After that use “Add missed” for those in between.',
          'This should be ticked by default…',
        ],
        official: true,
        status: 'answered',
      },
      {
        title: 'Automation active, zero people',
        text: 'What do you check first?',
        answers: ['Whether the segment in the trigger is empty. Second: the triangle at a step.'],
        status: 'answered',
      },
    ],
  },
  automations__set_up_journey: {
    articles: [
      {
        title: 'Build your first automation',
        labels: ['automation', 'journey', 'welcome series'],
        promoted: true,
        body: 'Three mails that welcome new readers bring more than any single campaign.\n\n## Begin with a template\nAutomations › Templates: welcome, birthday, win back, reminder.\n\n## Trigger, mail, wait\n1. Choose the trigger.\n2. Change the mails.\n3. Set the waits.\n\n## Test\n**Test with my address** runs all of it in minutes.\n\n## Switch on\nOnly people who come after that enter it.',
        de: {
          title: 'Die erste Automation bauen',
          body: 'Drei Mails zur Begrüßung bringen mehr als jede einzelne Kampagne.\n\n## Mit einer Vorlage beginnen\nAutomationen › Vorlagen.\n\n## Auslöser, Mail, Wartezeit\n1. Auslöser wählen.\n2. Mails anpassen.\n3. Wartezeiten setzen.\n\n## Testen\n**Mit meiner Adresse testen** läuft in Minuten durch.',
        },
      },
      {
        title: 'Branches: different mails for different people',
        labels: ['automation', 'branch', 'journey'],
        access: 'pro',
        body: 'With **Split by condition** a journey takes two ways.\n\n## Conditions\nFields, purchases, opens and clicks of earlier mails.\n\n## Join again\nDrag the end of one way onto a step of the other.',
      },
      {
        title: 'Without branches: two automations',
        labels: ['automation', 'segment'],
        body: 'On Starter and Growth you can reach the same with segments.\n\n## How\nMake two automations with the trigger **Enters segment**: one for regulars, one for new customers.',
      },
    ],
    posts: [
      {
        title: 'Show your welcome series',
        text: 'Ours: hello, our story, voucher. What do you send?',
        answers: [
          'Hello with a photo of the team, then the three most read articles, then a question. The question gets answers from every tenth reader!',
          'Four mails is too many, we lost people at the last one.',
        ],
        status: 'none',
      },
      {
        title: 'Can someone be in two journeys at once?',
        text: 'I fear they get two mails a day.',
        answers: ['Yes they can. Use “is not in automation” as a condition.'],
        status: 'answered',
      },
      {
        title: 'Test mails all come at once',
        text: 'Does my wait not work?',
        answers: ['Tests shorten the waits to seconds. It is fine.'],
        official: true,
        status: 'answered',
      },
    ],
  },
  automations__delays: {
    articles: [
      {
        title: 'Waits: hours, weekdays and dates',
        labels: ['automation', 'wait', 'delay'],
        body: 'A wait counts from the moment a person enters the step.\n\n## Only between\nGive hours and weekdays; the mail waits for the next such hour.\n\n## Before a date\nTrigger **Date is reached** with “3 days before”.\n\n## Change a wait\nIt applies to new people. **Apply to people waiting** does the rest.',
      },
      {
        title: 'Birthday and anniversary mails',
        labels: ['automation', 'date', 'birthday'],
        body: 'A date field comes round each year.\n\n## Set up\nTrigger **Date is reached**, tick **Every year**.\n\n## Without a year\nEnter 1900 as the year when importing.',
      },
    ],
    posts: [
      {
        title: 'Next Monday at 8',
        text: 'How do I wait for a weekday?',
        answers: ['Wait 1 hour, then “Only between” Monday 8–9. A little odd, but right.'],
        status: 'answered',
      },
      {
        title: 'Automation sends at night',
        text: 'People sign up at night and get mail at night.',
        answers: ['“Only between 8 and 20” in every wait.'],
        status: 'answered',
      },
    ],
  },
  automations__stop: {
    articles: [
      {
        title: 'Pause, stop or change an automation',
        labels: ['automation', 'pause', 'stop'],
        body: 'The two words mean different things.\n\n## Pause\nNobody new enters. Those inside go on.\n\n## Stop\nEnds at once for everybody.\n\n## Change a mail\nAutomation › Mails › **Edit live**.\n\n## Take out one person\nContact › Automations › **Take out**.',
        de: {
          title: 'Automation pausieren, stoppen oder ändern',
          body: 'Die beiden Wörter bedeuten Verschiedenes.\n\n## Pausieren\nNiemand Neues kommt hinein, Wartende laufen weiter.\n\n## Stoppen\nSofort Schluss für alle.\n\n## Eine Person herausnehmen\nKontakt › Automationen › **Herausnehmen**.',
        },
      },
    ],
    posts: [
      {
        title: 'Paused automation still sends',
        text: 'Is this a bug?',
        answers: [
          'No: pause is only for the entrance. Use Stop. I agree that it is confusing, we are going to rename it.',
        ],
        official: true,
        status: 'planned',
      },
      {
        title: 'Edit a live series',
        text: 'Do people in it get the new text?',
        answers: ['Everybody who has not got that mail yet.'],
        status: 'answered',
      },
    ],
  },
  automations__abandoned_cart: {
    articles: [
      {
        title: 'Remind people of their cart',
        labels: ['automation', 'cart', 'shop'],
        body: 'Works with Shopify, WooCommerce and Shopware.\n\n## Set up\n1. Connect the shop.\n2. Automations › Templates › **Cart**.\n3. Wait at least one hour.\n\n## Leave out buyers\nCondition **has not bought since entering**.\n\n## Products are missing\nSet the product block to **From cart**.',
      },
      {
        title: 'Vouchers in automations',
        labels: ['automation', 'voucher', 'shop'],
        body: 'Single-use codes come from your shop.\n\n## Add\nBlock **Voucher**, choose the pool.\n\n## Empty pool\nThe mail waits until there are codes.',
      },
    ],
    posts: [
      {
        title: 'Buyers get the cart reminder',
        text: 'Embarrassing. WooCommerce.',
        answers: ['One hour wait and “has not bought since entering”. Since then never again.'],
        status: 'answered',
      },
      {
        title: 'How many reminders?',
        text: 'One, two, three?',
        answers: ['Two. The third only brought unsubscribes.'],
        status: 'none',
      },
    ],
  },
}
