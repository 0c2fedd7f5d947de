-- One row a series of numbers: case numbers of a body and year, public numbers of a session or of a year between sessions.
create table number_series (
    name text primary key,
    last int not null
);

create table suggestion (
    number        text primary key,
    body          text not null references office,
    instance      text not null,
    deputy        text not null,
    deputy_name   text not null,
    title         text not null,
    situation     text not null,
    proposal      text not null,
    category      text not null,
    disclosure    text not null check (disclosure in ('full', 'title', 'none')),
    confidential  boolean not null default false,
    research      text not null default 'none',
    raised_before int,
    needs_reply   boolean not null default true,
    proposed_unit text references office,
    session       text references congress_session,
    entered_by    text,
    entered_name  text,
    entered_from  text,
    submitted_at  timestamptz not null,
    state         text not null,
    public_series text,
    public_number int,
    accepted_on   date,
    mode          text,
    months        int,
    key_item      boolean not null default false,
    supervisor    text,
    assigned_on   date,
    reply_due     date,
    round         int not null default 1,
    verdict       text,
    closed_on     date
);
create unique index suggestion_public on suggestion (public_series, public_number) where public_number is not null;
create index suggestion_body on suggestion (body, submitted_at desc);
create index suggestion_deputy on suggestion (deputy, submitted_at desc);
create index suggestion_state on suggestion (state);

create table cosigner (
    number       text not null references suggestion,
    person       text not null,
    name         text not null,
    place        int  not null,
    cosigned     boolean,
    answered_at  timestamptz,
    entered_by   text,
    entered_from text,
    primary key (number, person)
);
create index cosigner_person on cosigner (person);

-- One row a unit and round: what one unit does for one suggestion.
create table handling (
    id          bigint generated always as identity primary key,
    number      text not null references suggestion,
    round       int  not null,
    unit        text not null references office,
    part        text not null check (part in ('LEAD', 'CO', 'OWN')),
    task        text,
    settler     text not null,
    instance    text,
    state       text not null,
    assigned_on date not null,
    reply_due   date not null,
    opened_at   timestamptz,
    opened_by   text,
    accepted_on date,
    refusal     text,
    proper_unit text,
    opinion     text,
    opinion_by  text,
    opinion_on  date,
    opinion_due date,
    ended_on    date
);
create index handling_number on handling (number);
create index handling_unit on handling (unit, state);

create table contact (
    id          bigint generated always as identity primary key,
    handling    bigint not null references handling,
    way         text not null,
    day         date not null,
    note        text not null,
    attended    text,
    place       text,
    recorded_by text not null,
    recorded_at timestamptz not null
);
create index contact_handling on contact (handling);

-- Every version of a reply stays; the last one is what was delivered.
create table reply (
    handling      bigint not null references handling,
    version       int  not null,
    text          text not null,
    reply_class   text not null,
    promise       text,
    drafted_by    text not null,
    drafted_at    timestamptz not null,
    signed_by     text,
    signed_at     timestamptz,
    issued_by     text,
    issued_at     timestamptz,
    checked_by    text,
    checked_at    timestamptz,
    returned      text,
    returned_by   text,
    letter_number text,
    letter_date   date,
    delivered_way text,
    delivered_on  date,
    primary key (handling, version)
);

create table rating (
    number       text not null references suggestion,
    round        int  not null,
    person       text not null,
    name         text not null,
    "leading"    boolean not null,
    overall      text not null,
    contact      text not null,
    attitude     text not null,
    reply        text not null,
    result       text not null,
    class_agreed boolean,
    reason       text,
    entered_by   text,
    entered_name text,
    entered_from text,
    rated_at     timestamptz not null,
    primary key (number, round, person)
);

-- What happened, in the order it happened: who, what, when.
create table entry (
    id     bigint generated always as identity primary key,
    number text not null references suggestion,
    at     timestamptz not null,
    person text,
    name   text not null,
    what   text not null,
    detail text,
    -- A rating is unreadable to units and government until it is final.
    rating boolean not null default false
);
create index entry_number on entry (number, id);
