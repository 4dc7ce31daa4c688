// Measures pages with Lighthouse in one browser: lighthouse.mjs CHROMIUM CATEGORIES ADDRESS...
// Prints one JSON object a line: the address, its scores and metrics, and what failed.
import * as launcher from "chrome-launcher"
import lighthouse from "lighthouse"

const [chromePath, categories, ...addresses] = process.argv.slice(2)
const switches = ["headless", "no-sandbox", "disable-gpu", "disable-background-networking", "disable-component-update"]
const chrome = await launcher.launch({chromePath, chromeFlags: switches.map(name => `--${name}`)})
const options = {port: chrome.port, output: "json", logLevel: "silent", onlyCategories: categories.split(",")}
// What only speed needs: waiting until nothing moves any more, a slow network, a picture of the page.
const hasty = {
  throttlingMethod: "provided", disableFullPageScreenshot: true, maxWaitForLoad: 2000,
  pauseAfterFcpMs: 0, pauseAfterLoadMs: 0, networkQuietThresholdMs: 0, cpuQuietThresholdMs: 0,
}
if (!options.onlyCategories.includes("performance")) Object.assign(options, hasty)

for (const address of addresses) {
  const {lhr} = await lighthouse(address, options)
  const all = Object.values(lhr.categories)
  const failed = all.flatMap(({auditRefs}) => auditRefs)
    .map(({id, weight}) => ({...lhr.audits[id], weight}))
    .filter(({weight, score}) => weight && score !== null && score < 1)
    .map(({id, title, details}) => ({id, title, items: details?.items?.slice(0, 3).map(item => item.node?.snippet)}))
  console.log(JSON.stringify({
    address,
    version: lhr.lighthouseVersion,
    error: lhr.runtimeError?.message,
    scores: Object.fromEntries(all.map(({id, score}) => [id, score])),
    layout_shift: lhr.audits["cumulative-layout-shift"]?.numericValue,
    largest_paint_ms: lhr.audits["largest-contentful-paint"]?.numericValue,
    failed,
  }))
}
await chrome.kill()
