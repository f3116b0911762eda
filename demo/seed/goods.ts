/** A kind of article: Chinese and English name, price of the first pack in yuan, packs with their factor to that price. */
export type Kind = {
  zh: string
  en: string
  from: number
  to: number
  packs: [pack: string, factor: number][]
}
export type Shelf = { code: string; zh: string; en: string; kinds: Kind[] }
export type Department = {
  code: string
  zh: string
  en: string
  brands: [zh: string, en: string][]
  grades: [zh: string, en: string][]
  shelves: Shelf[]
}

const kind = (
  zh: string,
  en: string,
  [from, to]: [number, number],
  packs: [pack: string, factor: number][]
): Kind => ({ zh, en, from, to, packs })

const BUILDING: Department = {
  code: "BM",
  zh: "建材",
  en: "Building materials",
  brands: [
    ["金砖", "Goldbrick"],
    ["岭南", "Lingnan"],
    ["长城", "Changcheng"],
    ["磐石", "Panshi"],
    ["华岳", "Huayue"],
    ["东江", "Dongjiang"],
    ["雪松", "Cedar"],
    ["固德", "Gude"],
  ],
  grades: [
    ["标准型", "Standard"],
    ["工程型", "Project"],
    ["环保型", "Eco"],
  ],
  shelves: [
    {
      code: "CEM",
      zh: "水泥砂浆",
      en: "Cement and mortar",
      kinds: [
        kind("普通硅酸盐水泥 P.O 42.5", "Portland cement P.O 42.5", [18, 26], [["25kg", 1], ["50kg", 1.9], ["1t", 36]]), // prettier-ignore
        kind("瓷砖胶", "Tile adhesive", [28, 55], [["20kg", 1], ["40kg", 1.9]]), // prettier-ignore
        kind("自流平砂浆", "Self-levelling mortar", [45, 80], [["25kg", 1], ["50kg", 1.92]]), // prettier-ignore
      ],
    },
    {
      code: "PNT",
      zh: "涂料",
      en: "Paints",
      kinds: [
        kind("内墙乳胶漆", "Interior emulsion paint", [120, 320], [["5L", 1], ["15L", 2.7], ["18L", 3.1]]), // prettier-ignore
        kind("外墙漆", "Exterior paint", [180, 420], [["5L", 1], ["18L", 3.2]]), // prettier-ignore
        kind("防水涂料", "Waterproof coating", [150, 380], [["5kg", 1], ["18kg", 3.3]]), // prettier-ignore
      ],
    },
    {
      code: "TIL",
      zh: "瓷砖",
      en: "Tiles",
      kinds: [
        kind("抛釉砖 (箱)", "Glazed tile (box)", [90, 260], [["600x600", 1], ["800x800", 1.5], ["750x1500", 2.4]]), // prettier-ignore
        kind("木纹砖 (箱)", "Wood-look tile (box)", [100, 240], [["200x1000", 1], ["200x1200", 1.15]]), // prettier-ignore
      ],
    },
    {
      code: "PIP",
      zh: "管材",
      en: "Pipes",
      kinds: [
        kind("PPR 给水管 (4m)", "PPR water pipe (4 m)", [16, 30], [["20mm", 1], ["25mm", 1.5], ["32mm", 2.3]]), // prettier-ignore
        kind("PVC 排水管 (4m)", "PVC drain pipe (4 m)", [22, 40], [["50mm", 1], ["75mm", 1.6], ["110mm", 2.4]]), // prettier-ignore
      ],
    },
  ],
}

const BEVERAGES: Department = {
  code: "BV",
  zh: "饮料",
  en: "Beverages",
  brands: [
    ["山泉谷", "Spring Valley"],
    ["乌龙坊", "Oolong House"],
    ["椰岛", "Coco Isle"],
    ["劲能", "Jinneng"],
    ["果园里", "Orchard"],
    ["青柠社", "Lime Club"],
    ["麦香村", "Barley Village"],
  ],
  grades: [
    ["原味", "Original"],
    ["无糖", "Sugar free"],
    ["柠檬味", "Lemon"],
  ],
  shelves: [
    {
      code: "WAT",
      zh: "饮用水",
      en: "Water",
      kinds: [
        kind("天然矿泉水 (箱)", "Mineral water (case)", [22, 48], [["380ml×24", 1], ["550ml×24", 1.2], ["1.5L×12", 1.35]]), // prettier-ignore
        kind("苏打水 (箱)", "Soda water (case)", [36, 60], [["400ml×15", 1], ["400ml×24", 1.55]]), // prettier-ignore
      ],
    },
    {
      code: "TEA",
      zh: "茶饮料",
      en: "Tea drinks",
      kinds: [
        kind("乌龙茶 (箱)", "Oolong tea (case)", [45, 70], [["500ml×15", 1], ["900ml×12", 1.4], ["1.25L×12", 1.8]]), // prettier-ignore
        kind("茉莉花茶 (箱)", "Jasmine tea (case)", [42, 66], [["500ml×15", 1], ["900ml×12", 1.4]]), // prettier-ignore
      ],
    },
    {
      code: "JUI",
      zh: "果汁",
      en: "Juices",
      kinds: [
        kind("橙汁 (箱)", "Orange juice (case)", [48, 90], [["300ml×12", 1], ["1L×12", 2.4]]), // prettier-ignore
        kind("椰子水 (箱)", "Coconut water (case)", [60, 110], [["330ml×12", 1], ["1L×12", 2.5]]), // prettier-ignore
      ],
    },
    {
      code: "ENG",
      zh: "功能饮料",
      en: "Energy drinks",
      kinds: [
        kind("维生素能量饮料 (箱)", "Vitamin energy drink (case)", [70, 120], [["250ml×24", 1], ["500ml×24", 1.7]]), // prettier-ignore
        kind("电解质水 (箱)", "Electrolyte water (case)", [55, 85], [["450ml×15", 1], ["900ml×12", 1.5]]), // prettier-ignore
      ],
    },
  ],
}

const ACCESSORIES: Department = {
  code: "AC",
  zh: "3C 配件",
  en: "3C accessories",
  brands: [
    ["飞讯", "Feixun"],
    ["极光", "Aurora"],
    ["拓界", "Tuojie"],
    ["云雀", "Skylark"],
    ["蓝鲸", "Blue Whale"],
    ["小方", "Cubo"],
    ["恒星", "Stellar"],
  ],
  grades: [
    ["标准版", "Standard"],
    ["Pro 版", "Pro"],
    ["青春版", "Lite"],
  ],
  shelves: [
    {
      code: "CHG",
      zh: "充电器",
      en: "Chargers",
      kinds: [
        kind("氮化镓充电器", "GaN charger", [49, 129], [["30W", 1], ["65W", 1.7], ["100W", 2.6]]), // prettier-ignore
        kind("无线充电器", "Wireless charger", [59, 149], [["15W", 1], ["3in1", 2.1]]), // prettier-ignore
      ],
    },
    {
      code: "CBL",
      zh: "数据线",
      en: "Cables",
      kinds: [
        kind("USB-C 数据线", "USB-C cable", [12, 35], [["1m", 1], ["2m", 1.3], ["3m", 1.6]]), // prettier-ignore
        kind("HDMI 2.1 视频线", "HDMI 2.1 cable", [35, 80], [["1m", 1], ["2m", 1.3]]), // prettier-ignore
      ],
    },
    {
      code: "PWR",
      zh: "移动电源",
      en: "Power banks",
      kinds: [
        kind("移动电源", "Power bank", [69, 139], [["10000mAh", 1], ["20000mAh", 1.6]]), // prettier-ignore
        kind("磁吸移动电源", "Magnetic power bank", [99, 189], [["5000mAh", 1], ["10000mAh", 1.5]]), // prettier-ignore
      ],
    },
    {
      code: "AUD",
      zh: "音频",
      en: "Audio",
      kinds: [
        kind("蓝牙耳机", "Bluetooth earphones", [79, 299], [["白 White", 1], ["黑 Black", 1]]), // prettier-ignore
        kind("便携音箱", "Portable speaker", [99, 399], [["单只 Single", 1], ["一对 Pair", 1.9]]), // prettier-ignore
      ],
    },
  ],
}

export const DEPARTMENTS = [BUILDING, BEVERAGES, ACCESSORIES]
