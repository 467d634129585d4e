/**
 * What the pages do where scripts run: parts marked `data-live` keep up with the machine, but never under the fingers of somebody who is
 * typing; the frame of a mail is as tall as the mail.
 */
export const script = `
const live = () => document.querySelectorAll('[data-live]');
const typing = (part) => document.activeElement?.matches('input') && part.contains(document.activeElement);
async function look() {
  if (document.hidden || live().length === 0) return;
  const answer = await fetch(location.href, { headers: { accept: 'text/html' } });
  const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
  const focused = document.activeElement?.getAttribute('href');
  for (const part of live()) {
    const now = page.querySelector('[data-live="' + part.dataset.live + '"]');
    if (!now || typing(part) || now.innerHTML === part.innerHTML) continue;
    part.replaceChildren(...now.childNodes);
    if (focused) part.querySelector('a[href="' + focused + '"]')?.focus();
  }
}
const again = () => setTimeout(() => look().catch(() => undefined).then(again), 1000);
again();
const frame = document.querySelector('iframe');
const fit = () => {
  frame.style.blockSize = 0;
  frame.style.blockSize = frame.contentDocument.documentElement.scrollHeight + 2 + 'px';
};
if (frame) {
  frame.addEventListener('load', fit);
  addEventListener('resize', fit);
  if (frame.contentDocument?.readyState === 'complete') fit();
}
`;
