import { named } from '../pages/assets.ts';

/** Shows how far mails are: asks every two seconds, less often when nothing moves, until it is done. Without it a link shows the same. */
const progress = `
const write = new Intl.NumberFormat(document.documentElement.dataset.locale);
for (const place of document.querySelectorAll('[data-progress]')) {
  let [pause, last] = [2000, ''];
  const look = async () => {
    const answer = await fetch(place.dataset.progress, { headers: { Accept: 'application/json' } }).catch(() => undefined);
    if (answer?.ok) {
      const told = await answer.json();
      const now = place.dataset.of ? told.items.find(({ messageId }) => messageId === place.dataset.of) : told;
      const counts = place.dataset.of ? now.progress ?? {} : now;
      for (const cell of place.querySelectorAll('[data-count]')) cell.textContent = write.format(counts[cell.dataset.count] ?? 0);
      const isBeginning = now.status === 'planned' || (now.status === 'sending' && !counts.planned);
      place.querySelector('.counts').hidden = isBeginning;
      const state = place.querySelector('[data-states]');
      const said = JSON.parse(state.dataset.states)[isBeginning ? 'planned' : now.status];
      if (said && state.textContent !== said) state.textContent = said;
      const text = JSON.stringify(now);
      pause = text === last ? Math.min(pause * 1.5, 20000) : 2000;
      last = text;
      if (now.status === 'done' || now.status === 'cancelled') return;
    }
    setTimeout(look, pause);
  };
  setTimeout(look, pause);
}
`.trim();

/** Shows what Markdown becomes while it is written, and asks before unsaved work is left. Without it a button shows the preview. */
const editor = `
const area = document.querySelector('[data-preview]');
const place = document.getElementById(area.getAttribute('aria-controls'));
const state = document.querySelector('[data-unsaved]');
const form = area.form;
const saved = area.defaultValue;
let [timer, turn] = [undefined, 0];
const show = async () => {
  const mine = ++turn;
  const body = new URLSearchParams({ formToken: form.elements.formToken.value, markdown: area.value });
  const answer = await fetch(area.dataset.preview, { method: 'POST', body }).catch(() => undefined);
  if (answer?.ok && mine === turn) place.innerHTML = await answer.text();
};
area.addEventListener('input', () => {
  state.hidden = area.value === saved;
  clearTimeout(timer);
  timer = setTimeout(show, 400);
});
let leaving = false;
form.addEventListener('submit', () => { leaving = true; });
addEventListener('beforeunload', (event) => { if (!leaving && area.value !== saved) event.preventDefault(); });
`.trim();

/** Ticks all or none at once and says how many are ticked, without a way to the server but where there are more pages. Without it two buttons show the page again. */
const pick = `
for (const form of document.querySelectorAll('form[data-pick]')) {
  const boxes = [...form.querySelectorAll('input[type=checkbox][name="' + form.dataset.pick + '"]')];
  const told = form.querySelector('[data-picked]');
  const count = () => { if (told) told.textContent = told.dataset.picked.replace('#', Number(told.dataset.elsewhere ?? 0) + boxes.filter((box) => box.checked).length); };
  for (const button of form.querySelectorAll('button[name=pick]:not([data-everywhere])'))
    button.addEventListener('click', (event) => {
      event.preventDefault();
      for (const box of boxes) box.checked = button.value === 'all';
      count();
    });
  form.addEventListener('change', count);
  count();
}
`.trim();

/** Lets a file be chosen beside the other fields, and sends it to the store with its progress shown. Without it a page of its own asks for the file. */
const upload = `
for (const form of document.querySelectorAll('form.upload')) {
  const box = form.querySelector('[data-file]');
  const input = box.querySelector('input');
  const bar = box.querySelector('progress');
  box.hidden = false;
  form.querySelector('[data-without]').hidden = true;
  const types = form.elements.contentType;
  const send = async (file) => {
    const body = new URLSearchParams(new FormData(form));
    const ending = file.name.split('.').pop().toUpperCase();
    const known = [...types.options].find((one) => one.text.split(', ').includes(ending));
    body.set('contentType', known ? known.value : file.type);
    body.set('fileName', file.name);
    body.set('size', file.size);
    body.set('script', 'yes');
    if (known) types.value = known.value;
    const answer = await fetch(form.action, { method: 'POST', body });
    if (!answer.ok || !answer.headers.get('Content-Type').includes('json')) return form.submit();
    const { url, fields, next } = await answer.json();
    const parts = new FormData();
    for (const [name, value] of Object.entries(fields)) parts.append(name, value);
    parts.append('file', file);
    const request = new XMLHttpRequest();
    bar.hidden = false;
    request.upload.onprogress = ({ loaded, total }) => { bar.value = (100 * loaded) / total; };
    request.onload = () => { if (request.status < 300) location.assign(next); else form.submit(); };
    request.onerror = () => form.submit();
    request.open('POST', url);
    request.send(parts);
  };
  form.addEventListener('submit', (event) => {
    const [file] = input.files;
    if (!file) return;
    event.preventDefault();
    send(file).catch(() => form.submit());
  });
}
`.trim();

/** Sends the next part of what one agreed to as a whole. Without it a button does; where something was refused one looks at it first. */
const goOn = `
const form = document.getElementById('go-on');
if (form) {
  form.querySelector('[data-by-itself]').hidden = false;
  form.querySelector('button').hidden = true;
  form.requestSubmit();
}
`.trim();

export const GO_ON_PATH = `/console${named('go-on', 'js', goOn)}`;
export const UPLOAD_PATH = `/console${named('upload', 'js', upload)}`;
export const PROGRESS_PATH = `/console${named('progress', 'js', progress)}`;
export const EDITOR_PATH = `/console${named('editor', 'js', editor)}`;
export const PICK_PATH = `/console${named('pick', 'js', pick)}`;

/** The scripts of the console by their path. */
export const consoleScripts: Readonly<Record<string, string>> = {
  [PROGRESS_PATH]: progress,
  [EDITOR_PATH]: editor,
  [UPLOAD_PATH]: upload,
  [PICK_PATH]: pick,
  [GO_ON_PATH]: goOn,
};
