-- A closed year's figures as they were reported 锁定的年度统计: the rules they were counted by, and a line for each thing that counted.
create table frozen_year (
    id          bigint generated always as identity primary key,
    body        text not null references office on update cascade,
    year        int  not null,
    -- What happened after this day was not looked at.
    as_of       date not null,
    frozen_by   text not null,
    frozen_name text not null,
    frozen_at   timestamptz not null
);
create index frozen_year_body on frozen_year (body, year, id desc);

create table frozen_figure (
    frozen  bigint not null references frozen_year on delete cascade,
    place   int  not null,
    key     text not null,
    label   text not null,
    counter text not null,
    kind    text not null,
    decides text not null,
    rule    text not null,
    -- The figure it explains.
    "of"    text,
    inside  boolean not null,
    cases   boolean not null,
    primary key (frozen, key)
);

create table frozen_line (
    frozen   bigint not null references frozen_year on delete cascade,
    key      text not null,
    item     text not null,
    number   text,
    unit     text,
    category text,
    session  text,
    circle   int  not null,
    day      date not null,
    hit      boolean not null,
    days     int
);
create index frozen_line_frozen on frozen_line (frozen);
