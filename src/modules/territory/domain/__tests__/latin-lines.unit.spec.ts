import type { Address } from "../read-address"
import { resolveTerritory } from "../resolve-territory"
import { everyDivision, placeInChina as cn } from "./world"

describe("a line in Latin letters", () => {
  it.each([
    "Lanzhou 730000, China.",
    "Lanzhou 730000, P. R. China",
    "Lanzhou 730000, China PR",
    "Lanzhou 730000, PR China.",
    "Lanzhou 730000, PRC",
    "Lanzhou 730000, Peoples R China",
    "Lanzhou 730000, People’s Republic of China",
    "Lanzhou 730000                       .P.R.China",
  ])("ends with the country in any of its forms: %s", (end) => {
    expect(cn({ address_1: `Lanzhou University, ${end}` })).toBe("620100")
    expect(cn({ address_1: `Tianshui South Road 222. ${end}` })).toBe("620100")
  })

  it("keeps numbers with a stop together", () => {
    expect(cn({ address_1: "No.36 Ma Cheng Road, Hangzhou.Zhejiang" })).toBe("330100")
    expect(cn({ address_1: "Haidian District, No.51, Beijing" })).toBe("110000")
  })

  it("means the city, not the county of that name in it", () => {
    expect(cn({ address_1: "Central South University, Changsha" })).toBe("430100")
    expect(cn({ address_1: "Nanchang University, Nanchang" })).toBe("360100")
  })
})

describe("a name of several places", () => {
  it.each<[string, Address, string]>([
    ["in the line", { address_1: "Xi'an Jiaotong University, Xi'an 710049, China" }, "610100"],
    ["in its field", { address_1: "Shandong Normal University, Jinan", postal_code: "250358" }, "370100"],
    ["of a Chinese line", { district: "朝阳区", address_1: "100020 工人体育场北路" }, "110105"],
  ])("is the one in the province of the postal code %s", (_, address, expected) => {
    expect(cn(address)).toBe(expected)
  })

  it("stays one of those in that province", () => {
    const { candidates } = resolveTerritory(
      { country_code: "cn", district: "鼓楼区", postal_code: "210008" },
      everyDivision
    )
    expect(candidates.map(({ because }) => because)).toEqual(["江苏省南京市鼓楼区", "江苏省徐州市鼓楼区"])
  })

  it("stays open when the postal code fits none of them, or there is none", () => {
    expect(cn({ address_1: "Xi'an Jiaotong University, Xi'an" })).toBe("ambiguous")
    expect(cn({ address_1: "Xi'an Jiaotong University, Xi'an", postal_code: "100871" })).toBe("ambiguous")
  })

  it("is not changed by a postal code when one place alone was named", () => {
    expect(cn({ city: "杭州", postal_code: "100871" })).toBe("330100")
  })
})
