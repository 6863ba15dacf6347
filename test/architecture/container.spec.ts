import { parse } from 'yaml';
import { readTop } from './sources';

interface ComposeFile {
  readonly services: Readonly<Record<string, Container>>;
}

interface Container {
  readonly image?: string;
  readonly command?: readonly string[];
  readonly environment?: Readonly<Record<string, string | number>>;
  readonly ports?: readonly string[];
  readonly healthcheck?: { readonly test?: readonly string[]; readonly disable?: boolean };
  readonly [setting: string]: unknown;
}

const dockerfile = readTop('Dockerfile') ?? '';
const compose = parse(readTop('docker-compose.yml') ?? '', { merge: true }) as ComposeFile;
const { scripts } = JSON.parse(readTop('package.json') ?? '{}') as {
  scripts: Readonly<Record<string, string>>;
};

/** What is wrong with an image's recipe. */
function imageFaults(recipe: string): string[] {
  const stages = recipe.split(/^(?=FROM )/m).filter((stage) => stage.startsWith('FROM '));
  const last = stages.at(-1) ?? '';
  const rules: [string, boolean][] = [
    ['has one stage', stages.length < 2],
    ['is not pinned', stages.some((stage) => !/^FROM [a-z/]+:\d+\.\d+\.\d+-\S+/.test(stage))],
    ['runs as root', !/^USER (?!root|0)\S+/m.test(last)],
    ['has no health check', !/^HEALTHCHECK /m.test(last) || !last.includes('/health/ready')],
    ['ships development packages', !/^RUN npm ci --omit=dev/m.test(recipe)],
    ['takes what it was not told', /^(ADD |COPY (--\S+ )*\. )/m.test(recipe)],
    ['holds a secret', /^(ARG|ENV) .*(PASSWORD|SECRET|TOKEN|KEY|DATABASE_URL)/im.test(recipe)],
    ['compiles where it runs', /^RUN npm run build/m.test(last)],
    ['hides its process behind a shell', !/^CMD \["node", /m.test(last)],
  ];
  return rules.flatMap(([fault, wrong]) => (wrong ? [fault] : []));
}

/** What is wrong with one container of the composition. */
function containerFaults(container: Container): string[] {
  const settings = Object.entries(container.environment ?? {});
  const rules: [string, boolean][] = [
    ['has no init', container['init'] !== true],
    ['can write to its own files', container['read_only'] !== true],
    ['has no /tmp', !JSON.stringify(container['tmpfs'] ?? null).includes('/tmp')],
    ['keeps capabilities', JSON.stringify(container['cap_drop']) !== '["ALL"]'],
    ['may gain rights', !JSON.stringify(container['security_opt'] ?? '').includes('no-new-priv')],
    ['is not pinned', container['build'] === undefined && !/:\d+\.\d+/.test(container.image ?? '')],
    [
      'holds a password',
      settings.some(([name, value]) => {
        const secret = /PASSWORD$/.test(name) ? String(value) : passwordIn(String(value));
        return secret !== null && !/^\$\{[A-Z_]+:\?[^}]+\}$/.test(secret);
      }),
    ],
  ];
  return rules.flatMap(([fault, wrong]) => (wrong ? [fault] : []));
}

/** The password of an address; null where there is none. */
function passwordIn(value: string): string | null {
  return /^\w+:\/\/[^:/@]+:(.+)@/.exec(value)?.[1] ?? null;
}

function service(name: string): Container {
  const found = compose.services[name];
  if (found === undefined) throw new Error(`docker-compose.yml has no ${name}`);
  return found;
}

describe('the image', () => {
  it('is small, pinned, without secrets, and does not run as root', () => {
    expect(imageFaults(dockerfile)).toEqual([]);
  });

  it('holds everything that a start needs, and nothing that the build made up', () => {
    expect(dockerfile).toMatch(/^COPY config\/reference /m);
    const ignored = readTop('.dockerignore') ?? '';
    expect(ignored.split('\n')).toContain('*');
    expect(ignored).not.toMatch(/^!\.env/m);
  });
});

describe('the composition', () => {
  it.each(Object.entries(compose.services))('locks %s down', (_, container) => {
    expect(containerFaults(container)).toEqual([]);
  });

  it('starts what the npm commands start', () => {
    const command = (name: string) => service(name).command?.join(' ');
    expect(command('app')).toBe(scripts['start']);
    expect(command('worker')).toBe(scripts['worker']);
    expect(command('migrate')).toBe(scripts['migrate']);
  });

  it('migrates as the owner and serves as the application', () => {
    expect(service('migrate').environment).toHaveProperty('DATABASE_OWNER_URL');
    for (const name of ['app', 'worker']) {
      expect(service(name).environment).not.toHaveProperty('DATABASE_OWNER_URL');
      expect(service(name).environment?.['DATABASE_URL']).toContain('//bohnenweg_app_login:');
      expect(service(name)['depends_on']).toMatchObject({
        migrate: { condition: 'service_completed_successfully' },
      });
      expect(service(name)['stop_grace_period']).toMatch(/^\d+s$/);
    }
  });

  it('keeps the queue: written to disk, never dropped', () => {
    const flags = service('redis').command?.join(' ');
    expect(flags).toContain('--appendonly yes');
    expect(flags).toContain('--maxmemory-policy noeviction');
    expect(service('redis')['volumes']).toEqual(['redis:/data']);
  });

  it('keeps the record and opens only the app to the outside', () => {
    expect(service('postgres')['volumes']).toEqual(['postgres:/var/lib/postgresql']);
    expect(service('postgres').healthcheck?.test).toContain('pg_isready');
    const open = Object.entries(compose.services).filter(([, one]) => one.ports !== undefined);
    expect(open.map(([name]) => name)).toEqual(['app']);
  });

  it('explains every setting that must be given', () => {
    const required = (readTop('docker-compose.yml') ?? '').matchAll(/\$\{([A-Z_]+):\?/g);
    const example = readTop('.env.example') ?? '';
    for (const [, name = ''] of required) expect(example).toMatch(new RegExp(`^${name}=$`, 'm'));
  });
});

describe('these checks notice', () => {
  it.each([
    ['USER node', 'USER root', 'runs as root'],
    ['USER node', '', 'runs as root'],
    ['npm ci --omit=dev', 'npm ci', 'ships development packages'],
    [/^HEALTHCHECK/m, '# HEALTHCHECK', 'has no health check'],
    [/-bookworm-slim$/m, '', 'is not pinned'],
    ['COPY src ./src', 'COPY . .', 'takes what it was not told'],
    ['ENV NODE_ENV', 'ENV DB_PASSWORD=x NODE_ENV', 'holds a secret'],
    ['CMD ["node", "dist', 'CMD npm start #', 'hides its process behind a shell'],
  ])('%s turned into %j', (good, bad, fault) => {
    expect(imageFaults(dockerfile.replace(good, bad))).toEqual([fault]);
  });

  it('one stage only', () => {
    const single = dockerfile.slice(dockerfile.lastIndexOf('FROM '));
    expect(imageFaults(single)).toContain('has one stage');
  });

  it.each([
    ['a writable container', { read_only: false }, 'can write to its own files'],
    ['capabilities', { cap_drop: [] }, 'keeps capabilities'],
    ['more rights', { security_opt: [] }, 'may gain rights'],
    ['no init', { init: false }, 'has no init'],
    ['a floating version', { image: 'redis:latest' }, 'is not pinned'],
    ['a password', { environment: { POSTGRES_PASSWORD: 'beans' } }, 'holds a password'],
    ['a password in an address', { environment: { A: 'postgres://a:b@c/d' } }, 'holds a password'],
  ])('%s', (_, change, fault) => {
    expect(containerFaults({ ...service('redis'), ...change })).toEqual([fault]);
  });
});
