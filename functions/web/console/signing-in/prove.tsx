import type { Child } from 'hono/jsx';
import { ButtonForm } from '../../pages/forms.tsx';
import { SECOND_STEP } from '../desk.ts';
import { useDesk } from '../page.tsx';
import { PasskeyForm } from './passkey-form.tsx';

type Props = { readonly to: '/console/passkeys' | '/console/sign-ins'; readonly children: Child };

/** What only somebody may do who proved a moment ago who they are; to others, how they prove it once more. */
export function Proven({ to, children }: Props) {
  const { caller, site } = useDesk();
  return caller.visit.provenUntil > site.clock.now() ? children : <Prove to={to} />;
}

function Prove({ to: back }: Pick<Props, 'to'>) {
  const { caller, words, reader, formToken, to } = useDesk();
  const { passkeys, signIns } = words;
  return (
    <>
      <h2>{passkeys.useTitle}</h2>
      <p>{signIns.proveText}</p>
      {caller.visit.passkeyId === undefined ? (
        <>
          <p>{signIns.proveMail}</p>
          <ButtonForm action={to('/sign-in')} label={reader.words.signIn.send} hidden={{ email: caller.email }} />
        </>
      ) : (
        <PasskeyForm act="use" action={SECOND_STEP} said={passkeys} formToken={formToken} label={passkeys.use} back={back} />
      )}
    </>
  );
}
