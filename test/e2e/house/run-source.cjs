/**
 * Runs the TypeScript file named as the argument as a process of its own, so that a test can look
 * at a real start, kill it and read what it prints, without a build.
 */
const { readFileSync } = require('node:fs');
const { join, resolve } = require('node:path');
const { transformSync } = require('@swc/core');

const configFile = join(__dirname, '../../../.swcrc');
for (const extension of ['.ts', '.tsx']) {
  require.extensions[extension] = (module, filename) => {
    const { code } = transformSync(readFileSync(filename, 'utf8'), { filename, configFile });
    module._compile(code, filename);
  };
}

require(resolve(process.argv[2]));
