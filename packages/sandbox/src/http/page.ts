import { html } from 'hono/html'

type Html = ReturnType<typeof html>

/** One page, in the sandbox's one look. Everything put into `html` is escaped. */
export const page = (
  assets: string,
  title: string,
  content: Html | readonly Html[],
  width: 'narrow' | 'wide' = 'narrow',
): Html => html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>SIMULATED · ${title}</title>
<link rel="stylesheet" href="${assets}/page.css">
<link rel="icon" href="data:,">
<script src="${assets}/page.js" defer></script>
</head>
<body>
<p class="banner">SIMULATED: no real money moves here</p>
<main class="${width}">
<h1>${title}</h1>
${content}
</main>
</body>
</html>`

/** No inline script or style, nothing from elsewhere: what a merchant sent can only ever be text. */
export const pageHeaders = {
  'Content-Security-Policy':
    "default-src 'none'; style-src 'self'; script-src 'self'; img-src data:; base-uri 'none'; frame-ancestors 'self' http://127.0.0.1:* http://localhost:*",
  'X-Content-Type-Options': 'nosniff',
  'Cache-Control': 'no-store',
}
