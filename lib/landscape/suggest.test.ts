import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { categoryOf } from "./categories.ts";
import { TELLING_WORDS, WEAK_WORDS } from "./suggest-words.ts";
import { suggestCategory } from "./suggest.ts";

/** Names as people type them, invented. */
const NAMES: readonly (readonly [name: string, category: string | undefined])[] = [
  ["TSV Nordheim", "sports_club"],
  ["SV Blau-Weiß Weiler", "sports_club"],
  ["Turnverein 1893 Lindau e. V.", "sports_club"],
  ["Sportverein", "sports_club"],
  ["Sportvereine vor Ort", "sports_club"],
  ["Turn- und Sportverein Auental", "sports_club"],
  ["Schwimmschule Delphin", "sports_club"],
  ["Museum", "museum"],
  ["Stadtmuseum", "museum"],
  ["Museen", "museum"],
  ["Galerie am Markt", "museum"],
  ["VHS", "adult_education"],
  ["Volkshochschule Kreis Auental", "adult_education"],
  ["Kita Regenbogen", "childcare"],
  ["Kita am Museum", "childcare"],
  ["Kinderkrippe Zwergenland", "childcare"],
  ["Kindergarten", "childcare"],
  ["Kinderladen", "childcare"],
  ["Praxis Dr. Sommer", "medical_practice"],
  ["Kinderarzt Dr. Mai", "medical_practice"],
  ["Kinderärztin", "medical_practice"],
  ["Arztpraxen", "medical_practice"],
  ["Praxis für Logopädie", "therapy"],
  ["Hebammenpraxis Mondschein", "midwifery"],
  ["Jobcenter", "jobcenter"],
  ["Job-Center Auental", "jobcenter"],
  ["Agentur für Arbeit Auental", "employment_agency"],
  ["Schuldnerberatung", "debt_advice"],
  ["Schuldenberatung im Jobcenter", "debt_advice"],
  ["Beratung im Jobcenter", "jobcenter"],
  ["Stadtbücherei", "library"],
  ["Stadtbu\u0308cherei", "library"],
  ["STADTBÜCHEREI", "library"],
  ["Bibliothek", "library"],
  ["Moschee am Hafen", "faith"],
  ["Moscheegemeinde", "faith"],
  ["Ev. Kirchengemeinde St. Marien", "faith"],
  ["Sankt-Marien-Kirche", "faith"],
  ["Evangelische Gemeinde", "faith"],
  ["Gemeinde Auental", "municipality"],
  ["Gemeindeverwaltung", "municipality"],
  ["Chor der Kirchengemeinde", "music"],
  ["Kirchenchor", "music"],
  ["Musikschule", "music"],
  ["Musikverein Harmonie", "music"],
  ["Tanzschule Schritt für Schritt", "dance"],
  ["Kindertanzgruppe", "dance"],
  ["Theater der Altstadt", "theatre_arts"],
  ["Jugendkunstschule", "theatre_arts"],
  ["Museumscafé", "local_shop"],
  ["Elterncafé", "parents"],
  ["Café mit Kinderbetreuung", "local_shop"],
  ["Friseur Haarscharf", "local_shop"],
  ["Mehrgenerationenhaus", "family_centre"],
  ["Haus der Familie", "family_education"],
  ["Elternschule", "family_education"],
  ["Grundschule Süd", "primary_school"],
  ["Schule am Park", "primary_school"],
  ["Berufsschule für Sozialwesen", "later_education"],
  ["Kreisjugendamt", "youth_office"],
  ["Frühe Hilfen", "early_help"],
  ["Frühförderstelle", "inclusion"],
  ["Frauenhaus", "protection"],
  ["Gesundheitsamt", "public_health"],
  ["Rosen-Apotheke", "pharmacy_insurer"],
  ["Tierpark", "play_nature"],
  ["Interkultureller Gemeinschaftsgarten", "play_nature"],
  ["Spielplatz", "play_nature"],
  ["Jugendhaus an der Kirche", "youth_club"],
  ["Türkischer Elternverein", "parents"],
  ["Türkisch-Deutscher Kulturverein", "migrant_organisation"],
  ["Migrantinnenverein", "migrant_organisation"],
  ["Migrationsorganisationen", "migrant_organisation"],
  ["Auentaler Tafel", "material_aid"],
  ["Bürgerstiftung", "volunteering"],
  ["Wohnungsbaugenossenschaft Heimat", "housing"],
  ["Handwerkskammer", "employer_business"],
  ["Autohaus Süd GmbH", "employer_business"],
  ["sports club", "sports_club"],
  ["Primary School North", "primary_school"],
  ["music school", "music"],
];

/** Each looks like something that it is not, or like nothing at all. */
const SILENT: readonly string[] = [
  "",
  "   ",
  "?!",
  "Verein",
  "Netzwerk",
  "Fahrschule Blitz",
  "Tierarztpraxis Pfote",
  "Transport Meier",
  "Kunststoffwerk",
  "Neukirchen",
  "Museumsplatz",
  "Frau Chorweiler",
  "Anwaltspraxis",
  "Distanz",
];

describe("suggestCategory", () => {
  it("guesses the category from the name as people type it", () => {
    const guessed = NAMES.map(([name]) => [name, suggestCategory(name)]);
    assert.deepEqual(guessed, NAMES);
  });

  it("says nothing rather than something wrong", () => {
    assert.deepEqual(
      SILENT.filter((name) => suggestCategory(name) !== undefined),
      [],
    );
  });

  it("knows only categories of the taxonomy", () => {
    const named = [...TELLING_WORDS, ...WEAK_WORDS].flatMap(([key]) => (key === null ? [] : [key]));
    assert.deepEqual(
      named.filter((key) => categoryOf(key) === undefined),
      [],
    );
  });
});
