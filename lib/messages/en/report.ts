// report.ts (en): visible sentences of the short documentation in all its forms; same keys as the German twin.

import type { ReportMessages } from "../de/report.ts";

const people = (n: number) => (n === 1 ? "1\u00a0person" : `${n}\u00a0people`);
const groups = (n: number) => (n === 1 ? "1\u00a0group" : `${n}\u00a0groups`);

function ordinal(n: number): string {
  const tens = n % 100;
  if (tens >= 11 && tens <= 13) return `${n}th`;
  return `${n}${["th", "st", "nd", "rd"][n % 10] ?? "th"}`;
}

const MONTHS = "January February March April May June July August September October November December".split(
  " ",
);

export const report: ReportMessages = {
  kind: "Short documentation",
  workshop: (number) => `Workshop ${number}`,
  ordinal,
  date: (year, month, day) => `${day} ${MONTHS[month - 1] ?? month} ${year}`,
  and: "and",
  quote: ["“", "”"],
  speaker: (n) => (n === 1 ? "Speaker" : "Speakers"),
  moderator: (n) => (n === 1 ? "Moderator" : "Moderators"),
  page: "Page",
  of: "of",
  funding: "Funding",

  plenary: "Plenary",
  rehearsed: "From a rehearsal: most people and cards in it are invented.",
  unread: (rooms: string) =>
    `This document is incomplete. The cards of these rooms could not be read when it was made, and are missing: ${rooms}. Please download it again later. If they are still missing then, contact whoever runs the server.`,

  work: "How we worked",
  together: (n, groupCount, rounds) => {
    if (groupCount === 0) return `${people(n)} took part.`;
    const inRounds =
      rounds > 1 ? `in ${rounds}\u00a0rounds and ${groups(groupCount)}` : `in ${groups(groupCount)}`;
    return `${people(n)} worked ${inRounds}.`;
  },
  groupNames: (names) => `The groups: ${names}.`,
  task: (task) => `The task: ${task}`,
  cardCount: (n, kinds) =>
    n === 1 ? `They wrote 1\u00a0card: ${kinds}.` : `They wrote ${n}\u00a0cards: ${kinds}.`,
  prepared: "The workshop has been prepared.",
  noCards: "There are no cards yet.",
  count: {
    partner: (n) => (n === 1 ? "1\u00a0partner" : `${n}\u00a0partners`),
    offer: (n) => (n === 1 ? "1\u00a0offer" : `${n}\u00a0offers`),
    message: (n) => (n === 1 ? "1\u00a0key message" : `${n}\u00a0key messages`),
    strategy: (n) => (n === 1 ? "1\u00a0strategy" : `${n}\u00a0strategies`),
    wish: (n) => (n === 1 ? "1\u00a0wish" : `${n}\u00a0wishes`),
    question: (n) => (n === 1 ? "1\u00a0question" : `${n}\u00a0questions`),
  },

  results: "Results / Messages / Summary",
  summary: "Summary",
  noMessages: "No key messages yet.",
  noMessagesAtEnd: "No key messages were recorded.",
  groupsWithoutMessage: (names) => `Without a key message: ${names}.`,

  moreMessages: "Further messages",
  moreOffers: "Further offers",
  moreStrategies: "Further strategies",
  moreQuestions: "Further questions",
  untitledCluster: "What belongs together",
  alsoTitle: "Likewise",
  alias: (names) => `also: ${names}`,

  weighting: "Weighting",
  weightingCaption: "What those taking part gave most weight to, by dots",
  rank: "Rank",
  weighed: { cards: "Card", clusters: "Cluster", both: "Card or cluster" },
  weighedCluster: (title, n) => `${title} (${n === 1 ? "1\u00a0card" : `${n}\u00a0cards`})`,
  dots: "Dots",
  sharedRank: (rank) => `${rank} (shared)`,
  runOff: (title) => `${title} (run-off)`,
  voteTitle: (title, voters, each) =>
    `${title} – ${voters === null ? "a few people" : people(voters)}, ${each === 1 ? "1\u00a0dot" : `${each}\u00a0dots`} each`,
  few: "under 3",
  fewMeans: "We do not print small numbers, so that nobody can be recognised.",

  offers: "Offers",
  noOffers: "No offers yet.",
  untitled: "Untitled",
  offerPartners: (n) => (n === 1 ? "Partner" : "Partners"),
  purpose: "Purpose",
  outcome: "Outcome",
  targetGroup: "Target group",
  lifePhase: "Phase of life",
  benefit: "Benefit for families",
  offerStatus: "Status",
  status: { running: "running", idea: "idea", past: "completed" },
  newTitle: "What is new",
  newPartner: "the partner",
  newTask: "the task",

  wishes: "Wishes and conditions",
  addressees: {
    funder: "To funders",
    municipality: "To the municipality",
    own: "To our own organisation",
    partner: "To partners",
  },
  addressee: (name) => `To: ${name}`,
  noAddressee: "Without an addressee",
  weBring: (text) => `What we bring: ${text}`,

  strategies: "Strategies",
  obstacle: "Obstacle",
  condition: "Condition for success",
  questions: "Open questions",

  partners: "Partners by category",
  partnersCaption: "Partners named, by sector and category",
  category: "Category",
  partner: "Partners",
  typicality: "Kind",
  typical: "typical",
  untypical: "atypical",
  untypicalMeans:
    "“Atypical” means partners outside the closer professional field with whom cooperation is still rare. It is not a judgement.",
  wishedFor: "wished for",
  otherCategories: "Other partners",
  noCategory: "Without a category",
  noPartners: "No partners yet.",
};
