export const STYLE = `:root { color-scheme: light dark; --line: #8886; --soft: #8881; --accent: #0b62d6; }
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 60rem; padding: 1.5rem; font: 16px/1.5 system-ui, sans-serif; }
h1 { margin: 0; font-size: 1.6rem; }
h2 { margin: 2rem 0 .5rem; font-size: 1.2rem; border-bottom: 1px solid var(--line); }
label { display: block; margin: .8rem 0 .2rem; font-weight: 600; }
small { font-weight: 400; }
input, textarea { width: 100%; padding: .5rem; border: 1px solid var(--line); border-radius: 4px; font: 14px/1.4 ui-monospace, monospace; }
pre { margin: .5rem 0; padding: .6rem; min-height: 1.5em; overflow: auto; max-height: 24rem; background: var(--soft); border-radius: 4px; font: 14px/1.4 ui-monospace, monospace; white-space: pre-wrap; overflow-wrap: anywhere; }
button { padding: .4rem 1rem; border: 1px solid var(--line); border-radius: 4px; font: inherit; cursor: pointer; }
#send { background: var(--accent); border-color: var(--accent); color: #fff; }
.row { display: flex; gap: .6rem; align-items: center; flex-wrap: wrap; }
#problem, .bad { color: #c62828; }
.good { color: #2e7d32; }
table { width: 100%; border-collapse: collapse; }
th, td { text-align: left; padding: .3rem .5rem; border-bottom: 1px solid var(--line); vertical-align: top; }
`
