/**
 * Institutions of Hong Kong, Macau and Taiwan, all read on 2026-11-25. Hong Kong: the public repository
 * chunlaw/hk-ane, src/constants.ts at dbb46f8da2b4cbe781153d8e9ee2361c0dbc962a. Macau:
 * https://m.icm.gov.mo/cn/NurseryRoom and https://gov.mo/en/services/ps-1601/ps-1601a. Taiwan: records in the form
 * of the Ministry of Education's register, in file 53383122829 of a full-text index of public repositories;
 * https://tpml.gov.taipei (萬華 and 西園 branch); https://zhwiki.oracleblog.org/zh-hant/臺北市立圖書館天母分館.
 * Columns: name, country, published line.
 */
export const GREATER_CHINA = `
Alice Ho Miu Ling Nethersole Hospital | hk | 新界大埔全安路 11 號
Alice Ho Miu Ling Nethersole Hospital | hk | 11 Chuen On Road, Tai Po, NT
Caritas Medical Centre | hk | 九龍深水埗永康街 111 號
Kwong Wah Hospital | hk | 九龍窩打老道 25 號
Kwong Wah Hospital | hk | 25 Waterloo Road, KLN
North District Hospital | hk | 新界上水保健路9號
North Lantau Hospital | hk | 大嶼山東涌松仁路8號
North Lantau Hospital | hk | 8 Chung Yan Road, Tung Chung, Lantau Island
Princess Margaret Hospital | hk | 九龍荔枝角瑪嘉烈醫院道2-10號
Pok Oi Hospital | hk | 新界元朗坳頭
Pok Oi Hospital | hk | Au Tau, Yuen Long, NT
Prince of Wales Hospital | hk | 新界沙田銀城街 30-32 號
Pamela Youde Nethersole Eastern Hospital | hk | 香港柴灣樂民道 3 號
Pamela Youde Nethersole Eastern Hospital | hk | 3 Lok Man Road, Chai Wan, HK
Queen Elizabeth Hospital | hk | 九龍加士居道30號
Queen Mary Hospital | hk | 香港薄扶林道 102 號
Queen Mary Hospital | hk | 102 Pokfulam Road, HK
Ruttonjee Hospital | hk | 香港灣仔皇后大道東266號
St John Hospital | hk | 長洲東灣長洲醫院路
St John Hospital | hk | Cheung Chau Hospital Road, Tung Wan, Cheung Chau.
Tseung Kwan O Hospital | hk | 將軍澳坑口寶寧里 2 號
Tuen Mun Hospital | hk | 新界屯門青松觀路廿三號
Tuen Mun Hospital | hk | 23 Tsing Chung Koon Road, Tuen Mun, NT
Tin Shui Wai Hospital | hk | 新界天水圍天壇街11號
United Christian Hospital | hk | 九龍觀塘協和街 130 號
United Christian Hospital | hk | 130 Hip Wo Street, Kwun Tong, KLN
Yan Chai Hospital | hk | 新界荃灣仁濟街 7-11 號
文博廳 | mo | 澳門南灣大馬路517號南通商業大廈19樓
石排灣圖書館 | mo | 路環蝴蝶谷大馬路石排灣社區綜合大樓6樓
何東圖書館 | mo | 崗頂前地三號
沙梨頭圖書館 | mo | 澳門沙梨頭海邊街69至81號
青洲坊圖書館 | mo | 澳門李寶椿街122號青洲坊大廈第二座1樓B
冼星海紀念館 | mo | 澳門俾利喇街151-153號
路環圖書館 | mo | 路環十月初五馬路
澳門文化中心 | mo | 新口岸新填海區冼星海大馬路
澳門博物館 | mo | 澳門博物館前地112號
澳門檔案館 | mo | 荷蘭園91號地下
Education and Youth Development Bureau | mo | Avenida de D. João IV, No. 7-9, 1st Floor, Macao
國立政治大學 | tw | 臺北市文山區指南路二段64號
國立臺灣大學 | tw | 臺北市大安區羅斯福路四段1號
私立淡江大學 | tw | 新北市淡水區英專路151號
國立華僑高級中等學校 | tw | [220]新北市板橋區大觀路一段32號
私立淡江高中 | tw | [251]新北市淡水區真理街26號
臺北市立圖書館萬華分館 | tw | 萬華區東園街19號5-7樓
臺北市立圖書館西園分館 | tw | 萬華區興寧街6號3-6樓
臺北市立圖書館天母分館 | tw | 11151臺北市士林區天山里中山北路七段154巷6號3、4樓
`
