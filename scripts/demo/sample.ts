// sample.ts: one complete workshop as it could be printed, with everything that people write in it, in order. Everybody,
// every place, programme and organisation in it is invented. The demo plays it, journeys and the screenshot use it too.

import type { CardKind } from "#lib/board/card.ts";
import type { Scalars, TextField } from "#lib/board/fields.ts";
import type { CreateInput } from "#lib/model/command.ts";

export interface SamplePerson {
  readonly name: string;
  readonly organisation?: string;
}

/** A card, and who writes it: the number of a person in `people`, or "speaker". */
export interface SampleCard {
  /** Unique in the sample; offers name their partners by it. */
  readonly key: string;
  readonly by: number | "speaker";
  readonly kind: CardKind;
  readonly title: string;
  readonly texts?: Partial<Record<TextField, string>>;
  readonly scalars?: Partial<Scalars>;
  readonly partners?: readonly string[];
}

export interface SampleRound {
  readonly task: string;
  readonly minutes: number;
  /** For each group, in order. */
  readonly cards: readonly (readonly SampleCard[])[];
}

export interface Sample {
  readonly head: CreateInput;
  readonly moderator: SamplePerson;
  readonly speaker: SamplePerson;
  readonly people: readonly SamplePerson[];
  readonly groups: readonly { readonly name: string; readonly members: readonly number[] }[];
  /** Examples from the lecture, in the plenary. */
  readonly impulse: readonly SampleCard[];
  readonly rounds: readonly SampleRound[];
  /** What moderation says to all groups before they come back. */
  readonly harvest: string;
  /** Wishes of all, after the rounds, in the plenary. */
  readonly closing: readonly SampleCard[];
  /** The part that moderation writes at the end; a paragraph each, or a list. */
  readonly results: readonly (string | readonly string[])[];
}

export const SAMPLE: Sample = {
  head: {
    title: "Über den Gartenzaun",
    subtitle: "Wer gehört noch zu unserem Netz?",
    number: "5",
    language: "de",
    date: "2026-09-24",
    dayLabel: "Tag 2",
    congress: { title: "Bundestreffen Familienlotsinnen und Familienlotsen", ordinal: 6 },
    people: [
      {
        role: "speaker",
        name: "Dr. Henrike Solmsdorf",
        organisation: "Haus der Familie Erlenwerth",
        label: "Referentin",
      },
      { role: "moderator", name: "Bastian Okonjo", organisation: "Stiftung Lebendige Nachbarschaft" },
    ],
    abstract:
      "Wer Familien begleitet, arbeitet selten allein: Kita, Beratungsstelle und Jugendamt kennen einander, oft seit Jahren. Doch was Familien im Alltag trägt, liegt häufig einen Gartenzaun weiter: im Turnverein, in der Stadtbücherei, beim Friseur, im Wartezimmer der Kinderärztin oder in der Werkshalle, in der Vater oder Mutter Schicht arbeitet. Solche Partner stehen auf kaum einer Netzwerkkarte.\n" +
      "In diesem Workshop wurden Beispiele vorgestellt, in denen Familienlotsinnen und Familienlotsen ungewohnte Verbündete gefunden haben: wie der erste Kontakt zustande kam, was beide Seiten davon haben und was daraus für Familien geworden ist. In Gruppen haben die Beteiligten ihr eigenes Netz vor Ort betrachtet, Angebote zusammengetragen und überlegt, an welche Tür sie als Nächstes klopfen.",
    funding: {
      statement:
        "Das Programm „Gut begleitet – Familien stark vor Ort“ wird durch das Ministerium für Familie und Zusammenhalt und den Europäischen Nachbarschaftsfonds gefördert.",
    },
  },
  moderator: { name: "Bastian Okonjo", organisation: "Stiftung Lebendige Nachbarschaft" },
  speaker: { name: "Henrike Solmsdorf", organisation: "Haus der Familie Erlenwerth" },
  people: [
    { name: "Aylin Brettschneider", organisation: "Familienzentrum Ostersiel" },
    { name: "Jonte Pawelski", organisation: "Kita Wirbelwind" },
    { name: "Marlies Achterkamp", organisation: "Netzwerk Frühe Hilfen Hohenbruck" },
    { name: "Samir Lindqvist", organisation: "Stadtteilbüro Ziegelhof" },
    { name: "Gesine Tallmann", organisation: "Mehrgenerationenhaus Wiesenrade" },
    { name: "Đorđe Kühnapfel", organisation: "Elternschule am Deich" },
    { name: "Roswitha Enzensperger", organisation: "Bundesarbeitsgemeinschaft der Begegnungsstätten" },
    { name: "Nele Quistorp", organisation: "Kita Sieben Zwerge" },
    { name: "Tarek Hollenstein", organisation: "Migrationsberatung Erlenwerth" },
    { name: "Birte Vossgätter", organisation: "Familienbüro Landkreis Torfmoor" },
    { name: "Łucja Marenbach", organisation: "Grundschule am Anger" },
    { name: "Cornelius Abt", organisation: "Haus der Familie Hohenbruck" },
  ],
  groups: [
    { name: "Gesundheit und Bewegung", members: [0, 1, 2, 3] },
    { name: "Kultur und Lernen", members: [4, 5, 6, 7] },
    { name: "Arbeit und Alltag", members: [8, 9, 10, 11] },
  ],
  impulse: [
    {
      key: "barber",
      by: "speaker",
      kind: "partner",
      title: "Friseursalon Kamm & Schere",
      scalars: { category: "local_shop", ring: 2, place: "Erlenwerth" },
    },
    {
      key: "barber-talk",
      by: "speaker",
      kind: "offer",
      title: "Vorlesen unter der Trockenhaube",
      partners: ["barber"],
      texts: {
        purpose: "Eltern erreichen, die in keinen Kurs kommen, aber alle sechs Wochen zum Friseur.",
        outcome:
          "Aus 20 Gesprächen sind vier neue Vorlesepaten geworden. Der Salon hat jetzt eine Kinderecke.",
      },
      scalars: { status: "running", newPartner: true, targetGroup: "Familien mit Kindern bis 6 Jahre" },
    },
  ],
  rounds: [
    {
      task: "Mit wem arbeiten Sie schon zusammen, und was ist daraus geworden? Nennen Sie zu jedem Angebot Sinn und Zweck und einen Erfolg.",
      minutes: 20,
      cards: [
        [
          {
            key: "gym",
            by: 0,
            kind: "partner",
            title: "TSV Ostersiel",
            scalars: { category: "sports_club", ring: 1 },
          },
          {
            key: "doctor",
            by: 2,
            kind: "partner",
            title: "Kinderarztpraxis am Markt",
            scalars: { category: "medical_practice", ring: 2 },
          },
          {
            key: "midwife",
            by: 3,
            kind: "partner",
            title: "Hebammenpraxis Mondlicht",
            scalars: { category: "midwifery", ring: 1 },
          },
          {
            key: "gym-family",
            by: 0,
            kind: "offer",
            title: "Familienturnen am Sonntag",
            partners: ["gym"],
            texts: {
              purpose: "Bewegung ohne Anmeldung und ohne Vereinsbeitrag; die Halle steht sonntags leer.",
              outcome: "Jede Woche kommen rund 25 Familien, acht davon sind inzwischen Mitglied.",
            },
            scalars: {
              status: "running",
              newTask: true,
              targetGroup: "Familien mit Kindern von 2 bis 8 Jahren",
            },
          },
          {
            key: "waiting-room",
            by: 2,
            kind: "offer",
            title: "Sprechstunde im Wartezimmer",
            partners: ["doctor", "midwife"],
            texts: {
              purpose: "Fragen zu Schlaf, Essen und Anträgen dort beantworten, wo Eltern ohnehin warten.",
              outcome:
                "Die Praxis verweist weiter, und Eltern kommen früher. Die Ärztin gewinnt Zeit für Medizin.",
            },
            scalars: { status: "running", newPartner: true, targetGroup: "Eltern von Säuglingen" },
          },
        ],
        [
          {
            key: "library",
            by: 4,
            kind: "partner",
            title: "Stadtbücherei Wiesenrade",
            scalars: { category: "library", ring: 1 },
          },
          {
            key: "museum",
            by: 5,
            kind: "partner",
            title: "Museum für Torf und Technik",
            scalars: { category: "museum", ring: 3 },
          },
          {
            key: "dance",
            by: 7,
            kind: "partner",
            title: "Tanzschule Schrittmacher",
            scalars: { category: "dance", ring: 2 },
          },
          {
            key: "museum-breakfast",
            by: 5,
            kind: "offer",
            title: "Museumsfrühstück für Großeltern und Enkel",
            partners: ["museum", "library"],
            texts: {
              purpose:
                "Drei Generationen an einen Tisch bringen, an einem Ort, der sonst als schwierig gilt.",
              outcome: "Das Museum hat seine Texte neu geschrieben, weil Kinder nachgefragt haben.",
            },
            scalars: {
              status: "running",
              newPartner: true,
              newTask: true,
              targetGroup: "Großeltern und Enkel",
            },
          },
          {
            key: "dance-night",
            by: 7,
            kind: "offer",
            title: "Tanztee mit Kinderwagen",
            partners: ["dance"],
            texts: {
              purpose: "Junge Eltern kommen unter Leute, ohne dass jemand auf das Kind aufpassen muss.",
            },
            scalars: { status: "idea", newPartner: true },
          },
        ],
        [
          {
            key: "jobcenter",
            by: 8,
            kind: "partner",
            title: "Jobcenter Erlenwerth",
            scalars: { category: "jobcenter", ring: 3 },
          },
          {
            key: "bakery",
            by: 9,
            kind: "partner",
            title: "Großbäckerei Morgenrot",
            scalars: { category: "employer_business", ring: 4 },
          },
          {
            key: "housing",
            by: 11,
            kind: "partner",
            title: "Wohnungsgenossenschaft Heimstatt",
            scalars: { category: "housing", ring: 2 },
          },
          {
            key: "debts",
            by: 10,
            kind: "partner",
            title: "Schuldnerberatung Torfmoor",
            scalars: { category: "debt_advice", ring: 2 },
          },
          {
            key: "laundry",
            by: 11,
            kind: "offer",
            title: "Elterncafé in der Waschküche",
            partners: ["housing", "debts"],
            texts: {
              purpose:
                "Ein warmer Raum im Haus, einmal in der Woche Kaffee und jemand, der bei Briefen hilft.",
              outcome:
                "Weniger Mahnungen, sagt die Genossenschaft. Die Nachbarinnen kennen sich jetzt beim Namen.",
            },
            scalars: {
              status: "running",
              newPartner: true,
              targetGroup: "Mieterinnen und Mieter mit Kindern",
            },
          },
        ],
      ],
    },
    {
      task: "Welche Tür probieren Sie als Nächstes? Schreiben Sie eine Idee auf und eine Botschaft, die ins Plenum soll.",
      minutes: 15,
      cards: [
        [
          {
            key: "pharmacy",
            by: 1,
            kind: "partner",
            title: "Rosen-Apotheke",
            scalars: { category: "pharmacy_insurer", ring: 4 },
          },
          {
            key: "message-health",
            by: 3,
            kind: "message",
            title: "Wir müssen nicht alles selbst anbieten. Wir müssen wissen, wer die Tür schon offen hat.",
          },
        ],
        [
          {
            key: "choir",
            by: 6,
            kind: "partner",
            title: "Chor der Kulturen",
            scalars: { category: "music", ring: 4 },
          },
          {
            key: "message-culture",
            by: 4,
            kind: "message",
            title: "Fragen Sie nicht: Machen Sie bei uns mit? Fragen Sie: Was haben Sie davon?",
            texts: {
              text: "Beim Museum war es die Schulklasse am Dienstag, bei der Tanzschule der leere Vormittag.",
            },
          },
          {
            key: "message-culture-2",
            by: 6,
            kind: "message",
            title:
              "Ein Partner, der nicht ins Bild passt, bringt Familien mit, die wir noch nie gesehen haben.",
          },
        ],
        [
          {
            key: "shift",
            by: 9,
            kind: "offer",
            title: "Familienfrühstück zum Schichtwechsel",
            partners: ["bakery"],
            texts: {
              purpose: "Väter und Mütter dort treffen, wo sie um sechs Uhr morgens sind: am Werkstor.",
            },
            scalars: {
              status: "idea",
              newPartner: true,
              newTask: true,
              targetGroup: "Eltern im Schichtdienst",
            },
          },
          {
            key: "message-work",
            by: 8,
            kind: "message",
            title:
              "Ein Netz lebt, solange jemand die Fäden in der Hand hat. Dafür braucht es bezahlte Stunden.",
          },
        ],
      ],
    },
  ],
  harvest: "Die Gruppen schließen gleich. Bitte bringen Sie einen Satz mit, der ins Plenum soll.",
  closing: [
    {
      key: "wish-hours",
      by: 2,
      kind: "wish",
      title: "Feste Stunden für die Koordination, nicht nur Projektmittel für ein Jahr",
      texts: { weBring: "Wir bringen die Kontakte mit und zeigen jedes Jahr, was daraus geworden ist." },
      scalars: { addressee: "municipality" },
    },
    {
      key: "wish-small",
      by: 9,
      kind: "wish",
      title: "Ein kleiner Topf für erste Versuche, ohne Antrag auf zwölf Seiten",
      scalars: { addressee: "funder" },
    },
  ],
  results: [
    "Die Diskussion kreiste um eine Beobachtung: Viele Netze sind gut geknüpft, aber immer mit demselben Garn. Wer den Blick hebt, findet Partner, die Familien längst erreichen und nur nie gefragt wurden.",
    [
      "Der erste Schritt gelingt mit einer kleinen gemeinsamen Aufgabe, nicht mit einem Vertrag.",
      "Beide Seiten müssen etwas davon haben, und es darf ausgesprochen werden.",
      "Lebendig bleibt ein Netz dort, wo jemand Zeit hat, es zu pflegen.",
    ],
    "Die Beteiligten wünschen sich dafür verlässliche Stunden und weniger Aufwand bei kleinen Summen.",
  ],
};

/** What simulated people go on writing after the sample is told, so that a visitor sees a living board. */
export const AFTERTHOUGHTS: readonly Omit<SampleCard, "key" | "by">[] = [
  { kind: "partner", title: "Wochenmarkt Ziegelhof", scalars: { category: "local_shop", ring: 3 } },
  { kind: "partner", title: "Interkultureller Garten", scalars: { category: "play_nature", ring: 2 } },
  { kind: "message", title: "Ein gemeinsamer Kaffee ersetzt drei E-Mails." },
  {
    kind: "partner",
    title: "Freiwillige Feuerwehr Torfmoor",
    scalars: { category: "municipality", ring: 4 },
  },
  { kind: "partner", title: "Moschee am Hafen", scalars: { category: "faith", ring: 3 } },
  { kind: "question", title: "Wie gewinnen wir Hausärzte, die keine Zeit haben?" },
  { kind: "partner", title: "Volkshochschule Wiesenrade", scalars: { category: "adult_education", ring: 2 } },
  { kind: "message", title: "Türen öffnen sich leichter von innen: Wer kennt dort jemanden?" },
  { kind: "partner", title: "Jugendfeuerwehr Ostersiel", scalars: { category: "youth_club", ring: 4 } },
  { kind: "partner", title: "Fahrradwerkstatt Kettenglied", scalars: { category: "local_shop", ring: 3 } },
];
