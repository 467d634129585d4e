import type { Links } from '../../kernel/links.ts';
import { ok, type Result, reject } from '../../kernel/rejection.ts';
import { readSubscriptionId, type Subscription, UNSUBSCRIBE_GENERATION } from '../domain/unsubscribing.ts';
import type { Refusals } from '../ports.ts';

type Deps = { readonly refusals: Refusals; readonly links: Links };

/**
 * What an unsubscribe link is for, for the page that asks. Changes nothing: mail scanners follow links.
 *
 * @returns `gone` for a link that is broken or not ours
 */
export function readUnsubscribeLink({ links }: Pick<Deps, 'links'>): (token: string) => Result<Subscription> {
  return (token) => {
    const subscription = readSubscriptionId(links.claimedId(token) ?? '');
    if (!subscription || !links.verify('unsubscribe', token, UNSUBSCRIBE_GENERATION)) return reject('gone', 'link-incomplete');
    return ok(subscription);
  };
}

/** Ends one topic of one series for one person, at once and as often as asked (RFC 8058). See {@link readUnsubscribeLink}. */
export function unsubscribe(deps: Deps): (token: string) => Promise<Result<Subscription>> {
  const read = readUnsubscribeLink(deps);
  return async (token) => {
    const link = read(token);
    if (link.ok) await deps.refusals.unsubscribe(link.value.personId, link.value.seriesId, link.value.topic);
    return link;
  };
}

/** Takes it back, for who pressed the button by mistake. */
export function resubscribe(deps: Deps): (token: string) => Promise<Result<Subscription>> {
  const read = readUnsubscribeLink(deps);
  return async (token) => {
    const link = read(token);
    if (link.ok) await deps.refusals.resubscribe(link.value.personId, link.value.seriesId, link.value.topic);
    return link;
  };
}
