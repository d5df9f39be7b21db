import { launchChromium } from '#test/browser/chromium.ts'
import { demoAccount } from '#workspace/demo/demo.ts'
import { STORIES } from '#workspace/demo/stories.ts'
import { buildPage } from '#workspace/page-build.ts'
import { firstView } from '#test/bench/first-view.ts'
import { median } from '#domain/statistics.ts'
await buildPage()
const account = demoAccount(); const browser = await launchChromium()
const runs = Number(process.argv[2] ?? 3)
const res: Record<string, any[]> = {}
for (let i = 0; i < runs; i++) for (const d of process.argv.slice(3)) {
  const v = await firstView({ browser, account, dist: d, latency: 150, tickets: [STORIES.slipping.ticketId, STORIES.repeat.ticketId], panels: ['Customer','Health','Answers','Reason'] })
  ;(res[d] ??= []).push(v)
}
for (const [d, vs] of Object.entries(res)) { console.log(d, 'script', vs[0].script, 'registered', median(vs.map(v => v.registered))); for (const p of ['Customer','Health','Answers','Reason']) console.log('  ', p, Math.round(median(vs.map(v => v.useful[p]))!)); console.log('  calls', JSON.stringify({...vs[0].calls, paths: undefined})) }
await browser.close()
