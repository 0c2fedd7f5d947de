-- Whom somebody who works alone has named in advance, for the day he cannot name anybody himself.
create table emergency_stand_in (
    id        bigint generated always as identity primary key,
    person    text not null,
    stand_in  text not null,
    posts     text[] not null,
    named_at  timestamptz not null,
    ended_at  timestamptz
);
create unique index emergency_stand_in_person on emergency_stand_in (person) where ended_at is null;
create index emergency_stand_in_other on emergency_stand_in (stand_in) where ended_at is null;
