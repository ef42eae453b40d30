// SPDX-License-Identifier: EUPL-1.2
// Prints a whole HTML document from a hidden frame; the page itself is not printed. The frame inherits the page's
// content security policy, which takes no inline style: its style sheets are given by code instead.
export function makePrint() {
  return page => {
    const styles = [];
    const html = page.replace(/<style>([^<]*)<\/style>/g, (_, css) => { styles.push(css); return ''; });
    document.querySelector('iframe.print')?.remove();
    const frame = document.createElement('iframe');
    frame.className = 'print';
    frame.title = 'Utskrift';
    frame.setAttribute('aria-hidden', 'true');
    frame.tabIndex = -1;
    const address = URL.createObjectURL(new Blob([html], { type: 'text/html;charset=utf-8' }));
    frame.onload = () => {
      URL.revokeObjectURL(address);
      frame.contentDocument.adoptedStyleSheets = styles.map(css => {
        const sheet = new frame.contentWindow.CSSStyleSheet();
        sheet.replaceSync(css);
        return sheet;
      });
      frame.contentWindow.addEventListener('afterprint', () => frame.remove());
      frame.contentWindow.focus();
      frame.contentWindow.print();
    };
    frame.src = address;
    document.body.append(frame);
  };
}
