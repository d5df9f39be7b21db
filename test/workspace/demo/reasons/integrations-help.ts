// Which articles and community posts answer questions about shops, forms and the API?

import type { ReasonHelp } from './types.ts'

export const INTEGRATIONS_HELP: Readonly<Record<string, ReasonHelp>> = {
  integrations__shopify_sync: {
    articles: [
      {
        title: 'Shop sync: reconnect and catch up',
        labels: ['shopify', 'woocommerce', 'sync', 'orders'],
        body: 'A shop withdraws our access when the admin who connected it changes the password or leaves.\n\n## Reconnect\n1. Integrations › your shop › **Reconnect**.\n2. Sign in to the shop as an admin.\n3. Choose **Catch up from** a date.\n\n## What comes later\nOrders and customers. Unsubscribed people stay unsubscribed.\n\n## Codes\n- **SYNC-08**: the shop is too slow, we try again each hour\n- **SYNC-31**: more than 20,000 products, being mended',
        de: {
          title: 'Shop-Abgleich: neu verbinden und nachholen',
          body: 'Ein Shop entzieht uns den Zugriff, wenn der Admin sein Passwort ändert.\n\n## Neu verbinden\n1. Integrationen › Ihr Shop › **Neu verbinden**.\n2. Im Shop als Admin anmelden.\n3. **Nachholen ab** Datum wählen.',
        },
      },
      {
        title: 'What the shop connection brings',
        labels: ['shop', 'orders', 'products'],
        body: 'Customers, orders, products and carts.\n\n## How fast\nOrders within 20 minutes, products each night.\n\n## Consent\nOnly customers who ticked the box in the checkout become subscribed.',
      },
      {
        title: 'Sync console: back-fill',
        labels: ['internal', 'shop', 'sync'],
        access: 'staff',
        body: 'For support only.\n\n## Back-fill\nAt most 90 days at once. Tick **keep consent**, else unsubscribed people come back.',
      },
    ],
    posts: [
      {
        title: 'Shopify orders missing for three days',
        text: 'No error shown anywhere.',
        answers: [
          'Look at Integrations › Shopify: if the last sync is older than an hour, reconnect. Then choose “Catch up from”.',
          'Happened after we removed an old admin.',
        ],
        official: true,
        status: 'answered',
      },
      {
        title: 'SYNC-31 with many products',
        text: '34,000 variants. Sync ends in the night.',
        answers: ['Known, we mend it. Until then switch off “variants” in the connection.'],
        official: true,
        status: 'planned',
      },
    ],
  },
  integrations__signup_form: {
    articles: [
      {
        title: 'Put a sign-up form on your website',
        labels: ['form', 'embed', 'wordpress', 'popup'],
        promoted: true,
        body: 'Two lines of code, or a plug-in.\n\n## WordPress\nInstall the plug-in **Postwing Forms** and choose the form in a block.\n\n## Wix, Squarespace, Jimdo\nAdd a block of type **HTML** or **Code** and paste the lines from Forms › Embed.\n\n## It does not show\nA cookie banner may hold it back. Put Postwing under “necessary”, or use **Plain HTML**.\n\n## Test\nIn a private window, with an address that is not on the list.',
        de: {
          title: 'Anmeldeformular auf der Website einbinden',
          body: 'Zwei Zeilen Code oder ein Plug-in.\n\n## WordPress\nPlug-in **Postwing Forms** installieren und das Formular als Block wählen.\n\n## Wix, Jimdo\nBaustein **HTML** einfügen und die Zeilen aus Formulare › Einbetten einsetzen.\n\n## Es erscheint nicht\nDer Cookie-Hinweis hält es zurück.',
        },
      },
      {
        title: 'Pop-ups that do not annoy',
        labels: ['popup', 'form', 'design'],
        body: 'Show it late, and once.\n\n## Settings\nAfter 30 seconds or half of the page, not again for 30 days.\n\n## Phones\nUse the bar instead of the window.',
      },
    ],
    posts: [
      {
        title: 'Code shows as text in Wix',
        text: 'I pasted it into a text box.',
        answers: ['It must be “Embed › HTML”. Text boxes show everything as text.'],
        status: 'answered',
      },
      {
        title: 'Form vanished with the new cookie banner',
        text: 'Sign-ups went to zero.',
        answers: [
          'Same here! Plain HTML version does not need consent.',
          'Put it under “necessary”, our lawyer was fine with it.',
        ],
        status: 'answered',
      },
    ],
  },
  integrations__api_errors: {
    articles: [
      {
        title: 'API errors and what they mean',
        labels: ['api', 'error', '422', '429'],
        body: 'Each answer carries a request id; send it to us.\n\n## 401\nKey revoked or of another account.\n\n## 422\nA field is not valid. Since 3.4 empty strings are refused; leave the field out or send null.\n\n## 429\nMore than 120 calls a minute. Wait for **Retry-After**.\n\n## 5xx\nOur side. Try again with growing pauses.',
      },
      {
        title: 'Batch calls',
        labels: ['api', 'batch', 'contacts'],
        body: 'Up to 500 contacts in one call.\n\n## One bad row\nWithout `partial=true` all rows are refused.\n\n## Result\nOne entry a row, in the same order.',
      },
    ],
    posts: [
      {
        title: '422 since version 3.4',
        text: 'Nothing changed on our side.',
        answers: [
          'Empty strings are refused now. We strip them before sending.',
          'It is in the changelog, well hidden.',
        ],
        status: 'answered',
      },
      {
        title: 'Is there a sandbox?',
        text: 'I do not want to test on real contacts.',
        answers: ['Make a second, free account. Its key only sees that account.'],
        official: true,
        status: 'answered',
      },
    ],
  },
  integrations__zapier: {
    articles: [
      {
        title: 'Connect Zapier or Make',
        labels: ['zapier', 'make', 'integration'],
        body: 'Hundreds of tools reach Postwing this way.\n\n## Key\nSettings › API › **New key** with Contacts: write.\n\n## Action\nUse **Add or update contact (v3)**; the older one knows no tags.\n\n## Nothing twice\nTrigger **Only new rows**.',
      },
    ],
    posts: [
      {
        title: 'Tags from Typeform answers',
        text: 'Zap adds people without tags.',
        answers: ['v3 action, tags with commas. The v2 one silently drops them.'],
        status: 'answered',
      },
      {
        title: 'Eventbrite guests to a list',
        text: 'Has anyone a template?',
        answers: ['“Eventbrite to Postwing” in the list of Zaps, takes two minutes.'],
        status: 'answered',
      },
    ],
  },
  integrations__webhooks: {
    articles: [
      {
        title: 'Webhooks: events, signature, retries',
        labels: ['webhook', 'signature', 'events'],
        access: 'pro',
        body: 'We call your address when something happens.\n\n## Signature\nHMAC-SHA256 over `t.body`, with the raw body.\n\n## Retries\nSix times in 24 hours. After 50 failures in a row it is switched off.\n\n## Order\nNot guaranteed. Use **sequence**.',
      },
      {
        title: 'Webhook events in full',
        labels: ['webhook', 'events', 'api'],
        body: 'All events and their fields.\n\n## Contacts\ncontact.created, contact.updated, contact.unsubscribed\n\n## Mails\nmail.sent, mail.bounced, mail.opened, mail.clicked\n\n## Campaigns\ncampaign.scheduled, campaign.sent',
      },
    ],
    posts: [
      {
        title: 'Signature never matches',
        text: 'Node, express.json().',
        answers: ['Express has parsed the body already. Use express.raw() for that route.'],
        status: 'answered',
      },
    ],
  },
}
