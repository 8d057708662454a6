import { text } from "../text/en";

export interface FieldError {
  pointer: string;
  message: string;
}

/** What the API refused, after RFC 9457. */
export class ApiError extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    readonly detail: string,
    readonly fields: FieldError[] = [],
    readonly requestId: string | null = null,
  ) {
    super(detail);
  }

  static unreachable(): ApiError {
    return new ApiError(0, "unreachable", text.errors.unreachable);
  }

  /** Whether somebody else changed the same thing meanwhile. */
  get stale(): boolean {
    return this.status === 412;
  }

  /** What is wrong with one field, named by its JSON pointer or one below it. */
  field(pointer: string): string | undefined {
    return this.fields.find((f) => f.pointer === pointer || f.pointer.startsWith(`${pointer}/`))?.message;
  }
}

export function toApiError(response: Response, problem: unknown): ApiError {
  const requestId = response.headers.get("X-Request-Id");
  if (typeof problem !== "object" || problem === null || !("code" in problem) || !("detail" in problem)) {
    return new ApiError(response.status, "unknown", text.errors.unknown(response.status), [], requestId);
  }
  const fields = "errors" in problem && Array.isArray(problem.errors) ? (problem.errors as FieldError[]) : [];
  return new ApiError(response.status, String(problem.code), String(problem.detail), fields, requestId);
}
