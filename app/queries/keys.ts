// Under which names does the query cache keep facts? The first part of each key, for queries and refreshes alike.

export const KEYS = {
  settings: ['settings'],
  fields: ['fields'],
  ticket: ['ticket'],
  history: ['history'],
  organization: ['organization'],
  activity: ['activity'],
  segments: ['segments'],
  audits: ['audits'],
  counts: ['counts'],
  search: ['search'],
  library: ['library'],
  librarySync: ['librarySync'],
  newest: ['newest'],
  zone: ['zone'],
  reach: ['reach'],
  signs: ['signs'],
  agent: ['agent'],
  setUp: ['setUp'],
  sample: ['sample'],
} as const
