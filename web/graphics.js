// SPDX-License-Identifier: EUPL-1.2
// The browser can take the graphics away (a driver starts anew, memory is short) and give it back. Meanwhile the page
// says so; the program goes on keeping what was changed.
const PATIENCE = 8000; // milliseconds until starting anew is offered

export function watchGraphics(loop) {
  const { canvas, page } = loop, room = document.getElementById('lost');
  const [words, button] = [room.querySelector('p'), room.querySelector('button')];
  let timer = 0;
  button.onclick = () => location.reload();
  canvas.addEventListener('webglcontextlost', event => {
    event.preventDefault(); // else it never comes back
    loop.lost = true;
    words.textContent = 'Datorns grafik försvann ett ögonblick. Inget i registret är borta. Bilden kommer tillbaka av sig själv.';
    button.hidden = true;
    room.hidden = false;
    timer = setTimeout(() => {
      words.textContent = 'Datorns grafik har inte kommit tillbaka. Ändringarna sparas fortfarande i webbläsaren. Vänta en stund till, eller starta om Fyren.';
      button.hidden = false;
    }, PATIENCE);
    loop.kick();
  });
  canvas.addEventListener('webglcontextrestored', () => {
    clearTimeout(timer);
    loop.lost = false;
    room.hidden = true;
    page.program._fyren_context_restored();
    loop.kick();
  });
}
