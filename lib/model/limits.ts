// limits.ts: how much of everything a workshop takes, in one place. Lengths of text are in visible signs (graphemes),
// times in seconds or milliseconds as the name says.

export const LIMITS = {
  /** Present at once; removed people do not count. */
  people: 500,
  /** Groups of one round. */
  rooms: 30,
  /** Groups of a whole workshop, all rounds together. */
  roomsInAll: 200,
  /** Longer names are cut, not refused: nobody should fail at the door. */
  name: 40,
  organisation: 120,
  title: 200,
  subtitle: 200,
  number: 20,
  dayLabel: 60,
  abstract: 3000,
  congressTitle: 200,
  ordinal: 999,
  contributors: 40,
  contributorName: 120,
  contributorLabel: 60,
  funding: 1500,
  roomName: 60,
  task: 1000,
  callUrl: 500,
  broadcast: 280,
  minutes: 180,
  /** Of a World Café that goes on by itself. */
  turns: 12,
  /** Closed rounds whose seats are remembered. */
  seatings: 24,
  /** Shortest planned length of a round. */
  leastMinutes: 0.1,
  graceSeconds: 600,
  extendSeconds: 10_800,
  leastCountdownSeconds: 5,
  countdownLabel: 60,
  phases: 40,
  votes: 50,
  voteTitle: 200,
  voteCards: 200,
  /** In all clusters of one vote. */
  voteClusterCards: 600,
  /** For each person. */
  dots: 20,
  dotsPerCard: 3,
  /** Of one person in one vote. */
  voteOperations: 200,
  voteProxies: 50,
  phaseTitle: 120,
  /** Of one workshop. */
  clusters: 150,
  clusterTitle: 200,
  /** That are in a cluster or merged; more are not read. */
  clusteredCards: 3000,
  /** Cards of one page that are said to wait for the server. */
  waiting: 999,
  /** Of one workshop, ended ones too. */
  personalLinks: 200,
  /** Of one command, taken back at once. */
  undoEvents: 20,
} as const;

/** People whom the server plays in a rehearsal. */
export const CAST = { least: 1, usual: 12, most: 60 } as const;

/** Then at the latest a rehearsal is over. */
export const REHEARSAL_MS = 4 * 60 * 60 * 1000;

/** Between "Sie gehen in Gruppe 2" and the arrival. */
export const NOTICE_MS = 5_000;

/** Between "Die Moderation holt alle hierher" and the arrival. */
export const CALL_NOTICE_MS = 3_000;

/** When the time of a round is over, groups have this long to bring in the harvest. */
export const GRACE_MS = 60_000;

/** A round that opens again with less than this left… */
export const LEAST_REOPENED_MS = 60_000;

/** …has so much instead. */
export const REOPENED_MS = 5 * 60_000;

/** Whoever goes from one group to another may finish in the old one for so long after the arrival. */
export const LEAVING_MS = 60_000;

/** Shortening leaves a group at least this much. */
export const LEAST_REMAINING_MS = 10_000;
