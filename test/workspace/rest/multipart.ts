// Which files does a multipart request carry?

/** By the name of the form's field; empty where the request is no form. Throws `SyntaxError` where the form is broken. */
export async function readFiles(request: Request): Promise<ReadonlyMap<string, Uint8Array>> {
  const files = new Map<string, Uint8Array>()
  if (!/^multipart\/form-data\b/i.test(request.headers.get('content-type') ?? '')) return files
  for (const [name, value] of await formOf(request))
    if (typeof value !== 'string') files.set(name, new Uint8Array(await value.arrayBuffer()))
  return files
}

async function formOf(request: Request): Promise<FormData> {
  try {
    return await request.formData()
  } catch (error) {
    throw new SyntaxError('The form cannot be read', { cause: error })
  }
}
