// Builds the site, or with the argument "test" runs its unit tests, when something it is made of has changed since
// it was last done; otherwise costs one start of Node.js. npm runs only when package-lock.json has changed.
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";

const home = dirname(fileURLToPath(import.meta.url));
const API = "../api/target/classes/META-INF/officewatch/openapi.json";
const SITE = "target/classes/META-INF/officewatch/site/index.html";
const MOST_SCRIPT_BYTES = 250_000;
const FILES = ["index.html", "package.json", "package-lock.json", "tsconfig.json", "vite.config.ts", "build.mjs", API];

const [major, minor] = process.versions.node.split(".").map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  fail(`The web application is built with Node.js 20.19 or newer; this is ${process.versions.node}.`);
}
process.chdir(home);
if (!existsSync(API)) {
  fail("functions/api is not built: its OpenAPI document is missing. Build from the project's root.");
}
const sources = digest([...FILES, ...walk("src"), ...walk("browser")]);
if (process.argv[2] === "test") {
  test();
} else if (!existsSync(SITE) || stamp("site") !== sources) {
  build();
}

function test() {
  if (stamp("tests") !== sources) {
    tool("vitest/vitest.mjs", "run");
    write("tests", sources);
  }
}

function build() {
  const lock = digest(["package-lock.json"]);
  if (!existsSync("node_modules/vite") || stamp("modules") !== lock) {
    run("npm", ["ci", "--no-audit", "--no-fund", "--loglevel=error"], process.platform === "win32");
    write("modules", lock);
  }
  rmSync("target/site.stamp", { force: true });
  mkdirSync("target/generated", { recursive: true });
  tool("openapi-typescript/bin/cli.js", API, "-o", "target/generated/api.ts");
  tool("typescript/bin/tsc", "--noEmit");
  tool("vite/bin/vite.js", "build", "--logLevel", "warn");
  keepFirstLoadSmall();
  write("site", sources);
}

function keepFirstLoadSmall() {
  const scripts = [...readFileSync(SITE, "utf8").matchAll(/(?:src|href)="\/(assets\/[^"]+\.js)"/g)].map(([, name]) => name);
  const bytes = scripts.map((name) => gzipSync(readFileSync(join(dirname(SITE), name))).length).reduce((a, b) => a + b, 0);
  if (scripts.length === 0 || bytes > MOST_SCRIPT_BYTES) {
    fail(`The first load has ${bytes} bytes of compressed script; at most ${MOST_SCRIPT_BYTES} are allowed. Load what is seldom needed lazily.`);
  }
}

function tool(script, ...args) {
  run(process.execPath, [join("node_modules", script), ...args], false);
}

function run(command, args, shell) {
  const { status, error } = spawnSync(command, args, { stdio: ["ignore", "inherit", "inherit"], shell });
  if (error?.code === "ENOENT") {
    fail(`The web application is built with npm, and no ${command} was found. Install Node.js with its npm.`);
  }
  if (status !== 0) {
    fail(`"${[command, ...args].join(" ")}" failed.`);
  }
}

function walk(folder) {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name))
    .sort();
}

function digest(files) {
  const hash = createHash("sha256");
  for (const file of files) {
    hash.update(file).update("\0").update(readFileSync(file)).update("\0");
  }
  return hash.digest("hex");
}

function stamp(name) {
  const file = `target/${name}.stamp`;
  return existsSync(file) ? readFileSync(file, "utf8") : "";
}

function write(name, value) {
  mkdirSync("target", { recursive: true });
  writeFileSync(`target/${name}.stamp`, value);
}

function fail(sentence) {
  console.error(sentence);
  process.exit(1);
}
