-- The town or street a deputy is at home in, beside the congress: a district's deputy belongs to a town or a street as well. Null for
-- a town's own deputies, and where the street that serves the deputy says it already.
alter table deputy add column home text references office;
create index deputy_home on deputy (home) where home is not null;

-- Groups of deputies 代表小组 (代表法 第三十七条): members of all levels, those of province and city without an account.
create table deputy_group (
    id          bigint generated always as identity primary key,
    office      text not null references office,
    name        text not null,
    central     boolean not null default false,
    given_up_on date
);
create unique index deputy_group_name on deputy_group (office, name) where given_up_on is null;
create unique index deputy_group_central on deputy_group (office) where central and given_up_on is null;

create table group_member (
    id       bigint generated always as identity primary key,
    group_id bigint not null references deputy_group,
    -- Null for whoever has no account.
    person   text references person,
    name     text not null,
    level    text not null check (level in ('TOWN', 'DISTRICT', 'CITY', 'PROVINCE')),
    -- Of whoever has no account.
    mobile   text,
    leader   boolean not null default false,
    left_on  date
);
create unique index group_member_once on group_member (group_id, person) where left_on is null;
create index group_member_person on group_member (person) where left_on is null;
