create table office (
    code             text primary key check (code ~ '^[A-Za-z0-9]+$'),
    name             text not null,
    kind             text not null check (kind in ('STANDING', 'TOWN', 'STREET', 'PARTY', 'GOVERNMENT', 'UNIT')),
    parent           text references office,
    signs_for_itself boolean not null default false,
    phone            text
);
create index office_parent on office (parent);

-- Users live in the engine; this holds what it has no column for.
create table person (
    id     text primary key,
    mobile text
);

create table deputy (
    person       text not null references person,
    body         text not null references office,
    name         text not null,
    card         text not null,
    constituency text not null,
    delegation   text not null,
    term         int  not null check (term > 0),
    in_office    boolean not null default true,
    -- The street whose liaison group serves this district deputy.
    street       text references office,
    primary key (person, body),
    unique (body, card)
);
create index deputy_street on deputy (street) where street is not null;

create table congress_session (
    id      text primary key,
    body    text not null references office,
    term    int  not null check (term > 0),
    ordinal int  not null check (ordinal > 0),
    opens   date not null,
    closes  date not null,
    check (closes >= opens),
    unique (body, term, ordinal)
);

-- A row without a body is the district's default.
create table setting (
    body       text references office,
    key        text not null,
    value      text not null,
    source     text not null,
    valid_from date not null
);
create unique index setting_once on setting (key, coalesce(body, ''), valid_from);

insert into setting (key, value, source, valid_from) values
    ('assign',        '5wd',  '本产品默认；参照《青岛市人大代表建议工作条例》（2021）第十四条，各地为 5 日至 10 个工作日', '2000-01-01'),
    ('sign-for',      '3wd',  '本产品默认；未见条文规定', '2000-01-01'),
    ('refuse',        '5wd',  '本产品默认；参照《青岛市人大代表建议工作条例》（2021）第十九条，各地为 5 日至 10 个工作日', '2000-01-01'),
    ('reassign',      '5wd',  '本产品默认；重庆、河南为 10 个工作日', '2000-01-01'),
    ('first-contact', '20wd', '本产品默认；参照《重庆市人大代表建议、批评和意见工作条例》（2017）第十八条', '2000-01-01'),
    ('co-opinion',    '1m',   '本产品默认；参照上海、山东、青岛的规定，各地为 1 个月至 2 个月', '2000-01-01'),
    ('reply',         '3m',   '《中华人民共和国全国人民代表大会和地方各级人民代表大会代表法》（2025 年修正）第五十一条', '2000-01-01'),
    ('reply-hard',    '6m',   '《中华人民共和国全国人民代表大会和地方各级人民代表大会代表法》（2025 年修正）第五十一条', '2000-01-01'),
    ('evaluation',    '15wd', '本产品默认；参照《北京市人大代表建议办理条例》（2014）第二十三条，各地为 10 至 20 个工作日', '2000-01-01'),
    ('second-round',  '1m',   '本产品默认；参照浙江、上海、山东、河南的规定，北京、重庆为 2 个月', '2000-01-01'),
    ('review',        '3wd',  '本产品默认；未见条文规定', '2000-01-01'),
    ('check',         '3wd',  '本产品默认；未见条文规定', '2000-01-01'),
    ('amend',         '10wd', '本产品默认；未见条文规定', '2000-01-01'),
    ('cosign',        '5wd',  '本产品默认；未见条文规定', '2000-01-01'),
    ('deliver',       '5wd',  '本产品默认；未见条文规定', '2000-01-01'),
    ('reply-months',  '3,6',  '《中华人民共和国全国人民代表大会和地方各级人民代表大会代表法》（2025 年修正）第五十一条', '2000-01-01'),
    ('reply-classes', E'A|已经解决或基本解决|solved\nB|正在解决或列入计划|promised\nC|因条件限制暂不能解决|not-now\nD|留作参考|reference',
                      '参照全国人大代表建议的四类办理结果', '2000-01-01');
