-- Supervision 监督: inspections, visits, special reports, evaluations, and what becomes of their opinions.
alter table office drop constraint office_kind_check,
    add constraint office_kind_check check (kind in ('STANDING', 'TOWN', 'STREET', 'PARTY', 'GOVERNMENT', 'ORGAN', 'UNIT'));

create table inspection (
    number             text primary key references case_head on update cascade,
    body               text not null references office,
    -- Whose clerks keep it: the body itself, or a street to which the district's plan has given it.
    keeper             text not null references office,
    title              text not null,
    kind               text not null check (kind in ('LAW', 'VISIT', 'REPORT', 'EVALUATION')),
    law                text,
    -- Null until the preparation has named it: lines of a plan name no unit.
    unit               text references office,
    reason             text not null,
    plan_item          bigint,
    -- The earlier one it follows up.
    follows            text references inspection,
    state              text not null,
    opened_by          text,
    opened_at          timestamptz not null,
    scheme             text,
    notice_date        date,
    unannounced        boolean not null default false,
    unannounced_reason text,
    prepared_on        date,
    gathered_on        date,
    -- Of the last deliberation: the council meeting that submitted it and the one that deliberated, kept here or noted.
    council_meeting    text,
    council_note       text,
    meeting            text,
    meeting_note       text,
    adopted_on         date,
    refusals           int not null default 0,
    round              int not null default 1,
    published_on       date,
    closed_on          date
);
create index inspection_body on inspection (body, opened_at desc);
create index inspection_unit on inspection (unit);
create index inspection_follows on inspection (follows) where follows is not null;

-- Who goes along, with the answer and a conflict of interest 回避.
create table inspection_member (
    number       text not null references inspection on update cascade,
    person       text not null,
    name         text not null,
    joins        boolean,
    conflict     text,
    answered_at  timestamptz,
    entered_by   text,
    entered_from text,
    primary key (number, person)
);
create index inspection_member_person on inspection_member (person);

create table inspection_site (
    number     text not null references inspection on update cascade,
    place      int not null,
    name       text not null,
    visited    boolean,
    visited_on date,
    primary key (number, place)
);

-- What was found at a site. Lines without network keep the id their browser gave them, so that none comes twice.
create table finding (
    id            bigint generated always as identity primary key,
    number        text not null,
    site          int not null,
    client        text not null,
    found_on      date not null,
    spot          text,
    article       text,
    words         text not null,
    severity      text not null check (severity in ('NONE', 'MINOR', 'SERIOUS')),
    -- A letter or a suspected breach that is passed on: inspectors settle no cases.
    passed_to     text,
    recorded_by   text not null,
    recorded_name text not null,
    recorded_at   timestamptz not null,
    foreign key (number, site) references inspection_site on update cascade,
    unique (recorded_by, client)
);
create index finding_number on finding (number, site, id);

-- What the inspected unit reports of itself.
create table self_report (
    id          bigint generated always as identity primary key,
    number      text not null references inspection on update cascade,
    report      text not null,
    reported_by text not null,
    reported_on date not null,
    signed      boolean,
    remark      text
);
create index self_report_number on self_report (number, id);

-- The report with all its versions.
create table inspection_report (
    number     text not null references inspection on update cascade,
    version    int not null,
    evaluation text not null,
    problems   text not null,
    advice     text not null,
    -- Changes to the law itself, where one is needed (监督法 第三十六条).
    amendments text,
    saved_by   text,
    saved_name text not null,
    saved_at   timestamptz not null,
    primary key (number, version)
);

-- The numbered opinions 意见, each with who answers for it and by when.
create table opinion (
    id          bigint generated always as identity primary key,
    number      text not null references inspection on update cascade,
    place       int not null,
    words       text not null,
    -- The government or organ it is handed to, and the office that mends it.
    addressee   text not null references office,
    owner       text references office,
    months      int not null check (months between 1 and 6),
    handed_on   date,
    instance    text,
    returns     int not null default 0,
    outcome     text check (outcome in ('ACCEPTED', 'TAKEN')),
    settled_on  date,
    unique (number, place)
);
create index opinion_owner on opinion (owner);
create index opinion_addressee on opinion (addressee);
create index opinion_instance on opinion (instance);

create table opinion_work (
    id            bigint generated always as identity primary key,
    opinion       bigint not null references opinion,
    measures      text not null,
    done          boolean not null,
    worked_by     text not null,
    worked_on     date not null,
    accepted      boolean,
    check_remark  text,
    returned      boolean,
    return_remark text
);
create index opinion_work_opinion on opinion_work (opinion, id);

-- What the heads have said when they signed the report on the handling.
create table correction_signing (
    id        bigint generated always as identity primary key,
    number    text not null references inspection on update cascade,
    addressee text not null references office,
    signed    boolean not null,
    remark    text,
    signed_by text not null,
    signed_on date not null
);
create index correction_signing_number on correction_signing (number, id);

-- The three-grade counts, each with the rule it was held under. Never who voted what.
create table tally (
    id           bigint generated always as identity primary key,
    number       text not null references inspection on update cascade,
    -- At the deliberation, or of the correction of that round.
    round        int not null,
    issued       int not null,
    returned     int not null,
    invalid      int not null,
    satisfied    int not null,
    basic        int not null,
    dissatisfied int not null,
    basis        text not null check (basis in ('RETURNED', 'ALL')),
    -- How many votes or people the shares are taken of.
    share_of     int not null,
    threshold    text not null,
    consequence  text not null,
    reached      boolean not null,
    recorded_by  text not null,
    recorded_on  date not null
);
create index tally_number on tally (number, id);

insert into setting (key, value, source, valid_from) values
    ('inspection-notice', '10d', '本产品默认；参照《河南省实施监督法办法》（2015）第四十条', '2000-01-01'),
    ('prepare',           '20d', '本产品默认；未见条文规定', '2000-01-01'),
    ('membership',        '3wd', '本产品默认；未见条文规定', '2000-01-01'),
    ('self-report',       '10d', '本产品默认；未见条文规定', '2000-01-01'),
    ('visit-sites',       '30d', '本产品默认；未见条文规定', '2000-01-01'),
    ('draft-report',      '20d', '本产品默认；未见条文规定', '2000-01-01'),
    ('deliberate',        '30d', '本产品默认；未见条文规定', '2000-01-01'),
    ('name-owners',       '5wd', '本产品默认；未见条文规定', '2000-01-01'),
    ('correct-again',     '1m',  '本产品默认；未见条文规定', '2000-01-01'),
    ('check-correction',  '10wd', '本产品默认；未见条文规定', '2000-01-01'),
    ('tally-held',        '30d', '本产品默认；未见条文规定', '2000-01-01'),
    ('opinion-months',    '0', '由本地规定；0 表示还没有规定，交办时逐条写明', '2000-01-01'),
    ('tally-kinds',       'none', '本产品默认；没有全国性规定，研究处理以后不测评', '2000-01-01'),
    ('tally-basis',       'returned', '本产品默认；各地有以收回票、全体人员为准的', '2000-01-01'),
    ('tally-threshold',   'half', '本产品默认；各地不同，没有全国性规定', '2000-01-01'),
    ('tally-consequence', 'note', '本产品默认；没有全国性规定', '2000-01-01'),
    ('evaluation-held',   'no', '本产品默认；工作评议没有全国性规定，本地有规定的才开展', '2000-01-01'),
    ('evaluation-public', 'no', '本产品默认；没有全国性规定，测评结果默认不公开', '2000-01-01');
