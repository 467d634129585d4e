import type { Words } from '../shape.ts';
import { data } from './data.ts';
import { forms } from './forms.ts';
import { links } from './links.ts';
import { mine } from './mine.ts';
import { names } from './names.ts';
import { refusals } from './refusals.ts';
import { site } from './site.ts';
import { statements } from './statements.ts';

export const zh: Words = { ...site, names, ...forms, ...mine, ...links, ...statements, ...data, refusals };
