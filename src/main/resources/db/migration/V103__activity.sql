-- What deputies do together 代表活动: one record, from which roll book, files and figures are counted.
create table activity (
    number    text primary key references case_head on update cascade,
    kind      text not null check (kind in
        ('GROUP', 'TRAINING', 'RECEPTION', 'VISIT', 'REPORT', 'COURT', 'TALLY', 'DEED', 'FORUM')),
    group_id  bigint references deputy_group,
    day       date not null,
    begins    time,
    place     text not null,
    stage     text not null check (stage in ('PLANNED', 'CALLED', 'CLOSED', 'CANCELLED')),
    hours     numeric(6, 2),
    money     numeric(12, 2),
    words     text,
    opened_by text not null,
    opened_at timestamptz not null,
    -- Null for what was entered after it had been held.
    called_at timestamptz,
    closed_on date
);
create index activity_day on activity (day);
create index activity_planned on activity (day) where stage = 'PLANNED';
create index activity_group on activity (group_id) where group_id is not null;

-- Who is called, what he answered and whether he came.
create table attendee (
    id           bigint generated always as identity primary key,
    number       text not null references activity on update cascade,
    -- Null for whoever has no account.
    person       text references person,
    member       bigint references group_member,
    name         text not null,
    level        text not null check (level in ('TOWN', 'DISTRICT', 'CITY', 'PROVINCE')),
    answer       text check (answer in ('COMES', 'LEAVE', 'AWAY')),
    -- Why not; or what somebody who is away sends in its place.
    words        text,
    answered_at  timestamptz,
    -- The clerk who typed the answer in, and whence he had it.
    entered_by   text,
    entered_from text,
    came         boolean not null default false,
    came_at      timestamptz,
    -- Who ticked it; null when the code at the door did.
    ticked_by    text,
    -- Codes of the door that were typed wrongly.
    tries        int not null default 0
);
create unique index attendee_once on attendee (number, person) where person is not null;
create unique index attendee_member_once on attendee (number, member) where person is null;
create index attendee_person on attendee (person) where person is not null;

-- What was raised at an activity and became a suggestion.
create table activity_suggestion (
    suggestion text primary key references case_head on update cascade,
    number     text not null references activity on update cascade
);
create index activity_suggestion_number on activity_suggestion (number);

-- What a year's activities may cost, in yuan (代表法 第四十二条).
create table activity_budget (
    office text not null references office,
    year   int not null,
    amount numeric(12, 2) not null,
    primary key (office, year)
);

alter table case_file drop constraint case_file_kind_check,
    add constraint case_file_kind_check check (kind in
        ('ATTACHMENT', 'SIGNED', 'CONTACT', 'REPLY', 'PAPER', 'PHOTO', 'PROOF', 'SIGN_OFF', 'FULFILLED', 'ACTIVITY'));

insert into setting (key, value, source, valid_from) values
    ('activity-notice', '7d', '本产品默认；各地小组活动多提前 3 日通知', '2000-01-01');
