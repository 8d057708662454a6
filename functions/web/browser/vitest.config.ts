import { defineConfig } from "vitest/config";

/** Needs a running installation; infra/local's BrowserTest starts one. */
export default defineConfig({
  root: import.meta.dirname,
  test: {
    include: ["*.test.ts"],
    fileParallelism: false,
    testTimeout: 300_000,
    hookTimeout: 120_000,
    bail: 0,
  },
});
