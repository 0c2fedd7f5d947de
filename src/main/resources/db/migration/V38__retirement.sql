-- Offices and people that are no longer in use 停用: they keep their name in everything that was done and are offered nowhere.
alter table person add column retired_at timestamptz;
alter table office add column retired_at timestamptz;

-- One row a retirement, of a person or of an office; what it ended is given back when it is undone.
create table retirement (
    id          bigint generated always as identity primary key,
    person      text,
    office      text references office,
    name        text        not null,
    reason      text        not null,
    -- Posts it ended, and those it gave to who finishes what is open: "user group" each.
    posts       text[]      not null,
    given       text[]      not null,
    -- Mandates it ended: "user body" each.
    mandates    text[]      not null,
    done_by     text        not null,
    done_name   text        not null,
    done_at     timestamptz not null,
    undone_by   text,
    undone_name text,
    undone_at   timestamptz,
    check ((person is null) <> (office is null))
);
create unique index retirement_person on retirement (person) where undone_at is null and person is not null;
create unique index retirement_office on retirement (office) where undone_at is null and office is not null;
