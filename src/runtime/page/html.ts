export const HTML = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Scoring service</title>
<link rel="icon" href="docs/icon.svg" type="image/svg+xml">
<link rel="stylesheet" href="docs/page.css">
<script src="docs/page.js" defer></script>
</head>
<body>
<header>
<h1 id="title">Scoring service</h1>
<p><span id="version"></span> <span id="health" role="status"></span></p>
</header>
<main>
<section aria-labelledby="try">
<h2 id="try">Try it</h2>
<form id="form">
<label for="key">Key <small>(only where the service asks for one; kept until this tab is closed)</small></label>
<input id="key" type="password" autocomplete="off" spellcheck="false">
<label for="body">Request to <code>POST /score</code> <small>(Ctrl+Enter sends it)</small></label>
<textarea id="body" rows="12" spellcheck="false"></textarea>
<p class="row">
<button id="send" type="submit">Send</button>
<button id="send-both" type="button" hidden>Send to both</button>
<button id="reset" type="button">Fill in the sample</button>
<span id="problem" role="alert"></span>
</p>
</form>
<div class="panes">
<section aria-labelledby="answer-title">
<h3 id="answer-title">Answer</h3>
<p id="status" role="status">Nothing sent yet.</p>
<pre id="answer" tabindex="0"></pre>
</section>
<section id="other" aria-labelledby="other-title" hidden>
<h3 id="other-title">Answer of the other service</h3>
<p id="other-status" role="status">Nothing sent yet.</p>
<pre id="other-answer" tabindex="0"></pre>
</section>
</div>
<p id="difference" role="status"></p>
<details id="compare-with"><summary>Compare with another service</summary>
<form id="compare">
<label for="other-url">Its scoring URL</label>
<input id="other-url" type="url" autocomplete="off" spellcheck="false">
<label for="other-key">Its key <small>(sent to it alone; kept until this tab is closed)</small></label>
<input id="other-key" type="password" autocomplete="off" spellcheck="false">
<p class="row"><button type="submit">Compare</button> <button id="alone" type="button" hidden>Stop comparing</button></p>
<p>The other service must allow this page to ask: with <code id="origin"></code> among its <code>AML_CORS_ORIGINS</code>.</p>
</form>
</details>
<details><summary>The same with curl</summary><pre id="curl" tabindex="0"></pre></details>
</section>
<section aria-labelledby="models-title">
<h2 id="models-title">Models</h2>
<div id="models"></div>
</section>
<section aria-labelledby="paths-title">
<h2 id="paths-title">Paths</h2>
<div class="wide" tabindex="0" role="region" aria-label="Methods and paths">
<table><thead><tr><th scope="col">Method</th><th scope="col">Path</th><th scope="col">What it does</th></tr></thead><tbody id="paths"></tbody></table>
</div>
</section>
<section aria-labelledby="schemas-title">
<h2 id="schemas-title">Schemas</h2>
<details><summary>Request</summary><pre id="input-schema" tabindex="0"></pre></details>
<details><summary>Answer</summary><pre id="output-schema" tabindex="0"></pre></details>
<p><a href="swagger.json?version=3.1">OpenAPI 3.1</a> · <a href="swagger.json?version=3">OpenAPI 3.0</a> · <a href="swagger.json">Swagger 2.0</a></p>
</section>
</main>
</body>
</html>
`
