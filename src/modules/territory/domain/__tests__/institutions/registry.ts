/**
 * Institutes and academies as they entered themselves in the IEEE's register of hardware addresses, slips included
 * ("Shangdong", "Privince"). Read on 2026-11-25 in the npm package oui-data 2.1.9, which holds that register; its
 * lines are joined by commas. Columns: name, published line, the place it names (or why none).
 */
export const REGISTRY = `
Shandong SIASUN Industrial Software Research Institute Co., Ltd | Rm301,Artificial Intelligence Building,Jingshi Road,Jinan Area Of China(Shandong) Pilot Free Trade Zone, jinan 250000, China | 370100
Wuhan Research Institute of MII | 88 Youkeyuan Road,, 430074 430074 P.R.CHINA, China | unknown
Guangdong Province Electronic Technology Research Institute | Electronic Technology Building,NO.61-65,, Guangzhou Guangdong 510630, China | 440100
China Electric Power Research Institute | No.15 Xiaoying East Road,Qinghe,Beijing,China, Beijing 100085, China | 110000
Shantou Institute of Ultrasonic Instruments | No.77, Jinsha Road,, Shantou Guangdong 515041, China | 440500
VANLINK COMMUNICATION TECHNOLOGY RESEARCH INSTITUTE | 210 YADI OFFICE BUILDING, BEIJING 100088, China | 110000
Nanjing RISC-V Institute Co., Ltd. | Room 303, Building C, 18 Ningshuang Road, Nanjing Jiangsu 210000, China | 320100
Beijing General Research Institute of Mining and Metallurgy | Building 23, Zone 18 of ABP, No. 188, Beijing 100160, China | 110000
Kuang-chi Institute of Advanced Technology | Software building, Gaoxingzhong 1st Road,, Shenzhen Guangdong 518057, China | 440300
THE 41ST INSTITUTE OF CETC | No.98 Xiangjiang Road,Huangdao District,Qingdao,Shandong, Qingdao Shangdong 266555, China | unknown
CSR ZHUZHOU INSTITUTE CO.,LTD. | Times Ave.,Zhuzhou,hunan,China, zhuzhou Hunan 412001, China | 430200
Wuhan Maritime Communication Research Institute | No.312 Luoyu road, Hongshan District, Wuhan Hubei 430079, China | 420111
GUANGZHOU HKUST FOK YING TUNG RESEARCH INSTITUTE | Rm 403, North of Software Building,Nansha IT Park,, Guangzhou Guangdong Privince 511458, China | unknown
Beijing National Railway Research & Design Institute of Signal & Communication Co., Ltd. | Building No.18, Huayuan YiLi,Fengtai District,, Beijing 100073, China | 110106
Beijing National Railway Research & Design Institute of Signal & Communication Group Co..Ltd. | 7 floor, No.1 Automobile Museum South Road, Fengtai Science and Technology Park,, Beijing Beijing 100070, China | 110000
JiangSu NanJing University Electronic Information Technology Co.,Ltd | F7,Block 06, NanJing JiangSu 210000, China | 320100
Institute 706, The Second Academy China Aerospace Science & Industry Corp | YongDing Road ,HaiDian District.BeiJing ,No.51, BeiJing 100854, China | 110000
The 52nd Research Institute of China Electronic Technology Group Corporation | No.36 Ma Cheng Road,, Hangzhou Zhejiang 310012, China | 330100
Shanghai Institute of Applied Physics, Chinese Academy of Sciences | 239 Zhang Heng Road, Pudong New District, Shanghai Shanghai 201203, China | 310115
China Information Technology Designing&Consulting Institute Co., Ltd. | NO.9, Shouti Nanlu, Haidian District, Beijing, Beijing Beijing 100048, China | 110108
Guangdong-Hong Kong-Macao Greater Bay Area Research Innovation Institute for Nanotechnology | Building D, 136 Kaiyuan Avenue, Guangzhou High- tech Industrial Development Zone, GuangZhou Guangdong 510700, China | 440100
718th Research Institute of CSIC | No.17 Zhanlan Road, Handan City Hebei 056027, China | 130400
shanghai University Ding-Tech software Corp.,ltd | No.9 Lane3,CaoDong Feeder Rd, Xuhui Area,shanghai,China, shanghai shanghai 200235, China | 310104
Shenyang Machine Tool(Group) Research & Design Institute Co., Ltd, Shanghai Branch | 2nd Floor,1st Building, No. 128 Xiangyin Rd, Shanghai, Shanghai Shanghai 200433, China | 310000
CRRC QINGDAO SIFANG ROLLING STOCK RESEARCH INSTITUTE CO.,LTD | No.231 Ruichang Road Qingdao City, Qingdao Shandong 266000, China | 370200
BEIJING ZGH SECURITY RESEARCH INSTITUTE CO., LTD | Room 1407, Tianchen Plaza, Chaoyang District, BeiJing BeiJing 100020, China | 110105
Institute of geophysics, China earthquake administration | NO.5 minzuaxue south road, haidian district,, beijing 100000, China | 110108
China Information Technology Designing &Consulting Institute Co.,Ltd. | NO.9, Shouti Nanlu, Haidian District, Beijing Beijing 100048, China | 110108
`
