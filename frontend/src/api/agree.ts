// Compiles only while the shapes of types.ts agree with those generated from the backend: every call of this folder is
// compared with the bound method of its name, arguments and answer, field by field. What differs is named by the error.
import type * as api from '.'
import type { Bound } from './bound'

/** A shape without what the two sides say in their own ways: narrower words (string unions), null or missing, methods. */
type Plain<T> = T extends string
  ? string
  : T extends number
    ? number
    : T extends boolean
      ? boolean
      : T extends readonly (infer U)[]
        ? Plain<U>[]
        : T extends object
          ? { [K in Exclude<keyof T, 'convertValues'>]-?: Plain<NonNullable<T[K]>> }
          : T

type Same<A, B> = [A] extends [B] ? ([B] extends [A] ? true : false) : false
type Call = (...args: never[]) => Promise<unknown>
type Agrees<Ours extends Call, Theirs> = Theirs extends Call
  ? Same<Plain<NonNullable<Awaited<ReturnType<Ours>>>>, Plain<NonNullable<Awaited<ReturnType<Theirs>>>>> extends true
    ? Same<Plain<Parameters<Ours>>, Plain<Parameters<Theirs>>>
    : false
  : false

/** The calls of one subject that differ; a name the backend does not have differs too. */
type Differs<S extends keyof Bound, Ours> = {
  [M in keyof Ours & string]: Ours[M] extends Call ? (Capitalize<M> extends keyof Bound[S] ? (Agrees<Ours[M], Bound[S][Capitalize<M>]> extends true ? never : `${S}.${M}`) : `${S}.${M}`) : never
}[keyof Ours & string]

type Differing =
  | Differs<'Bulletins', typeof api.bulletins>
  | Differs<'Desk', typeof api.desk>
  | Differs<'Findings', typeof api.findings>
  | Differs<'Imports', typeof api.imports>
  | Differs<'Inspections', typeof api.inspections>
  | Differs<'Overviews', typeof api.overviews>
  | Differs<'Papers', typeof api.papers>
  | Differs<'Periods', typeof api.periods>
  | Differs<'Returns', typeof api.returns>
  | Differs<'Scores', typeof api.scores>
  | Differs<'Settings', typeof api.settings>
  | Differs<'Slips', typeof api.slips>
  | Differs<'Tasks', typeof api.tasks>
  | Differs<'Units', typeof api.units>

/** Empty while nothing differs; the compiler lists what does as missing here. */
export const agree: Record<Differing, never> = {}
