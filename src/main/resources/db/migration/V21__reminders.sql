-- The mornings on which people were reminded. A morning without an end was broken off; whoever runs next ends it.
create table digest_run (
    day        date primary key,
    planned_at timestamptz,
    ended_at   timestamptz
);

-- Every step of a ladder that was reached: of which task, for whom, on which morning. The same step of the same last day is never
-- reached twice; when the last day moves, the ladder begins anew.
create table reminder (
    id       bigint generated always as identity primary key,
    step     bigint not null references step,
    audience text   not null check (audience in ('ACTOR', 'HEAD', 'CHAIR', 'SUPERVISOR')),
    due      date   not null,
    rung     text   not null,
    rung_day date   not null,
    day      date   not null references digest_run,
    unique (step, audience, due, rung)
);
create index reminder_day on reminder (day);

-- Who has had a mail, or a line on the telephone list, on which morning.
create table digest (
    person text not null,
    day    date not null references digest_run,
    items  int  not null,
    primary key (person, day)
);

-- A ladder reads: days before the last day, 0 for the day itself, +2 once that many working days after it, +2/2 also every two after that.
insert into setting (key, value, source, valid_from) values
    ('remind',           '30,7,1,0,+2/2',         '本产品默认；未见条文规定', '2000-01-01'),
    ('remind-head',      '+1/5',                  '本产品默认；未见条文规定', '2000-01-01'),
    ('remind-chair',     '+5/5',                  '本产品默认；未见条文规定', '2000-01-01'),
    ('remind-key',       '30,15,7,3,1,0,+1/1',    '本产品默认；重点督办件从严', '2000-01-01'),
    ('remind-key-head',  '3,0,+1/2',              '本产品默认；重点督办件从严', '2000-01-01'),
    ('remind-key-chair', '+3/3',                  '本产品默认；重点督办件从严', '2000-01-01'),
    ('remind-supervisor', '7,0,+1/2',             '本产品默认；重点督办件的督办人', '2000-01-01'),
    ('digest-hour',      '8',                     '本产品默认', '2000-01-01'),
    ('quiet',            '无',                    '本产品默认', '2000-01-01');

-- Who stands in for whom, from the first to the last day. `posts` are engine groups; `joined` those the stand-in was put into for it.
create table stand_in (
    id         bigint generated always as identity primary key,
    person     text not null,
    stand_in   text not null,
    posts      text[] not null,
    joined     text[] not null default '{}',
    from_day   date not null,
    until_day  date not null check (until_day >= from_day),
    reason     text,
    named_by   text not null,
    named_at   timestamptz not null,
    ended_by   text,
    ended_at   timestamptz
);
create index stand_in_person on stand_in (person);
create index stand_in_open on stand_in (from_day) where ended_at is null;
