-- Past years' suggestions 历史建议 stand among the others in state PAST: found, read and compared like them, with no process behind.
alter table suggestion alter column instance drop not null;
-- Nobody remembers when they were assigned and due; a rate that compares dates passes them over by itself.
alter table handling alter column assigned_on drop not null;
alter table handling alter column reply_due drop not null;

create table past_suggestion (
    number          text primary key references suggestion on update cascade on delete cascade,
    body            text not null references office,
    year            int  not null,
    original_number text,
    -- Title and deputy in one, for those that had no number.
    name_key        text not null,
    session         text,
    signers         text,
    category        text,
    units           text,
    result_class    text,
    reply           text,
    rating          text,
    replied_on      date,
    files           text[] not null default '{}',
    -- Of everything the line said; tells at once whether it says the same again.
    fingerprint     text not null
);
-- The same file twice makes no doubles, whoever brings it.
create unique index past_by_number on past_suggestion (body, year, original_number) where original_number is not null;
create unique index past_by_name on past_suggestion (body, year, name_key) where original_number is null;
create index past_files on past_suggestion using gin (files);

create table past_letter (
    id      bigint generated always as identity primary key,
    number  text  not null references suggestion on update cascade on delete cascade,
    name    text  not null,
    type    text  not null,
    sha256  text  not null,
    content bytea not null,
    unique (number, name)
);
