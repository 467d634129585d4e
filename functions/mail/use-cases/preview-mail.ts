import type { SessionId } from '../../../events/values.ts';
import { ok, type Result, reject } from '../../kernel/rejection.ts';
import type { RenderedMail, RenderMail } from '../domain/facts.ts';
import type { Example, MailSource } from '../ports.ts';

/**
 * A mail of a session before it goes, as somebody would get it who does not exist. Its links lead nowhere.
 *
 * @returns `conflict` while there is nothing of the kind to tell
 */
export function previewMail({ source, render }: { readonly source: Pick<MailSource, 'example'>; readonly render: RenderMail }) {
  return async (session: SessionId, wanted: Example): Promise<Result<RenderedMail>> => {
    const facts = await source.example(session, wanted);
    return facts ? ok(await render(facts)) : reject('conflict', 'mail-needs-date');
  };
}
