/** What the console adds to the one style sheet: it is for work, on wide screens and in a hurry on a phone. */
const css = `
.rooms{border-block-end:1px solid var(--line);margin-block:-.75rem 1rem}
.rooms a,.parts a{display:inline-block;padding-block:.5rem;color:var(--soft);text-decoration:none}
.rooms a:hover,.parts a:hover{text-decoration:underline}
:is(.rooms,.parts) [aria-current]{color:var(--ink);font-weight:600;box-shadow:inset 0 -.1875rem var(--amber)}
:is(.rooms,.parts,.trail) li{margin:0}
.parts .row{gap:0 1rem}
@media (max-width:48rem){:is(.rooms,.parts) .row{flex-wrap:nowrap;overflow-x:auto}:is(.rooms,.parts) a{white-space:nowrap;outline-offset:-.1875rem}:is(.rooms,.parts) [aria-current]{scroll-initial-target:nearest}.parts .row{padding-inline-end:1.5rem;mask-image:linear-gradient(to right,#000 calc(100% - 1.5rem),transparent)}.parts .row:dir(rtl){mask-image:linear-gradient(to left,#000 calc(100% - 1.5rem),transparent)}}
.trail{font-size:.9375rem}
.trail .row{gap:0 .5rem}
.trail li+li::before{content:"›";color:var(--soft);margin-inline-end:.5rem}
@media (max-width:30rem){.trail li:first-child:nth-last-child(n+3),.trail li:nth-child(2):nth-last-child(n+2)::before{display:none}:is(.rooms,.parts) a{padding-block:.25rem}.rooms .row{gap:0 .875rem}}
:dir(rtl)>.trail li+li::before{content:"‹"}
.parts{border-block-end:1px solid var(--line);margin-block:.25rem 1.25rem;font-size:.9375rem}
.unseen{position:absolute;inline-size:1px;block-size:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
th.number,td.number{text-align:end;font-variant-numeric:tabular-nums}
tbody th{font-weight:600}
td form{margin:0}
.tasks{list-style:none;padding:0;max-inline-size:44rem}
.tasks li,.line{padding-block:.75rem;margin:0;border-block-start:1px solid var(--line)}
.tasks a{font-weight:600}
:is(.tasks,.line) p{margin-block:.125rem}
.line form>button,.line .button{margin-block-start:.375rem}
.waiting{border-block-start:1px solid var(--line);padding-block:1rem .25rem;max-inline-size:46rem}
.waiting p{margin-block:.125rem}
.waiting>form{margin-block:.5rem 1rem}
.waiting .tasks{margin-block:.5rem}
.waiting .actions{margin-block:.5rem .75rem}
.waiting .tasks li{border:0;padding-block:.25rem}
.way{list-style:none;padding:0;display:flex;flex-wrap:wrap;gap:.375rem 1.25rem;counter-reset:way}
.way li{counter-increment:way;margin:0;color:var(--soft)}
.way li::before{content:counter(way);display:inline-block;min-inline-size:1.5rem;margin-inline-end:.375rem;border:1px solid var(--edge);border-radius:1rem;text-align:center;font-size:.875rem;line-height:1.5rem}
.way .done::before{content:"✓" / "";border-color:var(--good);color:var(--good)}
.way [aria-current]{color:var(--ink);font-weight:600}
.way [aria-current]::before{background:var(--accent);border-color:var(--accent);color:var(--on-accent)}
@media (max-width:30rem){.way{gap:.375rem;align-items:center}.way li:not([aria-current]){font-size:0}.way li:not([aria-current])::before{margin-inline-end:0}.trail .row{flex-wrap:nowrap}.trail li{display:flex;align-items:center;min-inline-size:0}.trail a{overflow:hidden;text-overflow:ellipsis;white-space:nowrap}}
.chips a{padding:.25rem .75rem;border:1px solid var(--line);border-radius:1rem;text-decoration:none}
.chips.row{gap:.5rem;margin-block:.75rem}
.chips [aria-current]{border-color:var(--accent);font-weight:600}
.letter{background:var(--sheet);border:1px solid var(--line);border-radius:.5rem;padding:1rem var(--gap);max-inline-size:46rem}
.letter iframe{inline-size:100%;block-size:40rem;border:1px solid var(--line);border-radius:.375rem;background:#f1f3f5}
pre{white-space:pre-wrap;overflow-wrap:anywhere;font-size:.9375rem}
.timeline{list-style:none;padding-inline-start:1rem;border-inline-start:.1875rem solid var(--line)}
.timeline li{margin-block:.75rem}
.timeline p{margin:0}
.timeline time{color:var(--soft);font-size:.9375rem}
.tick{display:inline-block;inline-size:1.125rem;block-size:1.125rem;border:1px solid var(--edge)}
.card:not(:has([name=record]:checked)) .once-ticked{display:none}
.report{max-inline-size:46rem}
.report :is(h3,h4){margin-block:1.5rem .25rem}
@media print{main:has(.report)>h1{display:none}}
.report li{margin-block:.25rem}
@media print{.rooms,.trail,.parts,.screen{display:none}.scroll{overflow:visible}tr{break-inside:avoid}}
.choose{display:flex;flex-wrap:wrap;gap:0 1.25rem;align-items:end}
.choose .field{margin-block:.5rem;flex:1 1 14rem}
.choose button{margin-block:.5rem}
.numbers{list-style:none;padding:0;display:flex;flex-wrap:wrap;gap:.5rem .75rem}
.numbers a{display:inline-block;padding:.375rem .875rem;border:1px solid var(--line);border-radius:.5rem;background:var(--sheet);color:var(--ink);text-decoration:none}
.numbers a:hover{border-color:var(--edge)}
.numbers b{font:600 1.25rem/1.2 var(--serif)}
.lines{white-space:pre-line}
.editor textarea{font:.9375rem/1.6 ui-monospace,monospace}
.editor .field{max-inline-size:none}
.editor .read h2{margin-block:1.25rem .5rem}
.editor .text{border:1px solid var(--line);border-radius:.375rem;padding:.25rem 1rem;max-block-size:36rem;overflow:auto}
.editor>.actions{grid-column:1/-1;align-items:center}
@media (min-width:60rem){.editor{display:grid;grid-template-columns:1fr 1fr;gap:0 1.5rem}}
.counts:not([hidden]){display:flex;flex-wrap:wrap;gap:.5rem 1.5rem}
.counts>div{display:block}
.counts dd{font:600 1.375rem/1.2 var(--serif);font-variant-numeric:tabular-nums}
.pick{display:flex;gap:.625rem;align-items:start}
.pick input{inline-size:1.5rem;block-size:1.5rem;margin:0;flex:none;accent-color:var(--accent)}
.hints{list-style:none;padding:0;margin:0;font-size:.9375rem}
.hints li{margin:0}
.hints .first{font-weight:600;color:var(--bad)}
.narrow{display:grid;grid-template-columns:repeat(auto-fill,minmax(min(14rem,100%),1fr));gap:0 1.5rem}
.narrow .field{margin-block:.625rem}
#editor,form:has(.savebar){max-inline-size:46rem}
.essentials{display:grid;gap:0 1.5rem;grid-template-columns:repeat(auto-fit,minmax(min(18rem,100%),1fr))}
.essentials>:is(.field:first-child,details,.wrong){grid-column:1/-1}
.essentials .field{margin-block:.625rem;max-inline-size:none}
:is(.essentials,.narrow)>.field{display:grid;grid-template-rows:subgrid;grid-row:span 4;justify-items:stretch}
:is(.essentials,.narrow)>.field>label{grid-row:1}
:is(.essentials,.narrow)>.field>.hint{grid-row:2}
:is(.essentials,.narrow)>.field>.error{grid-row:3}
:is(.essentials,.narrow)>.field>:not(label,.hint,.error){grid-row:4;align-self:start}
.fold>summary span{display:block;font:400 .9375rem/1.45 var(--sans);color:var(--soft);padding-inline-start:1.125rem}
.fold[open]>summary span{display:none}
:is(#languages,#interpretation) .choice{display:inline-grid;margin-inline-end:1.5rem}
.ways{font-size:.9375rem;margin-block-end:1rem}
.savebar{background:var(--paper);border-block-start:1px solid var(--line);padding-block:.625rem;margin-block:1.5rem 0}
@media (min-height:26rem){.savebar{position:sticky;inset-block-end:0;z-index:1}html:has(.savebar){scroll-padding-block-end:6rem}}
@media (max-width:30rem){.savebar>*{font-size:.9375rem;padding:.4375rem .75rem}.savebar{gap:.5rem}}
.readover{max-block-size:26rem;overflow-y:auto}
details.more{border:0;margin-block:-.75rem 1.25rem}
details.more>summary{font:600 .9375rem/1.4 var(--sans);color:var(--accent);padding-block:.25rem}
.essentials details.more{margin-block:0 .5rem}
.checks li{padding-block:.25rem}
.scroll+.fold{margin-block-start:1.5rem}
.kind+h2{margin-block-start:0}
p.actions>:is(.soft,.plain-button){align-self:center}
form>.actions+details,form+details{margin-block-start:1.5rem}
main :is(.card,.notice,.empty,.line),main>:is(dl,.fold){max-inline-size:46rem}
.narrow:has(>.card){grid-template-columns:repeat(auto-fit,minmax(min(20rem,100%),1fr));max-inline-size:46rem;align-items:start}
.filters{display:flex;flex-wrap:wrap;gap:.25rem 1rem;align-items:end;margin-block-end:1.5rem}
.filters p{margin:0;flex:1 1 9rem}
.filters label{font-size:.9375rem}
.board{display:grid;gap:1rem 1.25rem;grid-template-columns:repeat(auto-fit,minmax(min(11rem,100%),1fr))}
.board h2{font-size:1.125rem;margin-block-start:.5rem}
.board .card{padding:.75rem;margin-block:.75rem}
.board details{border:0}
.board summary{font:600 .9375rem/1.4 var(--sans);padding-block:.25rem}
.overdue{color:var(--bad)}
blockquote{margin:.25rem 0;padding-inline-start:.75rem;border-inline-start:.1875rem solid var(--line);white-space:pre-line}
.picture{margin:2rem 0;max-inline-size:44rem;break-inside:avoid}
.picture svg{display:block;inline-size:100%;min-inline-size:34rem;block-size:auto;color:var(--accent);font:.875rem var(--sans);}
.picture text{fill:var(--ink)}
.picture .bar{stroke:var(--ink);stroke-width:1}
.picture .bar:not([fill]){fill:currentColor}
.picture .ink{fill:currentColor}
.picture .ground{fill:var(--sheet)}
.picture .curve{fill:none;stroke:currentColor;stroke-width:3}
.picture .axis{stroke:var(--line)}
.picture .mark{stroke:var(--ink);stroke-dasharray:4 4}
.marks{font-size:.9375rem;margin-block:-1.25rem 2rem}
`;

export const consoleStyleSheet = css.trim().replaceAll('\n', '');
