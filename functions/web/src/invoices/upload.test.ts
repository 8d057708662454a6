import { expect, test } from "vitest";
import { MAX_BYTES, objection, typeOf } from "./upload";

test("goes by the ending of the name", () => {
  expect(typeOf("Invoice.2026.PDF")).toBe("application/pdf");
  expect(typeOf("xrechnung.xml")).toBe("application/xml");
  expect(typeOf("invoice.exe")).toBeUndefined();
});

test("says before sending what the API would refuse", () => {
  expect(objection({ name: "invoice.pdf", size: MAX_BYTES })).toBeUndefined();
  expect(objection({ name: "invoice.pdf", size: MAX_BYTES + 1 })).toMatch(/more than 25 MB/);
  expect(objection({ name: "invoice.pdf", size: 0 })).toMatch(/empty/);
  expect(objection({ name: "invoice.docx", size: 10 })).toMatch(/neither PDF/);
});
