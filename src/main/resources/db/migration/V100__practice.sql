-- 练习件: a place of its own, whose codes of one letter nobody can type for an office. Nobody holds a post there.
insert into office (code, name, kind, parent) values
    ('X', '练习镇人民代表大会主席团', 'TOWN', null),
    ('Y', '练习镇人民政府', 'GOVERNMENT', 'X'),
    ('A', '练习镇交通站', 'UNIT', 'Y'),
    ('B', '练习镇农业服务中心', 'UNIT', 'Y'),
    ('C', '练习镇规划建设办公室', 'UNIT', 'Y');

-- User id of who practises on the case and does every task of it; null for a case that counts.
alter table case_head add column practice text;
create index case_head_practice on case_head (practice) where practice is not null;
