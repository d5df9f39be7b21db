// With which browser do the journeys run? One that the machine has, else one fetched by its ordinary means.

import { execFile } from 'node:child_process'
import { access, constants } from 'node:fs/promises'
import { homedir, platform } from 'node:os'
import { delimiter, join } from 'node:path'
import { promisify } from 'node:util'
import { type Browser, chromium } from 'playwright-core'
import { FULL } from '#test/full.ts'

const run = promisify(execFile)

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome', 'msedge']

const USUAL_PLACES: Partial<Record<NodeJS.Platform, readonly string[]>> = {
  darwin: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    join(homedir(), 'Applications/Google Chrome.app/Contents/MacOS/Google Chrome'),
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ],
  win32: ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap((folder) => [
    join(process.env[folder] ?? '', 'Google/Chrome/Application/chrome.exe'),
    join(process.env[folder] ?? '', 'Chromium/Application/chrome.exe'),
    join(process.env[folder] ?? '', 'Microsoft/Edge/Application/msedge.exe'),
  ]),
}

const NOTHING_FOUND =
  'No Chromium or Chrome was found, and none could be fetched: install one (on Debian "apt-get install chromium", ' +
  'on a Mac or on Windows Google Chrome), or name it in CHROME_PATH.'

const isRoot = process.getuid?.() === 0

const FLAGS = [
  '--headless=new',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  '--disable-quic',
  // The last list counts: Playwright's own switches off that a foreign site's frame has storage of its own, as it has
  // for everybody. The rest is what stands in its list and matters here. Of the browser's own bar, which nobody sees,
  // each window would draw two pages: that takes longer than most of ours.
  '--disable-features=AvoidUnnecessaryBeforeUnloadCheckSync,HttpsUpgrades,MediaRouter,OptimizationHints,PaintHolding,Translate,' +
    'WebUIOmniboxAimPopup,WebUIOmniboxFullPopup,WebUIOmniboxPopup',
  ...(isRoot ? ['--no-sandbox'] : []),
]

/** A journey is over before what the optimising compilers make of its scripts pays: they took an eighth of all time. */
const BRIEF = ['--js-flags=--no-maglev,--no-turbofan']

/** Starts the browser without a window. Rejects with one sentence that says what to install where there is none. */
export async function launchChromium(more: readonly string[] = []): Promise<Browser> {
  const executablePath = (await installed()) ?? (await fetched())
  if (!executablePath) throw new Error(NOTHING_FOUND)
  // Our own headless flag: the shell that Playwright would ask for is a browser of another make.
  return chromium.launch({ executablePath, args: [...FLAGS, ...more], ignoreDefaultArgs: ['--headless'] })
}

const shared = new Map<boolean, Promise<Browser>>()

/**
 * One browser for all files of a worker, which ends with it: starting one costs as much as a journey's first page.
 * Unless `optimised` scripts are never compiled for speed; in the whole run they are, as for everybody.
 */
export async function workersChromium(optimised = false): Promise<Browser> {
  const compiled = FULL || optimised
  const browser = await shared.get(compiled)
  if (browser?.isConnected()) return browser
  const launched = launchChromium(compiled ? [] : BRIEF)
  shared.set(compiled, launched)
  return launched
}

async function installed(): Promise<string | null> {
  const named = process.env.CHROME_PATH
  if (named) {
    if (await isProgram(named)) return named
    throw new Error(`CHROME_PATH names ${named}, which is no program.`)
  }
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean)
  const onPath = NAMES.flatMap((name) => folders.map((folder) => join(folder, name)))
  const own = chromium.executablePath()
  for (const path of [...onPath, ...(USUAL_PLACES[platform()] ?? []), own]) {
    if (path && (await isProgram(path))) return path
  }
  return null
}

async function isProgram(path: string): Promise<boolean> {
  return access(path, constants.X_OK).then(
    () => true,
    () => false,
  )
}

/** Each means in turn; the first that leaves a browser wins. */
async function fetched(): Promise<string | null> {
  const means = [
    ...(platform() === 'linux' && isRoot ? [debian] : []),
    () => run(process.execPath, [playwrightCommand(), 'install', 'chromium']),
  ]
  for (const fetchBrowser of means) {
    await fetchBrowser().catch(() => null)
    const path = await installed()
    if (path) return path
  }
  return null
}

async function debian(): Promise<unknown> {
  await run('apt-get', ['update', '-qq'])
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  return run('apt-get', ['install', '-y', '-qq', 'chromium'], { env })
}

function playwrightCommand(): string {
  return join(import.meta.dirname, '../../node_modules/playwright-core/cli.js')
}
