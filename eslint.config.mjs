import js from '@eslint/js';
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';

/** House rules that no published rule covers. */
const house = {
  rules: {
    'reason-for-disable': {
      meta: { type: 'suggestion', schema: [] },
      create: (context) => ({
        Program() {
          for (const comment of context.sourceCode.getAllComments()) {
            const directive = comment.value.trim();
            if (/^eslint-disable/.test(directive) && !/ -- \S+/.test(directive)) {
              context.report({
                loc: comment.loc,
                message: 'Say why: "eslint-disable-next-line rule -- reason".',
              });
            }
          }
        },
      }),
    },
    'no-float-printing': {
      meta: { type: 'problem', schema: [] },
      create: (context) => ({
        'CallExpression > MemberExpression.callee[property.name=/^(toFixed|toPrecision)$/]'(node) {
          const services = context.sourceCode.parserServices;
          const type = services.getTypeAtLocation(node.object);
          const checker = services.program.getTypeChecker();
          if (checker.typeToString(checker.getBaseTypeOfLiteralType(type)) === 'number') {
            context.report({
              node,
              message: 'A binary fraction is being rounded: use Decimal and roundTo (kernel).',
            });
          }
        },
      }),
    },
  },
};

const tooManyParameters = [
  {
    selector: ':matches(FunctionDeclaration, ArrowFunctionExpression)[params.length>4]',
    message: 'At most four parameters: pass an object with named members.',
  },
  {
    selector: ':not(MethodDefinition[kind="constructor"]) > FunctionExpression[params.length>4]',
    message: 'At most four parameters: pass an object with named members.',
  },
  {
    selector: 'MethodDefinition[kind="constructor"] > FunctionExpression[params.length>5]',
    message: 'At most five constructor dependencies: this class has more than one task.',
  },
];
const noDefaultExport = {
  selector: ':matches(ExportDefaultDeclaration, TSExportAssignment)',
  message: 'Export by name, so that a thing has the same name everywhere.',
};
// values go in as parameters; what has none (a role, a schema) is a constant in capitals
const sqlMessage = 'SQL is constant text; values go in as parameters ($1).';
const notConstant = ':not(TemplateElement, Identifier[name=/^[A-Z][A-Z0-9_]*$/])';
const constantSql = [
  {
    selector: `CallExpression[callee.property.name="query"] > TemplateLiteral.arguments > ${notConstant}`,
    message: sqlMessage,
  },
  {
    selector:
      'CallExpression[callee.property.name="query"] > BinaryExpression.arguments :not(Literal, BinaryExpression)',
    message: sqlMessage,
  },
  {
    selector:
      'CallExpression[callee.property.name="query"] > CallExpression.arguments[callee.property.name=/^(join|concat|replace|replaceAll)$/]',
    message: sqlMessage,
  },
  {
    selector: `TemplateLiteral:has(> TemplateElement:first-child[value.raw=/^\\s*(select|insert into|update|delete from|with)\\s/i]) > ${notConstant}`,
    message: sqlMessage,
  },
];

const everywhere = {
  'house/reason-for-disable': 'error',
  eqeqeq: ['error', 'always', { null: 'ignore' }],
  'max-len': [
    'error',
    {
      code: 100,
      ignoreStrings: true,
      ignoreTemplateLiterals: true,
      ignoreUrls: true,
      ignoreRegExpLiterals: true,
    },
  ],
  'max-lines': ['error', 300],
  'max-lines-per-function': ['error', { max: 60, skipBlankLines: true, skipComments: true }],
  'no-console': 'error',
  'no-restricted-syntax': ['error', ...tooManyParameters, noDefaultExport],
};

const typedRules = {
  '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
  '@typescript-eslint/switch-exhaustiveness-check': [
    'error',
    { requireDefaultForNonUnion: true, considerDefaultExhaustiveForUnions: true },
  ],
  '@typescript-eslint/explicit-module-boundary-types': 'off',
  '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
  '@typescript-eslint/no-extraneous-class': ['error', { allowWithDecorator: true }],
  '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
  // an interface may promise a promise where this implementation has nothing to wait for
  '@typescript-eslint/require-await': 'off',
  // branded masses are bigints, also with a minus before them
  '@typescript-eslint/no-unsafe-unary-minus': 'off',
  // libraries take numbers where they declare an enumeration
  '@typescript-eslint/no-unsafe-enum-assignment': 'off',
  // rows, requests and answers are classes without behaviour: a literal of the shape is one of them
  '@typescript-eslint/no-unsafe-class-instance-assignment': 'off',
  // [...text] counts letters, not halves of them, and that is meant
  '@typescript-eslint/no-misused-spread': ['error', { allow: ['string'] }],
  // a type parameter that names what a decoder or a transaction returns is worth reading once
  '@typescript-eslint/no-unnecessary-type-parameters': 'off',
  '@typescript-eslint/no-unused-vars': [
    'error',
    { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true },
  ],
};

export default defineConfig(
  globalIgnores(['node_modules/', 'dist/', '.data/', 'out/', 'coverage/', 'test/golden/**/*.js']),
  { linterOptions: { reportUnusedDisableDirectives: 'error' }, plugins: { house } },
  js.configs.recommended,
  { rules: everywhere },
  {
    files: ['**/*.ts', '**/*.tsx'],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
    },
    rules: typedRules,
  },
  {
    files: ['src/**/*.ts', 'src/**/*.tsx'],
    rules: {
      'no-restricted-syntax': ['error', ...tooManyParameters, noDefaultExport, ...constantSql],
    },
  },
  {
    // masses, money and shares are exact here: nothing may pass through a binary fraction
    files: ['src/kernel/**/*.ts', 'src/*/domain/**/*.ts'],
    rules: {
      'house/no-float-printing': 'error',
      'no-restricted-globals': ['error', 'parseFloat', 'parseInt'],
      'no-restricted-properties': [
        'error',
        { object: 'Math', property: 'round', message: 'Use roundTo or allocate (kernel).' },
        { object: 'Math', property: 'random', message: 'The domain is told everything.' },
        { object: 'Number', property: 'parseFloat', message: 'Use decimal (kernel).' },
        { object: 'Date', property: 'now', message: 'The domain is told the time.' },
      ],
    },
  },
  {
    // a migration is a list of statements, read from top to bottom
    files: ['migrations/**/*.ts'],
    rules: { 'max-lines-per-function': 'off' },
  },
  {
    // what is printed in a terminal is printed by the entry points and the demo story only
    files: [
      'src/*.ts',
      'src/platform/ending.ts',
      'src/demo/**/*.ts',
      'test/bench/**/*.ts',
      'test/support/**/*.ts',
    ],
    rules: { 'no-console': 'off' },
  },
  {
    files: ['**/*.spec.ts', '**/*.spec.tsx', 'test/**/*.ts', 'test/**/*.tsx'],
    rules: {
      'max-lines-per-function': 'off',
      '@typescript-eslint/unbound-method': 'off',
      '@typescript-eslint/no-non-null-assertion': 'off',
      // answers of the service are JSON: a test asserts on them member by member
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
    },
  },
  {
    // tools load their configuration through a default export
    files: [
      '*.config.*',
      '*.mjs',
      '*.cjs',
      'config/data-source.ts',
      'test/**/*.mjs',
      'test/**/*.cjs',
    ],
    rules: { 'no-restricted-syntax': ['error', ...tooManyParameters], 'no-console': 'off' },
  },
  {
    files: ['**/*.mjs', '**/*.cjs', '**/*.js'],
    languageOptions: {
      globals: Object.fromEntries(
        [
          'process',
          'console',
          'URL',
          'Buffer',
          'setTimeout',
          'clearTimeout',
          'fetch',
          'AbortSignal',
        ].map((name) => [name, 'readonly']),
      ),
    },
  },
  {
    files: ['**/*.cjs', 'jest.config.js'],
    languageOptions: {
      sourceType: 'commonjs',
      globals: { module: 'writable', require: 'readonly', __dirname: 'readonly' },
    },
  },
  {
    // runs in the reader's browser, not in the service
    files: ['src/**/*.js', 'src/**/browser/**'],
    languageOptions: {
      globals: Object.fromEntries(
        ['window', 'document', 'navigator', 'location', 'EventSource', 'HTMLElement'].map(
          (name) => [name, 'readonly'],
        ),
      ),
    },
  },
);
