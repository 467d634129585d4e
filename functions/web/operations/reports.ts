import * as z from 'zod';
import { writeMarkdown } from '../../kernel/document-markdown.ts';
import { ok } from '../../kernel/rejection.ts';
import type { Roles } from '../../people/ports.ts';
import { type Caller, signedIn } from '../caller.ts';
import { LANGUAGES } from '../language.ts';
import { none, operation } from '../operation.ts';
import { type ReportDeps, reportOf, reportVersion, sessionReport } from '../report.ts';
import { documentOf } from '../report-document.ts';
import { file, ofSession } from './shapes.ts';

type Deps = ReportDeps & { readonly roles: Pick<Roles, 'isOrganiser'> };

const version = reportVersion.default('file');
const ofOne = { method: 'GET', params: ofSession, body: none, status: 200, refusals: [409] } as const;
const access = { who: 'organisers', of: 'session', coOrganisers: true } as const;

/** A session as one document. */
export function reportOperations(deps: Deps) {
  const report = reportOf(deps);
  /** Co-organisers read of the action points what everybody reads, here as elsewhere. */
  const read = async (id: z.infer<typeof ofSession>['sessionId'], wanted: z.infer<typeof reportVersion>, caller: Caller) => {
    const { admin, personId } = signedIn(caller);
    const session = await deps.store.session(id);
    const organises = admin || (session !== undefined && (await deps.roles.isOrganiser(personId, session.seriesId)));
    return report(id, wanted, organises ? 'organiser' : 'public');
  };
  return {
    getSessionReport: operation({
      ...ofOne,
      access,
      id: 'getSessionReport',
      path: '/sessions/{sessionId}/report',
      summary: 'The session as one document: for the file, or what of it is public. It names no person and holds no notes.',
      query: z.strictObject({ version }),
      answer: sessionReport,
      run: ({ params, query }, { caller }) => read(params.sessionId, query.version, caller),
    }),
    exportSessionReport: operation({
      ...ofOne,
      access,
      id: 'exportSessionReport',
      path: '/sessions/{sessionId}/report/export',
      summary: 'The same as a file for a word processor or as Markdown, in one language; what is not written in it comes in the next best.',
      query: z.strictObject({
        version,
        format: z.enum(['docx', 'markdown']).default('docx'),
        language: z.enum(LANGUAGES).default('en'),
      }),
      answer: file,
      media: 'file',
      files: Object.values(TYPES),
      run: async ({ params, query }, { caller }) => {
        const found = await read(params.sessionId, query.version, caller);
        return found.ok ? ok(await FORMATS[query.format](await documentOf(found.value, query.language))) : found;
      },
    }),
  };
}

type Written = Awaited<ReturnType<typeof documentOf>>;

const TYPES = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  markdown: 'text/markdown; charset=utf-8',
} as const;

/** What writes for word processors is loaded when somebody wants it: most never do. */
const FORMATS = {
  async docx(document: Written) {
    const { writeDocx } = await import('../../adapters/docx.ts');
    return { fileName: 'session-report.docx', contentType: TYPES.docx, base64: (await writeDocx(document)).toString('base64') };
  },
  async markdown(document: Written) {
    const base64 = Buffer.from(writeMarkdown(document)).toString('base64');
    return { fileName: 'session-report.md', contentType: TYPES.markdown, base64 };
  },
} as const;
