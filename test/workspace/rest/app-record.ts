// How does Zendesk spell an app in an answer?

export const presentApp = (id: number): Record<string, unknown> => ({
  id,
  name: 'Barometer',
  version: '0.1.0',
  framework_version: '2.0',
  state: 'published',
})
