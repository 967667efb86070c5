/** A refusal of the backend: a code whose words live in the locale file, and the parameters they need. */
export class ApiError extends Error {
  constructor(
    readonly code: string,
    readonly params: Record<string, string> = {},
  ) {
    super(code)
    this.name = 'ApiError'
  }
}

/** Reads what a rejected call carries: an object, the JSON of one (the window), or anything else ("internal"). */
export function toApiError(raw: unknown): ApiError {
  if (raw instanceof ApiError) return raw
  const value = typeof raw === 'string' ? parse(raw) : raw
  if (isRefusal(value)) return new ApiError(value.code, value.params ?? {})
  return new ApiError('internal', { detail: raw instanceof Error ? raw.message : String(raw ?? '') })
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return text
  }
}

function isRefusal(value: unknown): value is { code: string; params?: Record<string, string> } {
  return typeof value === 'object' && value !== null && typeof (value as { code?: unknown }).code === 'string'
}
