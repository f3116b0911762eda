/**
 * Institutions as papers and pages in English name them: addresses of universities, hospitals, institutes and a
 * consulate, as published, with what they end in ("P. R. China", "China PR", "Peoples R China"). Read on
 * 2026-11-25 by full-text search over public GitHub repositories; the last column is the number of the file in
 * that index. What stands before the institution is left out. Columns: name, published line, the place it names (or why none), file.
 */
export const PAPERS = `
兰州大学 | College of Ecology, Lanzhou University, Lanzhou 730000, China | 620100 | 56019777408
兰州大学信息学院 | Tianshui South Road 222. Lanzhou 730000 .P.R.China | 620100 | 43575755910
兰州大学（甘肃） | 1 Lanzhou University, Lanzhou 730000, Gansu, China | 620100 | 62941591411
甘肃政法大学 | Gansu University of Political Science and Law, Lanzhou 730070, Gansu Province, China | 620100 | 59014938890
西北师范大学 | College of Geography and Environmental Science, Northwest Normal University, Lanzhou 730070, China | 620100 | 70217478560
新疆大学 | School of Software, Xinjiang University, Urumqi 830091, China. | 650100 | 66285402923
新疆财经大学 | School of Statistics and Data Science, Xinjiang University of Finance and Economics, Urumqi 830012, China | 650100 | 32360753016
新疆气候中心 | Urumqi Desert Institute of CMA,Urumqi 830002,Xinjiang | 650100 | 7026432789
青海大学 | Qinghai University, Xining 810016, Qinghai, China. | 630100 | 66129684265
青海省第五人民医院 | Department of Gynecology Oncology, The Fifth People’s Hospital of Qinghai Province, Xining 810007, China | 630100 | 62830441615
中国科学院西北高原生物研究所 | Chinese Acad Sci, Northwest Inst Plateau Biol, Xining 810001, Peoples R China | 630100 | 33119037971
宁夏医科大学 | School of Pharmacy, Ningxia Medical University, Yinchuan 750004, China | 640100 | 67466414946
宁夏大学 | Ningxia University, Yinchuan 750021, China | 640100 | 43733839704
北方民族大学 | School of Computer Science and Engineering, North Minzu University, Yinchuan 750021, China. | 640100 | 4631186142
内蒙古大学 | Inner Mongolia Univ, Coll Energy Mat & Chem, Hohhot 010021, Peoples R China | 150100 | 2169151257
内蒙古自治区人民医院 | Department of Cardiology, Inner Mongolia Autonomous Region People's Hospital, Hohhot 010017, China | 150100 | 69617363858
昆明医科大学 | Kunming Medical University, Kunming 650500, Yunnan, China | 530100 | 65886489936
昆明理工大学 | National Engineering Laboratory of Vacuum Metallurgy, Kunming University of Science and Technology, Kunming 650093, P.R. China | 530100 | 60637438840
云南天文台 | Yunnan Observatories, Chinese Academy of Sciences, Kunming 650011, China | 530100 | 36319848657
贵州大学 | School of Electrical Engineering, Guizhou University, Guiyang 550025, Guizhou Province, China | 520100 | 56309137136
贵州大学（公共大数据） | State Key Laboratory of Public Big Data, Guizhou University, Guiyang 550025, People’s Republic of China | 520100 | 53623472973
海南大学 | Hainan University, Haikou 570228, China | 460100 | 58007076156
海口市人民医院 | Haikou Affiliated Hospital of Central South University Xiangya School of Medicine, Haikou 570208, China | 460100 | 59226082939
哈尔滨工程大学 | School of Shipbuilding Engineering, Harbin Engineering University, No. 145, Nantong Street, Nangang District, Harbin 150001, Heilongjiang Province, China | 230103 | 69650816741
东北林业大学 | Northeast Forestry University, Harbin 150040, China | 230100 | 16391559444
吉林大学 | Jilin University, Qianjin Street 2699, Changchun 130012, China PR | 220100 | 51976742662
长春应用化学研究所 | Changchun Institute of Applied Chemistry, Chinese Academy of Sciences, Changchun 130022, China | 220100 | 27329944859
大连理工大学 | 2 Linggong Road, Ganjingzi District, Dalian 116024, China | 210211 | 70785148535
大连交通大学 | Dalian Jiaotong University, Dalian 116028, Liaoning, China | 210200 | 65773288204
山西白求恩医院 | No. 99 Longcheng Avenue, Xiaodian District, Taiyuan City, Shanxi Province 030032, China | 140105 | 54535524946
太原理工大学 | Research Institute of Special Chemicals, Taiyuan University of Technology, Taiyuan 030024, Shanxi, PR China | 140100 | 60686249051
合肥工业大学 | School of Civil Engineering, Hefei University of Technology. Hefei 230009, PR China. | 340100 | 62478542099
安徽医科大学 | Anhui Medical University, Hefei 230032, China. | 340100 | 6162503068
西安交通大学 | School of Electronic and Information Engineering, Xi'an Jiaotong University, Xi'an 710049, China | 610100 | 48391658246
长安大学 | School of Electronics and Control Engineering, Chang'an University, Xi'an 710064, Shaanxi, China | 610100 | 67109808084
四川大学 | School of Chemical Engineering, Sichuan University, Chengdu 610065, China | 510100 | 62157254594
广西大学 | School of Electrical Engineering, Guangxi University, Nanning 530004, China | 450100 | 62622877161
广西职业师范学院 | GuangXi Vocational Normal University, Nanning 530007, Guangxi Zhuang Autonomous Region, China | 450100 | 59014938890
中南大学 | School of Civil Engineering, Central South University, Changsha 410075, Hunan, China | 430100 | 58227995042
厦门大学 | Department of Chemistry, Xiamen University, Xiamen 361005, P. R. China | 350200 | 60356354902
厦门大学附属中山医院 | Department of Neurology, Zhongshan Hospital Xiamen University, Xiamen 361004, Fujian, China. | 350200 | 24211447381
浙江大学 | Zhejiang University, 38 Zheda Road, Lingyin Street, Hangzhou 310027, China | 330100 | 66228575618
郑州航空工业管理学院 | School of Civil Engineering and Environment, Zhengzhou University of Aeronautics, No. 15 Wenyuan West Road, Zhengzhou 450046, Henan, China. | 410100 | 69190493464
山东师范大学 | School of Computer Science and Artificial Intelligence, Shandong Normal University, Jinan 250358, China | 370100 | 62535997470
山东交通学院 | School of information Science and Electrical Engineering, Shandong Jiaotong University, Jinan 250357, State, China | unknown | 43357333485
南开大学 | School of Mathematical Sciences, Nankai University, Tianjin 300071, China. | 120000 | 4562464454
江西财经大学 | School of Finance, Jiangxi University of Finance and Economics, No.168, East Shuanggang Road, Nanchang 330013, China | 360100 | 61936957605
南昌大学第二附属医院 | Department of Oncology, the Second Affiliated Hospital of Nanchang University, Nanchang 330006, Jiangxi, China. | 360100 | 58842892613
菲律宾驻重庆总领事馆 | Unit 2903-05 Metropolitan Tower, 68 Zourong Road, Yuzhong District, Chongqing 400010, People’s Republic of China | 500103 | 17843097177
重庆医科大学附属第一医院 | The First Affiliated Hospital of Chongqing Medical University, Youyi Road, Yuzhong District, Chongqing 400016, China | 500103 | 31461982133
河北地质大学 | Institute of Gem and Material Technology, Hebei GEO University, Shijiazhuang 050000, Hebei, China | 130100 | 60341973242
石家庄铁道大学 | Structural Health Monitoring and Control Institute, Shijiazhuang Tiedao University, Shijiazhuang 050043, China | 130100 | 67284529292
北京科技大学 | University of Science and Technology Beijing, 30 Xueyuan Road, Haidian District, Beijing 100083, China | 110108 | 61895229406
中山大学 | Sun Yat-sen University, 132 Outer Ring East Road, Guangzhou University Town, Panyu District, Guangzhou, Guangdong 510000, China | 440113 | 61895229406
北京理工大学 | Beijing Institute of Technology, 5 South Zhongguancun Street, Haidian District, Beijing 100081, China | 110108 | 66838519813
北京大学 | No. 5 Yiheyuan Road, Haidian District, Beijing 100871 | 110108 | 52988471564
华中科技大学 | Huazhong University of Science and Technology, 1037 Luoyu Road, Hongshan District, Wuhan, Hubei 430074, China | 420111 | 58648273941
中南民族大学 | No. 182 Minzu Avenue, Hongshan District, Wuhan, Hubei 430074, P.R. China | 420111 | 52650092722
华中农业大学 | Huazhong Agricultural University, Shizishan Street, Hongshan District, Wuhan City, Hubei Province | 420111 | 32466650557
中国地质大学 | Key Labs of Law Evaluation of Ministry of Land and Resources of China, 388 Lumo Road, Hongshan District, Wuhan 430074, China | 420111 | 18159804968
`
