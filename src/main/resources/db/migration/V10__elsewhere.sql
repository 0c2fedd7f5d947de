-- A case that is passed to another body takes that body's number; everything that hangs on it follows.
alter table cosigner drop constraint cosigner_number_fkey,
    add constraint cosigner_number_fkey foreign key (number) references suggestion on update cascade;
alter table handling drop constraint handling_number_fkey,
    add constraint handling_number_fkey foreign key (number) references suggestion on update cascade;
alter table rating drop constraint rating_number_fkey,
    add constraint rating_number_fkey foreign key (number) references suggestion on update cascade;
alter table entry drop constraint entry_number_fkey,
    add constraint entry_number_fkey foreign key (number) references suggestion on update cascade;

alter table suggestion
    -- The case it is handled with 并案.
    add column merged_into    text references suggestion on update cascade,
    -- The case it was split off from, or whose matter a higher deputy takes up.
    add column derived_from   text references suggestion on update cascade,
    add column derived_how    text check (derived_how in ('split', 'adopted')),
    -- Where it was passed to: a higher congress whose deputy is asked to take it up, or an organ it goes to as a letter.
    add column forward_to     text references office,
    add column forward_deputy text;
create index suggestion_merged on suggestion (merged_into) where merged_into is not null;
create index suggestion_derived on suggestion (derived_from) where derived_from is not null;
create index suggestion_forwarded on suggestion (forward_deputy) where forward_deputy is not null;

-- The number a case had before it was passed to another body still leads to it.
create table former_number (
    number text primary key,
    now    text not null references suggestion on update cascade,
    body   text not null references office
);
create index former_number_now on former_number (now);
create index former_number_body on former_number (body);

insert into setting (key, value, source, valid_from) values
    ('adopt', '10wd', '本产品默认；未见条文规定', '2000-01-01');

-- Whoever opens the case of a deputy who asked for secrecy leaves a trace; one a person and minute.
create table reading (
    number text not null references suggestion on update cascade,
    person text not null,
    name   text not null,
    at     timestamptz not null,
    primary key (number, person, at)
);
