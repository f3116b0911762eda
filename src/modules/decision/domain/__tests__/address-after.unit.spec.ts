import { addressAfter } from "../address-after"

const present = {
  company: "D1",
  first_name: null,
  last_name: null,
  address_1: "Road 1",
  address_2: "Floor 2",
  city: "Wuhan",
  province: null,
  postal_code: "430000",
  country_code: "cn",
  phone: null,
}

describe("where an order goes after a change of its address", () => {
  it("keeps what is not named, and drops what is null or blank", () => {
    expect(addressAfter(present, { city: " Xian ", postal_code: null, address_2: " " })).toEqual({
      ...present,
      city: "Xian",
      postal_code: null,
      address_2: null,
    })
  })

  it("says the same of a part and of the whole, and ignores what no one is judged by", () => {
    const whole = addressAfter(present, { city: "Xian" })
    expect(addressAfter(present, { ...whole, metadata: { note: "x" } })).toEqual(whole)
  })

  it("fills an order that had no address, and clears one", () => {
    expect(addressAfter(null, { city: "Xian" })).toMatchObject({ city: "Xian", address_1: null })
    expect(addressAfter(present, null)).toBeNull()
  })
})
