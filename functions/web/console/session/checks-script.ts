/**
 * The script that checks a session as it is written: it sends the form as the button does, and takes the checks out of the answer.
 * What was typed stays as it is, and what is folded
 * tells what stands in it; without the script the button does the same.
 */
export const checksScript = `
const editor = document.getElementById('editor');
let waiting;
let latest = 0;
const check = async () => {
  const mine = ++latest;
  const sent = new URLSearchParams(new FormData(editor));
  sent.set('step', 'again');
  const answer = await fetch(editor.action, { method: 'POST', body: sent }).catch(() => undefined);
  if (!answer || mine !== latest) return;
  const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
  const fresh = page.getElementById('checks');
  const shown = document.getElementById('checks');
  if (fresh && shown) shown.replaceChildren(...fresh.childNodes);
  const told = page.querySelectorAll('[data-filled]');
  document.querySelectorAll('[data-filled]').forEach((place, n) => { if (told[n]) place.textContent = told[n].textContent; });
};
const button = editor?.querySelector('[name=step]');
if (button) button.hidden = true;
editor?.addEventListener('change', () => {
  clearTimeout(waiting);
  waiting = setTimeout(check, 400);
});
`.trim();
