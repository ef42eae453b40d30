// SPDX-License-Identifier: EUPL-1.2
// Prints a whole HTML document from a hidden frame; the page itself is not printed. The frame inherits the page's
// content security policy, which takes no script and no inline style: its style sheets are given by code instead. Its
// document is given as it is, not by an address: a page opened from the disk may not look into one that has an address.
export function makePrint(page) {
  return paper => {
    const styles = [];
    const html = paper.replace(/<style>([^<]*)<\/style>/g, (_, css) => { styles.push(css); return ''; });
    document.querySelector('iframe.print')?.remove();
    const frame = document.createElement('iframe');
    frame.className = 'print';
    frame.title = 'Utskrift';
    frame.setAttribute('aria-hidden', 'true');
    frame.tabIndex = -1;
    frame.onload = () => {
      frame.contentDocument.adoptedStyleSheets = styles.map(css => {
        const sheet = new frame.contentWindow.CSSStyleSheet();
        sheet.replaceSync(css);
        return sheet;
      });
      frame.contentWindow.addEventListener('afterprint', () => frame.remove());
      frame.contentWindow.focus();
      frame.contentWindow.print();
    };
    frame.srcdoc = page.policy ? page.policy.createHTML(html) : html;
    document.body.append(frame);
  };
}
