// Does every location of the manifest name a place that Zendesk has and a file that the package has?

import { type Finding, finding, isObject, type PackageFiles } from './finding.ts'

const SUPPORT = new Set([
  'top_bar',
  'nav_bar',
  'ticket_sidebar',
  'new_ticket_sidebar',
  'user_sidebar',
  'organization_sidebar',
  'background',
  'modal',
  'ticket_editor',
  'system_top_bar',
])
/** Products that Zendesk has besides; this app is in none of them. */
const OTHER_PRODUCTS = new Set(['zendesk', 'chat', 'zopim', 'standalone_chat', 'lotus_box', 'sell'])
const ICONS: Record<string, string> = {
  nav_bar: 'assets/icon_nav_bar.svg',
  top_bar: 'assets/icon_top_bar.svg',
  ticket_editor: 'assets/icon_ticket_editor.svg',
}

function checkUrl(url: unknown, autoLoad: unknown, where: string, files: PackageFiles): Finding[] {
  if (typeof url !== 'string' || url === '')
    return autoLoad === false ? [] : [finding('blank_location_uri', where, 'needs a url')]
  if (url.includes('{{setting.')) return []
  if (URL.canParse(url)) {
    const { protocol, hostname } = new URL(url)
    if (protocol === 'https:' || hostname === 'localhost') return []
    return [finding('invalid_location_uri', where, url)]
  }
  const path = url.replace(/[?#].*$/, '')
  return path.startsWith('assets/') && files.has(path)
    ? []
    : [finding('invalid_location_uri', where, `${url} is no file of the package`)]
}

function checkPlace(name: string, place: unknown, files: PackageFiles): Finding[] {
  const where = `manifest.json location.support.${name}`
  if (!SUPPORT.has(name)) return [finding('invalid_location', where, 'unknown location')]
  const options = isObject(place) ? place : { url: place }
  const found = checkUrl(options.url, options.autoLoad, where, files)
  if ('flexible' in options && typeof options.flexible !== 'boolean')
    found.push(finding('invalid_location_flexible_type', where, 'flexible must be true or false'))
  if ('objectTypes' in options)
    found.push(finding('object_types_not_allowed', where, 'only for custom object sidebars'))
  const icon = ICONS[name]
  if (icon && !files.has(icon)) found.push(finding('missing_icon', icon, `${name} needs it`))
  return found
}

/** Rules 2.2 for an app of the Support product, and the icons that its locations show. */
export function checkLocations(location: unknown, files: PackageFiles): Finding[] {
  if (!isObject(location) || Object.keys(location).length === 0)
    return [finding('locations_must_be_urls', 'manifest.json location', 'needs at least one product')]
  const found: Finding[] = []
  for (const [product, places] of Object.entries(location)) {
    if (OTHER_PRODUCTS.has(product))
      found.push(finding('other_product', `manifest.json location.${product}`, product))
    else if (product !== 'support')
      found.push(finding('invalid_host', `manifest.json location.${product}`, product))
    else if (!isObject(places))
      found.push(finding('locations_must_be_urls', 'manifest.json location.support', 'must be an object'))
    else for (const [name, place] of Object.entries(places)) found.push(...checkPlace(name, place, files))
  }
  return found
}
