import type { Address } from "../read-address"
import { resolveTerritory } from "../resolve-territory"
import {
  divisionArea as division,
  placeIn,
  placeInChina as cn,
  postalArea as postal,
  subdivisionArea as subdivision,
  worldOf,
} from "./world"

describe("an address by code", () => {
  it.each<[string, Address, string]>([
    ["GB/T 2260", { division_code: "440305" }, "440305"],
    ["the twelve digits of a village", { division_code: "440305001001" }, "440305"],
    ["a municipality's placeholder", { division_code: "110100" }, "110000"],
    ["ISO 3166-2 in the province", { province: "CN-GD" }, "440000"],
    ["its letters alone", { province: "GD" }, "440000"],
    ["codes in every field", { province: "440000", city: "440300", district: "440305" }, "440305"],
    ["a code of letters and the name of a city", { province: "CN-GD", city: "深圳" }, "440300"],
    ["a district newer than the list", { division_code: "330199" }, "330100"],
    ["a code nobody knows", { division_code: "999999" }, "unknown"],
  ])("reads %s", (_, address, expected) => {
    expect(cn(address)).toBe(expected)
  })

  it("gives Hong Kong, Macau and Taiwan by their own country codes", () => {
    expect(["hk", "mo", "tw"].map((country_code) => placeIn({ country_code }))).toEqual([
      "810000",
      "820000",
      "710000",
    ])
    expect(placeIn({ country_code: "tw", city: "臺北市", district: "中山區" })).toBe("710000")
  })
})

describe("an address by name", () => {
  it.each<[Address, string]>([
    [{ province: "广东省", city: "深圳市", district: "南山区" }, "440305"],
    [{ province: "广东", city: "深圳", district: "南山" }, "440305"],
    [{ province: "廣東省", city: "廣州市", district: "越秀區" }, "440104"],
    [{ province: "粤", city: "深圳" }, "440300"],
    [{ province: "Guangdong", city: "Guangzhou Shi" }, "440100"],
    [{ province: "Inner Mongolia", city: "Hohhot" }, "150100"],
    [{ province: "Shaanxi", city: "Xi'an", district: "Beilin District" }, "610103"],
    [{ province: "Shanxi" }, "140000"],
    [{ province: "Guangxi Zhuang Autonomous Region", city: "Nanning" }, "450100"],
    [{ province: "北京市", city: "市辖区", district: "海淀区" }, "110108"],
    [{ address_1: "北京市海淀区颐和园路5号" }, "110108"],
    [{ address_1: "100871 中国北京市海淀区颐和园路5号" }, "110108"],
    [{ address_1: "广东深圳南山区深南大道" }, "440305"],
    [{ address_1: "5 Yiheyuan Road, Haidian District, Beijing 100871, P.R. China" }, "110108"],
    [{ province: "湖北省", city: "仙桃市" }, "429004"],
    [{ province: "河南省", city: "省直辖县级行政区划", district: "济源市" }, "419001"],
    [{ province: "广东", city: "东莞市", address_1: "南城街道鸿福路99号" }, "441900"],
    [{ province: "广东", city: "中山" }, "442000"],
    [{ province: "海南", city: "三沙市" }, "460300"],
    [{ province: "海南", city: "儋州市" }, "460400"],
    [{ province: "海南省" }, "460000"],
    [{ province: "青海", city: "海南藏族自治州" }, "632500"],
    [{ province: "吉林省" }, "220000"],
    [{ city: "吉林市" }, "220200"],
    [{ province: "吉林", city: "吉林", district: "昌邑区" }, "220202"],
    [{ province: "辽宁", city: "朝阳" }, "211300"],
    [{ province: "北京", city: "朝阳" }, "110105"],
    [{ city: "南京", district: "鼓楼区" }, "320106"],
    [{ province: "江苏", city: "徐州", district: "鼓楼" }, "320302"],
    [{ province: "上海", address_1: "南京东路100号" }, "310000"],
    [{ city: "广州市", address_1: "北京路123号" }, "440100"],
    [{ city: "深圳市", address_1: "朝阳市场2号" }, "440300"],
    [{ province: "贵州", city: "毕节地区" }, "520500"],
    [{ province: "香港" }, "810000"],
    [{ province: "臺灣", city: "臺北市" }, "710000"],
    [{ address_1: "新北市淡水區英專路151號" }, "710000"],
    [{ city: "桃園市", district: "中壢區" }, "710000"],
  ])("reads %j", (address, expected) => {
    expect(cn(address)).toBe(expected)
  })

  it.each<[string, Address]>([
    ["朝阳 of Beijing, Changchun and Liaoning", { city: "朝阳" }],
    ["朝阳区 of two cities", { district: "朝阳区" }],
    ["鼓楼区 of four cities", { district: "鼓楼区" }],
    ["海南 the province, the prefecture and the district", { city: "海南" }],
    ["cities that sound alike", { city: "Suzhou" }],
    ["province and city that contradict", { province: "广东", city: "杭州" }],
    [
      "province and free text that contradict",
      { province: "广东省", address_1: "浙江省杭州市西湖区浙大路38号" },
    ],
    ["code and names that contradict", { division_code: "440305", province: "浙江省", city: "杭州市" }],
    ["district and city that contradict", { city: "杭州市", district: "鼓楼区" }],
  ])("does not choose between %s", (_, address) => {
    expect(cn(address)).toBe("ambiguous")
  })

  it.each<[string, Address]>([
    ["nothing", {}],
    ["streets that bear a city's name", { address_1: "南京东路100号" }],
    ["a market", { address_1: "朝阳市场12号" }],
    ["words without a place", { province: "Atlantis", city: "Poseidonis", address_1: "深海路1号" }],
  ])("reads no place from %s", (_, address) => {
    expect(cn(address)).toBe("unknown")
  })

  it("needs a province of China when the country is not said", () => {
    expect(placeIn({ province: "广东省", city: "深圳市" })).toBe("440300")
    expect(placeIn({ province: "和歌山県", city: "海南市" })).toBe("unknown")
  })
})

describe("which territory covers what was read", () => {
  const world = worldOf({
    china: [postal("cn", "")],
    "south<china": [division("440000"), division("450000")],
    "shenzhen<south": [division("440300")],
    "nanshan<shenzhen": [division("440305")],
    "campus<south": [postal("cn", "510275")],
    greater: [subdivision("CN-HK"), postal("mo", "")],
    taipei: [postal("tw", "10")],
  })
  const at = (address: Address) => resolveTerritory({ country_code: "cn", ...address }, world)

  it.each<[string, Address, string, number]>([
    ["the district before its city", { city: "深圳", district: "南山区" }, "nanshan", 0.95],
    ["the city before its province", { city: "深圳", district: "福田区" }, "shenzhen", 0.95],
    ["the province", { province: "广西", city: "南宁" }, "south", 0.9],
    ["the country for what no other covers", { province: "浙江", city: "杭州" }, "china", 0.9],
    ["Hong Kong by its letters and Macau as a country", { country_code: "mo" }, "greater", 1],
    [
      "a postal prefix within the territory that was named",
      { city: "广州", postal_code: "510275" },
      "campus",
      0.7,
    ],
    ["a postal prefix of Taiwan as a country", { country_code: "tw", postal_code: "106319" }, "taipei", 0.7],
    ["the province a postal code belongs to", { postal_code: "530004" }, "south", 0.6],
    ["the country when nothing more is said", {}, "china", 0.5],
  ])("answers %s", (_, address, expected, confidence) => {
    expect(at(address)).toMatchObject({ status: "resolved", territory: { id: expected }, confidence })
  })

  it("does not let a postal prefix elsewhere overrule the names", () => {
    expect(at({ province: "浙江", city: "杭州", postal_code: "510275" }).territory?.id).toBe("china")
    const apart = worldOf({ east: [division("330000")], campus: [postal("cn", "510275")] })
    expect(
      resolveTerritory({ country_code: "cn", province: "浙江", postal_code: "510275" }, apart).territory?.id
    ).toBe("east")
  })

  it("is less sure of a province when territories lie inside it, of Latin and of free text", () => {
    expect(at({ province: "广东" }).confidence).toBe(0.6)
    expect(at({ province: "Guangxi", city: "Nanning" }).confidence).toBe(0.85)
    expect(at({ address_1: "广西南宁市青秀区民族大道34号" }).confidence).toBe(0.9)
    expect(at({ province: "广西", city: "无名城", postal_code: "" }).confidence).toBe(0.7)
  })

  it("resolves a shared name when one territory covers every place of that name", () => {
    const whole = worldOf({ jiangsu: [division("320000")], rest: [division("350000"), division("410000")] })
    const shared = resolveTerritory({ country_code: "cn", province: "江苏", district: "鼓楼区" }, whole)
    expect(shared).toMatchObject({ status: "resolved", territory: { id: "jiangsu" }, confidence: 0.8 })
    expect(shared.areas).toEqual([{ kind: "division", value: "320000", name: "江苏省" }])
    const torn = resolveTerritory({ country_code: "cn", district: "鼓楼区" }, whole)
    expect(torn.candidates).toEqual([
      { id: "jiangsu", name: "jiangsu", because: "江苏省南京市鼓楼区" },
      { id: "rest", name: "rest", because: "福建省福州市鼓楼区" },
    ])
  })

  it("offers the territories inside a province that none covers as a whole", () => {
    const cities = worldOf({ shenzhen: [division("440300")], canton: [division("440100")] })
    const { status, candidates } = resolveTerritory({ country_code: "cn", province: "广东" }, cities)
    expect({ status, ids: candidates.map(({ id }) => id) }).toEqual({
      status: "ambiguous",
      ids: ["shenzhen", "canton"],
    })
  })

  it("is unknown when nobody covers what was read", () => {
    const far = worldOf({ xinjiang: [division("650000")] })
    expect(resolveTerritory({ country_code: "cn", province: "广东", city: "深圳" }, far)).toMatchObject({
      status: "unknown",
      method: "name",
      areas: [{ value: "440000" }, { value: "440300" }],
    })
  })

  it("does not fall back to the country when the names were not understood", () => {
    expect(at({ city: "Atlantis" }).status).toBe("ambiguous")
    const only = worldOf({ china: [postal("cn", "")] })
    expect(resolveTerritory({ country_code: "cn", city: "Atlantis" }, only)).toMatchObject({
      status: "resolved",
      confidence: 0.9,
    })
  })
})

describe("an address abroad", () => {
  const world = worldOf({
    germany: [postal("de", "")],
    "bavaria<germany": [subdivision("DE-BY")],
    "munich<bavaria": [postal("de", "80"), postal("de", "81")],
    "east<germany": [postal("de", "0"), postal("de", "1")],
    dutch: [postal("nl", "10")],
    vilnius: [postal("lt", "08")],
    france: [postal("fr", "")],
  })
  const at = (address: Address) => resolveTerritory(address, world)

  it.each<[string, Address, string, string]>([
    ["by ISO code", { country_code: "DE", province: "DE-BY" }, "bavaria", "code"],
    ["by its letters", { country_code: "de", province: "by" }, "bavaria", "code"],
    ["by name", { country_code: "de", province: "Freistaat", postal_code: "80331" }, "munich", "postal"],
    ["by English name", { country_code: "de", province: "Bavaria", postal_code: "90402" }, "bavaria", "name"],
    [
      "by a prefix inside the subdivision",
      { country_code: "de", province: "BY", postal_code: "80331" },
      "munich",
      "postal",
    ],
    [
      "by subdivision against a prefix elsewhere",
      { country_code: "de", province: "BY", postal_code: "01067" },
      "bavaria",
      "code",
    ],
    ["by the longest prefix", { country_code: "de", postal_code: "81 927" }, "munich", "postal"],
    [
      "by a code in small letters with a space",
      { country_code: "nl", postal_code: "10 12 wx" },
      "dutch",
      "postal",
    ],
    [
      "by a code with the country before it",
      { country_code: "lt", postal_code: "LT-08406" },
      "vilnius",
      "postal",
    ],
    [
      "by the whole country",
      { country_code: "fr", province: "Bretagne", postal_code: "35000" },
      "france",
      "postal",
    ],
  ])("resolves %s", (_, address, expected, method) => {
    expect(at(address)).toMatchObject({ status: "resolved", territory: { id: expected }, method })
  })

  it("says what it cannot tell", () => {
    expect(at({ country_code: "de", province: "Gondor", postal_code: "99999" }).status).toBe("ambiguous")
    expect(at({ country_code: "nl", postal_code: "2628 CD" }).status).toBe("unknown")
    expect(at({ country_code: "us", province: "NY" }).status).toBe("unknown")
    expect(at({ country_code: "xx!", province: "NY" }).status).toBe("unknown")
  })
})
