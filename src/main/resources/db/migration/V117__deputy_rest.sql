-- From when to when a mandate rests 暂停执行代表职务 (代表法 第六十一条): whoever was called in that time and did not come is not missing,
-- also when somebody counts later.
create table deputy_rest (
    id       bigint generated always as identity primary key,
    person   text not null,
    body     text not null,
    -- Null: since before this was kept.
    from_day date,
    -- Last day; null while it lasts.
    to_day   date,
    foreign key (person, body) references deputy
);
create unique index deputy_rest_once on deputy_rest (person, body) where to_day is null;
create index deputy_rest_body on deputy_rest (body);

insert into deputy_rest (person, body) select person, body from deputy where suspended;
