/**
 * Starts the embedded database of the folder named as the argument, prints the owner's address and
 * stays: a process that a test can kill. TypeScript is turned into JavaScript on the way, so that
 * no build is needed.
 */
const { readFileSync } = require('node:fs');
const { join } = require('node:path');
const { setInterval } = require('node:timers');
const { transformSync } = require('@swc/core');

const configFile = join(__dirname, '../../.swcrc');
require.extensions['.ts'] = (module, filename) => {
  const { code } = transformSync(readFileSync(filename, 'utf8'), { filename, configFile });
  module._compile(code, filename);
};

const source = '../../src/platform/database/embedded/embedded-postgres.ts';
const { startEmbedded } = require(source);

startEmbedded({ folder: process.argv[2] }).then(
  ({ ownerUrl }) => {
    process.stdout.write(`${ownerUrl}\n`);
    setInterval(() => undefined, 60_000);
  },
  (error) => {
    process.stderr.write(`${error.stack}\n`);
    process.exit(1);
  },
);
