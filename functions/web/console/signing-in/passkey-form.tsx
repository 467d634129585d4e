import type { Child } from 'hono/jsx';
import { type FormState, TextField } from '../../pages/forms.tsx';
import { written } from '../../pages/frame.ts';
import { type Reader, useReader } from '../../pages/reader.tsx';
import { refusalText } from '../../pages/refusal.tsx';
import type { ProblemDetails } from '../../problem.ts';
import { FORM_TOKEN } from '../../same-origin.ts';
import type { ConsoleWords } from '../../words/shape.ts';

type Said = ConsoleWords['passkeys'];

type Props = {
  readonly act: 'use' | 'add';
  readonly action: string;
  readonly said: Said;
  readonly formToken: string | undefined;
  readonly label: string;
  /** The page of the console that it leads back to. */
  readonly back?: string | undefined;
  readonly children?: Child;
};

/** Where the API gives what a device is asked. */
const CHALLENGE = { use: '/api/v1/sign-in/passkey/challenge', add: '/api/v1/passkeys/challenge' } as const;

/** A form that a device answers: see passkey-script.ts. */
export function PasskeyForm({ act, action, said, formToken = '', label, back, children }: Props) {
  const { to } = useReader();
  const { working, stopped, known, unable } = said;
  const told = { 'data-working': working, 'data-stopped': stopped, 'data-known': known, 'data-unable': unable };
  return (
    <form method="post" action={to(action)} data-passkey={act} data-challenge={CHALLENGE[act]} {...told}>
      <noscript>
        <p class="notice">{said.noScript}</p>
      </noscript>
      <input type="hidden" name={FORM_TOKEN} value={formToken} />
      <input type="hidden" name="credential" value="" />
      {back !== undefined && <input type="hidden" name="to" value={back} />}
      {children}
      <button type="submit">{label}</button>
      <p role="status" class="soft" />
    </form>
  );
}

export function NameField({ form, said }: { readonly form: FormState; readonly said: Said }) {
  return <TextField form={form} name="name" label={said.name} hint={said.nameHint} longest={60} required />;
}

/** The body of the API for a form that was sent; what the device answered is parsed there. */
export function passkeyBody(values: FormState['values'], act: 'use' | 'add'): unknown {
  const credential = parsed(written(values, 'credential'));
  const code = written(values, 'code');
  return act === 'use' ? { credential } : { credential, name: written(values, 'name') ?? '', ...(code !== undefined && { code }) };
}

function parsed(text: string | undefined): unknown {
  try {
    return text === undefined ? undefined : JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** A form that was refused: beside the fields what is wrong with them, above it what went wrong with the device. */
export function refusedPasskey(reader: Reader, said: Said, values: FormState['values'], problem: ProblemDetails): FormState {
  const problems = problem.errors.filter(({ path }) => path === 'name' || path === 'code');
  if (problems.length > 0) return { values, problems, labels: { name: said.name, code: said.code } };
  // Of what the device answered nobody writes a word: where that does not fit, no script ran.
  return { values, problems: [], message: problem.status === 400 ? said.noScript : refusalText(reader, problem) };
}
