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
<label for="key">Key <small>(only where the service asks for one)</small></label>
<input id="key" type="password" autocomplete="off" spellcheck="false">
<label for="body">Request to <code>POST /score</code></label>
<textarea id="body" rows="12" spellcheck="false"></textarea>
<p class="row">
<button id="send" type="submit">Send</button>
<button id="reset" type="button">Fill in the sample</button>
<span id="problem" role="alert"></span>
</p>
</form>
<h3>Answer</h3>
<p id="status" role="status">Nothing sent yet.</p>
<pre id="answer" tabindex="0"></pre>
<details><summary>The same with curl</summary><pre id="curl"></pre></details>
</section>
<section aria-labelledby="models-title">
<h2 id="models-title">Models</h2>
<div id="models"></div>
</section>
<section aria-labelledby="paths-title">
<h2 id="paths-title">Paths</h2>
<table><thead><tr><th>Method</th><th>Path</th><th>What it does</th></tr></thead><tbody id="paths"></tbody></table>
</section>
<section aria-labelledby="schemas-title">
<h2 id="schemas-title">Schemas</h2>
<details><summary>Request</summary><pre id="input-schema"></pre></details>
<details><summary>Answer</summary><pre id="output-schema"></pre></details>
<p><a href="swagger.json?version=3.1">OpenAPI 3.1</a> · <a href="swagger.json?version=3">OpenAPI 3.0</a> · <a href="swagger.json">Swagger 2.0</a></p>
</section>
</main>
</body>
</html>
`
