/** The clock for people: what time it is, and buttons that let time pass. @param now an instant; `failed` what went wrong a moment ago */
export function clockPage(now: string, failed?: string): string {
  const ahead = (label: string, minutes: number) =>
    `<button name="moveTo" value="${new Date(Date.parse(now) + minutes * 60_000).toISOString()}">${label}</button>`;
  return `<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>The clock</title>
<style>body{font:1.1rem/1.5 system-ui,sans-serif;max-width:36rem;margin:2rem auto;padding:0 1rem}button,input{font:inherit;padding:.5rem .8rem;margin:.2rem .3rem .2rem 0}
:root{color-scheme:light dark}</style></head><body><h1>The clock of this machine</h1>
${failed === undefined ? '' : `<p role="alert"><strong>${escaped(failed)}</strong></p>`}
<p>It is <strong>${now.slice(0, 10)}, ${now.slice(11, 16)}</strong> UTC. All that is due on the way happens: reminders, registrations that open and close, notices. It does not go back.</p>
<form method="post" action="/clock"><p>${ahead('10 minutes on', 10)}${ahead('An hour on', 60)}${ahead('A day on', 1_440)}${ahead('A week on', 10_080)}</p></form>
<form method="post" action="/clock"><p><label>To a moment, in UTC<br><input type="datetime-local" name="moveTo" required min="${now.slice(0, 16)}" value="${now.slice(0, 16)}"></label> <button>Go there</button></p></form>
<p>Whoever is signed in for more than twelve hours signs in again: the mail lies in the mail viewer.</p></body></html>
`;
}

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
