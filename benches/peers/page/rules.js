// What both JavaScript peers share: decoding an entry, whose act is whose, and the two deadlines of the article.

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const BEIJING = 8 * HOUR;

const CREATOR = "accept decline submit_script submit_video publish delete republish make_private make_public";
const PLATFORM = "pass fail decide_approve decide_cancel dismiss_complaint uphold_complaint settle_completed settle_cancelled";
const CLIENT =
  "assign withdraw approve_script reject_script approve_video reject_video hand_over sign_off ask_title complain withdraw_complaint change_dates";

/** Whose act each kind is. */
export const ROLE = Object.fromEntries(
  [["creator", CREATOR], ["platform", PLATFORM], ["client", CLIENT]].flatMap(([role, kinds]) =>
    kinds.split(" ").map((kind) => [kind, role]),
  ),
);

/** How many deletions there are. */
export const DELETIONS = 5;

/** The first instant at which accepting comes too late: 24 hours after the assignment. */
export const acceptBy = (assigned) => assigned + 24 * HOUR;

/** When a task completes by itself: after seven natural days in Beijing, the day of publication not counted. */
export const completesBy = (since) => (Math.floor((since + BEIJING) / DAY) + 8) * DAY - BEIJING;

/** An entry as an object with instants in milliseconds; its act's kind is its `type`. */
export function decode(line) {
  const { seq, at, by, act } = JSON.parse(line);
  const [type] = Object.keys(act);
  return { type, seq, at: Date.parse(at), by, ...act[type] };
}
