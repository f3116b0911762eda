/** Fields as a body brings them: an absent one may also stand there as undefined. */
export type Sent<T> = { [K in keyof T]: T[K] | undefined }

type Given<T> = { [K in keyof T]: Exclude<T[K], undefined> }

/** The fields that were given: an absent field and one sent as undefined are the same, null is a value. */
export const given = <T extends object>(fields: T): Given<T> =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Given<T>

/** What the changed fields were before: the patch that undoes the patch. */
export const before = <T extends object, P extends Partial<T>>(
  record: T,
  patch: P
): Pick<T, keyof P & keyof T> =>
  Object.fromEntries(Object.keys(patch).map((key) => [key, record[key as keyof T]])) as Pick<
    T,
    keyof P & keyof T
  >
