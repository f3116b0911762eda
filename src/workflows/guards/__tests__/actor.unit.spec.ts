import { type Acting, actingAs, askOnce } from "../actor"

const acting = (): Acting => ({ actor: { type: "customer", id: "cus_1" } })

describe("what a request asks twice", () => {
  const asked: string[] = []
  const ask = (question: string, isKept = true, guard = "price") =>
    askOnce(
      guard,
      question,
      () => {
        asked.push(question)

        return Promise.resolve(`answer to ${question}`)
      },
      () => isKept
    )

  beforeEach(() => {
    asked.length = 0
  })

  it("is asked once, and nothing of it is held once it has been given", async () => {
    const request = acting()
    await actingAs(request, async () => {
      expect([await ask("a"), await ask("a")]).toEqual(["answer to a", "answer to a"])
    })
    expect(asked).toEqual(["a"])
    expect(request).toEqual({ ...acting(), found: {} })
  })

  it("is kept for each guard by itself", async () => {
    await actingAs(acting(), async () => {
      await Promise.all([ask("a"), ask("b", true, "credit")])
      await Promise.all([ask("a"), ask("b", true, "credit")])
    })
    expect(asked).toEqual(["a", "b"])
  })

  it("is asked again when the question differs, the answer is not kept, or there is no request", async () => {
    await actingAs(acting(), async () => {
      await ask("a")
      await ask("b")
      await ask("c", false)
      await ask("c", false)
    })
    await ask("d")
    await ask("d")
    expect(asked).toEqual(["a", "b", "c", "c", "d", "d"])
  })
})
