import type { DeliveryId } from '../../../events/values.ts';
import { ok, type Result, reject } from '../../kernel/rejection.ts';
import type { RenderedMail, RenderMail } from '../domain/facts.ts';
import type { Deliveries, MailSource } from '../ports.ts';

/**
 * A mail as its recipient would get it now, for organisers: texts are never stored. Personal links lead nowhere.
 *
 * @returns `not-found` for an unknown mail; `gone` when what it told is no longer there; `conflict` for sign-in mails
 */
export function renderAgain(deps: {
  readonly deliveries: Deliveries;
  readonly source: MailSource;
  readonly render: RenderMail;
}): (id: DeliveryId) => Promise<Result<RenderedMail>> {
  return async (id) => {
    const delivery = await deps.deliveries.find(id);
    if (!delivery) return reject('not-found', 'unknown-mail');
    if (delivery.job.to.type === 'sign-in') return reject('conflict', 'sign-in-mail-hidden');
    const facts = await deps.source.facts(delivery, 'hidden');
    return facts ? ok(await deps.render(facts)) : reject('gone', 'mail-not-stored');
  };
}
