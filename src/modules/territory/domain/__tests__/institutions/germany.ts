/**
 * Universities of Germany as the rectors' conference lists them (Hochschulkompass, hs_liste.txt): name, state,
 * town, street and postal code. Read on 2026-11-25 in the public repository
 * michaelgerloff/IchBinHanna_List_MdBs_Universities, hs_liste.txt at d3241dd040e9a30af4d7ae893b121589a133641b.
 * Columns: name, state, town, street, postal code, ISO 3166-2 code of the state.
 */
export const GERMANY = `
Fachhochschule für Finanzen Brandenburg | Brandenburg | Königs Wusterhausen | Schillerstraße 6 | 15711 | DE-BB
Fachhochschule der Polizei Brandenburg | Brandenburg | Oranienburg | Bernauer Str. 146 | 16515 | DE-BB
Technische Hochschule Brandenburg | Brandenburg | Brandenburg | Magdeburger Straße 50 | 14770 | DE-BB
Akkon-Hochschule | Berlin | Berlin | Colditzstraße 34-36 | 12099 | DE-BE
Bard College Berlin, A Liberal Arts University | Berlin | Berlin | Platanenstrasse 24 | 13156 | DE-BE
Berlin International University of Applied Sciences | Berlin | Berlin | Salzufer 6 | 10587 | DE-BE
Hochschule Aalen - Technik und Wirtschaft | Baden-Württemberg | Aalen | Beethovenstraße 1 | 73430 | DE-BW
Hochschule Albstadt-Sigmaringen | Baden-Württemberg | Sigmaringen | Anton-Günther-Straße 51 | 72488 | DE-BW
Hochschule für Polizei Baden-Württemberg | Baden-Württemberg | Villingen-Schwenningen | Sturmbühlstraße 250 | 78054 | DE-BW
Ostbayerische Technische Hochschule Amberg-Weiden | Bayern | Amberg | Kaiser-Wilhelm-Ring 23 | 92224 | DE-BY
Hochschule für angewandte Wissenschaften Ansbach | Bayern | Ansbach | Residenzstraße 8 | 91522 | DE-BY
Technische Hochschule Aschaffenburg | Bayern | Aschaffenburg | Würzburger Straße 45 | 63743 | DE-BY
Constructor University | Bremen | Bremen | Campus Ring 1 | 28759 | DE-HB
Hochschule Bremerhaven | Bremen | Bremerhaven | An der Karlstadt 8 | 27568 | DE-HB
accadis Hochschule Bad Homburg | Hessen | Bad Homburg | SÜDCAMPUS Bad Homburg Am Weidenring 4 | 61352 | DE-HE
Evangelische Hochschule Darmstadt (staatlich anerkannt) – Kirchliche Körperschaft des öffentlichen Rechts | Hessen | Darmstadt | Zweifalltorweg 12 | 64293 | DE-HE
Theologisches Hochschule Ewersbach | Hessen | Dietzhölztal | Jahnstraße 49-53 | 35716 | DE-HE
Norddeutsche Akademie für Finanzen und Steuerrecht | Hamburg | Hamburg | Hammer Steindamm 129 | 20535 | DE-HH
Akademie der Polizei Hamburg | Hamburg | Hamburg | Carl-Cohn-Straße 39 | 22297 | DE-HH
Technische Universität Hamburg | Hamburg | Hamburg | Am Schwarzenberg-Campus 3 (E) | 21073 | DE-HH
Universität Greifswald | Mecklenburg-Vorpommern | Greifswald | Domstraße 11 | 17489 | DE-MV
Fachhochschule für öffentliche Verwaltung, Polizei und Rechtspflege des Landes Mecklenburg-Vorpommern | Mecklenburg-Vorpommern | Güstrow | Goldberger Straße 12-13 | 18273 | DE-MV
Hochschule Wismar - University of Applied Sciences: Technology, Business and Design | Mecklenburg-Vorpommern | Wismar | Philipp-Müller-Straße 14 | 23966 | DE-MV
Hochschule für Bildende Künste Braunschweig | Niedersachsen | Braunschweig | Johannes-Selenka-Platz 1 | 38118 | DE-NI
hochschule 21 | Niedersachsen | Buxtehude | Harburger Straße 6 | 21614 | DE-NI
Hochschule Emden/Leer | Niedersachsen | Emden | Constantiaplatz 4 | 26723 | DE-NI
Fachhochschule Aachen | Nordrhein-Westfalen | Aachen | Bayernallee 11 | 52066 | DE-NW
Alanus Hochschule für Kunst und Gesellschaft | Nordrhein-Westfalen | Alfter | Villestraße 3 | 53347 | DE-NW
Fachhochschule der Diakonie - Diaconia - University of Applied Sciences | Nordrhein-Westfalen | Bielefeld | Bethelweg 8 | 33617 | DE-NW
Technische Hochschule Bingen | Rheinland-Pfalz | Bingen | Berlinstraße 109 | 55411 | DE-RP
Hochschule der Deutschen Bundesbank | Rheinland-Pfalz | Hachenburg | Schloss | 57627 | DE-RP
Hochschule Kaiserslautern (University of Applied Sciences) | Rheinland-Pfalz | Kaiserslautern | Schoenstr. 11 | 67659 | DE-RP
NORDAKADEMIE Hochschule der Wirtschaft | Schleswig-Holstein | Elmshorn | Köllner Chaussee 11 | 25337 | DE-SH
Hochschule Flensburg | Schleswig-Holstein | Flensburg | Kanzleistraße 91-93 | 24943 | DE-SH
Musikhochschule Lübeck | Schleswig-Holstein | Lübeck | Große Petersgrube 21 | 23552 | DE-SH
Deutsche Hochschule für Prävention und Gesundheitsmanagement GmbH | Saarland | Saarbrücken | Hermann Neuberger Sportschule 3 | 66123 | DE-SL
Technische Universität Chemnitz | Sachsen | Chemnitz | Straße der Nationen 62 | 09111 | DE-SN
DIU - Dresden International University GmbH | Sachsen | Dresden | Freiberger Straße 37 | 01067 | DE-SN
Hochschule für Grafik und Buchkunst Leipzig | Sachsen | Leipzig | Wächterstraße 11 | 04107 | DE-SN
Hochschule Anhalt - Anhalt University of Applied Sciences | Sachsen-Anhalt | Köthen | Bernburger Straße 55 | 06366 | DE-ST
Theologische Hochschule Friedensau | Sachsen-Anhalt | Friedensau | An der Ihle 19 | 39291 | DE-ST
Hochschule Harz, Hochschule für angewandte Wissenschaften (FH) | Sachsen-Anhalt | Wernigerode | Friedrichstraße 57-59 | 38855 | DE-ST
Fachhochschule Erfurt | Thüringen | Erfurt | Altonaer Straße 25 | 99085 | DE-TH
Duale Hochschule Gera-Eisenach | Thüringen | Gera | Weg der Freundschaft 4 | 07546 | DE-TH
Technische Universität Ilmenau | Thüringen | Ilmenau | Ehrenbergstraße 29 | 98693 | DE-TH
`
