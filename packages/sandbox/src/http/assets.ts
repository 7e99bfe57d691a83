import { Hono } from 'hono'

/** The style and the one script of the pages. */
export function assetRoutes(): Hono {
  const routes = new Hono()
  const serve = (path: string, type: string, text: string) =>
    routes.get(path, context => context.body(text, 200, { 'Content-Type': type }))

  serve('/page.css', 'text/css; charset=utf-8', style)
  serve('/page.js', 'text/javascript; charset=utf-8', script)
  return routes
}

/** Posts the form back to the shop, a little later when there is something to read first. */
const script = `for (const form of document.querySelectorAll('form[data-submit-after]')) {
  setTimeout(() => form.submit(), Number(form.dataset.submitAfter))
}
`

const style = `:root {
  color-scheme: light dark;
  --ink: light-dark(#1d2433, #eceff6); --soft: light-dark(#566079, #a8b1c6);
  --page: light-dark(#f1f3f8, #11151e); --card: light-dark(#fff, #1b212e);
  --line: light-dark(#dde2ec, #323b4f); --accent: light-dark(#1f5fd6, #7fb0ff);
  --on-accent: light-dark(#fff, #0c1424); --warn: #ffd75e; --on-warn: #3a2c00;
}
* { box-sizing: border-box }
body { margin: 0; min-height: 100vh; background: var(--page); color: var(--ink);
  font: 16px/1.5 "Noto Sans", "Noto Sans Myanmar", "Noto Sans CJK SC", system-ui, sans-serif }
.banner { margin: 0; padding: .6rem 1rem; background: var(--warn); color: var(--on-warn);
  font-weight: 700; text-align: center; letter-spacing: .02em }
main { max-width: 27rem; margin: 2rem auto; padding: 1.75rem; background: var(--card);
  border: 1px solid var(--line); border-radius: 14px; box-shadow: 0 8px 30px #0002 }
h1 { margin: 0 0 .25rem; font-size: 1.1rem; font-weight: 600; color: var(--soft) }
h2 { margin: 1.5rem 0 .5rem; font-size: 1rem }
.amount { margin: 0 0 1.25rem; font-size: 2.2rem; font-weight: 700; font-variant-numeric: tabular-nums }
dl { display: grid; grid-template-columns: auto 1fr; gap: .3rem 1rem; margin: 0 0 1.25rem }
dt { color: var(--soft) }
dd { margin: 0; overflow-wrap: anywhere; text-align: right; font-variant-numeric: tabular-nums }
form { margin: .75rem 0 0 }
.inline { display: flex; gap: .5rem; align-items: end }
label { flex: 1; display: block; color: var(--soft); font-size: .9rem }
input { width: 100%; margin-top: .2rem; padding: .6rem .7rem; font: inherit; color: var(--ink);
  background: var(--page); border: 1px solid var(--line); border-radius: 8px }
button { width: 100%; padding: .7rem 1rem; font: inherit; font-weight: 600; cursor: pointer;
  color: var(--ink); background: transparent; border: 1px solid var(--line); border-radius: 8px }
.inline button { width: auto; white-space: nowrap }
button.main { color: var(--on-accent); background: var(--accent); border-color: var(--accent) }
button:focus-visible, input:focus-visible, select:focus-visible, a:focus-visible, .scroll:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px }
.account, .digits { display: block; margin: .25rem 0; font: 600 1.4rem/1.3 ui-monospace, monospace;
  letter-spacing: .06em; overflow-wrap: anywhere }
.digits mark { padding: 0 .15em; border-radius: 4px; color: var(--on-warn); background: var(--warn) }
.note { color: var(--soft); font-size: .9rem }
a { color: var(--accent) }
select { width: 100%; margin-top: .2rem; padding: .55rem; font: inherit; color: var(--ink);
  background: var(--page); border: 1px solid var(--line); border-radius: 8px }
main.wide { max-width: 78rem; margin: 1rem auto }
.wide dl { grid-template-columns: 6rem 1fr }
.wide dd { text-align: left }
.wide form { margin: .15rem 0 }
.wide .inline { flex-wrap: wrap }
.wide td .inline { flex-wrap: nowrap }
.wide td button, .wide .armed button { padding: .25rem .6rem; width: auto }
.wide td input, .wide td select { padding: .25rem .4rem; margin: 0; width: auto; max-width: 15rem }
.row { display: flex; flex-wrap: wrap; gap: .75rem; align-items: end }
.row button { width: auto }
.armed { align-items: center; justify-content: space-between; padding: .3rem 0 }
.problem { padding: .6rem 1rem; border-radius: 8px; background: var(--warn); color: var(--on-warn) }
.scroll { overflow-x: auto }
table { width: 100%; border-collapse: collapse; font-size: .92rem }
th { text-align: left; color: var(--soft); font-weight: 600 }
th, td { padding: .4rem .6rem; border-bottom: 1px solid var(--line); vertical-align: top; overflow-wrap: anywhere }
code { font-size: .85rem }
mark { padding: 0 .2em; border-radius: 4px; color: var(--on-warn); background: var(--warn) }
`
