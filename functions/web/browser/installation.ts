import { readFileSync, readdirSync } from "node:fs";
import { createConnection } from "node:net";
import { join } from "node:path";

/** Where the installation under test is, and the sample documents made for it. */
export const url = required("OFFICEWATCH_URL");

const smtpPort = Number(process.env["OFFICEWATCH_SMTP_PORT"] ?? "2525");
const samples = process.env["OFFICEWATCH_SAMPLES"] ?? "";

export function samplePdf(): string {
  return join(samples, "invoice.pdf");
}

/** The sample mails, each a forwarded invoice. */
export function sampleMails(): string[] {
  return readdirSync(samples)
    .filter((name) => name.endsWith(".eml"))
    .sort()
    .map((name) => readFileSync(join(samples, name), "latin1"));
}

/** Forwards a mail to an address, as a person's mail server would. */
export async function forward(mail: string, to: string): Promise<void> {
  const socket = createConnection(smtpPort, "127.0.0.1").setEncoding("latin1");
  const replies = socket[Symbol.asyncIterator]();
  const expectReply = async (code: string) => {
    const { value } = await replies.next();
    if (!String(value).startsWith(code)) {
      throw new Error(`The mail server answered ${String(value)}`);
    }
  };
  await expectReply("220");
  for (const [line, code] of [
    ["HELO localhost", "250"],
    ["MAIL FROM:<person@nordlicht.example>", "250"],
    [`RCPT TO:<${to}>`, "250"],
    ["DATA", "354"],
    [`${mail.replace(/\r\n\./g, "\r\n..")}\r\n.`, "250"],
    ["QUIT", "221"],
  ] as const) {
    socket.write(`${line}\r\n`, "latin1");
    await expectReply(code);
  }
  socket.destroy();
}

function required(name: string): string {
  const value = process.env[name];
  if (!value) {
    throw new Error(`${name} is not set: say which installation to test.`);
  }
  return value;
}
