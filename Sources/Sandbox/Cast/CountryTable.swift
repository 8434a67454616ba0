/// The countries, a line each: name, three letters, form of the postal code, subdivisions by code.
///
/// Names and codes are those of ISO 3166; the Emirates keep their own writing, as some do there.
enum CountryTable {
  static let text = #"""
    Afghanistan|AFG|\A\d{4}\Z|BAL Balkh;BAM Bāmyān;BDG Bādghīs;BDS Badakhshān;BGL Baghlān;DAY \#
    Dāykundī;FRA Farāh;FYB Fāryāb;GHA Ghaznī;GHO Ghōr;HEL Helmand;HER Herāt;JOW Jowzjān;KAB \#
    Kābul;KAN Kandahār;KAP Kāpīsā;KDZ Kunduz;KHO Khōst;KNR Kunaṟ;LAG Laghmān;LOG Lōgar;NAN \#
    Nangarhār;NIM Nīmrōz;NUR Nūristān;PAN Panjshayr;PAR Parwān;PIA Paktiyā;PKA Paktīkā;SAM \#
    Samangān;SAR Sar-e Pul;TAK Takhār;URU Uruzgān;WAR Wardak;ZAB Zābul
    Albania|ALB||01 Berat;02 Durrës;03 Elbasan;04 Fier;05 Gjirokastër;06 Korçë;07 Kukës;08 \#
    Lezhë;09 Dibër;10 Shkodër;11 Tiranë;12 Vlorë
    Algeria|DZA|\A\d{5}\Z|01 Adrar;02 Chlef;03 Laghouat;04 Oum el Bouaghi;05 Batna;06 Béjaïa;07 \#
    Biskra;08 Béchar;09 Blida;10 Bouira;11 Tamanrasset;12 Tébessa;13 Tlemcen;14 Tiaret;15 Tizi \#
    Ouzou;16 Alger;17 Djelfa;18 Jijel;19 Sétif;20 Saïda;21 Skikda;22 Sidi Bel Abbès;23 Annaba;24 \#
    Guelma;25 Constantine;26 Médéa;27 Mostaganem;28 M'sila;29 Mascara;30 Ouargla;31 Oran;32 El \#
    Bayadh;33 Illizi;34 Bordj Bou Arréridj;35 Boumerdès;36 El Tarf;37 Tindouf;38 Tissemsilt;39 El \#
    Oued;40 Khenchela;41 Souk Ahras;42 Tipaza;43 Mila;44 Aïn Defla;45 Naama;46 Aïn Témouchent;47 \#
    Ghardaïa;48 Relizane
    American Samoa|ASM|\A\d{5}(-\d{4})?\Z|
    Andorra|AND|\AAD\d{3}\Z|02 Canillo;03 Encamp;04 La Massana;05 Ordino;06 Sant Julià de \#
    Lòria;07 Andorra la Vella;08 Escaldes-Engordany
    Angola|AGO||BGO Bengo;BGU Benguela;BIE Bié;CAB Cabinda;CCU Cuando Cubango;CNN Cunene;CNO \#
    Cuanza-Norte;CUS Cuanza-Sul;HUA Huambo;HUI Huíla;LNO Lunda-Norte;LSU Lunda-Sul;LUA Luanda;MAL \#
    Malange;MOX Moxico;NAM Namibe;UIG Uíge;ZAI Zaire
    Anguilla|AIA||
    Antarctica|ATA||
    Antigua and Barbuda|ATG||03 Saint George;04 Saint John;05 Saint Mary;06 Saint Paul;07 Saint \#
    Peter;08 Saint Philip;10 Barbuda;11 Redonda
    Argentina|ARG|\A\d{4}\Z|A Salta;B Buenos Aires;C Ciudad Autónoma de Buenos Aires;D San Luis;E \#
    Entre Ríos;F La Rioja;G Santiago del Estero;H Chaco;J San Juan;K Catamarca;L La Pampa;M \#
    Mendoza;N Misiones;P Formosa;Q Neuquén;R Río Negro;S Santa Fe;T Tucumán;U Chubut;V Tierra del \#
    Fuego;W Corrientes;X Córdoba;Y Jujuy;Z Santa Cruz
    Armenia|ARM|\A\d{4}\Z|AG Aragac̣otn;AR Ararat;AV Armavir;ER Erevan;GR Geġark'unik';KT \#
    Kotayk';LO Loṙi;SH Širak;SU Syunik';TV Tavuš;VD Vayoć Jor
    Aruba|ABW||
    Australia|AUS|\A\d{4}\Z|ACT Australian Capital Territory;NSW New South Wales;NT Northern \#
    Territory;QLD Queensland;SA South Australia;TAS Tasmania;VIC Victoria;WA Western Australia
    Austria|AUT|\A\d{4}\Z|1 Burgenland;2 Kärnten;3 Niederösterreich;4 Oberösterreich;5 Salzburg;6 \#
    Steiermark;7 Tirol;8 Vorarlberg;9 Wien
    Azerbaijan|AZE|\A(AZ ?)?\d{4}\Z|ABS Abşeron;AGA Ağstafa;AGC Ağcabədi;AGM Ağdam;AGS Ağdaş;AGU \#
    Ağsu;AST Astara;BA Bakı;BAL Balakən;BAR Bərdə;BEY Beyləqan;BIL Biləsuvar;CAB Cəbrayıl;CAL \#
    Cəlilabad;DAS Daşkəsən;FUZ Füzuli;GA Gəncə;GAD Gədəbəy;GOR Goranboy;GOY Göyçay;GYG Göygöl;HAC \#
    Hacıqabul;IMI İmişli;ISM İsmayıllı;KAL Kəlbəcər;KUR Kürdəmir;LA Lənkəran;LAC Laçın;LAN \#
    Lənkəran;LER Lerik;MAS Masallı;MI Mingəçevir;NA Naftalan;NEF Neftçala;NX Naxçıvan;OGU \#
    Oğuz;QAB Qəbələ;QAX Qax;QAZ Qazax;QBA Quba;QBI Qubadlı;QOB Qobustan;QUS Qusar;SA Şəki;SAB \#
    Sabirabad;SAK Şəki;SAL Salyan;SAT Saatlı;SBN Şabran;SIY Siyəzən;SKR Şəmkir;SM Sumqayıt;SMI \#
    Şamaxı;SMX Samux;SR Şirvan;SUS Şuşa;TAR Tərtər;TOV Tovuz;UCA Ucar;XA Xankəndi;XAC Xaçmaz;XCI \#
    Xocalı;XIZ Xızı;XVD Xocavənd;YAR Yardımlı;YE Yevlax;YEV Yevlax;ZAN Zəngilan;ZAQ Zaqatala;ZAR \#
    Zərdab
    Åland Islands|ALA|\A22\d{3}\Z|
    Bahamas|BHS||AK Acklins;BI Bimini;BP Black Point;BY Berry Islands;CE Central Eleuthera;CI Cat \#
    Island;CK Crooked Island and Long Cay;CO Central Abaco;CS Central Andros;EG East Grand \#
    Bahama;EX Exuma;FP City of Freeport;GC Grand Cay;HI Harbour Island;HT Hope Town;IN Inagua;LI \#
    Long Island;MC Mangrove Cay;MG Mayaguana;MI Moore's Island;NE North Eleuthera;NO North \#
    Abaco;NP New Providence;NS North Andros;RC Rum Cay;RI Ragged Island;SA South Andros;SE South \#
    Eleuthera;SO South Abaco;SS San Salvador;SW Spanish Wells;WG West Grand Bahama
    Bahrain|BHR|\A\d{3,4}\Z|13 Al ‘Āşimah;14 Al Janūbīyah;15 Al Muḩarraq;17 Ash Shamālīyah
    Bangladesh|BGD|\A\d{4}\Z|A Barishal;B Chattogram;C Dhaka;D Khulna;E Rajshahi;F Rangpur;G \#
    Sylhet;H Mymensingh
    Barbados|BRB|\ABB\d{5}\Z|01 Christ Church;02 Saint Andrew;03 Saint George;04 Saint James;05 \#
    Saint John;06 Saint Joseph;07 Saint Lucy;08 Saint Michael;09 Saint Peter;10 Saint Philip;11 \#
    Saint Thomas
    Belarus|BLR|\A\d{6}\Z|BR Bresckaja voblasć;HM Gorod Minsk;HO Gomel'skaja oblast';HR \#
    Grodnenskaja oblast';MA Mahilioŭskaja voblasć;MI Minskaja oblast';VI Viciebskaja voblasć
    Belgium|BEL|\A\d{4}\Z|BRU Brussels Hoofdstedelijk Gewest;VLG Vlaams Gewest;WAL wallonne, \#
    Région
    Belize|BLZ||BZ Belize;CY Cayo;CZL Corozal;OW Orange Walk;SC Stann Creek;TOL Toledo
    Benin|BEN||AK Atacora;AL Alibori;AQ Atlantique;BO Borgou;CO Collines;DO Donga;KO Couffo;LI \#
    Littoral;MO Mono;OU Ouémé;PL Plateau;ZO Zou
    Bermuda|BMU|\A[A-Z]{2} ?[A-Z\d]{2}\Z|
    Bhutan|BTN|\A\d{5}\Z|11 Paro;12 Chhukha;13 Haa;14 Samtse;15 Thimphu;21 Tsirang;22 Dagana;23 \#
    Punakha;24 Wangdue Phodrang;31 Sarpang;32 Trongsa;33 Bumthang;34 Zhemgang;41 Trashigang;42 \#
    Monggar;43 Pema Gatshel;44 Lhuentse;45 Samdrup Jongkhar;GA Gasa;TY Trashi Yangtse
    Bolivia (Plurinational State of)|BOL||B El Beni;C Cochabamba;H Chuquisaca;L La Paz;N Pando;O \#
    Oruro;P Potosí;S Santa Cruz;T Tarija
    Bonaire, Sint Eustatius and Saba|BES||BO Bonaire;SA Saba;SE Sint Eustatius
    Bosnia and Herzegovina|BIH|\A\d{5}\Z|BIH Federacija Bosne i Hercegovine;BRC Brčko \#
    distrikt;SRP Republika Srpska
    Botswana|BWA||CE Central;CH Chobe;FR Francistown;GA Gaborone;GH Ghanzi;JW Jwaneng;KG \#
    Kgalagadi;KL Kgatleng;KW Kweneng;LO Lobatse;NE North East;NW North West;SE South East;SO \#
    Southern;SP Selibe Phikwe;ST Sowa Town
    Bouvet Island|BVT||
    Brazil|BRA|\A\d{5}-?\d{3}\Z|AC Acre;AL Alagoas;AM Amazonas;AP Amapá;BA Bahia;CE Ceará;DF \#
    Distrito Federal;ES Espírito Santo;GO Goiás;MA Maranhão;MG Minas Gerais;MS Mato Grosso do \#
    Sul;MT Mato Grosso;PA Pará;PB Paraíba;PE Pernambuco;PI Piauí;PR Paraná;RJ Rio de Janeiro;RN \#
    Rio Grande do Norte;RO Rondônia;RR Roraima;RS Rio Grande do Sul;SC Santa Catarina;SE \#
    Sergipe;SP São Paulo;TO Tocantins
    British Indian Ocean Territory|IOT||
    Brunei Darussalam|BRN|\A[A-Z]{2} ?\d{4}\Z|BE Belait;BM Brunei-Muara;TE Temburong;TU Tutong
    Bulgaria|BGR|\A\d{4}\Z|01 Blagoevgrad;02 Burgas;03 Varna;04 Veliko Tarnovo;05 Vidin;06 \#
    Vratsa;07 Gabrovo;08 Dobrich;09 Kardzhali;10 Kyustendil;11 Lovech;12 Montana;13 Pazardzhik;14 \#
    Pernik;15 Pleven;16 Plovdiv;17 Razgrad;18 Ruse;19 Silistra;20 Sliven;21 Smolyan;22 Sofia \#
    (stolitsa);23 Sofia;24 Stara Zagora;25 Targovishte;26 Haskovo;27 Shumen;28 Yambol
    Burkina Faso|BFA||01 Boucle du Mouhoun;02 Cascades;03 Centre;04 Centre-Est;05 Centre-Nord;06 \#
    Centre-Ouest;07 Centre-Sud;08 Est;09 Hauts-Bassins;10 Nord;11 Plateau-Central;12 Sahel;13 \#
    Sud-Ouest
    Burundi|BDI||BB Bubanza;BL Bujumbura Rural;BM Bujumbura Mairie;BR Bururi;CA Cankuzo;CI \#
    Cibitoke;GI Gitega;KI Kirundo;KR Karuzi;KY Kayanza;MA Makamba;MU Muramvya;MW Mwaro;MY \#
    Muyinga;NG Ngozi;RM Rumonge;RT Rutana;RY Ruyigi
    Cabo Verde|CPV|\A\d{4}\Z|B Ilhas de Barlavento;S Ilhas de Sotavento
    Cambodia|KHM|\A\d{5}\Z|1 Banteay Mean Choăy;10 Kracheh;11 Mondol Kiri;12 Phnom Penh;13 Preah \#
    Vihear;14 Prey Veaeng;15 Pousaat;16 Rotanak Kiri;17 Siem Reab;18 Preah Sihanouk;19 Stoĕng \#
    Trêng;2 Baat Dambang;20 Svaay Rieng;21 Taakaev;22 Otdar Mean Chey;23 Kaeb;24 Pailin;25 Tbong \#
    Khmum;3 Kampong Chaam;4 Kampong Chhnang;5 Kampong Spueu;6 Kampong Thum;7 Kampot;8 Kandaal;9 \#
    Kaoh Kong
    Cameroon|CMR||AD Adamaoua;CE Centre;EN Far North;ES East;LT Littoral;NO North;NW \#
    North-West;OU West;SU South;SW South-West
    Canada|CAN|\A[ABCEGHJKLMNPRSTVXY]\d[A-Z] ?\d[A-Z]\d\Z|AB Alberta;BC British Columbia;MB \#
    Manitoba;NB New Brunswick;NL Newfoundland and Labrador;NS Nova Scotia;NT Northwest \#
    Territories;NU Nunavut;ON Ontario;PE Prince Edward Island;QC Quebec;SK Saskatchewan;YT Yukon
    Cayman Islands|CYM|\AKY\d-\d{4}\Z|
    Central African Republic|CAF||AC Ouham;BB Bamingui-Bangoran;BGF Bangui;BK Basse-Kotto;HK \#
    Haute-Kotto;HM Haut-Mbomou;HS Haute-Sangha / Mambéré-Kadéï;KB Gribingui;KG Kemö-Gïrïbïngï;LB \#
    Lobaye;MB Mbomou;MP Ombella-Mpoko;NM Nana-Mambéré;OP Ouham-Pendé;SE Sangha;UK Ouaka;VK Vakaga
    Chad|TCD||BA Al Baţḩā’;BG Bahr el Ghazal;BO Borkou;CB Chari-Baguirmi;EE Ennedi-Est;EO \#
    Ennedi-Ouest;GR Guéra;HL Hadjer Lamis;KA Kanem;LC Al Buḩayrah;LO Logone-Occidental;LR \#
    Logone-Oriental;MA Mandoul;MC Moyen-Chari;ME Mayo-Kebbi-Est;MO Mayo-Kebbi-Ouest;ND Madīnat \#
    Injamīnā;OD Ouaddaï;SA Salamat;SI Sila;TA Tandjilé;TI Tibastī;WF Wadi Fira
    Chile|CHL|\A\d{7}\Z|AI Aisén del General Carlos Ibañez del Campo;AN Antofagasta;AP Arica y \#
    Parinacota;AR La Araucanía;AT Atacama;BI Biobío;CO Coquimbo;LI Libertador General Bernardo \#
    O'Higgins;LL Los Lagos;LR Los Ríos;MA Magallanes;ML Maule;NB Ñuble;RM Región Metropolitana de \#
    Santiago;TA Tarapacá;VS Valparaíso
    China|CHN|\A\d{6}\Z|AH Anhui Sheng;BJ Beijing Shi;CQ Chongqing Shi;FJ Fujian Sheng;GD \#
    Guangdong Sheng;GS Gansu Sheng;GX Guangxi Zhuangzu Zizhiqu;GZ Guizhou Sheng;HA Henan Sheng;HB \#
    Hubei Sheng;HE Hebei Sheng;HI Hainan Sheng;HK Hong Kong SAR;HL Heilongjiang Sheng;HN Hunan \#
    Sheng;JL Jilin Sheng;JS Jiangsu Sheng;JX Jiangxi Sheng;LN Liaoning Sheng;MO Macao SAR;NM Nei \#
    Mongol Zizhiqu;NX Ningxia Huizi Zizhiqu;QH Qinghai Sheng;SC Sichuan Sheng;SD Shandong \#
    Sheng;SH Shanghai Shi;SN Shaanxi Sheng;SX Shanxi Sheng;TJ Tianjin Shi;TW Taiwan Sheng;XJ \#
    Xinjiang Uygur Zizhiqu;XZ Xizang Zizhiqu;YN Yunnan Sheng;ZJ Zhejiang Sheng
    Christmas Island|CXR|\A\d{4}\Z|
    Cocos (Keeling) Islands|CCK|\A\d{4}\Z|
    Colombia|COL|\A\d{6}\Z|AMA Amazonas;ANT Antioquia;ARA Arauca;ATL Atlántico;BOL Bolívar;BOY \#
    Boyacá;CAL Caldas;CAQ Caquetá;CAS Casanare;CAU Cauca;CES Cesar;CHO Chocó;COR Córdoba;CUN \#
    Cundinamarca;DC Distrito Capital de Bogotá;GUA Guainía;GUV Guaviare;HUI Huila;LAG La \#
    Guajira;MAG Magdalena;MET Meta;NAR Nariño;NSA Norte de Santander;PUT Putumayo;QUI Quindío;RIS \#
    Risaralda;SAN Santander;SAP San Andrés, Providencia y Santa Catalina;SUC Sucre;TOL Tolima;VAC \#
    Valle del Cauca;VAU Vaupés;VID Vichada
    Comoros|COM||A Andjouân;G Andjazîdja;M Mohéli
    Congo|COG||11 Bouenza;12 Pool;13 Sangha;14 Plateaux;15 Cuvette-Ouest;16 Pointe-Noire;2 \#
    Lékoumou;5 Kouilou;7 Likouala;8 Cuvette;9 Niari;BZV Brazzaville
    Congo (The Democratic Republic of the)|COD||BC Kongo Central;BU Bas-Uélé;EQ Équateur;HK \#
    Haut-Katanga;HL Haut-Lomami;HU Haut-Uélé;IT Ituri;KC Kasaï Central;KE Kasaï Oriental;KG \#
    Kwango;KL Kwilu;KN Kinshasa;KS Kasaï;LO Lomami;LU Lualaba;MA Maniema;MN Mai-Ndombe;MO \#
    Mongala;NK Nord-Kivu;NU Nord-Ubangi;SA Sankuru;SK Sud-Kivu;SU Sud-Ubangi;TA Tanganyika;TO \#
    Tshopo;TU Tshuapa
    Cook Islands|COK||
    Costa Rica|CRI|\A\d{5}\Z|A Alajuela;C Cartago;G Guanacaste;H Heredia;L Limón;P Puntarenas;SJ \#
    San José
    Côte d'Ivoire|CIV||AB Abidjan;BS Bas-Sassandra;CM Comoé;DN Denguélé;GD Gôh-Djiboua;LC Lacs;LG \#
    Lagunes;MG Montagnes;SM Sassandra-Marahoué;SV Savanes;VB Vallée du Bandama;WR Woroba;YM \#
    Yamoussoukro;ZZ Zanzan
    Croatia|HRV|\A\d{5}\Z|01 Zagrebačka županija;02 Krapinsko-zagorska županija;03 \#
    Sisačko-moslavačka županija;04 Karlovačka županija;05 Varaždinska županija;06 \#
    Koprivničko-križevačka županija;07 Bjelovarsko-bilogorska županija;08 Primorsko-goranska \#
    županija;09 Ličko-senjska županija;10 Virovitičko-podravska županija;11 Požeško-slavonska \#
    županija;12 Brodsko-posavska županija;13 Zadarska županija;14 Osječko-baranjska županija;15 \#
    Šibensko-kninska županija;16 Vukovarsko-srijemska županija;17 Splitsko-dalmatinska \#
    županija;18 Istarska županija;19 Dubrovačko-neretvanska županija;20 Međimurska županija;21 \#
    Grad Zagreb
    Cuba|CUB|\A\d{5}\Z|01 Pinar del Río;03 La Habana;04 Matanzas;05 Villa Clara;06 Cienfuegos;07 \#
    Sancti Spíritus;08 Ciego de Ávila;09 Camagüey;10 Las Tunas;11 Holguín;12 Granma;13 Santiago \#
    de Cuba;14 Guantánamo;15 Artemisa;16 Mayabeque;99 Isla de la Juventud
    Curaçao|CUW||
    Cyprus|CYP|\A\d{4}\Z|01 Lefkosia;02 Lemesos;03 Larnaka;04 Ammochostos;05 Baf;06 Girne
    Czechia|CZE|\A\d{3} ?\d{2}\Z|10 Praha, Hlavní město;20 Středočeský kraj;31 Jihočeský kraj;32 \#
    Plzeňský kraj;41 Karlovarský kraj;42 Ústecký kraj;51 Liberecký kraj;52 Královéhradecký \#
    kraj;53 Pardubický kraj;63 Kraj Vysočina;64 Jihomoravský kraj;71 Olomoucký kraj;72 Zlínský \#
    kraj;80 Moravskoslezský kraj
    Denmark|DNK|\A\d{4}\Z|81 Nordjylland;82 Midtjylland;83 Syddanmark;84 Hovedstaden;85 Sjælland
    Djibouti|DJI||AR Arta;AS Ali Sabieh;DI Dikhil;DJ Djibouti;OB Awbūk;TA Tadjourah
    Dominica|DMA||02 Saint Andrew;03 Saint David;04 Saint George;05 Saint John;06 Saint Joseph;07 \#
    Saint Luke;08 Saint Mark;09 Saint Patrick;10 Saint Paul;11 Saint Peter
    Dominican Republic|DOM|\A\d{5}\Z|33 Cibao Nordeste;34 Cibao Noroeste;35 Cibao Norte;36 Cibao \#
    Sur;37 El Valle;38 Enriquillo;39 Higuamo;40 Ozama;41 Valdesia;42 Yuma
    Ecuador|ECU|\A\d{6}\Z|A Azuay;B Bolívar;C Carchi;D Orellana;E Esmeraldas;F Cañar;G Guayas;H \#
    Chimborazo;I Imbabura;L Loja;M Manabí;N Napo;O El Oro;P Pichincha;R Los Ríos;S Morona \#
    Santiago;SD Santo Domingo de los Tsáchilas;SE Santa Elena;T Tungurahua;U Sucumbíos;W \#
    Galápagos;X Cotopaxi;Y Pastaza;Z Zamora Chinchipe
    Egypt|EGY|\A\d{5}\Z|ALX Al Iskandarīyah;ASN Aswān;AST Asyūţ;BA Al Baḩr al Aḩmar;BH Al \#
    Buḩayrah;BNS Banī Suwayf;C Al Qāhirah;DK Ad Daqahlīyah;DT Dumyāţ;FYM Al Fayyūm;GH Al \#
    Gharbīyah;GZ Al Jīzah;IS Al Ismā'īlīyah;JS Janūb Sīnā';KB Al Qalyūbīyah;KFS Kafr ash \#
    Shaykh;KN Qinā;LX Al Uqşur;MN Al Minyā;MNF Al Minūfīyah;MT Maţrūḩ;PTS Būr Sa‘īd;SHG Sūhāj;SHR \#
    Ash Sharqīyah;SIN Shamāl Sīnā';SUZ As Suways;WAD Al Wādī al Jadīd
    El Salvador|SLV|\A\d{4}\Z|AH Ahuachapán;CA Cabañas;CH Chalatenango;CU Cuscatlán;LI La \#
    Libertad;MO Morazán;PA La Paz;SA Santa Ana;SM San Miguel;SO Sonsonate;SS San Salvador;SV San \#
    Vicente;UN La Unión;US Usulután
    Equatorial Guinea|GNQ||C Região Continental;I Região Insular
    Eritrea|ERI||AN Ansabā;DK Debubawi K’eyyĭḥ Baḥri;DU Al Janūbī;GB Gash-Barka;MA Al Awsaţ;SK \#
    Semienawi K’eyyĭḥ Baḥri
    Estonia|EST|\A\d{5}\Z|37 Harjumaa;39 Hiiumaa;45 Ida-Virumaa;50 Jõgevamaa;52 Järvamaa;56 \#
    Läänemaa;60 Lääne-Virumaa;64 Põlvamaa;68 Pärnumaa;71 Raplamaa;74 Saaremaa;79 Tartumaa;81 \#
    Valgamaa;84 Viljandimaa;87 Võrumaa
    Eswatini|SWZ|\A[A-Z]\d{3}\Z|HH Hhohho;LU Lubombo;MA Manzini;SH Shiselweni
    Ethiopia|ETH|\A\d{4}\Z|AA Addis Ababa;AF Afar;AM Amara;BE Benshangul-Gumaz;DD Dire Dawa;GA \#
    Gambela Peoples;HA Harari People;OR Oromia;SN Southern Nations, Nationalities and Peoples;SO \#
    Somali;TI Tigrai
    Falkland Islands (Malvinas)|FLK|\AFIQQ 1ZZ\Z|
    Faroe Islands|FRO|\A\d{3}\Z|
    Fiji|FJI||C Central;E Eastern;N Northern;R Rotuma;W Western
    Finland|FIN|\A\d{5}\Z|01 Åland;02 Etelä-Karjala;03 Etelä-Pohjanmaa;04 Etelä-Savo;05 Kainuu;06 \#
    Kanta-Häme;07 Keski-Pohjanmaa;08 Keski-Suomi;09 Kymenlaakso;10 Lappi;11 Pirkanmaa;12 \#
    Pohjanmaa;13 Pohjois-Karjala;14 Pohjois-Pohjanmaa;15 Pohjois-Savo;16 Päijät-Häme;17 \#
    Satakunta;18 Uusimaa;19 Varsinais-Suomi
    France|FRA|\A\d{5}\Z|20R Corse;ARA Auvergne-Rhône-Alpes;BFC Bourgogne-Franche-Comté;BL \#
    Saint-Barthélemy;BRE Bretagne;CP Clipperton;CVL Centre-Val de Loire;GES Grand-Est;GF Guyane \#
    (française);GP Guadeloupe;HDF Hauts-de-France;IDF Île-de-France;MF Saint-Martin;MQ \#
    Martinique;NAQ Nouvelle-Aquitaine;NC Nouvelle-Calédonie;NOR Normandie;OCC Occitanie;PAC \#
    Provence-Alpes-Côte-d’Azur;PDL Pays-de-la-Loire;PF Polynésie française;PM \#
    Saint-Pierre-et-Miquelon;RE La Réunion;TF Terres australes françaises;WF Wallis-et-Futuna;YT \#
    Mayotte
    French Guiana|GUF|\A\d{5}\Z|
    French Polynesia|PYF|\A\d{5}\Z|
    French Southern Territories|ATF||
    Gabon|GAB||1 Estuaire;2 Haut-Ogooué;3 Moyen-Ogooué;4 Ngounié;5 Nyanga;6 Ogooué-Ivindo;7 \#
    Ogooué-Lolo;8 Ogooué-Maritime;9 Woleu-Ntem
    Gambia|GMB||B Banjul;L Lower River;M Central River;N North Bank;U Upper River;W Western
    Georgia|GEO|\A\d{4}\Z|AB Abkhazia;AJ Ajaria;GU Guria;IM Imereti;KA K'akheti;KK Kvemo \#
    Kartli;MM Mtskheta-Mtianeti;RL Rach'a-Lechkhumi-Kvemo Svaneti;SJ Samtskhe-Javakheti;SK Shida \#
    Kartli;SZ Samegrelo-Zemo Svaneti;TB Tbilisi
    Germany|DEU|\A\d{5}\Z|BB Brandenburg;BE Berlin;BW Baden-Württemberg;BY Bayern;HB Bremen;HE \#
    Hessen;HH Hamburg;MV Mecklenburg-Vorpommern;NI Niedersachsen;NW Nordrhein-Westfalen;RP \#
    Rheinland-Pfalz;SH Schleswig-Holstein;SL Saarland;SN Sachsen;ST Sachsen-Anhalt;TH Thüringen
    Ghana|GHA||AA Greater Accra;AF Ahafo;AH Ashanti;BE Bono East;BO Bono;CP Central;EP Eastern;NE \#
    North East;NP Northern;OT Oti;SV Savannah;TV Volta;UE Upper East;UW Upper West;WN Western \#
    North;WP Western
    Gibraltar|GIB|\AGX11 1AA\Z|
    Greece|GRC|\A\d{3} ?\d{2}\Z|69 Ágion Óros;A Anatolikí Makedonía kai Thráki;B Kentrikí \#
    Makedonía;C Dytikí Makedonía;D Ípeiros;E Thessalía;F Ionía Nísia;G Dytikí Elláda;H Stereá \#
    Elláda;I Attikí;J Pelopónnisos;K Vóreio Aigaío;L Nótio Aigaío;M Kríti
    Greenland|GRL|\A\d{4}\Z|AV Avannaata Kommunia;KU Kommune Kujalleq;QE Qeqqata Kommunia;QT \#
    Kommune Qeqertalik;SM Kommuneqarfik Sermersooq
    Grenada|GRD||01 Saint Andrew;02 Saint David;03 Saint George;04 Saint John;05 Saint Mark;06 \#
    Saint Patrick;10 Southern Grenadine Islands
    Guadeloupe|GLP|\A\d{5}\Z|
    Guam|GUM|\A\d{5}(-\d{4})?\Z|
    Guatemala|GTM|\A\d{5}\Z|AV Alta Verapaz;BV Baja Verapaz;CM Chimaltenango;CQ Chiquimula;ES \#
    Escuintla;GU Guatemala;HU Huehuetenango;IZ Izabal;JA Jalapa;JU Jutiapa;PE Petén;PR El \#
    Progreso;QC Quiché;QZ Quetzaltenango;RE Retalhuleu;SA Sacatepéquez;SM San Marcos;SO Sololá;SR \#
    Santa Rosa;SU Suchitepéquez;TO Totonicapán;ZA Zacapa
    Guernsey|GGY|\AGY\d{1,2} ?\d[A-Z]{2}\Z|
    Guinea|GIN||B Boké;C Conakry;D Kindia;F Faranah;K Kankan;L Labé;M Mamou;N Nzérékoré
    Guinea-Bissau|GNB|\A\d{4}\Z|BS Bissau;L Leste;N Norte;S Sul
    Guyana|GUY||BA Barima-Waini;CU Cuyuni-Mazaruni;DE Demerara-Mahaica;EB East \#
    Berbice-Corentyne;ES Essequibo Islands-West Demerara;MA Mahaica-Berbice;PM \#
    Pomeroon-Supenaam;PT Potaro-Siparuni;UD Upper Demerara-Berbice;UT Upper Takutu-Upper Essequibo
    Haiti|HTI|\A(HT)?\d{4}\Z|AR Artibonite;CE Centre;GA Grandans;ND Nord;NE Nord-Est;NI Nip;NO \#
    Nord-Ouest;OU Lwès;SD Sid;SE Sidès
    Heard Island and McDonald Islands|HMD||
    Holy See (Vatican City State)|VAT|\A\d{5}\Z|
    Honduras|HND|\A\d{5}\Z|AT Atlántida;CH Choluteca;CL Colón;CM Comayagua;CP Copán;CR Cortés;EP \#
    El Paraíso;FM Francisco Morazán;GD Gracias a Dios;IB Islas de la Bahía;IN Intibucá;LE \#
    Lempira;LP La Paz;OC Ocotepeque;OL Olancho;SB Santa Bárbara;VA Valle;YO Yoro
    Hong Kong|HKG||
    Hungary|HUN|\A\d{4}\Z|BA Baranya;BC Békéscsaba;BE Békés;BK Bács-Kiskun;BU Budapest;BZ \#
    Borsod-Abaúj-Zemplén;CS Csongrád;DE Debrecen;DU Dunaújváros;EG Eger;ER Érd;FE Fejér;GS \#
    Győr-Moson-Sopron;GY Győr;HB Hajdú-Bihar;HE Heves;HV Hódmezővásárhely;JN \#
    Jász-Nagykun-Szolnok;KE Komárom-Esztergom;KM Kecskemét;KV Kaposvár;MI Miskolc;NK \#
    Nagykanizsa;NO Nógrád;NY Nyíregyháza;PE Pest;PS Pécs;SD Szeged;SF Székesfehérvár;SH \#
    Szombathely;SK Szolnok;SN Sopron;SO Somogy;SS Szekszárd;ST Salgótarján;SZ \#
    Szabolcs-Szatmár-Bereg;TB Tatabánya;TO Tolna;VA Vas;VE Veszprém;VM Veszprém;ZA Zala;ZE \#
    Zalaegerszeg
    Iceland|ISL|\A\d{3}\Z|1 Höfuðborgarsvæði;2 Suðurnes;3 Vesturland;4 Vestfirðir;5 Norðurland \#
    vestra;6 Norðurland eystra;7 Austurland;8 Suðurland
    India|IND|\A\d{6}\Z|AN Andaman and Nicobar Islands;AP Andhra Pradesh;AR Arunāchal Pradesh;AS \#
    Assam;BR Bihār;CH Chandīgarh;CT Chhattīsgarh;DH Dādra and Nagar Haveli and Damān and Diu;DL \#
    Delhi;GA Goa;GJ Gujarāt;HP Himāchal Pradesh;HR Haryāna;JH Jhārkhand;JK Jammu and Kashmīr;KA \#
    Karnātaka;KL Kerala;LA Ladākh;LD Lakshadweep;MH Mahārāshtra;ML Meghālaya;MN Manipur;MP Madhya \#
    Pradesh;MZ Mizoram;NL Nāgāland;OR Odisha;PB Punjab;PY Puducherry;RJ Rājasthān;SK Sikkim;TG \#
    Telangāna;TN Tamil Nādu;TR Tripura;UP Uttar Pradesh;UT Uttarākhand;WB West Bengal
    Indonesia|IDN|\A\d{5}\Z|JW Jawa;KA Kalimantan;ML Maluku;NU Nusa Tenggara;PP Papua;SL \#
    Sulawesi;SM Sumatera
    Iran (Islamic Republic of)|IRN|\A\d{5}-?\d{5}\Z|00 Markazī;01 Gīlān;02 Māzandarān;03 \#
    Āz̄ārbāyjān-e Shārqī;04 Āz̄ārbāyjān-e Ghārbī;05 Kermānshāh;06 Khūzestān;07 Fārs;08 Kermān;09 \#
    Khorāsān-e Raẕavī;10 Eşfahān;11 Sīstān va Balūchestān;12 Kordestān;13 Hamadān;14 Chahār Maḩāl \#
    va Bakhtīārī;15 Lorestān;16 Īlām;17 Kohgīlūyeh va Bowyer Aḩmad;18 Būshehr;19 Zanjān;20 \#
    Semnān;21 Yazd;22 Hormozgān;23 Tehrān;24 Ardabīl;25 Qom;26 Qazvīn;27 Golestān;28 Khorāsān-e \#
    Shomālī;29 Khorāsān-e Jonūbī;30 Alborz
    Iraq|IRQ|\A\d{5}\Z|AN Al Anbār;AR Arbīl;BA Al Başrah;BB Bābil;BG Baghdād;DA Dahūk;DI \#
    Diyālá;DQ Dhī Qār;KA Karbalā’;KI Kirkūk;MA Maysān;MU Al Muthanná;NA An Najaf;NI Nīnawá;QA Al \#
    Qādisīyah;SD Şalāḩ ad Dīn;SU As Sulaymānīyah;WA Wāsiţ
    Ireland|IRL|\A[A-Z]\d[\dW] ?[A-Z\d]{4}\Z|C Connaught;L Leinster;M Munster;U Ulster
    Isle of Man|IMN|\AIM\d{1,2} ?\d[A-Z]{2}\Z|
    Israel|ISR|\A\d{7}\Z|D Al Janūbī;HA H̱efa;JM Al Quds;M Al Awsaţ;TA Tall Abīb;Z Ash Shamālī
    Italy|ITA|\A\d{5}\Z|21 Piemonte;23 Val d'Aoste;25 Lombardia;32 Trentino-Alto Adige;34 \#
    Veneto;36 Friuli Venezia Giulia;42 Liguria;45 Emilia-Romagna;52 Toscana;55 Umbria;57 \#
    Marche;62 Lazio;65 Abruzzo;67 Molise;72 Campania;75 Puglia;77 Basilicata;78 Calabria;82 \#
    Sicilia;88 Sardegna
    Jamaica|JAM||01 Kingston;02 Saint Andrew;03 Saint Thomas;04 Portland;05 Saint Mary;06 Saint \#
    Ann;07 Trelawny;08 Saint James;09 Hanover;10 Westmoreland;11 Saint Elizabeth;12 Manchester;13 \#
    Clarendon;14 Saint Catherine
    Japan|JPN|\A\d{3}-?\d{4}\Z|01 Hokkaido;02 Aomori;03 Iwate;04 Miyagi;05 Akita;06 Yamagata;07 \#
    Fukushima;08 Ibaraki;09 Tochigi;10 Gunma;11 Saitama;12 Chiba;13 Tokyo;14 Kanagawa;15 \#
    Niigata;16 Toyama;17 Ishikawa;18 Fukui;19 Yamanashi;20 Nagano;21 Gifu;22 Shizuoka;23 Aichi;24 \#
    Mie;25 Shiga;26 Kyoto;27 Osaka;28 Hyogo;29 Nara;30 Wakayama;31 Tottori;32 Shimane;33 \#
    Okayama;34 Hiroshima;35 Yamaguchi;36 Tokushima;37 Kagawa;38 Ehime;39 Kochi;40 Fukuoka;41 \#
    Saga;42 Nagasaki;43 Kumamoto;44 Oita;45 Miyazaki;46 Kagoshima;47 Okinawa
    Jersey|JEY|\AJE\d{1,2} ?\d[A-Z]{2}\Z|
    Jordan|JOR|\A\d{5}\Z|AJ ‘Ajlūn;AM Al ‘A̅şimah;AQ Al ‘Aqabah;AT Aţ Ţafīlah;AZ Az Zarqā’;BA Al \#
    Balqā’;IR Irbid;JA Jarash;KA Al Karak;MA Al Mafraq;MD Mādabā;MN Ma‘ān
    Kazakhstan|KAZ|\A\d{6}\Z|AKM Akmolinskaja oblast';AKT Aktjubinskaja oblast';ALA Almaty;ALM \#
    Almatinskaja oblast';AST Nur-Sultan;ATY Atyrauskaja oblast';KAR Karagandinskaja oblast';KUS \#
    Kostanajskaja oblast';KZY Kyzylordinskaja oblast';MAN Mangghystaū oblysy;PAV Pavlodar \#
    oblysy;SEV Severo-Kazahstanskaja oblast';SHY Shymkent;VOS Shyghys Qazaqstan oblysy;YUZ \#
    Turkestankaya oblast';ZAP Batys Qazaqstan oblysy;ZHA Zhambyl oblysy
    Kenya|KEN|\A\d{5}\Z|01 Baringo;02 Bomet;03 Bungoma;04 Busia;05 Elgeyo/Marakwet;06 Embu;07 \#
    Garissa;08 Homa Bay;09 Isiolo;10 Kajiado;11 Kakamega;12 Kericho;13 Kiambu;14 Kilifi;15 \#
    Kirinyaga;16 Kisii;17 Kisumu;18 Kitui;19 Kwale;20 Laikipia;21 Lamu;22 Machakos;23 Makueni;24 \#
    Mandera;25 Marsabit;26 Meru;27 Migori;28 Mombasa;29 Murang'a;30 Nairobi City;31 Nakuru;32 \#
    Nandi;33 Narok;34 Nyamira;35 Nyandarua;36 Nyeri;37 Samburu;38 Siaya;39 Taita/Taveta;40 Tana \#
    River;41 Tharaka-Nithi;42 Trans Nzoia;43 Turkana;44 Uasin Gishu;45 Vihiga;46 Wajir;47 West \#
    Pokot
    Kiribati|KIR||G Gilbert Islands;L Line Islands;P Phoenix Islands
    Korea (Democratic People's Republic of)|PRK||01 P'yǒngyang;02 P'yǒngan-namdo;03 \#
    P'yǒngan-bukto;04 Chagang-do;05 Hwanghae-namdo;06 Hwanghae-bukto;07 Kangweonto;08 \#
    Hamgyǒng-namdo;09 Hamgyǒng-bukto;10 Ryanggang-do;13 Raseon;14 Nampho
    Korea (Republic of)|KOR|\A\d{5}\Z|11 Seoul-teukbyeolsi;26 Busan-gwangyeoksi;27 \#
    Daegu-gwangyeoksi;28 Incheon-gwangyeoksi;29 Gwangju-gwangyeoksi;30 Daejeon-gwangyeoksi;31 \#
    Ulsan-gwangyeoksi;41 Gyeonggi-do;42 Gangwon-do;43 Chungcheongbuk-do;44 Chungcheongnam-do;45 \#
    Jeollabuk-do;46 Jeollanam-do;47 Gyeongsangbuk-do;48 Gyeongsangnam-do;49 \#
    Jeju-teukbyeoljachido;50 Sejong
    Kosovo|XKX|\A\d{5}\Z|
    Kuwait|KWT|\A\d{5}\Z|AH Al Aḩmadī;FA Al Farwānīyah;HA Ḩawallī;JA Al Jahrā’;KU Al ‘Āşimah;MU \#
    Mubārak al Kabīr
    Kyrgyzstan|KGZ|\A\d{6}\Z|B Batken;C Chuyskaya oblast';GB Bishkek Shaary;GO Gorod Osh;J \#
    Dzhalal-Abadskaya oblast';N Naryn;O Osh;T Talas;Y Issyk-Kul'skaja oblast'
    Lao People's Democratic Republic|LAO|\A\d{5}\Z|AT Attapu;BK Bokèo;BL Bolikhamxai;CH \#
    Champasak;HO Houaphan;KH Khammouan;LM Louang Namtha;LP Louangphabang;OU Oudômxai;PH \#
    Phôngsali;SL Salavan;SV Savannakhét;VI Viangchan;VT Viangchan;XA Xaignabouli;XE Xékong;XI \#
    Xiangkhouang;XS Xaisômboun
    Latvia|LVA|\A\d{4}\Z|001 Aglonas novads;002 Aizkraukles novads;003 Aizputes novads;004 \#
    Aknīstes novads;005 Alojas novads;006 Alsungas novads;007 Alūksnes novads;008 Amatas \#
    novads;009 Apes novads;010 Auces novads;011 Ādažu novads;012 Babītes novads;013 Baldones \#
    novads;014 Baltinavas novads;015 Balvu novads;016 Bauskas novads;017 Beverīnas novads;018 \#
    Brocēnu novads;019 Burtnieku novads;020 Carnikavas novads;021 Cesvaines novads;022 Cēsu \#
    novads;023 Ciblas novads;024 Dagdas novads;025 Daugavpils novads;026 Dobeles novads;027 \#
    Dundagas novads;028 Durbes novads;029 Engures novads;030 Ērgļu novads;031 Garkalnes \#
    novads;032 Grobiņas novads;033 Gulbenes novads;034 Iecavas novads;035 Ikšķiles novads;036 \#
    Ilūkstes novads;037 Inčukalna novads;038 Jaunjelgavas novads;039 Jaunpiebalgas novads;040 \#
    Jaunpils novads;041 Jelgavas novads;042 Jēkabpils novads;043 Kandavas novads;044 Kārsavas \#
    novads;045 Kocēnu novads;046 Kokneses novads;047 Krāslavas novads;048 Krimuldas novads;049 \#
    Krustpils novads;050 Kuldīgas novads;051 Ķeguma novads;052 Ķekavas novads;053 Lielvārdes \#
    novads;054 Limbažu novads;055 Līgatnes novads;056 Līvānu novads;057 Lubānas novads;058 Ludzas \#
    novads;059 Madonas novads;060 Mazsalacas novads;061 Mālpils novads;062 Mārupes novads;063 \#
    Mērsraga novads;064 Naukšēnu novads;065 Neretas novads;066 Nīcas novads;067 Ogres novads;068 \#
    Olaines novads;069 Ozolnieku novads;070 Pārgaujas novads;071 Pāvilostas novads;072 Pļaviņu \#
    novads;073 Preiļu novads;074 Priekules novads;075 Priekuļu novads;076 Raunas novads;077 \#
    Rēzeknes novads;078 Riebiņu novads;079 Rojas novads;080 Ropažu novads;081 Rucavas novads;082 \#
    Rugāju novads;083 Rundāles novads;084 Rūjienas novads;085 Salas novads;086 Salacgrīvas \#
    novads;087 Salaspils novads;088 Saldus novads;089 Saulkrastu novads;090 Sējas novads;091 \#
    Siguldas novads;092 Skrīveru novads;093 Skrundas novads;094 Smiltenes novads;095 Stopiņu \#
    novads;096 Strenču novads;097 Talsu novads;098 Tērvetes novads;099 Tukuma novads;100 Vaiņodes \#
    novads;101 Valkas novads;102 Varakļānu novads;103 Vārkavas novads;104 Vecpiebalgas novads;105 \#
    Vecumnieku novads;106 Ventspils novads;107 Viesītes novads;108 Viļakas novads;109 Viļānu \#
    novads;110 Zilupes novads;DGV Daugavpils;JEL Jelgava;JKB Jēkabpils;JUR Jūrmala;LPX \#
    Liepāja;REZ Rēzekne;RIX Rīga;VEN Ventspils;VMR Valmiera
    Lebanon|LBN|\A\d{4}( ?\d{4})?\Z|AK Aakkâr;AS Ash Shimāl;BA Bayrūt;BH Baalbek-Hermel;BI Al \#
    Biqā‘;JA Al Janūb;JL Jabal Lubnān;NA An Nabaţīyah
    Lesotho|LSO|\A\d{3}\Z|A Maseru;B Botha-Bothe;C Leribe;D Berea;E Mafeteng;F Mohale's Hoek;G \#
    Quthing;H Qacha's Nek;J Mokhotlong;K Thaba-Tseka
    Liberia|LBR||BG Bong;BM Bomi;CM Grand Cape Mount;GB Grand Bassa;GG Grand Gedeh;GK Grand \#
    Kru;GP Gbarpolu;LO Lofa;MG Margibi;MO Montserrado;MY Maryland;NI Nimba;RG River Gee;RI River \#
    Cess;SI Sinoe
    Libya|LBY|\A\d{5}\Z|BA Banghāzī;BU Al Buţnān;DR Darnah;GT Ghāt;JA Al Jabal al Akhḑar;JG Al \#
    Jabal al Gharbī;JI Al Jafārah;JU Al Jufrah;KF Al Kufrah;MB Al Marqab;MI Mişrātah;MJ Al \#
    Marj;MQ Murzuq;NL Nālūt;NQ An Nuqāţ al Khams;SB Sabhā;SR Surt;TB Ţarābulus;WA Al Wāḩāt;WD \#
    Wādī al Ḩayāt;WS Wādī ash Shāţi’;ZA Az Zāwiyah
    Liechtenstein|LIE|\A\d{4}\Z|01 Balzers;02 Eschen;03 Gamprin;04 Mauren;05 Planken;06 \#
    Ruggell;07 Schaan;08 Schellenberg;09 Triesen;10 Triesenberg;11 Vaduz
    Lithuania|LTU|\A(LT-)?\d{5}\Z|01 Akmenė;02 Alytaus miestas;03 Alytus;04 Anykščiai;05 \#
    Birštono;06 Biržai;07 Druskininkai;08 Elektrėnai;09 Ignalina;10 Jonava;11 Joniškis;12 \#
    Jurbarkas;13 Kaišiadorys;14 Kalvarijos;15 Kauno miestas;16 Kaunas;17 Kazlų Rūdos;18 \#
    Kėdainiai;19 Kelmė;20 Klaipėdos miestas;21 Klaipėda;22 Kretinga;23 Kupiškis;24 Lazdijai;25 \#
    Marijampolė;26 Mažeikiai;27 Molėtai;28 Neringa;29 Pagėgiai;30 Pakruojis;31 Palangos \#
    miestas;32 Panevėžio miestas;33 Panevėžys;34 Pasvalys;35 Plungė;36 Prienai;37 Radviliškis;38 \#
    Raseiniai;39 Rietavo;40 Rokiškis;41 Šakiai;42 Šalčininkai;43 Šiaulių miestas;44 Šiauliai;45 \#
    Šilalė;46 Šilutė;47 Širvintos;48 Skuodas;49 Švenčionys;50 Tauragė;51 Telšiai;52 Trakai;53 \#
    Ukmergė;54 Utena;55 Varėna;56 Vilkaviškis;57 Vilniaus miestas;58 Vilnius;59 Visaginas;60 \#
    Zarasai;AL Alytaus apskritis;KL Klaipėdos apskritis;KU Kauno apskritis;MR Marijampolės \#
    apskritis;PN Panevėžio apskritis;SA Šiaulių apskritis;TA Tauragės apskritis;TE Telšių \#
    apskritis;UT Utenos apskritis;VL Vilniaus apskritis
    Luxembourg|LUX|\A\d{4}\Z|CA Capellen;CL Clerf;DI Diekirch;EC Echternach;ES Esch an der \#
    Alzette;GR Grevenmacher;LU Luxembourg;ME Mersch;RD Redange;RM Remich;VD Veianen;WI Wiltz
    Macao|MAC||
    Madagascar|MDG|\A\d{3}\Z|A Toamasina;D Antsiranana;F Fianarantsoa;M Mahajanga;T \#
    Antananarivo;U Toliara
    Malawi|MWI||C Central Region;N Northern Region;S Southern Region
    Malaysia|MYS|\A\d{5}\Z|01 Johor;02 Kedah;03 Kelantan;04 Melaka;05 Negeri Sembilan;06 \#
    Pahang;07 Pulau Pinang;08 Perak;09 Perlis;10 Selangor;11 Terengganu;12 Sabah;13 Sarawak;14 \#
    Wilayah Persekutuan Kuala Lumpur;15 Wilayah Persekutuan Labuan;16 Wilayah Persekutuan \#
    Putrajaya
    Maldives|MDV|\A\d{5}\Z|00 South Ari Atoll;01 Addu City;02 North Ari Atoll;03 Faadhippolhu;04 \#
    Felidhu Atoll;05 Hahdhunmathi;07 North Thiladhunmathi;08 Kolhumadulu;12 Mulaku Atoll;13 North \#
    Maalhosmadulu;14 North Nilandhe Atoll;17 South Nilandhe Atoll;20 South Maalhosmadulu;23 South \#
    Thiladhunmathi;24 North Miladhunmadulu;25 South Miladhunmadulu;26 Male Atoll;27 North Huvadhu \#
    Atoll;28 South Huvadhu Atoll;29 Fuvammulah;MLE Male
    Mali|MLI||1 Kayes;10 Taoudénit;2 Koulikoro;3 Sikasso;4 Ségou;5 Mopti;6 Tombouctou;7 Gao;8 \#
    Kidal;9 Ménaka;BKO Bamako
    Malta|MLT|\A[A-Z]{3} ?\d{4}\Z|01 Attard;02 Balzan;03 Birgu;04 Birkirkara;05 Birżebbuġa;06 \#
    Bormla;07 Dingli;08 Fgura;09 Floriana;10 Fontana;11 Gudja;12 Gżira;13 Għajnsielem;14 Għarb;15 \#
    Għargħur;16 Għasri;17 Għaxaq;18 Ħamrun;19 Iklin;20 Isla;21 Kalkara;22 Kerċem;23 Kirkop;24 \#
    Lija;25 Luqa;26 Marsa;27 Marsaskala;28 Marsaxlokk;29 Mdina;30 Mellieħa;31 Mġarr;32 Mosta;33 \#
    Mqabba;34 Msida;35 Mtarfa;36 Munxar;37 Nadur;38 Naxxar;39 Paola;40 Pembroke;41 Pietà;42 \#
    Qala;43 Qormi;44 Qrendi;45 Rabat Gozo;46 Rabat Malta;47 Safi;48 Saint Julian's;49 Saint \#
    John;50 Saint Lawrence;51 Saint Paul's Bay;52 Sannat;53 Saint Lucia's;54 Santa Venera;55 \#
    Siġġiewi;56 Sliema;57 Swieqi;58 Ta' Xbiex;59 Tarxien;60 Valletta;61 Xagħra;62 Xewkija;63 \#
    Xgħajra;64 Żabbar;65 Żebbuġ Gozo;66 Żebbuġ Malta;67 Żejtun;68 Żurrieq
    Marshall Islands|MHL||L Ralik chain;T Ratak chain
    Martinique|MTQ|\A\d{5}\Z|
    Mauritania|MRT||01 Hodh ech Chargui;02 Hodh el Gharbi;03 Assaba;04 Gorgol;05 Brakna;06 \#
    Trarza;07 Adrar;08 Dakhlet Nouâdhibou;09 Tagant;10 Guidimaka;11 Tiris Zemmour;12 Inchiri;13 \#
    Nouakchott Ouest;14 Nouakchott Nord;15 Nouakchott Sud
    Mauritius|MUS|\A\d{5}\Z|AG Agalega Islands;BL Black River;CC Cargados Carajos Shoals;FL \#
    Flacq;GP Grand Port;MO Moka;PA Pamplemousses;PL Port Louis;PW Plaines Wilhems;RO Rodrigues \#
    Island;RR Rivière du Rempart;SA Savanne
    Mayotte|MYT|\A\d{5}\Z|
    Mexico|MEX|\A\d{5}\Z|AGU Aguascalientes;BCN Baja California;BCS Baja California Sur;CAM \#
    Campeche;CHH Chihuahua;CHP Chiapas;CMX Ciudad de México;COA Coahuila de Zaragoza;COL \#
    Colima;DUR Durango;GRO Guerrero;GUA Guanajuato;HID Hidalgo;JAL Jalisco;MEX México;MIC \#
    Michoacán de Ocampo;MOR Morelos;NAY Nayarit;NLE Nuevo León;OAX Oaxaca;PUE Puebla;QUE \#
    Querétaro;ROO Quintana Roo;SIN Sinaloa;SLP San Luis Potosí;SON Sonora;TAB Tabasco;TAM \#
    Tamaulipas;TLA Tlaxcala;VER Veracruz de Ignacio de la Llave;YUC Yucatán;ZAC Zacatecas
    Micronesia (Federated States of)|FSM||KSA Kosrae;PNI Pohnpei;TRK Chuuk;YAP Yap
    Moldova (Republic of)|MDA|\A\d{4}\Z|AN Anenii Noi;BA Bălți;BD Bender [Tighina];BR Briceni;BS \#
    Basarabeasca;CA Cahul;CL Călărași;CM Cimișlia;CR Criuleni;CS Căușeni;CT Cantemir;CU \#
    Chișinău;DO Dondușeni;DR Drochia;DU Dubăsari;ED Edineț;FA Fălești;FL Florești;GA Găgăuzia, \#
    Unitatea teritorială autonomă (UTAG);GL Glodeni;HI Hîncești;IA Ialoveni;LE Leova;NI \#
    Nisporeni;OC Ocnița;OR Orhei;RE Rezina;RI Rîșcani;SD Șoldănești;SI Sîngerei;SN Stînga \#
    Nistrului, unitatea teritorială din;SO Soroca;ST Strășeni;SV Ștefan Vodă;TA Taraclia;TE \#
    Telenești;UN Ungheni
    Monaco|MCO|\A\d{5}\Z|CL La Colle;CO La Condamine;FO Fontvieille;GA La Gare;JE Jardin \#
    Exotique;LA Larvotto;MA Malbousquet;MC Monte-Carlo;MG Moneghetti;MO Monaco-Ville;MU \#
    Moulins;PH Port-Hercule;SD Sainte-Dévote;SO La Source;SP Spélugues;SR Saint-Roman;VR Vallon \#
    de la Rousse
    Mongolia|MNG|\A\d{6}\Z|035 Orhon;037 Darhan uul;039 Hentiy;041 Hövsgöl;043 Hovd;046 Uvs;047 \#
    Töv;049 Selenge;051 Sühbaatar;053 Ömnögovĭ;055 Övörhangay;057 Dzavhan;059 Dundgovĭ;061 \#
    Dornod;063 Dornogovĭ;064 Govĭ-Sümber;065 Govĭ-Altay;067 Bulgan;069 Bayanhongor;071 \#
    Bayan-Ölgiy;073 Arhangay;1 Ulaanbaatar
    Montenegro|MNE|\A\d{5}\Z|01 Andrijevica;02 Bar;03 Berane;04 Bijelo Polje;05 Budva;06 \#
    Cetinje;07 Danilovgrad;08 Herceg-Novi;09 Kolašin;10 Kotor;11 Mojkovac;12 Nikšić;13 Plav;14 \#
    Pljevlja;15 Plužine;16 Podgorica;17 Rožaje;18 Šavnik;19 Tivat;20 Ulcinj;21 Žabljak;22 \#
    Gusinje;23 Petnjica;24 Tuzi
    Montserrat|MSR||
    Morocco|MAR|\A\d{5}\Z|01 Tanger-Tétouan-Al Hoceïma;02 L'Oriental;03 Fès-Meknès;04 \#
    Rabat-Salé-Kénitra;05 Béni Mellal-Khénifra;06 Casablanca-Settat;07 Marrakech-Safi;08 \#
    Drâa-Tafilalet;09 Souss-Massa;10 Guelmim-Oued Noun (EH-partial);11 Laâyoune-Sakia El Hamra \#
    (EH-partial);12 Dakhla-Oued Ed-Dahab (EH)
    Mozambique|MOZ|\A\d{4}\Z|A Niassa;B Manica;G Gaza;I Inhambane;L Maputo;MPM Maputo;N Nampula;P \#
    Cabo Delgado;Q Zambézia;S Sofala;T Tete
    Myanmar|MMR|\A\d{5}\Z|01 Sagaing;02 Bago;03 Magway;04 Mandalay;05 Tanintharyi;06 Yangon;07 \#
    Ayeyarwady;11 Kachin;12 Kayah;13 Kayin;14 Chin;15 Mon;16 Rakhine;17 Shan;18 Nay Pyi Taw
    Namibia|NAM||CA Zambezi;ER Erongo;HA Hardap;KA //Karas;KE Kavango East;KH Khomas;KU Kunene;KW \#
    Kavango West;OD Otjozondjupa;OH Omaheke;ON Oshana;OS Omusati;OT Oshikoto;OW Ohangwena
    Nauru|NRU||01 Aiwo;02 Anabar;03 Anetan;04 Anibare;05 Baitsi;06 Boe;07 Buada;08 Denigomodu;09 \#
    Ewa;10 Ijuw;11 Meneng;12 Nibok;13 Uaboe;14 Yaren
    Nepal|NPL|\A\d{5}\Z|1 Central;2 Mid Western;3 Western;4 Eastern;5 Far Western;P1 Province \#
    1;P2 Province 2;P3 Bāgmatī;P4 Gandaki;P5 Province 5;P6 Karnali;P7 Sudūr Pashchim
    Netherlands|NLD|\A\d{4} ?[A-Z]{2}\Z|AW Aruba;BQ1 Bonaire;BQ2 Saba;BQ3 Sint Eustatius;CW \#
    Curaçao;DR Drenthe;FL Flevoland;FR Fryslân;GE Gelderland;GR Groningen;LI Limburg;NB \#
    Noord-Brabant;NH Noord-Holland;OV Overijssel;SX Sint Maarten;UT Utrecht;ZE Zeeland;ZH \#
    Zuid-Holland
    New Caledonia|NCL|\A\d{5}\Z|
    New Zealand|NZL|\A\d{4}\Z|AUK Auckland;BOP Bay of Plenty;CAN Canterbury;CIT Chatham Islands \#
    Territory;GIS Gisborne;HKB Hawke's Bay;MBH Marlborough;MWT Manawatu-Wanganui;NSN Nelson;NTL \#
    Northland;OTA Otago;STL Southland;TAS Tasman;TKI Taranaki;WGN Wellington;WKO Waikato;WTC West \#
    Coast
    Nicaragua|NIC|\A\d{5}\Z|AN Costa Caribe Norte;AS Costa Caribe Sur;BO Boaco;CA Carazo;CI \#
    Chinandega;CO Chontales;ES Estelí;GR Granada;JI Jinotega;LE León;MD Madriz;MN Managua;MS \#
    Masaya;MT Matagalpa;NS Nueva Segovia;RI Rivas;SJ Río San Juan
    Niger|NER|\A\d{4}\Z|1 Agadez;2 Diffa;3 Dosso;4 Maradi;5 Tahoua;6 Tillabéri;7 Zinder;8 Niamey
    Nigeria|NGA|\A\d{6}\Z|AB Abia;AD Adamawa;AK Akwa Ibom;AN Anambra;BA Bauchi;BE Benue;BO \#
    Borno;BY Bayelsa;CR Cross River;DE Delta;EB Ebonyi;ED Edo;EK Ekiti;EN Enugu;FC Abuja Federal \#
    Capital Territory;GO Gombe;IM Imo;JI Jigawa;KD Kaduna;KE Kebbi;KN Kano;KO Kogi;KT Katsina;KW \#
    Kwara;LA Lagos;NA Nasarawa;NI Niger;OG Ogun;ON Ondo;OS Osun;OY Oyo;PL Plateau;RI Rivers;SO \#
    Sokoto;TA Taraba;YO Yobe;ZA Zamfara
    Niue|NIU||
    Norfolk Island|NFK|\A\d{4}\Z|
    North Macedonia|MKD|\A\d{4}\Z|101 Veles;102 Gradsko;103 Demir Kapija;104 Kavadarci;105 \#
    Lozovo;106 Negotino;107 Rosoman;108 Sveti Nikole;109 Čaška;201 Berovo;202 Vinica;203 \#
    Delčevo;204 Zrnovci;205 Karbinci;206 Kočani;207 Makedonska Kamenica;208 Pehčevo;209 \#
    Probištip;210 Češinovo-Obleševo;211 Štip;301 Vevčani;303 Debar;304 Debrca;307 Kičevo;308 \#
    Makedonski Brod;310 Ohrid;311 Plasnica;312 Struga;313 Centar Župa;401 Bogdanci;402 \#
    Bosilovo;403 Valandovo;404 Vasilevo;405 Gevgelija;406 Dojran;407 Konče;408 Novo Selo;409 \#
    Radoviš;410 Strumica;501 Bitola;502 Demir Hisar;503 Dolneni;504 Krivogaštani;505 Kruševo;506 \#
    Mogila;507 Novaci;508 Prilep;509 Resen;601 Bogovinje;602 Brvenica;603 Vrapčište;604 \#
    Gostivar;605 Želino;606 Jegunovce;607 Mavrovo i Rostuše;608 Tearce;609 Tetovo;701 Kratovo;702 \#
    Kriva Palanka;703 Kumanovo;704 Lipkovo;705 Rankovce;706 Staro Nagoričane;801 Aerodrom †;802 \#
    Aračinovo;803 Butel †;804 Gazi Baba †;805 Gjorče Petrov †;806 Zelenikovo;807 Ilinden;808 \#
    Karpoš †;809 Kisela Voda †;810 Petrovec;811 Saraj †;812 Sopište;813 Studeničani;814 Centar \#
    †;815 Čair †;816 Čučer-Sandevo;817 Šuto Orizari †
    Northern Mariana Islands|MNP|\A\d{5}(-\d{4})?\Z|
    Norway|NOR|\A\d{4}\Z|03 Oslo;11 Rogaland;15 Møre og Romsdal;18 Nordland;21 Svalbard (Arctic \#
    Region);22 Jan Mayen (Arctic Region);30 Viken;34 Innlandet;38 Vestfold og Telemark;42 \#
    Agder;46 Vestland;50 Trööndelage;54 Romssa ja Finnmárkku
    Oman|OMN|\A\d{3}\Z|BJ Janūb al Bāţinah;BS Shamāl al Bāţinah;BU Al Buraymī;DA Ad Dākhilīyah;MA \#
    Masqaţ;MU Musandam;SJ Janūb ash Sharqīyah;SS Shamāl ash Sharqīyah;WU Al Wusţá;ZA Az̧ \#
    Z̧āhirah;ZU Z̧ufār
    Pakistan|PAK|\A\d{5}\Z|BA Balochistan;GB Gilgit-Baltistan;IS Islamabad;JK Azad Jammu and \#
    Kashmir;KP Khyber Pakhtunkhwa;PB Punjab;SD Sindh
    Palau|PLW||002 Aimeliik;004 Airai;010 Angaur;050 Hatohobei;100 Kayangel;150 Koror;212 \#
    Melekeok;214 Ngaraard;218 Ngarchelong;222 Ngardmau;224 Ngatpang;226 Ngchesar;227 \#
    Ngeremlengui;228 Ngiwal;350 Peleliu;370 Sonsorol
    Palestine (State of)|PSE|\A\d{3}\Z|BTH Bethlehem;DEB Deir El Balah;GZA Gaza;HBN Hebron;JEM \#
    Jerusalem;JEN Jenin;JRH Jericho and Al Aghwar;KYS Khan Yunis;NBS Nablus;NGZ North Gaza;QQA \#
    Qalqilya;RBH Ramallah;RFH Rafah;SLT Salfit;TBS Tubas;TKM Tulkarm
    Panama|PAN|\A\d{4}\Z|1 Bocas del Toro;10 Panamá Oeste;2 Coclé;3 Colón;4 Chiriquí;5 Darién;6 \#
    Herrera;7 Los Santos;8 Panamá;9 Veraguas;EM Emberá;KY Guna Yala;NB Ngöbe-Buglé
    Papua New Guinea|PNG|\A\d{3}\Z|CPK Chimbu;CPM Central;EBR East New Britain;EHG Eastern \#
    Highlands;EPW Enga;ESW East Sepik;GPK Gulf;HLA Hela;JWK Jiwaka;MBA Milne Bay;MPL Morobe;MPM \#
    Madang;MRL Manus;NCD National Capital District (Port Moresby);NIK New Ireland;NPP \#
    Northern;NSB Bougainville;SAN West Sepik;SHM Southern Highlands;WBK West New Britain;WHM \#
    Western Highlands;WPD Western
    Paraguay|PRY|\A\d{4}\Z|1 Concepción;10 Alto Paraná;11 Central;12 Ñeembucú;13 Amambay;14 \#
    Canindeyú;15 Presidente Hayes;16 Alto Paraguay;19 Boquerón;2 San Pedro;3 Cordillera;4 \#
    Guairá;5 Caaguazú;6 Caazapá;7 Itapúa;8 Misiones;9 Paraguarí;ASU Asunción
    Peru|PER|\A\d{5}\Z|AMA Amarumayu;ANC Ancash;APU Apurimaq;ARE Arequipa;AYA Ayacucho;CAJ \#
    Cajamarca;CAL El Callao;CUS Cusco;HUC Huánuco;HUV Huancavelica;ICA Ica;JUN Hunin;LAL La \#
    Libertad;LAM Lambayeque;LIM Lima;LMA Lima hatun llaqta;LOR Loreto;MDD Madre de Dios;MOQ \#
    Moquegua;PAS Pasco;PIU Piura;PUN Puno;SAM San Martin;TAC Tacna;TUM Tumbes;UCA Ucayali
    Philippines|PHL|\A\d{4}\Z|00 National Capital Region;01 Ilocos (Region I);02 Cagayan Valley \#
    (Region II);03 Central Luzon (Region III);05 Bicol (Region V);06 Western Visayas (Region \#
    VI);07 Central Visayas (Region VII);08 Eastern Visayas (Region VIII);09 Zamboanga Peninsula \#
    (Region IX);10 Northern Mindanao (Region X);11 Davao (Region XI);12 Soccsksargen (Region \#
    XII);13 Caraga (Region XIII);14 Autonomous Region in Muslim Mindanao (ARMM);15 Cordillera \#
    Administrative Region (CAR);40 Calabarzon (Region IV-A);41 Mimaropa (Region IV-B)
    Pitcairn|PCN||
    Poland|POL|\A\d{2}-\d{3}\Z|02 Dolnośląskie;04 Kujawsko-pomorskie;06 Lubelskie;08 Lubuskie;10 \#
    Łódzkie;12 Małopolskie;14 Mazowieckie;16 Opolskie;18 Podkarpackie;20 Podlaskie;22 \#
    Pomorskie;24 Śląskie;26 Świętokrzyskie;28 Warmińsko-mazurskie;30 Wielkopolskie;32 \#
    Zachodniopomorskie
    Portugal|PRT|\A\d{4}-\d{3}\Z|01 Aveiro;02 Beja;03 Braga;04 Bragança;05 Castelo Branco;06 \#
    Coimbra;07 Évora;08 Faro;09 Guarda;10 Leiria;11 Lisboa;12 Portalegre;13 Porto;14 Santarém;15 \#
    Setúbal;16 Viana do Castelo;17 Vila Real;18 Viseu;20 Região Autónoma dos Açores;30 Região \#
    Autónoma da Madeira
    Puerto Rico|PRI|\A\d{5}(-\d{4})?\Z|
    Qatar|QAT||DA Ad Dawḩah;KH Al Khawr wa adh Dhakhīrah;MS Ash Shamāl;RA Ar Rayyān;SH Ash \#
    Shīḩānīyah;US Umm Şalāl;WA Al Wakrah;ZA Az̧ Z̧a‘āyin
    Réunion|REU|\A\d{5}\Z|
    Romania|ROU|\A\d{6}\Z|AB Alba;AG Argeș;AR Arad;B București;BC Bacău;BH Bihor;BN \#
    Bistrița-Năsăud;BR Brăila;BT Botoșani;BV Brașov;BZ Buzău;CJ Cluj;CL Călărași;CS \#
    Caraș-Severin;CT Constanța;CV Covasna;DB Dâmbovița;DJ Dolj;GJ Gorj;GL Galați;GR Giurgiu;HD \#
    Hunedoara;HR Harghita;IF Ilfov;IL Ialomița;IS Iași;MH Mehedinți;MM Maramureș;MS Mureș;NT \#
    Neamț;OT Olt;PH Prahova;SB Sibiu;SJ Sălaj;SM Satu Mare;SV Suceava;TL Tulcea;TM Timiș;TR \#
    Teleorman;VL Vâlcea;VN Vrancea;VS Vaslui
    Russian Federation|RUS|\A\d{6}\Z|AD Adygeja, Respublika;AL Altaj, Respublika;ALT Altajskij \#
    kraj;AMU Amurskaja oblast';ARK Arhangel'skaja oblast';AST Astrahanskaja oblast';BA \#
    Bashkortostan, Respublika;BEL Belgorodskaja oblast';BRY Brjanskaja oblast';BU Burjatija, \#
    Respublika;CE Chechenskaya Respublika;CHE Chelyabinskaya oblast';CHU Chukotskiy avtonomnyy \#
    okrug;CU Chuvashskaya Respublika;DA Dagestan, Respublika;IN Ingushetiya, Respublika;IRK \#
    Irkutskaja oblast';IVA Ivanovskaja oblast';KAM Kamchatskiy kray;KB Kabardino-Balkarskaja \#
    Respublika;KC Karachayevo-Cherkesskaya Respublika;KDA Krasnodarskij kraj;KEM Kemerovskaja \#
    oblast';KGD Kaliningradskaja oblast';KGN Kurganskaja oblast';KHA Habarovskij kraj;KHM \#
    Hanty-Mansijskij avtonomnyj okrug;KIR Kirovskaja oblast';KK Hakasija, Respublika;KL \#
    Kalmykija, Respublika;KLU Kaluzhskaya oblast';KO Komi, Respublika;KOS Kostromskaja oblast';KR \#
    Karelija, Respublika;KRS Kurskaja oblast';KYA Krasnojarskij kraj;LEN Leningradskaja \#
    oblast';LIP Lipeckaja oblast';MAG Magadanskaja oblast';ME Marij Èl, Respublika;MO Mordovija, \#
    Respublika;MOS Moskovskaja oblast';MOW Moskva;MUR Murmanskaja oblast';NEN Neneckij avtonomnyj \#
    okrug;NGR Novgorodskaja oblast';NIZ Nizhegorodskaya oblast';NVS Novosibirskaja oblast';OMS \#
    Omskaja oblast';ORE Orenburgskaja oblast';ORL Orlovskaja oblast';PER Permskij kraj;PNZ \#
    Penzenskaja oblast';PRI Primorskij kraj;PSK Pskovskaja oblast';ROS Rostovskaja oblast';RYA \#
    Rjazanskaja oblast';SA Saha, Respublika;SAK Sahalinskaja oblast';SAM Samarskaja oblast';SAR \#
    Saratovskaja oblast';SE Severnaja Osetija, Respublika;SMO Smolenskaja oblast';SPE \#
    Sankt-Peterburg;STA Stavropol'skij kraj;SVE Sverdlovskaja oblast';TA Tatarstan, \#
    Respublika;TAM Tambovskaja oblast';TOM Tomskaja oblast';TUL Tul'skaja oblast';TVE Tverskaja \#
    oblast';TY Tyva, Respublika;TYU Tjumenskaja oblast';UD Udmurtskaja Respublika;ULY \#
    Ul'janovskaja oblast';VGG Volgogradskaja oblast';VLA Vladimirskaja oblast';VLG Vologodskaja \#
    oblast';VOR Voronezhskaya oblast';YAN Jamalo-Neneckij avtonomnyj okrug;YAR Jaroslavskaja \#
    oblast';YEV Evrejskaja avtonomnaja oblast';ZAB Zabajkal'skij kraj
    Rwanda|RWA||01 City of Kigali;02 Eastern;03 Northern;04 Western;05 Southern
    Saint Barthélemy|BLM||
    Saint Helena, Ascension and Tristan da Cunha|SHN||AC Ascension;HL Saint Helena;TA Tristan da \#
    Cunha
    Saint Kitts and Nevis|KNA||K Saint Kitts;N Nevis
    Saint Lucia|LCA||01 Anse la Raye;02 Castries;03 Choiseul;05 Dennery;06 Gros Islet;07 \#
    Laborie;08 Micoud;10 Soufrière;11 Vieux Fort;12 Canaries
    Saint Martin (French part)|MAF||
    Saint Pierre and Miquelon|SPM|\A\d{5}\Z|
    Saint Vincent and the Grenadines|VCT||01 Charlotte;02 Saint Andrew;03 Saint David;04 Saint \#
    George;05 Saint Patrick;06 Grenadines
    Samoa|WSM||AA A'ana;AL Aiga-i-le-Tai;AT Atua;FA Fa'asaleleaga;GE Gaga'emauga;GI \#
    Gagaifomauga;PA Palauli;SA Satupa'itea;TU Tuamasaga;VF Va'a-o-Fonoti;VS Vaisigano
    San Marino|SMR|\A\d{5}\Z|01 Acquaviva;02 Chiesanuova;03 Domagnano;04 Faetano;05 Fiorentino;06 \#
    Borgo Maggiore;07 Città di San Marino;08 Montegiardino;09 Serravalle
    Sao Tome and Principe|STP||01 Água Grande;02 Cantagalo;03 Caué;04 Lembá;05 Lobata;06 \#
    Mé-Zóchi;P Príncipe
    Saudi Arabia|SAU|\A\d{5}\Z|01 Ar Riyāḑ;02 Makkah al Mukarramah;03 Al Madīnah al Munawwarah;04 \#
    Ash Sharqīyah;05 Al Qaşīm;06 Ḩā'il;07 Tabūk;08 Al Ḩudūd ash Shamālīyah;09 Jāzān;10 Najrān;11 \#
    Al Bāḩah;12 Al Jawf;14 'Asīr
    Senegal|SEN|\A\d{5}\Z|DB Diourbel;DK Dakar;FK Fatick;KA Kaffrine;KD Kolda;KE Kédougou;KL \#
    Kaolack;LG Louga;MT Matam;SE Sédhiou;SL Saint-Louis;TC Tambacounda;TH Thiès;ZG Ziguinchor
    Serbia|SRB|\A\d{5}\Z|00 Beograd;08 Mačvanski okrug;09 Kolubarski okrug;10 Podunavski okrug;11 \#
    Braničevski okrug;12 Šumadijski okrug;13 Pomoravski okrug;14 Borski okrug;15 Zaječarski \#
    okrug;16 Zlatiborski okrug;17 Moravički okrug;18 Raški okrug;19 Rasinski okrug;20 Nišavski \#
    okrug;21 Toplički okrug;22 Pirotski okrug;23 Jablanički okrug;24 Pčinjski okrug;KM \#
    Kosovo-Metohija;VO Vojvodina
    Seychelles|SYC||01 Anse aux Pins;02 Anse Boileau;03 Anse Etoile;04 Au Cap;05 Anse Royale;06 \#
    Baie Lazare;07 Baie Sainte Anne;08 Beau Vallon;09 Bel Air;10 Bel Ombre;11 Cascade;12 \#
    Glacis;13 Grand Anse Mahe;14 Grand Anse Praslin;15 La Digue;16 English River;17 Mont \#
    Buxton;18 Mont Fleuri;19 Plaisance;20 Pointe Larue;21 Port Glaud;22 Saint Louis;23 \#
    Takamaka;24 Les Mamelles;25 Roche Caiman;26 Ile Perseverance I;27 Ile Perseverance II
    Sierra Leone|SLE||E Eastern;N Northern;NW North Western;S Southern;W Western Area (Freetown)
    Singapore|SGP|\A\d{6}\Z|01 Central Singapore;02 North East;03 North West;04 South East;05 \#
    South West
    Sint Maarten (Dutch part)|SXM||
    Slovakia|SVK|\A\d{3} ?\d{2}\Z|BC Banskobystrický kraj;BL Bratislavský kraj;KI Košický kraj;NI \#
    Nitriansky kraj;PV Prešovský kraj;TA Trnavský kraj;TC Trenčiansky kraj;ZI Žilinský kraj
    Slovenia|SVN|\A\d{4}\Z|001 Ajdovščina;002 Beltinci;003 Bled;004 Bohinj;005 Borovnica;006 \#
    Bovec;007 Brda;008 Brezovica;009 Brežice;010 Tišina;011 Celje;012 Cerklje na Gorenjskem;013 \#
    Cerknica;014 Cerkno;015 Črenšovci;016 Črna na Koroškem;017 Črnomelj;018 Destrnik;019 \#
    Divača;020 Dobrepolje;021 Dobrova-Polhov Gradec;022 Dol pri Ljubljani;023 Domžale;024 \#
    Dornava;025 Dravograd;026 Duplek;027 Gorenja vas-Poljane;028 Gorišnica;029 Gornja Radgona;030 \#
    Gornji Grad;031 Gornji Petrovci;032 Grosuplje;033 Šalovci;034 Hrastnik;035 Hrpelje-Kozina;036 \#
    Idrija;037 Ig;038 Ilirska Bistrica;039 Ivančna Gorica;040 Izola;041 Jesenice;042 Juršinci;043 \#
    Kamnik;044 Kanal;045 Kidričevo;046 Kobarid;047 Kobilje;048 Kočevje;049 Komen;050 Koper;051 \#
    Kozje;052 Kranj;053 Kranjska Gora;054 Krško;055 Kungota;056 Kuzma;057 Laško;058 Lenart;059 \#
    Lendava;060 Litija;061 Ljubljana;062 Ljubno;063 Ljutomer;064 Logatec;065 Loška dolina;066 \#
    Loški Potok;067 Luče;068 Lukovica;069 Majšperk;070 Maribor;071 Medvode;072 Mengeš;073 \#
    Metlika;074 Mežica;075 Miren-Kostanjevica;076 Mislinja;077 Moravče;078 Moravske Toplice;079 \#
    Mozirje;080 Murska Sobota;081 Muta;082 Naklo;083 Nazarje;084 Nova Gorica;085 Novo Mesto;086 \#
    Odranci;087 Ormož;088 Osilnica;089 Pesnica;090 Piran;091 Pivka;092 Podčetrtek;093 \#
    Podvelka;094 Postojna;095 Preddvor;096 Ptuj;097 Puconci;098 Rače-Fram;099 Radeče;100 \#
    Radenci;101 Radlje ob Dravi;102 Radovljica;103 Ravne na Koroškem;104 Ribnica;105 \#
    Rogašovci;106 Rogaška Slatina;107 Rogatec;108 Ruše;109 Semič;110 Sevnica;111 Sežana;112 \#
    Slovenj Gradec;113 Slovenska Bistrica;114 Slovenske Konjice;115 Starše;116 Sveti Jurij ob \#
    Ščavnici;117 Šenčur;118 Šentilj;119 Šentjernej;120 Šentjur;121 Škocjan;122 Škofja Loka;123 \#
    Škofljica;124 Šmarje pri Jelšah;125 Šmartno ob Paki;126 Šoštanj;127 Štore;128 Tolmin;129 \#
    Trbovlje;130 Trebnje;131 Tržič;132 Turnišče;133 Velenje;134 Velike Lašče;135 Videm;136 \#
    Vipava;137 Vitanje;138 Vodice;139 Vojnik;140 Vrhnika;141 Vuzenica;142 Zagorje ob Savi;143 \#
    Zavrč;144 Zreče;146 Železniki;147 Žiri;148 Benedikt;149 Bistrica ob Sotli;150 Bloke;151 \#
    Braslovče;152 Cankova;153 Cerkvenjak;154 Dobje;155 Dobrna;156 Dobrovnik;157 Dolenjske \#
    Toplice;158 Grad;159 Hajdina;160 Hoče-Slivnica;161 Hodoš;162 Horjul;163 Jezersko;164 \#
    Komenda;165 Kostel;166 Križevci;167 Lovrenc na Pohorju;168 Markovci;169 Miklavž na Dravskem \#
    polju;170 Mirna Peč;171 Oplotnica;172 Podlehnik;173 Polzela;174 Prebold;175 Prevalje;176 \#
    Razkrižje;177 Ribnica na Pohorju;178 Selnica ob Dravi;179 Sodražica;180 Solčava;181 Sveta \#
    Ana;182 Sveti Andraž v Slovenskih goricah;183 Šempeter-Vrtojba;184 Tabor;185 Trnovska Vas;186 \#
    Trzin;187 Velika Polana;188 Veržej;189 Vransko;190 Žalec;191 Žetale;192 Žirovnica;193 \#
    Žužemberk;194 Šmartno pri Litiji;195 Apače;196 Cirkulane;197 Kosanjevica na Krki;198 \#
    Makole;199 Mokronog-Trebelno;200 Poljčane;201 Renče-Vogrsko;202 Središče ob Dravi;203 \#
    Straža;204 Sveta Trojica v Slovenskih goricah;205 Sveti Tomaž;206 Šmarješke Toplice;207 \#
    Gorje;208 Log-Dragomer;209 Rečica ob Savinji;210 Sveti Jurij v Slovenskih goricah;211 \#
    Šentrupert;212 Mirna;213 Ankaran
    Solomon Islands|SLB||CE Central;CH Choiseul;CT Capital Territory (Honiara);GU Guadalcanal;IS \#
    Isabel;MK Makira-Ulawa;ML Malaita;RB Rennell and Bellona;TE Temotu;WE Western
    Somalia|SOM||AW Awdal;BK Bakool;BN Banaadir;BR Bari;BY Bay;GA Galguduud;GE Gedo;HI Hiiraan;JD \#
    Jubbada Dhexe;JH Jubbada Hoose;MU Mudug;NU Nugaal;SA Sanaag;SD Shabeellaha Dhexe;SH \#
    Shabeellaha Hoose;SO Sool;TO Togdheer;WO Woqooyi Galbeed
    South Africa|ZAF|\A\d{4}\Z|EC Eastern Cape;FS Free State;GP Gauteng;KZN Kwazulu-Natal;LP \#
    Limpopo;MP Mpumalanga;NC Northern Cape;NW North-West;WC Western Cape
    South Georgia and the South Sandwich Islands|SGS||
    South Sudan|SSD||BN Northern Bahr el Ghazal;BW Western Bahr el Ghazal;EC Central Equatoria;EE \#
    Eastern Equatoria;EW Western Equatoria;JG Jonglei;LK Lakes;NU Upper Nile;UY Unity;WR Warrap
    Spain|ESP|\A\d{5}\Z|AN Andalucía;AR Aragón;AS Asturias, Principado de;CB Cantabria;CE \#
    Ceuta;CL Castilla y León;CM Castilla-La Mancha;CN Canarias;CT Catalunya [Cataluña];EX \#
    Extremadura;GA Galicia [Galicia];IB Illes Balears [Islas Baleares];MC Murcia, Región de;MD \#
    Madrid, Comunidad de;ML Melilla;NC Nafarroako Foru Komunitatea*;PV Euskal Herria;RI La \#
    Rioja;VC Valenciana, Comunidad
    Sri Lanka|LKA|\A\d{5}\Z|1 Western Province;2 Central Province;3 Southern Province;4 Northern \#
    Province;5 Eastern Province;6 North Western Province;7 North Central Province;8 Uva \#
    Province;9 Sabaragamuwa Province
    Sudan|SDN|\A\d{5}\Z|DC Central Darfur;DE East Darfur;DN North Darfur;DS South Darfur;DW West \#
    Darfur;GD Gedaref;GK West Kordofan;GZ Gezira;KA Kassala;KH Khartoum;KN North Kordofan;KS \#
    South Kordofan;NB Blue Nile;NO Northern;NR River Nile;NW White Nile;RS Red Sea;SI Sennar
    Suriname|SUR||BR Brokopondo;CM Commewijne;CR Coronie;MA Marowijne;NI Nickerie;PM \#
    Paramaribo;PR Para;SA Saramacca;SI Sipaliwini;WA Wanica
    Svalbard and Jan Mayen|SJM||
    Sweden|SWE|\A\d{3} ?\d{2}\Z|AB Stockholms län [SE-01];AC Västerbottens län [SE-24];BD \#
    Norrbottens län [SE-25];C Uppsala län [SE-03];D Södermanlands län [SE-04];E Östergötlands län \#
    [SE-05];F Jönköpings län [SE-06];G Kronobergs län [SE-07];H Kalmar län [SE-08];I Gotlands län \#
    [SE-09];K Blekinge län [SE-10];M Skåne län [SE-12];N Hallands län [SE-13];O Västra Götalands \#
    län [SE-14];S Värmlands län [SE-17];T Örebro län [SE-18];U Västmanlands län [SE-19];W \#
    Dalarnas län [SE-20];X Gävleborgs län [SE-21];Y Västernorrlands län [SE-22];Z Jämtlands län \#
    [SE-23]
    Switzerland|CHE|\A\d{4}\Z|AG Aargau;AI Appenzell Innerrhoden;AR Appenzell Ausserrhoden;BE \#
    Bern;BL Basel-Landschaft;BS Basel-Stadt;FR Freiburg;GE Genève;GL Glarus;GR Graubünden;JU \#
    Jura;LU Luzern;NE Neuchâtel;NW Nidwalden;OW Obwalden;SG Sankt Gallen;SH Schaffhausen;SO \#
    Solothurn;SZ Schwyz;TG Thurgau;TI Ticino;UR Uri;VD Vaud;VS Valais;ZG Zug;ZH Zürich
    Syrian Arab Republic|SYR||DI Dimashq;DR Dar'ā;DY Dayr az Zawr;HA Al Ḩasakah;HI Ḩimş;HL \#
    Ḩalab;HM Ḩamāh;ID Idlib;LA Al Lādhiqīyah;QU Al Qunayţirah;RA Ar Raqqah;RD Rīf Dimashq;SU As \#
    Suwaydā';TA Ţarţūs
    Taiwan (Province of China)|TWN|\A\d{5}\Z|CHA Changhua;CYI Chiayi;CYQ Chiayi;HSQ Hsinchu;HSZ \#
    Hsinchu;HUA Hualien;ILA Yilan;KEE Keelung;KHH Kaohsiung;KIN Kinmen;LIE Lienchiang;MIA \#
    Miaoli;NAN Nantou;NWT New Taipei;PEN Penghu;PIF Pingtung;TAO Taoyuan;TNN Tainan;TPE \#
    Taipei;TTT Taitung;TXG Taichung;YUN Yunlin
    Tajikistan|TJK|\A\d{6}\Z|DU Dushanbe;GB Kŭhistoni Badakhshon;KT Khatlon;RA nohiyahoi tobei \#
    jumhurí;SU Sughd
    Tanzania (United Republic of)|TZA||01 Arusha;02 Dar es Salaam;03 Dodoma;04 Iringa;05 \#
    Kagera;06 Pemba North;07 Zanzibar North;08 Kigoma;09 Kilimanjaro;10 Pemba South;11 Zanzibar \#
    South;12 Lindi;13 Mara;14 Mbeya;15 Zanzibar West;16 Morogoro;17 Mtwara;18 Mwanza;19 Coast;20 \#
    Rukwa;21 Ruvuma;22 Shinyanga;23 Singida;24 Tabora;25 Tanga;26 Manyara;27 Geita;28 Katavi;29 \#
    Njombe;30 Simiyu;31 Songwe
    Thailand|THA|\A\d{5}\Z|10 Krung Thep Maha Nakhon;11 Samut Prakan;12 Nonthaburi;13 Pathum \#
    Thani;14 Phra Nakhon Si Ayutthaya;15 Ang Thong;16 Lop Buri;17 Sing Buri;18 Chai Nat;19 \#
    Saraburi;20 Chon Buri;21 Rayong;22 Chanthaburi;23 Trat;24 Chachoengsao;25 Prachin Buri;26 \#
    Nakhon Nayok;27 Sa Kaeo;30 Nakhon Ratchasima;31 Buri Ram;32 Surin;33 Si Sa Ket;34 Ubon \#
    Ratchathani;35 Yasothon;36 Chaiyaphum;37 Amnat Charoen;38 Bueng Kan;39 Nong Bua Lam Phu;40 \#
    Khon Kaen;41 Udon Thani;42 Loei;43 Nong Khai;44 Maha Sarakham;45 Roi Et;46 Kalasin;47 Sakon \#
    Nakhon;48 Nakhon Phanom;49 Mukdahan;50 Chiang Mai;51 Lamphun;52 Lampang;53 Uttaradit;54 \#
    Phrae;55 Nan;56 Phayao;57 Chiang Rai;58 Mae Hong Son;60 Nakhon Sawan;61 Uthai Thani;62 \#
    Kamphaeng Phet;63 Tak;64 Sukhothai;65 Phitsanulok;66 Phichit;67 Phetchabun;70 Ratchaburi;71 \#
    Kanchanaburi;72 Suphan Buri;73 Nakhon Pathom;74 Samut Sakhon;75 Samut Songkhram;76 \#
    Phetchaburi;77 Prachuap Khiri Khan;80 Nakhon Si Thammarat;81 Krabi;82 Phangnga;83 Phuket;84 \#
    Surat Thani;85 Ranong;86 Chumphon;90 Songkhla;91 Satun;92 Trang;93 Phatthalung;94 Pattani;95 \#
    Yala;96 Narathiwat;S Phatthaya
    Timor-Leste|TLS||AL Aileu;AN Ainaro;BA Baucau;BO Bobonaro;CO Cova Lima;DI Díli;ER Ermera;LA \#
    Lautein;LI Likisá;MF Manufahi;MT Manatuto;OE Oekusi-Ambenu;VI Vikeke
    Togo|TGO||C Centrale;K Kara;M Maritime (Région);P Plateaux;S Savanes
    Tokelau|TKL||
    Tonga|TON||01 'Eua;02 Ha'apai;03 Niuas;04 Tongatapu;05 Vava'u
    Trinidad and Tobago|TTO|\A\d{6}\Z|ARI Arima;CHA Chaguanas;CTT Couva-Tabaquite-Talparo;DMN \#
    Diego Martin;MRC Mayaro-Rio Claro;PED Penal-Debe;POS Port of Spain;PRT Princes Town;PTF Point \#
    Fortin;SFO San Fernando;SGE Sangre Grande;SIP Siparia;SJL San Juan-Laventille;TOB Tobago;TUP \#
    Tunapuna-Piarco
    Tunisia|TUN|\A\d{4}\Z|11 Tunis;12 L'Ariana;13 Ben Arous;14 La Manouba;21 Nabeul;22 \#
    Zaghouan;23 Bizerte;31 Béja;32 Jendouba;33 Le Kef;34 Siliana;41 Kairouan;42 Kasserine;43 Sidi \#
    Bouzid;51 Sousse;52 Monastir;53 Mahdia;61 Sfax;71 Gafsa;72 Tozeur;73 Kébili;81 Gabès;82 \#
    Médenine;83 Tataouine
    Turkmenistan|TKM|\A\d{6}\Z|A Ahal;B Balkan;D Daşoguz;L Lebap;M Mary;S Aşgabat
    Turks and Caicos Islands|TCA||
    Tuvalu|TUV||FUN Funafuti;NIT Niutao;NKF Nukufetau;NKL Nukulaelae;NMA Nanumea;NMG Nanumaga;NUI \#
    Nui;VAI Vaitupu
    Türkiye|TUR|\A\d{5}\Z|01 Adana;02 Adıyaman;03 Afyonkarahisar;04 Ağrı;05 Amasya;06 Ankara;07 \#
    Antalya;08 Artvin;09 Aydın;10 Balıkesir;11 Bilecik;12 Bingöl;13 Bitlis;14 Bolu;15 Burdur;16 \#
    Bursa;17 Çanakkale;18 Çankırı;19 Çorum;20 Denizli;21 Diyarbakır;22 Edirne;23 Elazığ;24 \#
    Erzincan;25 Erzurum;26 Eskişehir;27 Gaziantep;28 Giresun;29 Gümüşhane;30 Hakkâri;31 Hatay;32 \#
    Isparta;33 Mersin;34 İstanbul;35 İzmir;36 Kars;37 Kastamonu;38 Kayseri;39 Kırklareli;40 \#
    Kırşehir;41 Kocaeli;42 Konya;43 Kütahya;44 Malatya;45 Manisa;46 Kahramanmaraş;47 Mardin;48 \#
    Muğla;49 Muş;50 Nevşehir;51 Niğde;52 Ordu;53 Rize;54 Sakarya;55 Samsun;56 Siirt;57 Sinop;58 \#
    Sivas;59 Tekirdağ;60 Tokat;61 Trabzon;62 Tunceli;63 Şanlıurfa;64 Uşak;65 Van;66 Yozgat;67 \#
    Zonguldak;68 Aksaray;69 Bayburt;70 Karaman;71 Kırıkkale;72 Batman;73 Şırnak;74 Bartın;75 \#
    Ardahan;76 Iğdır;77 Yalova;78 Karabük;79 Kilis;80 Osmaniye;81 Düzce
    Uganda|UGA||C Central;E Eastern;N Northern;W Western
    Ukraine|UKR|\A\d{5}\Z|05 Vinnytska oblast;07 Volynska oblast;09 Luhanska oblast;12 \#
    Dnipropetrovska oblast;14 Donetska oblast;18 Zhytomyrska oblast;21 Zakarpatska oblast;23 \#
    Zaporizka oblast;26 Ivano-Frankivska oblast;30 Kyiv;32 Kyivska oblast;35 Kirovohradska \#
    oblast;40 Sevastopol;43 Avtonomna Respublika Krym;46 Lvivska oblast;48 Mykolaivska oblast;51 \#
    Odeska oblast;53 Poltavska oblast;56 Rivnenska oblast;59 Sumska oblast;61 Ternopilska \#
    oblast;63 Kharkivska oblast;65 Khersonska oblast;68 Khmelnytska oblast;71 Cherkaska oblast;74 \#
    Chernihivska oblast;77 Chernivetska oblast
    United Arab Emirates|ARE||AJ عجمان;AZ أبو ظبي;DU دبي;FU الفجيرة;RK رأس الخيمة;SH الشارقة;UQ \#
    أم القيوين
    United Kingdom|GBR|\A[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}\Z|ENG England;NIR Northern Ireland;SCT \#
    Scotland;WLS Wales [Cymru GB-CYM]
    United States|USA|\A\d{5}(-\d{4})?\Z|AK Alaska;AL Alabama;AR Arkansas;AS American Samoa;AZ \#
    Arizona;CA California;CO Colorado;CT Connecticut;DC District of Columbia;DE Delaware;FL \#
    Florida;GA Georgia;GU Guam;HI Hawaii;IA Iowa;ID Idaho;IL Illinois;IN Indiana;KS Kansas;KY \#
    Kentucky;LA Louisiana;MA Massachusetts;MD Maryland;ME Maine;MI Michigan;MN Minnesota;MO \#
    Missouri;MP Northern Mariana Islands;MS Mississippi;MT Montana;NC North Carolina;ND North \#
    Dakota;NE Nebraska;NH New Hampshire;NJ New Jersey;NM New Mexico;NV Nevada;NY New York;OH \#
    Ohio;OK Oklahoma;OR Oregon;PA Pennsylvania;PR Puerto Rico;RI Rhode Island;SC South \#
    Carolina;SD South Dakota;TN Tennessee;TX Texas;UM United States Minor Outlying Islands;UT \#
    Utah;VA Virginia;VI Virgin Islands, U.S.;VT Vermont;WA Washington;WI Wisconsin;WV West \#
    Virginia;WY Wyoming
    United States Minor Outlying Islands|UMI||67 Johnston Atoll;71 Midway Islands;76 Navassa \#
    Island;79 Wake Island;81 Baker Island;84 Howland Island;86 Jarvis Island;89 Kingman Reef;95 \#
    Palmyra Atoll
    Uruguay|URY|\A\d{5}\Z|AR Artigas;CA Canelones;CL Cerro Largo;CO Colonia;DU Durazno;FD \#
    Florida;FS Flores;LA Lavalleja;MA Maldonado;MO Montevideo;PA Paysandú;RN Río Negro;RO \#
    Rocha;RV Rivera;SA Salto;SJ San José;SO Soriano;TA Tacuarembó;TT Treinta y Tres
    Uzbekistan|UZB|\A\d{6}\Z|AN Andijon;BU Buxoro;FA Farg‘ona;JI Jizzax;NG Namangan;NW Navoiy;QA \#
    Qashqadaryo;QR Qoraqalpog‘iston Respublikasi;SA Samarqand;SI Sirdaryo;SU Surxondaryo;TK \#
    Toshkent;TO Toshkent;XO Xorazm
    Vanuatu|VUT||MAP Malampa;PAM Pénama;SAM Sanma;SEE Shéfa;TAE Taféa;TOB Torba
    Venezuela (Bolivarian Republic of)|VEN|\A\d{4}\Z|A Distrito Capital;B Anzoátegui;C Apure;D \#
    Aragua;E Barinas;F Bolívar;G Carabobo;H Cojedes;I Falcón;J Guárico;K Lara;L Mérida;M \#
    Miranda;N Monagas;O Nueva Esparta;P Portuguesa;R Sucre;S Táchira;T Trujillo;U Yaracuy;V \#
    Zulia;W Dependencias Federales;X La Guaira;Y Delta Amacuro;Z Amazonas
    Viet Nam|VNM|\A\d{6}\Z|01 Lai Châu;02 Lào Cai;03 Hà Giang;04 Cao Bằng;05 Sơn La;06 Yên Bái;07 \#
    Tuyên Quang;09 Lạng Sơn;13 Quảng Ninh;14 Hòa Bình;18 Ninh Bình;20 Thái Bình;21 Thanh Hóa;22 \#
    Nghệ An;23 Hà Tĩnh;24 Quảng Bình;25 Quảng Trị;26 Thừa Thiên-Huế;27 Quảng Nam;28 Kon Tum;29 \#
    Quảng Ngãi;30 Gia Lai;31 Bình Định;32 Phú Yên;33 Đắk Lắk;34 Khánh Hòa;35 Lâm Đồng;36 Ninh \#
    Thuận;37 Tây Ninh;39 Đồng Nai;40 Bình Thuận;41 Long An;43 Bà Rịa - Vũng Tàu;44 An Giang;45 \#
    Đồng Tháp;46 Tiền Giang;47 Kiến Giang;49 Vĩnh Long;50 Bến Tre;51 Trà Vinh;52 Sóc Trăng;53 Bắc \#
    Kạn;54 Bắc Giang;55 Bạc Liêu;56 Bắc Ninh;57 Bình Dương;58 Bình Phước;59 Cà Mau;61 Hải \#
    Dương;63 Hà Nam;66 Hưng Yên;67 Nam Định;68 Phú Thọ;69 Thái Nguyên;70 Vĩnh Phúc;71 Điện \#
    Biên;72 Đắk Nông;73 Hậu Giang;CT Cần Thơ;DN Đà Nẵng;HN Hà Nội;HP Hải Phòng;SG Hồ Chí Minh
    Virgin Islands (British)|VGB||
    Virgin Islands (U.S.)|VIR|\A\d{5}(-\d{4})?\Z|
    Wallis and Futuna|WLF|\A\d{5}\Z|AL Alo;SG Sigave;UV Uvea
    Western Sahara|ESH||
    Yemen|YEM||AB Abyan;AD ‘Adan;AM ‘Amrān;BA Al Bayḑā’;DA Aḑ Ḑāli‘;DH Dhamār;HD Ḩaḑramawt;HJ \#
    Ḩajjah;HU Al Ḩudaydah;IB Ibb;JA Al Jawf;LA Laḩij;MA Ma’rib;MR Al Mahrah;MW Al Maḩwīt;RA \#
    Raymah;SA Amānat al ‘Āşimah [city];SD Şāʻdah;SH Shabwah;SN Şanʻā’;SU Arkhabīl Suquţrá;TA \#
    Tāʻizz
    Zambia|ZMB|\A\d{5}\Z|01 Western;02 Central;03 Eastern;04 Luapula;05 Northern;06 \#
    North-Western;07 Southern;08 Copperbelt;09 Lusaka;10 Muchinga
    Zimbabwe|ZWE||BU Bulawayo;HA Harare;MA Manicaland;MC Mashonaland Central;ME Mashonaland \#
    East;MI Midlands;MN Matabeleland North;MS Matabeleland South;MV Masvingo;MW Mashonaland West
    """#
}
