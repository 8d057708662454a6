import { api, body, onceOnly } from "../api/client";
import { ApiError } from "../api/errors";
import { text } from "../text/en";

export const MAX_BYTES = 25 * 1024 * 1024;

/** What the API takes, by the ending of the name: a browser knows no type for some of them. */
const TYPES: Record<string, string> = {
  pdf: "application/pdf",
  xml: "application/xml",
  html: "text/html",
  htm: "text/html",
  txt: "text/plain",
};

export const ACCEPTED = Object.keys(TYPES)
  .map((ending) => `.${ending}`)
  .join(",");

/** The browser sends these by itself and lets nobody else set them. */
const OWN_HEADERS = ["host", "content-length"];

export function typeOf(fileName: string): string | undefined {
  return TYPES[fileName.split(".").pop()?.toLowerCase() ?? ""];
}

/** Why a file is not worth sending; nothing when it is. */
export function objection(file: { name: string; size: number }): string | undefined {
  if (!typeOf(file.name)) {
    return text.invoices.wrongType(file.name);
  }
  if (file.size === 0) {
    return text.invoices.emptyFile(file.name);
  }
  return file.size > MAX_BYTES ? text.invoices.tooLarge(file.name) : undefined;
}

/** Announces a document and puts it where the API says; the reading begins by itself then. */
export async function upload(file: File, onProgress: (percent: number) => void): Promise<string> {
  const announced = await body(
    api.POST("/api/v1/invoices/uploads", {
      params: onceOnly(),
      body: { fileName: file.name.slice(-200), contentType: typeOf(file.name) ?? file.type, size: file.size },
    }),
  );
  await put(file, announced.upload, onProgress);
  return announced.invoiceId;
}

interface Destination {
  url: string;
  method: string;
  headers: Record<string, string>;
}

/** XMLHttpRequest, because fetch does not tell how much was sent. */
function put(file: File, to: Destination, onProgress: (percent: number) => void): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open(to.method, to.url);
    for (const [name, value] of Object.entries(to.headers)) {
      if (!OWN_HEADERS.includes(name.toLowerCase())) {
        request.setRequestHeader(name, value);
      }
    }
    const failed = () => reject(new ApiError(request.status, "upload_failed", text.invoices.uploadFailed));
    request.upload.onprogress = (event) => onProgress(Math.floor((100 * event.loaded) / Math.max(1, event.total)));
    request.onload = () => (request.status >= 200 && request.status < 300 ? resolve() : failed());
    request.onerror = failed;
    request.onabort = failed;
    request.send(file);
  });
}
