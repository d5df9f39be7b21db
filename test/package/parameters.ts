// Can an admin fill in the manifest's parameters, and does none of them look like a secret?

import { type Finding, finding, isObject } from './finding.ts'

const TYPES = new Set(['text', 'checkbox', 'url', 'number', 'multiline', 'hidden', 'oauth'])
const SCOPES = new Set([
  'header',
  'body',
  'url',
  'jwt_secret_key',
  'jwt_claim',
  'basic_auth_username',
  'basic_auth_password',
])

function checkScopes(parameter: Record<string, unknown>, where: string): Finding[] {
  if (!('scopes' in parameter)) return []
  const { scopes, secure } = parameter
  if (secure !== true) return [finding('field_requires_secure_parameter', where, 'scopes need secure: true')]
  const known = Array.isArray(scopes) && scopes.length > 0 && scopes.every((scope) => SCOPES.has(scope))
  return known ? [] : [finding('field_contains_invalid_values', where, 'unknown scope')]
}

function checkParameter(parameter: unknown, where: string): Finding[] {
  if (!isObject(parameter)) return [finding('unacceptable_array', where, 'must be an object')]
  const found = checkScopes(parameter, where)
  const { name, type = 'text' } = parameter
  if (typeof name !== 'string' || name === '')
    found.push(finding('parameter_without_name', where, 'needs a name'))
  if (name === 'name') found.push(finding('name_as_parameter_name', where, 'is reserved'))
  if (!TYPES.has(String(type))) found.push(finding('invalid_type_parameter', where, String(type)))
  for (const key of ['required', 'secure'])
    if (key in parameter && typeof parameter[key] !== 'boolean')
      found.push(finding('unacceptable_boolean', `${where}.${key}`, 'must be true or false'))
  if (type === 'hidden' && parameter.required === true)
    found.push(finding('invalid_hidden_parameter', where, 'hidden cannot be required'))
  if (type === 'oauth' && parameter.secure === true)
    found.push(finding('oauth_parameter_cannot_be_secure', where, 'oauth is kept safe without'))
  if (type === 'text' && parameter.secure !== true && /token|key|pwd|password/i.test(String(name)))
    found.push(finding('insecure_token_parameter', where, 'reads like a secret but is not secure'))
  return found
}

/** Rules 2.3; the validator only warns of a parameter that reads like a secret, we refuse it. */
export function checkParameters(parameters: unknown): Finding[] {
  if (parameters === undefined) return []
  if (!Array.isArray(parameters))
    return [finding('parameters_not_an_array', 'manifest.json parameters', 'must be an array')]
  const found: Finding[] = []
  const names = new Set<unknown>()
  for (const [index, parameter] of parameters.entries()) {
    const where = `manifest.json parameters[${index}]`
    found.push(...checkParameter(parameter, where))
    if (isObject(parameter)) {
      if (names.has(parameter.name))
        found.push(finding('duplicate_parameters', where, String(parameter.name)))
      names.add(parameter.name)
    }
  }
  if (parameters.filter((parameter) => isObject(parameter) && parameter.type === 'oauth').length > 1)
    found.push(finding('too_many_oauth_parameters', 'manifest.json parameters', 'at most one'))
  return found
}
