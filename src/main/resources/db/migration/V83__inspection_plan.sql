-- The yearly plan of supervision and deputies' work 年度监督和代表工作计划 (监督法 第六十三条, 代表法 第四十三条), one a body and year.
create table inspection_plan (
    number       text primary key references case_head on update cascade,
    body         text not null references office,
    year         int not null,
    instance     text not null,
    state        text not null check (state in ('DECIDING', 'AMENDING', 'RUNNING', 'OVER')),
    -- The version in force; null before one was decided on.
    version      int,
    published_on date,
    unique (body, year)
);

-- What was proposed and what became of it. Every proposal is a version; nothing of it is changed afterwards.
create table plan_version (
    number       text not null references inspection_plan on update cascade,
    version      int not null,
    -- Why the plan shall be changed in its year; null for the plan itself.
    reason       text,
    proposed_by  text not null,
    proposed_at  timestamptz not null,
    approved     boolean,
    remark       text,
    -- The meeting that decided: one that was kept here, or as somebody has written it down.
    meeting      text references meeting,
    meeting_note text,
    decided_on   date,
    decided_by   text,
    -- That the party committee was told; nothing waits for it.
    party_on     date,
    party_way    text,
    primary key (number, version)
);

-- The lines of a version.
create table plan_item (
    id          bigint generated always as identity primary key,
    number      text not null,
    version     int not null,
    place       int not null,
    month       int not null check (month between 1 and 12),
    matter      text not null,
    reason      text not null,
    way         text not null check (way in ('LAW', 'REPORT', 'VISIT', 'EVALUATION')),
    -- Of a district's plan: the street that does it on the district's behalf.
    street      text references office,
    reminded_on date,
    begun_on    date,
    -- The case that came of it.
    inspection  text references case_head on update cascade,
    unique (number, version, place),
    foreign key (number, version) references plan_version on update cascade
);
create index plan_item_inspection on plan_item (inspection) where inspection is not null;

insert into setting (key, value, source, valid_from) values
    ('plan-decision', '20d', '本产品默认；未见条文规定', '2000-01-01');
