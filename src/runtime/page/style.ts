/** Light and dark, from 360 pixels on. Contrasts are held by test/e2e/accessibility.test.ts. */
export const STYLE = `:root { color-scheme: light dark; --paper: #fff; --ink: #1f2328; --line: #8b949e; --soft: #f2f4f7; --accent: #0b5cc4; --on-accent: #fff; --good: #1a7f37; --bad: #b42318; --link: #0550ae; }
@media (prefers-color-scheme: dark) { :root { --paper: #0d1117; --ink: #f0f6fc; --line: #656d76; --soft: #151b23; --accent: #79b8ff; --on-accent: #0d1117; --good: #3fb950; --bad: #ff8178; --link: #79c0ff; } }
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 64rem; padding: 1.5rem; background: var(--paper); color: var(--ink); font: 16px/1.5 system-ui, sans-serif; }
h1 { margin: 0; font-size: 1.6rem; overflow-wrap: anywhere; }
h2 { margin: 2rem 0 .5rem; font-size: 1.2rem; border-bottom: 1px solid var(--line); }
h3 { margin: 1rem 0 .25rem; font-size: 1rem; overflow-wrap: anywhere; }
label { display: block; margin: .8rem 0 .2rem; font-weight: 600; }
small { font-weight: 400; }
a { color: var(--link); }
input, textarea { width: 100%; padding: .5rem; border: 1px solid var(--line); border-radius: 4px; background: var(--paper); color: inherit; font: 14px/1.4 ui-monospace, monospace; }
pre { margin: .5rem 0; padding: .6rem; min-height: 2.6em; overflow: auto; max-height: 24rem; background: var(--soft); border-radius: 4px; font: 14px/1.4 ui-monospace, monospace; white-space: pre-wrap; overflow-wrap: anywhere; }
button { padding: .4rem 1rem; border: 1px solid var(--line); border-radius: 4px; background: var(--soft); color: inherit; font: inherit; cursor: pointer; }
#send { background: var(--accent); border-color: var(--accent); color: var(--on-accent); }
:focus-visible { outline: 2px solid var(--link); outline-offset: 2px; }
[hidden] { display: none; }
.row { display: flex; gap: .6rem; align-items: center; flex-wrap: wrap; }
.panes { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 22rem), 1fr)); gap: 0 1rem; }
.panes > * { min-width: 0; }
.panes p { margin: 0; }
#difference { white-space: pre-wrap; overflow-wrap: anywhere; }
details { margin: .5rem 0; }
summary { cursor: pointer; }
#problem, .bad { color: var(--bad); }
.good { color: var(--good); }
dl { margin: .25rem 0; }
dl div { display: grid; grid-template-columns: minmax(6rem, 12rem) 1fr; gap: 0 1rem; }
dt { font-weight: 600; overflow-wrap: anywhere; }
dd { margin: 0; overflow-wrap: anywhere; }
.wide { overflow-x: auto; }
table { width: 100%; border-collapse: collapse; }
th, td { text-align: left; padding: .3rem .5rem; border-bottom: 1px solid var(--line); vertical-align: top; }
@media (max-width: 40rem) { body { padding: .75rem; } }
`
