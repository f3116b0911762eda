import { useCore } from "./api"

type Numbered = { id: string; display_id: number }

/** An order's or draft's number as people say it: `#1042`; undefined until it is known, and for the id "". */
export const useOrderNumber = (kind: "order" | "draft-order", id: string): string | undefined => {
  const { data } = useCore<{ order?: Numbered; draft_order?: Numbered }>(
    `/admin/${kind}s/${id}`,
    { fields: "id,display_id" },
    id !== ""
  )
  const found = data?.order ?? data?.draft_order

  return id !== "" && found?.id === id ? `#${found.display_id}` : undefined
}
