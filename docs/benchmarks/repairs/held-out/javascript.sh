# JavaScript and TypeScript: tsc, eslint, prettier, jest, node's own tests, npm.

case_typescript_method_typo() {
    describe TypeScript tsc symbol-typo fix
    needs tsc node make
    build 'make'
    behaviour 'node build/cli.js b,a | grep -qx "A-B"'
    readme letters 'Sorts letters.'
    file Makefile <<'E'
all:
	tsc -p config/tsconfig.json
	node build/cli.js z,y
E
    file .gitignore <<<build
    file config/tsconfig.json <<'E'
{
  "compilerOptions": {
    "strict": true,
    "target": "es2022",
    "module": "commonjs",
    "rootDir": "../app",
    "outDir": "../build",
    "types": []
  },
  "include": ["../app"]
}
E
    file app/letters.ts <<'E'
export class Letters {
  constructor(private readonly letters: string[]) {}

  sorted(): string[] {
    return [...this.letters].sort();
  }
}
E
    file app/cli.ts <<'E'
import { Letters } from "./letters";

declare const process: { argv: string[] };

const letters = new Letters(process.argv[2].split(","));
console.log(letters.sorted().join("-"));
E
    green 'Sort letters'
    swap app/letters.ts 'return [...this.letters].sort();' 'return this.letters.map((letter) => letter.toUppercase()).sort();'
    commit 'Sort and print capitals'
    solution
    swap app/letters.ts toUppercase toUpperCase
}

case_typescript_renamed_export() {
    describe TypeScript tsc renamed-symbol fix
    needs tsc node
    build 'tsc --build'
    behaviour 'node -e "const { isOpen } = require(\"./js/door.js\"); if (!isOpen(9) || isOpen(20)) process.exit(1)" && grep -q closingHour hours.ts'
    readme door 'Is the shop open?'
    file .gitignore <<'E'
js/
E
    file tsconfig.json <<'E'
{
  "compilerOptions": { "strict": true, "target": "es2018", "module": "commonjs", "outDir": "js", "types": [] },
  "include": ["*.ts"]
}
E
    file hours.ts <<'E'
export const opening = 8;
export const closing = 18;
E
    file door.ts <<'E'
import { closing, opening } from "./hours";

export function isOpen(hour: number): boolean {
  return opening <= hour && hour < closing;
}
E
    green 'Open at eight'
    file hours.ts <<'E'
/** Hours of the day, from 0. */
export const opening = 8;
export const closingHour = 18;
export const lunchHour = 12;
E
    commit 'Tell when lunch is, and that closing is an hour'
    solution
    sed -i 's/\bclosing\b/closingHour/' door.ts
}

case_typescript_wrong_argument() {
    describe TypeScript tsc wrong-type fix
    needs tsc node
    build 'tsc -p tsconfig.json --pretty false'
    behaviour 'node -e "if (require(\"./out/price.js\").price(\"5\", 2) !== \"10.00\") process.exit(1)"'
    readme price 'Prices from a form.'
    file .gitignore <<<out
    file tsconfig.json <<'E'
{
  "compilerOptions": {
    "strict": true,
    "target": "es2020",
    "module": "commonjs",
    "outDir": "out",
    "types": []
  }
}
E
    file format.ts <<'E'
export function twoDigits(amount: number): string {
  return amount.toFixed(2);
}
E
    file price.ts <<'E'
import { twoDigits } from "./format";

export function price(field: string, count: number): string {
  return twoDigits(Number(field) * count);
}
E
    green 'Compute prices'
    swap price.ts '  return twoDigits(Number(field) * count);' '  const single = twoDigits(field);
  return count === 1 ? single : twoDigits(Number(field) * count);'
    commit 'Prices of single things need no sum'
    solution
    swap price.ts 'twoDigits(field)' 'twoDigits(Number(field))'
}

case_javascript_eslint_undefined() {
    describe JavaScript eslint missing-import fix
    needs eslint node
    build 'eslint --no-color "lib/**/*.js"'
    behaviour 'node -e "import(\"./lib/temp.js\").then(t => { if (!t.scratch(\"x\").endsWith(\"/x\")) process.exit(1) })"'
    readme temp 'Names for scratch files.'
    file package.json <<'E'
{
  "name": "temp",
  "version": "0.0.1",
  "type": "module",
  "private": true
}
E
    file eslint.config.js <<'E'
export default [{ rules: { "no-undef": 2, "no-unused-vars": 2 } }];
E
    file lib/temp.js <<'E'
import { tmpdir } from "node:os";

export function scratch(name) {
  return tmpdir() + "/" + name;
}
E
    green 'Name scratch files'
    swap lib/temp.js 'return tmpdir() + "/" + name;' 'return join(tmpdir(), name);'
    commit 'Join paths properly'
    solution
    swap lib/temp.js 'from "node:os";' 'from "node:os";
import { join } from "node:path";'
}

case_javascript_eslint_semicolons() {
    describe JavaScript eslint lint fix
    needs eslint node npm
    build 'npm run lint'
    behaviour 'node -e "const b = require(\"./basket\"); if (b.same(1, \"1\") || !b.same(2, 2)) process.exit(1)"'
    readme basket 'Compares things in a basket.'
    file package.json <<'E'
{
  "name": "basket",
  "version": "0.0.1",
  "private": true,
  "scripts": { "lint": "eslint --format json basket.js > report.json || (node report.js && exit 1)" }
}
E
    file report.js <<'E'
for (const { filePath, messages } of require('./report.json')) {
  for (const { line, column, message, ruleId } of messages) {
    console.log(`${require('node:path').basename(filePath)}:${line}:${column}: ${message} [Error/${ruleId}]`);
  }
}
E
    file .gitignore <<<report.json
    file eslint.config.js <<'E'
module.exports = [{ rules: { semi: ["error", "always"], eqeqeq: "error", quotes: ["error", "single"] } }];
E
    file basket.js <<'E'
exports.same = (a, b) => a === b;
E
    green 'Compare things'
    add basket.js <<'E'
exports.other = (a, b) => a !== b
exports.kind = (a) => typeof a === "string" ? 'text' : 'thing';
E
    commit 'Tell things from texts'
    solution
    swap basket.js 'a !== b' 'a !== b;'
    swap basket.js '"string"' "'string'"
}

case_javascript_prettier_json_css() {
    describe JavaScript prettier formatting fix
    needs prettier node
    build 'prettier --list-different "**/*.{json,css,js}"'
    behaviour 'node -e "const t = require(\"./theme.json\"); if (t.colors.length !== 3) process.exit(1)" && grep -q "margin: 0" site.css'
    readme theme 'The looks of a site.'
    file .prettierrc <<'E'
tabWidth: 4
E
    file theme.json <<'E'
{
    "name": "plain",
    "colors": ["white", "black"]
}
E
    file site.css <<'E'
body {
    color: black;
}
E
    green 'Add a theme'
    file theme.json <<'E'
{ "name": "plain",
  "colors": [ "white", "black", "red" ]
}
E
    file site.css <<'E'
body {
    color:black;
    margin:0
}
E
    commit 'Leave no margin, and have some red'
    solution
    prettier --log-level silent --write theme.json site.css
}

case_javascript_inline_snapshot() {
    describe JavaScript jest outdated-expectation fix
    needs jest node
    build 'jest --ci'
    behaviour 'node -e "if (require(\"./src/bill\").bill([2, 3]).tax !== 0.5) process.exit(1)" && grep -q "\"tax\": 0.5" src/bill.test.js src/__snapshots__/* && jest --ci'
    readme bill 'Adds up a bill.'
    file package.json <<'E'
{ "name": "bill", "version": "1.1.0", "private": true }
E
    file src/bill.js <<'E'
exports.bill = (prices) => {
  const net = prices.reduce((sum, price) => sum + price, 0);
  return { net, items: prices.length };
};
E
    file src/bill.test.js <<'E'
const { bill } = require('./bill');

describe('bill', () => {
  it('adds up', () => {
    expect(bill([2, 3])).toMatchSnapshot();
  });

  it('may be empty', () => {
    expect(bill([]).net).toBe(0);
  });
});
E
    file src/__snapshots__/bill.test.js.snap <<'E'
// Jest Snapshot v1, https://jestjs.io/docs/snapshot-testing

exports[`bill adds up 1`] = `
{
  "items": 2,
  "net": 5,
}
`;
E
    green 'Add up bills'
    swap src/bill.js 'items: prices.length' 'items: prices.length, tax: net / 10'
    commit 'Tell the tax'
    solution
    swap src/__snapshots__/bill.test.js.snap '  "net": 5,
' '  "net": 5,
  "tax": 0.5,
'
}

case_javascript_lock_of_workspaces() {
    describe JavaScript npm lock-file fix
    needs npm node
    build 'npm ci --offline --no-audit --no-fund'
    behaviour 'npm ci --offline --no-audit --no-fund && test -e node_modules/canvas-of-example/package.json'
    readme paint 'Workspaces of npm.'
    file .gitignore <<<node_modules/
    file package.json <<'E'
{
  "name": "paint",
  "private": true,
  "workspaces": ["libs/*"]
}
E
    file libs/colors/package.json <<'E'
{
  "name": "colors-of-example",
  "version": "0.1.0",
  "main": "colors.js"
}
E
    file libs/colors/colors.js <<'E'
exports.version = require('./package.json').version;
E
    file libs/brush/package.json <<'E'
{
  "name": "brush-of-example",
  "version": "1.0.0",
  "dependencies": {
    "colors-of-example": "^0.1.0"
  }
}
E
    file package-lock.json <<'E'
{
  "name": "paint",
  "lockfileVersion": 3,
  "requires": true,
  "packages": {
    "": {
      "name": "paint",
      "workspaces": [
        "libs/*"
      ]
    },
    "libs/brush": {
      "name": "brush-of-example",
      "version": "1.0.0",
      "dependencies": {
        "colors-of-example": "^0.1.0"
      }
    },
    "libs/colors": {
      "name": "colors-of-example",
      "version": "0.1.0"
    },
    "node_modules/brush-of-example": {
      "resolved": "libs/brush",
      "link": true
    },
    "node_modules/colors-of-example": {
      "resolved": "libs/colors",
      "link": true
    }
  }
}
E
    green 'Share colours'
    file libs/canvas/package.json <<'E'
{
  "name": "canvas-of-example",
  "version": "1.0.0",
  "dependencies": {
    "brush-of-example": "^1.0.0"
  }
}
E
    swap README.md 'Workspaces of npm.' 'Three workspaces of npm.'
    commit 'Add a canvas to paint on'
    solution
    npm install --package-lock-only --offline --silent
}

case_javascript_missing_extension() {
    describe JavaScript node missing-import fix
    needs node
    build 'node bin/convert.mjs --self-test'
    behaviour 'node bin/convert.mjs 10 | grep -qx "6.2 miles"'
    readme convert 'Kilometres to miles.'
    file lib/miles.mjs <<'E'
export const miles = (kilometres) => (kilometres / 1.609344).toFixed(1);
E
    file bin/convert.mjs <<'E'
#!/usr/bin/env node
const miles = (kilometres) => (kilometres / 1.609344).toFixed(1);

if (process.argv[2] === "--self-test") {
  process.exit(miles(100) === "62.1" ? 0 : 1);
}
console.log(miles(Number(process.argv[2])));
E
    green 'Convert kilometres'
    swap bin/convert.mjs 'const miles = (kilometres) => (kilometres / 1.609344).toFixed(1);' 'import { miles } from "../lib/miles";'
    swap bin/convert.mjs 'console.log(miles(Number(process.argv[2])));' 'console.log(`${miles(Number(process.argv[2]))} miles`);'
    commit 'Use the library'
    solution
    swap bin/convert.mjs '../lib/miles"' '../lib/miles.mjs"'
}

case_javascript_wrong_binary_search() {
    describe JavaScript node logic-error revert-only
    needs node npm
    build 'npm test --silent'
    behaviour 'node -e "const { find } = require(\"./find\"); for (let i = 0; i < 9; i++) if (find([...Array(9).keys()], i) !== i) process.exit(1)" && node test.js'
    readme find 'Searches sorted lists.'
    file package.json <<'E'
{ "name": "find", "version": "1.0.0", "private": true, "scripts": { "test": "node test.js" } }
E
    file find.js <<'E'
exports.find = (sorted, wanted) => {
  let low = 0;
  let high = sorted.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    if (sorted[middle] === wanted) {
      return middle;
    }
    if (sorted[middle] < wanted) {
      low = middle + 1;
    } else {
      high = middle - 1;
    }
  }
  return -1;
};
E
    file test.js <<'E'
const assert = require('node:assert');
const { find } = require('./find');

assert.strictEqual(find([1, 4, 9], 4), 1);
assert.strictEqual(find([1, 4, 9], 9), 2);
assert.strictEqual(find([1, 4, 9], 5), -1);
console.log('all found');
E
    green 'Search sorted lists'
    swap find.js 'low <= high' 'low < high'
    commit 'Stop one step earlier'
}
