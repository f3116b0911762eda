/**
 * Institutions in the European Union: public addresses as their own websites are known to give them, not checked against today's pages. Columns: see `../institutions`.
 *
 * Looked up on 2026-11-25 on pages of others, and found as they stand here: Humboldt-Universität (onlinereisefuehrer.de/berlin/humboldt-universitaet-berlin:
 * street and number), Ludwig-Maximilians-Universität (studihub.de/lmu-muenchen-infos-standort-und-studiengaenge), Università di Bologna (a mirror of it.wikipedia.org:
 * street and number). All others were not looked up.
 */
export const ABROAD = `
Humboldt-Universität zu Berlin | de |  | Berlin |  | Unter den Linden 6 | 10099 | postal:10
Freie Universität Berlin | de |  | Berlin |  | Kaiserswerther Str. 16-18 | 14195 | postal:14
Charité | de |  | Berlin |  | Charitéplatz 1 | 10117 | postal:10
Ludwig-Maximilians-Universität München | de |  | München |  | Geschwister-Scholl-Platz 1 | 80539 | postal:80
Deutsches Museum | de |  | München |  | Museumsinsel 1 | 80 538 | postal:80
Universität Heidelberg | de | Baden-Württemberg | Heidelberg |  | Grabengasse 1 | 69117 | subdivision:DE-BW
Universität Hamburg | de |  | Hamburg |  | Mittelweg 177 | 20148 | postal:20
Universität zu Köln | de | Nordrhein-Westfalen | Köln |  | Albertus-Magnus-Platz | 50923 | subdivision:DE-NW
Goethe-Universität Frankfurt | de | Hesse | Frankfurt am Main |  | Theodor-W.-Adorno-Platz 1 | 60323 | subdivision:DE-HE
Technische Universität Dresden | de | Sachsen | Dresden |  | Mommsenstraße 11 | 01069 | subdivision:DE-SN
Deutsche Nationalbibliothek | de | Saxony | Leipzig |  | Deutscher Platz 1 | 04103 | subdivision:DE-SN
Universitätsklinikum Erlangen | de | Bavaria | Erlangen |  | Maximiliansplatz 2 | 91054 | subdivision:DE-BY
Germanisches Nationalmuseum | de | BY | Nürnberg |  | Kartäusergasse 1 | 90402 | subdivision:DE-BY
Hauptbahnhof München | de | DE-BY | München |  | Bayerstraße 10a | 80335 | subdivision:DE-BY
Université Paris 1 Panthéon-Sorbonne | fr |  | Paris |  | 12 place du Panthéon | 75005 | postal:75
Musée du Louvre | fr |  | Paris |  | Rue de Rivoli | 75001 | postal:75
Bibliothèque nationale de France | fr |  | Paris |  | Quai François Mauriac | 75013 | postal:75
Musée d'Orsay | fr |  | Paris |  | Esplanade Valéry Giscard d'Estaing | 75007 | postal:75
École normale supérieure de Lyon | fr |  | Lyon |  | 15 parvis René Descartes | 69342 | postal:69
Aix-Marseille Université | fr |  | Marseille |  | 58 boulevard Charles Livon | 13007 | postal:13
Université de Strasbourg | fr |  | Strasbourg |  | 4 rue Blaise Pascal | 67081 | postal:67
Université de Bordeaux | fr |  | Bordeaux |  | 35 place Pey-Berland | 33000 | postal:33
Université de Rennes | fr | Brittany | Rennes |  | 263 avenue du Général Leclerc | 35042 | subdivision:FR-BRE
Università di Bologna | it |  | Bologna |  | Via Zamboni 33 | 40126 | postal:40
Sapienza Università di Roma | it |  | Roma |  | Piazzale Aldo Moro 5 | 00185 | postal:00
Politecnico di Milano | it | Lombardia | Milano |  | Piazza Leonardo da Vinci 32 | 20133 | subdivision:IT-25
Gallerie degli Uffizi | it | Tuscany | Firenze |  | Piazzale degli Uffizi 6 | 50122 | subdivision:IT-52
Università degli Studi di Padova | it |  | Padova |  | Via 8 Febbraio 2 | 35122 | postal:35
Museo Egizio | it | Piemonte | Torino |  | Via Accademia delle Scienze 6 | 10123 | subdivision:IT-21
Museo Nacional del Prado | es |  | Madrid |  | Calle de Ruiz de Alarcón 23 | 28014 | postal:28
Universidad Complutense de Madrid | es |  | Madrid |  | Avenida de Séneca 2 | 28040 | postal:28
Universitat de Barcelona | es | Catalunya | Barcelona |  | Gran Via de les Corts Catalanes 585 | 08007 | subdivision:ES-CT
Universidad de Salamanca | es |  | Salamanca |  | Patio de Escuelas 1 | 37008 | postal:37
Guggenheim Bilbao | es | Basque Country | Bilbao |  | Avenida Abandoibarra 2 | 48009 | subdivision:ES-PV
Rijksmuseum | nl |  | Amsterdam |  | Museumstraat 1 | 1071 XX | postal:10
Universiteit van Amsterdam | nl |  | Amsterdam |  | Spui 21 | 1012wx | postal:10
Technische Universiteit Delft | nl |  | Delft |  | Mekelweg 5 | 2628 CD | postal:26
Universiteit Leiden | nl | Zuid-Holland | Leiden |  | Rapenburg 70 | 2311 EZ | subdivision:NL-ZH
KU Leuven | be |  | Leuven |  | Oude Markt 13 | 3000 | postal:3
Universiteit Gent | be |  | Gent |  | Sint-Pietersnieuwstraat 25 | 9000 | postal:9
Université libre de Bruxelles | be |  | Bruxelles |  | Avenue F.D. Roosevelt 50 | 1050 | postal:1
Universität Wien | at | Wien | Wien |  | Universitätsring 1 | 1010 | subdivision:AT-9
Kunsthistorisches Museum | at | Vienna | Wien |  | Maria-Theresien-Platz | 1010 | subdivision:AT-9
Universität Graz | at |  | Graz |  | Universitätsplatz 3 | 8010 | postal:8
Uniwersytet Warszawski | pl |  | Warszawa |  | Krakowskie Przedmieście 26/28 | 00-927 | postal:00
Uniwersytet Jagielloński | pl |  | Kraków |  | ul. Gołębia 24 | 31-007 | postal:31
KTH | se |  | Stockholm |  | Brinellvägen 8 | 114 28 | postal:11
Uppsala universitet | se |  | Uppsala |  | Dag Hammarskjölds väg 7 | 752 37 | postal:75
Københavns Universitet | dk |  | København |  | Nørregade 10 | 1172 | postal:1
Aarhus Universitet | dk |  | Aarhus |  | Nordre Ringgade 1 | 8000 | postal:8
Helsingin yliopisto | fi |  | Helsinki |  | Yliopistonkatu 4 | 00100 | postal:00
Universidade de Coimbra | pt |  | Coimbra |  | Paço das Escolas | 3004-531 | postal:3
Museu Calouste Gulbenkian | pt |  | Lisboa |  | Avenida de Berna 45A | 1067-001 | postal:1
Univerzita Karlova | cz |  | Praha |  | Ovocný trh 5 | 116 36 | postal:11
Trinity College Dublin | ie |  | Dublin |  | College Green | D02 PN40 | postal:D02
Acropolis Museum | gr |  | Athens |  | Dionysiou Areopagitou 15 | 117 42 | postal:11
Eötvös Loránd Tudományegyetem | hu |  | Budapest |  | Egyetem tér 1-3 | 1053 | postal:10
`
