import { type Kysely, sql } from 'kysely';

const organisation = [
  `create table unit (
    id text primary key, code text not null unique, parent_id text references unit(id), kind text not null,
    name text not null, name_tr text, name_fa text, name_en text, latitude real, longitude real
  ) strict`,
  `create index unit_parent on unit(parent_id)`,
  `create table unit_ancestor (
    unit_id text not null references unit(id), ancestor_id text not null references unit(id), depth integer not null,
    primary key (unit_id, ancestor_id)
  ) strict, without rowid`,
  `create index unit_ancestor_below on unit_ancestor(ancestor_id, depth)`,
  `create table person (
    id text primary key, name text not null, language text not null, channel text not null, is_named integer not null,
    stopped_at integer, resumed_at integer, created_at integer not null, erased_at integer
  ) strict`,
  `create table address (
    id text primary key, person_id text not null references person(id), channel text not null, value text not null,
    state text not null, reason text, created_at integer not null, unique (channel, value)
  ) strict`,
  `create index address_person on address(person_id, channel)`,
  `create table role (
    id text primary key, person_id text not null references person(id), unit_id text not null references unit(id),
    kind text not null, from_at integer not null, until_at integer
  ) strict`,
  `create index role_person on role(person_id, kind, unit_id)`,
  `create index role_unit on role(unit_id, kind)`,
  `create unique index role_current on role(person_id, unit_id, kind) where until_at is null`,
  `create table notice (
    person_id text not null references person(id), version integer not null, accepted_at integer not null,
    primary key (person_id, version)
  ) strict, without rowid`,
  `create table invite (
    code text primary key, person_id text references person(id), unit_id text references unit(id),
    created_at integer not null, expires_at integer not null, used_at integer, used_by text
  ) strict`,
  `create index invite_person on invite(person_id)`,
  `create index invite_unit on invite(unit_id)`,
  `create table join_request (
    id text primary key, telegram_user text not null, name text not null, phone text not null, language text not null,
    unit_id text not null references unit(id), state text not null, created_at integer not null,
    decided_at integer, decided_by text references person(id)
  ) strict`,
  `create index join_request_unit on join_request(unit_id)`,
  `create index join_request_decided_by on join_request(decided_by)`,
  `create unique index join_request_waiting on join_request(telegram_user) where state = 'waiting'`,
  `create table "group" (
    id text primary key, chat_id text not null unique, thread_id integer, unit_id text not null references unit(id),
    title text not null, language text not null, state text not null, problem text,
    is_problem_told integer not null, status_message_id integer, is_status_pinned integer not null, status_edited_at integer, status_shown text, bound_at integer not null, bound_by text references person(id)
  ) strict`,
  `create index group_unit on "group"(unit_id)`,
  `create index group_bound_by on "group"(bound_by)`,
  `create table break (
    id text primary key, person_id text not null references person(id), from_date text not null, until_date text not null,
    announced_at integer not null, ended_at integer
  ) strict`,
  `create index break_person on break(person_id)`,
  `create index break_until on break(until_date)`,
  `create table setting (key text primary key, value text not null) strict, without rowid`,
  `create table audit (
    id text primary key, at integer not null, actor text not null, action text not null, subject text not null, details text not null
  ) strict`,
  `create index audit_subject on audit(subject)`,
  `create index audit_actor on audit(actor)`,
];

const cycles = [
  `create table program (
    id text primary key, code text not null unique, name text not null, sms_name text not null, starts_on text not null,
    cycle_days integer not null, time_zone text not null, language text not null, opens_at text not null,
    check_in_days text not null, check_in_at text not null, board_weekday integer not null, board_at text not null,
    quiet_from text not null, quiet_to text not null, grace_hours integer not null, settings text not null
  ) strict`,
  `create table cycle (
    id text primary key, program_id text not null references program(id), number integer not null, letter text,
    state text not null, day_one text not null, starts_on text not null, ends_on text not null, opens_at integer not null, closes_at integer not null,
    final_at integer not null, freezes_at integer not null, opened_at integer, closed_at integer, finished_at integer, frozen_at integer,
    unique (program_id, number)
  ) strict`,
  `create index cycle_state on cycle(state)`,
  `create unique index cycle_open on cycle(program_id) where state = 'open'`,
  `create table task (
    id text primary key, program_id text not null references program(id), code text not null, position integer not null,
    title text not null, title_tr text, title_fa text, title_en text, title_sms_tr text, title_sms_fa text, title_sms_en text,
    kind text not null, target integer, points integer not null, evidence text not null, from_day integer, until_day integer,
    cycles text not null, unique (program_id, code)
  ) strict`,
  `create table task_unit (
    task_id text not null references task(id), unit_id text not null references unit(id), primary key (task_id, unit_id)
  ) strict, without rowid`,
  `create index task_unit_unit on task_unit(unit_id)`,
  `create table assignment (
    id text primary key, cycle_id text not null references cycle(id), person_id text not null references person(id),
    unit_id text not null references unit(id), task_id text not null references task(id), position integer not null,
    target integer, headquarters_target integer, points integer not null, is_sampled integer not null, is_frozen integer not null,
    unique (cycle_id, unit_id, person_id, task_id)
  ) strict`,
  `create index assignment_person on assignment(person_id, cycle_id)`,
  `create index assignment_unit on assignment(unit_id)`,
  `create index assignment_task on assignment(task_id)`,
  `create index assignment_frozen on assignment(cycle_id) where is_frozen = 1`,
  `create index assignment_sampled on assignment(cycle_id) where is_sampled = 1`,
  `create table membership (
    cycle_id text not null references cycle(id), unit_id text not null,
    person_id text not null references person(id), primary key (cycle_id, unit_id, person_id)
  ) strict, without rowid`,
  `create index membership_person on membership(person_id, cycle_id)`,
  `create table planned_day (
    assignment_id text primary key references assignment(id), day text not null, planned_at integer not null
  ) strict, without rowid`,
  `create index planned_day_day on planned_day(day)`,
];

const checkIns = [
  `create table attachment (
    id text primary key, media_type text not null, bytes blob not null, created_at integer not null
  ) strict`,
  `create table answer (
    id text primary key, assignment_id text not null references assignment(id), cycle_id text not null references cycle(id),
    person_id text not null references person(id), number_value integer, text_value text, done integer not null, "of" integer not null,
    why_not text, channel text not null, received_at integer not null, cause text not null, recorded_by text references person(id),
    is_current integer not null, state text not null, unique (cause, assignment_id)
  ) strict`,
  `create unique index answer_current on answer(assignment_id) where is_current = 1`,
  `create index answer_assignment on answer(assignment_id)`,
  `create index answer_cycle on answer(cycle_id, received_at)`,
  `create index answer_person on answer(person_id)`,
  `create index answer_recorded_by on answer(recorded_by)`,
  `create index answer_provisional on answer(cycle_id) where state = 'provisional' and is_current = 1`,
  `create table evidence (
    id text primary key, answer_id text not null references answer(id), kind text not null, attachment_id text references attachment(id),
    sha256 text, photo_hash text, latitude real, longitude real, received_at integer not null, cause text not null, album text,
    unique (cause, answer_id)
  ) strict`,
  `create index evidence_answer on evidence(answer_id)`,
  `create index evidence_attachment on evidence(attachment_id)`,
  `create index evidence_album on evidence(album) where album is not null`,
  `create index evidence_sha256 on evidence(sha256)`,
  `create index evidence_photo_hash on evidence(photo_hash)`,
  `create table flag (
    answer_id text not null references answer(id), kind text not null, details text not null, primary key (answer_id, kind)
  ) strict, without rowid`,
  `create table review (
    id text primary key, answer_id text not null references answer(id), verdict text not null, ready_reason text, reason text,
    reviewer_id text not null references person(id), reviewed_at integer not null
  ) strict`,
  `create index review_answer on review(answer_id)`,
  `create index review_reviewer on review(reviewer_id)`,
  `create table score (
    cycle_id text not null references cycle(id), person_id text not null references person(id), score integer,
    is_provisional integer not null, is_partial integer not null, is_frozen integer not null,
    assigned integer not null, answered integer not null, reported_at integer, last_report_at integer,
    primary key (cycle_id, person_id)
  ) strict, without rowid`,
  `create index score_person on score(person_id, reported_at)`,
  `create table other_work (
    id text primary key, person_id text not null references person(id), cycle_id text references cycle(id), text text not null,
    channel text not null, received_at integer not null, cause text not null unique
  ) strict`,
  `create index other_work_person on other_work(person_id)`,
  `create index other_work_received on other_work(received_at)`,
  `create index other_work_cycle on other_work(cycle_id)`,
  `create table note (
    id text primary key, person_id text not null references person(id), text text not null, wish text, channel text not null,
    received_at integer not null, told_at integer, cause text not null unique
  ) strict`,
  `create index note_person on note(person_id)`,
  `create index note_received on note(received_at)`,
  `create index note_untold on note(id) where told_at is null`,
  `create table board (
    id text primary key, key text not null unique, outbox_key text not null, cycle_id text not null references cycle(id), unit_id text not null references unit(id),
    is_final integer not null, made_at integer not null, content text not null
  ) strict`,
  `create index board_cycle on board(cycle_id, unit_id)`,
  `create index board_unit on board(unit_id)`,
];

const messages = [
  `create table inbox (
    id text primary key, channel text not null, provider_id text not null, conversation text not null, payload text not null,
    stamped_at integer not null, received_at integer not null, state text not null, attempts integer not null,
    not_before integer not null, error text, handled_at integer, unique (channel, provider_id)
  ) strict`,
  `create index inbox_kept on inbox(received_at) where payload <> '{}'`,
  `create index inbox_dead on inbox(handled_at) where state = 'dead'`,
  `create index inbox_conversation on inbox(conversation)`,
  `create index inbox_waiting on inbox(conversation, id) where state = 'waiting'`,
  `create table call (
    inbox_id text not null references inbox(id), position integer not null, digest text not null, response text not null,
    primary key (inbox_id, position)
  ) strict, without rowid`,
  `create table outbox (
    id text primary key, key text not null unique, kind text not null, topic text not null, person_id text references person(id),
    group_id text references "group"(id), address text, channel text, content text not null, attachment_id text references attachment(id),
    campaign text, is_bulk integer not null, created_at integer not null, not_before integer not null, expires_at integer,
    state text not null, reason text, refusal text, refused_at integer, attempts integer not null, doubts integer not null, due_at integer not null, sent_at integer, sent_by text, provider_id text, segments integer
  ) strict`,
  `create index outbox_kept on outbox(created_at) where content <> '{}'`,
  `create index outbox_waiting on outbox(is_bulk, not_before, id) where state = 'waiting'`,
  `create index outbox_due on outbox(not_before) where state = 'waiting'`,
  `create index outbox_expiring on outbox(expires_at) where state = 'waiting' and expires_at is not null`,
  `create index outbox_held on outbox(reason) where state = 'waiting' and reason is not null`,
  `create index outbox_tried on outbox(due_at) where state = 'waiting' and attempts > 0`,
  `create index outbox_sending on outbox(id) where state = 'sending'`,
  `create index outbox_topic on outbox(topic) where state = 'waiting'`,
  `create index outbox_failed on outbox(topic) where state = 'failed'`,
  `create index outbox_refused on outbox(campaign, refusal) where refusal is not null`,
  `create index outbox_person on outbox(person_id)`,
  `create index outbox_stranger on outbox(address, created_at) where person_id is null and address is not null`,
  `create index outbox_group on outbox(group_id)`,
  `create index outbox_attachment on outbox(attachment_id)`,
  `create index outbox_provider on outbox(provider_id) where sent_by = 'sms'`,
  `create index outbox_texted on outbox(sent_at) where sent_by = 'sms'`,
  `create table delivery_report (
    message_id text not null, status text not null, outbox_id text not null references outbox(id) on delete cascade,
    failure text, reason text, reported_at integer not null, is_settled integer not null,
    primary key (message_id, status)
  ) strict, without rowid`,
  `create index delivery_report_outbox on delivery_report(outbox_id)`,
  `create index delivery_report_gateway on delivery_report(reported_at) where failure = 'gateway'`,
  `create index delivery_report_unsettled on delivery_report(outbox_id) where is_settled = 0`,
  `create table dialogue (
    conversation text primary key, name text not null, input text not null, replay text not null, changed_at integer not null
  ) strict, without rowid`,
  `create table job (
    key text primary key, state text not null, due_at integer not null, ran_at integer not null, counts text not null
  ) strict, without rowid`,
  `create index job_ran on job(ran_at)`,
];

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of [...organisation, ...cycles, ...checkIns, ...messages]) {
    await sql.raw(statement).execute(db);
  }
}
