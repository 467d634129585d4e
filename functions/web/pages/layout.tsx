import type { Context as HttpContext } from 'hono';
import type { Child } from 'hono/jsx';
import { directionOf } from '../../kernel/document.ts';
import { LANGUAGES, LOCALE, OWN_NAME, rememberLanguage, SHORT_NAME } from '../language.ts';
import type { ProblemDetails } from '../problem.ts';
import { FORM_TOKEN } from '../same-origin.ts';
import { ICON_PATH, LOCAL_TIME_PATH, STYLE_PATH } from './assets.ts';
import { type Reader, ReaderContext, readerOf, useReader } from './reader.tsx';
import { RefusalPage, refusalTitle } from './refusal.tsx';

export type Frame = {
  readonly title: string;
  /** What search engines say of it; of the site where nothing is said. */
  readonly description?: string | undefined;
  /** The address of the site, for pages that search engines may keep: only what is public. */
  readonly indexed?: string | undefined;
  readonly wide?: boolean;
  /** Whether the feeds of summaries belong to it: programs that read feeds find them so. */
  readonly hasFeed?: boolean;
  /** Whether times of sessions stand on it, which a script shows by the reader's clocks as well. */
  readonly hasTimes?: boolean;
  /** Style sheets and scripts beside those of every page, by their path. */
  readonly styles?: readonly string[];
  readonly scripts?: readonly string[];
  /** The form token of somebody who is signed in. */
  readonly formToken?: string | undefined;
  readonly reader?: Reader;
  readonly children?: Child;
};

/** Every page. What organisers wrote says its own language. */
function Layout({ frame }: { readonly frame: Frame }) {
  const { language, words } = useReader();
  return (
    <html lang={language} dir={directionOf(language)} data-locale={LOCALE[language]}>
      <Head frame={frame} />
      <body class={frame.wide ? 'wide' : undefined}>
        <a class="skip" href="#main">
          {words.frame.skip}
        </a>
        <Header formToken={frame.formToken} />
        <main id="main">{frame.children}</main>
        <Footer />
      </body>
    </html>
  );
}

function Head({ frame: { title, description, indexed, hasFeed, hasTimes, styles = [], scripts = [] } }: { readonly frame: Frame }) {
  return (
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <meta name="color-scheme" content="light dark" />
      <title>{title === 'Convoke' ? title : `${title} · Convoke`}</title>
      {indexed === undefined ? <meta name="robots" content="noindex, nofollow" /> : <Alternates site={indexed} description={description} />}
      {hasFeed && <Feeds />}
      {[STYLE_PATH, ...styles].map((path) => (
        <link rel="stylesheet" href={path} />
      ))}
      <link rel="icon" href={ICON_PATH} type="image/svg+xml" />
      {[...(hasTimes ? [LOCAL_TIME_PATH] : []), ...scripts].map((path) => (
        <script src={path} type="module" />
      ))}
    </head>
  );
}

function Feeds() {
  const { words, language } = useReader();
  return (
    <>
      <link rel="alternate" type="application/atom+xml" title={words.home.feed} href={`/feeds/summaries.atom?language=${language}`} />
      <link rel="alternate" type="application/feed+json" title={words.home.feed} href={`/feeds/summaries.json?language=${language}`} />
    </>
  );
}

/** The same page in every language, and which of its addresses counts. */
function Alternates({ site, description }: { readonly site: string; readonly description: string | undefined }) {
  const { language, path, words } = useReader();
  const rest = path === '/' ? '' : path;
  return (
    <>
      <meta name="description" content={shortened(description ?? words.home.lead)} />
      <link rel="canonical" href={`${site}/${language}${rest}`} />
      {LANGUAGES.map((other) => (
        <link rel="alternate" hreflang={other} href={`${site}/${other}${rest}`} />
      ))}
      <link rel="alternate" hreflang="x-default" href={`${site}${path}`} />
    </>
  );
}

/** Search engines show some 160 characters. */
const shortened = (text: string) => (text.length > 160 ? `${text.slice(0, 159)}…` : text);

function Header({ formToken }: { readonly formToken: string | undefined }) {
  const { words, to } = useReader();
  return (
    <header>
      <nav class="site" aria-label={words.frame.nav}>
        <a class="brand" href={to('/')}>
          Convoke
        </a>
        <a class="home" href={to('/')}>
          {words.frame.home}
        </a>
        {formToken === undefined ? <SignedOut /> : <SignedIn formToken={formToken} />}
      </nav>
      <Languages />
    </header>
  );
}

/** The same page in the other languages, each under its own name; on a telephone in short, which is read out in full. */
function Languages() {
  const { language, words, path } = useReader();
  return (
    <nav class="languages" aria-label={words.frame.languages}>
      <ul class="row">
        {LANGUAGES.map((other) => (
          <li>
            <a
              href={`/${other}${path === '/' ? '' : path}`}
              lang={other}
              dir={directionOf(other)}
              hreflang={other}
              aria-current={other === language ? 'true' : undefined}
            >
              <span class="own">{OWN_NAME[other]}</span>
              <span class="short" aria-hidden="true">
                {SHORT_NAME[other]}
              </span>
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function SignedOut() {
  const { words, to } = useReader();
  return (
    <>
      <a href={to('/my/links')}>{words.frame.mine}</a>
      <a href={to('/sign-in')}>{words.frame.signIn}</a>
    </>
  );
}

function SignedIn({ formToken }: { readonly formToken: string }) {
  const { words, to } = useReader();
  return (
    <>
      <a href={to('/console')}>{words.frame.console}</a>
      <form method="post" action="/sign-out">
        <input type="hidden" name={FORM_TOKEN} value={formToken} />
        <button type="submit" class="plain-button">
          {words.frame.signOut}
        </button>
      </form>
    </>
  );
}

function Footer() {
  const { words, to } = useReader();
  return (
    <footer>
      <nav aria-label={words.frame.about}>
        <ul class="row">
          <li>
            <a href={to('/privacy')}>{words.frame.privacy}</a>
          </li>
          <li>
            <a href={to('/accessibility')}>{words.frame.accessibility}</a>
          </li>
        </ul>
      </nav>
      <p>{words.frame.promise}</p>
    </footer>
  );
}

/** Sends a page. JSX escapes all that is put in. */
export async function sendPage(c: HttpContext, frame: Frame, status: 200 | ProblemDetails['status'] = 200): Promise<Response> {
  const reader = frame.reader ?? (await readerOf(c));
  rememberLanguage(c);
  c.header('Content-Language', reader.language);
  c.header('Vary', 'Accept-Language, Cookie');
  const page = (
    <ReaderContext.Provider value={reader}>
      <Layout frame={frame} />
    </ReaderContext.Provider>
  );
  return c.html(`<!DOCTYPE html>${page}`, status);
}

/** A refusal as a page: what happened and what to do. */
export async function sendProblemPage(c: HttpContext, problem: ProblemDetails): Promise<Response> {
  const reader = await readerOf(c);
  return sendPage(c, { title: refusalTitle(reader.words, problem), reader, children: <RefusalPage problem={problem} /> }, problem.status);
}
