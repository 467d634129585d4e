import type { Child } from 'hono/jsx';
import { directionOf } from '../../../kernel/document.ts';
import type { Operations } from '../../compose.ts';
import { asLetter, showingLetter } from '../../headers.ts';
import type { Desk } from '../desk.ts';
import { useDesk } from '../page.tsx';
import type { AnswerOf } from '../session/session.tsx';

export type LetterAnswer = AnswerOf<Operations['getMail']>;

/** Sends the HTML of a mail by itself, for the frame of {@link Letter}. */
export function sendLetter({ c }: Desk, { html }: LetterAnswer): Response {
  asLetter(c);
  return c.body(html, 200, { 'Content-Type': 'text/html; charset=utf-8' });
}

/** Lets the page hold the frame. */
export function withLetter(desk: Desk): Desk {
  showingLetter(desk.c);
  return desk;
}

/**
 * A mail as its recipient reads it: from whom, the subject, the mail in a frame that may do nothing, and as programs without HTML
 * show it.
 *
 * @param src the path of a route that answers with {@link sendLetter}
 */
export function Letter({ letter, src }: { readonly letter: LetterAnswer; readonly src: string }) {
  const { words, to } = useDesk();
  return (
    <Sheet letter={letter} own={{ lang: letter.language, dir: directionOf(letter.language) }} folded={words.mails.asText}>
      <iframe title={words.mails.letter} src={to(src)} sandbox="" loading="lazy" />
    </Sheet>
  );
}

type Told = { readonly fromName: string; readonly subject: string; readonly text: string };

/**
 * The head of a mail, its body, and folded its text.
 *
 * @param own the language and the direction of what the mail says
 * @param folded what its text is called
 */
export function Sheet({
  letter,
  own,
  folded,
  children,
}: {
  readonly letter: Told;
  readonly own: { readonly lang?: string; readonly dir: 'ltr' | 'rtl' | 'auto' };
  readonly folded: string;
  readonly children: Child;
}) {
  const { words } = useDesk();
  return (
    <section class="letter" aria-label={words.mails.letter}>
      <dl>
        <div>
          <dt>{words.mails.from}</dt>
          <dd>
            <bdi>{letter.fromName}</bdi>
          </dd>
        </div>
        <div>
          <dt>{words.mails.subject}</dt>
          <dd>
            <strong {...own}>{letter.subject}</strong>
          </dd>
        </div>
      </dl>
      {children}
      <details>
        <summary>{folded}</summary>
        <pre {...own}>{letter.text}</pre>
      </details>
    </section>
  );
}
