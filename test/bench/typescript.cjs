/**
 * Lets node run the bench's TypeScript as it stands: each file is turned into JavaScript when it is
 * loaded. The service that is measured runs from the build, as `npm start` does.
 */
const { readFileSync } = require('node:fs');
const { join } = require('node:path');
const { transformSync } = require('@swc/core');

const configFile = join(__dirname, '../../.swcrc');
for (const extension of ['.ts', '.tsx']) {
  require.extensions[extension] = (module, filename) => {
    const { code } = transformSync(readFileSync(filename, 'utf8'), { filename, configFile });
    module._compile(code, filename);
  };
}
