import { useDesk } from '../page.tsx';

/** The way of a consultation, in six steps; the first `done` of them lie behind. */
export function Way({ done = 0 }: { readonly done?: number }) {
  const { words } = useDesk();
  const { way, wayDone } = words.today;
  return (
    <ol class="way" aria-label={words.today.wayTitle}>
      {way.map((step, n) => (
        <li class={n < done ? 'done' : undefined} aria-current={n === done ? 'step' : undefined}>
          {step}
          {n < done && <span class="unseen"> ({wayDone})</span>}
        </li>
      ))}
    </ol>
  );
}
