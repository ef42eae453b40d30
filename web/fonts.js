// SPDX-License-Identifier: EUPL-1.2
// The page's text fields are set in the font that the program draws with: it lies in the program's memory.
const FACES = [
  { weight: '400', unicodeRange: 'U+0000-00FF, U+2000-206F, U+20AC, U+2122, U+2212' },
  { weight: '400', unicodeRange: 'U+0100-02FF, U+1E00-1EFF' },
  { weight: '600', unicodeRange: 'U+0000-00FF, U+2000-206F, U+20AC, U+2122, U+2212' },
  { weight: '600', unicodeRange: 'U+0100-02FF, U+1E00-1EFF' },
];

export function addFonts(program) {
  FACES.forEach((how, at) => {
    const begin = program._fyren_font(at);
    document.fonts.add(new FontFace('Inter', program.HEAPU8.slice(begin, begin + program._fyren_font_size(at)), how));
  });
}
