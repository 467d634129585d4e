import { writeFileSync } from 'node:fs';
import { keyedLinks, keyedPeople } from '../functions/adapters/keyed.ts';
import { platform } from '../functions/adapters/platform.ts';
import { s3FileLinks } from '../functions/adapters/s3-links.ts';
import { apiDocument } from '../functions/web/api-document.ts';
import { operationsOf } from '../functions/web/compose.ts';
import { flagsOf } from './flags.ts';

flagsOf('npm run docs:api writes docs/api.md from the operations. Nothing is called: they are only described.');

const secret = 'nothing is signed with it here, ever';
const operations = operationsOf({
  platform: platform({ TABLE_NAME: 'none' }),
  links: keyedLinks(secret),
  people: keyedPeople(secret),
  admins: [],
  secondFactor: 'offered',
  site: 'https://convoke.example.org',
  version: '0',
  files: s3FileLinks({ BUCKET_NAME: 'none' }),
});
writeFileSync(new URL('../docs/api.md', import.meta.url), apiDocument(Object.values(operations)));
