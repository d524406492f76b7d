// browser.js corpus: prints a corpus whose outlets, titles and words break out of
// whatever does not escape them.
// browser.js check CHROMIUM PAGE...: see .ci/browser.
'use strict'
const fs = require('fs')
const path = require('path')
const { pathToFileURL } = require('url')

const hostile = [
  '<script>document.title = "owned"; alert(1)</script>', '"><img src=http://evil.example/x onerror=alert(2)>',
  '</style></title></bdi><b id=owned>loud</b>', "'-alert(3)-'", '{{.Facts}}', '<svg/onload=alert(4)>', '<a href="javascript:alert(5)">go</a>',
]

function corpus() {
  for (let i = 0; i < 70; i++) {
    const w = hostile[i % hostile.length]
    console.log(JSON.stringify({
      id: `${i}`, outlet: w, title: `Macron ${w}`, published_at: '2021-10-15', url: i % 2 ? 'javascript:alert(6)' : 'http://ok.example/"><script>alert(7)</script>',
      text: `The corrupt president Emmanuel Macron was praised by ${w} Smith. The corrupt ${w} Macron regime is sluggish, said ${w}. Rioters and protesters ${w} met NATO. Berlin condemned the decisive Macron on day ${i}.`,
    }))
  }
}

// What a page promises, found out in the page itself.
function inPage() {
  const wrong = []
  const all = (css) => [...document.querySelectorAll(css)]
  const say = (list, what) => { if (list.length) wrong.push(`${list.length} ${what}: ${list[0].outerHTML.slice(0, 120)}`) }
  say(all('script, img, iframe, link, object, embed, form, base, #owned'), 'elements that load or run')
  say(all('*').filter((e) => [...e.attributes].some((a) => /^on/i.test(a.name))), 'elements with handlers')
  say(all('a[href]').filter((e) => !/^(#|https?:|[a-z]+\.csv$|slant\.ipynb$)/.test(e.getAttribute('href'))), 'strange links')
  say(all('a[href^="#"]').filter((e) => !document.getElementById(e.getAttribute('href').slice(1))), 'links that lead nowhere')
  say(all('table').filter((t) => !t.caption || !t.caption.textContent.trim()), 'tables without a caption')
  say(all('th').filter((h) => !h.scope), 'heads of tables without a scope')
  say(all('tbody tr').filter((r) => !r.querySelector('th[scope=row]')), 'rows without a head')
  say(all('svg:not([aria-hidden=true])').filter((s) => s.getAttribute('role') !== 'img' ||
    !(s.getAttribute('aria-labelledby') || '').split(' ').every((id) => id && (document.getElementById(id) || { textContent: '' }).textContent.trim())), 'drawings without a name')
  say(all('section').filter((s) => !s.querySelector('h2') || s.textContent.trim().length < 40), 'sections that are empty')
  if (document.documentElement.scrollWidth > window.innerWidth) {
    const out = all('body *').filter((e) => e.getBoundingClientRect().right > window.innerWidth + 1 && !e.closest('.wide'))
    wrong.push(`overflows: ${document.documentElement.scrollWidth} of ${window.innerWidth} px: ${out.length ? out[0].outerHTML.slice(0, 120) : ''}`)
  }
  if (all('h1').length !== 1 || all('main').length !== 1) wrong.push('not one h1 and one main')
  if (!document.documentElement.lang || !document.title || document.title === 'owned') wrong.push('no language, or not its own title')
  return wrong
}

// Tab reaches the skip link first, shows where the focus is, and Enter skips.
async function keyboard(page) {
  const wrong = []
  for (let i = 0; i < 15; i++) {
    await page.keyboard.press('Tab')
    const at = await page.evaluate(() => {
      const e = document.activeElement, box = e.getBoundingClientRect(), s = getComputedStyle(e)
      return { skip: e.classList.contains('skip'), tag: e.outerHTML.slice(0, 80), seen: box.width > 0 && box.right > 0 && box.bottom > 0, ring: s.outlineStyle !== 'none' && parseFloat(s.outlineWidth) >= 2 }
    })
    if (i === 0 && !at.skip) wrong.push(`the first key leads to ${at.tag}, not to the skip link`)
    if (!at.seen || !at.ring) wrong.push(`the focus is not seen on ${at.tag}`)
  }
  await page.evaluate(() => { document.activeElement.blur(); window.scrollTo(0, 0) })
  const skip = page.locator('a.skip')
  await skip.focus({ timeout: 2000 }).catch(() => wrong.push('there is no skip link'))
  await page.keyboard.press('Enter')
  if (!(await page.evaluate(() => location.hash))) wrong.push('the skip link does not skip')
  return wrong
}

// check gives what is wrong with a page; views are [width, scheme, script]. Axe
// takes most of the time.
async function check(browser, file, views, axe = true) {
  const wrong = []
  const bytes = fs.statSync(file).size
  if (bytes > 3 << 20) wrong.push(`has ${bytes} bytes`)
  const url = pathToFileURL(path.resolve(file)).href
  for (const [width, scheme, script] of views) {
    const where = `${width} px, ${scheme}${script ? '' : ', no script'}`
    const context = await browser.newContext({ viewport: { width, height: 900 }, colorScheme: scheme, javaScriptEnabled: script })
    const page = await context.newPage()
    const note = (s) => wrong.push(`${where}: ${s}`)
    page.on('request', (r) => { if (r.url() !== url) note(`asks for ${r.url().slice(0, 100)}`) })
    page.on('console', (m) => { if (m.type() === 'error' || m.type() === 'warning') note(`logs ${m.text().slice(0, 160)}`) })
    page.on('pageerror', (e) => note(`fails: ${e.message}`))
    page.on('dialog', (d) => { note(`opens a dialog: ${d.message()}`); d.dismiss() })
    await page.goto(url, { waitUntil: 'load' })
    if (!script) {
      const text = await page.locator('main').innerText()
      if (text.length < 2000) note(`shows ${text.length} characters`)
      await context.close()
      continue
    }
    for (const w of await page.evaluate(inPage)) note(w)
    if (axe) await page.evaluate(fs.readFileSync(require.resolve('axe-core'), 'utf8'))
    const found = axe ? await page.evaluate(() => window.axe.run(document, { resultTypes: ['violations'] })) : { violations: [] }
    for (const v of found.violations) {
      if (v.impact === 'serious' || v.impact === 'critical') note(`axe: ${v.id}, ${v.nodes.length} times: ${v.nodes[0].html.slice(0, 120)} ${v.nodes[0].failureSummary.split('\n')[1] || ''}`)
    }
    for (const w of await keyboard(page)) note(w)
    if (scheme === 'light' && width > 1000) { // in print
      const pdf = await page.pdf({ format: 'A4' })
      if (pdf.length < 10_000) note('prints next to nothing')
      await page.emulateMedia({ media: 'print' })
      await page.setViewportSize({ width: 718, height: 1000 }) // A4 within its margins
      const over = await page.evaluate(() => [...document.querySelectorAll('table')].filter((t) => t.getBoundingClientRect().right > window.innerWidth + 1).length)
      if (over) note(`${over} tables are cut off in print`)
    }
    await context.close()
  }
  return wrong
}

const everyView = [[1280, 'light', true], [1280, 'dark', true], [390, 'light', true], [390, 'dark', true], [390, 'light', false]]
const fewViews = [[1280, 'light', true], [390, 'dark', true]]

// Ways to break a page, each of which has to be noticed.
const breaks = {
  'a script': (s) => s.replace('</body>', '<script>console.error(1)</script></body>'),
  'a picture from elsewhere': (s) => s.replace(/<meta http-equiv[^>]*>/, '').replace('</body>', '<p style="background:url(http://evil.example/x)">x</p></body>'),
  'a head without scope': (s) => s.replace('<th scope="row">', '<th>'),
  'a table without caption': (s) => s.replace(/<caption>.*?<\/caption>/s, ''),
  'a drawing without a name': (s) => s.replace(/<svg role="img" aria-labelledby="[^"]*"/, '<svg role="img"'),
  'no skip link': (s) => s.replace(/<a class="skip".*?<\/a>/, ''),
  'no ring of focus': (s) => s.replace('</style>', 'a:focus-visible{outline:none!important}</style>'),
  'too wide': (s) => s.replace('</style>', 'h1{min-width:1400px}</style>'),
  'faint letters': (s) => s.replace('</style>', 'p{color:#ccc!important;background:#fff!important}</style>'),
  'no language': (s) => s.replace('<html lang="en">', '<html>'),
  'a link to nowhere': (s) => s.replace('id="notes"', 'id="nothing"'),
  'an outlet that breaks out': (s) => s.replace('<main>', '<main><b id=owned>loud</b>'),
}

async function main() {
  const { chromium } = require('playwright-core')
  const [executablePath, ...pages] = process.argv.slice(3)
  const browser = await chromium.launch({
    executablePath, headless: true,
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync', '--disable-dev-shm-usage'],
  })
  let bad = 0
  for (const file of pages) {
    const views = file === pages[0] ? everyView : fewViews
    const wrong = [...new Set(await check(browser, file, views))]
    console.log(`${file}: ${wrong.length} faults in ${views.length} views`)
    for (const w of wrong) console.log(`  ${w}`)
    bad += wrong.length
  }
  const content = fs.readFileSync(pages[0], 'utf8')
  let missed = 0
  for (const [name, change] of Object.entries(breaks)) {
    const broken = change(content)
    fs.writeFileSync('broken.html', broken)
    const wrong = broken === content ? [] : await check(browser, 'broken.html', [[1000, 'light', true]], name === 'faint letters')
    if (!wrong.length) { console.log(`not noticed: ${name}`); missed++ }
  }
  console.log(`${Object.keys(breaks).length - missed} of ${Object.keys(breaks).length} ways to break the page were noticed`)
  await browser.close()
  process.exit(bad || missed ? 1 : 0)
}

if (process.argv[2] === 'corpus') corpus()
else main().catch((e) => { console.error(e); process.exit(1) })
