// What does the least app do that touches every wall of its frame? It stands in for ours in the workspace's own tests.

const client = window.ZAFClient.init()

const show = (id, text) => {
  document.getElementById(id).textContent = text
}
const onClick = (id, act) => document.getElementById(id).addEventListener('click', act)

const heard = []
for (const name of [
  'app.activated',
  'app.deactivated',
  'pane.activated',
  'pane.deactivated',
  'ticket.updated',
]) {
  client.on(name, () => {
    heard.push(name)
    show('heard', heard.join(' '))
  })
}
client.on('colorScheme.changed', (scheme) => show('scheme', scheme))
client.on('ticket.save', () => !document.getElementById('veto').checked || 'The app says no.')

show('document', crypto.randomUUID())
show('scheme', new URLSearchParams(location.search).get('colorScheme'))

onClick('notify', () => client.invoke('notify', 'A word from the app', 'notice'))
onClick('insert', () => client.invoke('ticket.editor.insert', '<p>From the <b>app</b></p>'))
onClick('tag', () => client.invoke('ticket.tags.add', 'from_the_app'))
onClick('grow', () => client.invoke('resize', { height: '420px' }))
onClick('modal', () =>
  client.invoke('instances.create', {
    location: 'modal',
    url: 'assets/sidebar.html',
    size: { width: '480px', height: '260px' },
  }),
)
onClick('read', async () => {
  const { user } = await client.request({ url: '/api/v2/users/me.json', autoRetry: false })
  show('subject', user.email)
})

const { location: place } = await client.context()
show('location', place)
if (place.includes('ticket')) show('subject', (await client.get('ticket.subject'))['ticket.subject'])
