-- Drawn once for each installation; under it names that mean nobody are counted, so that nobody can foresee which share a place.
create table own_secret (
    alone boolean primary key default true check (alone),
    value uuid not null default gen_random_uuid()
);
insert into own_secret default values;
