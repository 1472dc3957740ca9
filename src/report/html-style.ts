/** Light and dark, from 360 pixels on. Contrasts are held by test/e2e/accessibility.test.ts. */
export const STYLE = `
:root { color-scheme: light dark; --paper: #fff; --ink: #1f2328; --soft: #59636e; --line: #d1d9e0; --box: #f6f8fa; --bar: #0969da; --new: #bc4c00; --good: #1a7f37; --look: #9a6700; --bad: #cf222e; --link: #0550ae; }
@media (prefers-color-scheme: dark) { :root { --paper: #0d1117; --ink: #f0f6fc; --soft: #9198a1; --line: #3d444d; --box: #151b23; --bar: #4493f8; --new: #f0883e; --good: #3fb950; --look: #d29922; --bad: #f85149; --link: #79c0ff; } }
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 64rem; padding: 1.25rem; background: var(--paper); color: var(--ink); font: 16px/1.5 system-ui, sans-serif; }
header { padding: .75rem 1rem; border-left: .4rem solid; border-radius: 4px; background: var(--box); }
header p { margin: 0; font-weight: 600; }
header.good { border-color: var(--good); } header.look { border-color: var(--look); } header.bad { border-color: var(--bad); }
.good p, span.good { color: var(--good); } .look p { color: var(--look); } .bad p, span.bad { color: var(--bad); }
h1 { margin: .1rem 0 0; font-size: 1.35rem; line-height: 1.3; overflow-wrap: anywhere; }
h2 { margin: 2rem 0 .75rem; padding-bottom: .25rem; border-bottom: 1px solid var(--line); font-size: 1.15rem; }
p, dl, figure, .wide, pre, details { margin: .75rem 0; }
p, dd, figcaption, summary { overflow-wrap: anywhere; }
a { color: var(--link); }
dl div { display: grid; grid-template-columns: 13rem 1fr; gap: .1rem 1rem; padding: .2rem 0; }
dt { color: var(--soft); overflow-wrap: anywhere; } dd { margin: 0; }
code, pre { font: .875em/1.45 ui-monospace, monospace; }
pre { padding: .75rem; overflow: auto; max-height: 24rem; border-radius: 4px; background: var(--box); white-space: pre-wrap; overflow-wrap: anywhere; }
.wide { overflow-x: auto; }
table { width: 100%; border-collapse: collapse; }
th, td { padding: .35rem .6rem; border-bottom: 1px solid var(--line); text-align: left; vertical-align: top; }
th { color: var(--soft); font-weight: 600; white-space: nowrap; }
td { min-width: 4rem; overflow-wrap: break-word; }
.number { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
summary { cursor: pointer; }
details { padding: .4rem .75rem; border: 1px solid var(--line); border-radius: 4px; }
.warning { padding: .4rem .75rem; border-left: .25rem solid var(--look); background: var(--box); }
figure { max-width: 44rem; }
figcaption { color: var(--soft); margin-bottom: .25rem; }
svg { display: block; font: 13px system-ui, sans-serif; }
svg text { fill: var(--ink); }
.track { fill: var(--box); } .bar { fill: var(--bar); } .bar.new { fill: var(--new); }
:focus-visible { outline: 2px solid var(--link); outline-offset: 2px; }
@media (max-width: 40rem) { body { padding: .75rem; } table { font-size: .8125rem; } th, td { padding: .3rem .2rem; } th { white-space: normal; } td { min-width: 2.5rem; } dl div { grid-template-columns: 1fr; } }
@media print { body { max-width: none; } details { border: 0; } }
`
