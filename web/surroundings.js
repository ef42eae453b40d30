// SPDX-License-Identifier: EUPL-1.2
// What the browser and the machine wish: colours, motion, contrast; small settings; leaving the page; copying.
const QUERIES = { dark: '(prefers-color-scheme: dark)', lessMotion: '(prefers-reduced-motion: reduce)', highContrast: '(forced-colors: active), (prefers-contrast: more)' };

export function makeSurroundings(page) {
  const lists = Object.fromEntries(Object.entries(QUERIES).map(([name, query]) => [name, matchMedia(query)]));
  const warn = event => { event.preventDefault(); };
  addEventListener('hashchange', () => page.loop.kick());
  return {
    prefers: what => lists[what]?.matches ?? false,
    setting(key) { try { return localStorage.getItem(`fyren.${key}`); } catch { return null; } },
    keepSetting(key, value) { try { localStorage.setItem(`fyren.${key}`, value); } catch { /* not kept: no harm */ } },
    warnBeforeLeaving(on) { if (on) addEventListener('beforeunload', warn); else removeEventListener('beforeunload', warn); },
    copyText(text) {
      if (navigator.clipboard) return void navigator.clipboard.writeText(text).catch(error => console.warn(error.name));
      const give = event => { event.clipboardData.setData('text/plain', text); event.preventDefault(); };
      addEventListener('copy', give, { once: true, capture: true }); // a host without https
      document.execCommand('copy');
      removeEventListener('copy', give, { capture: true });
    },
    restart() { removeEventListener('beforeunload', warn); location.reload(); },
  };
}
