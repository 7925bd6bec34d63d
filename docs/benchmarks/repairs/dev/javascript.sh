# JavaScript and TypeScript: tsc, eslint, prettier, jest, node's own tests, npm.

case_typescript_property_typo() {
    describe TypeScript tsc symbol-typo fix
    needs tsc node
    build 'tsc --noEmit -p .'
    behaviour 'tsc -p . --outDir out && node -e "const { area } = require(\"./out/shapes.js\"); if (area({ kind: \"square\", side: 3 }) !== 9) process.exit(1)"'
    readme shapes 'Shapes and their areas.'
    file tsconfig.json <<'E'
{
  "compilerOptions": {
    "target": "es2020",
    "module": "commonjs",
    "strict": true,
    "types": []
  },
  "include": ["src"]
}
E
    file src/types.ts <<'E'
export interface Circle {
  kind: "circle";
  radius: number;
}

export interface Square {
  kind: "square";
  side: number;
}

export type Shape = Circle | Square;
E
    file src/shapes.ts <<'E'
import { Shape } from "./types";

export function area(shape: Shape): number {
  if (shape.kind === "circle") {
    return Math.PI * shape.radius ** 2;
  }
  return shape.side ** 2;
}
E
    green 'Compute areas'
    add src/shapes.ts <<'E'

export function perimeter(shape: Shape): number {
  if (shape.kind === "circle") {
    return 2 * Math.PI * shape.raduis;
  }
  return 4 * shape.side;
}
E
    commit 'Compute perimeters'
    solution
    swap src/shapes.ts raduis radius
}

case_typescript_missing_import() {
    describe TypeScript tsc missing-import fix
    needs tsc npm node
    build 'npm run -s build'
    behaviour 'npm run -s build && node dist/main.js 1500 | grep -qx "1.5 kB"'
    readme sizes 'Prints sizes for people. `npm run build`, then `node dist/main.js BYTES`.'
    file package.json <<'E'
{
  "name": "sizes",
  "version": "1.0.0",
  "private": true,
  "scripts": {
    "build": "tsc --project tsconfig.json"
  }
}
E
    file .gitignore <<<dist
    file tsconfig.json <<'E'
{
  "compilerOptions": {
    "strict": true,
    "target": "es2021",
    "module": "commonjs",
    "moduleResolution": "node",
    "outDir": "dist",
    "types": []
  },
  "include": ["src/**/*.ts"]
}
E
    file src/units.ts <<'E'
export const UNITS = ["B", "kB", "MB"];

export function unitOf(bytes: number): string {
  return UNITS[Math.min(UNITS.length - 1, Math.floor(Math.log10(Math.max(1, bytes)) / 3))];
}
E
    file src/main.ts <<'E'
import { unitOf } from "./units";

declare const process: { argv: string[] };

const bytes = Number(process.argv[2]);
console.log(unitOf(bytes));
E
    green 'Find the unit'
    swap src/main.ts 'console.log(unitOf(bytes));' 'const unit = unitOf(bytes);
console.log(`${bytes / 1000 ** UNITS.indexOf(unit)} ${unit}`);'
    commit 'Print the number too'
    solution
    swap src/main.ts '{ unitOf }' '{ unitOf, UNITS }'
}

case_typescript_unused_local() {
    describe TypeScript tsc unused-code fix
    needs tsc node
    build 'tsc'
    behaviour 'node -e "if (require(\"./lib/join.js\").join([\"a\", \"b\", \"c\"]) !== \"a, b and c\") process.exit(1)"'
    readme join 'Joins words as in a sentence.'
    file .gitignore <<<lib/
    file tsconfig.json <<'E'
{
  "compilerOptions": {
    "strict": true,
    "noUnusedLocals": true,
    "noImplicitReturns": true,
    "target": "es2019",
    "module": "commonjs",
    "outDir": "lib",
    "types": []
  },
  "files": ["index.ts", "join.ts"]
}
E
    file join.ts <<'E'
export function join(words: string[]): string {
  if (words.length < 2) {
    return words.join("");
  }
  return words.slice(0, -1).join(", ") + " and " + words[words.length - 1];
}
E
    file index.ts <<'E'
export { join } from "./join";
E
    green 'Join words'
    swap join.ts '  if (words.length < 2) {' '  const separator = ", ";
  if (words.length < 2) {'
    commit 'Name the separator'
    solution
    swap join.ts '  const separator = ", ";
' ''
}

case_javascript_eslint_unused() {
    describe JavaScript eslint unused-code fix
    needs eslint node
    build 'eslint .'
    behaviour 'printf "a.b.." >text && node main.mjs text | grep -qx 3'
    readme dots 'Counts dots.'
    file eslint.config.mjs <<'E'
export default [
  {
    languageOptions: { globals: { process: "readonly", console: "readonly" } },
    rules: { "no-unused-vars": "error", "no-undef": "error" },
  },
];
E
    file dots.mjs <<'E'
export function dots(text) {
  return text.split(".").length - 1;
}
E
    file main.mjs <<'E'
import { readFileSync } from "node:fs";
import { dots } from "./dots.mjs";

console.log(dots(readFileSync(process.argv[2], "utf8")));
E
    green 'Count dots'
    add README.md <<'E'

Give it a file. It prints a number.
E
    swap main.mjs 'import { readFileSync } from "node:fs";' 'import { readFileSync } from "node:fs";
import { basename } from "node:path";'
    commit 'Explain what to give it'
    solution
    swap main.mjs 'import { basename } from "node:path";
' ''
}

case_javascript_eslint_style() {
    describe JavaScript eslint lint fix
    needs eslint node
    build 'eslint src --max-warnings 0'
    behaviour 'node -e "const { range } = require(\"./src/range.js\"); if (range(2, 5).join() !== \"2,3,4\") process.exit(1)"'
    readme range 'Ranges of numbers.'
    file eslint.config.js <<'E'
module.exports = [
  {
    files: ["**/*.js"],
    languageOptions: { sourceType: "commonjs" },
    rules: { "prefer-const": "error", "no-var": "error", eqeqeq: "warn" },
  },
];
E
    file src/range.js <<'E'
function range(from, to) {
  return Array.from({ length: to - from }, (_, i) => from + i);
}

module.exports = { range };
E
    green 'Make ranges'
    swap src/range.js '  return Array.from({ length: to - from }, (_, i) => from + i);' '  var size = Math.max(0, to - from);
  let numbers = Array.from({ length: size }, (_, i) => from + i);
  return numbers;'
    commit 'Ranges may be empty'
    solution
    swap src/range.js 'var size' 'const size'
    swap src/range.js 'let numbers' 'const numbers'
}

case_javascript_prettier() {
    describe JavaScript prettier formatting fix
    needs prettier node
    build 'prettier --check .'
    behaviour 'node -e "if (require(\"./wait.js\").backoff(3) !== 800) process.exit(1)"'
    readme wait 'How long to wait before the next try.'
    file .prettierrc <<'E'
{ "singleQuote": true, "printWidth": 90 }
E
    file wait.js <<'E'
const FIRST = 100;

function backoff(tries) {
  return FIRST * 2 ** tries;
}

module.exports = { backoff };
E
    green 'Wait longer each time'
    swap wait.js 'module.exports = { backoff };' 'async function retry(action, tries=5) {
    for (let i = 0; ; i++) {
        try { return await action() }
        catch (error) {
            if (i === tries) throw error;
            await new Promise(done => setTimeout(done, backoff(i)));
        }
    }
}

module.exports = {backoff, retry}'
    commit 'Try again'
    solution
    prettier --log-level silent --write wait.js
}

case_javascript_jest_snapshot() {
    describe JavaScript jest outdated-expectation fix
    needs jest node
    build 'jest --ci --silent=false'
    behaviour 'grep -q "&copy; Example" __tests__/__snapshots__/page.test.js.snap && grep -q "copy" page.js && jest --ci'
    readme page 'Renders pages, tested by snapshots.'
    file package.json <<'E'
{ "name": "page", "version": "1.0.0", "private": true, "scripts": { "test": "jest --ci" } }
E
    file page.js <<'E'
exports.page = (title, text) => `<html>
<title>${title}</title>
<p>${text}</p>
<footer>Example</footer>
</html>`;
E
    file __tests__/page.test.js <<'E'
const { page } = require('../page');

test('renders a page', () => {
  expect(page('Home', 'Hello')).toMatchSnapshot();
});

test('keeps the text', () => {
  expect(page('a', 'b')).toContain('<p>b</p>');
});
E
    file __tests__/__snapshots__/page.test.js.snap <<'E'
// Jest Snapshot v1, https://jestjs.io/docs/snapshot-testing

exports[`renders a page 1`] = `
"<html>
<title>Home</title>
<p>Hello</p>
<footer>Example</footer>
</html>"
`;
E
    green 'Render pages'
    swap page.js '<footer>Example' '<footer>&copy; Example'
    commit 'Claim the copyright'
    solution
    swap __tests__/__snapshots__/page.test.js.snap '<footer>Example' '<footer>&copy; Example'
}

case_javascript_lock_out_of_date() {
    describe JavaScript npm lock-file fix
    needs npm node
    build 'npm ci --no-audit --no-fund --offline && npm test'
    behaviour 'npm ls --offline && node index.js | grep -qx "core 2.1.0, extra 1.0.0"'
    readme parts 'A program of several packages in one repository.'
    file .gitignore <<<node_modules
    file package.json <<'E'
{
  "name": "parts",
  "version": "1.0.0",
  "private": true,
  "scripts": {
    "test": "node index.js"
  },
  "dependencies": {
    "core": "file:packages/core"
  }
}
E
    file packages/core/package.json <<'E'
{
  "name": "core",
  "version": "2.1.0"
}
E
    file packages/core/index.js <<'E'
exports.version = require('./package.json').version;
E
    file packages/extra/package.json <<'E'
{
  "name": "extra",
  "version": "1.0.0"
}
E
    file packages/extra/index.js <<'E'
exports.version = require('./package.json').version;
E
    file index.js <<'E'
console.log(`core ${require('core').version}`);
E
    file package-lock.json <<'E'
{
  "name": "parts",
  "version": "1.0.0",
  "lockfileVersion": 3,
  "requires": true,
  "packages": {
    "": {
      "name": "parts",
      "version": "1.0.0",
      "dependencies": {
        "core": "file:packages/core"
      }
    },
    "node_modules/core": {
      "resolved": "packages/core",
      "link": true
    },
    "packages/core": {
      "version": "2.1.0"
    }
  }
}
E
    green 'Print the version of the core'
    swap package.json '"core": "file:packages/core"' '"core": "file:packages/core",
    "extra": "file:packages/extra"'
    swap index.js '}`)' "}, extra \${require('extra').version}\`)"
    commit 'Depend on the extra package'
    solution
    npm install --package-lock-only --offline --silent
}

case_javascript_wrong_export() {
    describe JavaScript node renamed-symbol fix
    needs node
    build 'node --test'
    behaviour 'node --input-type=module -e "import { slugify } from \"./lib/text.js\"; if (slugify(\"A b\") !== \"a-b\") process.exit(1)"'
    readme text 'Functions for texts.'
    file package.json <<'E'
{
  "name": "text",
  "version": "0.2.0",
  "type": "module",
  "private": true
}
E
    file lib/text.js <<'E'
export function slug(title) {
  return title.toLowerCase().replaceAll(" ", "-");
}

export function shorten(text, length) {
  return text.length <= length ? text : text.slice(0, length - 1) + "…";
}
E
    file test/text.test.js <<'E'
import assert from "node:assert";
import test from "node:test";
import { shorten, slug } from "../lib/text.js";

test("slug", () => {
  assert.equal(slug("Hello World"), "hello-world");
});

test("shorten", () => {
  assert.equal(shorten("abcdef", 4), "abc…");
});
E
    green 'Make slugs and shorten texts'
    swap lib/text.js 'function slug(title)' 'function slugify(title)'
    add lib/text.js <<'E'

export function capitalize(word) {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
E
    commit 'Capitalize words, and name functions by verbs'
    solution
    sed -i 's/\bslug\b\([ (]\)/slugify\1/' test/text.test.js
}

case_javascript_missing_service() {
    describe JavaScript node environment nothing
    needs node
    build 'node --test'
    only_green STORE=memory
    readme sessions 'Keeps sessions. Set `STORE=memory` where no store runs on port 6390.'
    file package.json <<'E'
{ "name": "sessions", "version": "3.0.0", "private": true }
E
    file store.js <<'E'
const net = require('node:net');

/** Opens the store that STORE names. */
exports.open = async () => {
  if (process.env.STORE === 'memory') {
    return new Map();
  }
  return new Promise((resolve, reject) => {
    const socket = net.connect(6390, '127.0.0.1', () => resolve(socket));
    socket.on('error', reject);
  });
};
E
    file store.test.js <<'E'
const test = require('node:test');
const { open } = require('./store');

test('opens the store', async () => {
  await open();
});
E
    green 'Open the store'
    swap store.js '/** Opens the store that STORE names. */' '/** Opens the store that STORE names, or the one on port 6390. */'
    commit 'Say which store is the default'
}

case_javascript_variable_typo() {
    describe JavaScript node symbol-typo fix
    needs node make
    build 'make test'
    behaviour 'node -e "const { bar } = require(\"./bar\"); if (bar(1, 4) !== \"##......\") process.exit(1)"'
    readme bar 'Draws bars.'
    file Makefile <<'E'
test:
	node --check bar.js
	node bar.test.js
E
    file bar.js <<'E'
const WIDTH = 8;

exports.bar = (part, whole) => {
  const filled = Math.round((part / whole) * WIDTH);
  return '#'.repeat(filled);
};
E
    file bar.test.js <<'E'
const assert = require('node:assert');
const { bar } = require('./bar');

assert.ok(bar(1, 2).startsWith('####'));
E
    green 'Draw bars'
    swap bar.js "return '#'.repeat(filled);" "return '#'.repeat(filled) + '.'.repeat(WIDHT - filled);"
    commit 'Draw what is not filled'
    solution
    swap bar.js WIDHT WIDTH
}
