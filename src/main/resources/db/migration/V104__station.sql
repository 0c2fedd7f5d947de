-- Rooms and stations of deputies 活动室、联络站: what each shall have, what is missing, until when it is mended. Its photos are files of a
-- case like all others, so it has a head.
create table station (
    number      text primary key references case_head on update cascade,
    kind        text not null check (kind in ('ROOM', 'STATION')),
    address     text not null,
    keeper      text,
    hours       text,
    given_up_on date
);

-- How it stands with one of the things the place's rules ask for, by its name there.
create table station_check (
    id         bigint generated always as identity primary key,
    number     text not null references station on update cascade,
    -- A thing it has, or a rule on its wall.
    item       text not null,
    met        boolean not null,
    remark     text,
    checked_on date not null,
    checked_by text not null,
    fix_by     date,
    photo      bigint references case_file,
    unique (number, item)
);

-- Equipment that is asked for, and what the district says to it.
create table station_wish (
    id         bigint generated always as identity primary key,
    number     text not null references station on update cascade,
    what       text not null,
    asked_on   date not null,
    asked_by   text not null,
    granted    boolean,
    remark     text,
    decided_on date,
    decided_by text
);
create index station_wish_number on station_wish (number);

insert into setting (key, value, source, valid_from) values
    ('station-items', E'场所\n牌子\n制度\n材料\n记录\n点名册', '代表活动室“六有”；各地项目不同，可以改', '2000-01-01'),
    ('station-rules', E'学习制度\n活动制度\n议事制度\n视察调研制度\n联系选民制度', '代表活动室五项制度上墙；各地项目不同，可以改', '2000-01-01');
