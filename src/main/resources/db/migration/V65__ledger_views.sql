-- What somebody asks the ledger for again and again, as an address of the ledger, under a name of his own.
create table ledger_view (
    id       bigint generated always as identity primary key,
    person   text not null,
    name     text not null,
    address  text not null,
    saved_at timestamptz not null,
    unique (person, name)
);

-- The first and the last year there are cases of, and whether there are any in between.
create index suggestion_submitted on suggestion (submitted_at);

-- At whose desk a case lies, for every line of the ledger.
create index step_case_waiting on step (number) where done_at is null and gone_at is null;
