import type { SessionAnswer } from '../operations/sessions.ts';

export type WebCalendar = { readonly name: string; readonly href: string };

/** `20240221T130000Z`, as calendars on the web take times. */
const compact = (instant: string) => `${instant.slice(0, 19).replaceAll(/[-:]/g, '')}Z`;

/**
 * Links that put a session into the usual calendars on the web. They hold what everyone may know and the address of the public
 * page, never a personal link; and nothing of it leaves before somebody follows one. A discreet session has none: a calendar
 * on the web belongs to a company that would learn of it.
 */
export function webCalendars({ startsAt, endsAt, place, discreet }: SessionAnswer, title: string, page: string): readonly WebCalendar[] {
  if (startsAt === undefined || endsAt === undefined || discreet) return [];
  const where = place ?? page;
  const google = { action: 'TEMPLATE', text: title, dates: `${compact(startsAt)}/${compact(endsAt)}`, details: page, location: where };
  const outlook = {
    path: '/calendar/action/compose',
    rru: 'addevent',
    subject: title,
    startdt: startsAt,
    enddt: endsAt,
    body: page,
    location: where,
  };
  const yahoo = { v: '60', title, st: compact(startsAt), et: compact(endsAt), desc: page, in_loc: where };
  const link = (address: string, query: Readonly<Record<string, string>>) => `${address}?${new URLSearchParams(query)}`;
  return [
    { name: 'Google', href: link('https://calendar.google.com/calendar/render', google) },
    { name: 'Outlook', href: link('https://outlook.live.com/calendar/0/deeplink/compose', outlook) },
    { name: 'Microsoft 365', href: link('https://outlook.office.com/calendar/0/deeplink/compose', outlook) },
    { name: 'Yahoo', href: link('https://calendar.yahoo.com/', yahoo) },
  ];
}
