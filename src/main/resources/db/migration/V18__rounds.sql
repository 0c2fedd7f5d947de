-- Whether the signer is himself a clerk of the body, who checks replies: shown beside his rating.
alter table rating add column by_clerk boolean not null default false;

-- Of which round a line about ratings tells: those of a decided round are final and everybody involved reads them.
alter table entry add column round int;
update entry set round = 1 where rating;

-- What the chair has decided after a round that was dissatisfied once more.
create table escalation (
    number       text not null references suggestion on update cascade,
    round        int  not null,
    choice       text not null check (choice in ('rehandle', 'meet', 'explain', 'agenda')),
    remark       text not null,
    meet_date    date,
    meet_place   text,
    meet_people  text,
    decided_by   text not null,
    decided_name text not null,
    decided_at   timestamptz not null,
    -- When and how the presidium has dealt with it; only for what was put on its list.
    discussed_on date,
    discussion   text,
    primary key (number, round)
);
create index escalation_agenda on escalation (discussed_on) where choice = 'agenda';

insert into setting (key, value, source, valid_from) values
    ('co-opinion-again',  '10wd',    '本产品默认；未见条文规定，二次办理共 1 个月，须给主办单位留出时间', '2000-01-01'),
    ('escalate',          '5wd',     '本产品默认；未见条文规定', '2000-01-01'),
    ('second-round-when', 'overall', '本产品默认；各地规定为代表“不满意”的再次办理（浙江、上海、山东、河南 1 个月，北京、重庆 2 个月），未分项目', '2000-01-01'),
    ('verdict-rule',      'lead',    '本产品默认；参照《重庆市人大代表建议、批评和意见工作条例》（2017）第二十六条，由领衔代表反馈', '2000-01-01');
