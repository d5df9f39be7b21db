// How does Zendesk say that it dropped keys of a write?

/** The header that names them, in Ruby's spelling; no header where nothing was dropped. */
export const warnHeader = (
  controller: string,
  action: string,
  unpermitted: readonly string[],
): Record<string, string> => {
  if (unpermitted.length === 0) return {}
  const keys = [...new Set(unpermitted)].map((key) => JSON.stringify(key)).join(', ')
  return {
    'x-zendesk-api-warn': `{:allowed_parameters=>{:controller=>"${controller}", :action=>"${action}", :unpermitted_keys=>[${keys}], :invalid_values=>[]}}`,
  }
}
