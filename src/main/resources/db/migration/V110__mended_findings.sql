-- Which opinion a finding is mended under; null where none is named: it then stands as all opinions of its matter stand.
alter table finding add column opinion bigint references opinion on delete set null;
create index finding_opinion on finding (opinion) where opinion is not null;

-- An opinion that touches an office led from above 垂直管理 goes to the authority above it as well; who has to send it is told.
create table opinion_copy (
    opinion   bigint primary key references opinion on delete cascade,
    authority text not null,
    told_on   date not null,
    sent_on   date,
    sent_way  text,
    sent_by   text
);

-- How many could vote at a count; null for those from before it was kept.
alter table tally add column voters int;

insert into setting (key, value, source, valid_from) values
    ('upper-authorities', '无', '由本地填写；参照《河南省实施监督法办法》（2015）第四十四条', '2000-01-01');
