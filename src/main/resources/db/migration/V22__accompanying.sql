-- What a body demands of a unit at work 督办, and the unit's answer.
create table supervision (
    id          bigint generated always as identity primary key,
    number      text not null references suggestion on update cascade,
    instance    text not null unique,
    unit        text not null,
    demand      text not null,
    answer_by   date not null,
    sent_by     text not null,
    sent_name   text not null,
    sent_at     timestamptz not null,
    answer      text,
    answered_by text,
    answered_at timestamptz,
    -- The unit was relieved or the case taken back before it answered.
    dropped_on  date
);
create index supervision_number on supervision (number, id);

-- When the deputy pressed the units at work 催办.
create table urging (
    id           bigint generated always as identity primary key,
    number       text not null references suggestion on update cascade,
    urged_by     text not null,
    urged_at     timestamptz not null,
    urged_on     date not null,
    entered_from text
);
create index urging_number on urging (number, id);

-- More time for a reply 延期, as a unit asked for it and the body decided.
create table extension (
    id          bigint generated always as identity primary key,
    number      text not null references suggestion on update cascade,
    instance    text not null unique,
    unit        text not null,
    deadline    bigint not null references deadline,
    reason      text not null,
    before      date not null,
    new_due     date not null,
    asked_by    text not null,
    asked_at    timestamptz not null,
    granted     boolean,
    granted_due date,
    remark      text,
    decided_by  text,
    decided_at  timestamptz,
    -- The reply was delivered, or another unit charged, before anybody decided.
    dropped_on  date
);
create index extension_number on extension (number, id);
create unique index extension_open on extension (deadline) where decided_at is null and dropped_on is null;

-- What a reply promises, followed until the deputy confirms it. It outlives the case, the year and the term of the congress.
create table promise (
    id          bigint generated always as identity primary key,
    number      text not null references suggestion on update cascade,
    handling    bigint not null references handling,
    unit        text not null,
    instance    text unique,
    matter      text not null,
    promised_on date not null,
    -- The working day on which the unit reports.
    due         date not null,
    state       text not null check (state in ('OPEN', 'REPORTED', 'KEPT', 'EXPLAINED', 'REPLACED', 'DROPPED')),
    made_at     timestamptz not null,
    ended_on    date,
    explanation text,
    ended_by    text
);
create index promise_number on promise (number, id);
create index promise_due on promise (due) where ended_on is null;

-- What the unit reported on a promise, and what the deputy said to it.
create table promise_report (
    id           bigint generated always as identity primary key,
    promise      bigint not null references promise,
    progress     text not null,
    fulfilled    boolean not null,
    new_due      date,
    reported_by  text not null,
    reported_at  timestamptz not null,
    confirmed    boolean,
    remark       text,
    confirmed_by text,
    confirmed_at timestamptz,
    entered_from text
);
create index promise_report_promise on promise_report (promise, id);

insert into setting (key, value, source, valid_from) values
    ('urge',             '10wd', '本产品默认；未见条文规定', '2000-01-01'),
    ('decide-extension', '3wd',  '本产品默认；未见条文规定', '2000-01-01'),
    ('confirm-promise',  '15wd', '本产品默认；未见条文规定', '2000-01-01'),
    ('promise-again',    '10wd', '本产品默认；未见条文规定', '2000-01-01');
