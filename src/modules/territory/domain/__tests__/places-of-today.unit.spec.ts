import { allDivisions, divisionOf } from "../divisions"
import former from "../divisions/former.json"
import type { Address } from "../read-address"
import { resolveTerritory } from "../resolve-territory"
import { divisionArea as division, everyDivision as everywhere, placeInChina as cn, worldOf } from "./world"

describe("divisions that are no more", () => {
  it.each<[string, Address, string]>([
    ["a district merged into another", { address_1: "上海市闸北区共和新路1号" }, "310106"],
    ["a district merged into another, alone", { district: "宣武区" }, "110102"],
    ["a county renamed when it became a district", { city: "成都市", district: "郫县" }, "510117"],
    ["a city renamed", { address_1: "湖北省襄樊市樊城区" }, "420606"],
    ["a league that became a city of another name", { city: "伊克昭盟", district: "东胜市" }, "150602"],
    ["a city of which one district keeps the name", { city: "思茅市" }, "530800"],
    ["a city that became districts of another", { address_1: "山东省莱芜市钢城区府前大街" }, "370117"],
    ["a county given to another city", { address_1: "吉林省四平市公主岭市岭东街" }, "220184"],
    ["a county's old kind where its area grew", { city: "保定市", district: "满城县" }, "130607"],
  ])("reads %s", (_, address, expected) => {
    expect(cn(address)).toBe(expected)
  })

  it("does not choose between the heirs of a district that was divided", () => {
    const address = { country_code: "cn", address_1: "浙江省杭州市江干区庆春东路3号" }
    const { status, candidates } = resolveTerritory(address, everywhere)
    expect({ status, names: candidates.map(({ because }) => because) }).toEqual({
      status: "ambiguous",
      names: ["浙江省杭州市上城区", "浙江省杭州市钱塘区"],
    })
    expect(resolveTerritory(address, worldOf({ hangzhou: [division("330100")] }))).toMatchObject({
      status: "resolved",
      territory: { id: "hangzhou" },
      confidence: 0.75,
    })
  })

  it("knows none by a name that lives on", () => {
    const living = new Set(allDivisions().map(({ name }) => name))
    expect(Object.keys(former).filter((name) => living.has(name))).toEqual([])
    expect(
      Object.values(former)
        .flat()
        .filter((code) => !divisionOf(code))
    ).toEqual([])
  })
})

describe("a development zone", () => {
  it.each<[Address, string]>([
    [{ address_1: "辽宁省沈阳经济技术开发区十三号路17甲5号" }, "210100"],
    [{ address_1: "新疆昌吉高新技术开发区兴业大道8号" }, "652300"],
    [{ address_1: "苏州国家高新技术产业开发区" }, "320500"],
    [{ province: "四川", address_1: "绵阳高新区绵兴西路166号" }, "510700"],
    [{ city: "北京", district: "朝阳区", address_1: "朝阳高新区1号" }, "110105"],
    [{ city: "杭州市", address_1: "余杭经济技术开发区兴国路" }, "330100"],
  ])("lies in the city it is named after: %j", (address, expected) => {
    expect(cn(address)).toBe(expected)
  })

  it.each<[string, Address]>([
    ["东湖 of Wuhan is not the district of that name in Nanchang", { address_1: "东湖高新技术开发区1号" }],
    ["a zone without a name", { address_1: "经济技术开发区紫云路292号" }],
  ])("says nothing when %s", (_, address) => {
    expect(cn(address)).toBe("unknown")
  })
})

describe("fields and line that name different places of one province", () => {
  it.each<[string, Address, string[]]>([
    [
      "two cities",
      { province: "广东", city: "深圳", address_1: "广东省广州市天河区体育西路" },
      ["440300", "440106"],
    ],
    [
      "two districts",
      { city: "南昌市", district: "新建区", address_1: "南昌市青山湖区枫林大道168号" },
      ["360112", "360111"],
    ],
    [
      "a district alone",
      { city: "北京", district: "海淀区", address_1: "朝阳区三里屯" },
      ["110108", "110105"],
    ],
  ])("are not chosen between: %s", (_, address, expected) => {
    const { status, candidates } = resolveTerritory({ country_code: "cn", ...address }, everywhere)
    expect({ status, ids: candidates.map(({ id }) => id) }).toEqual({ status: "ambiguous", ids: expected })
  })

  it("are one territory's, when it covers both", () => {
    const address = { country_code: "cn", city: "南昌市", district: "新建区", address_1: "青山湖区枫林大道" }
    expect(resolveTerritory(address, worldOf({ nanchang: [division("360100")] }))).toMatchObject({
      status: "resolved",
      territory: { id: "nanchang" },
      confidence: 0.8,
    })
  })

  it.each<[string, Address, string]>([
    [
      "the line says the city again",
      { city: "徐州", district: "鼓楼区", address_1: "徐州市鼓楼区解放路" },
      "320302",
    ],
    [
      "the line says an old name",
      { city: "上海", district: "黄浦区", address_1: "卢湾区重庆南路" },
      "310101",
    ],
    [
      "the line begins with a word of two characters",
      { city: "成都", district: "锦江区", address_1: "城区路1号" },
      "510104",
    ],
  ])("do not differ when %s", (_, address, expected) => {
    expect(cn(address)).toBe(expected)
  })
})
