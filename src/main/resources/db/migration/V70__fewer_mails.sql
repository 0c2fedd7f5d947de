-- How a person wants to hear of what asks nothing of him; no row: what concerns him at once, the rest in the morning.
create table mail_choice (
    person text primary key,
    choice text not null check (choice in ('EVERY', 'OWN', 'TURN')),
    chosen timestamptz not null
);

-- News that waits for the person's next morning. One that has become idle, because its task was done, is told to nobody.
create table news (
    id          bigint generated always as identity primary key,
    person      text not null,
    name        text not null,
    template    text not null,
    case_number text not null,
    ring_office text not null,
    subject     text not null,
    sentence    text not null,
    path        text not null,
    task        text,
    written     timestamptz not null,
    settled     timestamptz,
    idle        boolean not null default false
);
create index news_waiting on news (person) where settled is null;
create index news_task on news (task) where settled is null;
create index news_case on news (case_number, written);

-- The task a call asks for: when it is done the call is. A morning's call gives way to the next one.
alter table phone_call add column task text;
alter table phone_call add column digest boolean not null default false;
create index phone_call_task on phone_call (task) where told is null;
