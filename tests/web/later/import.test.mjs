// SPDX-License-Identifier: EUPL-1.2
// Reading lists in, step by step: correcting how a file is read, choosing among rows, stopping half-way, what is kept.
import assert from 'node:assert/strict';
import { axeFaults, fyrenTest, picture } from '../fyren.mjs';
import { chooseFile, choose, download, drop, go, heading, kept, makeRegister, openPerson, pickList, press, proveRecovery, testNumber, unlock, welcome } from '../steps.mjs';

const ELIN = testNumber('2008-03-05'), BO = testNumber('2009-06-01', false), ALI = testNumber('2008-12-24', false), SOON = testNumber('2007-01-10');
const list = (name, ...rows) => ({ name, bytes: `${rows.join('\r\n')}\r\n` });
const POPULATION = list('folkbokforing.csv', 'Personnummer;Förnamn;Efternamn;Gatuadress;Postnummer;Postort;Folkbokföringsdatum',
  `${ELIN};Elin;Åberg;Storgatan 1;852 30;Sundsvall;2008-03-20`, `${BO};Bo;Öst;Norra vägen 5;852 31;Sundsvall;2021-08-01`,
  `${ALI};Ali;Noor;Kyrkvägen 2;852 32;Sundsvall;2009-01-10`, `${SOON};Signe;Ek;Södra vägen 1;852 33;Sundsvall;2007-02-01`);
const SCHOOLS = list('skolplacering.csv', 'Personnummer;Skola;Skolform;Programtyp;Program;Startdatum;Slutdatum',
  `${BO};Hedbergska;Gymnasieskola;NP;SA;2025-08-18;`, `${BO};Västermalm;Gymnasieskola;NP;NA;2025-08-20;`,
  `${ALI};Hedbergska;Gymnasieskola;NP;EK;2024-08-19;2026-09-30`);
const EXAMS = list('examen.csv', 'Personnummer;Typ;Datum', `${ELIN};Studiebevis;2026-06-12`);

const apply = page => page.getByRole('button', { name: /^Genomför / });
const details = page => page.getByRole('grid', { name: 'Rader i listan' });
async function begin(page) {
  await makeRegister(page);
  await proveRecovery(page);
  await go(page, 'Läs in listor');
}
async function read(page, file) {
  await go(page, 'Läs in listor');
  const next = page.getByRole('button', { name: 'Läs in nästa lista …' });
  if (await next.count()) await chooseFile(page, () => next.click(), file);
  else await pickList(page, file);
  await apply(page).waitFor();
}
async function readIn(page, file) {
  await read(page, file);
  await apply(page).press('Enter');
  await page.getByText(`${file.name} är inläst.`).waitFor();
}
const column = (page, name) => page.getByRole('group', { name, exact: true });

fyrenTest('stops a run of lists with nothing left behind, and the screen stays alive', { testTimeout: 180000 }, async ({ page }) => {
  await begin(page);
  const rows = ['Personnummer;Förnamn;Efternamn;Postort'], schools = ['Personnummer;Skola;Skolform;Programtyp;Startdatum'];
  for (let day = Date.parse('2007-01-01'); rows.length < 2400; day += 86400000)
    for (const woman of [true, false]) {
      const number = testNumber(new Date(day).toISOString().slice(0, 10), woman);
      rows.push(`${number};Kim;Provsson${rows.length};Sundsvall`);
      schools.push(`${number};Hedbergska;Gymnasieskola;NP;2024-08-19`);
    }
  const before = await page.getByRole('contentinfo').textContent();
  await drop(page, [['folk.csv', rows.join('\r\n')], ['skolor.csv', schools.join('\r\n')]]);
  await apply(page).waitFor({ timeout: 60000 });

  await apply(page).press('Enter');
  await go(page, 'Översikt');  // while it is stored
  await heading(page, 'Översikt').waitFor();
  await page.getByRole('progressbar').waitFor();
  await page.getByRole('button', { name: 'Avbryt', exact: true }).click();
  await page.getByRole('progressbar').waitFor({ state: 'detached' });
  assert.equal(await page.getByRole('contentinfo').textContent(), before);
  await go(page, 'Register');
  await heading(page, 'Registret är tomt').waitFor();

  await go(page, 'Läs in listor');  // the difference is still there, and can be stored after all
  await apply(page).press('Enter');
  await page.getByText('2 listor är inlästa.').waitFor({ timeout: 60000 });
  await press(page, 'Ångra inläsningen');
  await go(page, 'Register');
  await heading(page, 'Registret är tomt').waitFor();
});

for (const colorScheme of ['light', 'dark']) {
  fyrenTest(`lets the user say how a file is read, with the preview changing, ${colorScheme}`, { colorScheme }, async ({ page }) => {
    await begin(page);
    await readIn(page, POPULATION);
    const odd = list('beda-2026.csv', 'Utdrag ur Beda', 'Personnr,Vad,När', `${ELIN},Studiebevis,03/04/2026`, `${BO},Studiebevis,05/06/2026`, `${ALI},Guldstjärna,05/07/2026`);
    await go(page, 'Läs in listor');
    await pickList(page, odd);
    await choose(page, 'Vad är det för lista?', 'Examina och studiebevis');
    await column(page, 'När').getByRole('combobox', { name: 'Betyder' }).waitFor();
    if (!/^Examen/.test(await column(page, 'Vad').getByRole('combobox', { name: 'Betyder' }).textContent())) {
      await column(page, 'Vad').getByRole('combobox', { name: 'Betyder' }).click();
      await page.getByRole('option', { name: /^Examen/ }).click();
    }
    if (!/^Datum/.test(await column(page, 'När').getByRole('combobox', { name: 'Betyder' }).textContent())) {
      await column(page, 'När').getByRole('combobox', { name: 'Betyder' }).click();
      await page.getByRole('option', { name: /^Datum/ }).click();
    }
    await page.getByText('Första felet är på rad 5', { exact: false }).first().waitFor();
    await page.getByText('2 av 3 går att läsa').waitFor();
    await page.getByText('Datum som 03/04/2026 kan läsas på två sätt', { exact: false }).waitFor();
    await picture(page, `import-mapping-${colorScheme}`);
    assert.deepEqual(await axeFaults(page), []);
    await page.getByRole('radio', { name: '4 mar 2026' }).or(page.getByRole('radio', { name: /mar/ })).first().click();
    await apply(page).waitFor();
    await choose(page, 'Mellan kolumnerna', 'semikolon');  // wrong on purpose: all in one column
    await column(page, 'Personnr,Vad,När').or(page.getByText('Personnr,Vad,När')).first().waitFor();
    await choose(page, 'Mellan kolumnerna', 'komma');
    await column(page, 'När').waitFor();
    await choose(page, 'Rubrikerna står på', 'ingen rad');
    await page.getByText('Filen har inga rubriker', { exact: false }).first().waitFor();
    await choose(page, 'Rubrikerna står på', 'rad 2');
    await column(page, 'När').waitFor();
    await choose(page, 'Teckenkodning', 'cp850');
    await column(page, 'När').waitFor({ state: 'detached' });
    await choose(page, 'Teckenkodning', 'UTF-8');
    await column(page, 'När').waitFor();
  });
}

fyrenTest('remembers how a list is read, shares it as a file and knows the next one again', async ({ page }) => {
  await begin(page);
  const folk = (name, ort) => list(name, 'Nummer;Kallas;Heter;Bor i', `${ELIN};Elin;Åberg;${ort}`);
  await pickList(page, folk('skatteverket-1.csv', 'Sundsvall'));
  await choose(page, 'Vad är det för lista?', 'Folkbokföring');
  for (const [heads, field] of [['Nummer', /^Personnummer/], ['Kallas', /^Förnamn/], ['Heter', /^Efternamn/], ['Bor i', /^Postort/]]) {
    const means = column(page, heads).getByRole('combobox', { name: 'Betyder' });
    await means.waitFor();
    if (field.test(await means.textContent())) continue;
    await means.click();
    await page.getByRole('option', { name: field }).click();
    await page.waitForTimeout(100);
  }
  await apply(page).waitFor();
  const file = await download(page, () => press(page, 'Spara läsprofilen som fil'));
  assert.match(file.name, /-lasprofil\.json$/);
  assert.match(file.bytes.toString(), /"Bor i"/);
  assert.doesNotMatch(file.bytes.toString(), /Åberg|20080305/, 'a profile names nobody');
  assert.equal(await page.getByRole('checkbox', { name: 'Kom ihåg till nästa gång hur listan ska läsas' }).getAttribute('aria-checked'), 'true');
  await apply(page).press('Enter');
  await page.getByText('skatteverket-1.csv är inläst.').waitFor();

  await chooseFile(page, () => page.getByRole('button', { name: 'Läs in nästa lista …' }).click(), folk('skatteverket-2.csv', 'Matfors'));
  await page.getByText('1 ändrad').first().waitFor();  // nothing was asked
  assert.match(await column(page, 'Heter').getByRole('combobox', { name: 'Betyder' }).textContent(), /^Efternamn/);
  await press(page, 'Lägg undan filen');
  await page.getByText('skatteverket- · Folkbokföring · 4 kolumner').waitFor();
  await picture(page, 'import-profiles');
  await press(page, 'Ta bort');
  await page.getByText('Inga läsprofiler är sparade.', { exact: false }).waitFor();
  await chooseFile(page, () => press(page, 'Läs in en profil ur en fil'), file);
  await page.getByText(/· Folkbokföring · 4 kolumner$/).waitFor();
});

for (const colorScheme of ['light', 'dark']) {
  fyrenTest(`shows both of what cannot be decided, and takes the one that is chosen, ${colorScheme}`, { colorScheme }, async ({ page }) => {
    await begin(page);
    await readIn(page, POPULATION);
    await readIn(page, SCHOOLS);
    const twice = list('folk-igen.csv', POPULATION.bytes.trim().split('\r\n')[0], `${ELIN};Elin;Åberg;Storgatan 1;852 30;Sundsvall;2008-03-20`,
      `${ELIN};Elin;Åberg;Strandvägen 9;852 30;Sundsvall;2008-03-20`);
    await read(page, twice);
    await page.getByRole('link', { name: '2 oklara' }).click();
    await details(page).getByRole('row', { name: /Elin Åberg/ }).first().click();
    const question = page.getByRole('radiogroup', { name: 'Vad stämmer?' });
    await question.getByRole('radio', { name: 'Rad 3: Gatuadress ”Strandvägen 9”' }).waitFor();
    await picture(page, `import-unclear-${colorScheme}`);
    assert.deepEqual(await axeFaults(page), []);
    await question.getByRole('radio', { name: 'Rad 3: Gatuadress ”Strandvägen 9”' }).click();
    await page.getByRole('link', { name: '1 ändrad' }).waitFor();
    assert.equal(await page.getByRole('link', { name: /oklar/ }).count(), 0);
    assert.equal(await question.getByRole('radio', { name: /^Rad 3/ }).getAttribute('aria-checked'), 'true');
    await picture(page, `import-chosen-${colorScheme}`);
    await apply(page).press('Enter');
    await page.getByText('folk-igen.csv är inläst.').waitFor();

    await read(page, list('avbrott.csv', 'Personnummer;Skola;Program;Slutade;Anmält', `${BO};;;2026-11-02;2026-11-10`));
    await page.getByRole('link', { name: '1 oklar' }).click();
    await details(page).getByRole('row', { name: /Bo Öst/ }).first().click();
    await page.getByRole('radio', { name: /^Västermalm, NA/ }).click();
    await page.getByRole('link', { name: '1 ändrad' }).waitFor();
    await apply(page).press('Enter');
    await page.getByText('avbrott.csv är inläst.').waitFor();
    const person = await openPerson(page, 'Öst, Bo');
    await person.getByText('Slutade på Västermalm').waitFor();
    const elin = await openPerson(page, 'Åberg, Elin');
    await elin.getByText('Strandvägen 9').waitFor();
  });
}

for (const colorScheme of ['light', 'dark']) {
  fyrenTest(`keeps the reports of what was read in, also over a reload, ${colorScheme}`, { colorScheme }, async ({ page }) => {
    await begin(page);
    await drop(page, [[EXAMS.name, EXAMS.bytes], [SCHOOLS.name, SCHOOLS.bytes], [POPULATION.name, POPULATION.bytes]]);
    await apply(page).press('Enter', { timeout: 60000 });
    await page.getByText('3 listor är inlästa.').waitFor();
    await kept(page);
    await page.reload();
    await welcome(page);
    await press(page, 'Fortsätt');
    await unlock(page);
    await page.getByRole('link', { name: /^Läs in listor/ }).waitFor({ timeout: 60000 });
    await go(page, 'Läs in listor');
    const reports = page.getByRole('grid', { name: 'Tidigare inläsningar' });
    const row = reports.getByRole('row', { name: /folkbokforing\.csv \(Folkbokföring\), skolplacering\.csv .*, examen\.csv/ });
    await row.waitFor();
    await row.click();
    await page.getByRole('listitem').filter({ hasText: '4 nya rader lades till.' }).first().waitFor();
    await picture(page, `import-reports-${colorScheme}`);
    assert.deepEqual(await axeFaults(page), []);
  });
}

fyrenTest('takes the other six kinds of lists', { testTimeout: 180000 }, async ({ page }) => {
  await begin(page);
  await readIn(page, POPULATION);
  await readIn(page, SCHOOLS);
  await readIn(page, list('registrering.csv', 'Personnummer;Registreringsdatum;Registreringsorsak;Avregistreringsdatum;Avregistreringsorsak;Område;Handläggare',
    `${ELIN};2026-08-20;Avbrott från nationellt program;;;Nacksta;Karin`));
  await readIn(page, list('kontakt.csv', 'Personnummer;Datum;Kanal;Riktning;Mottagare;Utfall;Personal', `${ELIN};2026-11-19;Telefon;Utgående;Ungdom;Nådd;Karin`));
  await readIn(page, list('sysselsattning.csv', 'Personnummer;Datum;Sysselsättning;Källa', `${ELIN};2026-11-19;Arbete;Kontakt`));
  await readIn(page, list('kontaktuppgifter.csv', 'Personnummer;Mobil;Telefon;E-post;Vårdnadshavare 1 namn;Vårdnadshavare 1 telefon', `${ELIN};070-174 06 05;;elin@exempel.se;;`));
  await readIn(page, list('avbrott.csv', 'Personnummer;Skola;Program;Slutade;Anmält', `${BO};Hedbergska;SA;2026-11-01;2026-11-10`));
  // A measure without reason and occupation after its end: the rules say so before anything is stored.
  await read(page, list('atgard.csv', 'Personnummer;Åtgärd;Anordnare;Startdatum;Slutdatum;Grund för slut;Sysselsättning efter', `${ELIN};Praktik;Verkstaden;2026-09-01;2026-11-20;;`));
  await press(page, 'Visa fynden');
  const findings = page.getByRole('grid', { name: 'Fynd om listan genomförs' });
  await findings.getByRole('row', { name: /måste rättas.*Elin Åberg.*R3/ }).waitFor();
  await findings.getByRole('row', { name: /måste rättas.*Elin Åberg.*R4/ }).waitFor();
  await picture(page, 'import-findings');
  assert.deepEqual(await axeFaults(page), []);
  await apply(page).press('Enter');
  await page.getByText('atgard.csv är inläst.').waitFor();
  const elin = await openPerson(page, 'Åberg, Elin');
  for (const told of [/Registrerad för aktivitetsansvaret/, /Telefon till ungdomen, nådd/, /Sysselsättning: Arbete/, /Praktik/])
    await elin.getByText(told).first().waitFor();
  await elin.getByText('070-174 06 05').first().waitFor();
  const bo = await openPerson(page, 'Öst, Bo');
  await bo.getByText('Slutade på Hedbergska').waitFor();
});

fyrenTest('takes three files dropped at once to verdicts and a saved file', { testTimeout: 180000 }, async ({ page }) => {
  await begin(page);
  await drop(page, [[EXAMS.name, EXAMS.bytes], [SCHOOLS.name, SCHOOLS.bytes], [POPULATION.name, POPULATION.bytes]]);
  await page.getByRole('checkbox', { name: /^Registrera \d+ personer? som omfattas$/ }).waitFor({ timeout: 60000 });
  await apply(page).press('Enter');
  await page.getByText('3 listor är inlästa.').waitFor();
  const elin = await openPerson(page, 'Åberg, Elin');
  await elin.getByText(/^Omfattas/).first().waitFor();
  await elin.getByRole('button', { name: 'Varför?' }).click();
  await elin.getByText('Har inte fyllt 20 år').waitFor();
  await elin.getByText(/studiebevis/i).first().waitFor();
  const bo = await openPerson(page, 'Öst, Bo');
  await bo.getByText(/^Omfattas inte/).first().waitFor();
  const file = await download(page, () => page.keyboard.press('Control+s'));
  assert.match(file.name, /\.fyren$/);
  assert.ok(file.bytes.length > 5000 && file.bytes.subarray(0, 21).toString() === 'age-encryption.org/v1');
  assert.ok(!file.bytes.includes('Åberg'));
});
