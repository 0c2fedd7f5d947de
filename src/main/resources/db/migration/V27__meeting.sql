-- Meetings of a congress, of its presidium, of a street's liaison group, and what becomes of them.
create table meeting (
    number        text primary key,
    body          text not null references office,
    instance      text not null,
    title         text not null,
    kind          text not null check (kind in ('REGULAR', 'EXTRA', 'FIRST', 'PRESIDIUM', 'LIAISON')),
    -- The term and the session within it; null for meetings that are no session of a congress.
    term          int,
    ordinal       int,
    opens         date not null,
    days          int not null check (days between 1 and 30),
    place         text not null,
    state         text not null,
    convened_by   text not null,
    convened_at   timestamptz not null,
    consented     boolean,
    -- The meeting of the presidium that decided on date and agenda.
    decided_in    text,
    bill_deadline date,
    notified_at   timestamptz,
    opened_on     date,
    closed_on     date,
    -- All that count and those who had come, when it was opened.
    electorate    int,
    present       int,
    close_note    text,
    announcement  text,
    signed_by     text,
    published_on  date,
    filed_on      date,
    filing_number text
);
create index meeting_body on meeting (body, opens desc);
create unique index meeting_session on meeting (body, term, ordinal)
    where term is not null and state not in ('REFUSED', 'CANCELLED');

-- What is on a meeting's agenda 议程.
create table agenda_item (
    id          bigint generated always as identity primary key,
    number      text not null references meeting,
    place       int not null,
    -- In the preparatory meeting 预备会议, before the session is opened.
    preparatory boolean not null default false,
    kind        text not null check (kind in ('REPORT', 'DELIBERATION', 'VOTE', 'ELECTION', 'OTHER')),
    title       text not null,
    reporter    text,
    guests      text,
    -- Of an election: what is elected, how many, and whether it fills a vacancy.
    post        text,
    seats       int,
    by_election boolean not null default false,
    instance    text,
    record      text,
    recorded_by text,
    recorded_at timestamptz
);
create index agenda_item_number on agenda_item (number, place);

-- Who spoke on an item, and what was asked and answered.
create table item_remark (
    id       bigint generated always as identity primary key,
    item     bigint not null references agenda_item,
    question boolean not null,
    name     text not null,
    words    text not null,
    answerer text,
    answer   text
);
create index item_remark_item on item_remark (item, id);

-- One row a person and meeting: the notice, the answer, the leave, the roll 点名.
create table participant (
    number        text not null references meeting,
    person        text not null,
    name          text not null,
    delegation    text not null,
    -- Suspended ones 暂停执行代表职务 (代表法 第六十一条) are told apart: they neither vote nor count.
    suspended     boolean not null default false,
    invitation    text,
    notified_at   timestamptz,
    attending     boolean,
    answered_at   timestamptz,
    entered_by    text,
    entered_from  text,
    leave_reason  text,
    leave_granted boolean,
    leave_remark  text,
    present       boolean not null default false,
    arrived_at    timestamptz,
    late          boolean not null default false,
    primary key (number, person)
);
create index participant_person on participant (person);

-- A count: hands, voting device or ballots. Never who voted what.
create table vote (
    id          bigint generated always as identity primary key,
    item        bigint not null references agenda_item,
    round       int not null,
    mode        text not null check (mode in ('HANDS', 'DEVICE', 'BALLOT')),
    electorate  int not null,
    present     int not null,
    votes_for   int,
    against     int,
    abstained   int,
    missing     int,
    issued      int,
    returned    int,
    invalid     int,
    seats       int,
    outcome     text not null check (outcome in ('PASSED', 'FAILED', 'VOID', 'ELECTED', 'SHORT')),
    recorded_by text not null,
    recorded_at timestamptz not null,
    unique (item, round)
);

-- What each candidate of an election has got; names written in by voters as well.
create table candidate (
    vote      bigint not null references vote,
    place     int not null,
    name      text not null,
    votes_for int not null,
    against   int not null,
    abstained int not null,
    write_in  boolean not null,
    elected   boolean not null,
    primary key (vote, place)
);

-- What a meeting has passed 决议、决定, or whom it has elected.
create table resolution (
    id          bigint generated always as identity primary key,
    number      text not null references meeting,
    item        bigint not null unique references agenda_item,
    doc_number  text,
    title       text not null,
    text        text not null
);
create index resolution_number on resolution (number);

-- Who carries out what of a resolution, and by when.
create table resolution_duty (
    id         bigint generated always as identity primary key,
    resolution bigint not null references resolution,
    matter     text not null,
    owner      text not null references office,
    due        date not null,
    instance   text,
    executed   date
);
create index resolution_duty_resolution on resolution_duty (resolution);

create table duty_report (
    id          bigint generated always as identity primary key,
    duty        bigint not null references resolution_duty,
    progress    text not null,
    executed    boolean not null,
    new_due     date,
    reported_by text not null,
    reported_at timestamptz not null,
    confirmed   boolean,
    remark      text
);
create index duty_report_duty on duty_report (duty, id);

-- Bills 议案 (five deputies, 地方组织法 第二十二条) and inquiries 质询案 (ten, 第二十四条) of a session.
create table bill (
    id         bigint generated always as identity primary key,
    number     text not null references meeting,
    inquiry    boolean not null,
    title      text not null,
    reason     text not null,
    content    text not null,
    target     text,
    signers    text[] not null,
    handed_by  text not null,
    handed_at  timestamptz not null,
    outcome    text check (outcome in ('AGENDA', 'SUGGESTION', 'ANSWERED', 'WITHDRAWN')),
    decision   text,
    decided_on date,
    suggestion text
);
create index bill_number on bill (number, id);

-- Papers for the meeting 会议材料, and who has opened them.
create table meeting_paper (
    id       bigint generated always as identity primary key,
    number   text not null references meeting,
    name     text not null,
    type     text not null,
    content  bytea not null,
    added_by text not null,
    added_at timestamptz not null
);
create index meeting_paper_number on meeting_paper (number, id);

create table paper_reading (
    paper   bigint not null references meeting_paper on delete cascade,
    person  text not null,
    read_at timestamptz not null,
    primary key (paper, person)
);

-- The timeline of a meeting; lines are added, never changed.
create table meeting_note (
    id     bigint generated always as identity primary key,
    number text not null references meeting,
    at     timestamptz not null,
    person text,
    name   text not null,
    what   text not null,
    detail text
);
create index meeting_note_number on meeting_note (number, id);

-- Whose mandate rests (代表法 第六十一条), and how many deputies a congress has when all seats are filled.
alter table deputy add column suspended boolean not null default false;

insert into setting (key, value, source, valid_from) values
    ('meeting-notice', '7d',  '本产品默认；参照《浙江省乡镇人民代表大会工作条例》（2016）第二十条，重庆为 10 日', '2000-01-01'),
    ('meeting-papers', '1d',  '本产品默认；参照《浙江省乡镇人民代表大会工作条例》（2016）第二十条', '2000-01-01'),
    ('meeting-answer', '3d',  '本产品默认；未见条文规定', '2000-01-01'),
    ('resolution',     '5wd', '本产品默认；未见条文规定', '2000-01-01'),
    ('filing',         '30d', '本产品默认；参照《河南省实施监督法办法》（2015）第四十八条、第五十一条', '2000-01-01'),
    ('seats',          '0',   '本产品默认；0 表示没有登记代表名额', '2000-01-01');
