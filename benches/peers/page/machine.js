// The same lifecycle as an XState machine: a state for each stage, guards for role, order, deadline, deletions and
// complaint. Of the stages that time makes, none is a state: as in the engine, they are seen, not stored.
import { assign, createActor, setup } from "xstate";
import { acceptBy, completesBy, DELETIONS, ROLE } from "./rules.js";

const dueAt = ({ complaint, countedTo, overAt }) =>
  complaint === "Open" || complaint === "Upheld" ? Infinity : Math.max(countedTo, overAt);

/** By whose act it is, not before the last step, and before time did its work; and whatever else must hold. */
const may =
  (...also) =>
  ({ context, event }) =>
    event.by === ROLE[event.type] &&
    event.at >= context.lastAt &&
    event.at < dueAt(context) &&
    also.every((holds) => holds(context, event));

const deletionLeft = (context) => context.deletions < DELETIONS;
const published = (context) => context.publications.length > 0;
const complaintOpen = (context) => context.complaint === "Open";
const noComplaint = (context) => context.complaint === "None" || context.complaint === "Over";
const datesInOrder = (context, event) => event.at >= context.datesAt;

/** A step of the task: its instant, and what else it changes. */
const step = (changes) =>
  assign(({ context, event }) => ({ lastAt: event.at, lastSeq: event.seq, ...changes(context, event) }));

const handed = (versions, submission, at) => [...versions, { at, submission, review: null }];
const reviewed = (versions, { type, at, by, comment }) =>
  versions.with(-1, { ...versions.at(-1), review: { verdict: type, at, by, comment } });
const stop = { countedTo: Infinity };
const ended = (_, { at }) => ({ ...stop, endedAt: at, complaint: "None", titleAsked: null });
const shown = ({ publications, complaint }, { at, title, link }) => ({
  publications: [...publications, { at, title, link }],
  titleAsked: null,
  complaint: complaint === "Upheld" ? "None" : complaint,
  countedTo: completesBy(at),
});
const over = (_, { at }) => ({ complaint: "Over", overAt: at });
const titled = (_, { at, title }) => ({ titleAsked: { at, title } });

const go = (target, changes = () => stop, ...also) => ({ target, guard: may(...also), actions: step(changes) });
const stay = (changes, ...also) => ({ guard: may(...also), actions: step(changes) });
const settled = go("#task.Cancelled(Settled)", ended);

const onLive = {
  delete: go("#task.TakenDown", ({ deletions }) => ({ ...stop, deletions: deletions + 1 }), deletionLeft),
  ask_title: [stay(titled, deletionLeft), {}], // not left to the task as a whole
  settle_completed: go("#task.Completed(Settled)", ended),
};

export const machine = setup({}).createMachine({
  id: "task",
  initial: "Offered",
  context: ({ input: { task, client, creator, brief, at, seq } }) => ({
    id: task, client, creator, brief, lastAt: at, lastSeq: seq, datesAt: at, agreed: null, countedTo: acceptBy(at),
    endedAt: 0, complaint: "None", overAt: -Infinity, reason: "", titleAsked: null, deletions: 0,
    scripts: [], videos: [], publications: [],
  }),
  on: {
    ask_title: stay(titled, published),
    complain: stay((_, { reason }) => ({ complaint: "Open", reason, overAt: -Infinity }), published, noComplaint),
    withdraw_complaint: stay(over, complaintOpen),
    dismiss_complaint: stay(over, complaintOpen),
    uphold_complaint: stay(() => ({ complaint: "Upheld" }), complaintOpen),
    settle_cancelled: settled,
    change_dates: {
      guard: may(datesInOrder),
      actions: assign(({ event: { agreed, at, seq } }) => ({ agreed, datesAt: at, lastSeq: seq })),
    },
  },
  states: {
    Offered: {
      on: {
        accept: go("Scripting"),
        withdraw: go("Cancelled(Withdrawn)", ended),
        settle_cancelled: undefined,
      },
    },
    Scripting: {
      on: { submit_script: go("ScriptReview", ({ scripts }, { script, at }) => ({ scripts: handed(scripts, script, at) })) },
    },
    ScriptReview: {
      on: {
        approve_script: go("Filming", ({ scripts }, event) => ({ scripts: reviewed(scripts, event) })),
        reject_script: go("Scripting", ({ scripts }, event) => ({ scripts: reviewed(scripts, event) })),
      },
    },
    Filming: {
      on: { submit_video: go("VideoReview", ({ videos }, { video, at }) => ({ videos: handed(videos, video, at) })) },
    },
    VideoReview: {
      on: {
        approve_video: go("Ready", ({ videos }, event) => ({ videos: reviewed(videos, event) })),
        reject_video: go("Filming", ({ videos }, event) => ({ videos: reviewed(videos, event) })),
      },
    },
    Ready: { on: { publish: go("Public", shown) } },
    Public: {
      on: {
        ...onLive,
        make_private: go("Private"),
        sign_off: go("Completed(SignedOff)", ended),
      },
    },
    Private: { on: { ...onLive, make_public: go("Public", (_, { at }) => ({ countedTo: completesBy(at) })) } },
    TakenDown: {
      on: {
        republish: go("Public", shown),
        submit_video: go("VideoReview", ({ videos }, { video, at }) => ({ videos: handed(videos, video, at) })),
      },
    },
    "Completed(SignedOff)": { type: "final" },
    "Completed(Settled)": { type: "final" },
    "Cancelled(Withdrawn)": { type: "final" },
    "Cancelled(Settled)": { type: "final" },
  },
});

/** Folds a journal, each task an actor to which its entries are sent: what was answered to each, and the actors. */
export function fold(entries) {
  const tasks = new Map();
  let [answers, head] = ["", 0];
  for (const entry of entries) {
    const { type, seq, task } = entry;
    let taken = seq === head + 1;
    if (taken && type === "assign") {
      taken = !tasks.has(task) && entry.by === ROLE.assign;
      if (taken) tasks.set(task, { actor: createActor(machine, { input: entry }).start(), standing: [entry] });
    } else if (taken && type !== "add_client" && type !== "add_creator") {
      const found = tasks.get(task);
      found?.actor.send(entry);
      taken = found?.actor.getSnapshot().context.lastSeq === seq;
      if (taken) found.standing.push(entry);
    }
    answers += taken ? "1" : "0";
    if (taken) head = seq;
  }
  return { answers, tasks };
}

/** How all tasks stand at an instant, as the engine says it. */
export function standings({ tasks }, now) {
  const line = ({ actor }) => {
    const { value, context } = actor.getSnapshot();
    const due = dueAt(context);
    const ran = value === "Offered" ? "Cancelled(Lapsed)" : "Completed(SevenDays)";
    const [place, at] = context.endedAt === 0 && due <= now ? [ran, due] : [value, context.endedAt];
    return `${context.id} ${place} ${at} ${context.deletions}\n`;
  };
  return [...tasks.values()].map(line).join("");
}
