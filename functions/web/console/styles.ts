/** What the console adds to the one style sheet: it is for work, on wide screens and in a hurry on a phone. */
const css = `
.rooms{border-block-end:1px solid var(--line);margin-block:-.75rem 1rem}
.rooms a,.parts a{display:inline-block;padding-block:.5rem;color:var(--soft);text-decoration:none}
.rooms a:hover,.parts a:hover{text-decoration:underline}
:is(.rooms,.parts) [aria-current]{color:var(--ink);font-weight:600;box-shadow:inset 0 -.1875rem var(--amber)}
.trail{font-size:.9375rem}
.trail li:not(:last-child)::after{content:"›";color:var(--soft);margin-inline-start:1.25rem}
:dir(rtl)>.trail li:not(:last-child)::after{content:"‹"}
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
.numbers{list-style:none;padding:0;display:flex;flex-wrap:wrap;gap:.5rem .75rem}
.numbers a{display:inline-block;padding:.375rem .875rem;border:1px solid var(--line);border-radius:.5rem;background:var(--sheet);color:var(--ink);text-decoration:none}
.numbers a:hover{border-color:var(--edge)}
.numbers b{font:600 1.25rem/1.2 var(--serif)}
`;

export const consoleStyleSheet = css.trim().replaceAll('\n', '');
