-- What is asked of deputies or groups in a year, with the rule it comes from; a campaign 主题活动 is a set of these.
create table duty_quota (
    id         bigint generated always as identity primary key,
    office     text not null references office,
    year       int not null,
    campaign   text,
    name       text not null,
    asked      text not null check (asked in ('DEPUTY', 'GROUP', 'CENTRAL', 'AWAY')),
    kinds      text[] not null,
    number     int not null check (number between 1 and 999),
    source     text not null,
    entered_by text not null,
    entered_at timestamptz not null,
    ended_by   text,
    ended_at   timestamptz
);
create index duty_quota_office on duty_quota (office, year);

-- Who was told in private that something is still wanting.
create table duty_word (
    quota   bigint not null references duty_quota,
    whom    text not null,
    told_by text not null,
    told_on date not null,
    primary key (quota, whom, told_on)
);
