import { tokens } from '../../kernel/palette.ts';

/**
 * The one style sheet. Tokens first; logical properties throughout, so that right-to-left needs nothing of its own; fonts of
 * the system, so that nothing is loaded. Text holds 4.5:1 against its ground and edges of controls 3:1, in both schemes
 * (WCAG 2.2, 1.4.3 and 1.4.11); nothing moves, so that there is no motion to reduce.
 */
const css = `
${tokens}
:root{--page:46.5rem;--gap:1.25rem}
*,::before,::after{box-sizing:border-box}
html{scroll-padding-block:1rem;-webkit-text-size-adjust:100%}
body{margin:0;font:1.0625rem/1.6 var(--sans);color:var(--ink);background:var(--paper);overflow-wrap:break-word}
body:lang(ar){--serif:var(--sans);line-height:1.75}
body:lang(zh){--serif:var(--sans)}
header>*,main,footer>*{max-inline-size:var(--page);margin-inline:auto;padding-inline:var(--gap)}
.wide,body:has(.columns){--page:66rem}
main>:is(p,ul){max-inline-size:44rem}
header{padding-block:.5rem 0;border-block-start:.3rem solid var(--accent);border-block-end:1px solid var(--line)}
nav.site{display:flex;flex-wrap:wrap;gap:0 1.5rem;align-items:center}
nav.site>*{padding-block:.5rem}
.brand{font:700 1.375rem/1.2 var(--serif);letter-spacing:-.01em;margin-inline-end:auto}
.brand,.brand:hover{color:var(--ink);text-decoration:none}
.brand::before{content:"";display:inline-block;inline-size:.6em;block-size:.6em;border-radius:50%;background:var(--amber);margin-inline-end:.4em}
.row{list-style:none;display:flex;flex-wrap:wrap;gap:0 1.25rem;padding:0;margin:0}
.row a{display:inline-block;padding-block:.25rem;min-inline-size:1.5rem}
.languages{font-size:.9375rem;padding-block-end:.375rem}
.languages a{color:var(--soft);text-decoration:none}
.languages a:hover{text-decoration:underline}
.languages .short{display:none}
.languages [aria-current]{color:var(--ink);font-weight:600;box-shadow:inset 0 -.1875rem var(--amber)}
main{padding-block:1.5rem 1rem;min-block-size:60vh}
footer{margin-block-start:3rem;padding-block:.5rem 1.5rem;border-block-start:1px solid var(--line);color:var(--soft);font-size:.9375rem}
h1,h2,h3{font-family:var(--serif);line-height:1.25;text-wrap:balance;overflow-wrap:anywhere}
h1{font-size:clamp(1.625rem,1.2rem + 2vw,2.375rem);font-weight:600;letter-spacing:-.01em;margin-block:.25rem 1rem}
h2{font-size:1.375rem;font-weight:600;margin-block:2.5rem .75rem}
h3{font-size:1.125rem;font-weight:600;margin-block:0 .25rem}
p,ul,ol,dl{margin-block:.75rem}
li{margin-block:.25rem}
a{color:var(--accent);text-underline-offset:.18em;text-decoration-thickness:.06em}
a:hover{text-decoration-thickness:.14em}
:focus-visible{outline:3px solid var(--accent);outline-offset:2px;border-radius:.125rem}
.skip{position:absolute;inset-inline-start:-100vw}
.skip:focus{inset-inline-start:1rem;inset-block-start:.5rem;background:var(--sheet);padding:.5rem 1rem;z-index:1}
.lead{font-size:1.1875rem;line-height:1.55}
.soft,.optional,.hint{color:var(--soft)}
.above,.kind{color:var(--soft);margin-block:0}
.kind{font-size:.875rem;font-weight:600}
.written{border-inline-start:.25rem solid var(--amber);padding-inline-start:.75rem;color:var(--soft);font-size:.9375rem}
.empty{color:var(--soft);border:1px dashed var(--edge);border-radius:.5rem;padding:1rem var(--gap)}
.plain,.sessions,.series-list,.points,.people{list-style:none;padding:0}
.sessions>li{display:grid;grid-template-columns:4rem 1fr;gap:1.125rem;padding-block:1.125rem;margin:0;border-block-start:1px solid var(--line)}
.sessions>li:last-child{border-block-end:1px solid var(--line)}
.sessions p{margin-block:.125rem}
.sessions h3 a,.series-list h3 a{color:var(--ink);text-decoration-color:var(--edge)}
.leaf{display:flex;flex-direction:column;align-items:center;align-self:start;text-align:center;line-height:1.25;font-size:.8125rem;color:var(--soft);background:var(--sheet);border:1px solid var(--line);border-block-start:.25rem solid var(--accent);border-radius:.375rem;padding:.375rem .125rem}
.leaf b{font:600 1.75rem/1.1 var(--serif);color:var(--ink)}
.leaf.none{block-size:4rem;border-style:dashed;border-color:var(--edge);background:none}
.state{display:inline-block;font-size:.875rem;font-weight:600;line-height:1.4;padding:.0625rem .5rem;border:1px solid var(--edge);border-radius:1rem}
.state:is(.registration-open,.completed){border-color:var(--good);color:var(--good)}
.state:is(.cancelled,.postponed,.dropped){border-color:var(--bad);color:var(--bad)}
.series-list>li,.points>li{padding-block:.875rem;margin:0;border-block-start:1px solid var(--line)}
.series-list p,.points p{margin-block:.125rem}
.card,.notice,.facts-box{background:var(--sheet);border:1px solid var(--line);border-radius:.5rem;padding:1rem var(--gap);margin-block:1.25rem}
.notice{border-inline-start:.375rem solid var(--accent)}
.notice.bad{border-color:var(--bad);background:var(--bad-tint)}
.notice.good{border-inline-start-color:var(--good)}
.notice h2{font-size:1.125rem}
:is(.card,.notice,.facts-box)>:first-child{margin-block-start:0}
:is(.card,.notice,.facts-box)>:last-child{margin-block-end:0}
dl{display:grid;gap:.75rem 1.5rem}
dl>div{display:grid;grid-template-columns:minmax(7rem,11rem) 1fr;gap:0 1rem}
dt{color:var(--soft);font-size:.9375rem}
dd{margin:0;min-inline-size:0;overflow-wrap:anywhere}
.hours{font-size:1.1875rem;font-weight:600}
.your-time{display:block;margin-block-start:.375rem;padding-inline-start:.625rem;border-inline-start:.1875rem solid var(--amber)}
[hidden]{display:none}
.columns .facts-box dl>div{grid-template-columns:1fr}
.agenda{padding-inline-start:1.25rem}
.agenda li{margin-block:.625rem}
.agenda time{font-weight:600;color:var(--soft)}
.agenda p{margin:0}
.people{display:grid;grid-template-columns:repeat(auto-fill,minmax(min(16rem,100%),1fr));gap:.75rem 1.5rem}
@media (min-width:56rem){.columns{display:grid;grid-template-columns:minmax(0,1fr) 21rem;gap:3rem;align-items:start}.columns>.facts-box{grid-column:2;grid-row:1;margin-block:0}.columns>:not(.facts-box)>:first-child{margin-block-start:0}}
label,legend{display:block;font-weight:600;padding:0}
legend{font:600 1.25rem/1.3 var(--serif)}
legend .hint,legend .error{display:block;font:400 1rem/1.5 var(--sans);margin-block-start:.25rem}
legend .error{font-weight:600}
.optional{font-weight:400}
fieldset{border:0;border-block-start:1px solid var(--line);padding:1.25rem 0 0;margin:2rem 0 0;min-inline-size:0}
fieldset>legend{float:inline-start;inline-size:100%;margin-block-end:.5rem}
fieldset>legend+*{clear:both}
.field{margin-block:1.25rem;max-inline-size:34rem}
.hint{font-size:.9375rem;font-weight:400;line-height:1.45;margin-block:.125rem .375rem}
.choice .hint{grid-column:2;margin-block:0}
.error{color:var(--bad);font-weight:600;margin-block:.125rem .375rem}
.wrong{border-inline-start:.25rem solid var(--bad);padding-inline-start:1rem}
input:not([type=checkbox],[type=radio]),select,textarea{inline-size:100%;font:inherit;color:inherit;background:var(--sheet);border:1px solid var(--edge);border-radius:.375rem;padding:.5rem .75rem;min-block-size:2.875rem}
[aria-invalid=true]{border:2px solid var(--bad)}
.choice{display:grid;grid-template-columns:1.5rem 1fr;gap:0 .75rem;padding-block:.5rem;align-items:start}
.choice label{font-weight:400}
.choice label .hint{display:block;margin:0}
.choice input{inline-size:1.5rem;block-size:1.5rem;margin:.1rem 0 0;accent-color:var(--accent)}
button,.button{display:inline-block;font:600 1.0625rem/1.4 var(--sans);color:var(--on-accent);background:var(--accent);border:2px solid var(--accent);border-radius:.375rem;padding:.5625rem 1.25rem;cursor:pointer;text-decoration:none;text-align:center}
form>button{margin-block-start:1rem}
:is(button,.button):hover{filter:brightness(1.12)}
:is(button,.button).second{color:var(--accent);background:transparent}
.plain-button{font:inherit;color:var(--accent);background:none;border:0;padding:.25rem 0;text-decoration:underline;margin:0}
.button.whole{display:block}
.actions{display:flex;flex-wrap:wrap;gap:.75rem;margin-block:1.25rem}
.actions:empty{display:none}
.actions button{margin:0}
.calendars .button{font-size:.9375rem;padding:.375rem .875rem}
details{border-block-start:1px solid var(--line)}
details:last-of-type{border-block-end:1px solid var(--line)}
summary{cursor:pointer;font:600 1.125rem/1.4 var(--serif);padding-block:.875rem}
details>:last-child{margin-block-end:1.5rem}
table{border-collapse:collapse;inline-size:100%}
.scroll{--under:var(--paper);overflow-x:auto;background:linear-gradient(to right,var(--under) 40%,transparent) left/2.5rem 100% local,linear-gradient(to left,var(--under) 40%,transparent) right/2.5rem 100% local,linear-gradient(to right,var(--edge),transparent) left/.75rem 100%,linear-gradient(to left,var(--edge),transparent) right/.75rem 100%;background-repeat:no-repeat}
.card .scroll{--under:var(--sheet)}
th,td{text-align:start;vertical-align:top;padding:.5rem .75rem .5rem 0;border-block-end:1px solid var(--line)}
.status{font-weight:600}
.text :is(h1,h2,h3){font-size:1.25rem;margin-block:1.5rem .5rem}
@media (max-width:30rem){.sessions>li{grid-template-columns:3.5rem 1fr;gap:.875rem}dl>div{grid-template-columns:1fr}
header{display:flex;flex-wrap:wrap;gap:0 1rem;align-items:center;padding-inline:var(--gap)}nav.site{display:contents}nav.site::before{content:"";order:1;inline-size:100%}nav.site>:not(.brand){order:2;padding-block:.25rem .5rem;font-size:.9375rem}.home{display:none}
.languages{padding:0;margin:0}.languages .row{gap:0 .25rem}.languages .own{position:absolute;inline-size:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}.languages .short{display:inline}.languages a{text-align:center}}
@media (forced-colors:active){.leaf,.state,.notice{border:1px solid}}
@media print{header,footer,form,.actions,.calendars,.skip,.button{display:none}body{background:#fff;color:#000}main{padding:0;max-inline-size:none}.columns{display:block}a{color:inherit}}
`;

export const styleSheet = css.trim().replaceAll('\n', '');
