/**
 * Hospitals of eighteen countries of the European Union as Eurostat published them: name, town, street and postal
 * code as written. Read on 2026-11-25 in the public repository eurostat/healthcare-services,
 * data/healthcare/csv/*.csv at 8dd93206429bc2d919c20780cf41293cc8816b3e. Columns: name, country, town, street,
 * postal code, the first two characters of the code without its country.
 */
export const EUROPE = `
Krankenhaus der Barmherzigen Brüder Eisenstadt | at | Eisenstadt | Johannes von Gott-Platz 1 | 7000 | 70
Landeskrankenhaus Güssing | at | Güssing | Grazer Straße 13 | 7540 | 75
Ladislaus Batthyany-Strattmann Krankenhaus Kittsee | at | Kittsee | Hauptplatz 3 | 2421 | 24
ALGEMEEN ZIEKENHUIS ST. LUCAS | be | BRUGGE | ST.-LUCASLAAN 29 | 8310 | 83
ALGEMEEN ZIEKENHUIS ST.-JAN BRUGGE-OOSTENDE | be | BRUGGE | RUDDERSHOVE 10 | 8000 | 80
ALGEMEEN ZIEKENHUIS GROENINGE | be | KORTRIJK | REEPKAAI 4 | 8500 | 85
Vividus East, s.r.o. | cz | Dvùr Králové nad Labem | Spojených národù 857 | 54401 | 54
Oblastní nemocnice Jièín a.s., Nemocnice Nový Bydžov | cz | Nový Bydžov | Jana Maláta 493 | 50401 | 50
Oblastní nemocnice Náchod a.s., Nemocnice Broumov | cz | Broumov | Smetanova 91 | 55001 | 55
Amager og Hvidovre Hospital – Amager | dk | København S | Italiensvej 1 | 2300 | 23
Bispebjerg og Frederiksberg Hospital – Bispebjerg | dk | København NV | Bispebjerg Bakke 23 | 2400 | 24
Bornholms Hospital | dk | Rønne | Ullasvej 8 | 3700 | 37
Π.Γ.Ν.Θ. ΑΧΕΠΑ | gr | ΘΕΣΣΑΛΟΝΙΚΗ | ΣΤΙΛΠΩΝΟΣ ΚΥΡΙΑΚΙΔΗ 1 | 546 36 | 54
Γ.Ν. ΧΑΛΚΙΔΙΚΗΣ | gr | ΠΟΛΥΓΥΡΟΣ | Ιπποκράτους 5 | 63100 | 63
Γ.Ν. ΚΙΛΚΙΣ | gr | ΚΙΛΚΙΣ | ΝΟΣΟΚΟΜΕΙΟΥ 1 | 611 00 | 61
RED DE SALUD MENTAL DE ARABA (HOSPITAL PSIQUIÁTRICO DE ARABA) | es | VITORIA-GASTEIZ | ÁLAVA 43 | 01006 | 01
COMPLEJO HOSPITALARIO UNIVERSITARIO DE ALBACETE | es | ALBACETE | HERMANOS FALCÓ 37 | 02006 | 02
HOSPITAL GENERAL UNIVERSITARIO DE ALICANTE | es | ALICANTE/ALACANT | AVENIDA PINTOR BAEZA 12 | 03010 | 03
CENTRE HOSPITALIER DE BOURG-EN-BRESSE FLEYRIAT | fr | VIRIAT | ROUTE DE PARIS 900 | 01440 | 01
CENTRE HOSPITALIER DE GUISE | fr | GUISE | RUE DES DOCTEURS DEVILLERS 858 | 02120 | 02
CENTRE HOSPITALIER DE NERIS-LES-BAINS | fr | NERIS LES BAINS | RUE VOLTAIRE 16 | 03310 | 03
KLINIČKI BOLNIČKI CENTAR ZAGREB | hr | ZAGREB | ŠALATA 2 | 10000 | 10
KLINIČKI BOLNIČKI CENTAR RIJEKA | hr | RIJEKA | KREŠIMIROVA 42 | 51000 | 51
KLINIČKI BOLNIČKI CENTAR SPLIT | hr | SPLIT | SPINČIĆEVA 1 | 21000 | 21
Mohácsi Kórház | hu | Mohács | Szepessy tér 7 | 7700 | 77
Pécsi Tudományegyetem | hu | Pécs | Vasvári Pál u. 4 | 7622 | 76
Harkányi Termál Rehabilitációs Centrum Közhasznú Nonprofit Kft. | hu | Harkány | Zsigmondy sétány 1 | 7815 | 78
Venegas House | ie | Dun Laoghaire | 88 George's Street Upper | A96 N9P8 | A9
Fairview Community Unit | ie | Dublin 3 | Gheel Autism Services, Griffith Court | D03 H504 | D0
Cluain Lir Care Centre | ie | Mullingar | Longford Road | N91 T267 | N9
Vilniaus Universiteto ligoninė Santaros klinikos | lt | Vilnius | Santariškių 2 | LT-08661 | 08
Respublikinis priklausomybės ligų centras | lt | Vilnius | G.Vilties 3 | LT-03147 | 03
Vilniaus miesto klinikinės ligoninės Antakalnio filialas | lt | Vilnius | Antakalnio 124 | LT-10200 | 10
Centre Hospitalier de Luxembourg | lu | Luxembourg | rue Barblé 4 | L-1210 | 12
Centre Hospitalier de Luxembourg | lu | Luxemboug | rue Federspiel 3 | L-1512 | 15
Centre Hospitalier de Luxembourg | lu | Luxembourg | rue d'Eich 78 | L-1460 | 14
Bērnu klīniskā universitātes slimnīca | lv | Rīga | Vienības gatve 45 | LV-1004 | 10
Rīgas Austrumu klīniskās universitātes slimnīca | lv | Rīga | Stopiņu novads, Upeslejas | LV-2118 | 21
Liepājas reģionālā slimnīca | lv | Liepāja | Slimnīcas iela 25 | LV-3414 | 34
Amsterdam UMC | nl | Amsterdam Zuidoost | Meibergdreef 9 | 1105 AZ | 11
Amsterdam UMC | nl | Amsterdam | de Boelelaan 1117 | 1081 HV | 10
Maastricht UMC+ | nl | Maastricht | P. Debijelaan 25 | 6229 HX | 62
Uniwersytecki Szpital Kliniczny w Białymstoku | pl | Białystok | M. Curie-Skłodowskiej 24A | 15-276 | 15
SZPITAL POWIATOWY IM. PROF. ROMANA DREWSA | pl | Chodzież | Stefana Żeromskiego 29 | 64-800 | 64
SZPITAL POMNIK CHRZTU POLSKI | pl | Gniezno | św. Jana 9 | 62-200 | 62
Hospital Prof. Doutor Fernando Fonseca, E.P.E. | pt | Algueirão-Mem Martins | Rua das Eiras 34 | 2725-079 | 27
Centro Hospitalar de Trás-os-Montes e Alto Douro, E.P.E. | pt | Chaves | Avenida Dr. Francisco Sá Carneiro | 5400-279 | 54
Hospital José Joaquim Fernandes - Beja - ULS Baixo Alentejo, E.P.E. | pt | Castro Verde | Avenida General Humberto Delgado, Apartado 17 | 7780-123 | 77
SPLOŠNA BOLNIŠNICA DR. FRANCA DERGANCA NOVA GORICA | si | ŠEMPETER PRI GORICI | ULICA PADLIH BORCEV 13A | 5290 | 52
SPLOŠNA BOLNIŠNICA BREŽICE | si | BREŽICE | ČERNELČEVA CESTA 15 | 8250 | 82
SPLOŠNA BOLNIŠNICA NOVO MESTO | si | NOVO MESTO | ŠMIHELSKA CESTA 1 | 8000 | 80
ŠPECIALIZOVANÁ GERIATRICKÁ NEMOCNICA PODUNAJSKÉ BISKUPICE | sk | BRATISLAVA | KRAJINSKÁ 91 | 82556 | 82
UNIVERZITNÁ NEMOCNICA BRATISLAVA - STARÉ MESTO | sk | BRATISLAVA | MICKIEWICZOVA 13 | 81369 | 81
VŠEOBECNÁ NEMOCNICA ŠAĽA | sk | ŠAĽA | NEMOCNIČNÁ 1 | 92719 | 92
`
