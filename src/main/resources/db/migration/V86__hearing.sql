-- What was collected from deputies and the public before a special report is heard, and how the report answers it (监督法 第十四条).
create table heard_opinion (
    id          bigint generated always as identity primary key,
    item        bigint not null references agenda_item on delete cascade,
    source      text not null,
    words       text not null,
    answer      text,
    added_by    text not null,
    added_at    timestamptz not null,
    answered_at timestamptz
);
create index heard_opinion_item on heard_opinion (item, id);

-- Which of the three days ahead of a special report has been told to the clerks (监督法 第十五条).
create table hearing_told (
    item    bigint not null references agenda_item on delete cascade,
    step    text not null,
    day     date not null,
    told_at timestamptz not null,
    primary key (item, step, day)
);

insert into setting (key, value, source, valid_from) values
    ('report-comment', '20d', '监督法（2024 年修正）第十五条：举行会议的二十日前，送有关机构征求意见', '2000-01-01'),
    ('report-sent',    '10d', '监督法（2024 年修正）第十五条：举行会议的十日前，送交常务委员会', '2000-01-01'),
    ('report-members', '7d',  '监督法（2024 年修正）第十五条：举行会议的七日前，发给组成人员', '2000-01-01');
