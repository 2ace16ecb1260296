/**
 * Localities and city districts of the shipped register, one block a county in alphabetical order of the counties
 * (Blekinge to Östergötland), and well-known venues. Written by hand from general knowledge. Separated by commas.
 * Names whose form tells that they are places ("Lindsdal") seldom need an entry, and names that are a given name or
 * a surname are left out, plural forms aside: those need their context.
 */

export const countyLocalities = `
Asarum, Svängsta, Hällaryd, Trensum, Åryd, Bräkne-Hoby, Backaryd, Hallabro, Eringsboda, Listerby, Kuggeboda, Saxemara, Järnavik, Nättraby, Sturkö,
Tjurkö, Jämjö, Torhamn, Kristianopel, Brömsebro, Holmsjö, Rosenholm, Aspö, Vilshult, Gränum, Ljungryda, Hällevik, Torsö, Norje, Ysane, Lörby, Sölve,
Hosaby, Bergåsa, Hästö, Sternö, Skillinge, Verkö, Froarp, Bökevik, Saleboda, Gängletorp,

Ornäs, Romme, Nordanö, Folkärna, Hovran, Slätta, Aspeboda, Hosjö, Danholn, Djurås, Djurmo, Mockfjärd, Bäsna, Sifferbo, Björbo, Garpenberg, Tällberg,
Övermo, Åkerö, Djura, Håksberg, Sörvik, Lernbo, Transtrand, Färnäs, Gesunda, Selja, Bonäs, Östnor, Venjan, Vattnäs, Oxberg, Garsås, Vinäs, Sjurberg,
Söderås, Östbjörka, Söderbärke, Gubbo, Gränge, Äppelbo, Hemus, Morkarlby, Idre, Fjätervålen, Naglarby, Enbacka, Solvarbo, Norslund, Forssa,
Romme Alpin, Islingby, Mjälga, Bäsinge, Åsbo, Gonäs, Räfsnäs, Marnäs, Lorensberga,

Burgsvik, Havdhem, Fårösund, Fårö, Tingstäde, Vibble, Västerhejde, Väskinde, Othem, Bläse, Ronehamn, Hoburgen, Vamlingbo, Fröjel, Tofta, Gnisvärd,
Lummelunda, Terra Nova, Bingeby, Österby, Stenkumla, Barlingbo, Follingbo, Eskelhem, Etelhem, Kräklingbo, Ardre, Sproge, Silte, Hablingbo, Grötlingbo,
Öja, Sundre, Hejdeby, Hangvar, Hellvi, Gothem, Ganthem, Vänge, Viklau, Sjonhem, Mästerby, Kovik,

Bergby, Trödje, Åbyggeby, Hille, Oslättfors, Utvalnäs, Engesberg, Överhärde, Järbo, Årsunda, Jäderfors, Åshammar, Österfärnebo, Gysinge, Bodås,
Åmot, Jädraås, Wij, Ljusne, Sandarne, Söderala, Mohed, Norrala, Trönödal, Holmsveden, Kinstaby, Vallsta, Sibo, Segersta, Freluga, Häggesta,
Hälsingtuna, Voxnabruk, Runemo, Gundbo, Roteberg, Svabensverk, Homna, Färila, Lassekrog, Ygsbo, Hybo, Kårböle, Delsbo, Friggesund, Sörforsa,
Enånger, Malnbaden, Gnarp, Ilsbo, Hemsta, Sörby, Olsbacka, Gavlehov, Gävle Strand, Boulognern, Björksätra, Norrsätra, Barrsätra, Säljan, Stensätra,
Håsta, Sörhaga, Säversta,

Harplinge, Kvibille, Eldsberga, Frennarp, Ringenäs, Tylösand, Särdal, Slättåkra, Sennan, Glommen, Vessigebro, Ullared, Heberg, Ätran, Fegen, Årstad,
Skrea, Skreanäs, Ringsegård, Morup, Älvsered, Köinge, Okome, Kinnared, Landeryd, Rydöbruk, Drängsered, Anneberg, Fjärås, Billdal, Malevik, Rossared,
Kolla Parkstad, Hammerö, Iserås, Tjolöholm, Veinge, Våxtorp, Ysby, Hishult, Mellbystrand, Allarp, Ränneslöv, Edenberga, Vallberga, Skogaby,
Glänninge, Gödestad, Himle, Grimeton, Värö, Limabacka, Håsten, Breared, Sörse, Söndrum, Gustavsfält, Linehed, Grönevång, Falkagård, Stafsinge, Tröinge,
Kristineslätt, Alstermo,

Häggenås, Fåker, Optand, Kläppe, Nälden, Hissmofors, Dvärsätt, Kaxås, Aspås, Alsen, Valne, Duved, Mattmar, Björnänge, Ottsjö, Svenstavik, Hackås,
Rätan, Börtnan, Gällö, Kälarne, Stavre, Håsjö, Stugun, Överammer, Hammerdal, Gäddede, Ulriksfors, Sikås, Alanäs, Kyrktåsjö, Tåsjö, Tännäs, Lillhärdal,
Ytterhogdal, Bruksvallarna, Ljusnedal, Lövsta, Lillänge, Jamtli,

Ölmstad, Gränna, Visingsö, Lekeryd, Angerdshestra, Örserum, Lyckås, Trånghalla, Uppgränna, Öggestorp, Järstorp, Torpa, Bymarken, Kättilstorp,
Hisingstorp, Skänkeberg, Tokeryd, Frinnaryd, Haurida, Lommaryd, Askeryd, Vireda, Bruzaholm, Höreda, Värne, Burseryd, Båraryd, Ölmestad, Öreryd,
Nissafors, Henja, Törestorp, Kävsjö, Bodafors, Ormaryd, Flisby, Barkeryd, Handskeryd, Runneryd, Stockaryd, Linderås, Säby, Hok, Byarum, Hagshult,
Götafors, Pauliström, Myresjö, Kvillsfors, Bäckseda, Björkö, Sjunnen, Virestad, Rydaholm, Forsheda, Bredaryd, Horda, Kärda, Trälleborg, Ljusseveka,
Mosslelund,

Smedby, Rinkabyholm, Ljungbyholm, Läckeby, Påryd, Hagby, Rockneby, Boholmarna, Dunö, Ekenäs, Tomteby, Funkabo, Ängö, Svinö, Timmernabben, Törneby,
Vissefjärda, Eriksmåla, Boda glasbruk, Broakulla, Johansfors, Åfors, Algutsboda, Mörlunda, Lönneberga, Gårdveda, Fagereke, Fliseryd, Kuggås,
Algutsrum, Gårdby, Vickleby, Degerhamn, Glömminge, Torslunda, Eriksöre, Hulterstad, Rälla, Byxelkrok, Böda, Ekerum, Bäckebo, Flerohopp, Gadderås,
Kristvallabrunn, Rugstorp, Hälleberga, Madesjö, Figeholm, Kristdala, Fårbo, Bockara, Emsfors, Mysingsö, Rödsle, Kolberga, Söderåkra, Gullabo, Frödinge,
Pelarne, Gunnebo, Loftahammar, Totebo, Verkebäck, Helgenäs, Blankaholm,

Ingelstad, Furuby, Tävelsås, Nöbbele, Räppe, Dädesjö, Bramstorp, Öjaby, Hovshaga, Evedal, Bäckaslöv, Hollstorp, Kinnevald, Telestad, Grimslöv,
Hjortsberga, Blädinge, Ekeberga, Lagan, Ryssby, Agunnaryd, Bolmsö, Angelstad, Bolmen, Kånna, Hamneda, Bolmstad, Vittaryd, Hjortseryd, Ljungsätra,
Traryd, Hinneryd, Linneryd, Konga, Rävemåla, Älmeboda, Korrö, Klavreström, Herråkra, Fröseke, Liatorp, Delary, Diö, Eneryda, Pjätteryd, Hallaryd,
Vallåkra, Haganäs, Klöxhult, Froafälle,

Rutvik, Antnäs, Niemisel, Vitå, Gäddvik, Harads, Skogså, Svartlå, Torpgärdan, Lunda, Hortlax, Sjulnäs, Roknäs, Böle, Jävre, Lillpite, Degeränget,
Backgårdsgärdan, Pitholm, Pitsund, Vidsel, Glommersträsk, Moskosel, Laisvall, Vuollerim, Porjus, Kåbdalis, Kvikkjokk, Murjek, Hakkas, Nattavaara,
Ullatti, Skaulo, Nilivaara, Dokkas, Vassara, Repisvaara, Tjautjas, Svappavaara, Abisko, Kuttainen, Lannavaara, Kurravaara, Nikkaluokta, Lombolo,
Tuolluvaara, Luossavaara, Kiirunavaara, Junosuando, Korpilombolo, Tärendö, Muodoslompolo, Kainulasjärvi, Sattajärvi, Erkheikki, Parkajoki, Saittarova,
Juoksengi, Pello, Aapua, Nikkala, Karungi, Säivis, Seskarö, Vuono, Töre, Sangis, Nyborg, Risögrund, Påläng,

Vintrie, Klagshamn, Käglinge, Sjölunda, Brogårda, Näsum, Valje, Nymölla, Gualöv, Ivetofta, Åkeholm, Åkarp, Sunnanå, Boarp, Löberöd, Billinge, Stehag,
Hurva, Trollenäs, Hassle-Bösarp, Sallerup, Gantofta, Utvälinge, Laröd, Hjelmshult, Glumslöv, Ottarp, Pålsjö, Närlunda, Miatorp, Senderöd, Väla,
Ättekulla, Raus, Stoby, Ballingslöv, Finja, Röke, Emmaljunga, Hörja, Brönnestad, Ignaberga, Verum, Tormestorp, Nävlinge, Häglinge, Skyrup, Röinge,
Läreda, Sjörröd, Nyhamnsläge, Mjöhult, Ingelsträde, Brunnby, Södåkra, Tjörröd, Askeröd, Önneköp, Tjörnarp, Sätofta, Jägersbo, Maglasäte, Snogeröd,
Tolånga, Stidsvig, Krika, Klåveröd, Vedby, Hyllstofta, Åbyholm, Bonnarp, Degeberga, Everöd, Fjälkinge, Önnestad, Färlöv, Vanneberga, Rinkaby,
Gärds Köpinge, Yngsjö, Horna, Huaröd, Linderöd, Ovesholm, Vittskövle, Maglehem, Nymö, Bäckaskog, Tosteberga, Vånga, Balsby, Bjärlöv, Torsebro, Viby,
Öllsjö, Norretull, Hofterup, Barsebäck, Barsebäckshamn, Dösjebro, Häljarp, Asmundtorp, Annelöv, Kvärlöv, Sandvången, Weibullsholm, Borgeby, Flädie,
Fjelie, Alnarp, Habo Ljung, Stångby, Torna Hällestad, Revingeby, Idala, Odarslöv, Nöbbelöv, Mårtens fälad, Järnåkra, Kobjer, Visseltofta, Marklunda,
Örkened, Oderljunga, Brantevik, Borrby, Hammenhög, Baskemölla, Vitaby, Rörum, Gislöv, Blentarp, Lövestad, Bjärsjölagård, Äsperöd, Klasaröd, Skateholm,
Slimminge, Kyrkheddinge, Nevishög, Mölleberga, Särslöv, Klågerup, Tottarp, Billeberga, Axelvold, Felestad, Holmeja, Törringelund, Hyltarp,
Bökebergsslätt, Onslunda, Lunnarp, Eljaröd, Fågeltofta, Bollerup, Gislövs läge, Smygehamn, Klagstorp, Alstad, Simlinge, Skegrie, Skåre, Gylle, Böste,
Smygehuk, Grönby, Fuglie, Östervång, Pilevall, Hököpinge, Rängs sand, Gessie, Gessie villastad, Arrie, Håslöv, Räng, Kämpinge, Eskilsminne,
Glemmingebro, Sövestad, Hedeskoga, Kåseberga, Nyvång, Maglaby, Glimåkra, Hjärsås, Immeln, Kviinge, Magnarp, Össjö, Barkåkra, Rebbelberga, Margretetorp,
Åsljunga, Eket, Skånes Värsjö, Augustenborg, Bulltofta, Bunkeflo, Ellstorp, Eriksfält, Jägersro, Kvarnby, Riseberga, Rosenvång, Ribersborg, Rönneholm,
Rådmansvången, Sibbarp, Toftanäs, Virentofta, Västervång, Hyllievång, Hohög,

Grödinge, Vårsta, Enebyberg, Drottningholm, Färentuna, Kungsberga, Sånga-Säby, Munsö, Adelsö, Skå, Vendelsö, Gudö, Muskö, Dalarö, Söderby,
Ornö, Utö, Ribby, Glömsta, Balingsta, Stuvsta, Snättringe, Fullersta, Vistaberg, Länna, Visättra, Stäket, Skälby, Veddesta, Bolinder Strand, Tallbohov,
Björkeby, Nibble, Sticklinge, Bodal, Dalénum, Gåshaga, Hersby, Islinge, Rudboda, Högsätra, Skärsätra, Herserud, Kottla, Boo, Saltsjö-Boo,
Saltsjö-Duvnäs, Ektorp, Jarlaberg, Skuru, Duvnäs, Eknäs, Skogalund, Igelboda, Rösunda, Tattby, Saltsjöqvarn, Älmsta, Grisslehamn, Söderby-Karl,
Svanberga, Gräddö, Finsta, Rånäs, Skebobruk, Spillersboda, Nysättra, Blidö, Köpmanholm, Väddö, Elmsta, Vätö, Arholma, Riala, Penningby, Färsna,
Vigelsjö, Görla, Ösmo, Grimsta, Torö, Vansta, Estö, Hemfosa, Ekilla, Sätuna, Gillbo, Huvudsta, Råsunda, Ritorp, Skytteholm, Vreten, Duvbo, Annedal,
Beckomberga, Blåsut, Eneby, Flysta, Hjulsta, Larsboda, Mariehäll, Nockeby, Nockebyhov, Nälsta, Orhem, Riksby, Reimersholme, Traneberg, Vinsta,
Västberga, Åkeslund, Ålsten, Örby, Östberga, Birkastan, Sibirien, Bällsta, Enhörna, Mölnbo, Vackå, Östertälje, Weda, Bårsta, Mariekälla, Igelsta,
Glasberga, Glasberga sjöstad, Raksta, Krusboda, Öringe, Tyresta, Arninge, Viggbyholm, Gribbylund, Lahäll, Näsbydal, Karby, Rydbo, Bollstanäs, Väsby,
Odenslunda, Runby, Sigma, Infra City, Frestaby, Brottby, Kårsta, Ormsta, Bällstaberg, Kragstalund, Ubby, Össeby, Resarö, Oskar-Fredriksborg, Kullö,
Rindö, Engarn, Djurö, Ingarö, Ösby, Tibble, Finnsta, Margretelund, Täljö, Åsättra, Ljusterö, Hacksta, Runö, Sjökarby, Sundsör,

Ärla, Hällberga, Näshulta, Alberga, Sundbyholm, Mälby, Barva, Borsökna, Hållsta, Tumbo, Slagsta, Viptorp, Måsta, Gredby, Balsta, Vilsta, Hälleforsnäs,
Mellösa, Skebokvarn, Björnlunda, Laxne, Frustuna, Strångsjö, Norrgölet, Duveholm, Djulö, Svalsta, Vrena, Tystberga, Jönåker, Ålberga, Enstaberga,
Sjösa, Aspa, Arnö, Oppeby, Harg, Påljungshage, Örstig, Tunsätter, Vivesta, Jogersö, Merlänna, Vannesta, Benninge, Fogdö, Vansö, Tosterö, Läggesta,
Larslunda, Läppe, Viala,

Vattholma, Gunsta, Lövstalöt, Bärby, Vreta, Järlåsa, Ramstalund, Blackstalund, Ralbo, Gåvsta, Skölsta, Vaksala, Håga, Rickomberga, Berthåga, Kåbo,
Tuna backar, Sunnersta, Vårdsätra, Ulltuna, Malma, Nåntuna, Fullerö, Ulva, Jälla, Librobäck, Stabby, Hällby, Tärnsjö, Harbo, Horrsta, Molnebo,
Örsundsbro, Grillby, Hummelsta, Skolsta, Romberga, Fanna, Åkerby, Svinnegarn, Veckholm, Alsike, Särsta, Ängby, Gredelby, Bålsta, Krägga, Väppeby,
Dragelund, Karlholmsbruk, Skärplinge, Månkarbo, Tobo, Orrskog, Tolfta, Siggbo, Bäggeby, Marma, Älvkarleö, Österbybruk, Alunda, Hargshamn, Gräsö, Marö,
Valö,

Väse, Våxnäs, Råtorp, Sommarro, Zakrisdal, Bellevue, Ilanda, Edane, Glava, Gunnarskog, Klässbol, Mangskog, Sulvik, Älgå, Dottevik, Taserud,
Koppom, Åmotfors, Flogned, Lesjöfors, Nykroppa, Brattfors, Åskagsberg, Olsäter, Dyvelsten, Butorp, Visterud, Mölnbacka, Skived, Grossbol,
Uddeholm, Edebäck, Sunnemo, Geijersholm, Uvanå, Nolgård, Klöverud, Fagerås, Högboda, Fryksta, Tolita, Frykerud, Boda, Apertin, Sannerud, Nybble, Ölme,
Rudskoga, Visnum, Presterud, Ransäter, Munkerud, Bjurtjärn, Alkvettern, Rottneros, Brårud, Skäggeberg, Värmlands Nysäter, Svaneholm, Annelund,
Stöllet, Ambjörby, Sysslebäck, Oleby, Töcksfors, Sillerud, Sandaholm,

Sävar, Obbola, Täfteå, Röbäck, Stöcke, Innertavle, Stöcksjö, Sörfors, Flurkmark, Hissjö, Kåddis, Baggböle, Anumark, Gubböle, Överboda, Sörmjöle,
Norrmjöle, Degernäs, Tomtebo, Grubbe, Gimonäs, Böleäng, Öbacka, Tomtebogård, Agnäs, Örträsk, Hedlunda, Umgransele, Rökå, Lögdeå, Håknäs, Levar,
Torrböle, Olofsfors, Kvavisträsk, Gumboda, Bygdeå, Bygdsiljum, Sikeå, Flarken, Ratan, Djäkneboda, Skelleftehamn, Kusmark, Medle, Myckle, Tåme,
Bjurfors, Frostkåge, Hjoggböle, Moröbacke, Sörböle, Norrböle, Erikslid, Alhem, Blattnicksele, Gargnäs, Långsjöby, Skansholm, Malgomaj, Tvärålund,
Granö, Åmsele, Rödåsel, Selet, Gafsele, Söråsele,

Hälledal, Gådeå, Geresta, Nyland, Docksta, Nordingrå, Frånö, Bjärtrå, Gudmundrå, Mjällom, Babelsberg, Dynäs, Junsele, Resele, Österforse, Helgum,
Multrå, Undrom, Forsmo, Skärvsta, Hågesta, Rödsta, Önsta, Njurunda, Stöde, Kovland, Indal, Lucksta, Klingsta, Hovid, Granloholm, Granlo, Bosvedjan,
Birsta, Ljusta, Sallyhill, Korsta, Tunadal, Nolby, Runsvik, Vapelnäs, Allsta, Sköle, Sörberge, Hässjö, Lögdö, Vivsta, Vivstavarv, Skyttis,
Johannisberg, Haverö, Parteboda, Hjältanstorp, Gideå, Mellansel, Arnäsvall, Järved, Banafjäl, Saluböle, Trehörningsjö, Billsta, Skorped, Gimåt,
Valhalla, Haffsta, Kroksta,

Skultuna, Irsta, Barkarö, Dingtuna, Tortuna, Gäddeholm, Kärsta, Munga, Brottberga, Rytterne, Malmaberg, Nordanby, Rönnby, Önsta-Gryta, Bjurhovda,
Brandthovda, Aroslund, Blåsbo, Öster Mälarstrand, Vedbo, Orresta, Rocklunda, Apalby, Hovdestalund, Tunby, Gotö, Götlunda, Sörstafors,
Strömsholm, Sörkvarn, Kungs-Barkarö, Kinnekulle, Kolsva, Odensvi, Himmeta, Ullvi, Byjorden, Johannisdal, Ullvi-Tuna, Ransta, Möklinta, Västerfärnebo,
Salbohed, Broddbo, Varmsätra, Bråsta, Åkra, Färna, Karmansbo, Virsbo,

Nol, Alafors, Prässebo, Kattleberg, Sollebrunn, Gräfsnäs, Hjortmarka, Bjärke, Noltorp, Nolhaga, Lövekulle, Rothoffskärr, Ängabo, Kullingsberg,
Norsesund, Tollered, Bäckefors, Billingsfors, Dals Långed, Gustavsfors, Ärtemark, Steneby, Olsfors, Töllsjö, Hindås, Flässjum, Målsryd, Äspered,
Rydboholm, Sparsör, Hedared, Gingri, Tosseryd, Aplared, Rångedala, Toarp, Trandared, Druvefors, Alideberg, Lundaskog, Håbol, Nössemark, Nossebro,
Främmestad, Kinnarp, Åsle, Mösseberg, Ålleberg, Dotorp, Ranten, Rådanefors, Tengene, Håle, Särestad, Trökörna, Hova, Amnehärad, Källby, Lugnås, Årnäs,
Husaby, Kinne-Vedum, Kinne-Kleva, Västerby, Råbäck, Fåglavik, Mjäldrunga, Blikstorp, Grevbäck, Hällingsjö, Benareby, Pixbo, Wendelsberg, Mölltorp,
Kode, Marstrand, Diseröd, Kareby, Aröd, Rollsbo, Fontin, Björkås, Risby, Rödbo, Romelanda, Jörlanda, Kyrkeby, Öxeryd, Hulan, Björboholm, Järpås,
Saleby, Örslösa, Otterstad, Läckö, Kållandsö, Rackeby, Gösslunda, Hjärtum, Skaftö, Rixö, Fossna, Lyrestad, Moholm, Hassle, Böckersboda, Björketorp,
Sätila, Hyssna, Skephult, Rydal, Björlanda, Öxabäck, Öxnevalla, Älekulla, Tostared, Hajom, Hyltenäs, Assberg, Köpmannebro, Upperud, Håverud, Dingle,
Torreby, Möe, Bifrost, Rävekärr, Eklanda, Åbyberg, Lackarebäck, Heljered, Tulebo, Våmmedal, Ellös, Svanesund, Hälleviksstrand, Myckleby, Tegneby,
Jonsered, Öjersjö, Kåhög, Lexby, Ugglum, Puketorp, Varnhem, Ardala, Eggby, Händene, Skultorp, Stöpen, Tidan, Värsås, Väring, Varola, Hene, Käpplunda,
Skarpan, Mariesjö, Våmb, Billingehov, Smögen, Hunnebostrand, Väjern, Ulebergshamn, Hasselösund, Tossene, Askum, Ödsmål, Ucklum, Spekeröd, Kopper,
Kyrkenorum, Skee, Kebal, Seläter, Rossö, Överby, Svinesund, Ånneröd, Mällby, Sexdrega, Hillared, Holsljunga, Håcksvik, Mårdaklev, Lysjö, Tanumshede,
Hamburgsund, Rabbalshede, Östad, Resö, Gerlesborg, Hamburgö, Heestrand, Kämpersvik, Kyrkefalla, Häggetorp, Madängsholm, Folkabo, Fröjered,
Dimbo, Myggenäs, Höviksnäs, Kyrkesund, Klövedal, Almösund, Bleket, Åstol, Bäckevik, Hjälteby, Hövik, Länghem, Grimsås, Ambjörnarp, Uddebo, Hulared,
Sjuntorp, Velanda, Åsaka, Väne-Åsaka, Torsered, Innovatum, Håjum, Älgarås, Björstorp, Slätte, Halna, Lane-Ryr, Ammenäs, Hogstorp, Utby, Ulvesund,
Hälle, Bulid, Kurveröd, Unneröd, Sigelhult, Walkesborg, Samnered, Agneberg, Hökerum, Timmele, Dalum, Marbäck, Rånnaväg, Vegby, Älmestad, Hössna,
Bogesund, Vedum, Emtunga, Hällum, Önum, Ryda, Östadkulle, Horla, Ornunga, Brålanda, Öxnered, Gestad, Onsjö, Restad, Tenggrenstorp, Nabbensberg, Tösse,
Edsleskog, Ånimskog, Tydje, Hönö, Fotö, Hälsö, Källö-Knippla, Hyppeln, Rörö, Grötö, Donsö, Styrsö, Brännö, Vrångö, Asperö, Köpstadsö, Gunnilse,
Nolered, Nolvik, Amhult, Hjuvik, Hästevik, Lilleby, Skintebo, Önnered, Kaverös, Kannebäck, Grimmered, Gårda, Överås, Skår, Skogome, Linnarhult,
Lärjeholm, Vättlefjäll, Scandinavium, Ullevi,

Hovsta, Ekeby-Almby, Mosås, Ervalla, Kilsmo, Dyltabruk, Latorpsbruk, Latorp, Askersby, Axberg, Ölmbrotorp, Gällersta, Tybble, Almby, Hjärsta, Solhaga,
Mellringe, Rynninge, Boglundet, Navesta, Eklunda, Ormesta, Åsbro, Olshammar, Rönneshytta, Mariedamm, Harge, Snavlunda, Svartå, Åtorp, Sköllersta,
Vretstorp, Samsala, Vibytorp, Villingsberg, Karls-Åby, Aggerud, Skranta, Bohult, Stråningstorp, Bofors, Botorp, Åbytorp, Brånsta, Byrsta, Kumlaby,
Loppholmarna, Fylsta, Röfors, Finnerödja, Tived, Ramundeboda, Hidinge, Knista, Tångeråsa, Stråssa, Fellingsbro, Vedevåg, Gusselby, Blixterboda,
Siggeboda, Löa, Hörken, Gyttorp, Striberg, Järnboås, Dalsta, Trängbo, Hitorp, Älvestorp, Norvalla, Vialund,

Sturefors, Vreta kloster, Nykil, Bankekind, Askeby, Gistad, Rystad, Sjögestad, Tallboda, Örtomta, Grebo, Tannefors, Vimanshäll, Vidingsjö, Hackefors,
Tornby, Harvestad, Skonberga, Gumpekulla, Möjetorp, Stångebro, Malexander, Svartåfors, Rejmyre, Lotorp, Butbro, Hällestad, Viberga, Högby, Hycklinge,
Tjärstad, Hackelboö, Kättilstad, Skänninge, Sya, Spångsholm, Hogstad, Egeby, Vifolka, Lagmansberga, Slomarp, Fornåsa, Tjällmo, Fågelsta, Medevi,
Lalandia, Agneshög, Motala Verkstad, Freberga, Jursla, Lindö, Kimstad, Svärtinge, Norsholm, Arkösund, Loddby, Herstadberg, Furingstad, Kättinge,
Vrinnevi, Kneippen, Himmelstalund, Lagerlunda, Rambodal, Ingelsta, Sandbyhov, Ljura, Enebymo, Brånnestad, Kvillinge, Händelö, Manheim, Snöveltorp,
Gårdeby, Skönberga, Rogslösa, Starby, Kungs Starby, Tryserum, Grännäs, Rydsnäs, Asby, Falerum, Björsäter, Heda, Omberg, Alvastra`;

/** Shopping centres, arenas, bathhouses, squares, hospitals and folk high schools by the name people use. */
export const venues = `
Nova Lund, Ingelsta Shopping, Gallerian Nian, Hemlingby, Ikano, Birsta City, Avion Shopping, Asecs, Gekås Ullared, Hede Fashion Outlet, Bäckebol,
Heron City, Eleda Stadion, Aq-va-kul, Örjans vall, Aqua Vilda, Baldershov, Nolia, Arcus, Åhaga, Conventum, Aros Congress, Culturen, High Chaparral,
Tosselilla, Tinnerö, Lundagård, Möljen, Löwenströmska, Sahlgrenska, Sahlgrenska universitetssjukhuset, Ryhov, Biskops Arnö, Fornby, Hampnäs, Kaggeholm,
Medlefors, Sänninge, Tollare, Viebäck, Åsbacka, Ålsta, Edelvik, Furuboda, Hvilan, Litorina`;
