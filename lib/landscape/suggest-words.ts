// suggest-words.ts: the words from which suggest.ts guesses a category: patterns for one folded word each (lower case,
// umlauts written out), tried in this order. In a German compound the last part tells ("Kirchenchor" is a choir), so
// patterns end open only where the beginning tells. A word that would mislead is listed first, with no category.

/** `null`: a word that is known to be none of ours, and looks like one. */
export type WordRule = readonly [category: string | null, pattern: string];

/** Words that tell by themselves. */
export const TELLING_WORDS: readonly WordRule[] = [
  [null, "tierarzt.*|.*tieraerzt.*|kunststoff.*|transport|.*arbeitsmarkt|fahrschule|baumschule|biergarten"],
  [
    "medical_practice",
    "arztpraxis|.*(kinder|frauen|haus|zahn|jugend|fach)(arzt|aerzt).*|arzt|aerzt(e|in|innen)",
  ],
  [
    "medical_practice",
    "arztpraxen|kinderklinik|gynaekologie|paediatrie|hausarztpraxis|doctor|doctors|paediatrician",
  ],
  ["midwifery", "hebamme.*|geburts(haus|klinik|hilfe)|frauenklinik|entbindungs.*|kreisssaal|midwi(fe|ves)"],
  ["therapy", "logopaed.*|ergotherap.*|physiotherap.*|.*psychotherap.*|krankengymnastik|motopaedie"],
  ["public_health", "gesundheitsamt|.*gesundheitsdienst"],
  ["pharmacy_insurer", ".*apotheken?|.*krankenkassen?|aok|barmer|pharmacy"],
  ["early_help", "fruehehilfen|praeventions?(kette|kind.*)?"],
  ["inclusion", "fruehfoerder.*|spz|sozialpaediatrisch.*|inklusions.*|teilhabe.*|behinderten.*"],
  ["protection", "frauenhaus|frauenberatung.*|.*notruf|kinderschutz.*|krisen.*|telefonseelsorge|opferhilfe"],
  ["debt_advice", "schulde?n.*beratung.*|sozialberatung.*|insolvenzberatung.*|sozialbuero"],
  [
    "refugee_services",
    "migrationsberatung.*|.*fluechtlings(hilfe|rat|unterkunft|beratung|heim).*|.*gefluechteten?.*",
  ],
  ["refugee_services", "asyl.*|gemeinschaftsunterkunft|erstaufnahme.*|wohnheim"],
  ["counselling", "(.*schwangere?n|schwangerschafts.*|.*familien|.*erziehungs|lebens|ehe|paar)beratung.*"],
  ["youth_office", ".*jugendamt|asd|jugendhilfeplanung"],
  ["employment_agency", "arbeitsagentur|arbeitsamt"],
  ["jobcenter", "jobcenter"],
  [
    "municipality",
    "polizei.*|rathaus|buergermeister.*|gleichstellungs.*|sozialplanung|sozialamt|standesamt|feuerwehr",
  ],
  [
    "municipality",
    "(gemeinde|stadt|kreis|bezirks|orts)(verwaltung|rat|amt)|landkreis|landratsamt|town ?hall|townhall",
  ],
  [
    "childcare",
    ".*kitas?|kindertages(staette|staetten|pflege|einrichtung)|.*kindergarten|.*kindergaerten|.*krippen?",
  ],
  [
    "childcare",
    "tages(mutter|muetter|vater|eltern|pflege)|kinderladen|kinderhaus|kindergruppe|nursery|childminder.*",
  ],
  ["primary_school", ".*grundschulen?|.*hort|ganztag(s.*)?|volksschule"],
  [
    "adult_education",
    ".*volkshochschulen?|.*vhs|kreisvolkshochschule|sprachschule|weiterbildungs.*|erwachsenenbildung",
  ],
  [
    "music",
    "musik(schule|verein|garten|zug|haus|gruppe|werkstatt|akademie).*|.*musik|.*chor|.*choere|.*orchester",
  ],
  ["music", ".*blaskapelle|singkreis|musicschool|choir|orchestra|band"],
  [
    "dance",
    ".*tanz(schule|gruppe|verein|studio|sport|haus|kreis|garde|theater|kompanie|werkstatt|club).*|(kinder|eltern|volks)?tanz",
  ],
  ["dance", "ballett.*|danceschool|dance|ballet"],
  ["family_education", "familienbildung.*|.*elternschule|muetterschule"],
  [
    "family_centre",
    ".*familien(zentrum|zentren|haus|buero|treff)|mehrgenerationenhaus|mgh|m(ue|u)tterzentrum",
  ],
  [
    "parents",
    "eltern(beirat|initiative|rat|gruppe|kreis|verein|vertretung|netzwerk|cafe|treff|stammtisch)|.*elternrat",
  ],
  ["parents", ".*selbsthilfe.*|krabbelgruppe|alleinerziehenden.*"],
  [
    "neighbourhood",
    "stadtteil.*|quartiers.*|nachbarschafts.*|buerger(haus|treff|zentrum)|begegnungs.*|gemeinwesen.*",
  ],
  [
    "later_education",
    "gymnasi(um|en)|.*(gesamt|real|ober|haupt|mittel|sekundar|gemeinschafts|berufs|fach|foerder)schulen?",
  ],
  ["later_education", ".*berufskolleg|.*hochschulen?|universitaet.*|fachakademie|university|college"],
  ["library", ".*buechereie?n?|.*bibliothek(en)?|mediathek|librar(y|ies)"],
  ["museum", ".*museums?|.*museen|museums(verein|paedagogik|dorf|verband)|.*galerien?|.*ausstellung|gallery"],
  [
    "theatre_arts",
    ".*theaters?|theater.*|.*buehnen?|.*atelier|(jugend)?kunst(schule|verein|haus|werkstatt|halle).*",
  ],
  ["theatre_arts", "kulturhaus|kulturzentrum|malschule|zirkus.*|theatre|artists?|kuenstler.*"],
  [
    "youth_club",
    "jugend(haus|treff|zentrum|club|klub|verband|ring|feuerwehr|cafe)|juz|pfadfinder.*|landjugend|scouts",
  ],
  [
    "play_nature",
    "spiel(mobil|platz|plaetze|haus|park|scheune)|abenteuerspielplatz|.*tierpark|.*zoo|wildpark|ludothek",
  ],
  [
    "play_nature",
    ".*bauernhof|.*(gemeinschafts|klein|schul|kraeuter|mit ?mach|interkultureller|natur)garten|garten.*",
  ],
  ["play_nature", "waldschule|naturschutz.*|forsthaus|umweltbildung.*|.*kleingartenverein|imker.*"],
  [
    "sports_club",
    "(t|s|e|p|a|b|f|m|r)sv|tus|tsg|tsc|vfb|vfl|vfr|mtv|atv|ttc|tv|djk|sc|fc|bsc|sg|spvgg|sv|ssc|utv|ksv|hsv",
  ],
  [
    "sports_club",
    ".*sport(verein|vereine|club|klub|bund|gemeinschaft|jugend|freunde|halle|kreis|abteilung)|sports",
  ],
  [
    "sports_club",
    ".*(turn|schwimm|fussball|handball|ruder|judo|reit|kletter|segel|leichtathletik|kanu|rad)verein.*",
  ],
  [
    "sports_club",
    "(turn|sport)vereine?|.*turn(erschaft|verband|halle|club)|schwimm(schule|bad|club)|fussball.*|judo.*",
  ],
  [
    "faith",
    "kirchen?|.*(kirchen?|pfarr)(gemeinden?|kreis|gemeinschaft|verband)|pfarrei.*|.*moschee(n|gemeinden?|verein)?|.*synagogen?",
  ],
  ["faith", "(frei|stadt|dorf|jugend|dom)kirche|dekanat|church|mosque|synagogue|parish"],
  [
    "migrant_organisation",
    "migrant.*|migrations(rat|verein|organisation).*|.*diaspora|sprachmittl.*|integrationslots.*",
  ],
  [
    "material_aid",
    "tafel|kleider(laden|kammer|stube)|umsonstladen|fair ?kauf|sozialkaufhaus|moebellager|babykorb",
  ],
  [
    "volunteering",
    "freiwilligen.*|ehrenamt.*|.*paten(projekt|schaft.*|netz)?|rotary|lions|seniorenbuero|buergerstiftung",
  ],
  [
    "housing",
    ".*wohnungs?(bau|gesellschaft|genossenschaft|unternehmen|baugesellschaft|baugenossenschaft).*|.*hausverwaltung",
  ],
  ["housing", ".*baugenossenschaft|.*bauverein"],
  ["employer_business", "gross(baeckerei|handel|kueche).*|.*fabrik"],
  [
    "local_shop",
    ".*friseure?|friseur.*|.*cafes?|.*baeckerei.*|.*buchhandlung|.*supermarkt|.*wochenmarkt|weltladen|hofladen",
  ],
  [
    "local_shop",
    "eisdiele|gasthaus|restaurant|.*geschaeft|.*fachgeschaeft|drogerie.*|hairdresser|bakery|bookshop",
  ],
  [
    "employer_business",
    ".*(handwerks|handels|landwirtschafts)kammer|ihk|hwk|.*gewerkschaft.*|autohaus|kreishandwerkerschaft",
  ],
];

/** Words that tell only where no other word does. */
export const WEAK_WORDS: readonly WordRule[] = [
  [null, ".*(anwalts|steuer).*"],
  ["medical_practice", "praxis|praxen|gemeinschaftspraxis|familienpraxis"],
  ["primary_school", "schulen?|school"],
  ["faith", "evangelische|katholische|islamische|juedische|orthodoxe"],
  ["volunteering", ".*stiftung"],
  ["municipality", "stadt|gemeinde|kommune|landeshauptstadt|council|police"],
  ["employer_business", "gmbh|kg|ohg|betrieb|unternehmen|company"],
];

/** A community of people who came from elsewhere, by the words of its name together. */
export const MIGRANT_COMMUNITY =
  /\b(tuerk|arab|syr|afghan|kurd|pol|russ|ukrain|vietnam|afrikan|alban|iran|irak|eritre|ghana|bosn|serb|kroat|griech|italien|span|portugies|rumaen|bulgar|tamil|chines|rom)\p{Letter}*.* ?(kultur|frauen|eltern|heimat)?(verein|gemeinschaft|initiative|zentrum|community|bund|netzwerk)\b/u;

/** Several words that mean one, put together before the words are looked at. */
export const PHRASES: readonly (readonly [RegExp, string])[] = [
  [/agentur fuer arbeit/g, "arbeitsagentur"],
  [/job cent(?:er|re)/g, "jobcenter"],
  [/haus der (?:familie|familienbildung)\b/g, "familienbildungsstaette"],
  [/fruehe hilfen/g, "fruehehilfen"],
  [/\bdr med\b/g, "arztpraxis"],
  [/primary school/g, "grundschule"],
  [/music school/g, "musicschool"],
  [/dance school/g, "danceschool"],
  [/food bank/g, "tafel"],
  [/youth (?:club|centre|center)/g, "jugendtreff"],
  [/(?:football|swimming|gymnastics) club/g, "sportverein"],
];
