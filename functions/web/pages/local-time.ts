/**
 * The script that says when a session is by the reader's own clocks. Without it the page is complete: it shows the time in the
 * session's zone, with its distance from UTC. Nothing appears for readers whose clocks show the same.
 */
export const localTime = `
for (const place of document.querySelectorAll('[data-starts]')) {
  const { starts, ends, zone, words } = place.dataset;
  const locale = document.documentElement.dataset.locale;
  const asked = { weekday: 'long', day: 'numeric', month: 'long', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' };
  const write = (timeZone) => {
    const format = new Intl.DateTimeFormat(locale, { ...asked, timeZone });
    return ends ? format.formatRange(new Date(starts), new Date(ends)) : format.format(new Date(starts));
  };
  const own = Intl.DateTimeFormat().resolvedOptions().timeZone;
  if (write(own) === write(zone)) continue;
  place.textContent = words.replace('{time}', write(own)) + ' (' + own + ')';
  place.hidden = false;
}
`.trim();
