import { readFileSync, writeFileSync } from 'node:fs';
import { flagsOf } from './flags.ts';
import { personalDataDocument, unclassified } from './personal-data/document.ts';

const HELP = 'npm run docs:personal-data writes docs/personal-data.md; with -- --check it only says whether it is as the code is.';
const isCheck = flagsOf(HELP, ['check']).has('check');
const FILE = new URL('../docs/personal-data.md', import.meta.url);
const problems = unclassified();
const document = personalDataDocument();
if (problems.length === 0 && !isCheck) writeFileSync(FILE, document);
if (problems.length === 0 && readFileSync(FILE, 'utf8') !== document)
  complain('docs/personal-data.md is not as the code is: npm run docs:personal-data');
for (const problem of problems) complain(problem);

function complain(problem: string): void {
  process.stderr.write(`${problem}\n`);
  process.exitCode = 1;
}
