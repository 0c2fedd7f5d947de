-- A year's holiday notice as somebody loaded it. The newest of a year counts; the older ones stay readable.
create table holiday_load (
    id           bigint generated always as identity primary key,
    year         int  not null check (year between 2000 and 2100),
    source       text not null,
    loaded_by    text not null,
    loaded_name  text not null,
    loaded_at    timestamptz not null,
    -- When the rooms that keep dates were told; until then a node tries again.
    announced_at timestamptz
);
create index holiday_load_year on holiday_load (year, id desc);
create index holiday_load_untold on holiday_load (id) where announced_at is null;

create table holiday_day (
    load   bigint  not null references holiday_load,
    day    date    not null,
    off    boolean not null,
    name   text    not null,
    source text    not null,
    primary key (load, day)
);

-- Who changed a rule and when; empty for what came with the product or by SQL. What was withdrawn before its day stays to be read.
alter table setting
    add column id             bigint generated always as identity,
    add column set_by         text,
    add column set_name       text,
    add column set_at         timestamptz,
    add column withdrawn_by   text,
    add column withdrawn_name text,
    add column withdrawn_at   timestamptz;

-- A slip noticed on the same day is mended by one more row: of two with one first day the later one counts.
drop index setting_once;
create index setting_value on setting (key, body, valid_from desc, id desc);
