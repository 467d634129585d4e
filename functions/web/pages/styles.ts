import { createHash } from 'node:crypto';

/**
 * The one style sheet. Tokens first; logical properties throughout, so that right-to-left needs nothing of its own; fonts of
 * the system, so that nothing is loaded. Colours hold 4.5:1 against their ground in both schemes (WCAG 2.2, 1.4.3).
 */
const css = `
:root{color-scheme:light dark;--ink:#1b1f24;--soft:#4a5360;--ground:#fff;--raised:#f3f5f8;--line:#7d8794;--accent:#0b5394;--on-accent:#fff;--bad:#a3171b;--good:#1c6b35;--space:1rem;--measure:42rem;--radius:.375rem}
@media (prefers-color-scheme:dark){:root{--ink:#eceff3;--soft:#b9c2cd;--ground:#14171b;--raised:#1f242b;--line:#8b95a3;--accent:#8ec1f5;--on-accent:#0a1826;--bad:#ff9b9b;--good:#8fdca6}}
*,::before,::after{box-sizing:border-box}
body{margin:0;font:1.0625rem/1.55 system-ui,sans-serif;color:var(--ink);background:var(--ground);overflow-wrap:anywhere}
header,main,footer{max-inline-size:var(--measure);margin-inline:auto;padding:var(--space)}
.wide header,.wide main,.wide footer{max-inline-size:72rem}
header nav{display:flex;flex-wrap:wrap;gap:.25rem 1.25rem;align-items:baseline}
header nav form{margin-inline-start:auto}
.brand{font-weight:700;text-decoration:none;color:inherit}
footer{margin-block-start:3rem;border-block-start:1px solid var(--line);color:var(--soft);font-size:.9375rem}
h1{font-size:1.75rem;line-height:1.2;margin-block:.5rem 1rem}
h2{font-size:1.25rem;line-height:1.3;margin-block:2rem .5rem}
a{color:var(--accent);text-underline-offset:.15em}
:focus-visible{outline:3px solid var(--accent);outline-offset:2px}
.skip{position:absolute;inset-inline-start:-100vw}
.skip:focus{inset-inline-start:var(--space);inset-block-start:.5rem;background:var(--ground);padding:.5rem;z-index:1}
.card,.notice{background:var(--raised);border-radius:var(--radius);padding:var(--space);margin-block:1rem}
.notice{border-inline-start:.375rem solid var(--accent)}
.notice.bad{border-color:var(--bad)}
.notice.good{border-color:var(--good)}
.card>:first-child,.notice>:first-child{margin-block-start:0}
.card>:last-child,.notice>:last-child{margin-block-end:0}
.plain{list-style:none;padding:0}
.soft{color:var(--soft)}
dl{display:grid;grid-template-columns:minmax(8rem,auto) 1fr;gap:.25rem 1.25rem}
dt{color:var(--soft)}
dd{margin:0}
label,legend{display:block;font-weight:600}
fieldset{border:0;padding:0;margin:1.25rem 0}
.field{margin-block:1.25rem}
.hint{display:block;font-weight:400;color:var(--soft);font-size:.9375rem}
.error{display:block;color:var(--bad);font-weight:600}
input:not([type=checkbox],[type=radio]),select,textarea{inline-size:100%;font:inherit;color:inherit;background:var(--ground);border:1px solid var(--line);border-radius:var(--radius);padding:.5rem .625rem;min-block-size:2.75rem}
[aria-invalid=true]{border:2px solid var(--bad)}
.choice{display:flex;gap:.625rem;align-items:start;padding-block:.375rem}
.choice label{font-weight:400}
.choice input{inline-size:1.375rem;block-size:1.375rem;flex:none;margin-block-start:.125rem}
button,.button{display:inline-block;font:inherit;font-weight:600;color:var(--on-accent);background:var(--accent);border:2px solid var(--accent);border-radius:var(--radius);padding:.5rem 1.125rem;min-block-size:2.75rem;cursor:pointer;text-decoration:none}
button.second{color:var(--accent);background:transparent}
.actions{display:flex;flex-wrap:wrap;gap:.75rem;margin-block:1.25rem}
table{border-collapse:collapse;inline-size:100%}
.scroll{overflow-x:auto}
th,td{text-align:start;vertical-align:top;padding:.5rem .75rem .5rem 0;border-block-end:1px solid var(--line)}
.status{font-weight:600;white-space:nowrap}
@media print{header,footer,form,.actions{display:none}}
@media (max-width:32rem){dl{grid-template-columns:1fr;gap:0}dd{margin-block-end:.75rem}}
`;

export const styleSheet = css.trim();

/** The name changes with the content, so that it may be cached for ever. */
export const STYLE_PATH = `/assets/convoke.${createHash('sha256').update(styleSheet).digest('hex').slice(0, 12)}.css`;
