import type { Credentials } from '../../credentials.ts';
import type { FormState } from '../../pages/forms.tsx';
import { type PageContext, tokenOf } from '../../pages/frame.ts';
import { sendPage } from '../../pages/layout.tsx';
import { readerOf } from '../../pages/reader.tsx';
import { FORM_TOKEN } from '../../same-origin.ts';
import { consoleWordsIn } from '../../words/console.ts';
import type { ConsoleWords } from '../../words/shape.ts';
import { CONSOLE_STYLE_PATH } from '../assets.ts';

/** What is shorter, in one word, is a choice or an id and not what somebody wrote. */
const SHORTEST_TEXT = 24;

type Held = { readonly values: FormState['values']; readonly visitor: Credentials };

/**
 * Gives a form back that came when its sender was not signed in any more, or under another sign-in: everything that was written
 * is in the answer, to be sent once more after signing in in another tab. So nothing of it is stored here, and it works without scripts.
 */
export async function sendHeldForm(c: PageContext, { values, visitor }: Held): Promise<Response> {
  const told = await readerOf(c);
  const { signIns, fields } = await consoleWordsIn(told.language);
  const isIn = visitor.caller.kind === 'person';
  const { held: said } = signIns;
  const title = isIn ? said.againTitle : said.title;
  const children = (
    <>
      <h1>{title}</h1>
      <p class="lead">{isIn ? said.again : said.text}</p>
      {!isIn && (
        <p>
          <a class="button" href={told.to('/console')} target="_blank" rel="noopener">
            {said.signIn}
          </a>
        </p>
      )}
      {!isIn && <p>{said.after}</p>}
      <Again c={c} values={values} token={tokenOf(visitor)} said={said} />
    </>
  );
  const frame = { title, reader: { ...told, fields }, formToken: isIn ? tokenOf(visitor) : undefined, styles: [CONSOLE_STYLE_PATH], children };
  return sendPage(c, frame, isIn ? 403 : 401);
}

type AgainProps = {
  readonly c: PageContext;
  readonly values: Held['values'];
  readonly token: string | undefined;
  readonly said: ConsoleWords['signIns']['held'];
};

function Again({ c, values, token = '', said }: AgainProps) {
  const { pathname, search } = new URL(c.req.url);
  const written = Object.entries(values).filter(([name]) => name !== FORM_TOKEN);
  // Who sends it under the sign-in of now sees all that is sent: an old browser does not tell whether another site filled it in.
  const isShown = (text: string) => text !== '' && (token !== '' || text.length >= SHORTEST_TEXT || /\s/.test(text.trim()));
  const texts = written.flatMap(([, all]) => all).filter(isShown);
  // As it came, so that it is not longer than it was: escaped for an address a letter may take nine bytes.
  const enctype = c.req.header('Content-Type')?.startsWith('multipart/') ? 'multipart/form-data' : 'application/x-www-form-urlencoded';
  return (
    <form method="post" action={pathname + search} enctype={enctype}>
      <input type="hidden" name={FORM_TOKEN} value={token} />
      {written.flatMap(([name, all]) => all.map((value) => <input type="hidden" name={name} value={value} />))}
      <button type="submit">{said.send}</button>
      {texts.length > 0 && <h2>{said.yours}</h2>}
      {texts.map((text) => (
        <blockquote dir="auto">{text}</blockquote>
      ))}
    </form>
  );
}
