import { tokens } from '../../../functions/kernel/palette.ts';

/** The site's colours and fonts; logical properties, so that a mail in Arabic is shown as its reader sees it. */
export const styleSheet = `${tokens}
*,::before,::after{box-sizing:border-box}
body{margin:0;font:1.0625rem/1.6 var(--sans);color:var(--ink);background:var(--paper);overflow-wrap:anywhere}
header{border-block-start:.3rem solid var(--accent);border-block-end:1px solid var(--line)}
header nav,main{max-inline-size:50rem;margin-inline:auto;padding-inline:1.25rem}
main{padding-block:1.5rem 3rem}
.wide :is(header nav,main){max-inline-size:84rem}
nav{display:flex;flex-wrap:wrap;gap:0 1.5rem;align-items:center}
nav a{padding-block:.625rem;text-decoration:none}
nav [aria-current]{color:var(--ink);font-weight:600;box-shadow:inset 0 -.1875rem var(--amber)}
.brand,.brand:hover{font:700 1.375rem/1.2 var(--serif);color:var(--ink);margin-inline-end:auto}
.brand::before{content:"";display:inline-block;inline-size:.6em;block-size:.6em;border-radius:50%;background:var(--amber);margin-inline-end:.4em}
h1,h2{font-family:var(--serif);font-weight:600;line-height:1.25;text-wrap:balance}
h1{font-size:clamp(1.5rem,1.2rem + 1.6vw,2.125rem);margin-block:0 .75rem}
h2{font-size:1.25rem;margin-block:0 .375rem}
p{margin-block:.5rem}
a{color:var(--accent);text-underline-offset:.18em}
:focus-visible{outline:3px solid var(--accent);outline-offset:2px}
.soft,time,dt{color:var(--soft);font-size:.9375rem}
.lead{font-size:1.1875rem}
.notice{background:var(--sheet);border:1px solid var(--line);border-inline-start:.375rem solid var(--accent);border-radius:.5rem;padding:.75rem 1.25rem;margin-block:1.25rem}
.notice.bad{border-color:var(--bad);background:var(--bad-tint)}
.steps{list-style:none;padding:0;margin-block:1.5rem;counter-reset:step}
.steps>li{counter-increment:step;position:relative;background:var(--sheet);border:1px solid var(--line);border-radius:.5rem;padding:1.125rem 1.25rem 1.125rem 4rem;margin-block:.875rem}
.steps>li::before{content:counter(step);position:absolute;inset-inline-start:1.125rem;inset-block-start:1.125rem;inline-size:2rem;block-size:2rem;border-radius:50%;background:var(--tint);color:var(--accent);font:600 1.125rem/2rem var(--serif);text-align:center}
.row{display:flex;flex-wrap:wrap;gap:.625rem;align-items:center;margin-block:.75rem 0}
button,.button{display:inline-block;font:600 1.0625rem/1.4 var(--sans);color:var(--on-accent);background:var(--accent);border:2px solid var(--accent);border-radius:.375rem;padding:.4375rem 1rem;cursor:pointer;text-decoration:none}
.second{color:var(--accent);background:transparent}
input{font:inherit;color:inherit;background:var(--sheet);border:1px solid var(--edge);border-radius:.375rem;padding:.4375rem .625rem;max-inline-size:100%}
label{font-weight:600}
progress{inline-size:100%;block-size:1rem;accent-color:var(--accent)}
.time{font:600 1.5rem/1.3 var(--serif)}
.mails{display:grid;gap:2rem;align-items:start}
.list{list-style:none;padding:0;margin:.75rem 0;border-block-end:1px solid var(--line)}
.list a{display:grid;grid-template-columns:1fr auto;gap:0 1rem;padding:.625rem .5rem;border-block-start:1px solid var(--line);color:var(--ink);text-decoration:none}
.list a:hover{background:var(--tint)}
.list [aria-current]{background:var(--tint);box-shadow:inset .1875rem 0 var(--accent)}
.list b{grid-column:1/-1;font-weight:600;unicode-bidi:plaintext;text-align:start}
.list span{color:var(--soft);font-size:.9375rem}
.letter dl{display:grid;grid-template-columns:auto 1fr;gap:.125rem 1rem;margin-block:.75rem}
dd{margin:0;min-inline-size:0}
.letter h1{font-size:1.5rem;unicode-bidi:plaintext;text-align:start}
.tabs{border-block-end:1px solid var(--line)}
iframe,pre{display:block;inline-size:100%;border:1px solid var(--line);border-radius:.5rem;background:var(--sheet);margin-block:1rem 0}
iframe{block-size:75vh}
pre{padding:1rem;white-space:pre-wrap;font:.9375rem/1.5 ui-monospace,Menlo,Consolas,monospace}
pre.plain{unicode-bidi:plaintext}
.files{list-style:none;padding:0;margin-block:.75rem;display:flex;flex-wrap:wrap;gap:.5rem}
.files a{display:block;border:1px solid var(--edge);border-radius:.375rem;padding:.25rem .75rem;text-decoration:none}
.empty{color:var(--soft);border:1px dashed var(--edge);border-radius:.5rem;padding:1rem 1.25rem}
@media (min-width:60rem){.mails.open{grid-template-columns:24rem minmax(0,1fr)}.back{display:none}}
@media (max-width:59.99rem){.mails.open .all{display:none}}
@media (max-width:30rem){.steps>li{padding-inline-start:1.25rem;padding-block-start:3.75rem}.brand{inline-size:100%}}
`;
