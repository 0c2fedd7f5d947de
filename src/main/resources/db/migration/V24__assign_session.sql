-- What was handed in during a session is assigned together, after its close.
insert into setting (key, value, source, valid_from) values
    ('assign-session', '1m', '本产品默认；各地为会议期间或闭会后集中交办，未见统一期限', '2000-01-01');
