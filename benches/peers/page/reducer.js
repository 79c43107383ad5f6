// The lifecycle under the article's rules, written by hand in plain JavaScript: one object a task, changed in place.
// It decides what the engine decides on a task; it checks no wording, and gives no reason for a no.
import { acceptBy, completesBy, DELETIONS, ROLE } from "./rules.js";

const isLive = (task) => task.place === "Public" || task.place === "Private";

/** When time does something to the task by itself; infinity if it doesn't. */
function dueAt(task) {
  if (task.complaint === "Open" || task.complaint === "Upheld") return Infinity;
  return Math.max(task.countedTo, task.overAt);
}

function open(entry) {
  const { task: id, client, creator, brief, at } = entry;
  return {
    id, client, creator, brief, place: "Offered", endedAt: 0, lastAt: at, datesAt: at, countedTo: acceptBy(at),
    complaint: "None", overAt: -Infinity, reason: "", titleAsked: null, deletions: 0, agreed: null,
    scripts: [], videos: [], publications: [], standing: [entry],
  };
}

function move(task, place, countedTo = Infinity) {
  task.place = place;
  task.countedTo = countedTo;
  return true;
}

function end(task, place, at) {
  task.endedAt = at;
  task.complaint = "None";
  task.titleAsked = null;
  return move(task, place);
}

function handIn(versions, submission, at) {
  versions.push({ at, submission, review: null });
}

function review(versions, verdict, { at, by, comment }) {
  versions[versions.length - 1].review = { verdict, at, by, comment };
}

function publish(task, { at, title, link }) {
  task.publications.push({ at, title, link });
  task.titleAsked = null;
  if (task.complaint === "Upheld") task.complaint = "None";
  return move(task, "Public", completesBy(at));
}

/** Does what the entry says, if it may be done; tells whether it was. */
function act(task, entry) {
  const { place } = task;
  const { at } = entry;
  switch (entry.type) {
    case "accept":
      return place === "Offered" && move(task, "Scripting");
    case "withdraw":
      return place === "Offered" && end(task, "Cancelled(Withdrawn)", at);
    case "submit_script":
      if (place !== "Scripting") return false;
      handIn(task.scripts, entry.script, at);
      return move(task, "ScriptReview");
    case "approve_script":
    case "reject_script":
      if (place !== "ScriptReview") return false;
      review(task.scripts, entry.type, entry);
      return move(task, entry.type === "approve_script" ? "Filming" : "Scripting");
    case "submit_video":
      if (place !== "Filming" && place !== "TakenDown") return false;
      handIn(task.videos, entry.video, at);
      return move(task, "VideoReview");
    case "approve_video":
    case "reject_video":
      if (place !== "VideoReview") return false;
      review(task.videos, entry.type, entry);
      return move(task, entry.type === "approve_video" ? "Ready" : "Filming");
    case "publish":
      return place === "Ready" && publish(task, entry);
    case "republish":
      return place === "TakenDown" && publish(task, entry);
    case "make_private":
      return place === "Public" && move(task, "Private");
    case "make_public":
      return place === "Private" && move(task, "Public", completesBy(at));
    case "delete":
      if (!isLive(task) || task.deletions >= DELETIONS) return false;
      task.deletions += 1;
      return move(task, "TakenDown");
    case "sign_off":
      return place === "Public" && end(task, "Completed(SignedOff)", at);
    case "ask_title":
      if (task.publications.length === 0 || (isLive(task) && task.deletions >= DELETIONS)) return false;
      task.titleAsked = { at, title: entry.title };
      return true;
    case "complain":
      if (task.publications.length === 0 || task.complaint === "Open" || task.complaint === "Upheld") return false;
      task.complaint = "Open";
      task.reason = entry.reason;
      task.overAt = -Infinity;
      return true;
    case "withdraw_complaint":
    case "dismiss_complaint":
      if (task.complaint !== "Open") return false;
      task.complaint = "Over";
      task.overAt = at;
      return true;
    case "uphold_complaint":
      if (task.complaint !== "Open") return false;
      task.complaint = "Upheld";
      return true;
    case "settle_completed":
      return isLive(task) && end(task, "Completed(Settled)", at);
    case "settle_cancelled":
      return place !== "Offered" && end(task, "Cancelled(Settled)", at);
    case "change_dates":
      if (at < task.datesAt) return false;
      task.agreed = entry.agreed;
      task.datesAt = at;
      return true;
    default:
      return false; // the article knows no declining, no platform review and no handing over
  }
}

/** Takes one entry on a task; tells whether it was taken. */
export function take(task, entry) {
  const { type, at } = entry;
  if (entry.by !== ROLE[type] || at < task.lastAt || task.endedAt > 0 || at >= dueAt(task)) return false;
  if (!act(task, entry)) return false;
  if (type !== "change_dates") task.lastAt = at;
  task.standing.push(entry);
  return true;
}

/** Folds a journal: what was answered to each entry, and the tasks. */
export function fold(entries) {
  const tasks = new Map();
  let [answers, head] = ["", 0];
  for (const entry of entries) {
    const { type, seq, task } = entry;
    let taken = seq === head + 1;
    if (type === "add_client" || type === "add_creator") taken &&= true;
    else if (type !== "assign") taken &&= tasks.has(task) && take(tasks.get(task), entry);
    else if ((taken &&= !tasks.has(task) && entry.by === ROLE.assign)) tasks.set(task, open(entry));
    answers += taken ? "1" : "0";
    if (taken) head = seq;
  }
  return { answers, tasks };
}

/** Where a task stands at an instant, with what time did by then. */
export function stageAt(task, now) {
  if (task.endedAt > 0 || dueAt(task) > now) return task.place;
  return task.place === "Offered" ? "Cancelled(Lapsed)" : "Completed(SevenDays)";
}

/** How all tasks stand at an instant, as the engine says it. */
export function standings({ tasks }, now) {
  const line = (task) => {
    const due = dueAt(task);
    const at = task.endedAt === 0 && due <= now ? due : task.endedAt;
    return `${task.id} ${stageAt(task, now)} ${at} ${task.deletions}\n`;
  };
  return [...tasks.values()].map(line).join("");
}
