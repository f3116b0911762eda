type Names = { first_name: string | null; last_name: string | null }

const IS_FAMILY_FIRST = /^[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]+$/

/** A person's name as it is written: 李伟, and Bo Li. "" when they gave none. */
export const personName = ({ first_name, last_name }: Names): string =>
  first_name && last_name && IS_FAMILY_FIRST.test(last_name + first_name)
    ? last_name + first_name
    : [first_name, last_name].filter(Boolean).join(" ")
