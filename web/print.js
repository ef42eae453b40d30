// SPDX-License-Identifier: EUPL-1.2
// Prints a whole HTML document from a hidden frame; the page itself is not printed.
export function makePrint() {
  return html => {
    document.querySelector('iframe.print')?.remove();
    const frame = document.createElement('iframe');
    frame.className = 'print';
    frame.title = 'Utskrift';
    frame.setAttribute('aria-hidden', 'true');
    frame.tabIndex = -1;
    const address = URL.createObjectURL(new Blob([html], { type: 'text/html;charset=utf-8' }));
    frame.onload = () => {
      URL.revokeObjectURL(address);
      frame.contentWindow.addEventListener('afterprint', () => frame.remove());
      frame.contentWindow.focus();
      frame.contentWindow.print();
    };
    frame.src = address;
    document.body.append(frame);
  };
}
