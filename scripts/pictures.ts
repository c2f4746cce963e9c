import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { type CompactPicture, encodePicture } from '#app/network/compact.ts';
import { Databases } from './bench/databases.ts';
import { scales } from './bench/plan.ts';
import { openOffice } from './bench/product.ts';
import { runCommand } from './cli/command.ts';
import { ensureBuild } from './launch/prepare.mjs';
import { inProject } from './launch/project.mjs';
import { Gallery, nameOfShot, shots } from './pictures/gallery.ts';
import { inventedPicture } from './pictures/invented.ts';

const help = `npm run -s pictures [-- --only TEXT]

Nimmt das Bild des Netzwerks in jeder Anordnung auf, mit 30, 300, 5.000 und 50.000
erfundenen Organisationen, hell und dunkel, am Schreibtisch und auf dem Telefon, und
legt die Bilder nach docs/pictures/. Es braucht dazu einen Chromium.

  --only TEXT   nur Bilder, in deren Namen das vorkommt, etwa map-300
`;

await runCommand(help, async (args) => {
  const { values } = parseArgs({ args, options: { only: { type: 'string', default: '' } } });
  await ensureBuild();
  const folder = inProject('docs/pictures');
  mkdirSync(folder, { recursive: true });
  const databases = new Databases();
  const say = (line: string) => process.stderr.write(`${line}\n`);
  const plan = { scale: scales.small, dialects: ['sqlite'], databases, say } as const;
  const office = await openOffice(plan, 'sqlite', plan.scale.small);
  const gallery = await Gallery.open(office);
  try {
    const made = new Map<number, CompactPicture>();
    for (const shot of shots.filter((one) => nameOfShot(one).includes(values.only))) {
      const picture = made.get(shot.size) ?? encodePicture(await inventedPicture(shot.size));
      made.set(shot.size, picture);
      const file = `${nameOfShot(shot)}.webp`;
      const bytes = await gallery.take(shot, picture);
      writeFileSync(join(folder, file), bytes);
      say(`${file} ${Math.round(bytes.length / 1000)} kB`);
    }
  } finally {
    await gallery.close();
    await office.served.stop();
    await databases.remove();
  }
});
