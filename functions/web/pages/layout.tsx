import type { Context as HttpContext } from 'hono';
import type { Child } from 'hono/jsx';
import type { ProblemDetails } from '../problem.ts';
import { FORM_TOKEN } from '../same-origin.ts';
import { STYLE_PATH } from './styles.ts';

/** Scripts that are written from right to left, by the first part of a language tag. */
const RIGHT_TO_LEFT = new Set(['ar', 'dv', 'fa', 'he', 'ku', 'ps', 'sd', 'ug', 'ur', 'yi']);

export function directionOf(language: string): 'ltr' | 'rtl' {
  return RIGHT_TO_LEFT.has(language.split('-')[0] ?? language) ? 'rtl' : 'ltr';
}

export type Frame = {
  readonly title: string;
  /** Whether search engines may keep it: only what is public. */
  readonly indexed?: boolean;
  readonly wide?: boolean;
  /** The form token of somebody who is signed in. */
  readonly formToken?: string | undefined;
  readonly children?: Child;
};

/** Every page. The texts of pages are English now; what organisers wrote says its own language. */
function Layout({ title, indexed = false, wide = false, formToken, children }: Frame) {
  return (
    <html lang="en" dir="ltr">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        {!indexed && <meta name="robots" content="noindex, nofollow" />}
        <title>{title}</title>
        <link rel="stylesheet" href={STYLE_PATH} />
        <link rel="icon" href="/assets/icon.svg" type="image/svg+xml" />
      </head>
      <body class={wide ? 'wide' : undefined}>
        <a class="skip" href="#main">
          Skip to the content
        </a>
        <header>
          <nav aria-label="Site">
            <a class="brand" href="/">
              Convoke
            </a>
            {formToken === undefined ? <a href="/my/links">My registrations</a> : <SignedIn formToken={formToken} />}
          </nav>
        </header>
        <main id="main">{children}</main>
        <footer>
          <p>No cookies unless you sign in, no trackers, nothing loaded from elsewhere.</p>
        </footer>
      </body>
    </html>
  );
}

function SignedIn({ formToken }: { readonly formToken: string }) {
  return (
    <>
      <a href="/console">Console</a>
      <form method="post" action="/sign-out">
        <input type="hidden" name={FORM_TOKEN} value={formToken} />
        <button type="submit" class="second">
          Sign out
        </button>
      </form>
    </>
  );
}

/** Sends a page. JSX escapes all that is put in. */
export function sendPage(c: HttpContext, frame: Frame, status: 200 | ProblemDetails['status'] = 200): Response | Promise<Response> {
  return c.html(`<!DOCTYPE html>${Layout(frame)}`, status);
}

/** A refusal as a page: what happened and what to do. */
export function sendProblemPage(c: HttpContext, { title, detail, status }: ProblemDetails): Response | Promise<Response> {
  const children = (
    <>
      <h1>{title}</h1>
      <p>{detail}</p>
      <p>
        <a href="/">To the first page</a>, or <a href="/my/links">have the links to your registrations sent to you</a>.
      </p>
    </>
  );
  return sendPage(c, { title, children }, status);
}
